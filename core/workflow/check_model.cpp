// SPDX-License-Identifier: MIT
#include "core/workflow/check_model.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/fetch/catalogue.h"
#include "core/workflow/golden_images.h"
#include "core/workflow/open_model.h"
#include "core/workflow/photo_identifier.h"

#include <array>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

std::string percent(std::size_t part, std::size_t whole) {
    std::array<char, 32> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "%.1f %%",
                  100.0 * static_cast<double>(part) / static_cast<double>(whole));
    return text.data();
}

CheckFinding whichWeights(const Digest& weights, bool wasInstalled) {
    const auto* const known = Catalogue::builtIn().modelOfWeights(weights);
    if (known != nullptr) {
        return {true, "These are the published weights of " + known->id + ", whole."};
    }
    return {true,
            "No published weights have this digest (" + weights.shortHex() +
                "...): your own, or newer than this program." +
                (wasInstalled ? "" : " Whether they are whole cannot be said.")};
}

/// Whether every file still has the digest that it had when it was installed.
Result<CheckFinding> wholeFinding(const Installed& installed,
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
        return CheckFinding{true, "All files are as they were when they were installed."};
    }
    return CheckFinding{false,
                        "Not as when it was installed: " + changed + ". Remove " +
                            displayPath(installed.folder) + " and get it again."};
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
        return CheckFinding{
            true, "The image tower runs; no golden values are recorded for these weights."};
    }
    std::array<char, 64> share{};
    std::snprintf(share.data(), share.size(), "%.1e", outcome->largestDifference);
    return CheckFinding{outcome->comesOutRight(),
                        std::string("The golden images come out ") +
                            (outcome->comesOutRight() ? "right" : "wrong") +
                            ": largest difference " + share.data() + " of the norm."};
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
    return CheckFinding{true, "The text tower loads; tokens by " + tokenizer->source() + "."};
}

/// The best species and family of each photograph; empty names where it could not be read.
Result<std::vector<Lineage>> bestLineages(const std::string& model,
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
    std::vector<Lineage> best(photographs.size());
    IdentifyOptions options;
    options.candidates = 1;
    auto run =
        (*identifier)
            ->identify(
                photographs,
                options,
                [&](const PhotoOutcome& outcome) {
                    if (outcome.identification && !outcome.identification->candidates.empty()) {
                        best[outcome.index] = outcome.identification->candidates[0].lineage;
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
                                 const Progress& progress) {
    const auto exact = bestLineages(model, "fp32", photographs, progress);
    if (!exact) {
        return tl::unexpected(exact.error());
    }
    const auto quick = bestLineages(model, "int8", photographs, progress);
    if (!quick) {
        return tl::unexpected(quick.error());
    }
    std::size_t read = 0;
    std::size_t sameSpecies = 0;
    std::size_t sameFamily = 0;
    for (std::size_t i = 0; i < exact->size(); ++i) {
        const Lineage& one = (*exact)[i];
        const Lineage& other = (*quick)[i];
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
        return CheckFinding{false, "None of your photographs could be read."};
    }
    const bool isClose = sameSpecies * 100 >= read * 99 && sameFamily * 100 >= read * 99;
    return CheckFinding{
        isClose,
        "int8 gives the best species of fp32 in " + percent(sameSpecies, read) +
            " and its family in " + percent(sameFamily, read) + " of " + std::to_string(read) +
            " photographs" +
            (isClose ? ": fit to use on pictures like these." : ": do not use it.")};
}

} // namespace

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

Result<CheckReport> checkModel(const std::string& nameOrPath,
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
    CheckReport report;
    report.findings.push_back(whichWeights(*digest, installed.has_value()));
    std::vector<Result<CheckFinding>> tried;
    if (installed) {
        tried.push_back(wholeFinding(*installed, weights, *digest, progress));
    }
    tried.push_back(goldenFinding(*model, *digest, progress));
    tried.push_back(textFinding(*model));
    if (!photographs.empty()) {
        tried.push_back(int8Finding(nameOrPath, photographs, progress));
    }
    for (auto& finding : tried) {
        if (!finding && finding.error().code == ErrorCode::Cancelled) {
            return tl::unexpected(std::move(finding).error());
        }
        report.findings.push_back(finding ? *finding : CheckFinding{false, finding.error().text()});
    }
    return report;
}

} // namespace taxo
