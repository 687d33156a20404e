// SPDX-License-Identifier: MIT
#include "core/collection/grouping.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/collection/group_writer_private.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

namespace taxo {

namespace {

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

/// Of a word: a letter, also one outside of ASCII.
bool isLetter(char character) {
    const char lower = lowered(character);
    return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(character) >= 0x80;
}

bool areOfOneWord(char left, char right) {
    return (isDigit(left) && isDigit(right)) || (isLetter(left) && isLetter(right));
}

/// The match that begins at `at`.
std::optional<std::string>
numberAt(std::string_view name, std::size_t at, std::string_view pattern) {
    if (at > 0 && areOfOneWord(name[at - 1], name[at])) {
        return std::nullopt;
    }
    std::string number;
    for (const char wanted : pattern) {
        const std::size_t from = at;
        if (wanted == '#') {
            while (at < name.size() && isDigit(name[at])) {
                number += name[at++];
            }
        } else if (at < name.size() && lowered(name[at]) == lowered(wanted)) {
            number += wanted;
            ++at;
        }
        if (at == from) {
            return std::nullopt;
        }
    }
    const bool isCut = at < name.size() && areOfOneWord(name[at - 1], name[at]);
    return isCut ? std::nullopt : std::optional(std::move(number));
}

/// What a rule knows of an item.
struct Candidate {
    ItemId item;
    std::optional<std::int64_t> takenAt;
    std::string source; ///< what is never put together with another; or the number
    std::int64_t occurrence = 0;
    std::int64_t event = 0;
    std::int64_t deployment = 0;

    bool isIn(GroupLevel level) const {
        return (level == GroupLevel::Occurrence ? occurrence
                : level == GroupLevel::Event    ? event
                                                : deployment) != 0;
    }

    /// What goes with it into a group of this level: its occurrence, its event.
    std::pair<int, std::int64_t> unit(GroupLevel level) const {
        if (level == GroupLevel::Deployment && event != 0) {
            return {2, event};
        }
        return level != GroupLevel::Occurrence && occurrence != 0 ? std::pair(1, occurrence)
                                                                  : std::pair(0, item.value);
    }
};

/// Reads candidates one by one.
class CandidateReader {
public:
    CandidateReader(SQLite::Database& database, const GroupRule& rule)
        : m_rule(rule)
        , m_roots(readRoots(database))
        , m_row(database,
                "SELECT taken_at, camera, photo.name, root_id, path, occurrence_id, event_id, "
                "deployment_id FROM item JOIN photo ON photo.id = photo_id "
                "LEFT JOIN occurrence ON occurrence.id = occurrence_id "
                "LEFT JOIN event ON event.id = event_id WHERE item.id = ?") {}

    std::optional<Candidate> read(ItemId item) {
        m_row.bind(1, item.value);
        std::optional<Candidate> candidate;
        if (m_row.executeStep()) {
            candidate.emplace();
            candidate->item = item;
            if (!m_row.getColumn(0).isNull()) {
                candidate->takenAt = m_row.getColumn(0).getInt64();
            }
            candidate->occurrence = m_row.getColumn(5).getInt64();
            candidate->event = m_row.getColumn(6).getInt64();
            candidate->deployment = m_row.getColumn(7).getInt64();
            candidate->source = source(*candidate);
        }
        m_row.reset();
        return candidate;
    }

private:
    static std::map<std::int64_t, std::filesystem::path> readRoots(SQLite::Database& database) {
        std::map<std::int64_t, std::filesystem::path> roots;
        SQLite::Statement rows(database, "SELECT id, path FROM root");
        while (rows.executeStep()) {
            roots[rows.getColumn(0).getInt64()] = rows.getColumn(1).getString();
        }
        return roots;
    }

    std::string source(const Candidate& candidate) {
        if (!m_rule.numberPattern.empty()) {
            return numberIn(m_row.getColumn(2).getString(), m_rule.numberPattern)
                .value_or(std::string());
        }
        switch (m_rule.source) {
        case GroupSource::Camera:
            return m_row.getColumn(1).getString();
        case GroupSource::Deployment:
            return candidate.deployment == 0 ? "" : std::to_string(candidate.deployment);
        case GroupSource::Folder:
            return folder();
        case GroupSource::All:
            break;
        }
        return {};
    }

