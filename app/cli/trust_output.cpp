// SPDX-License-Identifier: MIT
#include "app/cli/trust_output.h"

#include "app/cli/output.h"
#include "app/cli/shift_output.h"
#include "app/cli/structure_numbers.h"
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_numbers.h"

#include <nlohmann/json.hpp>

#include <cstdint>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string things(std::size_t count, const std::string& one) {
    return taxo::counted(count, one);
}

Json basisJson(const TrustBasis& basis) {
    Json json = {{"basis", basis.text()},
                 {"photographs", basis.photographs},
                 {"events", basis.events},
                 {"disputed", basis.disputed}};
    if (basis.origin) {
        json["model"] = basis.origin->vectors.modelName;
        json["model_digest"] = basis.origin->vectors.model.hex();
        json["labels"] = basis.origin->key.labelsName;
        json["labels_digest"] = basis.origin->key.labels.hex();
        json["within"] = basis.origin->key.within;
        json["places"] = basis.origin->key.places;
    }
    return json;
}

void printBasis(const TrustBasis& basis) {
    printLine("Rests on " + basis.text() + ".");
    if (const std::string answers = basis.answers(); !answers.empty()) {
        printLine("Holds for the answers of " + answers + ".");
    }
    if (const std::string notes = basis.notes(); !notes.empty()) {
        printLine(notes);
    }
}

const char* nameOf(RankEvidence::Finding finding) {
    switch (finding) {
    case RankEvidence::Finding::Promised:
        return "promised";
    case RankEvidence::Finding::NothingLeft:
        return "nothing-left";
    case RankEvidence::Finding::TooFewEvents:
        return "too-few-events";
    case RankEvidence::Finding::TooOftenWrong:
        return "too-often-wrong";
    }
    return "";
}

Json rankJson(const DialTurn& turn, const ClimbCounts& counts, Rank rank) {
    const RankEvidence& evidence = turn.setting.ranks[indexOf(rank)];
    Json json = {{"share", counts.shareAt(rank)},
                 {"named", counts.given[indexOf(rank)]},
                 {"finding", nameOf(evidence.finding)},
                 {"confirmed", evidence.photographs},
                 {"right", evidence.right},
                 {"events", evidence.events}};
    if (evidence.finding == RankEvidence::Finding::Promised) {
        json["least_score"] = turn.setting.rule.least[indexOf(rank)];
    } else if (evidence.finding == RankEvidence::Finding::TooFewEvents) {
        json["more_events"] = evidence.moreEvents;
    }
    return json;
}

void printDialJson(const DialTurn& turn, const ClimbCounts& counts, const TrustBasis& basis) {
    Json ranks = Json::object();
    for (std::size_t at = kRanks; at-- > 0;) {
        ranks[taxo::nameOf(kAllRanks[at])] = rankJson(turn, counts, kAllRanks[at]);
    }
    Json json = {{"target", turn.setting.target},
                 {"confidence", turn.setting.confidence},
                 {"answers", counts.all},
                 {"open", counts.shareOpen()},
                 {"ranks", std::move(ranks)}};
    if (turn.before) {
        json["changed"] =
            changedRows(turn.before->rule, turn.setting.rule, turn.answers.masses).size();
    }
    if (turn.shift) {
        json["shift"] = jsonOf(*turn.shift);
    }
    json.update(basisJson(basis));
    printJson(json);
}

void printReliability(Rank rank, const RankCalibration& found) {
    if (!found.notEnough.empty()) {
        printLine("  " + std::string(taxo::nameOf(rank)) + ": " + found.notEnough);
        return;
    }
    std::string how = "the masses can be read as chances";
    if (found.curve.kind == MassCurve::Kind::Temperature) {
        how = "temperature " + shortNumber(found.curve.temperature);
    } else if (found.curve.kind == MassCurve::Kind::Isotonic) {
        how = "a rising line of " + std::to_string(found.curve.line.at.size()) + " points";
    }
    printLine("  " + std::string(taxo::nameOf(rank)) + ": " + how + "; off by " +
              percent(found.asTheyAre.calibrationError) + " before, " +
              percent(found.calibrated.calibrationError) + " after; log loss " +
              shortNumber(found.asTheyAre.logLoss) + ", " + shortNumber(found.calibrated.logLoss) +
              "; " + std::to_string(found.right.photographs) + " right, " +
              std::to_string(found.wrong.photographs) + " wrong");
}

