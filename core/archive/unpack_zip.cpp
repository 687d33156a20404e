// SPDX-License-Identifier: MIT
#include "core/archive/unpack_zip.h"

#include "core/base/files.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 4096;

/// Deflate makes at most 1032 bytes of one; what people pack, some ten.
constexpr std::uint64_t kMostGrowth = 100;
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{1} << 30U;

bool staysBelow(std::string_view name) {
    const bool hasForeign = std::ranges::any_of(name, [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == '\\' || letter == ':';
    });
    if (hasForeign || name.size() > kLongestName || !isValidUtf8(name)) {
        return false;
    }
    for (std::string_view rest = name;;) { // no empty part: that would be an absolute name
        const std::string_view part = rest.substr(0, rest.find('/'));
        if (part.empty() || part == "." || part == "..") {
            return false;
        }
        if (part.size() == rest.size()) {
            return true;
        }
        rest.remove_prefix(part.size() + 1);
    }
}

Status
unpackMember(ZipReader& zip, std::size_t member, const fs::path& target, const Progress& progress) {
    std::ofstream out(target, std::ios::binary);
    auto unpacked = zip.read(member, [&](std::span<const std::byte> piece) -> Status {
        if (!out.write(reinterpret_cast<const char*>(piece.data()),
                       static_cast<std::streamsize>(piece.size()))) {
            return failSystem(errno, displayPath(target));
        }
        return progress.cancelled() ? Status(cancelledError()) : Status();
    });
    out.close();
    return unpacked && !out ? Status(failSystem(errno, displayPath(target))) : unpacked;
}

} // namespace

Status checkUnpacksSafely(const ZipReader& zip) {
    const auto refuse = [&](const std::string& why) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(zip.file()) + " " + why +
                        " Nothing of it is unpacked; ask who made it.");
    };
    std::set<std::string_view> names;
    std::error_code problem;
    const auto packed = fs::file_size(zip.file(), problem);
    std::uint64_t most = problem ? kAlwaysAllowed : std::max(kAlwaysAllowed, kMostGrowth * packed);
    for (const ZipMember& member : zip.members()) {
        if (!staysBelow(member.name) || member.isLink) {
            return refuse("holds \"" + displayPath(member.name) +
                          "\", which could be written outside of the folder.");
        }
        if (!names.insert(member.name).second) {
            return refuse("holds \"" + member.name + "\" twice.");
        }
        if (member.bytes > most) {
            return refuse("would become more than 100 times as large as it is, as no archive of "
                          "photographs does.");
        }
        most -= member.bytes;
    }
    return {};
}

Status unpackZip(ZipReader& zip, const fs::path& folder, const Progress& progress) {
    if (auto safe = checkUnpacksSafely(zip); !safe) {
        return safe;
    }
    std::uint64_t bytes = 0;
    for (const ZipMember& member : zip.members()) {
        bytes += member.bytes;
    }
    std::error_code problem;
    const fs::space_info space = fs::space(folder, problem);
    if (!problem && space.available < bytes) {
        return fail(ErrorCode::NoSpace,
                    displayPath(folder.parent_path()) + " has not enough room for what is in " +
                        displayPath(zip.file()) + ": " + std::to_string(bytes) + " bytes.");
    }
    for (std::size_t i = 0; i < zip.members().size(); ++i) {
        progress.report(i, zip.members().size(), "files unpacked");
        const fs::path target = folder / zip.members()[i].name;
        fs::create_directories(target.parent_path(), problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(target));
        }
        if (auto done = unpackMember(zip, i, target, progress); !done) {
            return done;
        }
    }
    return {};
}

} // namespace taxo
