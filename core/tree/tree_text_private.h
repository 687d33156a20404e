// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/tree/newick.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace taxo {

/// Nodes are counted in 31 bits, and each of Newick's takes a byte at least.
inline constexpr std::uint64_t kLongestTreeText = INT32_MAX;

/// A tree file as text: opened, and its byte order mark passed over. Refused as checkTreeText does.
Status withTreeText(const std::filesystem::path& file,
                    const std::function<Status(std::string_view text)>& use,
                    std::uint64_t limit = kLongestTreeText);

/// The tree that `read` finds in such a text.
Result<ReadTree> readTreeText(const std::filesystem::path& file,
                              const std::function<Result<ReadTree>(std::string_view text)>& read);

/// Refuses (Unsupported) text of more than `limit` bytes, UTF-16 and zip archives, and
/// (InvalidInput) what else is no text; `name` is what the error calls it.
Status checkTreeText(std::string_view text,
                     const std::string& name,
                     std::uint64_t limit = kLongestTreeText);

/// `text` without a byte order mark.
std::string_view withoutByteOrderMark(std::string_view text);

/// Replaces every byte that is no UTF-8 by the character that it is in Latin-1; whether there was
/// one.
bool repairLatin1(std::string& text);

/// "line 3, column 14" of the byte `at`; columns count characters.
std::string placeIn(std::string_view text, std::size_t at);

} // namespace taxo
