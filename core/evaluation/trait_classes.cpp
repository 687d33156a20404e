// SPDX-License-Identifier: MIT
#include "core/evaluation/trait_classes.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/classify/few_shot.h"
#include "core/evaluation/protocols.h"
#include "core/statistics/clade_ridge.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

using Classes = std::vector<std::int32_t>;

/// Species whose class is known and has two of them.
struct KnownSpecies {
    std::vector<std::uint32_t> which;
    EmbeddingMatrix features;
    Classes classes;
    Classes clades;
    std::size_t classCount = 0; ///< one more than the highest number
    std::vector<std::size_t> sizes;
    std::size_t filled = 0; ///< classes that have species

    std::size_t count() const { return which.size(); }
};

KnownSpecies
knownSpecies(const EmbeddingMatrix& prototypes, GroupOfRow classes, GroupOfRow clades) {
    const Classes cladeOfAll = numberedEvents(clades, prototypes.rows());
    const RowsOfGroups members(classes);
    KnownSpecies known;
    known.classCount = groupCount(classes);
    known.sizes.resize(known.classCount);
    for (std::size_t i = 0; i < prototypes.rows(); ++i) {
        if (classes[i] == kNoGroup || members.of(static_cast<std::size_t>(classes[i])).size() < 2) {
            continue;
        }
        known.which.push_back(static_cast<std::uint32_t>(i));
        known.features.append(prototypes.row(i));
        known.classes.push_back(classes[i]);
        known.clades.push_back(cladeOfAll[i]);
        ++known.sizes[static_cast<std::size_t>(classes[i])];
    }
    known.filled = static_cast<std::size_t>(
        std::ranges::count_if(known.sizes, [](std::size_t size) { return size > 0; }));
    return known;
}

/// The class of the largest indicator of each species.
Classes predictedBy(const CladeRidge& ridge, const Classes& classes, std::size_t classCount) {
    std::vector<double> best(classes.size(), -std::numeric_limits<double>::infinity());
    Classes predicted(classes.size(), 0);
    for (std::size_t c = 0; c < classCount; ++c) {
        std::vector<double> indicator(classes.size());
        for (std::size_t i = 0; i < classes.size(); ++i) {
            indicator[i] = classes[i] == static_cast<std::int32_t>(c) ? 1.0 : 0.0;
        }
        if (std::ranges::find(indicator, 1.0) == indicator.end()) {
            continue;
        }
        const std::vector<double> said = ridge.predictions(indicator);
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (said[i] > best[i]) {
                best[i] = said[i];
                predicted[i] = static_cast<std::int32_t>(c);
            }
        }
    }
    return predicted;
}

/// Mean over classes of the share of their species that is right.
double balanced(const Classes& classes, const Classes& predicted, std::size_t classCount) {
    std::vector<double> right(classCount);
    std::vector<double> all(classCount);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto own = static_cast<std::size_t>(classes[i]);
        all[own] += 1.0;
        right[own] += predicted[i] == classes[i] ? 1.0 : 0.0;
    }
    double sum = 0.0;
    double filled = 0.0;
    for (std::size_t c = 0; c < classCount; ++c) {
        if (all[c] > 0.0) {
            sum += right[c] / all[c];
            filled += 1.0;
        }
    }
    return sum / filled;
}

void shuffleWithin(Classes& classes, const RowsOfGroups& clades, Random& random) {
    for (std::size_t clade = 0; clade < clades.groups(); ++clade) {
        const auto own = clades.of(clade);
        for (std::size_t i = own.size(); i > 1; --i) {
            std::swap(classes[own[i - 1]], classes[own[random.below(i)]]);
        }
    }
}

/// What `measure` says of classes as chance would have them. Where it is cancelled, some are 0.
template <class Shuffle, class Measure>
std::vector<double> permuted(const Classes& classes,
                             const TraitClassOptions& options,
                             std::uint64_t part,
                             const Progress& progress,
                             const Shuffle& shuffle,
                             const Measure& measure) {
    std::vector<double> drawn(options.permutations);
    inParallel(drawn.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t draw = first; draw < end && !progress.cancelled(); ++draw) {
            Random random(seedOf(seedOf(options.resampling.seed, part), draw));
            Classes moved = classes;
            shuffle(moved, random);
            drawn[draw] = measure(moved, draw);
        }
    });
    return drawn;
}

