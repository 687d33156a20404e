// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/photo_finder.h"
#include "core/exchange/photo_record.h"

#include <filesystem>
#include <optional>
#include <string>

namespace taxo {

/// Finds the kept photographs that records are about.
class RecordMatcher {
public:
    /// `photos`: the folder that records' paths are below; may be empty.
    RecordMatcher(const Collection& collection,
                  std::filesystem::path photos,
                  bool matchesByNameAlone);

    struct Match {
        std::optional<FoundPhoto> photo;
        std::string whyNot;     ///< where there is none
        bool isWaiting = false; ///< it is in `photos` and not kept yet
    };

    Result<Match> find(const PhotoRecord& record);

private:
    Result<Match> search(const PhotoRecord& record);
    Result<Match> byPath(const std::string& file);
    Match chosen(std::vector<FoundPhoto> candidates, const std::filesystem::path& path) const;

    PhotoFinder m_finder;
    std::filesystem::path m_photos;
    bool m_matchesByNameAlone;
    std::string m_lastFile; ///< records of one photograph often follow each other
    Match m_last;
};

} // namespace taxo
