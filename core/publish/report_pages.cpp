// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/publish/collection_report.h"

#include <cmath>
#include <utility>

namespace taxo {

namespace {

PageBlock block(PageBlock::Kind kind, const std::string& text) {
    return {.kind = kind, .text = plainText(text)};
}

PageBlock rowOf(const ReportTaxon& taxon) {
    PageBlock row{.kind = PageBlock::Kind::Row, .text = nameOfTaxon(taxon.taxon)};
    std::string below = taxon.commonName;
    const std::string& family = taxon.taxon.at(Rank::Family);
    below += below.empty() || family.empty() ? family : ", " + family;
    row.below = plainText(below);
    row.right = plainText(counted(taxon.occurrences, "occurrence") + ", " +
                          grouped(taxon.confirmed) + " confirmed");
    row.picture = taxon.picture.pixels;
    return row;
}

} // namespace

std::vector<PageBlock> reportPages(const CollectionReport& report) {
    using Kind = PageBlock::Kind;
    std::vector<PageBlock> blocks = {block(Kind::Title, report.title())};
    std::string authors;
    for (const DatasetParty& party : report.about.creators) {
        authors += (authors.empty() ? "" : ", ") + party.name();
    }
    if (!authors.empty()) {
        blocks.push_back(block(Kind::Quiet, authors));
    }
    if (!report.about.description.empty()) {
        blocks.push_back(block(Kind::Text, report.about.description));
    }
    if (const auto licence = datasetLicence(report.about.licence)) {
        blocks.push_back(block(Kind::Quiet, licence->title + ", " + licence->address));
    }
    if (report.isSynthetic) {
        blocks.push_back(
            block(Kind::Text, "Everything the machine says here is of an invented world."));
    }
    blocks.push_back(block(Kind::Text,
                           counted(report.photographs, "photograph") + ", " +
                               counted(report.occurrences, "named occurrence") + ", " +
                               std::to_string(std::lround(100.0 * report.confirmedShare())) +
                               " % of them named by people; " +
                               grouped(report.taxaAt(Rank::Species)) + " species, " +
                               grouped(report.taxaAt(Rank::Genus)) + " genera, " +
                               grouped(report.taxaAt(Rank::Family)) + " families."));
    for (const ReportFigure& figure : report.figures) {
        blocks.push_back(block(Kind::Heading, figure.title));
        PageBlock picture = block(Kind::Figure, {});
        picture.png = figure.png;
        blocks.push_back(std::move(picture));
        blocks.push_back(block(Kind::Quiet, figure.caption));
    }
    blocks.push_back(block(Kind::Heading, "Taxa"));
    for (const ReportTaxon& taxon : report.taxa) {
        blocks.push_back(rowOf(taxon));
    }
    blocks.push_back(block(Kind::Heading, "Methods"));
    for (const std::string& text : methodsOf(report)) {
        blocks.push_back(block(Kind::Text, text));
    }
    if (!report.citations.empty()) {
        blocks.push_back(block(Kind::Heading, "Please cite"));
        for (const Citation& citation : report.citations) {
            blocks.push_back(block(Kind::Text, citation.text));
        }
        blocks.push_back(block(Kind::Quiet, bibtexOf(report.citations)));
    }
    return blocks;
}

} // namespace taxo
