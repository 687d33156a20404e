// SPDX-License-Identifier: MIT
// Makes a file of tests/data/collections with the tables of today: once for each version, when it
// is given away.
//
//   make_stored_collection tests/data/collections/collection-1.taxo
#include "tests/core/collection/stored_collection.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdio>

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("make_stored_collection FILE\n", stderr);
        return 2;
    }
    const std::filesystem::path file = argv[1];
    std::filesystem::remove(file);
    if (const auto made = taxo::test::makeStoredCollection(file); !made) {
        std::fprintf(stderr, "%s\n", made.error().text().c_str());
        return 1;
    }
    // Small pages make a small file.
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM; "
                  "PRAGMA journal_mode = WAL");
    return 0;
}
