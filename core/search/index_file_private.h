// SPDX-License-Identifier: MIT
#pragma once
// The file of a NeighborIndex: docs/dev/formats/neighbor-index.md.

#include "core/base/digest.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/result.h"
#include "core/search/row_codec_private.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace taxo::detail {

/// As it lies in the file, little-endian.
struct IndexHeader {
    std::array<char, 8> magic{'T', 'A', 'X', 'O', 'N', 'E', 'A', 'R'};
    std::uint32_t version = 1;
    Coding coding = Coding::Half;
    std::uint64_t dimension = 0;
    std::uint64_t rows = 0;
    std::uint64_t lists = 1;
    std::uint64_t trainedRows = 0; ///< when its groups were found
    std::uint64_t changedRows = 0; ///< added and removed since then
    float share = 1.0F;            ///< of the rows that a search looks at
    float recall = 1.0F;           ///< measured with that
    Digest key;
    std::uint64_t sum = 0; ///< of everything, this field as 0
};

static_assert(sizeof(IndexHeader) == 104);

/// Everything but the codes.
struct IndexTables {
    IndexHeader header;
    std::span<const float> middle;             ///< [padded dimension]
    std::span<const float> step;               ///< [padded dimension]
    std::span<const float> centroids;          ///< [lists, padded dimension]
    std::span<const std::uint64_t> listBegins; ///< [lists + 1]: first row of each list
    std::span<const std::int64_t> items;       ///< [rows]

    RowCodec codec() const {
        return {header.coding, static_cast<std::size_t>(header.dimension), middle, step};
    }
};

/// An index's file in use.
struct IndexFile {
    MappedFile file;
    IndexTables tables;
    const std::byte* codes = nullptr; ///< rows, list by list

    /// Mismatch: another key or format; Corrupt: damaged. Either way it is to be made again.
    static Result<IndexFile> open(const std::filesystem::path& path, const Digest& key);
};

/// Writes such a file; the codes in order or, after `reserve`, each at its place.
class IndexWriter {
public:
    static Result<IndexWriter> create(const std::filesystem::path& path, const IndexTables& tables);

    /// The next row's.
    Status append(std::span<const std::byte> code);
    /// Makes room for all rows.
    Status reserve();
    Status place(std::uint64_t row, std::span<const std::byte> code);
    Status commit(IndexHeader header);

private:
    IndexWriter(OutputFile file, std::uint64_t codesAt, std::uint64_t sum, std::uint64_t bytes)
        : m_file(std::move(file)), m_codesAt(codesAt), m_sum(sum), m_codeBytes(bytes) {}

    OutputFile m_file;
    std::uint64_t m_codesAt;
    std::uint64_t m_sum;
    std::uint64_t m_codeBytes; // of all rows
};

} // namespace taxo::detail
