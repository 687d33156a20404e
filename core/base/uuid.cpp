// SPDX-License-Identifier: MIT
#include "core/base/uuid.h"

#include "core/base/random.h"

#include <charconv>
#include <chrono>
#include <random>

namespace taxo {

namespace {

constexpr std::array<std::size_t, 4> kHyphens = {8, 13, 18, 23};

std::uint64_t chance() {
    // The device is asked once for each thread; a number from it for every UUID would cost 1 us.
    thread_local Random random = [] {
        std::random_device device;
        return Random((std::uint64_t{device()} << 32U) | device());
    }();
    return random.next();
}

bool isHyphen(std::size_t place) {
    for (const std::size_t hyphen : kHyphens) {
        if (place == hyphen) {
            return true;
        }
    }
    return false;
}

} // namespace

Uuid Uuid::make() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto milliseconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
    const std::uint64_t high = chance();
    const std::uint64_t low = chance();
    Uuid uuid;
    for (std::size_t i = 0; i < 6; ++i) {
        uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - i)));
    }
    for (std::size_t i = 0; i < 2; ++i) {
        uuid.bytes[6 + i] = static_cast<std::uint8_t>(high >> (8 * i));
    }
    for (std::size_t i = 0; i < 8; ++i) {
        uuid.bytes[8 + i] = static_cast<std::uint8_t>(low >> (8 * i));
    }
    uuid.bytes[6] = static_cast<std::uint8_t>((uuid.bytes[6] & 0x0FU) | 0x70U); // version
    uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3FU) | 0x80U); // variant
    return uuid;
}

std::string Uuid::text() const {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        if (isHyphen(text.size())) {
            text += '-';
        }
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 0x0FU];
    }
    return text;
}

std::optional<Uuid> Uuid::fromText(std::string_view text) {
    constexpr std::size_t kLength = 36;
    if (text.size() != kLength) {
        return std::nullopt;
    }
    Uuid uuid;
    std::size_t at = 0;
    for (std::uint8_t& byte : uuid.bytes) {
        if (isHyphen(at) && text[at++] != '-') {
            return std::nullopt;
        }
        const char* const end = text.data() + at + 2;
        if (std::from_chars(text.data() + at, end, byte, 16).ptr != end) {
            return std::nullopt;
        }
        at += 2;
    }
    return uuid;
}

} // namespace taxo
