// SPDX-License-Identifier: MIT
#pragma once

#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace taxo::test {

/// `value` as `size` little-endian bytes.
inline std::string little(std::uint64_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i) {
        bytes += static_cast<char>(static_cast<unsigned char>(value));
        value >>= 8U;
    }
    return bytes;
}

inline std::string safetensors(const std::string& header, std::string_view data = "") {
    return little(header.size(), 8) + header + std::string(data);
}

/// Reads a copy of the bytes on the heap, sized exactly, so that AddressSanitizer sees every step
/// outside.
inline Result<Checkpoint> readCheckpoint(std::string_view bytes, const char* name = "weights") {
    const std::shared_ptr<std::byte[]> copy(new std::byte[bytes.size()]);
    const auto all = std::as_bytes(std::span(bytes));
    std::copy(all.begin(), all.end(), copy.get());
    return Checkpoint::read({copy.get(), bytes.size()}, copy, name);
}

/// The message of the error, or "no error".
inline std::string errorOf(std::string_view bytes) {
    const auto checkpoint = readCheckpoint(bytes);
    return checkpoint ? "no error" : checkpoint.error().message;
}

} // namespace taxo::test
