// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/item_details.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/collection/item_groups.h"
#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "core/collection/saved_views.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct FindArguments {
    std::string filter;
    std::string view;
    std::string sort = "added";
    std::string countBy;
    std::size_t limit = 100;
    bool isDescending = false;
    bool onlyCounts = false;
    bool asJson = false;
    bool withDetails = false;
};

const char* nameOf(ItemStatus status) {
    switch (status) {
    case ItemStatus::New:
        return "new";
    case ItemStatus::Suggested:
        return "suggested";
    case ItemStatus::Verified:
        break;
    }
    return "verified";
}

const char* nameOf(PhotoState state) {
    constexpr const char* kNames[] = {"present", "missing", "changed", "unreadable"};
    return kNames[static_cast<std::size_t>(state)];
}

/// What stands there for people: a name, or why there is none.
std::string whatIs(const ItemRow& row) {
    if (row.status == ItemStatus::Verified && row.verdict != Verdict::Taxon) {
        return row.verdict == Verdict::Nothing ? "nothing there" : "unknown";
    }
    if (row.status == ItemStatus::Suggested && row.taxon.empty()) {
        return "not sure";
    }
    return row.taxon;
}

std::string lineOf(const ItemRow& row) {
    std::string line = std::to_string(row.item.value) + "\t" + displayPath(row.file) +
                       (row.isRegion ? " (region)" : "") + "\t" + whatIs(row) + "\t";
    if (row.status == ItemStatus::Suggested) {
        line += decimals(static_cast<double>(row.mass), 3);
    } else {
        line += nameOf(row.status);
    }
    return line;
}

nlohmann::ordered_json jsonOf(const ItemRow& row, bool isInvented) {
    nlohmann::ordered_json json = {{"item", row.item.value},
                                   {"file", displayPath(row.file)},
                                   {"region", row.isRegion},
                                   {"status", nameOf(row.status)},
                                   {"taxon", whatIs(row)},
                                   {"mass", nullptr},
                                   {"taken_at", nullptr},
                                   {"place", row.place},
                                   {"photograph", nameOf(row.state)},
                                   {"synthetic", isInvented}};
    if (row.status == ItemStatus::Suggested) {
        json["mass"] = row.mass;
    }
    if (row.takenAt) {
        json["taken_at"] = row.takenAt->text();
    }
    return json;
}

int tellCounts(const Collection& collection, const Filter& filter, const FindArguments& arguments) {
    const auto counts = countsBy(collection, filter, arguments.countBy);
    if (!counts) {
        return failed(counts.error());
    }
    for (const ValueCount& count : *counts) {
        if (arguments.asJson) {
            printJson({{arguments.countBy, count.value}, {"items", count.items}});
        } else {
            printLine(std::to_string(count.items) + "\t" +
                      (count.value.empty() ? "(none)" : count.value));
        }
    }
    return kDone;
}

int tellCount(const Collection& collection, const Filter& filter, bool asJson) {
    const auto count = countItems(collection, filter);
    if (!count) {
        return failed(count.error());
    }
    if (asJson) {
        printJson({{"items", *count}});
    } else {
        printLine(counted(*count, "item"));
    }
    return kDone;
}

int tellItems(const Collection& collection, const SavedView& view, const FindArguments& arguments) {
    const auto items =
        findItems(collection,
                  view.filter,
                  view.sort,
                  arguments.limit == 0 ? std::nullopt : std::optional(arguments.limit));
    if (!items) {
        return failed(items.error());
    }
    const auto rows = rowsOf(collection, *items);
    if (!rows) {
        return failed(rows.error());
    }
    const bool isInvented = isSynthetic(collection);
    for (const ItemRow& row : *rows) {
        if (!arguments.asJson) {
            printLine(lineOf(row));
            continue;
        }
        nlohmann::ordered_json json = jsonOf(row, isInvented);
        if (arguments.withDetails) {
            if (const auto added = addDetails(json, collection, row.item); !added) {
                return failed(added.error());
            }
        }
        printJson(json);
    }
    if (isInvented && !arguments.asJson) {
        complain("note: the machine's taxa are those of a synthetic world: every one is invented");
    }
    if (rows->size() == arguments.limit && !arguments.asJson) {
        const auto all = countItems(collection, view.filter);
        if (all && *all > static_cast<std::int64_t>(arguments.limit)) {
            complain("these are " + std::to_string(arguments.limit) + " of " +
                     std::to_string(*all) + "; --limit 0 lists all");
        }
    }
    return kDone;
}

