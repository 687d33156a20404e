// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"
#include "core/search/scan_kernel_private.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::detail {

/// How an index keeps its rows.
enum class Coding : std::uint32_t {
    Half = 1, ///< IEEE half
    Byte = 2  ///< one byte a dimension: middle + step * code, code from -127 to 127
};

inline std::size_t paddedDimension(std::size_t dimension) {
    return (dimension + kScanPad - 1) / kScanPad * kScanPad;
}

/// Of each dimension, for Coding::Byte. Padded with zeros.
struct ByteRange {
    std::vector<float> middle;
    std::vector<float> step;

    /// Holds these rows and a little more on either side: others will follow them.
    static ByteRange around(const EmbeddingMatrix& rows);
};

/// Vectors of unit length to codes. Refers to the range.
class RowCodec {
public:
    RowCodec(Coding coding,
             std::size_t dimension,
             std::span<const float> middle,
             std::span<const float> step)
        : m_coding(coding), m_dimension(dimension), m_middle(middle), m_step(step) {}

    Coding coding() const { return m_coding; }

    /// Of one row; a multiple of 32.
    std::size_t bytes() const {
        return paddedDimension(m_dimension) * (m_coding == Coding::Half ? 2 : 1);
    }

    std::size_t dimension() const { return m_dimension; }

    std::span<const float> middle() const { return m_middle; }

    std::span<const float> step() const { return m_step; }

    void encode(std::span<const float> unit, std::span<std::byte> code) const;

private:
    Coding m_coding;
    std::size_t m_dimension;
    std::span<const float> m_middle;
    std::span<const float> m_step;
};

const ScanKernel& scanKernelOf(CpuLevel level);

/// A query made ready for the products with many codes. For Coding::Byte the steps are multiplied
/// into it and it is rounded to 16 bits, so that the products are of whole numbers.
class CodedQuery {
public:
    CodedQuery(const RowCodec& codec, std::span<const float> unit, CpuLevel level = cpuLevel());

    float product(const std::byte* code) const {
        if (m_coding == Coding::Half) {
            return m_kernel.halves(
                reinterpret_cast<const std::uint16_t*>(code), m_floats.data(), m_floats.size());
        }
        const std::int32_t sum = m_kernel.bytes(
            reinterpret_cast<const std::int8_t*>(code), m_whole.data(), m_whole.size());
        return m_base + m_scale * static_cast<float>(sum);
    }

    /// Padded, of unit length.
    std::span<const float> floats() const { return m_floats; }

private:
    Coding m_coding;
    const ScanKernel& m_kernel;
    std::vector<float> m_floats;
    std::vector<std::int16_t> m_whole;
    float m_base = 0.0F;
    float m_scale = 0.0F;
};

} // namespace taxo::detail
