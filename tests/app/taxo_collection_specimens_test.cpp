// SPDX-License-Identifier: MIT
// Drawers and labels, on the command line.
#include "core/demo/expedition.h"
#include "core/demo/jpeg_file.h"
#include "core/demo/photograph.h"
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace taxo {
namespace {

using ::testing::HasSubstr;

std::string jpegOf(const ImageBuffer& picture) {
    const auto bytes = encodeJpeg(picture, {}, 92);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
}

ImageBuffer drawer() {
    const auto world = makeDemoWorld();
    const auto photos = planExpedition(*world, {.photos = 60});
    const auto found = std::ranges::find_if(
        *photos, [](const ExpeditionPhoto& photo) { return photo.plan.view == View::Drawer; });
    return drawPhoto(*world, found->plan, 1024);
}

ImageBuffer label(const std::string& number) {
    const auto code =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).encode(number, 300, 300);
    ImageBuffer picture;
    picture.width = code.width();
    picture.height = code.height();
    for (int y = 0; y < code.height(); ++y) {
        for (int x = 0; x < code.width(); ++x) {
            picture.pixels.insert(picture.pixels.end(), 3, code.get(x, y) ? 20 : 240);
        }
    }
    return picture;
}

class TaxoSpecimens : public TaxoProgram {
protected:
    static void SetUpTestSuite() {
        sharedDir = std::make_unique<test::TempDir>();
        std::filesystem::create_directories(at("photos"));
        sharedDir->write("photos/drawer.jpg", jpegOf(drawer()));
        sharedDir->write("photos/label.jpg", jpegOf(label("https://museum.example/B-1047")));
    }

    void SetUp() override {
        file = at("beetles " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        ASSERT_EQ(run({"collection", "import", file, at("photos")}).status, 0);
    }

    std::string output(std::vector<std::string> command) const {
        command.insert(command.begin(), "collection");
        command.insert(command.begin() + 2, file);
        const auto result = run(command);
        EXPECT_EQ(result.status, 0) << result.errors;
        return result.output;
    }

    std::size_t items() const { return linesIn(output({"find", "--limit", "0"})); }

    static inline int made = 0;
    std::string file;
};

TEST_F(TaxoSpecimens, ADrawerIsCutAndUncut) {
    EXPECT_THAT(output({"cut", "file:drawer", "--preview"}), HasSubstr("120 regions"));
    EXPECT_EQ(items(), 2U);
    EXPECT_THAT(output({"cut", "file:drawer"}), HasSubstr("120 regions drawn"));
    EXPECT_EQ(items(), 122U);
    EXPECT_THAT(output({"cut", "file:drawer"}), HasSubstr("nothing"));
    output({"undo"});
    EXPECT_EQ(items(), 2U);
}

TEST_F(TaxoSpecimens, ArePhotographsThatWereNamed) {
    const auto result = run({"collection", "cut", file});
    EXPECT_EQ(result.status, 2);
    EXPECT_THAT(result.errors, HasSubstr("file:drawer"));
    EXPECT_EQ(items(), 2U);
}

TEST_F(TaxoSpecimens, AGridIsCutAndToldAsJson) {
    const auto line = nlohmann::json::parse(
        output({"cut", "file:drawer", "--grid", "10x12", "--gap", "0.2", "--preview", "--json"}));
    EXPECT_EQ(line["boxes"].size(), 120U);
    EXPECT_EQ(line["drawn_by"], "Taxoscope grid 1");
    const auto wrong = run({"collection", "cut", file, "--grid", "ten"});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_THAT(wrong.errors, HasSubstr("10x12"));
}

TEST_F(TaxoSpecimens, NumbersAreReadFromBarcodes) {
    EXPECT_THAT(output({"read-numbers", "--pattern", "B-#", "--preview", "file:label"}),
                HasSubstr("B-1047\tbarcode"));
    output({"read-numbers", "--pattern", "B-#", "file:label"});
    EXPECT_THAT(output({"find", "--json", "--details", "file:label"}), HasSubstr("B-1047"));
    EXPECT_EQ(run({"collection", "read-numbers", file, "--pattern", "B-"}).status, 2);
}

} // namespace
} // namespace taxo