Json reliabilityJson(const Reliability& found) {
    return {{"calibration_error", found.calibrationError},
            {"brier", found.brier},
            {"log_loss", found.logLoss}};
}

Json calibrationJson(const RankCalibration& found) {
    Json json = {{"right", found.right.photographs}, {"wrong", found.wrong.photographs}};
    if (!found.notEnough.empty()) {
        json["notEnough"] = found.notEnough;
        return json;
    }
    switch (found.curve.kind) {
    case MassCurve::Kind::AsItIs:
        json["curve"] = "as-it-is";
        break;
    case MassCurve::Kind::Temperature:
        json["curve"] = "temperature";
        json["temperature"] = found.curve.temperature;
        break;
    case MassCurve::Kind::Isotonic:
        json["curve"] = "isotonic";
        json["at"] = found.curve.line.at;
        json["values"] = found.curve.line.values;
        json["least"] = found.curve.least;
        break;
    }
    json["as_they_are"] = reliabilityJson(found.asTheyAre);
    json["calibrated"] = reliabilityJson(found.calibrated);
    return json;
}

using Cells = std::vector<std::string>;

Status writeBins(OutputFile& file, const Cells& first, const Reliability& found) {
    for (const ReliabilityBin& bin : found.bins) {
        if (bin.photographs == 0) {
            continue;
        }
        Cells cells = first;
        for (const double number : {bin.from, bin.to}) {
            cells.push_back(numberCell(number));
        }
        cells.push_back(std::to_string(bin.photographs));
        cells.push_back(std::to_string(bin.events));
        for (const double number : {bin.meanScore, bin.shareRight, bin.low, bin.high}) {
            cells.push_back(numberCell(number));
        }
        if (auto written = file.write(csvLine(cells)); !written) {
            return written;
        }
    }
    return {};
}

} // namespace

void printDial(const DialTurn& turn, const TrustBasis& basis, bool asJson) {
    const ClimbCounts counts = countsOf(turn.setting.rule, turn.answers.masses);
    if (asJson) {
        printDialJson(turn, counts, basis);
        return;
    }
    printLine(percent(turn.setting.target) + " right at each rank that is given, with " +
              percent(turn.setting.confidence) + " confidence for each:");
    for (std::size_t at = kRanks; at-- > 0;) {
        const RankEvidence& evidence = turn.setting.ranks[at];
        const bool isPromised = evidence.finding == RankEvidence::Finding::Promised;
        if (isPromised) {
            printLine("  " + percent(counts.shareAt(kAllRanks[at])) + " to " +
                      taxo::nameOf(kAllRanks[at]) + ", from a score of " +
                      shortNumber(static_cast<double>(turn.setting.rule.least[at])));
        }
        if (evidence.finding != RankEvidence::Finding::NothingLeft) {
            printLine("    " + evidence.text(kAllRanks[at], turn.setting.target));
        }
    }
    printLine("  " + percent(counts.shareOpen()) + " left open, of " +
              things(counts.all, "answer"));
    if (turn.before) {
        const std::size_t changed =
            changedRows(turn.before->rule, turn.setting.rule, turn.answers.masses).size();
        printLine("Turned from " + percent(turn.before->target) + ", it changes " +
                  things(changed, "answer") + ".");
    }
    if (turn.shift) {
        printLine(turn.shift->text());
    }
    printBasis(basis);
}

