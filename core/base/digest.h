// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

/// A SHA-256 (FIPS 180-4): how weights, label lists and pictures are known. All zero where there is
/// none.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    auto operator<=>(const Digest&) const = default;

    bool isNone() const { return *this == Digest{}; }

    std::string hex() const;

    /// The first 12 hexadecimal digits, for people.
    std::string shortHex() const { return hex().substr(0, 12); }

    /// 64 hexadecimal digits of either case, else nothing.
    static std::optional<Digest> fromHex(std::string_view text);
};

} // namespace taxo
