// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/separability.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The photographs by which species are compared.
struct Sample {
    EmbeddingMatrix rows;
    std::vector<std::int32_t> events;
    std::vector<double> squares; ///< squared lengths
};

/// What is averaged over pairs: minus the distance, or the kernel.
class Likeness {
public:
    explicit Likeness(double squaredWidth) : m_squaredWidth(squaredWidth) {}

    double of(double squaredDistance) const {
        return m_squaredWidth > 0.0 ? std::exp(-squaredDistance / (2.0 * m_squaredWidth))
                                    : -std::sqrt(squaredDistance);
    }

private:
    double m_squaredWidth; ///< 0: minus the distance
};

Sample sampleOf(const EmbeddingMatrix& rows,
                std::span<const std::uint32_t> own,
                std::span<const std::int32_t> events,
                std::size_t most,
                std::uint64_t seed) {
    std::vector<std::uint32_t> chosen(own.begin(), own.end());
    Random(seed).shuffle(chosen);
    chosen.resize(std::min(chosen.size(), most));
    std::ranges::sort(chosen);
    Sample sample;
    for (const std::uint32_t row : chosen) {
        sample.rows.append(rows.row(row));
        sample.events.push_back(events[row]);
        sample.squares.push_back(static_cast<double>(dot(rows.row(row), rows.row(row))));
    }
    return sample;
}

/// The mean likeness over pairs of different events; `products`: [a, columns], those of `b` from
/// `column` on.
double meanLikeness(const Sample& a,
                    const Sample& b,
                    const EmbeddingMatrix& products,
                    std::size_t column,
                    const Likeness& likeness) {
    double sum = 0.0;
    double pairs = 0.0;
    for (std::size_t i = 0; i < a.events.size(); ++i) {
        const auto row = products.row(i).subspan(column, b.events.size());
        for (std::size_t j = 0; j < b.events.size(); ++j) {
            if (a.events[i] != b.events[j]) {
                sum += likeness.of(
                    std::max(0.0, a.squares[i] + b.squares[j] - 2.0 * static_cast<double>(row[j])));
                pairs += 1.0;
            }
        }
    }
    return sum / pairs; // NaN without pairs
}

/// The median squared distance of pairs of photographs of different events: of all up to 1,000
/// photographs, else of 2,000 pairs drawn. Of an even number the upper one in the middle.
double medianSquaredDistance(const EmbeddingMatrix& rows,
                             std::span<const std::int32_t> events,
                             std::uint64_t seed) {
    std::vector<double> squares;
    const auto add = [&](std::size_t a, std::size_t b) {
        if (events[a] != events[b]) {
            double sum = 0.0;
            for (std::size_t d = 0; d < rows.dimension(); ++d) {
                const double apart =
                    static_cast<double>(rows.row(a)[d]) - static_cast<double>(rows.row(b)[d]);
                sum += apart * apart;
            }
            squares.push_back(sum);
        }
    };
    constexpr std::size_t kAllPairs = 1000;
    for (std::size_t a = 0; a < rows.rows() && rows.rows() <= kAllPairs; ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            add(a, b);
        }
    }
    Random random(seed);
    constexpr int kDrawn = 2000;
    for (int i = 0; i < kDrawn && rows.rows() > kAllPairs; ++i) {
        const std::size_t a = random.below(rows.rows());
        add(a, random.below(rows.rows()));
    }
    if (squares.empty()) {
        return 1.0;
    }
    std::ranges::nth_element(squares,
                             squares.begin() + static_cast<std::ptrdiff_t>(squares.size() / 2));
    return std::max(squares[squares.size() / 2], 1e-12);
}

} // namespace