/// The balanced share right of classifiers that have seen `shots` species of each class, none of
/// the clade that they are asked about. A class of which the other clades have none is never right.
Result<double> fewShotShare(const KnownSpecies& known,
                            const Classes& classes,
                            const RowsOfGroups& clades,
                            std::size_t shots,
                            std::uint64_t seed) {
    Random random(seed);
    std::vector<std::uint32_t> order(known.count());
    std::iota(order.begin(), order.end(), 0U);
    random.shuffle(order);
    Classes predicted(known.count(), kNoGroup);
    for (std::size_t clade = 0; clade < clades.groups(); ++clade) {
        const auto asked = clades.of(clade);
        std::vector<std::uint32_t> support;
        std::vector<std::uint32_t> numbers;
        std::vector<std::int32_t> classOfNumber;
        std::vector<std::size_t> taken(known.classCount);
        std::vector<std::uint32_t> numberOf(known.classCount);
        for (const std::uint32_t i : order) {
            const auto own = static_cast<std::size_t>(classes[i]);
            if (known.clades[i] == static_cast<std::int32_t>(clade) || taken[own] == shots) {
                continue;
            }
            if (taken[own]++ == 0) {
                numberOf[own] = static_cast<std::uint32_t>(classOfNumber.size());
                classOfNumber.push_back(classes[i]);
            }
            support.push_back(i);
            numbers.push_back(numberOf[own]);
        }
        if (asked.empty() || classOfNumber.size() < 2) {
            continue;
        }
        const auto classifier = FewShotClassifier::train(
            gather(known.features, support), numbers, FewShotMethod::Prototypes);
        if (!classifier) {
            return tl::unexpected(classifier.error());
        }
        for (const std::uint32_t i : asked) {
            predicted[i] = classOfNumber[classifier->nearest(known.features.row(i))];
        }
    }
    return balanced(classes, predicted, known.classCount);
}

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

PredictedShare shareOf(const KnownSpecies& known,
                       const CladeRidge& ridge,
                       const RowsOfGroups& clades,
                       const Classes& predicted,
                       const TraitClassOptions& options,
                       const Progress& progress) {
    PredictedShare made;
    made.value = balanced(known.classes, predicted, known.classCount);
    const auto measure = [&](const Classes& moved, std::size_t) {
        return balanced(moved, predictedBy(ridge, moved, known.classCount), known.classCount);
    };
    const auto among = permuted(
        known.classes,
        options,
        0,
        progress,
        [](Classes& classes, Random& random) { random.shuffle(classes); },
        measure);
    made.permutedMean = mean(among);
    made.p = permutationP(made.value, among);
    bool isAnyMixed = false;
    for (std::size_t clade = 0; clade < clades.groups(); ++clade) {
        for (const std::uint32_t i : clades.of(clade)) {
            isAnyMixed = isAnyMixed || known.classes[i] != known.classes[clades.of(clade).front()];
        }
    }
    made.permutedWithinMean = made.pWithin = kNone;
    if (isAnyMixed) {
        const auto within = permuted(
            known.classes,
            options,
            1,
            progress,
            [&](Classes& classes, Random& random) { shuffleWithin(classes, clades, random); },
            measure);
        made.permutedWithinMean = mean(within);
        made.pWithin = permutationP(made.value, within);
    }
    return made;
}

/// The best of some penalties, each species from all others by the taxonomy alone.
Result<Classes>
classesByRelatives(const KnownSpecies& known, const TaxonRanks& ranks, const Progress& progress) {
    const auto ridges = ridgesOfRelatives(known.which, ranks, progress);
    if (!ridges) {
        return tl::unexpected(ridges.error());
    }
    Classes best;
    double most = -1.0;
    for (const CladeRidge& ridge : *ridges) {
        Classes predicted = predictedBy(ridge, known.classes, known.classCount);
        const double share = balanced(known.classes, predicted, known.classCount);
        if (share > most) {
            most = share;
            best = std::move(predicted);
        }
    }
    return best;
}

