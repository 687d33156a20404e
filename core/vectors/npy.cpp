// SPDX-License-Identifier: MIT
#include "core/vectors/npy.h"

#include "core/base/assert.h"
#include "core/vectors/half.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

struct TypeRow {
    NpyType type;
    std::size_t bytes;
    const char* name;
};

constexpr std::array<TypeRow, 6> kTypes = {{{NpyType::Float16, 2, "f2"},
                                            {NpyType::Float32, 4, "f4"},
                                            {NpyType::Float64, 8, "f8"},
                                            {NpyType::Int32, 4, "i4"},
                                            {NpyType::Int64, 8, "i8"},
                                            {NpyType::UInt8, 1, "u1"}}};

const TypeRow& rowOf(NpyType type) {
    return kTypes.at(static_cast<std::size_t>(type));
}

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kWrittenHeader = 128;

/// NumPy's type string: byte order, kind, size. Bytes have no order; the others must be
/// little-endian.
std::optional<NpyType> typeFromText(std::string_view text) {
    for (const TypeRow& row : kTypes) {
        const char order = row.bytes == 1 ? '|' : '<';
        if (text.size() == 3 && (text[0] == order || (row.bytes == 1 && text[0] == '<')) &&
            text.substr(1) == row.name) {
            return row.type;
        }
    }
    return std::nullopt;
}

/// Reads the Python dictionary of a .npy header, and no other Python.
class HeaderText {
public:
    explicit HeaderText(std::string_view text) : m_text(text) {}

    /// Empty on success, else what is wrong.
    std::string read(NpyHeader& header) {
        if (!take('{')) {
            return "does not begin with {";
        }
        while (!take('}')) {
            const auto key = string();
            if (!key || !take(':')) {
                return "is no dictionary of names and values";
            }
            if (auto problem = readValue(*key, header); !problem.empty()) {
                return problem;
            }
            if (!take(',') && !next('}')) {
                return "lacks a comma";
            }
        }
        skipSpace();
        if (m_at != m_text.size()) {
            return "goes on behind its end";
        }
        return m_hasType && m_hasOrder && m_hasShape ? ""
                                                     : "lacks one of descr, fortran_order, shape";
    }

private:
    void skipSpace() {
        while (m_at < m_text.size() &&
               (m_text[m_at] == ' ' || m_text[m_at] == '\n' || m_text[m_at] == '\t')) {
            ++m_at;
        }
    }

    bool next(char wanted) {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == wanted;
    }

    bool take(char wanted) {
        const bool found = next(wanted);
        m_at += found ? 1 : 0;
        return found;
    }

    bool takeWord(std::string_view word) {
        skipSpace();
        const bool found = m_text.substr(m_at, word.size()) == word;
        m_at += found ? word.size() : 0;
        return found;
    }

    std::optional<std::string_view> string() {
        skipSpace();
        if (m_at >= m_text.size() || (m_text[m_at] != '\'' && m_text[m_at] != '"')) {
            return std::nullopt;
        }
        const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const auto value = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return value;
    }

    std::optional<std::size_t> number() {
        skipSpace();
        const std::size_t first = m_at;
        std::size_t value = 0;
        for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at) {
            const auto digit = static_cast<std::size_t>(m_text[m_at] - '0');
            if (value > (std::numeric_limits<std::size_t>::max() - digit) / 10) {
                return std::nullopt;
            }
            value = 10 * value + digit;
        }
        return m_at > first ? std::optional(value) : std::nullopt;
    }

    /// "()", "(3,)", "(3, 4)" or "(3, 4,)"; "(3)" is no tuple.
    bool shape(std::vector<std::size_t>& sizes) {
        constexpr std::size_t kMostDimensions = 32; // NumPy's own limit
        if (!take('(')) {
            return false;
        }
        bool hasComma = true;
        while (!take(')')) {
            const auto size = hasComma ? number() : std::nullopt;
            if (!size || sizes.size() == kMostDimensions) {
                return false;
            }
            sizes.push_back(*size);
            hasComma = take(',');
        }
        return sizes.size() != 1 || hasComma;
    }

    std::string readValue(std::string_view key, NpyHeader& header) {
        if (key == "descr" && !std::exchange(m_hasType, true)) {
            const auto text = string();
            const auto type = text ? typeFromText(*text) : std::nullopt;
            if (!type) {
                return "names a type of numbers that is not read (f2, f4, f8, i4, i8 and u1 are, "
                       "little-endian)";
            }
            header.type = *type;
            return "";
        }
        if (key == "fortran_order" && !std::exchange(m_hasOrder, true)) {
            header.isFortranOrder = takeWord("True");
            return header.isFortranOrder || takeWord("False")
                       ? ""
                       : "has a fortran_order that is neither True nor False";
        }
        if (key == "shape" && !std::exchange(m_hasShape, true)) {
            return shape(header.shape) ? "" : "has a shape that is no tuple of whole numbers";
        }
        return "has a key twice or one that does not belong there";
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_hasType = false;
    bool m_hasOrder = false;
    bool m_hasShape = false;
};

