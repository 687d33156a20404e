// SPDX-License-Identifier: MIT
#include "core/workflow/remembered_vectors.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Files whose vector is the number of bytes in them; empty ones cannot be read.
class RememberedVectorsTest : public ::testing::Test {
protected:
    fs::path file(const std::string& name, std::size_t bytes) const {
        return m_folder.write(name, std::string(bytes, 'x'));
    }

    Status run(const std::vector<fs::path>& files, const Progress& progress = {}) {
        m_told.clear();
        m_encoded.clear();
        const auto encode = [this](std::span<const fs::path> these,
                                   const RememberedVectors::OnGroup& onGroup,
                                   const Progress& inner) -> Status {
            for (std::size_t i = 0; i < these.size(); ++i) {
                m_encoded.push_back(these[i].filename().string());
                EncodedGroup group;
                group.first = i;
                const auto size = static_cast<float>(fs::file_size(these[i]));
                if (size > 0) {
                    group.read.emplace_back();
                    group.vectors.append(std::vector<float>{size});
                } else {
                    group.read.emplace_back(fail(ErrorCode::Corrupt, "nothing in it"));
                }
                if (auto status = onGroup(std::move(group)); !status) {
                    return status;
                }
                inner.report(i + 1, these.size());
            }
            return {};
        };
        const auto note = [this](const EncodedGroup& group) -> Status {
            std::size_t row = 0;
            for (std::size_t i = 0; i < group.read.size(); ++i) {
                EXPECT_EQ(group.first + i, m_told.size()); // in order, none twice
                m_told.push_back(group.read[i] ? group.vectors.row(row++)[0] : -1.0F);
            }
            return {};
        };
        return m_vectors.encode(files, encode, note, progress);
    }

    test::TempDir m_folder;
    RememberedVectors m_vectors{100};
    std::vector<std::string> m_encoded;
    std::vector<float> m_told;
};

TEST_F(RememberedVectorsTest, AsksTheEncoderOnceAboutAPhotograph) {
    const std::vector<fs::path> files = {file("a", 1), file("b", 2), file("c", 3)};
    ASSERT_TRUE(run(files));
    EXPECT_THAT(m_encoded, ElementsAre("a", "b", "c"));
    ASSERT_TRUE(run(files));
    EXPECT_THAT(m_encoded, IsEmpty());
    EXPECT_THAT(m_told, ElementsAre(1, 2, 3));
}

TEST_F(RememberedVectorsTest, TellsKnownAndNewPhotographsInTheOrderOfTheList) {
    const auto a = file("a", 1);
    const auto b = file("b", 2);
    ASSERT_TRUE(run({b}));
    std::vector<fs::path> files = {a, b, file("c", 3), file("d", 4), b};
    ASSERT_TRUE(run(files));
    EXPECT_THAT(m_encoded, ElementsAre("a", "c", "d"));
    EXPECT_THAT(m_told, ElementsAre(1, 2, 3, 4, 2));
}

TEST_F(RememberedVectorsTest, EncodesAFileThatHasChanged) {
    const auto a = file("a", 1);
    ASSERT_TRUE(run({a}));
    file("a", 5);
    ASSERT_TRUE(run({a}));
    EXPECT_THAT(m_told, ElementsAre(5));
    // Of the same size, but written at another time.
    fs::last_write_time(a, fs::last_write_time(a) + std::chrono::seconds(1));
    ASSERT_TRUE(run({a}));
    EXPECT_THAT(m_encoded, ElementsAre("a"));
}

TEST_F(RememberedVectorsTest, TriesUnreadablePhotographsAgain) {
    const std::vector<fs::path> files = {file("a", 0), file("b", 2)};
    ASSERT_TRUE(run(files));
    ASSERT_TRUE(run(files));
    EXPECT_THAT(m_encoded, ElementsAre("a"));
    EXPECT_THAT(m_told, ElementsAre(-1, 2));
}

TEST_F(RememberedVectorsTest, KeepsNoMoreThanItMay) {
    m_vectors = RememberedVectors(1);
    const std::vector<fs::path> files = {file("a", 1), file("b", 2)};
    ASSERT_TRUE(run(files));
    ASSERT_TRUE(run(files));
    EXPECT_THAT(m_encoded, ElementsAre("b"));
}

TEST_F(RememberedVectorsTest, ReportsTheWholeListAndStopsWhenAsked) {
    std::vector<fs::path> files;
    for (int i = 1; i <= 20; ++i) {
        files.push_back(file(std::to_string(i), static_cast<std::size_t>(i)));
    }
    ASSERT_TRUE(run({files[3]}));
    std::vector<std::size_t> reports;
    ASSERT_TRUE(run(files, Progress({}, [&](std::size_t done, std::size_t total, std::string_view) {
                        reports.push_back(done);
                        EXPECT_EQ(total, 20U);
                    })));
    EXPECT_TRUE(std::is_sorted(reports.begin(), reports.end()));
    EXPECT_EQ(reports.back(), 20U);
    std::stop_source stop;
    const auto status =
        run(files, Progress(stop.get_token(), [&](std::size_t, std::size_t, std::string_view) {
                stop.request_stop();
            }));
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(m_told.size(), 8U);
}

} // namespace
} // namespace taxo
