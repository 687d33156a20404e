// SPDX-License-Identifier: MIT
#include "core/collection/cluster_field.h"

#include "core/base/assert.h"
#include "core/base/numbers.h"

#include <algorithm>
#include <functional>
#include <set>

namespace taxo {

namespace {

constexpr std::string_view kPrefix = "clusters:";

/// A clustering may be without clusters: all is noise then.
Status isThere(const Collection& collection, ClusteringId clustering) {
    const auto kept = keptClusterings(collection);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return std::ranges::find(*kept, clustering, &KeptClustering::id) != kept->end()
               ? Status()
               : fail(ErrorCode::NotFound, "The clusters are not there any more.");
}

void addCounts(const ItemValues& labels,
               const std::string& before,
               bool withNoise,
               std::vector<ValueCount>& counts) {
    std::vector<std::int64_t> items(labels.values.size());
    for (const std::uint32_t place : labels.places) {
        ++items[place];
    }
    for (std::size_t i = withNoise ? 0 : 1; i < items.size(); ++i) {
        if (items[i] > 0) {
            counts.push_back({i == 0 ? std::string() : before + labels.values[i], items[i]});
        }
    }
}

} // namespace

FilterTerm clusterTerm(const std::string& clustering, std::span<const std::string> labels) {
    FilterTerm term;
    term.key = FilterKey::Cluster;
    for (const std::string& label : labels) {
        term.values.push_back(clustering);
        term.values.back().append(1, '/').append(label);
    }
    return term;
}

std::string fieldOf(ClusteringId clustering) {
    return std::string(kPrefix) + std::to_string(clustering.value);
}

std::optional<ClusteringId> clusteringOf(std::string_view field) {
    if (!field.starts_with(kPrefix)) {
        return std::nullopt;
    }
    field.remove_prefix(kPrefix.size());
    const auto number = numberIn<std::int64_t>(field);
    return number ? std::optional(ClusteringId{*number}) : std::nullopt;
}

std::vector<std::string> labelsOf(std::span<const Cluster> clusters) {
    std::set<std::string> taken; // by names, the first of each
    std::vector<std::string> labels(clusters.size());
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (!clusters[i].name.empty() && taken.insert(clusters[i].name).second) {
            labels[i] = clusters[i].name;
        }
    }
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const std::string place = std::to_string(i + 1);
        const std::string& name = clusters[i].name;
        std::string label = name;
        label.append(name.empty() ? place : " (" + place + ")");
        while (labels[i].empty()) {
            if (taken.insert(label).second) {
                labels[i] = label;
            }
            label += '\''; // somebody called another one so
        }
    }
    return labels;
}

Result<ItemValues> clusterValues(const Collection& collection,
                                 std::span<const ItemId> items,
                                 ClusteringId clustering) {
    TAXO_ASSERT(std::ranges::is_sorted(items));
    if (auto there = isThere(collection, clustering); !there) {
        return tl::unexpected(std::move(there).error());
    }
    const auto clusters = clustersOf(collection, clustering);
    if (!clusters) {
        return tl::unexpected(clusters.error());
    }
    ItemValues found;
    found.values = labelsOf(*clusters);
    found.values.insert(found.values.begin(), std::string());
    found.places.resize(items.size(), 0);
    for (std::size_t i = 0; i < clusters->size(); ++i) {
        auto place = items.begin();
        for (const ItemId item : (*clusters)[i].items) {
            place = std::lower_bound(place, items.end(), item);
            if (place == items.end()) {
                break;
            }
            if (*place == item) {
                found.places[static_cast<std::size_t>(place - items.begin())] =
                    static_cast<std::uint32_t>(i + 1);
            }
        }
    }
    return found;
}

Result<GroupedItems> findInClusters(const Collection& collection,
                                    const Filter& filter,
                                    Sort sort,
                                    ClusteringId clustering) {
    const auto items = findItems(collection, filter, sort);
    if (!items) {
        return tl::unexpected(items.error());
    }
    std::vector<ItemId> ascending = *items;
    std::ranges::sort(ascending);
    const auto values = clusterValues(collection, ascending, clustering);
    if (!values) {
        return tl::unexpected(values.error());
    }
    std::vector<std::vector<ItemId>> members(values->values.size());
    for (const ItemId item : *items) {
        const auto place = std::ranges::lower_bound(ascending, item) - ascending.begin();
        members[values->places[static_cast<std::size_t>(place)]].push_back(item);
    }
    std::rotate(members.begin(), members.begin() + 1, members.end()); // noise goes to the end
    GroupedItems grouped;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!members[i].empty()) {
            const std::size_t label = (i + 1) % members.size();
            grouped.groups.push_back(
                {values->values[label], grouped.items.size(), members[i].size()});
            grouped.items.insert(grouped.items.end(), members[i].begin(), members[i].end());
        }
    }
    return grouped;
}

Result<std::vector<ValueCount>>
countsInClusters(const Collection& collection, const Filter& filter, const std::string& by) {
    const auto one = clusteringOf(by);
    auto items = findItems(collection, filter, {});
    const auto kept = keptClusterings(collection);
    if (!items || !kept) {
        return tl::unexpected(items ? kept.error() : items.error());
    }
    std::ranges::sort(*items);
    std::vector<ValueCount> counts;
    if (one) {
        const auto labels = clusterValues(collection, *items, *one);
        if (!labels) {
            return tl::unexpected(labels.error());
        }
        addCounts(*labels, {}, true, counts);
    }
    for (std::size_t i = 0; !one && i < kept->size(); ++i) {
        const auto labels = clusterValues(collection, *items, (*kept)[i].id);
        if (!labels) {
            return tl::unexpected(labels.error());
        }
        const auto noise = std::ranges::count(labels->places, 0U);
        const auto all = static_cast<std::int64_t>(labels->places.size()) - noise;
        if (all > 0) {
            counts.push_back({(*kept)[i].name, all});
        }
        addCounts(*labels, (*kept)[i].name + '/', false, counts);
    }
    std::ranges::stable_sort(counts, std::ranges::greater(), &ValueCount::items);
    return counts;
}

} // namespace taxo
