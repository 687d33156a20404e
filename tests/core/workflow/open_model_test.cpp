// SPDX-License-Identifier: MIT
#include "core/base/places.h"
#include "core/base/settings.h"
#include "core/workflow/open_model.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace taxo {
namespace {

/// Gives the model's configuration this preprocess_cfg.
void setPreprocessing(const std::filesystem::path& folder, const std::string& settings) {
    const auto file = folder / "open_clip_config.json";
    std::ifstream stream(file);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    const std::string none = R"("preprocess_cfg": {})";
    text.replace(text.find(none), none.size(), R"("preprocess_cfg": {)" + settings + "}");
    std::ofstream(file) << text;
}

TEST(OpenModel, PreprocessesAsItsConfigurationSays) {
    const test::TempDir folder;
    test::writeTinyModel(folder.path());
    setPreprocessing(folder.path(),
                     R"("mean": [0.1, 0.2, 0.3], "std": [0.4, 0.5, 0.6], "fill_color": 127,
                        "interpolation": "bilinear", "resize_mode": "longest")");
    const auto model = OpenModel::open(folder.path());
    ASSERT_TRUE(model) << model.error().text();
    PreprocessSpec expected;
    expected.transform = Transform::Crop;
    expected.side = 32;
    expected.mean = {0.1F, 0.2F, 0.3F};
    expected.deviation = {0.4F, 0.5F, 0.6F};
    expected.interpolation = PreprocessSpec::Interpolation::Bilinear;
    expected.resize = PreprocessSpec::Resize::Longest;
    expected.fill = 127;
    EXPECT_EQ(model->preprocess(Transform::Crop), expected);
}

/// A person's folders, empty at first.
class ChoosingAModel : public testing::Test {
protected:
    void install(const std::string& name) const { test::writeTinyModel(places::models() / name); }

    const test::TempDir m_home;
    const test::Environment m_data{"XDG_DATA_HOME", (m_home / "data").native()};
    const test::Environment m_config{"XDG_CONFIG_HOME", (m_home / "config").native()};
};

TEST_F(ChoosingAModel, TakesTheOnlyOneThatIsInstalled) {
    EXPECT_THAT(OpenModel::open("").error().message, testing::HasSubstr("taxo models get"));
    install("mine");
    std::filesystem::create_directories(places::models() / "bioclip-2.part"); // not all there yet
    const auto model = OpenModel::open("");
    ASSERT_TRUE(model) << model.error().text();
    EXPECT_EQ(model->name(), "mine");
}

TEST_F(ChoosingAModel, AsksWhichOfSeveralUnlessTheSettingsSay) {
    install("mine");
    install("yours");
    const auto unclear = OpenModel::open("");
    ASSERT_FALSE(unclear);
    EXPECT_EQ(unclear.error().code, ErrorCode::NotFound);
    EXPECT_THAT(unclear.error().message, testing::HasSubstr("mine, yours"));
    Settings settings;
    settings.model = "yours";
    ASSERT_TRUE(settings.save(places::config() / "settings.json"));
    EXPECT_EQ(OpenModel::open("")->name(), "yours");
}

TEST_F(ChoosingAModel, FindsTheOneThatComesAlongWhereTheSettingsSaySo) {
    test::writeTinyModel(m_home / "along");
    const test::Environment along("TAXO_DEMO_DIR", (m_home / "along").native());
    Settings settings;
    settings.model = "demo"; // chosen in the window
    ASSERT_TRUE(settings.save(places::config() / "settings.json"));
    const auto model = OpenModel::open("");
    ASSERT_TRUE(model) << model.error().text();
    EXPECT_EQ(model->place(), m_home / "along");
    install("demo");
    EXPECT_EQ(OpenModel::open("")->place(), places::models() / "demo");
}

} // namespace
} // namespace taxo
