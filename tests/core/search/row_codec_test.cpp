// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/search/row_codec_private.h"
#include "core/vectors/normalise.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace taxo {
namespace {

using detail::ByteRange;
using detail::CodedQuery;
using detail::Coding;
using detail::RowCodec;

EmbeddingMatrix randomRows(std::size_t rows, std::size_t dimension) {
    Random random(5);
    EmbeddingMatrix made(rows, dimension);
    for (float& value : made.values()) {
        value = static_cast<float>(random.normal());
    }
    normaliseRows(made);
    return made;
}

std::vector<CpuLevel> levelsOfThisMachine() {
    std::vector<CpuLevel> levels = {CpuLevel::Baseline};
    if (cpuLevel() >= CpuLevel::Avx2) {
        levels.push_back(CpuLevel::Avx2);
    }
    return levels;
}

/// Largest difference of coded products from true ones.
float worst(Coding coding, std::size_t dimension, CpuLevel level) {
    const EmbeddingMatrix rows = randomRows(50, dimension);
    const ByteRange range = ByteRange::around(rows);
    const RowCodec codec(coding, dimension, range.middle, range.step);
    const CodedQuery query(codec, rows.row(0), level);
    std::vector<std::byte> code(codec.bytes());
    float worst = 0.0F;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        codec.encode(rows.row(i), code);
        worst =
            std::max(worst, std::abs(query.product(code.data()) - dot(rows.row(0), rows.row(i))));
    }
    return worst;
}

TEST(RowCodec, KeepsProductsAtEveryLevelAndDimension) {
    for (const CpuLevel level : levelsOfThisMachine()) {
        for (const std::size_t dimension : {1U, 31U, 32U, 100U, 768U}) {
            EXPECT_LT(worst(Coding::Half, dimension, level), 1e-3F) << dimension;
            EXPECT_LT(worst(Coding::Byte, dimension, level), 6e-3F) << dimension;
        }
    }
}

TEST(RowCodec, SumsOfTheLargestCodesDoNotOverflow) {
    constexpr std::size_t kDimension = 4096;
    const std::vector<float> middle(kDimension, 0.0F);
    const std::vector<float> step(kDimension, 1.0F / 127.0F);
    const RowCodec codec(Coding::Byte, kDimension, middle, step);
    const std::vector<float> ones(kDimension, 1.0F);
    std::vector<std::byte> code(codec.bytes());
    codec.encode(ones, code);
    for (const CpuLevel level : levelsOfThisMachine()) {
        EXPECT_NEAR(CodedQuery(codec, ones, level).product(code.data()), 4096.0F, 1.0F);
    }
}

TEST(RowCodec, TakesWhatIsOutOfRangeOrNoNumber) {
    const std::vector<float> middle(32, 0.0F);
    const std::vector<float> step(32, 0.001F);
    const RowCodec codec(Coding::Byte, 3, middle, step);
    std::vector<std::byte> code(codec.bytes());
    codec.encode(std::vector<float>{9.0F, -9.0F, std::numeric_limits<float>::quiet_NaN()}, code);
    EXPECT_EQ(static_cast<std::int8_t>(code[0]), 127);
    EXPECT_EQ(static_cast<std::int8_t>(code[1]), -127);
    EXPECT_EQ(static_cast<std::int8_t>(code[2]), -127);
}

} // namespace
} // namespace taxo
