// SPDX-License-Identifier: MIT
#include "core/evaluation/category_discovery.h"

#include "core/base/assert.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr std::uint32_t kNoCluster = std::numeric_limits<std::uint32_t>::max();

/// Which rows keep their label, and what they become.
struct Beginning {
    std::vector<bool> isLabelled;
    std::vector<std::uint32_t> open;      ///< rows without a label
    std::vector<std::uint32_t> clusterOf; ///< of each row; kNoCluster: open
    std::size_t given = 0;                ///< clusters that begin as classes
};

Beginning chooseLabelled(const LabelledRows& data,
                         const std::vector<bool>& isKnown,
                         const DiscoveryOptions& options) {
    std::vector<std::uint32_t> known;
    for (std::size_t row = 0; row < data.classes.size(); ++row) {
        if (isKnown[data.classes[row]]) {
            known.push_back(static_cast<std::uint32_t>(row));
        }
    }
    Random random(options.seed);
    random.shuffle(known);
    known.resize(
        static_cast<std::size_t>(options.labelledShare * static_cast<double>(known.size())));
    Beginning made;
    made.isLabelled.resize(data.classes.size());
    made.clusterOf.assign(data.classes.size(), kNoCluster);
    std::vector<std::uint32_t> clusterOfClass(data.classCount, kNoCluster);
    std::ranges::sort(known);
    for (const std::uint32_t row : known) {
        std::uint32_t& cluster = clusterOfClass[data.classes[row]];
        if (cluster == kNoCluster) {
            cluster = static_cast<std::uint32_t>(made.given++);
        }
        made.isLabelled[row] = true;
        made.clusterOf[row] = cluster;
    }
    for (std::size_t row = 0; row < data.classes.size(); ++row) {
        if (!made.isLabelled[row]) {
            made.open.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return made;
}

/// The mean of each cluster's rows; one without rows stays as it was.
EmbeddingMatrix meansOf(const EmbeddingMatrix& rows,
                        std::span<const std::uint32_t> clusterOf,
                        const EmbeddingMatrix& before) {
    std::vector<double> sums(before.values().size());
    std::vector<double> counts(before.rows());
    for (std::size_t row = 0; row < clusterOf.size(); ++row) {
        if (clusterOf[row] == kNoCluster) {
            continue;
        }
        const std::size_t at = clusterOf[row] * before.dimension();
        for (std::size_t d = 0; d < before.dimension(); ++d) {
            sums[at + d] += static_cast<double>(rows.row(row)[d]);
        }
        counts[clusterOf[row]] += 1.0;
    }
    EmbeddingMatrix means = before;
    for (std::size_t cluster = 0; cluster < counts.size(); ++cluster) {
        for (std::size_t d = 0; counts[cluster] > 0.0 && d < before.dimension(); ++d) {
            means.row(cluster)[d] =
                static_cast<float>(sums[cluster * before.dimension() + d] / counts[cluster]);
        }
    }
    return means;
}

double squaredDistance(std::span<const float> a, std::span<const float> b) {
    double sum = 0.0;
    for (std::size_t d = 0; d < a.size(); ++d) {
        const double apart = static_cast<double>(a[d]) - static_cast<double>(b[d]);
        sum += apart * apart;
    }
    return sum;
}

/// The nearest of `centres` for each row, and how far away it is, squared.
struct NearestCentres {
    std::vector<std::uint32_t> which;
    std::vector<double> squares;
};

Result<NearestCentres> nearestCentres(const EmbeddingMatrix& rows,
                                      const EmbeddingMatrix& centres,
                                      BatchSearch& search,
                                      const Progress& progress) {
    std::vector<double> halfSquares(centres.rows());
    for (std::size_t c = 0; c < centres.rows(); ++c) {
        const auto centre = centres.row(c);
        halfSquares[c] =
            0.5 * std::inner_product(centre.begin(), centre.end(), centre.begin(), 0.0);
    }
    constexpr std::size_t kBlock = 1024;
    NearestCentres nearest;
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::vector<std::uint32_t> block(std::min(kBlock, rows.rows() - first));
        std::iota(block.begin(), block.end(), static_cast<std::uint32_t>(first));
        const auto products = search.products(gather(rows, block), centres);
        if (!products) {
            return tl::unexpected(products.error());
        }
        for (std::size_t i = 0; i < block.size(); ++i) {
            std::size_t best = 0;
            double most = -std::numeric_limits<double>::infinity();
            for (std::size_t c = 0; c < centres.rows(); ++c) {
                const double near = static_cast<double>(products->row(i)[c]) - halfSquares[c];
                if (near > most) {
                    most = near;
                    best = c;
                }
            }
            nearest.which.push_back(static_cast<std::uint32_t>(best));
            nearest.squares.push_back(squaredDistance(rows.row(first + i), centres.row(best)));
        }
    }
    return nearest;
}

/// k-means++ (Arthur and Vassilvitskii 2007) among open rows, beside the centres that there are.
Result<EmbeddingMatrix> addCentres(EmbeddingMatrix centres,
                                   std::size_t count,
                                   const EmbeddingMatrix& open,
                                   BatchSearch& search,
                                   Random& random,
                                   const Progress& progress) {
    std::vector<double> far(open.rows(), 1.0);
    if (centres.rows() > 0) {
        auto nearest = nearestCentres(open, centres, search, progress);
        if (!nearest) {
            return tl::unexpected(std::move(nearest).error());
        }
        far = std::move(nearest->squares);
    }
    while (centres.rows() < count) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const bool isAnyFar = std::ranges::any_of(far, [](double square) { return square > 0.0; });
        const std::size_t row = isAnyFar ? random.weighted(far) : random.below(open.rows());
        const bool isFirst = centres.rows() == 0;
        centres.append(open.row(row));
        for (std::size_t i = 0; i < far.size(); ++i) {
            const double square = squaredDistance(open.row(i), open.row(row));
            far[i] = isFirst ? square : std::min(far[i], square);
        }
    }
    return centres;
}

/// The cluster of each row.
Result<std::vector<std::uint32_t>> cluster(const LabelledRows& data,
                                           const Beginning& beginning,
                                           const DiscoveryOptions& options,
                                           std::uint64_t seed,
                                           BatchSearch& search,
                                           const Progress& progress) {
    Random random(seed);
    const EmbeddingMatrix open = gather(data.rows, beginning.open);
    auto made = addCentres(meansOf(data.rows,
                                   beginning.clusterOf,
                                   EmbeddingMatrix(beginning.given, data.rows.dimension())),
                           data.classCount,
                           open,
                           search,
                           random,
                           progress);
    if (!made) {
        return tl::unexpected(std::move(made).error());
    }
    EmbeddingMatrix centres = *std::move(made);
    std::vector<std::uint32_t> clusterOf = beginning.clusterOf;
    std::vector<std::uint32_t> best;
    double least = 0.0;
    for (std::size_t round = 0; round < options.rounds; ++round) {
        const auto nearest = nearestCentres(open, centres, search, progress);
        if (!nearest) {
            return tl::unexpected(nearest.error());
        }
        double squares = std::accumulate(nearest->squares.begin(), nearest->squares.end(), 0.0);
        for (std::size_t row = 0; row < clusterOf.size(); ++row) {
            if (beginning.isLabelled[row]) {
                squares += squaredDistance(data.rows.row(row), centres.row(clusterOf[row]));
            }
        }
        for (std::size_t i = 0; i < beginning.open.size(); ++i) {
            clusterOf[beginning.open[i]] = nearest->which[i];
        }
        if (best.empty() || squares < least) {
            best = clusterOf;
            least = squares;
        }
        const EmbeddingMatrix moved = meansOf(data.rows, clusterOf, centres);
        double shift = 0.0;
        for (std::size_t c = 0; c < centres.rows(); ++c) {
            shift += std::sqrt(squaredDistance(moved.row(c), centres.row(c)));
        }
        centres = moved;
        constexpr double kStill = 1e-4;
        if (shift * shift < kStill) {
            break;
        }
    }
    return best;
}

/// Of these rows, whether each is in the cluster that is matched with its class.
std::vector<double> matched(const LabelledRows& data,
                            std::span<const std::uint32_t> clusterOf,
                            std::span<const std::uint32_t> rows) {
    std::vector<double> together(data.classCount * data.classCount);
    for (const std::uint32_t row : rows) {
        together[clusterOf[row] * data.classCount + data.classes[row]] += 1.0;
    }
    const auto classOfCluster = bestAssignment(together, data.classCount);
    std::vector<double> right;
    for (const std::uint32_t row : rows) {
        right.push_back(classOfCluster[clusterOf[row]] == data.classes[row] ? 1.0 : 0.0);
    }
    return right;
}

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

std::vector<std::uint32_t> bestAssignment(std::span<const double> gains, std::size_t size) {
    TAXO_ASSERT(gains.size() == size * size);
    // Rows and columns are numbered from 1; 0 is a helper. Potentials keep reduced costs at 0 or
    // above, and each row is added by the shortest way that changes matches (Jonker and Volgenant).
    const double infinity = std::numeric_limits<double>::infinity();
    std::vector<double> ofRow(size + 1);
    std::vector<double> ofColumn(size + 1);
    std::vector<std::size_t> rowOf(size + 1);
    std::vector<std::size_t> before(size + 1);
    for (std::size_t row = 1; row <= size; ++row) {
        rowOf[0] = row;
        std::size_t column = 0;
        std::vector<double> least(size + 1, infinity);
        std::vector<bool> isDone(size + 1);
        do {
            isDone[column] = true;
            const std::size_t at = rowOf[column];
            double step = infinity;
            std::size_t next = 0;
            for (std::size_t j = 1; j <= size; ++j) {
                if (isDone[j]) {
                    continue;
                }
                const double cost = -gains[(at - 1) * size + j - 1] - ofRow[at] - ofColumn[j];
                if (cost < least[j]) {
                    least[j] = cost;
                    before[j] = column;
                }
                if (least[j] < step) {
                    step = least[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= size; ++j) {
                if (isDone[j]) {
                    ofRow[rowOf[j]] += step;
                    ofColumn[j] -= step;
                } else {
                    least[j] -= step;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
    std::vector<std::uint32_t> columns(size);
    for (std::size_t column = 1; column <= size; ++column) {
        columns[rowOf[column] - 1] = static_cast<std::uint32_t>(column - 1);
    }
    return columns;
}

Result<DiscoveryScores> discoverCategories(const LabelledRows& data,
                                           const std::vector<bool>& isKnown,
                                           BatchSearch& search,
                                           const DiscoveryOptions& options,
                                           const Progress& progress) {
    TAXO_ASSERT(isKnown.size() == data.classCount);
    const Beginning beginning = chooseLabelled(data, isKnown, options);
    std::vector<std::uint32_t> known;
    std::vector<std::uint32_t> fresh;
    for (const std::uint32_t row : beginning.open) {
        (isKnown[data.classes[row]] ? known : fresh).push_back(row);
    }
    if (known.empty() || fresh.empty() || beginning.given == 0) {
        return fail(ErrorCode::InvalidInput,
                    "Category discovery needs photographs of known classes with and without their "
                    "label, and photographs of new classes: there are " +
                        std::to_string(data.classes.size() - beginning.open.size()) +
                        " with a label, " + std::to_string(known.size()) + " without and " +
                        std::to_string(fresh.size()) + " of new classes.");
    }
    DiscoveryScores scores;
    scores.labelled = data.classes.size() - beginning.open.size();
    scores.right.assign(data.classes.size(), std::numeric_limits<double>::quiet_NaN());
    for (const std::uint32_t row : beginning.open) {
        scores.right[row] = 0.0;
    }
    for (std::size_t run = 0; run < options.runs; ++run) {
        const auto clusterOf =
            cluster(data, beginning, options, seedOf(options.seed, run + 1), search, progress);
        if (!clusterOf) {
            return tl::unexpected(clusterOf.error());
        }
        double sum = 0.0;
        for (const auto* const rows : {&known, &fresh}) {
            const std::vector<double> right = matched(data, *clusterOf, *rows);
            for (std::size_t i = 0; i < rows->size(); ++i) {
                scores.right[(*rows)[i]] += right[i] / static_cast<double>(options.runs);
                sum += right[i];
            }
            (rows == &known ? scores.known : scores.fresh).push_back(mean(right));
        }
        scores.all.push_back(sum / static_cast<double>(beginning.open.size()));
        progress.report(run + 1, options.runs, "finding categories");
    }
    return scores;
}

} // namespace taxo
