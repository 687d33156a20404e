// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/base/version.h"
#include "core/publish/collection_report.h"

#include <algorithm>
#include <set>

namespace taxo {

namespace {

/// "91.2 %".
std::string dayOf(const LocalTime& moment) {
    return moment.text().substr(0, 10);
}

std::string namesOf(const std::map<std::string, std::int64_t>& people) {
    std::string text;
    for (const auto& [name, count] : people) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

} // namespace

double CollectionReport::confirmedShare() const {
    return occurrences == 0 ? 0.0
                            : static_cast<double>(confirmed) / static_cast<double>(occurrences);
}

std::int64_t CollectionReport::taxaAt(Rank rank) const {
    std::set<Lineage> there;
    for (const ReportTaxon& taxon : taxa) {
        if (!taxon.taxon.at(rank).empty()) {
            there.insert(taxon.taxon.downTo(rank));
        }
    }
    return static_cast<std::int64_t>(there.size());
}

std::string CollectionReport::title() const {
    return about.title.empty() ? name : about.title;
}

std::vector<std::string> methodsOf(const CollectionReport& report) {
    std::vector<std::string> paragraphs;
    if (!report.about.methods.empty()) {
        paragraphs.push_back(report.about.methods);
    }
    std::string data = "The data are " + counted(report.photographs, "photograph");
    if (report.first && report.last) {
        const std::string first = dayOf(*report.first);
        const std::string last = dayOf(*report.last);
        data += first == last ? " of " + first : " taken from " + first + " to " + last;
    }
    data += ", in which " + counted(report.occurrences, "occurrence") +
            " of organisms were named: " + grouped(report.taxaAt(Rank::Species)) + " species of " +
            grouped(report.taxaAt(Rank::Genus)) + " genera and " +
            grouped(report.taxaAt(Rank::Family)) +
            " families. An occurrence is one organism, or a group of one kind, at one place and "
            "time; photographs that were not put together are occurrences of their own.";
    paragraphs.push_back(data);
    if (!report.model.empty()) {
        paragraphs.push_back(
            "Names were suggested by " + report.model + " in Taxoscope " + version() +
            ": each picture's embedding was compared with the text embeddings of all labels, a "
            "softmax at the model's own temperature gave every label its share, and shares were "
            "summed up the taxonomy; the lowest rank whose sum passed a threshold was taken. These "
            "scores are no probabilities of being right." +
            (report.promise.empty()
                 ? ""
                 : " Each rank has a threshold of its own, chosen by learn-then-test so that the "
                   "names are " +
                       report.promise + ", judged with suggestions hidden.") +
            (report.isSynthetic ? " The model and its taxa are of an invented world." : ""));
    }
    std::string people = grouped(report.confirmed) + " of the " + grouped(report.occurrences) +
                         " occurrences (" + percent(report.confirmedShare()) +
                         ") were named by people" +
                         (report.people.empty() ? "" : " (" + namesOf(report.people) + ")") +
                         (report.confirmed < report.occurrences
                              ? "; the others carry the machine's suggestion alone."
                              : ".");
    paragraphs.push_back(people);
    for (const std::string& line : accuracyLinesOf(report)) {
        paragraphs.push_back(line);
    }
    if (report.blurred > 0) {
        paragraphs.push_back(counted(report.blurred, "occurrence") +
                             " of sensitive taxa, or found with one, are counted here; nothing is "
                             "told of their places.");
    }
    return paragraphs;
}

std::vector<std::string> accuracyLinesOf(const CollectionReport& report) {
    std::vector<std::string> lines;
    for (const SampleAccuracy& accuracy : report.accuracy) {
        if (accuracy.judged == 0) {
            continue;
        }
        std::string line = "In a random sample of " + grouped(accuracy.sample.items) + " of " +
                           counted(accuracy.sample.population, "item") +
                           ", looked at without the suggestions in sight, the supported name was "
                           "right in " +
                           percent(accuracy.supported.share()) + " (95 % interval " +
                           percent(accuracy.supported.low) + " to " +
                           percent(accuracy.supported.high) + ") of " +
                           grouped(accuracy.supported.all) + ".";
        for (const RankAccuracy& rank : accuracy.ranks) {
            const bool isTold =
                rank.rank == Rank::Species || rank.rank == Rank::Genus || rank.rank == Rank::Family;
            if (isTold && rank.named.all > 0) {
                line += std::string(" ") + nameOf(rank.rank) + ": " + percent(rank.named.share()) +
                        " (" + percent(rank.named.low) + " to " + percent(rank.named.high) +
                        ") of " + grouped(rank.named.all) + ".";
            }
        }
        if (accuracy.left() > 0) {
            line += " " + counted(accuracy.left(), "item") +
                    " of the sample were not looked at yet: these are first impressions.";
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace taxo
