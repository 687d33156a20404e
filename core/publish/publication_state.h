// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/sha256.h"
#include "core/collection/published_occurrences.h"
#include "core/publish/publish_collection.h"

#include <string>
#include <vector>

namespace taxo {

/// What the photographs and archives of a data set depend on, as one digest: the program, the
/// choice, what is said of each item that decides its class, part and texts, and the files of the
/// photographs by size and time. Two runs of the same state write the same bytes.
class PublicationState {
public:
    /// `sources`: the collections, as idInSource numbers them. They outlive it.
    PublicationState(std::vector<const Collection*> sources, const PublishChoice& choice);

    /// Some 10 us an item.
    void look(const PublishedOccurrence& occurrence);

    Digest finish() { return m_sum.finish(); }

private:
    void add(const std::string& text);
    void add(const PublishedItem& item);

    std::vector<const Collection*> m_sources;
    Sha256 m_sum;
};

} // namespace taxo
