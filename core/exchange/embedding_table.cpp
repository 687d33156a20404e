// SPDX-License-Identifier: MIT
#include "core/exchange/embedding_table.h"

#include "core/base/files.h"
#include "core/exchange/photo_table.h"
#include "core/vectors/half.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>
#include <vector>

namespace taxo {

namespace {

bool isFloating(NpyType type) {
    return type == NpyType::Float16 || type == NpyType::Float32 || type == NpyType::Float64;
}

} // namespace

EmbeddingTable::EmbeddingTable(NpyFile array, std::filesystem::path table, ColumnMapping mapping)
    : m_array(std::move(array))
    , m_table(std::move(table))
    , m_mapping(std::move(mapping))
    , m_rows(m_array.shape()[0])
    , m_dimension(m_array.shape()[1]) {}

Result<EmbeddingTable> EmbeddingTable::open(const std::filesystem::path& npy,
                                            const std::filesystem::path& table,
                                            const ColumnMapping& mapping,
                                            const Progress& progress) {
    auto array = NpyFile::open(npy);
    if (!array) {
        return tl::unexpected(std::move(array).error());
    }
    const auto& shape = array->shape();
    constexpr std::size_t kMostDimensions = 65536;
    if (shape.size() != 2 || shape[0] == 0 || shape[1] == 0 || shape[1] > kMostDimensions ||
        !isFloating(array->type()) || array->isFortranOrder()) {
        return fail(ErrorCode::InvalidInput,
                    displayName(npy) +
                        " is no table of embeddings; an array of [rows, dimension] of f2, f4 or f8 "
                        "in C order is expected.");
    }
    EmbeddingTable embeddings(*std::move(array), table, mapping);
    auto checked = embeddings.measure(progress);
    if (checked) {
        checked = embeddings.compareRows(progress);
    }
    if (!checked) {
        return tl::unexpected(std::move(checked).error());
    }
    return embeddings;
}

Status EmbeddingTable::measure(const Progress& progress) {
    constexpr float kUnit = 1e-2F;
    m_shortest = std::numeric_limits<float>::max();
    std::vector<float> row(m_dimension);
    for (std::size_t i = 0; i < m_rows; ++i) {
        constexpr std::size_t kBetweenLooks = 1024;
        if (i % kBetweenLooks == 0) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(i, m_rows, "embeddings looked at");
        }
        readRow(i, row);
        const float length = lengthOf(row);
        if (!std::isfinite(length) || length == 0.0F) {
            return fail(ErrorCode::InvalidInput,
                        displayName(m_array.path()) + ": row " + std::to_string(i + 1) +
                            (length == 0.0F ? " is zero." : " holds a number that is none."));
        }
        m_shortest = std::min(m_shortest, length);
        m_longest = std::max(m_longest, length);
    }
    m_isNormalised = m_shortest > 1.0F - kUnit && m_longest < 1.0F + kUnit;
    return {};
}

Status EmbeddingTable::compareRows(const Progress& progress) const {
    std::size_t records = 0;
    auto counted = readPhotoTable(
        m_table,
        m_mapping,
        [&](const PhotoRecord&) {
            ++records;
            return Status();
        },
        progress);
    if (counted && records != m_rows) {
        return fail(ErrorCode::Mismatch,
                    displayName(m_array.path()) + " has " + std::to_string(m_rows) + " rows, " +
                        displayName(m_table) + " " + std::to_string(records) +
                        "; they must be in the same order, one for one.");
    }
    return counted;
}

void EmbeddingTable::readRow(std::size_t row, std::span<float> into) const {
    const std::size_t width = bytesOf(m_array.type());
    const std::byte* from = m_array.data().data() + row * m_dimension * width;
    if (m_array.type() == NpyType::Float32) {
        std::memcpy(into.data(), from, m_dimension * width);
        return;
    }
    for (float& value : into) {
        if (m_array.type() == NpyType::Float16) {
            std::uint16_t half = 0;
            std::memcpy(&half, from, sizeof half);
            value = floatOfHalf(half);
        } else {
            double number = 0.0;
            std::memcpy(&number, from, sizeof number);
            value = static_cast<float>(number);
        }
        from += width;
    }
}

Status EmbeddingTable::forEach(const Take& take, const Progress& progress) const {
    std::size_t row = 0;
    std::vector<float> values(m_dimension);
    return readPhotoTable(
        m_table,
        m_mapping,
        [&](PhotoRecord record) -> Status {
            if (row == m_rows) {
                return fail(ErrorCode::Mismatch,
                            displayName(m_table) + " has grown while it was read.");
            }
            readRow(row++, values);
            return take(std::move(record), values);
        },
        progress);
}

} // namespace taxo
