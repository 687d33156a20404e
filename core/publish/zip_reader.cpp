// SPDX-License-Identifier: MIT
// PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3.10.
#include "core/publish/zip_reader.h"

#include "core/base/files.h"
#include "core/base/utf8.h"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 4096;
constexpr std::size_t kPiece = std::size_t{1} << 20U;

/// Deflate makes at most 1032 bytes of one; what people pack, some ten.
constexpr std::uint64_t kMostGrowth = 100;
constexpr std::uint64_t kAlwaysAllowed = std::uint64_t{1} << 30U;

/// As Unix notes what a file is, in the upper half of its attributes.
bool isLink(uLong attributes) {
    constexpr uLong kKinds = 0170000;
    constexpr uLong kLink = 0120000;
    constexpr uLong kUpperHalf = 16;
    return ((attributes >> kUpperHalf) & kKinds) == kLink;
}

bool staysBelow(std::string_view name) {
    const bool hasForeign = std::ranges::any_of(name, [](char letter) {
        return static_cast<unsigned char>(letter) < 0x20 || letter == '\\' || letter == ':';
    });
    if (hasForeign || name.empty() || !isValidUtf8(name)) {
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

struct CloseZip {
    void operator()(void* zip) const { (void)unzClose(zip); }
};

} // namespace

struct ZipReader::State {
    fs::path file;
    std::unique_ptr<void, CloseZip> zip;
    std::vector<ZipMember> members;
    std::vector<unz64_file_pos> places; ///< of the members

    tl::unexpected<Error> refuse(const std::string& why) const {
        return fail(ErrorCode::InvalidInput, displayPath(file) + " " + why);
    }

    tl::unexpected<Error> broken() const {
        return fail(ErrorCode::Corrupt,
                    displayPath(file) + " is damaged or cut off. Copy it anew from where it came.");
    }

    /// The one at which `zip` stands.
    Status takeMember() {
        unz_file_info64 about{};
        std::array<char, kLongestName + 1> text{};
        if (unzGetCurrentFileInfo64(
                zip.get(), &about, text.data(), text.size(), nullptr, 0, nullptr, 0) != UNZ_OK) {
            return broken();
        }
        std::string name(text.data(), std::min<std::size_t>(about.size_filename, kLongestName));
        const bool isFolder = name.ends_with('/');
        if (isFolder) {
            name.pop_back();
        }
        if (about.size_filename > kLongestName || !staysBelow(name) || isLink(about.external_fa)) {
            return refuse("holds \"" + displayPath(name) +
                          "\", which could be written outside of the folder. Nothing of it is "
                          "unpacked; ask who made it.");
        }
        constexpr uLong kEncrypted = 1;
        if ((about.flag & kEncrypted) != 0) {
            return refuse("is encrypted. Unpack it with another program first.");
        }
        if (isFolder) {
            return {};
        }
        unz64_file_pos place{};
        if (unzGetFilePos64(zip.get(), &place) != UNZ_OK) {
            return broken();
        }
        members.push_back({std::move(name), about.uncompressed_size});
        places.push_back(place);
        return {};
    }

    Status readList() {
        int at = unzGoToFirstFile(zip.get());
        for (; at == UNZ_OK; at = unzGoToNextFile(zip.get())) {
            if (auto taken = takeMember(); !taken) {
                return taken;
            }
        }
        return at == UNZ_END_OF_LIST_OF_FILE ? checkList() : Status(broken());
    }

    Status checkList() const {
        std::set<std::string_view> names;
        std::uint64_t most = kAlwaysAllowed;
        std::error_code problem;
        most = std::max(most, kMostGrowth * fs::file_size(file, problem));
        for (const ZipMember& member : members) {
            if (!names.insert(member.name).second) {
                return refuse("holds \"" + member.name +
                              "\" twice. Nothing of it is unpacked; ask who made it.");
            }
            if (member.bytes > most) {
                return refuse("would become more than 100 times as large as it is, as no archive "
                              "of photographs does. Nothing of it is unpacked; ask who made it.");
            }
            most -= member.bytes;
        }
        return {};
    }

    Status unpack(std::size_t number, const fs::path& target, const Progress& progress) {
        if (unzGoToFilePos64(zip.get(), &places[number]) != UNZ_OK ||
            unzOpenCurrentFile(zip.get()) != UNZ_OK) {
            return broken();
        }
        std::ofstream out(target, std::ios::binary);
        std::vector<char> piece(kPiece);
        std::uint64_t left = members[number].bytes;
        int size = 0;
        while ((size = unzReadCurrentFile(
                    zip.get(), piece.data(), static_cast<unsigned>(piece.size()))) > 0) {
            if (static_cast<std::uint64_t>(size) > left) {
                return broken(); // more than was said, and perhaps without an end
            }
            left -= static_cast<std::uint64_t>(size);
            if (!out.write(piece.data(), size)) {
                return failSystem(errno, displayPath(target));
            }
            if (progress.cancelled()) {
                return cancelledError();
            }
        }
        const bool isWhole = size == 0 && left == 0 && unzCloseCurrentFile(zip.get()) == UNZ_OK;
        out.close();
        if (!out) {
            return failSystem(errno, displayPath(target));
        }
        return isWhole ? Status() : Status(broken());
    }
};

ZipReader::ZipReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;

const std::vector<ZipMember>& ZipReader::members() const {
    return m_state->members;
}

Result<ZipReader> ZipReader::open(const fs::path& archive) {
    auto state = std::make_unique<State>();
    state->file = archive;
    std::error_code problem;
    if (!fs::is_regular_file(archive, problem)) {
        return fail(ErrorCode::NotFound, "There is no file " + displayPath(archive) + ".");
    }
    state->zip.reset(unzOpen64(archive.c_str()));
    if (state->zip == nullptr) {
        return state->refuse("is no zip archive, or was cut off.");
    }
    auto listed = state->readList();
    if (!listed) {
        return tl::unexpected(std::move(listed).error());
    }
    return ZipReader(std::move(state));
}

Status ZipReader::unpack(const fs::path& folder, const Progress& progress) {
    std::uint64_t bytes = 0;
    for (const ZipMember& member : m_state->members) {
        bytes += member.bytes;
    }
    std::error_code problem;
    const fs::space_info space = fs::space(folder, problem);
    if (!problem && space.available < bytes) {
        return fail(ErrorCode::NoSpace,
                    displayPath(folder.parent_path()) + " has not enough room for what is in " +
                        displayPath(m_state->file) + ": " + std::to_string(bytes) + " bytes.");
    }
    for (std::size_t i = 0; i < m_state->members.size(); ++i) {
        progress.report(i, m_state->members.size(), "files unpacked");
        const fs::path target = folder / m_state->members[i].name;
        fs::create_directories(target.parent_path(), problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(target));
        }
        if (auto done = m_state->unpack(i, target, progress); !done) {
            return done;
        }
    }
    return {};
}

} // namespace taxo