/// The filter and the order of a saved view, and what was asked for beside them.
Result<SavedView> viewed(const Collection& collection, const FindArguments& arguments) {
    auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        return tl::unexpected(std::move(filter).error());
    }
    auto sort = parseSort(arguments.sort);
    if (!sort) {
        return tl::unexpected(std::move(sort).error());
    }
    sort->isDescending = sort->isDescending || arguments.isDescending;
    SavedView view{"", *std::move(filter), *sort};
    if (arguments.view.empty()) {
        return view;
    }
    const auto views = savedViews(collection);
    if (!views) {
        return tl::unexpected(views.error());
    }
    const auto saved = std::ranges::find(*views, arguments.view, &SavedView::name);
    if (saved == views->end()) {
        return fail(ErrorCode::NotFound,
                    "There is no view \"" + arguments.view +
                        "\" in this collection; `taxo collection view` lists those that there "
                        "are.");
    }
    view.filter.terms.insert(
        view.filter.terms.end(), saved->filter.terms.begin(), saved->filter.terms.end());
    view.sort = saved->sort;
    return view;
}

int runFind(const Collection& collection, const FindArguments& arguments) {
    const auto view = viewed(collection, arguments);
    if (!view) {
        return failed(view.error());
    }
    if (!arguments.countBy.empty()) {
        return tellCounts(collection, view->filter, arguments);
    }
    return arguments.onlyCounts ? tellCount(collection, view->filter, arguments.asJson)
                                : tellItems(collection, *view, arguments);
}

} // namespace

void addCollectionFindTo(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<FindArguments>();
    const Command find = commands.add("find", "List or count items");
    addOption(find, "FILTER", arguments->filter, "Which items, in quotes; all without it");
    const Argument view =
        addOption(find, "--view", arguments->view, "By a saved view, and FILTER beside it");
    addOption(find,
              "--sort",
              arguments->sort,
              "In which order: added, name, date, place, mass, taxon, status or camera")
        .showsDefault()
        .excludes(view);
    addFlag(find, "--descending", arguments->isDescending, "The other way round").excludes(view);
    addOption(find, "--limit", arguments->limit, "At most so many; 0: all").showsDefault();
    addFlag(find, "--count", arguments->onlyCounts, "Only say how many");
    addOption(find,
              "--count-by",
              arguments->countBy,
              "How many of each: a rank, place, deployment, month, season, camera, tag, person, "
              "clusters or a field");
    const Argument json = addFlag(find, "--json", arguments->asJson, "JSON lines");
    addFlag(find,
            "--details",
            arguments->withDetails,
            "Also tags, fields, notes, groups and what each person says")
        .needs(json);
    find.footer(
        "Terms of a filter, all of which must hold:\n"
        "  Ursidae                 a taxon, or part of a file's name\n"
        "  family:Ursidae,Felidae  a taxon of a rank; what stands behind commas are alternatives\n"
        "  mass>0.8                of what the machine suggests\n"
        "  date:2025-06            date:2025-06-01..2025-06-30, date>2025\n"
        "  place: deployment: catalog: file: camera: tag: person:\n"
        "  cluster:NAME/3          of the clusters kept as NAME the third, or one by its name\n"
        "  stage:juvenile          a field of one's own\n"
        "  unverified verified corrected unidentified unknown nothing empty flagged novel "
        "unexpected\n"
        "  missing unreadable failed region older\n"
        "  -tag:check              not this\n"
        "Example: taxo collection find alps.taxo 'family:Ursidae mass>0.8 unverified' --sort "
        "date\n"
        "Columns: item, file, what it is, and the model score of a suggestion or how it stands.");
    commands.does(find, [arguments](Collection& collection, ProgressBar&) {
        return runFind(collection, *arguments);
    });
}

} // namespace taxo::cli
