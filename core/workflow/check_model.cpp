// SPDX-License-Identifier: MIT
#include "core/workflow/check_model.h"

#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/base/sha256.h"
#include "core/fetch/catalogue.h"
#include "core/workflow/digested_folder.h"
#include "core/workflow/golden_images.h"
#include "core/workflow/open_model.h"
#include "core/workflow/photo_identifier.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

double share(std::size_t part, std::size_t whole) {
    return static_cast<double>(part) / static_cast<double>(whole);
}

CheckFinding
whichWeights(const CatalogueEntry* published, const Digest& weights, bool isSynthetic) {
    if (published != nullptr) {
        return {CheckFinding::Verdict::Good,
                "These are the published weights of " + published->id + ", whole."};
    }
    if (isSynthetic) {
        return {CheckFinding::Verdict::Good,
                "By its configuration it knows the synthetic demo world alone."};
    }
    return {CheckFinding::Verdict::Unknown,
            "Which model it is: no published weights have this digest (" + weights.shortHex() +
                "...). It is your own, or newer than this program."};
}

/// Whether every file still has the digest that it had when it was installed.
Result<CheckFinding> asInstalled(const Installed& installed,
                                 const std::filesystem::path& weights,
                                 const Digest& weightsDigest,
                                 const Progress& progress) {
    std::string changed;
    for (const InstalledFile& file : installed.files) {
        const auto digest = file.name == weights.filename()
                                ? weightsDigest
                                : sha256OfFile(installed.folder / file.name, progress);
        if (!digest) {
            return tl::unexpected(digest.error());
        }
        if (*digest != file.sha256) {
            changed += (changed.empty() ? "" : ", ") + file.name;
        }
    }
    if (changed.empty()) {
        return CheckFinding{CheckFinding::Verdict::Good,
                            "All files are as they were when they were installed."};
    }
    return CheckFinding{CheckFinding::Verdict::Bad,
                        "Not as when it was installed: " + changed + ". Remove " +
                            displayPath(installed.folder) + " and get it again."};
}

/// Whether every file has the digest that SHA256SUMS beside it says.
Result<CheckFinding> asListed(const std::filesystem::path& folder, const Progress& progress) {
    std::error_code problem;
    const auto whole = checkDigestedFolder(folder, progress);
    if (!whole && whole.error().code == ErrorCode::NotFound &&
        !std::filesystem::exists(folder / kDigestsFile, problem)) {
        return CheckFinding{CheckFinding::Verdict::Unknown,
                            "Whether its files are whole: it was not installed by this program, "
                            "and no SHA256SUMS lies beside them."};
    }
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    return CheckFinding{CheckFinding::Verdict::Good,
                        "All files are as SHA256SUMS beside them says."};
}

Result<CheckFinding>
goldenFinding(const OpenModel& model, const Digest& digest, const Progress& progress) {
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    auto encoder = (*module)->imageEncoder(model.checkpoint(), model.config(), {});
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    const auto outcome = tryGoldenImages(digest, **encoder, model.preprocess({}), progress);
    if (!outcome) {
        return tl::unexpected(outcome.error());
    }
    if (!outcome->isKnown) {
        return CheckFinding{CheckFinding::Verdict::Unknown,
                            "Whether the golden images come out right: none are recorded for these "
                            "weights. The image tower runs."};
    }
    return CheckFinding{
        outcome->comesOutRight() ? CheckFinding::Verdict::Good : CheckFinding::Verdict::Bad,
        std::string("The golden images come out ") +
            (outcome->comesOutRight() ? "right" : "wrong") + ": largest difference " +
            significant(outcome->largestDifference, 2) + " of the norm."};
}

Result<CheckFinding> textFinding(const OpenModel& model) {
    const auto tokenizer = model.tokenizer();
    if (!tokenizer) {
        return tl::unexpected(tokenizer.error());
    }
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    auto encoder = (*module)->textEncoder(model.checkpoint(), model.config(), {});
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    return CheckFinding{CheckFinding::Verdict::Good,
                        "The text tower loads; tokens by " + tokenizer->source() + "."};
}

/// The best species of each photograph.
struct BestLineages {
    std::vector<Lineage> of;   ///< without names where the photograph could not be read
    std::vector<Error> failed; ///< why
};

Result<BestLineages> bestLineages(const std::string& model,
                                  const std::string& precision,
                                  std::span<const std::filesystem::path> photographs,
                                  const Progress& progress) {
    IdentifierChoice choice;
    choice.model = model;
    choice.device = "cpu";
    choice.precision = precision;
    auto identifier = openPhotoIdentifier(choice, progress);
    if (!identifier) {
        return tl::unexpected(std::move(identifier).error());
    }
    BestLineages best;
    best.of.resize(photographs.size());
    IdentifyOptions options;
    options.candidates = 1;
    auto run = (*identifier)
                   ->identify(
                       photographs,
                       options,
                       [&](const PhotoOutcome& outcome) {
                           if (!outcome.identification) {
                               best.failed.push_back(outcome.identification.error());
                           } else if (!outcome.identification->candidates.empty()) {
                               best.of[outcome.index] =
                                   outcome.identification->candidates[0].lineage;
                           }
                       },
                       progress);
    if (!run) {
        return tl::unexpected(std::move(run).error());
    }
    return best;
}

