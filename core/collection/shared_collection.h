// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"

#include <mutex>
#include <utility>

namespace taxo {

/// One collection that several threads use in turn: what a person decides goes between the batches
/// of an import or an identification. Any thread. The collection must outlive it and is used
/// through it alone as long as others may.
class SharedCollection {
public:
    /// Implicit: a collection that the caller has to itself will do where one is asked for.
    SharedCollection(Collection& collection) // NOLINT(google-explicit-constructor)
        : m_collection(collection) {}

    SharedCollection(const SharedCollection&) = delete;
    SharedCollection& operator=(const SharedCollection&) = delete;

    /// Does `work(Collection&)` while nobody else has the collection, and returns what it returns.
    /// Keep it short: others wait.
    template <class Work>
    auto use(Work&& work) const {
        const std::lock_guard lock(m_mutex);
        return std::forward<Work>(work)(m_collection);
    }

    /// To read beside whoever writes, in no turn.
    Result<Collection> openView() const {
        return use([](const Collection& collection) { return collection.openView(); });
    }

private:
    mutable std::mutex m_mutex;
    Collection& m_collection;
};

} // namespace taxo
