// SPDX-License-Identifier: MIT
#include "core/trust/shift.h"

#include "core/base/assert.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostEvents = 300;
constexpr std::size_t kMostEventsOfGroup = 100;
constexpr std::size_t kMostGroups = 50;
constexpr std::size_t kAllUpTo = 100; // new events

using Rows = std::vector<std::uint32_t>;

Rows allRows(std::size_t count) {
    Rows rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::size_t eventsIn(const ShiftPhotographs& photographs, const Rows& rows) {
    std::unordered_set<std::int32_t> events;
    std::size_t alone = 0;
    for (const std::uint32_t row : rows) {
        if (photographs.events[row] == kNoGroup) {
            ++alone;
        } else {
            events.insert(photographs.events[row]);
        }
    }
    return events.size() + alone;
}

/// One photograph of each of so many events, as they come when photographs are drawn.
Rows drawn(const ShiftPhotographs& photographs, Rows rows, std::size_t events, std::uint64_t seed) {
    Random random(seed);
    random.shuffle(rows);
    std::unordered_set<std::int32_t> seen;
    Rows some;
    for (const std::uint32_t row : rows) {
        const std::int32_t event = photographs.events[row];
        if (some.size() < events && (event == kNoGroup || seen.insert(event).second)) {
            some.push_back(row);
        }
    }
    return some;
}

class ShiftFinder {
public:
    ShiftFinder(const ShiftPhotographs& judged,
                const ShiftPhotographs& fresh,
                const ShiftOptions& options,
                const Progress& progress)
        : m_judged(judged)
        , m_fresh(fresh)
        , m_options(options)
        , m_progress(progress)
        , m_all(allRows(judged.size())) {
        const std::unordered_set<std::int32_t> known(judged.events.begin(), judged.events.end());
        for (std::uint32_t row = 0; row < fresh.size(); ++row) {
            const std::int32_t event = fresh.events[row];
            if (event == kNoGroup || !known.contains(event)) {
                m_new.push_back(row);
                m_newOfGroup[fresh.groups[row]].push_back(row);
            }
        }
        m_newOfGroup.erase(kNoGroup);
        for (const std::uint32_t row : m_all) {
            m_judgedOfGroup[judged.groups[row]].push_back(row);
        }
        m_found.photographs = m_new.size();
        m_found.ofSameEvents = fresh.size() - m_new.size();
    }

    Result<ShiftFinding> find() {
        if (!areEnough(m_all, m_new)) {
            return std::move(m_found);
        }
        chooseGroups();
        auto whole = compare(m_all, m_new, kMostEvents);
        if (!whole) {
            return tl::unexpected(std::move(whole).error());
        }
        m_found.whole = *whole;
        for (GroupShift& group : m_found.groups) {
            auto test = compare(
                judgedBeside(group.group), m_newOfGroup.at(group.group), kMostEventsOfGroup);
            if (!test) {
                return tl::unexpected(std::move(test).error());
            }
            group.test = *test;
        }
        return conclude();
    }

private:
    /// The sample's photographs of a group; where it has none, all.
    const Rows& judgedBeside(std::int32_t group) const {
        const auto known = m_judgedOfGroup.find(group);
        return known != m_judgedOfGroup.end() ? known->second : m_all;
    }

    bool areEnough(const Rows& judged, const Rows& fresh) const {
        return eventsIn(m_judged, judged) >= kLeastEventsForShift &&
               eventsIn(m_fresh, fresh) >= kLeastEventsForShift;
    }

    void chooseGroups() {
        for (const auto& [group, fresh] : m_newOfGroup) {
            if (areEnough(judgedBeside(group), fresh)) {
                m_found.groups.push_back(
                    {group, fresh.size(), m_judgedOfGroup.contains(group), {}, false});
            }
        }
        std::ranges::stable_sort(m_found.groups, std::ranges::greater(), &GroupShift::photographs);
        m_found.groups.resize(std::min(m_found.groups.size(), kMostGroups));
    }

    Result<TwoSampleTest> compare(const Rows& judged, const Rows& fresh, std::size_t most) {
        const std::size_t events = eventsIn(m_fresh, fresh);
        const std::size_t atMost = std::min(most, std::max(kAllUpTo, events / 2));
        const std::uint64_t seed = seedOf(m_options.seed, ++m_tests);
        const Rows old = drawn(m_judged, judged, most, seedOf(seed, 0));
        auto rows = m_judged.vectors(old);
        const auto others = m_fresh.vectors(drawn(m_fresh, fresh, atMost, seedOf(seed, 1)));
        if (!rows || !others) {
            return tl::unexpected(!rows ? rows.error() : others.error());
        }
        for (std::size_t row = 0; row < others->rows(); ++row) {
            rows->append(others->row(row));
        }
        return energyTest(*rows, old.size(), {permutations(), seedOf(seed, 2)}, m_progress);
    }

    /// So many that the smallest p value can be rejected among all tests.
    std::size_t permutations() const {
        constexpr double kUsual = 999.0;
        const double tests = static_cast<double>(m_found.groups.size() + 1);
        return static_cast<std::size_t>(std::max(kUsual, std::ceil(2.0 * tests / m_options.level)));
    }

    Result<ShiftFinding> conclude() {
        const bool isWholeUnlike = reject();
        const auto unlike = std::ranges::count_if(m_found.groups, &GroupShift::isUnlike);
        m_found.verdict = isWholeUnlike && unlike == 0 ? ShiftVerdict::Withdrawn
                          : unlike > 0                 ? ShiftVerdict::WithdrawnForGroups
                                                       : ShiftVerdict::Stands;
        if (m_found.verdict != ShiftVerdict::WithdrawnForGroups) {
            return std::move(m_found);
        }
        Rows rest;
        for (const std::uint32_t row : m_new) {
            const bool isUnlike = std::ranges::any_of(m_found.groups, [&](const GroupShift& group) {
                return group.isUnlike && group.group == m_fresh.groups[row];
            });
            if (!isUnlike) {
                rest.push_back(row);
            }
        }
        if (!areEnough(m_all, rest)) {
            m_found.verdict = ShiftVerdict::Withdrawn; // what is left is too little to stand on
            return std::move(m_found);
        }
        auto test = compare(m_all, rest, kMostEvents);
        if (!test) {
            return tl::unexpected(std::move(test).error());
        }
        m_found.rest = *test;
        if (test->p <= m_options.level) {
            m_found.verdict = ShiftVerdict::Withdrawn;
        }
        return std::move(m_found);
    }

    /// Marks groups by Holm's procedure; whether the whole is among what is rejected.
    bool reject() {
        std::vector<std::pair<double, GroupShift*>> tests = {{m_found.whole.p, nullptr}};
        for (GroupShift& group : m_found.groups) {
            tests.emplace_back(group.test.p, &group);
        }
        std::ranges::stable_sort(tests, {}, &std::pair<double, GroupShift*>::first);
        bool isWhole = false;
        for (std::size_t i = 0; i < tests.size(); ++i) {
            if (tests[i].first > m_options.level / static_cast<double>(tests.size() - i)) {
                break;
            }
            if (tests[i].second == nullptr) {
                isWhole = true;
            } else {
                tests[i].second->isUnlike = true;
            }
        }
        return isWhole;
    }

    const ShiftPhotographs& m_judged;
    const ShiftPhotographs& m_fresh;
    const ShiftOptions& m_options;
    const Progress& m_progress;
    Rows m_all; ///< of m_judged
    Rows m_new; ///< of m_fresh, but for events that the sample has
    std::map<std::int32_t, Rows> m_judgedOfGroup;
    std::map<std::int32_t, Rows> m_newOfGroup;
    std::uint64_t m_tests = 0;
    ShiftFinding m_found;
};

} // namespace

std::size_t ShiftFinding::standsFor() const {
    if (verdict == ShiftVerdict::Stands) {
        return photographs;
    }
    if (verdict != ShiftVerdict::WithdrawnForGroups) {
        return 0;
    }
    std::size_t left = photographs;
    for (const GroupShift& group : groups) {
        left -= group.isUnlike ? group.photographs : 0;
    }
    return left;
}

Result<ShiftFinding> findShift(const ShiftPhotographs& judged,
                               const ShiftPhotographs& fresh,
                               const ShiftOptions& options,
                               const Progress& progress) {
    TAXO_ASSERT(judged.groups.size() == judged.size() && fresh.groups.size() == fresh.size());
    TAXO_ASSERT(options.level > 0.0 && options.level < 1.0);
    return ShiftFinder(judged, fresh, options, progress).find();
}

} // namespace taxo
