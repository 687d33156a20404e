// SPDX-License-Identifier: MIT
#include "core/classify/label_overlay.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/vectors/quick_dot.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <type_traits>
#include <utility>

namespace taxo {

namespace {

constexpr std::array<char, 8> kMagic = {'T', 'A', 'X', 'O', 'O', 'V', 'L', '\0'};
constexpr std::uint32_t kVersion = 1;

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t dimension = 0;
    std::uint64_t columns = 0;
    std::array<std::uint8_t, 32> names{};
    std::array<std::uint8_t, 32> matrix{};
    std::array<std::uint8_t, 32> weights{};
    std::array<char, 136> recipe{}; ///< UTF-8, padded with zeros
};

static_assert(sizeof(Header) == 256 && std::is_trivially_copyable_v<Header>);

} // namespace

Result<LabelOverlay> LabelOverlay::open(const std::filesystem::path& file,
                                        const Digest& names,
                                        const Digest& matrix,
                                        std::size_t labels,
                                        std::size_t dimension) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const auto damaged = [&] {
        return fail(ErrorCode::Corrupt,
                    displayPath(file) + " is damaged; delete it and repair the labels again.");
    };
    const std::span<const std::byte> bytes = mapped->bytes();
    Header header;
    if (bytes.size() < sizeof(Header)) {
        return damaged();
    }
    std::memcpy(&header, bytes.data(), sizeof(Header));
    if (header.magic != kMagic) {
        return damaged();
    }
    if (header.version != kVersion || header.names != names.bytes ||
        header.matrix != matrix.bytes || header.dimension != dimension) {
        return fail(ErrorCode::Mismatch,
                    displayPath(file) + " was made for other labels; repair these labels again.");
    }
    const std::uint64_t perColumn = sizeof(std::uint32_t) + sizeof(float) * dimension;
    if (header.columns > labels || bytes.size() != sizeof(Header) + header.columns * perColumn) {
        return damaged();
    }
    LabelOverlay overlay;
    overlay.m_dimension = dimension;
    overlay.m_key = {.names = names, .matrix = matrix, .weights = {header.weights}};
    overlay.m_recipe.assign(header.recipe.begin(),
                            std::find(header.recipe.begin(), header.recipe.end(), '\0'));
    const auto count = static_cast<std::size_t>(header.columns);
    const std::byte* const columns = bytes.data() + sizeof(Header);
    overlay.m_columns = {reinterpret_cast<const std::uint32_t*>(columns), count};
    overlay.m_vectors = {reinterpret_cast<const float*>(columns + count * sizeof(std::uint32_t)),
                         count * dimension};
    overlay.m_owner = mapped->owner();
    for (std::size_t i = 0; i < count; ++i) {
        const bool rises = i == 0 || overlay.m_columns[i] > overlay.m_columns[i - 1];
        if (!rises || overlay.m_columns[i] >= labels) {
            return damaged();
        }
    }
    return overlay;
}

Status LabelOverlay::write(const std::filesystem::path& file,
                           const LabelOverlayKey& key,
                           const std::string& recipe,
                           std::span<const std::uint32_t> columns,
                           const EmbeddingMatrix& vectors) {
    TAXO_ASSERT(vectors.rows() == columns.size());
    Header header;
    header.dimension = static_cast<std::uint32_t>(vectors.dimension());
    header.columns = columns.size();
    header.names = key.names.bytes;
    header.matrix = key.matrix.bytes;
    header.weights = key.weights.bytes;
    std::copy_n(
        recipe.begin(), std::min(recipe.size(), header.recipe.size() - 1), header.recipe.begin());
    auto output = OutputFile::create(file);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    auto written = output->write(std::as_bytes(std::span(&header, 1)));
    if (written) {
        written = output->write(std::as_bytes(columns));
    }
    if (written) {
        written = output->write(std::as_bytes(vectors.values()));
    }
    return written ? output->commit() : written;
}

std::span<const float> LabelOverlay::vectorOfLabel(std::uint32_t label) const {
    const auto found = std::lower_bound(m_columns.begin(), m_columns.end(), label);
    if (found == m_columns.end() || *found != label) {
        return {};
    }
    return vector(static_cast<std::size_t>(found - m_columns.begin()));
}

void LabelOverlay::apply(std::span<const float> features,
                         std::span<float> cosines,
                         std::size_t labels,
                         std::size_t first,
                         std::size_t count) const {
    const auto begin = std::lower_bound(m_columns.begin(), m_columns.end(), first);
    const auto end = std::lower_bound(begin, m_columns.end(), first + count);
    for (auto column = begin; column != end; ++column) {
        const auto own = vector(static_cast<std::size_t>(column - m_columns.begin()));
        for (std::size_t photo = 0; photo * m_dimension < features.size(); ++photo) {
            cosines[photo * labels + *column] =
                quickDot(own, features.subspan(photo * m_dimension, m_dimension));
        }
    }
}

} // namespace taxo
