// SPDX-License-Identifier: MIT
#include "core/evaluation/protocols.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/classify/few_shot.h"
#include "core/search/knn_graph.h"
#include "core/statistics/groups.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The rows of each class, ascending.
std::vector<std::vector<std::uint32_t>> rowsOfClasses(const LabelledRows& data) {
    std::vector<std::vector<std::uint32_t>> rows(data.classCount);
    for (std::size_t row = 0; row < data.classes.size(); ++row) {
        rows[data.classes[row]].push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

/// Support of one draw, and what classes a classifier of it tells apart.
struct Support {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> numbers;   ///< of each, the class among those here
    std::vector<std::uint32_t> classes{}; ///< of each number
};

/// `least`: classes with fewer rows are passed over.
Support drawSupport(std::vector<std::vector<std::uint32_t>> rowsOf,
                    std::size_t shots,
                    std::size_t least,
                    std::uint64_t seed) {
    Random random(seed);
    Support support;
    for (std::size_t c = 0; c < rowsOf.size(); ++c) {
        auto& rows = rowsOf[c];
        if (rows.size() < least) {
            continue;
        }
        random.shuffle(rows);
        const auto number = static_cast<std::uint32_t>(support.classes.size());
        support.classes.push_back(static_cast<std::uint32_t>(c));
        for (std::size_t i = 0; i < std::min(shots, rows.size()); ++i) {
            support.rows.push_back(rows[i]);
            support.numbers.push_back(number);
        }
    }
    return support;
}

/// What one draw says of rows: adds to the sums of those that are asked.
struct ShotSums {
    std::vector<double> right;
    std::vector<double> asked;

    explicit ShotSums(std::size_t rows) : right(rows), asked(rows) {}

    std::vector<double> shares() const {
        std::vector<double> shares(right.size(), kNone);
        for (std::size_t row = 0; row < shares.size(); ++row) {
            if (asked[row] > 0.0) {
                shares[row] = right[row] / asked[row];
            }
        }
        return shares;
    }
};

/// The share right of `asked`'s rows in `which`.
Result<double> askDraw(const EmbeddingMatrix& supportRows,
                       const Support& support,
                       const LabelledRows& asked,
                       std::span<const std::uint32_t> which,
                       ShotSums& sums,
                       const Progress& progress) {
    const auto classifier = FewShotClassifier::train(
        gather(supportRows, support.rows), support.numbers, FewShotMethod::Prototypes, progress);
    if (!classifier) {
        return tl::unexpected(classifier.error());
    }
    std::vector<double> right(which.size());
    inParallel(which.size(), 16, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end && !progress.cancelled(); ++i) {
            const std::uint32_t number = classifier->nearest(asked.rows.row(which[i]));
            right[i] = support.classes[number] == asked.classes[which[i]] ? 1.0 : 0.0;
        }
    });
    if (progress.cancelled()) {
        return cancelledError();
    }
    for (std::size_t i = 0; i < which.size(); ++i) {
        sums.right[which[i]] += right[i];
        sums.asked[which[i]] += 1.0;
    }
    return std::accumulate(right.begin(), right.end(), 0.0) / static_cast<double>(right.size());
}

/// The class with most votes, of several with as many that of the best match.
std::uint32_t voted(std::span<const std::uint32_t> classes) {
    std::map<std::uint32_t, std::size_t> votes;
    for (const std::uint32_t one : classes) {
        ++votes[one];
    }
    std::uint32_t best = classes.front();
    for (const std::uint32_t one : classes) {
        if (votes[one] > votes[best]) {
            best = one;
        }
    }
    return best;
}

/// Rows of the event that has most.
std::size_t largestEvent(std::span<const std::int32_t> events) {
    std::size_t largest = 0;
    const RowsOfGroups members(events);
    for (std::size_t event = 0; event < members.groups(); ++event) {
        largest = std::max(largest, members.of(event).size());
    }
    return largest;
}

} // namespace

Result<ZeroShotScores> zeroShot(const LabelledRows& data,
                                const EmbeddingMatrix& texts,
                                std::span<const std::uint32_t> textOfClass,
                                BatchSearch& search,
                                const Progress& progress) {
    TAXO_ASSERT(textOfClass.size() == data.classCount);
    if (texts.dimension() != data.rows.dimension()) {
        return fail(ErrorCode::Mismatch,
                    "Texts have " + std::to_string(texts.dimension()) +
                        " dimensions and photographs " + std::to_string(data.rows.dimension()) +
                        ": they are of different models.");
    }
    constexpr std::size_t kBlock = 256;
    const std::size_t all = data.rows.rows();
    ZeroShotScores scores;
    for (std::size_t first = 0; first < all; first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::vector<std::uint32_t> block(std::min(kBlock, all - first));
        std::iota(block.begin(), block.end(), static_cast<std::uint32_t>(first));
        const auto products = search.products(gather(data.rows, block), texts);
        if (!products) {
            return tl::unexpected(products.error());
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            const auto row = products->row(i);
            const std::uint32_t own = textOfClass[data.classes[block[i]]];
            // Of equal ones the first, as an argmax has it.
            const auto before = std::count_if(row.begin(),
                                              row.begin() + static_cast<std::ptrdiff_t>(own),
                                              [&](float product) { return product >= row[own]; }) +
                                std::count_if(row.begin() + static_cast<std::ptrdiff_t>(own),
                                              row.end(),
                                              [&](float product) { return product > row[own]; });
            scores.right.push_back(before < 1 ? 1.0 : 0.0);
            scores.amongThree.push_back(before < 3 ? 1.0 : 0.0);
            scores.amongFive.push_back(before < 5 ? 1.0 : 0.0);
        }
        progress.report(first + block.size(), all, "comparing with texts");
    }
    return scores;
}

