// SPDX-License-Identifier: MIT
#include "core/statistics/measured_variants_private.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace taxo::detail {

std::vector<std::int32_t> Measured::values() const {
    std::vector<std::int32_t> own(blocks.size());
    std::ranges::transform(blocks, own.begin(), [](const EventBlock& b) { return b.value; });
    return own;
}

Sums Measured::sums(std::span<const std::int32_t> of) const {
    Sums all;
    all.fit = fit;
    for (std::size_t a = 0; a < variants.size(); ++a) {
        for (std::size_t b = a + 1; b < variants.size(); ++b) {
            all.add(separation(full, blocks, of, variants[a], variants[b]),
                    separation(inSpan, blocks, of, variants[a], variants[b]));
        }
    }
    return all;
}

MeasuredSpecies findMeasured(GroupOfRow species, GroupOfRow variants, GroupOfRow events) {
    std::map<std::int32_t, std::map<std::int32_t, std::vector<EventBlock>>> bySpecies;
    for (EventBlock& block : blocksOf(species, events, variants)) {
        bySpecies[block.stratum][block.value].push_back(std::move(block));
    }
    MeasuredSpecies found;
    for (auto& [number, byVariant] : bySpecies) {
        Measured one;
        one.species = number;
        for (auto& [variant, blocks] : byVariant) {
            PhotographCount count{0, blocks.size()};
            for (const EventBlock& block : blocks) {
                count.photographs += block.rows.size();
            }
            if (count.isEnough()) {
                one.variants.push_back(variant);
                one.counts.push_back(count);
                one.blocks.insert(one.blocks.end(), blocks.begin(), blocks.end());
            }
        }
        if (one.variants.size() >= 2) {
            std::ranges::sort(one.blocks, {}, [](const EventBlock& block) {
                return std::pair(block.event, block.value);
            });
            found.measured.push_back(std::move(one));
        } else if (byVariant.size() >= 2) {
            ++found.withoutEnough;
        }
    }
    return found;
}

namespace {

/// [variants, dimension], events weighing the same.
EmbeddingMatrix variantMeans(const EmbeddingMatrix& rows, const Measured& one) {
    EmbeddingMatrix means(one.variants.size(), rows.dimension());
    std::vector<double> sum(rows.dimension());
    for (std::size_t v = 0; v < one.variants.size(); ++v) {
        std::ranges::fill(sum, 0.0);
        for (const EventBlock& block : one.blocks) {
            if (block.value != one.variants[v]) {
                continue;
            }
            const double weight =
                1.0 / static_cast<double>(block.rows.size() * one.counts[v].events);
            for (const std::uint32_t row : block.rows) {
                for (std::size_t d = 0; d < sum.size(); ++d) {
                    sum[d] += weight * static_cast<double>(rows.row(row)[d]);
                }
            }
        }
        std::ranges::transform(
            sum, means.row(v).begin(), [](double value) { return static_cast<float>(value); });
    }
    return means;
}

std::vector<float> meanRow(const EmbeddingMatrix& rows) {
    std::vector<float> mean(rows.dimension());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t d = 0; d < mean.size(); ++d) {
            mean[d] += rows.row(row)[d] / static_cast<float>(rows.rows());
        }
    }
    return mean;
}

void subtract(std::span<float> from, std::span<const float> what) {
    std::ranges::transform(from, what, from.begin(), std::minus<>());
}

} // namespace

Prototyped prototyped(const EmbeddingMatrix& rows, std::span<const Measured> measured) {
    Prototyped made;
    std::map<std::int32_t, EmbeddingMatrix> byVariant; // remains of all species that have it
    for (const Measured& one : measured) {
        EmbeddingMatrix& means = made.remains.emplace_back(variantMeans(rows, one));
        const std::vector<float> middle = meanRow(means);
        made.middles.append(middle);
        for (std::size_t v = 0; v < means.rows(); ++v) {
            subtract(means.row(v), middle);
            byVariant[one.variants[v]].append(means.row(v));
        }
    }
    std::map<std::int32_t, std::vector<float>> common;
    for (const auto& [variant, of] : byVariant) {
        common[variant] = meanRow(of);
    }
    for (std::size_t s = 0; s < measured.size(); ++s) {
        EmbeddingMatrix& remains = made.remains[s];
        for (std::size_t v = 0; v < remains.rows(); ++v) {
            subtract(remains.row(v), common[measured[s].variants[v]]);
        }
        const std::vector<float> left = meanRow(remains); // where not all species have all variants
        for (std::size_t v = 0; v < remains.rows(); ++v) {
            subtract(remains.row(v), left);
        }
    }
    return made;
}

EmbeddingMatrix takeRows(const EmbeddingMatrix& rows, std::vector<EventBlock>& blocks) {
    EmbeddingMatrix own;
    for (EventBlock& block : blocks) {
        for (std::uint32_t& row : block.rows) {
            own.append(rows.row(row));
            row = static_cast<std::uint32_t>(own.rows() - 1);
        }
    }
    return own;
}

} // namespace taxo::detail
