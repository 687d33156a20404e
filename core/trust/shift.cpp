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

/// log of n over k.
double logChoose(std::size_t n, std::size_t k) {
    double sum = 0.0;
    for (std::size_t i = 1; i <= k; ++i) {
        sum += std::log(static_cast<double>(n - k + i)) - std::log(static_cast<double>(i));
    }
    return sum;
}

/// That of `marked` things out of `first + second` at least `found` are among the second ones.
double
chanceOfAtLeast(std::size_t found, std::size_t marked, std::size_t first, std::size_t second) {
    double chance = 0.0;
    for (std::size_t some = found; some <= std::min(marked, second); ++some) {
        if (marked - some <= first) {
            chance += std::exp(logChoose(second, some) + logChoose(first, marked - some) -
                               logChoose(first + second, marked));
        }
    }
    return std::min(chance, 1.0);
}

/// One photograph of each event of both sides, compared.
struct ComparedEvents {
    TwoSampleTest looks;
    std::optional<NoveltyRate> novelty;
};

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
        m_found.whole = whole->looks;
        m_found.novelty = whole->novelty;
        for (GroupShift& group : m_found.groups) {
            auto test = compare(
                judgedBeside(group.group), m_newOfGroup.at(group.group), kMostEventsOfGroup);
            if (!test) {
                return tl::unexpected(std::move(test).error());
            }
            group.test = test->looks;
            group.novelty = test->novelty;
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
                m_found.groups.push_back({.group = group,
                                          .photographs = fresh.size(),
                                          .isInSample = m_judgedOfGroup.contains(group),
                                          .test = {},
                                          .novelty = {}});
            }
        }
        std::ranges::stable_sort(m_found.groups, std::ranges::greater(), &GroupShift::photographs);
        m_found.groups.resize(std::min(m_found.groups.size(), kMostGroups));
    }

    Result<ComparedEvents> compare(const Rows& judged, const Rows& fresh, std::size_t most) {
        const std::size_t events = eventsIn(m_fresh, fresh);
        const std::size_t atMost = std::min(most, std::max(kAllUpTo, events / 2));
        const std::uint64_t seed = seedOf(m_options.seed, ++m_tests);
        const Rows old = drawn(m_judged, judged, most, seedOf(seed, 0));
        const Rows some = drawn(m_fresh, fresh, atMost, seedOf(seed, 1));
        auto rows = m_judged.vectors(old);
        const auto others = m_fresh.vectors(some);
        if (!rows || !others) {
            return tl::unexpected(!rows ? rows.error() : others.error());
        }
        for (std::size_t row = 0; row < others->rows(); ++row) {
            rows->append(others->row(row));
        }
        const auto looks =
            energyTest(*rows, old.size(), {permutations(), seedOf(seed, 2)}, m_progress);
        // Of the new events a third, as they come when photographs are drawn: large events, which
        // are known best, must come in as they do into the sample. That is of single photographs.
        const std::size_t third = std::min(some.size(), std::max<std::size_t>(1, events / 3));
        auto novelty = compareNovelty(
            old, Rows(some.begin(), some.begin() + static_cast<std::ptrdiff_t>(third)));
        if (!looks || !novelty) {
            return tl::unexpected(!looks ? looks.error() : novelty.error());
        }
        return ComparedEvents{*looks, *std::move(novelty)};
    }

    bool knowsFamiliarities() const {
        return static_cast<bool>(m_judged.familiarities) &&
               static_cast<bool>(m_fresh.familiarities);
    }

    Result<std::optional<NoveltyRate>> compareNovelty(const Rows& judged, const Rows& fresh) const {
        if (!knowsFamiliarities()) {
            return std::optional<NoveltyRate>();
        }
        const auto old = m_judged.familiarities(judged);
        const auto others = m_fresh.familiarities(fresh);
        if (!old || !others) {
            return tl::unexpected(!old ? old.error() : others.error());
        }
        return std::optional(noveltyRate(*old, *others));
    }

    /// So many that the smallest p value can be rejected among all tests.
    std::size_t permutations() const {
        constexpr double kUsual = 999.0;
        const double kinds = knowsFamiliarities() ? 2.0 : 1.0;
        const double tests = kinds * static_cast<double>(m_found.groups.size() + 1);
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
                return group.isUnlike() && group.group == m_fresh.groups[row];
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
        m_found.rest = test->looks;
        // Both tests of the rest together hold the level (Bonferroni).
        const bool isMoreUnknown = test->novelty && 2.0 * test->novelty->p <= m_options.level;
        const double times = test->novelty ? 2.0 : 1.0;
        if (times * test->looks.p <= m_options.level || isMoreUnknown) {
            m_found.verdict = ShiftVerdict::Withdrawn;
        }
        return std::move(m_found);
    }

    /// Marks what Holm's procedure rejects; whether the whole is among it.
    bool reject() {
        bool looksOther = false;
        std::vector<std::pair<double, bool*>> tests = {{m_found.whole.p, &looksOther}};
        const auto add = [&tests](const std::optional<NoveltyRate>& novelty, bool& isMoreUnknown) {
            if (novelty) {
                tests.emplace_back(novelty->p, &isMoreUnknown);
            }
        };
        add(m_found.novelty, m_found.isMoreUnknown);
        for (GroupShift& group : m_found.groups) {
            tests.emplace_back(group.test.p, &group.looksOther);
            add(group.novelty, group.isMoreUnknown);
        }
        std::ranges::stable_sort(tests, {}, &std::pair<double, bool*>::first);
        for (std::size_t i = 0; i < tests.size(); ++i) {
            if (tests[i].first > m_options.level / static_cast<double>(tests.size() - i)) {
                break;
            }
            *tests[i].second = true;
        }
        return looksOther || m_found.isMoreUnknown;
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

double NoveltyRate::judgedShare() const {
    return judged == 0 ? 0.0 : static_cast<double>(judgedUnknown) / static_cast<double>(judged);
}

double NoveltyRate::freshShare() const {
    return fresh == 0 ? 0.0 : static_cast<double>(freshUnknown) / static_cast<double>(fresh);
}

NoveltyRate noveltyRate(std::span<const double> judged, std::span<const double> fresh) {
    TAXO_ASSERT(!judged.empty() && !fresh.empty());
    std::vector<double> sorted(judged.begin(), judged.end());
    std::ranges::sort(sorted);
    const double bound = sorted[static_cast<std::size_t>(
        std::floor(kUnknownShare * static_cast<double>(sorted.size())))];
    const auto below = [bound](std::span<const double> all) {
        return static_cast<std::size_t>(
            std::ranges::count_if(all, [bound](double one) { return one < bound; }));
    };
    NoveltyRate rate{.judged = judged.size(),
                     .judgedUnknown = below(judged),
                     .fresh = fresh.size(),
                     .freshUnknown = below(fresh)};
    rate.p = chanceOfAtLeast(
        rate.freshUnknown, rate.judgedUnknown + rate.freshUnknown, rate.judged, rate.fresh);
    return rate;
}

std::size_t ShiftFinding::standsFor() const {
    if (verdict == ShiftVerdict::Stands) {
        return photographs;
    }
    if (verdict != ShiftVerdict::WithdrawnForGroups) {
        return 0;
    }
    std::size_t left = photographs;
    for (const GroupShift& group : groups) {
        left -= group.isUnlike() ? group.photographs : 0;
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
