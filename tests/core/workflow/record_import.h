// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/marks.h"
#include "core/collection/query.h"
#include "core/workflow/import_records.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo::test {

/// A file as another program writes it.
inline std::filesystem::path example(std::string_view name) {
    return testFile("data/exchange") / name;
}

/// A collection that keeps photographs by name only.
class RecordImport : public ::testing::Test {
protected:
    RecordImport() : collection(*Collection::create(dir / "season.taxo")) {}

    void keep(const std::vector<std::string>& paths, int width = 0, int height = 0) {
        std::vector<PhotoFile> files;
        for (const std::string& path : paths) {
            files.push_back(photoFile(path, static_cast<std::uint8_t>(++made)));
            files.back().width = width;
            files.back().height = height;
        }
        ASSERT_TRUE(addPhotos(collection, files));
    }

    RecordImportReport import(const ImportSource& source, RecordImportOptions options = {}) {
        options.person = "Ada";
        auto report = importRecords(collection, source, options, {});
        EXPECT_TRUE(report) << report.error().text();
        return report ? *report : RecordImportReport{};
    }

    RecordImportReport importTable(std::string_view text, RecordImportOptions options = {}) {
        return import({SourceKind::Table, dir.write("captions.csv", text)}, std::move(options));
    }

    std::vector<ItemId> find(const std::string& filter) {
        const auto items = findItems(collection, *Filter::parse(filter), {});
        EXPECT_TRUE(items) << items.error().text();
        return *items;
    }

    ItemId only(const std::string& filter) {
        const auto items = find(filter);
        EXPECT_EQ(items.size(), 1U) << filter;
        return items.empty() ? ItemId{} : items.front();
    }

    Determination wordOn(const std::string& filter) {
        const auto words = determinationsOf(collection, only(filter));
        EXPECT_TRUE(words && !words->empty()) << filter;
        return words->empty() ? Determination{} : words->front();
    }

    std::string field(const std::string& filter, const char* name) {
        const std::array items = {only(filter)};
        return marksOf(collection, items)->front().field(name);
    }

    TempDir dir;
    Collection collection;
    int made = 0;
};

} // namespace taxo::test
