// SPDX-License-Identifier: MIT
#include "core/exchange/deployment_record.h"
#include "core/exchange/embedding_table.h"
#include "core/exchange/photo_table.h"
#include "tests/core/exchange/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stop_token>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Deployments, AreReadByWhatPeopleCallTheirColumns) {
    const test::TempDir dir;
    const auto read = readDeployments(dir.write(
        "d.csv",
        "Station;Lat;Lon;Site;Start;End\nCT 1;47.5;11.25;Alp;2025-05-01;2025-06-01 18:00\n"
        "CT 2;;;;soon;\nCT 1;1;1;;;\n;1;1;;;\n"));
    ASSERT_TRUE(read) << read.error().text();
    ASSERT_EQ(read->size(), 4U);
    EXPECT_EQ((*read)[0].name, "CT 1");
    EXPECT_EQ((*read)[0].place, "Alp");
    EXPECT_EQ((*read)[0].position, (GeoPoint{47.5, 11.25}));
    EXPECT_EQ((*read)[0].endsAt->seconds, 1748736000 + 18 * 3600);
    EXPECT_THAT((*read)[1].problems, ElementsAre(HasSubstr("\"soon\" is no date")));
    EXPECT_THAT((*read)[2].problems, ElementsAre(HasSubstr("second time")));
    EXPECT_THAT((*read)[3].problems, ElementsAre(HasSubstr("names no deployment")));
    EXPECT_THAT(readDeployments(dir.write("e.csv", "a,b\n1,2\n")).error().message,
                HasSubstr("deploymentID"));
}

class Embeddings : public ::testing::Test {
protected:
    std::filesystem::path array(const std::vector<std::vector<float>>& rows, NpyType type) {
        auto writer = NpyWriter::create(dir / "e.npy", rows.front().size(), type);
        EXPECT_TRUE(writer);
        for (const auto& row : rows) {
            EXPECT_TRUE(writer->append(row));
        }
        EXPECT_TRUE(writer->commit());
        return dir / "e.npy";
    }

    Result<EmbeddingTable> open(const std::vector<std::vector<float>>& rows,
                                NpyType type = NpyType::Float32,
                                std::string_view table = "uuid,species\na,Ursus arctos\nb,\n") {
        const auto csv = dir.write("t.csv", table);
        return EmbeddingTable::open(array(rows, type), csv, *mappingOf(csv), progress);
    }

    test::TempDir dir;
    Progress progress;
};

TEST_F(Embeddings, AreNotLookedThroughAgainstOnesWill) {
    std::stop_source stop;
    stop.request_stop();
    progress = Progress(stop.get_token());
    EXPECT_EQ(open({{0.6F, 0.8F}, {0.0F, -1.0F}}).error().code, ErrorCode::Cancelled);
}

TEST_F(Embeddings, ComeWithTheirRows) {
    const auto table = open({{3.0F, 4.0F}, {30.0F, 40.0F}});
    ASSERT_TRUE(table) << table.error().text();
    EXPECT_FALSE(table->isNormalised());
    EXPECT_FLOAT_EQ(table->shortest(), 5.0F);
    EXPECT_FLOAT_EQ(table->longest(), 50.0F);
    std::vector<std::vector<float>> rows;
    std::vector<std::string> stems;
    ASSERT_TRUE(table->forEach(
        [&](const PhotoRecord& record, std::span<const float> row) {
            rows.emplace_back(row.begin(), row.end());
            stems.push_back(record.stems.at(0));
            return Status();
        },
        {}));
    EXPECT_THAT(rows, ElementsAre(ElementsAre(3.0F, 4.0F), ElementsAre(30.0F, 40.0F)));
    EXPECT_THAT(stems, ElementsAre("a", "b"));
}

TEST_F(Embeddings, AreKnownToBeNormalised) {
    EXPECT_TRUE(open({{0.6F, 0.8F}, {0.0F, -1.0F}}, NpyType::Float16)->isNormalised());
    EXPECT_FALSE(open({{0.6F, 0.8F}, {0.0F, -1.2F}})->isNormalised());
}

TEST_F(Embeddings, MustFitTheirTable) {
    EXPECT_THAT(open({{1.0F, 0.0F}}).error().message, HasSubstr("e.npy has 1 rows, t.csv 2"));
    EXPECT_THAT(open({{0.0F, 0.0F}, {1.0F, 0.0F}}).error().message, HasSubstr("row 1 is zero"));
    const float none = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THAT(open({{1.0F, 0.0F}, {none, 0.0F}}).error().message, HasSubstr("row 2 holds"));
}

} // namespace
} // namespace taxo
