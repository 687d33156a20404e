// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/ranges/table_lines_private.h"

#include <unzip.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <system_error>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongest = std::size_t{16} << 20U;

/// Cuts pieces into lines.
class LineCutter {
public:
    LineCutter(const TakeLine& take, std::string name) : m_take(take), m_name(std::move(name)) {}

    Status add(std::string_view piece) {
        for (auto end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
            const std::string_view line = piece.substr(0, end);
            Status taken = m_begun.empty() ? tell(line) : tell(m_begun.append(line));
            if (!taken) {
                return taken;
            }
            m_begun.clear();
            piece.remove_prefix(end + 1);
        }
        m_begun += piece;
        if (m_begun.size() > kLongest) {
            return fail(ErrorCode::Corrupt,
                        m_name + ", line " + std::to_string(m_line + 1) +
                            ": longer than 16 MiB. That is no table.");
        }
        return {};
    }

    Status finish() { return m_begun.empty() ? Status() : tell(m_begun); }

private:
    Status tell(std::string_view line) {
        ++m_line;
        if (m_line == 1 && line.starts_with("\xEF\xBB\xBF")) {
            line.remove_prefix(3);
        }
        if (m_line == 1 && (line.starts_with("\xFF\xFE") || line.starts_with("\xFE\xFF"))) {
            return fail(ErrorCode::InvalidInput,
                        m_name + " is written in UTF-16. Unzip it, or save it as UTF-8.");
        }
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        return m_take(m_line, line);
    }

    const TakeLine& m_take;
    std::string m_name;
    std::string m_begun;
    std::size_t m_line = 0;
};

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

struct CloseZip {
    void operator()(void* zip) const { unzClose(zip); }
};

using OpenZip = std::unique_ptr<void, CloseZip>;

std::vector<std::string> membersOf(unzFile zip) {
    std::vector<std::string> names;
    std::array<char, 1024> name{};
    for (int state = unzGoToFirstFile(zip); state == UNZ_OK; state = unzGoToNextFile(zip)) {
        if (unzGetCurrentFileInfo64(
                zip, nullptr, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) != UNZ_OK) {
            break;
        }
        names.emplace_back(name.data());
    }
    return names;
}

/// The one to read; empty where nobody can say.
std::string tableAmong(const std::vector<std::string>& members) {
    std::vector<std::string> tables;
    for (const std::string& name : members) {
        const std::string file = fs::path(name).filename();
        if (file == "occurrence.txt") {
            return name;
        }
        const std::string ending = fs::path(name).extension();
        if (ending == ".csv" || ending == ".tsv" || ending == ".txt") {
            tables.push_back(name);
        }
    }
    return tables.size() == 1 ? tables.front() : std::string();
}

tl::unexpected<Error> noTable(const fs::path& file, const std::vector<std::string>& members) {
    constexpr std::size_t kNamed = 8;
    std::string names;
    for (std::size_t i = 0; i < std::min(members.size(), kNamed); ++i) {
        names += (names.empty() ? "" : ", ") + displayPath(members[i]);
    }
    names += members.size() > kNamed ? ", ..." : "";
    return fail(ErrorCode::InvalidInput,
                displayPath(file) + " holds " + (names.empty() ? "nothing" : names) +
                    ": no occurrence.txt, and not one table alone. Unzip it and name the table.");
}

Status forEachLineOfZip(const fs::path& file, const TakeLine& take, const Progress& progress) {
    const OpenZip zip(unzOpen64(file.c_str()));
    const auto damaged = [&file] {
        return fail(ErrorCode::Corrupt,
                    displayPath(file) + " is no zip archive, or damaged. Download it again.");
    };
    if (!zip) {
        return damaged();
    }
    const auto members = membersOf(zip.get());
    const std::string table = tableAmong(members);
    if (table.empty()) {
        return noTable(file, members);
    }
    unz_file_info64 info{};
    if (unzLocateFile(zip.get(), table.c_str(), 1) != UNZ_OK ||
        unzGetCurrentFileInfo64(zip.get(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzOpenCurrentFile(zip.get()) != UNZ_OK) {
        return damaged();
    }
    LineCutter cutter(take, displayPath(file) + ", " + displayPath(table));
    std::vector<char> piece(std::size_t{1} << 20U);
    std::size_t done = 0;
    for (;;) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const int count =
            unzReadCurrentFile(zip.get(), piece.data(), static_cast<unsigned>(piece.size()));
        if (count < 0) {
            return damaged();
        }
        if (count == 0) {
            break;
        }
        done += static_cast<std::size_t>(count);
        progress.report(done, info.uncompressed_size, "bytes read");
        if (auto added = cutter.add({piece.data(), static_cast<std::size_t>(count)}); !added) {
            return added;
        }
    }
    if (unzCloseCurrentFile(zip.get()) != UNZ_OK) { // tells a wrong checksum
        return damaged();
    }
    return cutter.finish();
}

} // namespace

bool isZip(const fs::path& file) {
    std::array<char, 4> begin{};
    std::ifstream(file, std::ios::binary).read(begin.data(), begin.size());
    return std::string_view(begin.data(), begin.size()) == "PK\x03\x04";
}

Status forEachLine(const fs::path& file, const TakeLine& take, const Progress& progress) {
    if (isZip(file)) {
        return forEachLineOfZip(file, take, progress);
    }
    std::error_code ignored;
    const auto size = fs::file_size(file, ignored);
    LineCutter cutter(take, displayPath(file));
    std::size_t done = 0;
    const auto read = readInPieces(file, [&](std::span<const std::byte> piece) -> Status {
        if (progress.cancelled()) {
            return cancelledError();
        }
        done += piece.size();
        progress.report(done, ignored ? 0 : size, "bytes read");
        return cutter.add(textOf(piece));
    });
    return read ? cutter.finish() : read;
}

} // namespace taxo
