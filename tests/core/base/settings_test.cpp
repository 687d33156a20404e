// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/places.h"
#include "core/base/start_settings.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace taxo {
namespace {

using test::Environment;
using test::TempDir;
using testing::HasSubstr;

TEST(Settings, ComeBackAsTheyWereSaved) {
    const TempDir folder;
    const auto file = folder / "config";
    Settings settings;
    settings.model = "käfer 甲虫";
    settings.labels = "/a/b";
    settings.device = "cuda:1";
    settings.precision = "bf16";
    settings.threshold = 0.25;
    settings.threads = 3;
    settings.mirror = "https://example.org/";
    settings.proxy = "http://proxy.example.org:3128";
    settings.person = "Ada";
    settings.language = "de";
    settings.colors = "dark";
    settings.thumbnailBytes = 5'000'000'000;
    settings.ownLabels = {"Bär", "red fox"};
    settings.ownBins = {"", "fox"};
    settings.ownPrompt = "a {} at night";
    ASSERT_TRUE(settings.save(file / "settings.json"));
    const auto loaded = Settings::load(file / "settings.json");
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(loaded->model, settings.model);
    EXPECT_EQ(loaded->labels, settings.labels);
    EXPECT_EQ(loaded->device, settings.device);
    EXPECT_EQ(loaded->precision, settings.precision);
    EXPECT_EQ(loaded->threshold, settings.threshold);
    EXPECT_EQ(loaded->threads, settings.threads);
    EXPECT_EQ(loaded->mirror, settings.mirror);
    EXPECT_EQ(loaded->proxy, settings.proxy);
    EXPECT_EQ(loaded->person, settings.person);
    EXPECT_EQ(loaded->language, settings.language);
    EXPECT_EQ(loaded->colors, settings.colors);
    EXPECT_EQ(loaded->thumbnailBytes, settings.thumbnailBytes);
    EXPECT_EQ(loaded->ownLabels, settings.ownLabels);
    EXPECT_EQ(loaded->ownBins, settings.ownBins);
    EXPECT_EQ(loaded->ownPrompt, settings.ownPrompt);
}

TEST(Settings, AMissingFileGivesTheDefaults) {
    const TempDir folder;
    const auto settings = Settings::load(folder / "none" / "settings.json");
    ASSERT_TRUE(settings) << settings.error().text();
    EXPECT_EQ(settings->device, "auto");
    EXPECT_EQ(settings->threshold, 0.7);
}

TEST(Settings, KeysOfNewerVersionsAreKept) {
    const TempDir folder;
    const auto file = folder.write("settings.json", R"({"future":{"a":[1]},"device":"cpu"})");
    auto settings = Settings::load(file);
    ASSERT_TRUE(settings);
    settings->device = "cuda";
    ASSERT_TRUE(settings->save(file));
    const std::string text = readTextFile(file).value();
    EXPECT_THAT(text, HasSubstr("\"future\""));
    EXPECT_THAT(text, HasSubstr("\"device\": \"cuda\""));
}

TEST(Settings, AFileThatIsNoneIsAnErrorAndStaysUntouched) {
    const TempDir folder;
    for (const char* text : {"{", "[]", "", "5"}) {
        const auto file = folder.write("settings.json", text);
        EXPECT_FALSE(Settings::load(file)) << text;
        EXPECT_FALSE(Settings{}.save(file)) << text;
        EXPECT_EQ(readTextFile(file), text);
    }
}

TEST(Settings, ValuesOfTheWrongKindGiveTheDefault) {
    const TempDir folder;
    const auto settings =
        Settings::load(folder.write("settings.json", R"({"device":5,"threshold":"high"})"));
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->device, "auto");
    EXPECT_EQ(settings->threshold, 0.7);
    EXPECT_EQ(Settings::load(folder.write("settings.json", R"({"threshold":70})"))->threshold, 0.7);
    EXPECT_EQ(Settings::load(folder.write("settings.json", R"({"threads":-2})"))->threads, 0);
    EXPECT_EQ(Settings::load(folder.write("settings.json", R"({"thumbnail_bytes":1e40})"))
                  ->thumbnailBytes,
              Settings{}.thumbnailBytes);
}

TEST(Settings, OwnLabelsOfTheWrongKindAreNone) {
    const TempDir folder;
    const auto settings = Settings::load(
        folder.write("settings.json", R"({"own_labels":["a",5],"own_bins":["x"],"device":"cpu"})"));
    ASSERT_TRUE(settings);
    EXPECT_TRUE(settings->ownLabels.empty());
    EXPECT_TRUE(settings->ownBins.empty()); // one each, or none
    EXPECT_EQ(settings->device, "cpu");
}

