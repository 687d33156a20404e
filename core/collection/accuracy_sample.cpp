// SPDX-License-Identifier: MIT
#include "core/collection/accuracy_sample.h"

#include "core/base/counted.h"
#include "core/base/numbers.h"
#include "core/base/random.h"
#include "core/collection/determination.h"
#include "core/collection/judged_items.h"
#include "core/collection/marks.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace taxo {

namespace {

constexpr std::string_view kBefore = "sample ";
constexpr std::string_view kBetween = " from ";

/// Nothing where the tag is none of a sample.
std::optional<AccuracySample> sampleFrom(std::string_view tag) {
    const std::size_t between = tag.rfind(kBetween);
    if (!tag.starts_with(kBefore) || between == std::string_view::npos ||
        between <= kBefore.size()) {
        return std::nullopt;
    }
    AccuracySample sample;
    sample.name = tag.substr(kBefore.size(), between - kBefore.size());
    std::string_view number = tag.substr(between + kBetween.size());
    const bool isNumber =
        takeNumber(number, sample.population) && number.empty() && sample.population > 0;
    return isNumber ? std::optional(std::move(sample)) : std::nullopt;
}

bool hasSample(const std::vector<AccuracySample>& samples, std::string_view name) {
    return std::ranges::find(samples, name, &AccuracySample::name) != samples.end();
}

/// The first number that no sample has.
std::string freeName(const std::vector<AccuracySample>& samples) {
    std::size_t number = 1;
    while (hasSample(samples, std::to_string(number))) {
        ++number;
    }
    return std::to_string(number);
}

/// The first `count` of the items in a random order, in the order that they had.
void draw(std::vector<ItemId>& items, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    for (std::size_t i = 0; i < count; ++i) {
        std::swap(items[i], items[i + random.below(items.size() - i)]);
    }
    items.resize(count);
    std::ranges::sort(items);
}

/// Right ones and all.
struct Tally {
    std::size_t right = 0;
    std::size_t all = 0;

    void add(bool isRight) {
        right += isRight ? 1 : 0;
        ++all;
    }

    /// `others`: items of the population of which it is not known whether they belong to it.
    Proportion proportion(std::size_t others) const {
        return exactProportion(right, all, all + others);
    }
};

/// Judges the items of a sample one by one.
class Judging {
public:
    explicit Judging(const AccuracySample& sample) { m_accuracy.sample = sample; }

    void add(std::span<const Determination> said, const std::optional<Prediction>& prediction) {
        const auto word = std::ranges::find(said, kUnaided, &Determination::basis);
        if (word == said.end()) {
            ++(said.empty() ? m_accuracy.notLookedAt : m_accuracy.aided);
        } else if (word->verdict == Verdict::Unknown) {
            ++m_accuracy.unknown;
        } else if (!prediction) {
            ++m_accuracy.notIdentified;
        } else {
            ++m_accuracy.judged;
            judge(*word, *prediction);
        }
    }

    SampleAccuracy accuracy() {
        const std::int64_t known = m_accuracy.sample.items - m_accuracy.left();
        const auto others = static_cast<std::size_t>(
            std::max<std::int64_t>(0, m_accuracy.sample.population - known));
        for (const Rank rank : kAllRanks) {
            m_accuracy.ranks.push_back({rank, m_ranks.at(indexOf(rank)).proportion(others)});
        }
        m_accuracy.supported = m_supported.proportion(others);
        return std::move(m_accuracy);
    }

private:
    void judge(const Determination& word, const Prediction& prediction) {
        const Lineage truth = sureOf(word);
        for (const Rank rank : kAllRanks) {
            if (!truth.at(rank).empty()) {
                m_ranks.at(indexOf(rank)).add(isSameAt(rank, truth, prediction.lineage));
            }
        }
        if (!prediction.bestSupported) {
            ++m_accuracy.notSure;
        } else if (word.verdict == Verdict::Nothing) {
            m_supported.add(false);
        } else if (truth.at(*prediction.bestSupported).empty()) {
            ++m_accuracy.tooDeep;
        } else {
            m_supported.add(isSameAt(*prediction.bestSupported, truth, prediction.lineage));
        }
    }

