// SPDX-License-Identifier: MIT
#include "core/archive/zip_reader.h"
#include "core/base/files.h"
#include "core/ranges/table_lines_private.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>
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

/// Takes pieces of what has `bytes` in all.
auto piecesInto(LineCutter& cutter, std::uint64_t bytes, const Progress& progress) {
    return [&cutter, bytes, &progress, done = std::uint64_t{0}](
               std::span<const std::byte> piece) mutable -> Status {
        if (progress.cancelled()) {
            return cancelledError();
        }
        done += piece.size();
        progress.report(done, bytes, "bytes read");
        return cutter.add({reinterpret_cast<const char*>(piece.data()), piece.size()});
    };
}

/// The number of the one to read; none where nobody can say.
std::optional<std::size_t> tableAmong(const std::vector<ZipMember>& members) {
    std::vector<std::size_t> tables;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const fs::path name = members[i].name;
        if (name.filename() == "occurrence.txt") {
            return i;
        }
        const fs::path ending = name.extension();
        if (ending == ".csv" || ending == ".tsv" || ending == ".txt") {
            tables.push_back(i);
        }
    }
    return tables.size() == 1 ? std::optional(tables.front()) : std::nullopt;
}

tl::unexpected<Error> noTable(const ZipReader& zip) {
    constexpr std::size_t kNamed = 8;
    const auto& members = zip.members();
    std::string names;
    for (std::size_t i = 0; i < std::min(members.size(), kNamed); ++i) {
        names += (names.empty() ? "" : ", ") + displayPath(members[i].name);
    }
    names += members.size() > kNamed ? ", ..." : "";
    return fail(ErrorCode::InvalidInput,
                displayPath(zip.file()) + " holds " + (names.empty() ? "nothing" : names) +
                    ": no occurrence.txt, and not one table alone. Unzip it and name the table.");
}

Status forEachLineOfZip(const fs::path& file, const TakeLine& take, const Progress& progress) {
    auto zip = ZipReader::open(file);
    if (!zip) {
        return tl::unexpected(std::move(zip).error());
    }
    const auto table = tableAmong(zip->members());
    if (!table) {
        return noTable(*zip);
    }
    const ZipMember& member = zip->members()[*table];
    LineCutter cutter(take, displayPath(file) + ", " + displayPath(member.name));
    const auto read = zip->read(*table, piecesInto(cutter, member.bytes, progress));
    return read ? cutter.finish() : read;
}

} // namespace

Status forEachLine(const fs::path& file, const TakeLine& take, const Progress& progress) {
    if (beginsAsZip(file)) {
        return forEachLineOfZip(file, take, progress);
    }
    std::error_code ignored;
    const auto size = fs::file_size(file, ignored);
    LineCutter cutter(take, displayPath(file));
    const auto read = readInPieces(file, piecesInto(cutter, ignored ? 0 : size, progress));
    return read ? cutter.finish() : read;
}

} // namespace taxo
