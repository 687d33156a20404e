// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/search/row_codec_private.h"
#include "core/vectors/half.h"

#include <algorithm>
#include <cmath>

namespace taxo::detail {

namespace {

constexpr float kLargestCode = 127.0F;

/// Rounded; what is no number becomes the smallest.
std::int8_t codeOf(float value) {
    if (value >= kLargestCode) {
        return 127;
    }
    if (!(value > -kLargestCode)) {
        return -127;
    }
    return static_cast<std::int8_t>(value + (value < 0.0F ? -0.5F : 0.5F));
}

} // namespace

ByteRange ByteRange::around(const EmbeddingMatrix& rows) {
    const std::size_t padded = paddedDimension(rows.dimension());
    ByteRange range{std::vector<float>(padded), std::vector<float>(padded)};
    std::vector<float> least(rows.dimension(), 1.0F);
    std::vector<float> most(rows.dimension(), -1.0F);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        const auto row = rows.row(i);
        for (std::size_t d = 0; d < row.size(); ++d) {
            least[d] = std::min(least[d], row[d]);
            most[d] = std::max(most[d], row[d]);
        }
    }
    constexpr float kRoom = 1.1F;
    for (std::size_t d = 0; d < rows.dimension(); ++d) {
        range.middle[d] = 0.5F * (least[d] + most[d]);
        range.step[d] = std::max(kRoom * 0.5F * (most[d] - least[d]) / kLargestCode, 1e-9F);
    }
    return range;
}

void RowCodec::encode(std::span<const float> unit, std::span<std::byte> code) const {
    TAXO_ASSERT(unit.size() == m_dimension && code.size() == bytes());
    std::ranges::fill(code, std::byte{0});
    if (m_coding == Coding::Half) {
        halvesOfFloats(unit, code.first(2 * unit.size()));
        return;
    }
    for (std::size_t d = 0; d < unit.size(); ++d) {
        code[d] = static_cast<std::byte>(codeOf((unit[d] - m_middle[d]) / m_step[d]));
    }
}

const ScanKernel& scanKernelOf(CpuLevel level) {
#if defined(__x86_64__)
    if (level >= CpuLevel::Avx2) {
        return kAvx2ScanKernel;
    }
#endif
    return kBaselineScanKernel;
}

CodedQuery::CodedQuery(const RowCodec& codec, std::span<const float> unit, CpuLevel level)
    : m_coding(codec.coding())
    , m_kernel(scanKernelOf(level))
    , m_floats(paddedDimension(unit.size())) {
    TAXO_ASSERT(unit.size() == codec.dimension());
    std::ranges::copy(unit, m_floats.begin());
    if (m_coding == Coding::Half) {
        return;
    }
    std::vector<float> weights(m_floats.size());
    float largest = 0.0F;
    float sum = 0.0F;
    for (std::size_t d = 0; d < unit.size(); ++d) {
        weights[d] = unit[d] * codec.step()[d];
        largest = std::max(largest, std::abs(weights[d]));
        sum += std::abs(weights[d]);
        m_base += unit[d] * codec.middle()[d];
    }
    m_whole.resize(m_floats.size());
    if (!(largest > 0.0F)) {
        return;
    }
    // As fine as 16 bits allow and no sum of products passes 32 bits.
    const float finest = std::min(32767.0F / largest, 2.1e9F / kLargestCode / sum);
    for (std::size_t d = 0; d < weights.size(); ++d) {
        m_whole[d] = static_cast<std::int16_t>(std::lround(weights[d] * finest));
    }
    m_scale = 1.0F / finest;
}

} // namespace taxo::detail