    /// Below its root where there are folders below it. For events and occurrences folders of the
    /// same name below different roots are different ones.
    std::string folder() {
        const std::filesystem::path path = m_row.getColumn(4).getString();
        const auto root = m_roots.find(m_row.getColumn(3).getInt64());
        if (m_rule.level != GroupLevel::Deployment) {
            return (root->second / path.parent_path()).string();
        }
        return displayPath(path.has_parent_path() ? path.parent_path() : root->second.filename());
    }

    const GroupRule& m_rule;
    std::map<std::int64_t, std::filesystem::path> m_roots;
    SQLite::Statement m_row;
};

/// Lays candidates out in groups.
class Proposer {
public:
    explicit Proposer(const GroupRule& rule) : m_rule(rule) { m_proposal.level = rule.level; }

    void take(Candidate candidate) {
        const bool needsSource = !m_rule.gapSeconds || m_rule.source == GroupSource::Deployment;
        if (candidate.isIn(m_rule.level)) {
            ++m_proposal.grouped;
        } else if (m_rule.gapSeconds && !candidate.takenAt) {
            ++m_proposal.withoutDate;
        } else if (needsSource && candidate.source.empty()) {
            ++m_proposal.withoutSource;
        } else {
            m_candidates.push_back(std::move(candidate));
        }
    }

    GroupProposal propose() && {
        std::ranges::sort(m_candidates, [this](const Candidate& a, const Candidate& b) {
            return key(a) < key(b);
        });
        const Candidate* before = nullptr;
        for (const Candidate& candidate : m_candidates) {
            if (before == nullptr || isNewGroup(*before, candidate)) {
                m_proposal.groups.emplace_back().name = m_rule.gapSeconds ? "" : candidate.source;
            }
            before = &candidate;
            // What goes together, as the items of one occurrence, goes where the first of it went.
            const auto [place, isNew] = m_groupOfUnit.try_emplace(candidate.unit(m_rule.level),
                                                                  m_proposal.groups.size() - 1);
            add(m_proposal.groups[place->second], candidate);
        }
        std::erase_if(m_proposal.groups,
                      [](const ProposedGroup& group) { return group.items.empty(); });
        return std::move(m_proposal);
    }

private:
    std::tuple<const std::string&, std::int64_t, std::int64_t> key(const Candidate& of) const {
        return {of.source, of.takenAt.value_or(0), of.item.value};
    }

    bool isNewGroup(const Candidate& before, const Candidate& next) const {
        return before.source != next.source ||
               (m_rule.gapSeconds && *next.takenAt - *before.takenAt > *m_rule.gapSeconds);
    }

    static void add(ProposedGroup& group, const Candidate& candidate) {
        group.items.push_back(candidate.item);
        if (candidate.takenAt) {
            group.first = std::min(group.first.value_or(*candidate.takenAt), *candidate.takenAt);
            group.last = std::max(group.last.value_or(*candidate.takenAt), *candidate.takenAt);
        }
    }

    const GroupRule& m_rule;
    std::vector<Candidate> m_candidates;
    std::map<std::pair<int, std::int64_t>, std::size_t> m_groupOfUnit;
    GroupProposal m_proposal;
};

/// The row that a group of this name joins.
class NamedGroups {
public:
    NamedGroups(SQLite::Database& database, GroupLevel level)
        : m_find(database,
                 level == GroupLevel::Deployment
                     ? "SELECT id FROM deployment WHERE name = ?"
                     : "SELECT id FROM occurrence WHERE catalog_number = ? AND catalog_number <> "
                       "'' ORDER BY id LIMIT 1") {}