/// Bytes of the array, or nothing where they pass what a file can hold.
std::optional<std::size_t> dataSize(const NpyHeader& header) {
    std::size_t size = bytesOf(header.type);
    for (const std::size_t length : header.shape) {
        if (length == 0) {
            return 0;
        }
    }
    for (const std::size_t length : header.shape) {
        if (size > std::numeric_limits<std::size_t>::max() / length) {
            return std::nullopt;
        }
        size *= length;
    }
    return size;
}

std::size_t littleEndian(std::span<const std::byte> bytes) {
    std::size_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;) {
        value = (value << 8U) | std::to_integer<std::size_t>(bytes[i]);
    }
    return value;
}

/// Always kWrittenHeader bytes, so that it can be written again when the count is known.
std::string headerText(std::size_t rows, std::size_t dimension, NpyType type) {
    std::string text(kMagic);
    text += '\x01';
    text += '\x00';
    constexpr std::size_t kRest = kWrittenHeader - 10;
    text += static_cast<char>(kRest);
    text += '\x00';
    text += std::string("{'descr': '<") + nameOf(type) + "', 'fortran_order': False, 'shape': (" +
            std::to_string(rows) + ", " + std::to_string(dimension) + "), }";
    text.resize(kWrittenHeader - 1, ' ');
    text += '\n';
    return text;
}

} // namespace

std::size_t bytesOf(NpyType type) {
    return rowOf(type).bytes;
}

const char* nameOf(NpyType type) {
    return rowOf(type).name;
}

std::size_t NpyHeader::elements() const {
    const auto size = dataSize(*this);
    TAXO_ASSERT(size.has_value());
    return *size / bytesOf(type);
}

Result<NpyHeader> NpyHeader::read(std::span<const std::byte> file, const std::string& name) {
    constexpr std::size_t kFixed = 8; // magic and version
    if (file.size() < kFixed || std::memcmp(file.data(), kMagic.data(), kMagic.size()) != 0) {
        return fail(ErrorCode::Corrupt, name + " is not a NumPy array (.npy).");
    }
    const auto version = std::to_integer<unsigned>(file[6]);
    if (version < 1 || version > 3 || std::to_integer<unsigned>(file[7]) != 0) {
        return fail(ErrorCode::Unsupported,
                    name + " is a NumPy array of format version " + std::to_string(version) +
                        "; versions 1 to 3 are read.");
    }
    const std::size_t lengthBytes = version == 1 ? 2 : 4;
    const std::size_t begin = kFixed + lengthBytes;
    const std::size_t length =
        file.size() >= begin ? littleEndian(file.subspan(kFixed, lengthBytes)) : 0;
    if (file.size() < begin || length > file.size() - begin) {
        return fail(ErrorCode::Corrupt, name + " is cut off inside its header.");
    }
    NpyHeader header;
    header.dataOffset = begin + length;
    const std::string_view text(reinterpret_cast<const char*>(file.data()) + begin, length);
    if (const auto problem = HeaderText(text).read(header); !problem.empty()) {
        return fail(ErrorCode::Corrupt, name + ": the header of this NumPy array " + problem + ".");
    }
    const auto size = dataSize(header);
    const std::size_t held = file.size() - header.dataOffset;
    if (!size || *size != held) {
        return fail(ErrorCode::Corrupt,
                    name + " holds " + std::to_string(held) + " bytes of numbers, its header " +
                        "promises " + (size ? std::to_string(*size) : "more than any file holds") +
                        ". Get the file again.");
    }
    return header;
}

NpyFile::NpyFile(MappedFile file, NpyHeader header)
    : m_file(std::move(file)), m_header(std::move(header)) {}

Result<NpyFile> NpyFile::open(const std::filesystem::path& path) {
    auto file = MappedFile::open(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    auto header = NpyHeader::read(file->bytes(), displayName(path));
    if (!header) {
        return tl::unexpected(std::move(header).error());
    }
    return NpyFile(std::move(*file), std::move(*header));
}

NpyWriter::NpyWriter(OutputFile file, std::size_t dimension, NpyType type)
    : m_file(std::move(file)), m_dimension(dimension), m_type(type) {}

Result<NpyWriter>
NpyWriter::create(const std::filesystem::path& path, std::size_t dimension, NpyType type) {
    TAXO_ASSERT(dimension > 0 && (type == NpyType::Float32 || type == NpyType::Float16));
    auto file = OutputFile::create(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    if (auto written = file->write(headerText(0, dimension, type)); !written) {
        return tl::unexpected(std::move(written).error());
    }
    return NpyWriter(std::move(*file), dimension, type);
}

Status NpyWriter::append(std::span<const float> rows) {
    TAXO_ASSERT(rows.size() % m_dimension == 0);
    m_rows += rows.size() / m_dimension;
    if (m_type == NpyType::Float32) {
        return m_file.write(std::as_bytes(rows));
    }
    m_halves.resize(2 * rows.size());
    halvesOfFloats(rows, m_halves);
    return m_file.write(m_halves);
}

Status NpyWriter::commit() {
    const std::string header = headerText(m_rows, m_dimension, m_type);
    auto written = m_file.writeAt(0, std::as_bytes(std::span(header)));
    return written ? m_file.commit() : written;
}

} // namespace taxo
