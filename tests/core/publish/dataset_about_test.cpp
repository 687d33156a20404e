// SPDX-License-Identifier: MIT
#include "core/publish/dataset_about.h"
#include "core/publish/eml.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

namespace taxo {
namespace {

using ::testing::HasSubstr;

TEST(DatasetAboutTest, ReadsWhatPeopleWrote) {
    const test::TempDir dir;
    const auto about = DatasetAbout::read(dir.write(
        "about.json",
        R"({"title": "Alps", "licence": "CC0-1.0", "creators": [{"surname": "Lovelace"}]})"));
    ASSERT_TRUE(about) << about.error().text();
    EXPECT_EQ(about->title, "Alps");
    EXPECT_EQ(about->creators.front().name(), "Lovelace");
    EXPECT_EQ(about->language, "eng");
}

TEST(DatasetAboutTest, SaysWhichKeyOrValueIsNone) {
    const test::TempDir dir;
    const auto problemOf = [&](const char* json) {
        const auto about = DatasetAbout::read(dir.write("about.json", json));
        return about ? std::string("none") : about.error().text();
    };
    EXPECT_THAT(problemOf(R"({"titel": "Alps"})"), HasSubstr("\"titel\" is no key"));
    EXPECT_THAT(problemOf(R"({"title": 7})"), HasSubstr("\"title\" is no text"));
    EXPECT_THAT(problemOf(R"({"licence": "MIT"})"), HasSubstr("CC-BY-4.0"));
    EXPECT_THAT(problemOf(R"({"basisOfRecord": "Photo"})"), HasSubstr("HumanObservation"));
    EXPECT_THAT(problemOf(R"({"creators": [{"email": "a@b"}]})"), HasSubstr("neither surname"));
    EXPECT_THAT(problemOf(R"({"creators": ["Ada"]})"), HasSubstr("list of objects"));
    EXPECT_THAT(problemOf("[1]"), HasSubstr("no JSON object"));
    EXPECT_THAT(problemOf("{\"title\": \"A"), HasSubstr("no JSON object"));
}

TEST(EmlTest, IsSoundXmlWhateverIsWrittenInIt) {
    DatasetAbout about;
    about.title = "<&\"'> \x01 \xFF ]]>";
    about.description = "one\n\ntwo";
    about.publisher = "A & B";
    about.licence = "CC0-1.0";
    about.creators = {{"", "", "A & B", "a@b.org", "https://orcid.org/0000-0002-1825-0097"}};
    DatasetCoverage coverage;
    coverage.add(GeoPoint{47.0, 11.0});
    coverage.add(GeoPoint{-3.5, 170.25});
    coverage.add(LocalTime{1748772000, std::nullopt});
    const std::string text = emlText(about, Uuid{}, 1748772000, coverage);
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(text.c_str()));
    const auto dataset = document.child("eml:eml").child("dataset");
    EXPECT_EQ(dataset.child("title").text().as_string(),
              std::string("<&\"'> \xEF\xBF\xBD \xEF\xBF\xBD ]]>"));
    const auto box =
        dataset.child("coverage").child("geographicCoverage").child("boundingCoordinates");
    EXPECT_EQ(box.child("southBoundingCoordinate").text().as_string(), std::string("-3.5"));
    EXPECT_EQ(box.child("eastBoundingCoordinate").text().as_string(), std::string("170.25"));
    EXPECT_EQ(std::distance(dataset.child("abstract").begin(), dataset.child("abstract").end()), 2);
    EXPECT_EQ(text, emlText(about, Uuid{}, 1748772000, coverage));
}

} // namespace
} // namespace taxo
