// SPDX-License-Identifier: MIT
#include "core/classify/scoring.h"

#include "core/base/assert.h"
#include "core/classify/score_kernel_private.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <thread>
#include <vector>

namespace taxo {

namespace {

const detail::ScoreKernel& kernelOf(CpuLevel level) {
#if defined(__x86_64__)
    if (level >= CpuLevel::Avx2) {
        return detail::kAvx2ScoreKernel;
    }
#endif
    return detail::kBaselineScoreKernel;
}

/// work(0) to work(count - 1), each once, on up to `threads` threads, the calling one included.
template <class Work>
void forEachChunk(std::size_t count, int threads, const Work& work) {
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t chunk = next++; chunk < count; chunk = next++) {
            work(chunk);
        }
    };
    const std::size_t helpers =
        std::min(count, static_cast<std::size_t>(std::max(threads, 1))) - (count > 0 ? 1 : 0);
    std::vector<std::jthread> others;
    others.reserve(helpers);
    for (std::size_t i = 0; i < helpers; ++i) {
        others.emplace_back(run);
    }
    run();
}

std::size_t chunksOf(std::size_t count) {
    return (count + kScoreChunk - 1) / kScoreChunk;
}

float largestOf(std::span<const float> values, const ScoringOptions& options) {
    std::vector<float> largest(chunksOf(values.size()));
    forEachChunk(largest.size(), options.threads, [&](std::size_t chunk) {
        const std::size_t first = chunk * kScoreChunk;
        largest[chunk] =
            kernelOf(options.level)
                .largest(values.data() + first, std::min(kScoreChunk, values.size() - first));
    });
    return *std::max_element(largest.begin(), largest.end());
}

} // namespace

void scoreLabels(const LabelMatrix& matrix,
                 std::span<const float> features,
                 std::span<float> cosines,
                 const ScoringOptions& options,
                 const std::function<void(std::size_t first, std::size_t count)>& adjust) {
    const std::size_t labels = matrix.labels();
    TAXO_ASSERT(matrix.dimension() > 0 && features.size() % matrix.dimension() == 0);
    const std::size_t photos = features.size() / matrix.dimension();
    TAXO_ASSERT(cosines.size() == photos * labels);
    const detail::ScoreKernel& kernel = kernelOf(options.level);
    const auto score = matrix.isHalf() ? kernel.scoreHalves : kernel.scoreFloats;
    forEachChunk(chunksOf(labels), options.threads, [&](std::size_t chunk) {
        const std::size_t first = chunk * kScoreChunk;
        const std::size_t count = std::min(kScoreChunk, labels - first);
        score({.matrix = matrix.data(),
               .columns = labels,
               .dimension = matrix.dimension(),
               .first = first,
               .count = count,
               .features = features.data(),
               .photos = photos,
               .cosines = cosines.data() + first,
               .cosineStride = labels});
        if (adjust) {
            adjust(first, count);
        }
    });
}

SoftmaxSum softmaxInPlace(std::span<float> values, float scale, const ScoringOptions& options) {
    TAXO_ASSERT(!values.empty());
    const detail::ScoreKernel& kernel = kernelOf(options.level);
    SoftmaxSum result{.largest = largestOf(values, options)};
    std::vector<double> sums(chunksOf(values.size())); // added in order: no thread count shows
    forEachChunk(sums.size(), options.threads, [&](std::size_t chunk) {
        const std::size_t first = chunk * kScoreChunk;
        sums[chunk] = kernel.expAndSum(values.data() + first,
                                       std::min(kScoreChunk, values.size() - first),
                                       scale,
                                       result.largest);
    });
    for (const double sum : sums) {
        result.sum += sum;
    }
    const auto factor = static_cast<float>(1.0 / result.sum);
    forEachChunk(sums.size(), options.threads, [&](std::size_t chunk) {
        const std::size_t end = std::min((chunk + 1) * kScoreChunk, values.size());
        for (std::size_t i = chunk * kScoreChunk; i < end; ++i) {
            values[i] *= factor;
        }
    });
    return result;
}

SoftmaxSum softmaxSum(std::span<const float> values, float scale, const ScoringOptions& options) {
    TAXO_ASSERT(!values.empty());
    const detail::ScoreKernel& kernel = kernelOf(options.level);
    SoftmaxSum result{.largest = largestOf(values, options)};
    std::vector<double> sums(chunksOf(values.size()));
    forEachChunk(sums.size(), options.threads, [&](std::size_t chunk) {
        constexpr std::size_t kPiece = 2048;
        std::array<float, kPiece> piece{};
        const std::size_t end = std::min((chunk + 1) * kScoreChunk, values.size());
        for (std::size_t i = chunk * kScoreChunk; i < end; i += kPiece) {
            const std::size_t count = std::min(kPiece, end - i);
            std::copy_n(values.data() + i, count, piece.data());
            sums[chunk] += kernel.expAndSum(piece.data(), count, scale, result.largest);
        }
    });
    for (const double sum : sums) {
        result.sum += sum;
    }
    return result;
}

} // namespace taxo
