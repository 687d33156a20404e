// SPDX-License-Identifier: MIT
// POSIX.1-2017, pax: "ustar Interchange Format" and "pax Header Block".
#include "core/exchange/tar_reader.h"

#include "core/base/byte_text.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kBlock = 512;

/// Characters of a header's field up to the first zero.
std::string_view field(std::span<const std::byte> header, std::size_t offset, std::size_t length) {
    const auto* const text = reinterpret_cast<const char*>(header.data()) + offset;
    const std::string_view whole(text, length);
    return whole.substr(0, whole.find('\0'));
}

std::optional<std::uint64_t> octal(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    text.remove_prefix(std::min(first, text.size()));
    text = text.substr(0, text.find(' '));
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value, 8);
    if (problem != std::errc() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

/// The sum of the header's bytes, its own field taken as blanks.
bool hasRightSum(std::span<const std::byte> header) {
    constexpr std::size_t kSum = 148;
    constexpr std::size_t kSumLength = 8;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const bool isSum = i >= kSum && i < kSum + kSumLength;
        sum += isSum ? std::uint64_t{' '} : std::to_integer<std::uint64_t>(header[i]);
    }
    return octal(field(header, kSum, kSumLength)) == sum;
}

std::string nameIn(std::span<const std::byte> header) {
    const std::string name(field(header, 0, 100));
    const bool isUstar = field(header, 257, 5) == "ustar";
    const std::string prefix(isUstar ? field(header, 345, 155) : std::string_view());
    return prefix.empty() ? name : prefix + "/" + name;
}

/// The path among a pax header's records "LENGTH KEY=VALUE\n"; empty where there is none.
std::string paxPath(std::string_view records) {
    while (!records.empty()) {
        std::size_t length = 0;
        const auto [end, problem] =
            std::from_chars(records.data(), records.data() + records.size(), length);
        const auto digits = static_cast<std::size_t>(end - records.data());
        if (problem != std::errc() || length > records.size() || length < digits + 2) {
            return {};
        }
        const std::string_view record = records.substr(digits + 1, length - digits - 2);
        if (record.starts_with("path=")) {
            return std::string(record.substr(5));
        }
        records.remove_prefix(length);
    }
    return {};
}

} // namespace

Result<std::vector<TarEntry>> readTar(std::span<const std::byte> archive, const std::string& name) {
    const auto damaged = [&](std::size_t offset, const std::string& what) {
        return fail(ErrorCode::Corrupt,
                    name + ": " + what + " at byte " + std::to_string(offset) +
                        ". The archive is damaged or cut off: get it again.");
    };
    std::vector<TarEntry> entries;
    std::string longName; // given by an entry before the one it belongs to
    for (std::size_t at = 0;;) {
        if (archive.size() - at < kBlock) {
            return damaged(at, "no closing block");
        }
        const auto header = archive.subspan(at, kBlock);
        if (std::ranges::all_of(header, [](std::byte b) { return b == std::byte{}; })) {
            return entries;
        }
        const auto size = octal(field(header, 124, 12));
        if (!hasRightSum(header) || !size) {
            return damaged(at, "no header of a file");
        }
        at += kBlock;
        if (*size > archive.size() - at) {
            return damaged(at, "a file of " + std::to_string(*size) + " bytes goes beyond the end");
        }
        const auto bytes = archive.subspan(at, static_cast<std::size_t>(*size));
        const char type = static_cast<char>(header[156]);
        if (type == 'L') {
            longName = textOf(bytes).substr(0, textOf(bytes).find('\0'));
        } else if (type == 'x') {
            longName = paxPath(textOf(bytes));
        } else {
            if (type == '0' || type == '\0') {
                entries.push_back({longName.empty() ? nameIn(header) : longName, bytes});
            }
            longName.clear();
        }
        at += std::min((bytes.size() + kBlock - 1) / kBlock * kBlock, archive.size() - at);
    }
}

} // namespace taxo