Status writeDial(const std::string& name, const DialTurn& turn, const char* thing) {
    auto file = OutputFile::create(name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    Cells header{thing, "rank", "scientificName", "score"};
    if (turn.before) {
        header.emplace_back("rankBefore");
    }
    auto written = file->write(csvLine(header));
    for (std::size_t row = 0; written && row < turn.answers.items.size(); ++row) {
        const RankScores& scores = turn.answers.masses[row];
        const auto rank = turn.setting.rule.rankOf(scores);
        Cells cells{std::to_string(turn.answers.items[row].value), "", "", ""};
        if (rank) {
            cells[1] = taxo::nameOf(*rank);
            if (!turn.answers.lineages.empty()) {
                const Lineage& names = turn.answers.lineages[turn.answers.lineageOf[row]];
                cells[2] = lowestNameOf(names.downTo(*rank));
            }
            cells[3] = numberCell(static_cast<double>(scores[indexOf(*rank)]));
        }
        if (turn.before) {
            const auto before = turn.before->rule.rankOf(scores);
            cells.emplace_back(before ? taxo::nameOf(*before) : "");
        }
        written = file->write(csvLine(cells));
    }
    return written ? file->commit() : written;
}

void printCalibration(const RankCalibrations& ranks, const TrustBasis& basis, bool asJson) {
    if (asJson) {
        Json json = Json::object();
        for (const Rank rank : kAllRanks) {
            json[taxo::nameOf(rank)] = calibrationJson(ranks[indexOf(rank)]);
        }
        Json all = {{"ranks", std::move(json)}};
        all.update(basisJson(basis));
        printJson(all);
        return;
    }
    printLine("How a mass is to be read as the chance that the name is right:");
    for (std::size_t at = kRanks; at-- > 0;) {
        const RankCalibration& found = ranks[at];
        if (found.right.photographs + found.wrong.photographs > 0) {
            printReliability(kAllRanks[at], found);
        }
    }
    printBasis(basis);
}

Status writeCalibration(const std::string& name,
                        const RankCalibrations& ranks,
                        const std::vector<CladeReliability>& clades) {
    auto file = OutputFile::create(name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    auto written = file->write(csvLine({"rank",
                                        "clade",
                                        "of",
                                        "from",
                                        "to",
                                        "photographs",
                                        "events",
                                        "mean_score",
                                        "share_right",
                                        "low",
                                        "high"}));
    for (const Rank rank : kAllRanks) {
        const RankCalibration& found = ranks[indexOf(rank)];
        if (written) {
            written = writeBins(*file, {taxo::nameOf(rank), "", "masses"}, found.asTheyAre);
        }
        if (written) {
            written = writeBins(*file, {taxo::nameOf(rank), "", "chances"}, found.calibrated);
        }
    }
    for (const CladeReliability& one : clades) {
        if (written) {
            written =
                writeBins(*file, {taxo::nameOf(one.rank), one.clade, "chances"}, one.reliability);
        }
    }
    return written ? file->commit() : written;
}

void printReaders(const ReadersCompared& found,
                  const std::string& first,
                  const std::string& second,
                  bool asJson) {
    if (asJson) {
        Json taxa = Json::array();
        for (const TaxonAgreement& one : found.taxa) {
            taxa.push_back({{"taxon", one.taxon},
                            {"photographs", one.count.photographs},
                            {"events", one.count.events},
                            {"kappa", intervalJson(one.agreement.kappa)}});
        }
        printJson({{"first", first},
                   {"second", second},
                   {"photographs", found.all.photographs},
                   {"kappa", intervalJson(found.all.kappa)},
                   {"observed", found.all.observed},
                   {"by_chance", found.all.byChance},
                   {"taxa", std::move(taxa)},
                   {"disputes", found.disputes.size()},
                   {"aided", found.aided},
                   {"unknown", found.unknown},
                   {"higher", found.higher}});
        return;
    }
    printLine(first + " and " + second + ": kappa " + shortInterval(found.all.kappa) + " over " +
              things(found.all.photographs, "photograph") + " of " +
              things(found.all.kappa.events, "event") + "; the same " +
              (found.all.photographs == 0
                   ? std::string("-")
                   : percent(found.all.observed) + ", by chance " + percent(found.all.byChance)));
    for (const TaxonAgreement& one : found.taxa) {
        printLine("  " + one.taxon + ": kappa " + shortInterval(one.agreement.kappa) + ", " +
                  things(one.count.photographs, "photograph"));
    }
    printLine(things(found.disputes.size(), "dispute"));
    const auto note = [](std::int64_t count, const char* one, const char* why) {
        if (count > 0) {
            printLine(taxo::counted(count, one) + " left out: " + why);
        }
    };
    note(found.aided, "word", "said with the suggestion in sight");
    note(found.unknown, "photograph", "one of both could not tell");
    note(found.higher, "photograph", "not named down to the rank by both");
}

Status writeDisputes(const std::string& name, const ReadersCompared& found) {
    auto file = OutputFile::create(name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    auto written = file->write(csvLine({"item", "first", "second"}));
    for (const Dispute& one : found.disputes) {
        if (written) {
            written = file->write(csvLine({std::to_string(one.item.value), one.first, one.second}));
        }
    }
    return written ? file->commit() : written;
}

} // namespace taxo::cli
