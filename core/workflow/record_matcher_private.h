// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/photo_finder.h"
#include "core/exchange/photo_record.h"
#include "core/workflow/import_records.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace taxo {

/// Finds the kept photographs that records are about.
class RecordMatcher {
public:
    RecordMatcher(const Collection& collection, const RecordImportOptions& options);

    struct Match {
        std::optional<FoundPhoto> photo;
        std::string whyNot;     ///< where there is none
        bool isWaiting = false; ///< it is among those that come with the import, not kept yet
    };

    Result<Match> find(const PhotoRecord& record);

private:
    Result<Match> search(const PhotoRecord& record);
    Result<Match> byPath(const std::string& file);
    Match chosen(const std::vector<FoundPhoto>& candidates,
                 const std::filesystem::path& path) const;
    bool isComing(const PhotoRecord& record) const;

    PhotoFinder m_finder;
    std::filesystem::path m_photos; ///< the folder that records' paths are below; may be empty
    bool m_matchesByNameAlone;
    std::multimap<std::string, std::filesystem::path> m_comingByName;
    std::set<std::string> m_comingStems;
    std::string m_lastFile; ///< records of one photograph often follow each other
    Match m_last;
};

} // namespace taxo