Result<ShotScores>
simpleShot(const LabelledRows& data, const ShotOptions& options, const Progress& progress) {
    const auto rowsOf = rowsOfClasses(data);
    ShotScores scores;
    std::size_t supported = 0;
    std::size_t left = 0;
    for (std::size_t c = 0; c < rowsOf.size(); ++c) {
        const std::size_t size = rowsOf[c].size();
        if (size < options.shots) {
            scores.tooFew.push_back(static_cast<std::uint32_t>(c));
        } else {
            ++supported;
            left += size - options.shots;
            if (size == options.shots) {
                scores.supportOnly.push_back(static_cast<std::uint32_t>(c));
            }
        }
    }
    if (supported < 2 || left == 0) {
        return fail(ErrorCode::InvalidInput,
                    std::to_string(options.shots) + "-shot needs at least two classes with " +
                        std::to_string(options.shots) +
                        " photographs, and more photographs to ask about; there are " +
                        std::to_string(supported) + " such classes and " + std::to_string(left) +
                        " photographs beside their support.");
    }
    ShotSums sums(data.classes.size());
    for (std::size_t draw = 0; draw < options.draws; ++draw) {
        const Support support =
            drawSupport(rowsOf, options.shots, options.shots, seedOf(options.seed, draw));
        std::vector<bool> isUsed(data.classes.size());
        for (const std::uint32_t row : support.rows) {
            isUsed[row] = true;
        }
        std::vector<std::uint32_t> asked;
        for (std::size_t row = 0; row < data.classes.size(); ++row) {
            if (!isUsed[row] && rowsOf[data.classes[row]].size() >= options.shots) {
                asked.push_back(static_cast<std::uint32_t>(row));
            }
        }
        const auto share = askDraw(data.rows, support, data, asked, sums, progress);
        if (!share) {
            return tl::unexpected(share.error());
        }
        scores.draws.push_back(*share);
        progress.report(draw + 1, options.draws, "drawing support");
    }
    scores.right = sums.shares();
    return scores;
}

Result<ShotScores> simpleShotOfSplit(const LabelledRows& support,
                                     const LabelledRows& asked,
                                     const ShotOptions& options,
                                     const Progress& progress) {
    TAXO_ASSERT(support.classCount == asked.classCount);
    const auto rowsOf = rowsOfClasses(support);
    ShotScores scores;
    for (std::size_t c = 0; c < rowsOf.size(); ++c) {
        if (rowsOf[c].empty()) {
            scores.tooFew.push_back(static_cast<std::uint32_t>(c));
        }
    }
    if (asked.classes.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "The split has no photographs to ask about: a folder or a value of the split "
                    "called test, val or valid holds them.");
    }
    std::vector<std::uint32_t> all(asked.classes.size());
    std::iota(all.begin(), all.end(), 0U);
    ShotSums sums(all.size());
    for (std::size_t draw = 0; draw < options.draws; ++draw) {
        const Support drawn = drawSupport(rowsOf, options.shots, 1, seedOf(options.seed, draw));
        const auto share = askDraw(support.rows, drawn, asked, all, sums, progress);
        if (!share) {
            return tl::unexpected(share.error());
        }
        scores.draws.push_back(*share);
        progress.report(draw + 1, options.draws, "drawing support");
    }
    scores.right = sums.shares();
    return scores;
}

Result<std::vector<double>> nearestNeighbors(const LabelledRows& data,
                                             std::size_t neighbors,
                                             BatchSearch& search,
                                             const Progress& progress) {
    const std::size_t all = data.rows.rows();
    if (all < 2 || neighbors == 0) {
        return fail(ErrorCode::InvalidInput,
                    "Neighbours need two photographs at least, and one neighbour to ask.");
    }
    // Room for those of the row's own event; of a very large one some are missed.
    constexpr std::size_t kMostOfEvent = 200;
    const std::size_t wanted = neighbors + std::min(kMostOfEvent, largestEvent(data.events)) - 1;
    const auto graph =
        knnGraph(data.rows, search, {.neighbors = std::min(wanted, all - 1)}, progress);
    if (!graph) {
        return tl::unexpected(graph.error());
    }
    std::vector<double> right(all, kNone);
    std::vector<std::uint32_t> classes;
    for (std::size_t row = 0; row < all; ++row) {
        classes.clear();
        for (const RowMatch& match : graph->of(row)) {
            if (classes.size() < neighbors && data.events[match.row] != data.events[row]) {
                classes.push_back(data.classes[match.row]);
            }
        }
        if (!classes.empty()) {
            right[row] = voted(classes) == data.classes[row] ? 1.0 : 0.0;
        }
    }
    return right;
}

MeanAndSpread meanAndSpread(std::span<const double> values) {
    const auto n = static_cast<double>(values.size());
    MeanAndSpread made;
    made.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values) {
        squares += (value - made.mean) * (value - made.mean);
    }
    made.spread = std::sqrt(squares / n);
    return made;
}

} // namespace taxo