TEST(Settings, ABrokenFileIsSetAsideAndLosesNothing) {
    const TempDir folder;
    for (const char* const name : {"settings.broken.json", "settings.broken-2.json"}) {
        const auto file = folder.write("settings.json", std::string("{ torn ") + name);
        const auto aside = setAsideSettings(file);
        ASSERT_TRUE(aside) << aside.error().text();
        EXPECT_EQ(*aside, folder / name);
        EXPECT_EQ(readTextFile(*aside), std::string("{ torn ") + name);
        EXPECT_FALSE(std::filesystem::exists(file));
        EXPECT_TRUE(Settings{}.save(file));
    }
    EXPECT_EQ(setAsideSettings(folder / "none.json").error().code, ErrorCode::NotFound);
}

TEST(Settings, AProgramBeginsWithTheDefaultsWhereTheyAreBroken) {
    const TempDir folder;
    const auto file = folder.write("settings.json", R"({"device":"cpu"})");
    EXPECT_EQ(loadOrSetAside(file).settings.device, "cpu");
    EXPECT_FALSE(loadOrSetAside(file).problem);
    folder.write("settings.json", "{ torn");
    const auto start = loadOrSetAside(file);
    EXPECT_EQ(start.settings.device, "auto");
    ASSERT_TRUE(start.problem);
    EXPECT_EQ(start.problem->code, ErrorCode::Corrupt);
    EXPECT_EQ(readTextFile(start.keptAs), "{ torn");
    EXPECT_FALSE(loadOrSetAside(file).problem) << "told once";
}

TEST(Settings, OneThatCannotBeReadStaysInItsPlace) {
    const TempDir folder;
    std::filesystem::create_directories(folder / "settings.json"); // as if without permission
    const auto start = loadOrSetAside(folder / "settings.json");
    EXPECT_TRUE(start.problem);
    EXPECT_EQ(start.keptAs, "");
    EXPECT_TRUE(std::filesystem::exists(folder / "settings.json"));
}

TEST(Places, FollowTheXdgVariables) {
    const Environment data("XDG_DATA_HOME", "/x/data");
    const Environment cache("XDG_CACHE_HOME", "/x/cache");
    const Environment config("XDG_CONFIG_HOME", "/x/config");
    EXPECT_EQ(places::data(), "/x/data/taxoscope");
    EXPECT_EQ(places::models(), "/x/data/taxoscope/models");
    EXPECT_EQ(places::labels(), "/x/data/taxoscope/labels");
    EXPECT_EQ(places::cache(), "/x/cache/taxoscope");
    EXPECT_EQ(places::config(), "/x/config/taxoscope");
    EXPECT_EQ(places::settingsFile(), "/x/config/taxoscope/settings.json");
}

TEST(Places, NeverLieInTheCurrentFolder) {
    const Environment data("XDG_DATA_HOME", std::nullopt);
    for (const auto& home : {std::optional<std::string>(), std::optional<std::string>("here")}) {
        const Environment without("HOME", home);
        EXPECT_TRUE(places::data().is_absolute()) << places::data();
    }
}

TEST(Places, LieUnderTheHomeFolderOtherwise) {
    const Environment home("HOME", "/home/käfer");
    const Environment data("XDG_DATA_HOME", std::nullopt);
    const Environment cache("XDG_CACHE_HOME", "");
    const Environment config("XDG_CONFIG_HOME", "relative/is/ignored");
    EXPECT_EQ(places::data(), "/home/käfer/.local/share/taxoscope");
    EXPECT_EQ(places::cache(), "/home/käfer/.cache/taxoscope");
    EXPECT_EQ(places::config(), "/home/käfer/.config/taxoscope");
}

TEST(Places, ModulesLieBesideTheProgramUnlessSaidOtherwise) {
    {
        const Environment chosen("TAXO_MODULE_DIR", "/x/modules");
        EXPECT_EQ(places::modules(), "/x/modules");
    }
    const Environment unset("TAXO_MODULE_DIR", std::nullopt);
    EXPECT_TRUE(places::modules().is_absolute());
    EXPECT_THAT(places::modules().native(), testing::EndsWith("/lib/taxoscope"));
}

} // namespace
} // namespace taxo
