// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/connect_private.h"
#include "core/collection/database_private.h"

#include <fstream>
#include <string_view>
#include <system_error>

namespace taxo {

namespace fs = std::filesystem;

fs::path beside(const fs::path& file, std::string_view ending) {
    // SQLite follows links, and puts its own files beside the file itself.
    std::error_code problem;
    fs::path other = fs::is_symlink(file, problem) ? fs::canonical(file, problem) : file;
    other += ending;
    return other;
}

Result<int> formatOf(const fs::path& file) {
    constexpr std::size_t kHeader = 100;
    constexpr std::size_t kVersionAt = 60;
    constexpr std::size_t kApplicationAt = 68;
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    std::error_code problem;
    if (!fs::exists(file, problem)) {
        return fail(ErrorCode::NotFound, "There is no collection " + displayPath(file) + ".");
    }
    std::string header(kHeader, '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in) {
        return failSystem(errno, displayPath(file));
    }
    in.read(header.data(), kHeader);
    const auto number = [&](std::size_t at) {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            value = (value << 8U) | static_cast<std::uint8_t>(header[at + i]);
        }
        return static_cast<std::int32_t>(value);
    };
    if (in.gcount() != kHeader || !header.starts_with(kMagic) ||
        number(kApplicationAt) != kApplicationId) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + " is no collection of Taxoscope. Nothing was changed.");
    }
    return number(kVersionAt);
}

std::unique_ptr<SQLite::Database> connect(const fs::path& file, int flags) {
    // A collection is used by one thread at a time.
    return std::make_unique<SQLite::Database>(
        file.string(), flags | SQLite::OPEN_NOMUTEX, kBusyWaitMs);
}

void prepare(SQLite::Database& database) {
    database.exec(
        "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; "
        "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
}

std::string uriOf(const fs::path& file) {
    std::string uri = "file:";
    for (const char character : fs::absolute(file).string()) {
        if (character == '%' || character == '?' || character == '#') {
            constexpr std::string_view kDigits = "0123456789ABCDEF";
            uri += {'%',
                    kDigits[static_cast<std::uint8_t>(character) >> 4U],
                    kDigits[static_cast<std::uint8_t>(character) & 0x0FU]};
        } else {
            uri += character;
        }
    }
    return uri;
}

std::string uriToRead(const fs::path& file) {
    std::error_code problem;
    return uriOf(file) + (fs::exists(beside(file, "-wal"), problem) ? "?mode=ro" : "?immutable=1");
}

std::unique_ptr<SQLite::Database> connectToRead(const fs::path& file) {
    std::error_code problem;
    if (checkWritable(beside(file, "-try")) || fs::exists(beside(file, "-wal"), problem)) {
        return connect(file, SQLite::OPEN_READONLY);
    }
    return connect(uriOf(file) + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
}

} // namespace taxo
