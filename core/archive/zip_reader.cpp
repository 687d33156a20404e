// SPDX-License-Identifier: MIT
// PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3.10.
#include "core/archive/zip_reader.h"

#include "core/base/files.h"

#include <unzip.h>

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostNameBytes = 65535; // its length has 16 bits
constexpr std::size_t kPiece = std::size_t{1} << 20U;

/// As Unix notes what a file is, in the upper half of its attributes.
bool isUnixLink(uLong attributes) {
    constexpr uLong kKinds = 0170000;
    constexpr uLong kLink = 0120000;
    constexpr uLong kUpperHalf = 16;
    return ((attributes >> kUpperHalf) & kKinds) == kLink;
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

    /// The one at which `zip` stands; `name` is room for its name.
    Status takeMember(std::vector<char>& name) {
        unz_file_info64 about{};
        if (unzGetCurrentFileInfo64(
                zip.get(), &about, name.data(), name.size(), nullptr, 0, nullptr, 0) != UNZ_OK) {
            return broken();
        }
        constexpr uLong kEncrypted = 1;
        if ((about.flag & kEncrypted) != 0) {
            return refuse("is encrypted. Unpack it with another program first.");
        }
        ZipMember member{std::string(name.data(), about.size_filename),
                         about.uncompressed_size,
                         isUnixLink(about.external_fa)};
        if (member.name.ends_with('/')) {
            return {};
        }
        unz64_file_pos place{};
        if (unzGetFilePos64(zip.get(), &place) != UNZ_OK) {
            return broken();
        }
        members.push_back(std::move(member));
        places.push_back(place);
        return {};
    }

    Status readList() {
        std::vector<char> name(kMostNameBytes + 1);
        int at = unzGoToFirstFile(zip.get());
        for (; at == UNZ_OK; at = unzGoToNextFile(zip.get())) {
            if (auto taken = takeMember(name); !taken) {
                return taken;
            }
        }
        return at == UNZ_END_OF_LIST_OF_FILE ? Status() : Status(broken());
    }
};

bool beginsAsZip(const fs::path& file) {
    std::array<char, 4> begin{};
    std::ifstream(file, std::ios::binary).read(begin.data(), begin.size());
    return std::string_view(begin.data(), begin.size()) == "PK\x03\x04";
}

ZipReader::ZipReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader&&) noexcept = default;
ZipReader& ZipReader::operator=(ZipReader&&) noexcept = default;

const fs::path& ZipReader::file() const {
    return m_state->file;
}

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
        return beginsAsZip(archive) ? state->broken() : state->refuse("is no zip archive.");
    }
    auto listed = state->readList();
    if (!listed) {
        return tl::unexpected(std::move(listed).error());
    }
    return ZipReader(std::move(state));
}

Status ZipReader::read(std::size_t member,
                       const std::function<Status(std::span<const std::byte>)>& take) {
    void* const zip = m_state->zip.get();
    if (unzGoToFilePos64(zip, &m_state->places[member]) != UNZ_OK ||
        unzOpenCurrentFile(zip) != UNZ_OK) {
        return m_state->broken();
    }
    std::vector<std::byte> piece(kPiece);
    std::uint64_t left = m_state->members[member].bytes;
    for (;;) {
        const int size = unzReadCurrentFile(zip, piece.data(), static_cast<unsigned>(kPiece));
        // More than was said is perhaps without an end.
        if (size < 0 || static_cast<std::uint64_t>(size) > left) {
            return m_state->broken();
        }
        if (size == 0) {
            break;
        }
        left -= static_cast<std::uint64_t>(size);
        if (auto taken = take(std::span(piece).first(static_cast<std::size_t>(size))); !taken) {
            return taken;
        }
    }
    const bool isWhole = left == 0 && unzCloseCurrentFile(zip) == UNZ_OK; // tells the checksum
    return isWhole ? Status() : Status(m_state->broken());
}

} // namespace taxo