Result<std::vector<double>>
distributionDistances(const EmbeddingMatrix& rows,
                      GroupOfRow species,
                      GroupOfRow events,
                      std::span<const std::pair<std::int32_t, std::int32_t>> pairs,
                      BatchSearch& search,
                      const DistributionOptions& options,
                      const Progress& progress) {
    TAXO_ASSERT(species.size() == rows.rows());
    if (auto numbers = requireNumbers(rows); !numbers) {
        return tl::unexpected(std::move(numbers).error());
    }
    const std::vector<std::int32_t> numbered = numberedEvents(events, rows.rows());
    const RowsOfGroups rowsOf(species);
    const Likeness likeness(options.distance == DistributionDistance::Energy
                                ? 0.0
                                : medianSquaredDistance(rows, numbered, options.seed));
    // Each species with those it is compared with, itself first: one product of matrices.
    std::map<std::size_t, std::vector<std::size_t>> rivalsOfSpecies;
    for (const auto& [a, b] : pairs) {
        for (const auto one : {a, b}) {
            auto& list = rivalsOfSpecies[static_cast<std::size_t>(one)];
            if (list.empty()) {
                list.push_back(static_cast<std::size_t>(one));
            }
        }
        auto& list = rivalsOfSpecies[static_cast<std::size_t>(std::min(a, b))];
        if (std::ranges::find(list, static_cast<std::size_t>(std::max(a, b))) == list.end()) {
            list.push_back(static_cast<std::size_t>(std::max(a, b)));
        }
    }
    const auto sampleOfSpecies = [&](std::size_t one) {
        return sampleOf(
            rows, rowsOf.of(one), numbered, options.photographs, seedOf(options.seed, one));
    };
    std::map<std::pair<std::size_t, std::size_t>, double> means;
    std::size_t done = 0;
    for (const auto& [one, list] : rivalsOfSpecies) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const Sample own = sampleOfSpecies(one);
        std::vector<Sample> others;
        std::vector<std::size_t> columns;
        EmbeddingMatrix together;
        for (const std::size_t other : list) {
            columns.push_back(together.rows());
            others.push_back(sampleOfSpecies(other));
            for (std::size_t row = 0; row < others.back().rows.rows(); ++row) {
                together.append(others.back().rows.row(row));
            }
        }
        std::vector<double> found(list.size(), kNone);
        if (own.rows.rows() > 0) {
            const auto products = search.products(own.rows, together);
            if (!products) {
                return tl::unexpected(products.error());
            }
            inParallel(list.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
                for (std::size_t i = first; i < end; ++i) {
                    found[i] = meanLikeness(own, others[i], *products, columns[i], likeness);
                }
            });
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            means[{one, list[i]}] = found[i];
        }
        progress.report(++done, rivalsOfSpecies.size(), "comparing species with their rivals");
    }
    std::vector<double> distances;
    distances.reserve(pairs.size());
    for (const auto& [first, second] : pairs) {
        const auto a = static_cast<std::size_t>(std::min(first, second));
        const auto b = static_cast<std::size_t>(std::max(first, second));
        distances.push_back(means.at({a, a}) + means.at({b, b}) - 2.0 * means.at({a, b}));
    }
    return distances;
}

Result<std::vector<std::vector<Rival>>> rivalsOf(const EmbeddingMatrix& rows,
                                                 GroupOfRow species,
                                                 GroupOfRow events,
                                                 std::size_t rivals,
                                                 BatchSearch& search,
                                                 const DistributionOptions& options,
                                                 const Progress& progress) {
    const Prototypes prototypes = prototypesOf(rows, species, events);
    const auto apart = cosineDistances(prototypes.means, progress);
    if (!apart) {
        return tl::unexpected(apart.error());
    }
    std::vector<std::vector<Rival>> found(prototypes.means.rows());
    std::vector<std::pair<std::int32_t, std::int32_t>> pairs;
    std::vector<Rival> others; // of one species at a time: all pairs would take 24 n^2 bytes
    for (std::size_t one = 0; one < found.size(); ++one) {
        others.clear();
        for (std::size_t other = 0; other < found.size(); ++other) {
            if (one != other && prototypes.photographs[one] > 0 &&
                prototypes.photographs[other] > 0) {
                others.push_back({static_cast<std::int32_t>(other), apart->at(one, other)});
            }
        }
        std::ranges::stable_sort(others, {}, &Rival::prototypeDistance);
        others.resize(std::min(others.size(), rivals));
        found[one] = others;
        for (const Rival& rival : found[one]) {
            pairs.emplace_back(static_cast<std::int32_t>(one), rival.species);
        }
    }
    const auto distances =
        distributionDistances(rows, species, events, pairs, search, options, progress);
    if (!distances) {
        return tl::unexpected(distances.error());
    }
    std::size_t next = 0;
    for (auto& list : found) {
        for (Rival& rival : list) {
            rival.distribution = (*distances)[next++];
        }
    }
    return found;
}

} // namespace taxo
