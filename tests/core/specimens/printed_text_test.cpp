// SPDX-License-Identifier: MIT
#include "core/base/run_program.h"
#include "core/demo/photograph.h"
#include "core/demo/world.h"
#include "core/specimens/printed_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

bool isTesseractThere() {
    return runProgram({"tesseract", "--version"}, {}, {}).has_value();
}

TEST(PrintedText, OfALabelIsRead) {
    if (!isTesseractThere()) {
        GTEST_SKIP() << "Tesseract is not installed";
    }
    const auto world = makeDemoWorld();
    ASSERT_TRUE(world);
    Random random(3);
    PhotoPlan plan = planFieldPhoto(*world, 0, {}, random);
    plan.view = View::Plate;
    plan.caption = "TDW-1047";
    const auto text = readPrintedText(drawPhoto(*world, plan, 900), {});
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_THAT(*text, ::testing::HasSubstr("1047"));
}

TEST(PrintedText, OfAnEmptySheetIsNone) {
    if (!isTesseractThere()) {
        GTEST_SKIP() << "Tesseract is not installed";
    }
    ImageBuffer picture;
    picture.width = picture.height = 200;
    picture.pixels.assign(std::size_t{200} * 200 * 3, 230);
    const auto text = readPrintedText(picture, {});
    ASSERT_TRUE(text) << text.error().text();
    EXPECT_EQ(text->find_first_not_of(" \n\f\t"), std::string::npos) << *text;
}

TEST(PrintedText, IsNotLookedForInOtherFormats) {
    ImageBuffer picture;
    picture.format = PixelFormat::Gray16;
    EXPECT_EQ(readPrintedText(picture, {}).error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo
