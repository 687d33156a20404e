// SPDX-License-Identifier: MIT
#include "core/statistics/fisher.h"

#include "core/base/assert.h"
#include "core/statistics/mean_products_private.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace taxo {

namespace detail {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The blocks of one variant and how they lie about their mean.
class Variant {
public:
    Variant(const MeanProducts& products, std::span<const std::int32_t> values, std::int32_t value)
        : m_products(products) {
        for (std::size_t block = 0; block < values.size(); ++block) {
            if (values[block] == value) {
                m_blocks.push_back(block);
            }
        }
    }

    const std::vector<std::size_t>& blocks() const { return m_blocks; }

    double events() const { return static_cast<double>(m_blocks.size()); }

    /// The inner product of a block's mean and this variant's.
    double with(std::size_t block) const {
        double sum = 0.0;
        for (const std::size_t own : m_blocks) {
            sum += m_products.at(block, own);
        }
        return sum / events();
    }

    double with(const Variant& other) const {
        double sum = 0.0;
        for (const std::size_t own : m_blocks) {
            sum += other.with(own);
        }
        return sum / events();
    }

    /// Of the mean: the scatter of the events' means over events (events - 1).
    double samplingVariance() const { return scatter() / (events() * (events() - 1.0)); }

    /// Of a photograph of a random event.
    double spread() const {
        double within = 0.0;
        for (const std::size_t block : m_blocks) {
            within += m_products.within[block];
        }
        return (within + scatter()) / events() + samplingVariance();
    }

private:
    double scatter() const {
        double squares = 0.0;
        for (const std::size_t block : m_blocks) {
            squares += m_products.at(block, block);
        }
        return squares - events() * with(*this);
    }

    const MeanProducts& m_products;
    std::vector<std::size_t> m_blocks;
};

/// Of the two means, by the events that show both variants.
double sharedVariance(const MeanProducts& products,
                      std::span<const EventBlock> blocks,
                      const Variant& first,
                      const Variant& second) {
    double sum = 0.0;
    double both = 0.0;
    const double ofMeans = first.with(second);
    for (const std::size_t a : first.blocks()) {
        for (const std::size_t b : second.blocks()) {
            if (blocks[a].event == blocks[b].event) {
                sum += products.at(a, b) - second.with(a) - first.with(b) + ofMeans;
                both += 1.0;
            }
        }
    }
    if (both == 0.0) {
        return 0.0;
    }
    const double pairs = first.events() * second.events();
    return sum / pairs / (1.0 - 1.0 / first.events() - 1.0 / second.events() + both / pairs);
}

} // namespace

MeanProducts meanProducts(const EmbeddingMatrix& rows, std::span<const EventBlock> blocks) {
    const std::size_t dimension = rows.dimension();
    std::vector<double> means(blocks.size() * dimension);
    std::vector<double> middle(dimension);
    MeanProducts made{blocks.size(),
                      std::vector<double>(blocks.size() * blocks.size()),
                      std::vector<double>(blocks.size())};
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        const auto photographs = static_cast<double>(blocks[b].rows.size());
        double* mean = means.data() + b * dimension;
        for (const std::uint32_t row : blocks[b].rows) {
            for (std::size_t d = 0; d < dimension; ++d) {
                mean[d] += static_cast<double>(rows.row(row)[d]) / photographs;
            }
        }
        for (const std::uint32_t row : blocks[b].rows) {
            for (std::size_t d = 0; d < dimension; ++d) {
                const double apart = static_cast<double>(rows.row(row)[d]) - mean[d];
                made.within[b] += apart * apart / photographs;
            }
        }
        for (std::size_t d = 0; d < dimension; ++d) {
            middle[d] += mean[d] / static_cast<double>(blocks.size());
        }
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        for (std::size_t d = 0; d < dimension; ++d) {
            means[b * dimension + d] -= middle[d];
        }
    }
    for (std::size_t a = 0; a < blocks.size(); ++a) {
        for (std::size_t b = a; b < blocks.size(); ++b) {
            const double* first = means.data() + a * dimension;
            const double product =
                std::inner_product(first, first + dimension, means.data() + b * dimension, 0.0);
            made.products[a * blocks.size() + b] = product;
            made.products[b * blocks.size() + a] = product;
        }
    }
    return made;
}

Separation separation(const MeanProducts& products,
                      std::span<const EventBlock> blocks,
                      std::span<const std::int32_t> values,
                      std::int32_t first,
                      std::int32_t second) {
    const Variant one(products, values, first);
    const Variant other(products, values, second);
    if (one.blocks().size() < 2 || other.blocks().size() < 2) {
        return {kNone, kNone, kNone};
    }
    const double sampling = one.samplingVariance() + other.samplingVariance() -
                            2.0 * sharedVariance(products, blocks, one, other);
    const double distance = one.with(one) - 2.0 * one.with(other) + other.with(other);
    return {distance - sampling, sampling, one.spread() + other.spread()};
}

Separation across(const Separation& full, const Separation& inSpan) {
    return {full.squared - inSpan.squared,
            full.sampling - inSpan.sampling,
            full.spread - inSpan.spread};
}

EmbeddingMatrix along(const EmbeddingMatrix& rows, const EmbeddingMatrix& span) {
    EmbeddingMatrix coordinates(rows.rows(), span.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t axis = 0; axis < span.rows(); ++axis) {
            coordinates.row(row)[axis] = dot(rows.row(row), span.row(axis));
        }
    }
    return coordinates;
}

} // namespace detail

double Separation::fisherRatio() const {
    return spread > 0.0 ? squared / spread : detail::kNone;
}

double VariantSeparation::share() const {
    return full.squared > 0.0 ? inSpan.squared / full.squared : detail::kNone;
}

Result<VariantSeparation> separateVariants(const EmbeddingMatrix& rows,
                                           GroupOfRow variants,
                                           GroupOfRow events,
                                           std::int32_t first,
                                           std::int32_t second,
                                           const EmbeddingMatrix& span) {
    TAXO_ASSERT(variants.size() == rows.rows());
    TAXO_ASSERT(span.rows() == 0 || span.dimension() == rows.dimension());
    const std::vector<std::int32_t> species(rows.rows(), 0);
    const auto blocks = blocksOf(species, numberedEvents(events, rows.rows()), variants);
    std::vector<std::int32_t> values(blocks.size());
    std::ranges::transform(
        blocks, values.begin(), [](const EventBlock& block) { return block.value; });
    if (std::ranges::count(values, first) < 2 || std::ranges::count(values, second) < 2) {
        return fail(ErrorCode::InvalidInput,
                    "How far two variants are apart needs photographs of each from at least two "
                    "events.");
    }
    const auto in = [&](const EmbeddingMatrix& coordinates) {
        return detail::separation(
            detail::meanProducts(coordinates, blocks), blocks, values, first, second);
    };
    VariantSeparation made{in(rows), in(detail::along(rows, span)), {}};
    made.across = detail::across(made.full, made.inSpan);
    return made;
}

} // namespace taxo
