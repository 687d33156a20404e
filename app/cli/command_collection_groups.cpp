// SPDX-License-Identifier: MIT
// Occurrences, events and deployments: by a rule, or by hand.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/where_when.h"
#include "core/collection/grouping.h"
#include "core/collection/item_rows.h"
#include "core/collection/occurrences.h"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct GroupArguments : DecisionOptions {
    GroupLevel level = GroupLevel::Occurrence;
    GroupSource source = GroupSource::Folder;
    std::string gap;
    std::string number;
    std::string name;
    bool isByHand = false;
    bool takesOut = false;
    std::size_t limit = 20;
};

const std::map<std::string, GroupLevel> kLevels = {{"occurrences", GroupLevel::Occurrence},
                                                   {"events", GroupLevel::Event},
                                                   {"deployments", GroupLevel::Deployment}};
const std::map<std::string, GroupSource> kSources = {{"folder", GroupSource::Folder},
                                                     {"camera", GroupSource::Camera},
                                                     {"deployment", GroupSource::Deployment},
                                                     {"all", GroupSource::All}};

std::string nameOf(GroupLevel level) {
    constexpr std::array<const char*, 3> kNames = {"occurrence", "event", "deployment"};
    return kNames.at(static_cast<std::size_t>(level));
}

std::string momentOf(const std::optional<std::int64_t>& seconds) {
    return seconds ? LocalTime{*seconds, std::nullopt}.text() : std::string();
}

/// The first and the last file of a group: what a person recognises it by.
Result<std::pair<std::string, std::string>> filesOf(const Collection& collection,
                                                    const ProposedGroup& group) {
    const std::array<ItemId, 2> ends = {group.items.front(), group.items.back()};
    const auto rows = rowsOf(collection, ends);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return std::pair(displayPath(rows->front().file), rows->back().name);
}

nlohmann::ordered_json jsonOf(const ProposedGroup& group,
                              GroupLevel level,
                              const std::pair<std::string, std::string>& files) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const ItemId item : group.items) {
        items.push_back(item.value);
    }
    return {{"into", nameOf(level)},
            {"name", group.name},
            {"is_known", group.isKnown},
            {"first", momentOf(group.first)},
            {"last", momentOf(group.last)},
            {"first_file", files.first},
            {"items", std::move(items)}};
}

std::string lineOf(const ProposedGroup& group,
                   GroupLevel level,
                   const std::pair<std::string, std::string>& files) {
    std::string line = nameOf(level) + (group.name.empty() ? "" : " " + group.name) +
                       (group.isKnown ? " (is there already)" : "") + "\t" +
                       counted(group.items.size(), "item");
    line += "\t" + momentOf(group.first);
    line += group.first == group.last ? "" : " to " + momentOf(group.last);
    return line + "\t" + files.first + (group.items.size() == 1 ? "" : " to " + files.second);
}

void tellLeftOut(const GroupProposal& proposal) {
    const auto tell = [](std::int64_t items, const std::string& why) {
        if (items > 0) {
            complain(counted(items, "item") + " left as they are: " + why);
        }
    };
    tell(proposal.grouped,
         (proposal.level == GroupLevel::Deployment ? "in a " : "in an ") + nameOf(proposal.level) +
             " already");
    tell(proposal.withoutDate, "without a date");
    tell(proposal.withoutSource, "without the number, camera or deployment that the rule goes by");
}

int tellProposal(const Collection& collection,
                 const GroupProposal& proposal,
                 const GroupArguments& arguments) {
    if (proposal.groups.empty() && !arguments.asJson) {
        printLine("nothing would change");
    }
    std::size_t told = 0;
    for (const ProposedGroup& group : proposal.groups) {
        if (!arguments.asJson && arguments.limit != 0 && told == arguments.limit) {
            break;
        }
        const auto files = filesOf(collection, group);
        if (!files) {
            return failed(files.error());
        }
        if (arguments.asJson) {
            printJson(jsonOf(group, proposal.level, *files));
        } else {
            printLine(lineOf(group, proposal.level, *files));
        }
        ++told;
    }
    if (told < proposal.groups.size()) {
        complain("these are " + std::to_string(told) + " of " +
                 std::to_string(proposal.groups.size()) + "; --limit 0 lists all");
    }
    return kDone;
}

Result<GroupRule> ruleOf(const GroupArguments& arguments) {
    GroupRule rule{.level = arguments.level, .source = arguments.source};
    rule.numberPattern = arguments.number;
    if (!arguments.gap.empty()) {
        const auto gap = parseSeconds(arguments.gap, false);
        if (!gap) {
            return tl::unexpected(gap.error());
        }
        rule.gapSeconds = *gap;
    }
    return rule;
}

int runByRule(Collection& collection, const GroupArguments& arguments) {
    const auto rule = ruleOf(arguments);
    if (!rule) {
        return failed(rule.error());
    }
    const auto items = arguments.items(collection);
    if (!items) {
        return failed(items.error());
    }
    const auto proposal = proposeGroups(collection, *items, *rule);
    if (!proposal) {
        return failed(proposal.error());
    }
    tellLeftOut(*proposal);
    return arguments.isPreview ? tellProposal(collection, *proposal, arguments)
                               : tellDone(collection,
                                          applyGroups(collection, *proposal, arguments.by()),
                                          arguments);
}

Result<std::optional<EntryId>>
takeOut(Collection& collection, std::span<const ItemId> items, const GroupArguments& arguments) {
    if (arguments.level != GroupLevel::Occurrence) {
        return taxo::fail(ErrorCode::InvalidInput,
                          "Items are taken out of occurrences, and so of what holds these.");
    }
    return putIntoOccurrence(collection, items, std::nullopt, arguments.by());
}

template <class Added>
Result<std::optional<EntryId>> asEntry(const Collection& collection, const Result<Added>& added) {
    if (!added) {
        return tl::unexpected(added.error());
    }
    const auto newest = nextUndo(collection);
    return newest && *newest ? std::optional((*newest)->id) : std::nullopt;
}

Result<std::optional<EntryId>> putTogether(Collection& collection,
                                           std::span<const ItemId> items,
                                           const GroupArguments& arguments) {
    const std::vector<ItemId> all(items.begin(), items.end());
    if (arguments.level == GroupLevel::Event) {
        return asEntry(collection,
                       addEvents(collection,
                                 std::array{NewEvent{.name = arguments.name, .items = all}},
                                 arguments.by()));
    }
    if (arguments.level == GroupLevel::Occurrence) {
        const auto known = findOccurrence(collection, arguments.name);
        if (!known) {
            return tl::unexpected(known.error());
        }
        if (*known) {
            return putIntoOccurrence(collection, items, *known, arguments.by());
        }
        return asEntry(
            collection,
            addOccurrences(collection,
                           std::array{NewOccurrence{.catalogNumber = arguments.name, .items = all}},
                           arguments.by()));
    }
    return asOneStep(collection, arguments.by(), [&]() -> Result<std::string> {
        const auto deployment = addDeployments(
            collection, std::array{Deployment{.name = arguments.name}}, arguments.by());
        if (!deployment) {
            return tl::unexpected(deployment.error());
        }
        auto put = putIntoDeployment(collection, items, deployment->front(), arguments.by());
        if (!put) {
            return tl::unexpected(std::move(put).error());
        }
        return counted(items.size(), "item") + " put into deployment " + arguments.name;
    });
}

int runGroup(Collection& collection, const GroupArguments& arguments) {
    if (!arguments.isByHand && !arguments.takesOut) {
        return runByRule(collection, arguments);
    }
    return decideAbout(collection, arguments, [&](std::span<const ItemId> items) {
        return arguments.takesOut ? takeOut(collection, items, arguments)
                                  : putTogether(collection, items, arguments);
    });
}

} // namespace

void addCollectionGroupTo(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<GroupArguments>();
    const Command group =
        commands.add("group", "Put items together into occurrences, events or deployments");
    addWord(group,
            "--into",
            arguments->level,
            "What they make: occurrences, events, deployments",
            kLevels)
        .defaultText("occurrences");
    addWord(group,
            "--within",
            arguments->source,
            "Never across these: folder, camera, deployment; or all for anything",
            kSources)
        .defaultText("folder");
    const Command how = addGroup(group, "How");
    addOption(how, "--gap", arguments->gap, "A longer pause begins a new one: 60s, 30min, 2h");
    addOption(how,
              "--number",
              arguments->number,
              "The catalogue number in the file's name, as B-#: # stands for digits");
    const Argument together =
        addFlag(how, "--together", arguments->isByHand, "All that FILTER leaves are one");
    addFlag(how, "--apart", arguments->takesOut, "Take them out of their occurrences");
    how.needsOptions(0, 1);
    addOption(group, "--name", arguments->name, "Of --together: its number or its name")
        .needs(together);
    arguments->addAll(group);
    addOption(group, "--limit", arguments->limit, "Groups in a preview; 0: all").showsDefault();
    group.footer("An occurrence is one organism or group at one place and time, or one specimen; "
                 "an event what was met in one go; a deployment a camera or excursion.\n"
                 "Examples:\n"
                 "  taxo collection group alps.taxo --gap 60s --within camera --preview\n"
                 "  taxo collection group alps.taxo --into events --gap 30min\n"
                 "  taxo collection group alps.taxo --into deployments --within folder\n"
                 "  taxo collection group beetles.taxo --number 'B-#'\n"
                 "  taxo collection group alps.taxo file:IMG_004 --together");
    commands.does(group, [arguments](Collection& collection, ProgressBar&) {
        return runGroup(collection, *arguments);
    });
}

} // namespace taxo::cli
