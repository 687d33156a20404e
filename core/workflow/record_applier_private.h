// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/marks.h"
#include "core/collection/photo_finder.h"
#include "core/collection/regions.h"
#include "core/collection/when_where.h"
#include "core/workflow/import_records.h"
#include "core/workflow/record_groups_private.h"
#include "core/workflow/record_matcher_private.h"
#include "core/workflow/record_names_private.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

/// Applies records, batch by batch, inside a step of the journal, and counts what is new.
class RecordApplier {
public:
    /// `bringsPhotos`: those that are not kept come with the source.
    RecordApplier(Collection& collection,
                  const RecordImportOptions& options,
                  bool bringsPhotos,
                  const DecisionMaker& by,
                  RecordNames names,
                  RecordImportReport& report);

    Status take(const DeploymentRecord& deployment);
    Status take(PhotoRecord record);
    /// What is left of the last batch, and the groups.
    Status finish();

private:
    struct Waiting {
        PhotoRecord record;
        FoundPhoto photo;
        ItemId item; ///< the region, once it is drawn
    };

    /// What the source has said of a photograph so far.
    struct ToldOfPhoto {
        std::optional<RecordTime> takenAt;
        std::optional<GeoPoint> position;
        std::string place;
    };

    static constexpr const char* kVerbatimField = "verbatim_name";

    void complain(const std::string& where, const std::string& what);
    Status flush();
    Status drawRegions();
    bool fits(const Waiting& waiting);
    Status determineAll();
    bool isFirstWord(const Waiting& waiting, const ItemVerdict& verdict);
    void contradict(const PhotoRecord& record, const std::string& what);
    Status mark();
    void mark(const Waiting& waiting, const Marks& kept, Marks& fresh);
    Status setTimes();
    bool isFirstTime(const Waiting& waiting);
    ItemPlace firstPlace(const Waiting& waiting);
    Status setPlaces();
    template <class Change>
    Status applyAll(const Result<std::vector<Change>>& changes, std::size_t& counted);

    void touch(ItemId item) { m_touched.insert(item.value); }

    Collection& m_collection;
    const RecordImportOptions& m_options;
    bool m_bringsPhotos;
    const DecisionMaker& m_by;
    RecordImportReport& m_report;
    RecordMatcher m_matcher;
    RecordNames m_names;
    RecordGroups m_groups;
    std::vector<Waiting> m_batch;
    std::map<std::pair<ItemId, std::string>, std::pair<std::string, std::string>>
        m_said; ///< by item and person: the name, and where it was said
    std::map<std::string, std::size_t> m_fieldNumbers;
    std::unordered_map<std::int64_t, std::vector<bool>>
        m_toldFields; ///< by item: which fields, by their numbers
    std::map<PhotoId, ToldOfPhoto> m_toldOfPhotos;
    std::set<std::int64_t> m_touched;
};

} // namespace taxo
