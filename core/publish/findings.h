// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/collection/published_occurrences.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// What comes of something that a check found, the gravest first.
enum class FindingKind : std::uint8_t {
    Missing, ///< without it nothing is written
    LeftOut, ///< not written, though it could be: something of it is missing
    Lost,    ///< written without it, since the format has no place for it
    Note     ///< to be known
};

/// One kind of thing that a check found, however often.
struct Finding {
    FindingKind kind = FindingKind::Note;
    std::string unit; ///< what is counted, "occurrence"; empty: it is said once, of the whole
    std::string what; ///< "without a date (eventDate), which GBIF requires"
    std::int64_t count = 0;
    std::vector<std::string> examples; ///< names of the first three
    std::string about;                 ///< what of DatasetAbout mends it, by its key: "licence"
    /// What it is about: at most kMostItems, the first ones; of several collections the first's.
    std::vector<ItemId> items;

    static constexpr std::size_t kMostItems = 1'000;

    /// To be shown with its kind: "412 occurrences without a date (eventDate), which GBIF requires;
    /// for example IMG_0012.jpg"
    std::string sentence() const;
};

/// Gathers what a check finds. Memory for each kind of finding, not for each time.
class Findings {
public:
    /// Of the whole data set, once however often it is said.
    void add(FindingKind kind, const std::string& what);
    void add(FindingKind kind,
             const std::string& unit,
             const std::string& what,
             const std::string& example);

    /// The same of an item, and of all items of an occurrence; the example is its name, or the
    /// first one's.
    void add(FindingKind kind,
             const std::string& unit,
             const std::string& what,
             const PublishedItem& item);
    void add(FindingKind kind,
             const std::string& unit,
             const std::string& what,
             const PublishedOccurrence& occurrence);

    /// Of the whole data set: Missing unless it is there. `about`: what of DatasetAbout it is.
    void require(bool isThere, const std::string& what, const std::string& about = {});

    /// The gravest first, those of a kind in the order in which they were found.
    std::vector<Finding> list() const;

    /// Whether nothing can be written.
    bool haveMissing() const;

private:
    Finding& counted(FindingKind kind,
                     const std::string& unit,
                     const std::string& what,
                     const std::string& example);
    static void take(Finding& finding, const PublishedItem& item);

    std::vector<Finding> m_list;
    std::map<std::pair<FindingKind, std::string>, std::size_t> m_places; ///< by `what`
};

} // namespace taxo
