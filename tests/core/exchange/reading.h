// SPDX-License-Identifier: MIT
#pragma once

#include "core/exchange/photo_record.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taxo::test {

/// A hand-made file in tests/data/exchange.
inline std::filesystem::path example(std::string_view name) {
    return testFile("data/exchange") / name;
}

/// Keeps every record that a reader tells.
struct Records {
    std::vector<PhotoRecord> all;

    TakeRecord take() {
        return [this](PhotoRecord record) {
            all.push_back(std::move(record));
            return Status();
        };
    }

    const PhotoRecord& operator[](std::size_t index) const { return all.at(index); }
};

inline std::string field(const PhotoRecord& record, std::string_view name) {
    for (const auto& [known, value] : record.fields) {
        if (known == name) {
            return value;
        }
    }
    return {};
}

/// All problems of all records, with their places, for messages.
inline std::string problemsOf(const Records& records) {
    std::string text;
    for (const PhotoRecord& record : records.all) {
        for (const std::string& problem : record.problems) {
            text += record.where + ": " + problem + "\n";
        }
    }
    return text;
}

} // namespace taxo::test
