// SPDX-License-Identifier: MIT
#include "core/workflow/structure_question.h"

#include "core/search/batch_search.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

StructureRowsOptions rowsFor(const StructureQuestion& question) {
    StructureRowsOptions options;
    options.takesPredictions = question.takesPredictions;
    options.takesAllFields = question.kind == StructureKind::Within;
    if (question.kind == StructureKind::Variants) {
        options.fields = {question.field};
    }
    return options;
}

/// Puts what was measured into the answer.
template <class Found>
Status take(StructureAnswer& answer, Result<Found> found) {
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    answer.found = *std::move(found);
    return {};
}

Status measure(StructureAnswer& answer, BatchSearch& search, const Progress& progress) {
    const StructureQuestion& asked = answer.question;
    const StructureRows& rows = answer.rows;
    const ResamplingOptions resampling{.seed = asked.seed};
    switch (asked.kind) {
    case StructureKind::Between: {
        const BetweenOptions options{
            .rank = asked.rank, .shuffle = {.seed = asked.seed}, .resampling = resampling};
        return take(answer, structureBetween(rows, options, search, graphFolder(), progress));
    }
    case StructureKind::Within: {
        const WithinOptions options{.naming = {.seed = asked.seed}, .resampling = resampling};
        return take(answer, structureWithin(rows, options, search, graphFolder(), progress));
    }
    case StructureKind::Variants: {
        const VariantShareOptions options{.resampling = resampling};
        return take(answer, structureVariants(rows, asked.field, options, search, progress));
    }
    case StructureKind::Traits: {
        const auto table = readTraitTable(asked.file, asked.trait);
        if (!table) {
            return tl::unexpected(table.error());
        }
        const TraitsOptions options{.order = {.resampling = resampling}};
        return take(answer, structureTraits(rows, *table, options, progress));
    }
    case StructureKind::Classes:
        break;
    }
    const auto table = readTraitClassTable(asked.file, asked.trait);
    if (!table) {
        return tl::unexpected(table.error());
    }
    const TraitClassesOptions options{.predict = {.resampling = resampling}};
    return take(answer, structureTraitClasses(rows, *table, options, progress));
}

} // namespace

const std::string& StructureAnswer::notEnough() const {
    return std::visit([](const auto& one) -> const std::string& { return one.notEnough; }, found);
}

Result<StructureAnswer> askStructure(const Collection& collection,
                                     const Filter& filter,
                                     const StructureQuestion& question,
                                     const Progress& progress) {
    const auto vectors = chooseVectors(collection);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    auto rows = structureRowsOf(collection, *vectors, filter, rowsFor(question), progress);
    if (!rows) {
        return tl::unexpected(std::move(rows).error());
    }
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    StructureAnswer answer{question, filter, *std::move(rows), {}};
    if (auto measured = measure(answer, **search, progress); !measured) {
        return tl::unexpected(std::move(measured).error());
    }
    answer.rows.rows = {}; // as large as all the rest together
    return answer;
}

std::vector<std::uint32_t> filmAlong(const StructureTraits& found, std::size_t count) {
    const std::vector<double>& at = found.photographs;
    std::vector<std::uint32_t> order;
    for (std::uint32_t row = 0; row < at.size(); ++row) {
        if (std::isfinite(at[row])) {
            order.push_back(row);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return at[row]; });
    if (order.size() <= count || count < 2) {
        order.resize(std::min(order.size(), count));
        return order;
    }
    const std::size_t cut = order.size() / 100;
    const double first = at[order[cut]];
    const double last = at[order[order.size() - 1 - cut]];
    std::vector<std::uint32_t> film;
    std::size_t from = 0; // of what is not taken yet
    for (std::size_t i = 0; i < count; ++i) {
        const double wanted =
            first + (last - first) * static_cast<double>(i) / static_cast<double>(count - 1);
        const std::size_t end = order.size() - (count - 1 - i); // the others need one each
        std::size_t best = from;
        while (best + 1 < end &&
               std::abs(at[order[best + 1]] - wanted) <= std::abs(at[order[best]] - wanted)) {
            ++best;
        }
        film.push_back(order[best]);
        from = best + 1;
    }
    return film;
}

} // namespace taxo
