// SPDX-License-Identifier: MIT
#include "core/workflow/identification_writer.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace taxo {

namespace {

/// The shortest decimal number that reads back as the same float.
std::string decimal(float value) {
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

const LadderStep* bestSupported(const Identification& identification) {
    return identification.bestSupportedStep
               ? &identification.ladder[*identification.bestSupportedStep]
               : nullptr;
}

std::string describe(const IdentifierInfo& info) {
    return info.labels + (info.repairedColumns > 0
                              ? " (" + std::to_string(info.repairedColumns) + " columns repaired)"
                              : "");
}

class CsvWriter : public IdentificationWriter {
public:
    CsvWriter(IdentifierInfo info, const IdentifyOptions& options)
        : m_info(std::move(info)), m_rank(options.rank.value_or(Rank::Species)) {}

    std::string head() const override {
        std::vector<std::string> cells = {"file_name"};
        if (!m_info.hasLineages) {
            cells.emplace_back("classification");
        } else {
            for (std::size_t i = 0; i <= std::min(indexOf(m_rank), indexOf(Rank::Genus)); ++i) {
                cells.emplace_back(nameOf(kAllRanks[i]));
            }
            if (m_rank == Rank::Species) {
                cells.insert(cells.end(), {"species_epithet", "species", "common_name"});
            }
        }
        cells.insert(cells.end(),
                     {"score",
                      "cosine",
                      "margin",
                      "best_supported_rank",
                      "best_supported_name",
                      "best_supported_score",
                      "share_inside",
                      "probably_not_in_list",
                      "model",
                      "labels"});
        return csvLine(cells);
    }

    std::string photo(const std::filesystem::path& file,
                      const Identification& identification) const override {
        std::string lines;
        for (const RankedBin& bin : identification.bins) {
            lines += csvLine(
                withOurs({displayPath(file), bin.name, decimal(bin.score), ""}, identification));
        }
        if (!identification.bins.empty()) {
            return lines;
        }
        if (m_info.hasLineages && m_rank != Rank::Species) {
            for (const RankedTaxon& taxon : identification.atRank) {
                std::vector<std::string> cells = {displayPath(file)};
                const auto end =
                    taxon.lineage.names.begin() + static_cast<std::ptrdiff_t>(indexOf(m_rank)) + 1;
                cells.insert(cells.end(), taxon.lineage.names.begin(), end);
                cells.insert(cells.end(), {decimal(taxon.score), ""});
                lines += csvLine(withOurs(std::move(cells), identification));
            }
            return lines;
        }
        for (const Candidate& candidate : identification.candidates) {
            std::vector<std::string> cells = {displayPath(file)};
            if (m_info.hasLineages) {
                const auto& names = candidate.lineage.names;
                cells.insert(cells.end(), names.begin(), names.end());
                // As pybioclip joins them, cleaned or not.
                cells.push_back(candidate.lineage.at(Rank::Genus) + " " +
                                candidate.lineage.at(Rank::Species));
                cells.push_back(candidate.commonName);
            } else {
                cells.push_back(candidate.name);
            }
            cells.insert(cells.end(), {decimal(candidate.score), decimal(candidate.cosine)});
            lines += csvLine(withOurs(std::move(cells), identification));
        }
        return lines;
    }

private:
    std::vector<std::string> withOurs(std::vector<std::string> cells,
                                      const Identification& identification) const {
        const LadderStep* const best = bestSupported(identification);
        const bool isRestricted = identification.shareInside.has_value();
        cells.push_back(identification.marginToNext ? decimal(*identification.marginToNext) : "");
        cells.emplace_back(best != nullptr ? nameOf(best->rank) : "");
        cells.push_back(best != nullptr ? best->name : "");
        cells.push_back(best != nullptr ? decimal(best->score) : "");
        cells.push_back(isRestricted ? decimal(*identification.shareInside) : "");
        cells.emplace_back(!isRestricted ? "" : identification.probablyNotInList ? "yes" : "no");
        cells.push_back(m_info.model + " " + m_info.precision +
                        (m_info.configIsInferred ? " (configuration guessed)" : "") +
                        (m_info.isSynthetic ? " (synthetic world)" : ""));
        cells.push_back(describe(m_info));
        return cells;
    }

    IdentifierInfo m_info;
    Rank m_rank;
};

class TableWriter : public IdentificationWriter {
public:
    TableWriter(IdentifierInfo info, IdentifyOptions options)
        : m_info(std::move(info)), m_options(std::move(options)) {}

    std::string head() const override {
        return m_info.text() + "\nNumbers are model scores, no chances of being right.\n";
    }

    std::string photo(const std::filesystem::path& file,
                      const Identification& identification) const override {
        std::string text = "\n" + displayPath(file) + "\n";
        for (const LadderStep& step : identification.ladder) {
            text += row(nameOf(step.rank), step.name, step.score);
            if (step.heaviestLiesOutside) {
                text += row("", "(outside: " + step.runnerUp + ")", step.runnerUpScore);
            }
        }
        text += verdict(identification);
        for (const RankedBin& bin : identification.bins) {
            text += row("", bin.name, bin.score);
        }
        if (!identification.bins.empty()) {
            return text;
        }
        if (m_options.rank && !identification.atRank.empty()) {
            for (const RankedTaxon& taxon : identification.atRank) {
                const std::string& name = taxon.lineage.at(*m_options.rank);
                text +=
                    row("",
                        name.empty() ? "(no " + std::string(nameOf(*m_options.rank)) + ")" : name,
                        taxon.score);
            }
        } else {
            for (const Candidate& candidate : identification.candidates) {
                const std::string common =
                    candidate.commonName.empty() ? "" : " (" + candidate.commonName + ")";
                text += row("", candidate.name + common, candidate.score);
            }
        }
        return text;
    }

private:
    static std::string number(float score) { return decimals(static_cast<double>(score), 3); }

    static std::string row(const std::string& rank, const std::string& name, float score) {
        std::string line = "  " + rank;
        line.resize(std::max<std::size_t>(line.size() + 1, 12), ' ');
        return line + number(score) + "  " + name + "\n";
    }

    std::string verdict(const Identification& identification) const {
        std::string text = "  ";
        const LadderStep* const best = bestSupported(identification);
        if (best != nullptr) {
            text += "best supported: " + std::string(nameOf(best->rank)) + " " + best->name + "; ";
        } else if (!identification.ladder.empty()) {
            text += "not sure: no rank passes " + number(m_options.threshold) + "; ";
        }
        text += "best cosine " + number(identification.bestCosine);
        if (identification.marginToNext) {
            text += ", " + number(*identification.marginToNext) + " ahead of the next";
        }
        text += "\n";
        if (identification.shareInside) {
            text +=
                "  share of the whole inside your list: " + number(*identification.shareInside) +
                (identification.probablyNotInList ? ": probably not in your list\n" : "\n");
        }
        return text;
    }

    IdentifierInfo m_info;
    IdentifyOptions m_options;
};

/// What an answer was made with: enough to ask for it again.
nlohmann::ordered_json provenanceOf(const IdentifierInfo& info, const IdentifyOptions& options) {
    nlohmann::ordered_json with = {{"model", info.model},
                                   {"device", info.device},
                                   {"precision", info.precision},
                                   {"labels", info.labels},
                                   {"label_count", info.labelCount},
                                   {"repaired_columns", info.repairedColumns},
                                   {"config_inferred", info.configIsInferred},
                                   {"synthetic", info.isSynthetic}};
    with["preprocess"] = nameOf(info.transform);
    with["orientation"] = info.decode.applyOrientation ? "exif" : "ignore";
    with["sixteen_bit_grey"] = info.decode.scaleSixteenBits ? "scaled" : "clipped";
    with["alpha"] = info.decode.compositeAlpha ? "over_white" : "dropped";
    with["dct_scale"] = info.decode.dctScaleDown;
    with["threshold"] = nlohmann::json::parse(decimal(options.threshold)); // 0.7, not 0.69999999
    with["within"] = nullptr;
    if (!options.within.empty()) {
        constexpr std::size_t kMostNamed = 20; // a checklist would fill every line
        const auto named = static_cast<std::ptrdiff_t>(std::min(options.within.size(), kMostNamed));
        with["within"] =
            std::vector<std::string>(options.within.begin(), options.within.begin() + named);
        with["within_count"] = options.within.size();
    }
    return with;
}

/// One line, whatever the names hold.
std::string lineOf(const nlohmann::ordered_json& line) {
    return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

class JsonWriter : public IdentificationWriter {
public:
    JsonWriter(const IdentifierInfo& info, const IdentifyOptions& options)
        : m_with(provenanceOf(info, options)) {}

    std::string head() const override { return ""; }

    std::string photo(const std::filesystem::path& file,
                      const Identification& identification) const override {
        nlohmann::ordered_json line = {{"file_name", displayPath(file)}};
        line["ladder"] = nlohmann::json::array();
        for (const LadderStep& step : identification.ladder) {
            nlohmann::ordered_json rung = {
                {"rank", nameOf(step.rank)}, {"name", step.name}, {"score", step.score}};
            if (!step.runnerUp.empty()) {
                rung["runner_up"] = {{"name", step.runnerUp}, {"score", step.runnerUpScore}};
                rung["heaviest_lies_outside"] = step.heaviestLiesOutside;
            }
            line["ladder"].push_back(std::move(rung));
        }
        const LadderStep* const best = bestSupported(identification);
        line["best_supported"] =
            best != nullptr ? nlohmann::json(nameOf(best->rank)) : nlohmann::json();
        line["candidates"] = nlohmann::json::array();
        for (const Candidate& candidate : identification.candidates) {
            line["candidates"].push_back({{"name", candidate.name},
                                          {"common_name", candidate.commonName},
                                          {"lineage", candidate.lineage.names},
                                          {"score", candidate.score},
                                          {"cosine", candidate.cosine}});
        }
        for (const RankedTaxon& taxon : identification.atRank) {
            line["at_rank"].push_back({{"lineage", taxon.lineage.names}, {"score", taxon.score}});
        }
        for (const RankedBin& bin : identification.bins) {
            line["bins"].push_back({{"name", bin.name}, {"score", bin.score}});
        }
        line["best_cosine"] = identification.bestCosine;
        line["margin_to_next"] = identification.marginToNext
                                     ? nlohmann::json(*identification.marginToNext)
                                     : nlohmann::json();
        if (identification.shareInside) {
            line["share_inside"] = *identification.shareInside;
            line["probably_not_in_list"] = identification.probablyNotInList;
        }
        line["with"] = m_with;
        return lineOf(line);
    }

private:
    nlohmann::ordered_json m_with;
};

} // namespace

std::unique_ptr<IdentificationWriter> makeIdentificationWriter(OutputFormat format,
                                                               const IdentifierInfo& info,
                                                               const IdentifyOptions& options) {
    switch (format) {
    case OutputFormat::Table:
        return std::make_unique<TableWriter>(info, options);
    case OutputFormat::Csv:
        return std::make_unique<CsvWriter>(info, options);
    case OutputFormat::JsonLines:
        break;
    }
    return std::make_unique<JsonWriter>(info, options);
}

std::string
failureText(OutputFormat format, const std::filesystem::path& file, const Error& error) {
    return format == OutputFormat::JsonLines
               ? lineOf({{"file_name", displayPath(file)}, {"error", error.text()}})
               : "";
}

} // namespace taxo
