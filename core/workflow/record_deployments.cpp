// SPDX-License-Identifier: MIT
#include "core/collection/grouping.h"
#include "core/collection/item_rows.h"
#include "core/collection/photo.h"
#include "core/collection/query.h"
#include "core/collection/when_where.h"
#include "core/workflow/record_deployments_private.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace taxo {

namespace {

Status groupByFolder(Collection& collection,
                     const std::set<std::string>& names,
                     const DecisionMaker& by,
                     RecordImportReport& report) {
    const auto items = findItems(collection, {}, {});
    if (!items) {
        return tl::unexpected(items.error());
    }
    GroupRule rule;
    rule.level = GroupLevel::Deployment;
    rule.source = GroupSource::Folder;
    auto proposal = proposeGroups(collection, *items, rule);
    if (!proposal) {
        return tl::unexpected(std::move(proposal).error());
    }
    std::erase_if(proposal->groups,
                  [&](const ProposedGroup& group) { return !names.contains(group.name); });
    if (proposal->groups.empty()) {
        return {};
    }
    for (const ProposedGroup& group : proposal->groups) {
        report.grouped += group.items.size();
        report.items += group.items.size();
    }
    const auto entry = applyGroups(collection, *proposal, by);
    return entry ? Status() : tl::unexpected(entry.error());
}

Status placeItemsOf(Collection& collection,
                    const DeploymentRecord& deployment,
                    const DecisionMaker& by,
                    RecordImportReport& report) {
    Filter filter;
    filter.terms.emplace_back();
    filter.terms.back().key = FilterKey::Deployment;
    filter.terms.back().values = {deployment.name};
    const auto items = findItems(collection, filter, {});
    const auto rows = items ? rowsOf(collection, *items)
                            : Result<std::vector<ItemRow>>(tl::unexpected(items.error()));
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    std::vector<ItemPlace> places;
    for (const ItemRow& row : *rows) {
        const auto photo = photoOf(collection, row.item);
        if (!photo) {
            return tl::unexpected(photo.error());
        }
        ItemPlace place{.item = row.item};
        if (!photo->file.position) {
            place.position = deployment.position;
        }
        if (row.place.empty() && !deployment.place.empty()) {
            place.name = deployment.place;
        }
        if (place.position || place.name) {
            places.push_back(std::move(place));
        }
    }
    const auto changes = proposePlaces(collection, places);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    report.places += changes->size();
    const auto entry = apply(collection, *changes, by);
    return entry ? Status() : tl::unexpected(entry.error());
}

} // namespace

Status fillDeployments(Collection& collection,
                       std::span<const DeploymentRecord> deployments,
                       const DecisionMaker& by,
                       RecordImportReport& report) {
    std::set<std::string> names;
    for (const DeploymentRecord& deployment : deployments) {
        if (!deployment.name.empty()) {
            names.insert(deployment.name);
        }
    }
    if (auto grouped = groupByFolder(collection, names, by, report); !grouped) {
        return grouped;
    }
    for (const DeploymentRecord& deployment : deployments) {
        const bool saysWhere = deployment.position || !deployment.place.empty();
        if (!deployment.name.empty() && saysWhere) {
            if (auto placed = placeItemsOf(collection, deployment, by, report); !placed) {
                return placed;
            }
        }
    }
    return {};
}

} // namespace taxo
