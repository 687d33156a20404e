// SPDX-License-Identifier: MIT
#include "core/decode/formats_private.h"

#include <cstring>

namespace taxo {

namespace {

constexpr unsigned kOrientationTag = 0x0112;
constexpr unsigned kShortType = 3;

/// Numbers of a TIFF structure in its own byte order; 0 beyond the end.
class TiffNumbers {
public:
    explicit TiffNumbers(ByteSpan bytes)
        : m_bytes(bytes), m_bigEndian(!bytes.empty() && bytes[0] == 'M') {}

    unsigned two(std::size_t at) const {
        if (at > m_bytes.size() || m_bytes.size() - at < 2) {
            return 0;
        }
        const unsigned first = m_bytes[at];
        const unsigned second = m_bytes[at + 1];
        return m_bigEndian ? first << 8U | second : second << 8U | first;
    }

    unsigned four(std::size_t at) const {
        const unsigned first = two(at);
        const unsigned second = two(at + 2);
        return m_bigEndian ? first << 16U | second : second << 16U | first;
    }

private:
    ByteSpan m_bytes;
    bool m_bigEndian;
};

} // namespace

Orientation orientationInExif(ByteSpan block) {
    if (block.size() >= 6 && std::memcmp(block.data(), "Exif\0\0", 6) == 0) {
        block = block.subspan(6);
    }
    const TiffNumbers numbers(block);
    if (numbers.two(2) != 42) {
        return Orientation::Upright;
    }
    const std::size_t directory = numbers.four(4);
    const unsigned entries = numbers.two(directory);
    for (unsigned i = 0; i < entries; ++i) {
        const std::size_t entry = directory + 2 + 12 * static_cast<std::size_t>(i);
        if (entry + 12 > block.size()) {
            break;
        }
        if (numbers.two(entry) == kOrientationTag && numbers.two(entry + 2) == kShortType) {
            return orientationOfExif(static_cast<int>(numbers.two(entry + 8)));
        }
    }
    return Orientation::Upright;
}

} // namespace taxo