    SampleAccuracy m_accuracy;
    std::array<Tally, kRanks> m_ranks;
    Tally m_supported;
};

} // namespace

std::string AccuracySample::tag() const {
    return std::string(kBefore) + name + std::string(kBetween) + std::to_string(population);
}

Filter AccuracySample::filter() const {
    FilterTerm term;
    term.key = FilterKey::Tag;
    term.values = {tag()};
    return {{term}};
}

Result<AccuracySample>
drawSample(Collection& collection, const SampleOptions& options, const DecisionMaker& by) {
    if (!(options.halfWidth > 0.0 && options.halfWidth < 0.5)) {
        return fail(ErrorCode::InvalidInput,
                    "An interval is wanted of more than 0 and less than 50 % to each side.");
    }
    const auto samples = samplesOf(collection);
    auto items = findItems(collection, options.filter, {});
    if (!samples || !items) {
        return tl::unexpected(!samples ? samples.error() : items.error());
    }
    if (hasSample(*samples, options.name)) {
        return fail(ErrorCode::InvalidInput,
                    "There is a sample \"" + options.name +
                        "\" already. Choose another name, or take the tag off its items first.");
    }
    if (items->empty()) {
        return fail(ErrorCode::InvalidInput, "There is no item to draw a sample from.");
    }
    AccuracySample sample;
    sample.name = options.name.empty() ? freeName(*samples) : options.name;
    sample.population = static_cast<std::int64_t>(items->size());
    draw(*items, sampleSize(options.halfWidth, items->size()), options.seed);
    sample.items = static_cast<std::int64_t>(items->size());
    const auto drawn = asOneStep(collection, by, [&]() -> Result<std::string> {
        if (auto tagged = tag(collection, *items, sample.tag(), by); !tagged) {
            return tl::unexpected(std::move(tagged).error());
        }
        return "sample " + sample.name + ": " + counted(sample.items, "item") + " drawn from " +
               grouped(sample.population);
    });
    return drawn ? Result<AccuracySample>(std::move(sample)) : tl::unexpected(drawn.error());
}

Result<std::vector<AccuracySample>> samplesOf(const Collection& collection) {
    const auto tags = tagNames(collection);
    if (!tags) {
        return tl::unexpected(tags.error());
    }
    std::vector<AccuracySample> samples;
    for (const std::string& tag : *tags) {
        auto sample = sampleFrom(tag);
        if (!sample) {
            continue;
        }
        const auto items = countItems(collection, sample->filter());
        if (!items) {
            return tl::unexpected(items.error());
        }
        sample->items = *items;
        samples.push_back(*std::move(sample));
    }
    return samples;
}

Result<AccuracySample> sampleNamed(const Collection& collection, std::string_view name) {
    auto samples = samplesOf(collection);
    if (!samples) {
        return tl::unexpected(std::move(samples).error());
    }
    std::string names;
    for (AccuracySample& sample : *samples) {
        if (sample.name == name) {
            return std::move(sample);
        }
        names += (names.empty() ? "" : ", ") + sample.name;
    }
    return fail(ErrorCode::NotFound,
                "There is no sample \"" + std::string(name) + "\". " +
                    (names.empty() ? "None was drawn yet." : "There are: " + names + "."));
}

Result<SampleAccuracy> accuracyOf(const Collection& collection, const AccuracySample& sample) {
    const auto items = findItems(collection, sample.filter(), {});
    if (!items) {
        return tl::unexpected(items.error());
    }
    AccuracySample present = sample;
    present.items = static_cast<std::int64_t>(items->size());
    Judging judging(present);
    for (const ItemId item : *items) {
        const auto said = determinationsOf(collection, item);
        const auto prediction = predictionOf(collection, item);
        if (!said || !prediction) {
            return tl::unexpected(!said ? said.error() : prediction.error());
        }
        judging.add(*said, *prediction);
    }
    return judging.accuracy();
}

} // namespace taxo