    std::optional<std::int64_t> find(const std::string& name) {
        m_find.bind(1, name);
        std::optional<std::int64_t> found;
        if (!name.empty() && m_find.executeStep()) {
            found = m_find.getColumn(0).getInt64();
        }
        m_find.reset();
        return found;
    }

private:
    SQLite::Statement m_find;
};

void write(GroupWriter& writer, NamedGroups& named, GroupLevel level, const ProposedGroup& group) {
    switch (level) {
    case GroupLevel::Occurrence: {
        const auto known = named.find(group.name);
        const OccurrenceId occurrence =
            known ? OccurrenceId{*known} : writer.addOccurrence(group.name, std::nullopt);
        for (const ItemId item : group.items) {
            writer.put(item, std::optional(occurrence));
        }
        return;
    }
    case GroupLevel::Event: {
        const EventId event = writer.addEvent(group.name, std::nullopt);
        for (const ItemId item : group.items) {
            writer.put(item, event);
        }
        return;
    }
    case GroupLevel::Deployment: {
        const DeploymentId deployment = writer.keepDeployment({.name = group.name});
        for (const ItemId item : group.items) {
            writer.put(item, deployment);
        }
        return;
    }
    }
}

/// Whether the items are there and in no group of the level.
bool areFree(SQLite::Database& database, const GroupProposal& proposal) {
    const std::string column = proposal.level == GroupLevel::Occurrence ? "item.occurrence_id"
                               : proposal.level == GroupLevel::Event    ? "event_id"
                                                                        : "deployment_id";
    SQLite::Statement isFree(database,
                             "SELECT 1 FROM item "
                             "LEFT JOIN occurrence ON occurrence.id = occurrence_id "
                             "LEFT JOIN event ON event.id = event_id WHERE item.id = ? AND " +
                                 column + " IS NULL");
    return std::ranges::all_of(proposal.groups, [&](const ProposedGroup& group) {
        return std::ranges::all_of(group.items, [&](ItemId item) {
            isFree.bind(1, item.value);
            const bool isThere = isFree.executeStep();
            isFree.reset();
            return isThere;
        });
    });
}

std::string textOf(const GroupProposal& proposal, const JournalStep& step) {
    constexpr const char* kNames[] = {"occurrence", "event", "deployment"};
    return countedItems(step.items()) + " put into " +
           counted(proposal.groups.size(), kNames[static_cast<std::size_t>(proposal.level)]);
}

} // namespace

std::optional<std::string> numberIn(std::string_view name, std::string_view pattern) {
    for (std::size_t at = 0; at < name.size() && !pattern.empty(); ++at) {
        if (auto number = numberAt(name, at, pattern)) {
            return number;
        }
    }
    return std::nullopt;
}

Status GroupRule::check() const {
    if (!numberPattern.empty()) {
        if (level != GroupLevel::Occurrence || gapSeconds) {
            return fail(ErrorCode::InvalidInput,
                        "A number in the file's name makes occurrences, and without a pause.");
        }
        if (numberPattern.find('#') == std::string::npos) {
            return fail(ErrorCode::InvalidInput,
                        "\"" + numberPattern +
                            "\" stands for no number: write # for its digits, as in B-#.");
        }
        return {};
    }
    if (level == GroupLevel::Deployment) {
        const bool names = source == GroupSource::Folder || source == GroupSource::Camera;
        return names && !gapSeconds
                   ? Status()
                   : Status(
                         fail(ErrorCode::InvalidInput,
                              "Deployments are made of folders or of cameras, without a pause."));
    }
    if (!gapSeconds || *gapSeconds < 0) {
        return fail(ErrorCode::InvalidInput,
                    "Say after which pause a new group begins, or what the number in the file's "
                    "name looks like.");
    }
    return {};
}

Result<GroupProposal>
proposeGroups(const Collection& collection, std::span<const ItemId> items, const GroupRule& rule) {
    if (auto checked = rule.check(); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<GroupProposal> {
        CandidateReader reader(*store.database, rule);
        Proposer proposer(rule);
        for (const ItemId item : items) {
            if (auto candidate = reader.read(item)) {
                proposer.take(*std::move(candidate));
            }
        }
        GroupProposal proposal = std::move(proposer).propose();
        NamedGroups named(*store.database, rule.level);
        for (ProposedGroup& group : proposal.groups) {
            group.isKnown = named.find(group.name).has_value();
        }
        return proposal;
    });
}

Result<std::optional<EntryId>>
applyGroups(Collection& collection, const GroupProposal& proposal, const DecisionMaker& by) {
    using Entry = std::optional<EntryId>;
    return decided(
        collection, by, [&](SQLite::Database& database, JournalStep& step) -> Result<Entry> {
            if (!areFree(database, proposal)) {
                return fail(ErrorCode::Mismatch,
                            "Some of these items have been put elsewhere since. Look at the "
                            "groups again.");
            }
            GroupWriter writer(database, step);
            NamedGroups named(database, proposal.level);
            for (const ProposedGroup& group : proposal.groups) {
                write(writer, named, proposal.level, group);
            }
            return step.commit(textOf(proposal, step));
        });
}

} // namespace taxo
