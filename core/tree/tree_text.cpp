// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/utf8.h"
#include "core/tree/tree_text_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

Status withTreeText(const std::filesystem::path& file,
                    const std::function<Status(std::string_view text)>& use,
                    std::uint64_t limit) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const auto bytes = mapped->bytes();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (auto may = checkTreeText(text, displayName(file), limit); !may) {
        return may;
    }
    return use(withoutByteOrderMark(text));
}

Result<ReadTree> readTreeText(const std::filesystem::path& file,
                              const std::function<Result<ReadTree>(std::string_view text)>& read) {
    Result<ReadTree> found;
    auto done = withTreeText(file, [&](std::string_view text) -> Status {
        found = read(text);
        return {};
    });
    return done ? std::move(found) : tl::unexpected(std::move(done).error());
}

Status checkTreeText(std::string_view text, const std::string& name, std::uint64_t limit) {
    if (text.size() > limit) {
        return fail(ErrorCode::Unsupported,
                    name + " has " + std::to_string(text.size()) + " bytes, more than the " +
                        std::to_string(limit) + " that can be read; take the part that you need.");
    }
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return fail(ErrorCode::Unsupported, name + " is UTF-16 text; save it as UTF-8.");
    }
    if (text.starts_with("PK\x03\x04")) {
        return fail(ErrorCode::Unsupported,
                    name + " is a zip archive; unzip it and name the folder.");
    }
    constexpr std::size_t kHead = 65'536; // by which what is no text is known
    if (text.substr(0, kHead).find('\0') != std::string_view::npos) {
        return fail(ErrorCode::InvalidInput,
                    name +
                        " is no text (it has bytes of value 0), so no tree can be read from it.");
    }
    return {};
}

std::string_view withoutByteOrderMark(std::string_view text) {
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

bool repairLatin1(std::string& text) {
    if (isValidUtf8(text)) {
        return false;
    }
    std::string repaired;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        appendUtf8(repaired, step.codePoint); // of a byte that is none: the byte, as in Latin-1
        at += step.length;
    }
    text = repaired;
    return true;
}

std::string placeIn(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    std::size_t line = 1;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool endsLine = before[i] == '\n' ||
                              (before[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (endsLine) {
            ++line;
            begin = i + 1;
        }
    }
    const auto isFollowing = [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    };
    const std::string_view sameLine = before.substr(begin);
    const auto characters = std::count_if(
        sameLine.begin(), sameLine.end(), [&](char byte) { return !isFollowing(byte); });
    return "line " + std::to_string(line) + ", column " + std::to_string(characters + 1);
}

} // namespace taxo
