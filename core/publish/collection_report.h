// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/where_when.h"
#include "core/collection/accuracy_sample.h"
#include "core/figure/text_pages.h"
#include "core/publish/citation.h"
#include "core/publish/dataset_about.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A small picture of an item, without anything of its file but what is seen.
struct ReportPicture {
    PagePicture pixels;
    std::string jpeg; ///< the same as a file; empty: there is no picture
};

struct ReportTaxon {
    Lineage taxon; ///< down to the lowest rank that it was told to
    std::string commonName;
    std::int64_t photographs = 0; ///< photographs and regions
    std::int64_t occurrences = 0;
    std::int64_t confirmed = 0; ///< of the occurrences: named by people
    ItemId shown;               ///< one that people named where there is one
    bool isShownConfirmed = false;
    ReportPicture picture;
};

struct ReportFigure {
    std::string title;
    std::string caption;
    std::string svg;     ///< on a light ground
    std::string darkSvg; ///< the same on a dark one
    std::string png;     ///< for paper
};

/// All that a report of a collection tells; of places nothing.
struct CollectionReport {
    DatasetAbout about;
    std::string name;           ///< of the collection
    std::int64_t changedAt = 0; ///< when somebody last decided something
    std::string model;          ///< with its labels; empty: nothing was identified by a machine
    bool isSynthetic = false;
    std::string promise; ///< of the rule of its answers (AnswerRule); empty: none
    std::int64_t photographs = 0;
    std::int64_t items = 0;
    std::int64_t occurrences = 0; ///< of organisms that were told to some rank
    std::int64_t confirmed = 0;   ///< of these: named by people
    std::int64_t unnamed = 0;     ///< occurrences that nobody and no machine named
    std::int64_t others = 0;      ///< of people, vehicles, nothing
    std::int64_t blurred = 0;     ///< of sensitive taxa, or found with one
    std::optional<LocalTime> first;
    std::optional<LocalTime> last;
    std::map<std::string, std::int64_t> people; ///< occurrences that each named
    std::vector<ReportTaxon> taxa;              ///< by lineage
    std::vector<ReportFigure> figures;
    std::vector<SampleAccuracy> accuracy; ///< of samples that were drawn
    std::vector<Citation> citations;      ///< Taxoscope first

    double confirmedShare() const;
    /// How many taxa are told down to the rank.
    std::int64_t taxaAt(Rank rank) const;
    std::string title() const;
};

/// Its lowest name, as it is printed.
StyledText nameOfTaxon(const Lineage& taxon);

/// What a report and a bundle ask of modules that know pictures, maps and models; each may be
/// empty.
struct PublishTools {
    std::function<ReportPicture(ItemId item)> picture;
    std::function<std::vector<ReportFigure>(const Progress& progress)> figures;
    std::function<std::vector<SampleAccuracy>()> accuracy;
    std::function<std::vector<Citation>()> citations;
    /// A small picture of an item as JPEG without anything of its file but what is seen, the longer
    /// side kThumbnailSide pixels or fewer; empty where there is none.
    std::function<std::string(ItemId item)> thumbnail;
};

/// How it was made, ready for a paper: a paragraph each.
std::vector<std::string> methodsOf(const CollectionReport& report);
/// "species right in 91.2 % (95 % interval 88.0 to 93.7 %) of 340 ...", one a sample.
std::vector<std::string> accuracyLinesOf(const CollectionReport& report);

/// One page of HTML 5 that needs no other file, in light and dark, and for paper. All text is
/// escaped.
std::string reportHtml(const CollectionReport& report);
/// The same for paper: for writeTextPages.
std::vector<PageBlock> reportPages(const CollectionReport& report);

} // namespace taxo