Status addFewShot(TraitClasses& made,
                  const KnownSpecies& known,
                  const RowsOfGroups& clades,
                  const TraitClassOptions& options,
                  const Progress& progress) {
    std::vector<double> draws;
    for (std::size_t draw = 0; draw < options.draws; ++draw) {
        const auto share = fewShotShare(known,
                                        known.classes,
                                        clades,
                                        options.shots,
                                        seedOf(seedOf(options.resampling.seed, 2), draw));
        if (!share) {
            return tl::unexpected(share.error());
        }
        draws.push_back(*share);
    }
    const MeanAndSpread spread = meanAndSpread(draws);
    made.fewShot = spread.mean;
    made.fewShotSpread = spread.spread;
    made.fewShotPermuted = mean(permuted(
        known.classes,
        options,
        3,
        progress,
        [](Classes& classes, Random& random) { random.shuffle(classes); },
        [&](const Classes& moved, std::size_t draw) {
            return fewShotShare(
                       known, moved, clades, options.shots, seedOf(options.resampling.seed, draw))
                .value_or(kNone);
        }));
    return {};
}

} // namespace

Result<TraitClasses> predictTraitClasses(const EmbeddingMatrix& prototypes,
                                         GroupOfRow classes,
                                         GroupOfRow clades,
                                         const TaxonRanks& ranks,
                                         const TraitClassOptions& options,
                                         const Progress& progress) {
    TAXO_ASSERT(classes.size() == prototypes.rows() && ranks.size() == prototypes.rows());
    const KnownSpecies known = knownSpecies(prototypes, classes, clades);
    if (known.filled < 2) {
        return fail(ErrorCode::InvalidInput,
                    "Categories are told apart where two of them have two species each; " +
                        std::to_string(known.filled) + " have.");
    }
    TraitClasses made;
    made.species = known.which;
    made.classSizes = known.sizes;
    made.majority = 1.0 / static_cast<double>(known.filled);
    const RowsOfGroups members(known.clades);
    for (std::size_t clade = 0; clade < members.groups(); ++clade) {
        made.clades += members.of(clade).empty() ? 0 : 1;
    }
    std::vector<double> kernel = linearKernel(known.features);
    double squares = 0.0;
    for (std::size_t i = 0; i < known.count(); ++i) {
        squares += kernel[i * known.count() + i];
    }
    const auto ridge = CladeRidge::fit(std::move(kernel),
                                       known.clades,
                                       options.ridge * squares / static_cast<double>(known.count()),
                                       progress);
    if (!ridge) {
        return tl::unexpected(ridge.error());
    }
    constexpr std::size_t kSteps = 3;
    progress.report(1, kSteps, "shuffling the trait");
    made.predicted = predictedBy(*ridge, known.classes, known.classCount);
    made.probe = shareOf(known, *ridge, members, made.predicted, options, progress);
    if (auto added = addFewShot(made, known, members, options, progress); !added) {
        return tl::unexpected(std::move(added).error());
    }
    progress.report(2, kSteps, "predicting from relatives alone");
    auto byRelatives = classesByRelatives(known, ranks, progress);
    if (progress.cancelled()) {
        return cancelledError();
    }
    if (!byRelatives) {
        return tl::unexpected(std::move(byRelatives).error());
    }
    made.byRelatives = *std::move(byRelatives);
    made.relatives = balanced(known.classes, made.byRelatives, known.classCount);
    std::vector<double> gains(known.count()); // their mean is the difference of the shares
    for (std::size_t i = 0; i < gains.size(); ++i) {
        const auto size =
            static_cast<double>(known.sizes[static_cast<std::size_t>(known.classes[i])]);
        const double weight =
            static_cast<double>(known.count()) / (static_cast<double>(known.filled) * size);
        gains[i] = weight * ((made.predicted[i] == known.classes[i] ? 1.0 : 0.0) -
                             (made.byRelatives[i] == known.classes[i] ? 1.0 : 0.0));
    }
    made.beyondRelatives = meanInterval(gains, known.clades, options.resampling);
    return made;
}

} // namespace taxo
