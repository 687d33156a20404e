// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace taxo {

enum class NpyType : std::uint8_t { Float16, Float32, Float64, Int32, Int64, UInt8 };

std::size_t bytesOf(NpyType type);
const char* nameOf(NpyType type); ///< "f4", as NumPy writes it

/// What the beginning of a .npy file states (NumPy's format versions 1 to 3).
struct NpyHeader {
    NpyType type = NpyType::Float32;
    std::vector<std::size_t> shape;
    bool isFortranOrder = false; ///< the first index varies fastest
    std::size_t dataOffset = 0;

    std::size_t elements() const; ///< cannot overflow once read

    /// Reads and checks the header against the size of the whole file: the data must fill it
    /// exactly. `name` is what the file is called in errors.
    static Result<NpyHeader> read(std::span<const std::byte> file, const std::string& name);
};

/// A .npy file, mapped and used in place, read-only. Cheap to copy; any thread.
class NpyFile {
public:
    static Result<NpyFile> open(const std::filesystem::path& path);

    NpyType type() const { return m_header.type; }

    const std::vector<std::size_t>& shape() const { return m_header.shape; }

    bool isFortranOrder() const { return m_header.isFortranOrder; }

    /// The elements, little-endian, in the file's order. Aligned to 16 bytes in files as NumPy
    /// writes them, else to nothing.
    std::span<const std::byte> data() const { return m_file.bytes().subspan(m_header.dataOffset); }

    const std::filesystem::path& path() const { return m_file.path(); }

    /// Keeps the bytes alive.
    std::shared_ptr<const void> owner() const { return m_file.owner(); }

private:
    NpyFile(MappedFile file, NpyHeader header);

    MappedFile m_file;
    NpyHeader m_header;
};

/// Writes a [rows, dimension] array row by row; the count need not be known before. Written aside:
/// the file appears, complete, with `commit`, and without it nothing remains.
class NpyWriter {
public:
    /// `type` is Float32 or Float16; `dimension` at least 1.
    static Result<NpyWriter> create(const std::filesystem::path& path,
                                    std::size_t dimension,
                                    NpyType type = NpyType::Float32);

    /// One row, or several one after the other.
    Status append(std::span<const float> rows);

    std::size_t rows() const { return m_rows; }

    Status commit();

private:
    NpyWriter(OutputFile file, std::size_t dimension, NpyType type);

    OutputFile m_file;
    std::size_t m_dimension;
    NpyType m_type;
    std::size_t m_rows = 0;
    std::vector<std::byte> m_halves;
};

} // namespace taxo
