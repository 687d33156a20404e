// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

/// What a record is called in every collection and export, once and for ever (RFC 9562).
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const Uuid&) const = default;

    /// Version 7: milliseconds since 1970, then chance. Later ones sort after earlier ones (as far
    /// as the clock goes forward), which keeps indexes compact. Any thread.
    static Uuid make();
    std::string text() const; ///< "0193...-....": 36 characters, lower case
    static std::optional<Uuid> fromText(std::string_view text);
};

} // namespace taxo
