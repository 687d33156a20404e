// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"

#include <memory>
#include <span>
#include <vector>

namespace taxo {

/// How familiar photographs of a collection are beside all that people confirmed (familiarity.h),
/// whether they are confirmed themselves or not: each without what is known of its own event, by a
/// regression that has not seen that. One thread at a time.
class CollectionFamiliarity {
public:
    /// `collection` must outlive it. InvalidInput, with a sentence, where there is too little to go
    /// by, as findUnknown. Half a second for 1,600 confirmed photographs.
    static Result<CollectionFamiliarity> of(const Collection& collection, const Progress& progress);

    /// In the order of the items; infinite of those without an answer or a vector: they say nothing
    /// of the unknown. Some ms for hundreds.
    Result<std::vector<double>> of(std::span<const ItemId> items, const Progress& progress) const;

private:
    struct State;

    explicit CollectionFamiliarity(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

} // namespace taxo