Result<CheckFinding> int8Finding(const std::string& model,
                                 std::span<const std::filesystem::path> photographs,
                                 std::vector<Error>& failed,
                                 const Progress& progress) {
    auto exact = bestLineages(model, "fp32", photographs, progress);
    if (!exact) {
        return tl::unexpected(exact.error());
    }
    const auto quick = bestLineages(model, "int8", photographs, progress);
    if (!quick) {
        return tl::unexpected(quick.error());
    }
    failed = std::move(exact->failed);
    std::size_t read = 0;
    std::size_t sameSpecies = 0;
    std::size_t sameFamily = 0;
    for (std::size_t i = 0; i < exact->of.size(); ++i) {
        const Lineage& one = exact->of[i];
        const Lineage& other = quick->of[i];
        if (one == Lineage{}) {
            continue;
        }
        ++read;
        sameSpecies += one == other ? 1U : 0U;
        sameFamily += one.at(Rank::Kingdom) == other.at(Rank::Kingdom) &&
                              one.at(Rank::Family) == other.at(Rank::Family)
                          ? 1U
                          : 0U;
    }
    if (read == 0) {
        return CheckFinding{CheckFinding::Verdict::Unknown,
                            "Whether int8 answers as fp32 does: none of your photographs could be "
                            "read."};
    }
    const bool isClose = sameSpecies * 100 >= read * 99 && sameFamily * 100 >= read * 99;
    return CheckFinding{
        isClose ? CheckFinding::Verdict::Good : CheckFinding::Verdict::Advice,
        "int8 gives the best species of fp32 in " + percent(share(sameSpecies, read)) +
            " and its family in " + percent(share(sameFamily, read)) + " of " +
            std::to_string(read) + " photographs" +
            (isClose ? ": fit to use on pictures like these." : ": keep to fp32, the default.")};
}

/// What a failure says of the model: `otherwise`, unless it was stopped.
Result<CheckFinding> orVerdict(Result<CheckFinding> finding, CheckFinding::Verdict otherwise) {
    if (!finding && finding.error().code != ErrorCode::Cancelled) {
        return CheckFinding{otherwise, finding.error().text()};
    }
    return finding;
}

} // namespace

bool ModelCheck::isUsable() const {
    return std::none_of(findings.begin(), findings.end(), [](const CheckFinding& finding) {
        return finding.verdict == CheckFinding::Verdict::Bad;
    });
}

Result<ModelFacts> readModelFacts(const std::string& nameOrPath, const Progress& progress) {
    const auto model = OpenModel::open(nameOrPath);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const auto digest = model->weightsDigest(progress);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    std::error_code problem;
    ModelFacts facts;
    facts.name = model->name();
    facts.weights = model->folder().weights;
    facts.bytes = std::filesystem::file_size(facts.weights, problem);
    facts.digest = *digest;
    facts.config = model->config();
    return facts;
}

Result<ModelCheck> checkModel(const std::string& nameOrPath,
                              std::span<const std::filesystem::path> photographs,
                              const Progress& progress) {
    const auto model = OpenModel::open(nameOrPath);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const std::filesystem::path& weights = model->folder().weights;
    const auto digest = sha256OfFile(weights, progress); // of every byte, not what is remembered
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    const auto installed = installationOf(*model);
    const auto* const published = Catalogue::builtIn().modelOfWeights(*digest);
    ModelCheck report;
    report.findings.push_back(whichWeights(published, *digest, model->config().isSynthetic));
    std::vector<Result<CheckFinding>> tried;
    if (installed) {
        tried.push_back(orVerdict(asInstalled(*installed, weights, *digest, progress),
                                  CheckFinding::Verdict::Bad));
    } else if (published == nullptr) {
        tried.push_back(orVerdict(asListed(model->place(), progress), CheckFinding::Verdict::Bad));
    }
    tried.push_back(
        orVerdict(goldenFinding(*model, *digest, progress), CheckFinding::Verdict::Bad));
    tried.push_back(orVerdict(textFinding(*model), CheckFinding::Verdict::Bad));
    if (!photographs.empty()) { // without labels, say, there is nothing to compare
        tried.push_back(
            orVerdict(int8Finding(nameOrPath, photographs, report.failedPhotographs, progress),
                      CheckFinding::Verdict::Unknown));
    }
    for (auto& finding : tried) {
        if (!finding) {
            return tl::unexpected(std::move(finding).error());
        }
        report.findings.push_back(*std::move(finding));
    }
    return report;
}

} // namespace taxo
