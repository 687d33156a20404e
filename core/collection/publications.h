// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

struct PublicationId {
    std::int64_t value = -1;
    auto operator<=>(const PublicationId&) const = default;
};

/// That something was published of a collection: what, where, and how to do it again. Neither a
/// decision (what is written lies elsewhere and no undo fetches it back) nor derived: records are
/// added, and no journal tells of them.
struct KeptPublication {
    PublicationId id; ///< given by keepPublication, as uuid and at
    Uuid uuid;
    std::int64_t at = 0; ///< seconds since 1970, UTC
    std::string person;
    std::string format;          ///< the name of a format: "dwca"
    std::string choice;          ///< textOf(PublishChoice), of core/publish
    std::filesystem::path place; ///< absolute: the file or folder
    std::int64_t items = 0;
    std::int64_t occurrences = 0;
    std::int64_t bytes = 0;
    Digest digest; ///< of all that was written
};

/// Kept from now on. Busy where the collection is open for reading.
Result<PublicationId> keepPublication(Collection& collection, const KeptPublication& publication);

/// All of them, the newest first.
Result<std::vector<KeptPublication>> publicationsOf(const Collection& collection);

/// NotFound says which there are.
Result<KeptPublication> publicationOf(const Collection& collection, PublicationId id);

} // namespace taxo
