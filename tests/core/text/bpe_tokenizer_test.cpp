// SPDX-License-Identifier: MIT
#include "core/text/bpe_tokenizer.h"

#include <gmock/gmock.h>

#include <string>

namespace taxo {
namespace {

using ::testing::ElementsAre;

constexpr int kClipTokens = 49408;

BpeTokenizer clip() {
    return BpeTokenizer::standard(kClipTokens).value();
}

TEST(BpeTokenizer, GivesTheKnownIdsOfTexts) {
    const std::pair<const char*, TokenIds> known[] = {
        {"", {49406, 49407}},
        {"Hello World!", {49406, 3306, 1002, 256, 49407}},
        {"a diagram", {49406, 320, 22697, 49407}},
        {"a photo of a cat.", {49406, 320, 1125, 539, 320, 2368, 269, 49407}},
        {"Xylocopa virginica", {49406, 20023, 549, 22749, 5651, 2576, 49407}},
        {"it's 12 µm – café naïve",
         {49406, 585, 568, 272, 273, 126, 113, 332, 1224, 15304, 1097, 35689, 563, 49407}},
        {"Animalia Chordata Mammalia Carnivora Ursidae Ursus arctos Kodiak bear",
         {49406, 2190,  2492, 7567, 2281, 4404, 46714, 8438, 85,   4301, 565,
          564,   15422, 565,  3036, 4997, 6094, 46611, 1196, 4298, 49407}},
        {"a photo of Animalia Chordata Aves Anseriformes Anatidae Branta sandvicensis with common "
         "name Hawaiian Goose.",
         {49406, 320,  1125, 539,  2190,  2492,  7567, 2281, 14023, 514,
          2763,  1157, 542,  514,  591,   15422, 711,  3023, 2147,  1555,
          32842, 593,  4176, 1981, 17734, 13822, 269,  49407}},
    };
    for (const auto& [text, ids] : known) {
        EXPECT_EQ(clip().encode(text, 77), ids) << text;
    }
}

} // namespace
} // namespace taxo
