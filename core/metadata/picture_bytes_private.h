// SPDX-License-Identifier: MIT
#pragma once
// Bytes of JPEG and PNG as those who write them anew read them.

#include "core/base/byte_text.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace taxo {

inline constexpr std::string_view kPngHead{"\x89PNG\r\n\x1A\n", 8};

/// 0 behind the end.
inline unsigned byteAt(std::string_view file, std::size_t at) {
    return at < file.size() ? static_cast<unsigned char>(file[at]) : 0;
}

inline std::uint32_t big32(std::string_view file, std::size_t at) {
    return byteAt(file, at) << 24U | byteAt(file, at + 1) << 16U | byteAt(file, at + 2) << 8U |
           byteAt(file, at + 3);
}

inline std::string bigText(std::uint32_t number) {
    return {static_cast<char>(number >> 24U),
            static_cast<char>(number >> 16U),
            static_cast<char>(number >> 8U),
            static_cast<char>(number)};
}

/// Of PNG: ISO 15948, annex D.
inline std::uint32_t crcOf(std::string_view bytes) {
    std::uint32_t crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
        }
    }
    return ~crc;
}

} // namespace taxo
