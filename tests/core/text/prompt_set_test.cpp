// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/text/prompt_set.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <sstream>

namespace taxo {
namespace {

TEST(PromptSet, HoldsThePublishedTemplatesInTheirOrder) {
    TAXO_NEEDS_SHARED(file, "goldens/openai_templates_80.txt");
    std::istringstream published(readTextFile(*file).value());
    const PromptSet prompts = PromptSet::openai80();
    std::size_t index = 0;
    for (std::string line; std::getline(published, line); ++index) {
        line.replace(line.find("{c}"), 3, "{}");
        ASSERT_LT(index, prompts.size());
        EXPECT_EQ(prompts.templates()[index], line);
    }
    EXPECT_EQ(prompts.size(), index);
}

TEST(PromptSet, HasEightyTemplatesForFreeLabelsAndOneForTaxa) {
    EXPECT_EQ(PromptSet::openai80().size(), 80U);
    EXPECT_EQ(PromptSet::openai80().fill(0, "cat"), "a bad photo of a cat.");
    EXPECT_EQ(PromptSet::openai80().fill(79, "cat"), "a tattoo of the cat.");
    EXPECT_EQ(PromptSet::evaluation81().size(), 81U);
    EXPECT_EQ(PromptSet::evaluation81().fill(0, "cat"), "a photo of cat.");
    EXPECT_EQ(PromptSet::evaluation81().fill(80, "cat"), "a tattoo of the cat.");
    EXPECT_EQ(PromptSet::taxon().size(), 1U);
    EXPECT_EQ(PromptSet::taxon().fill(0, "Ursus arctos"), "an image of Ursus arctos.");
}

TEST(PromptSet, FillsEveryPlaceOfATemplateAndNoneOfTheLabel) {
    const auto prompts = PromptSet::custom({"{}, the {}"});
    ASSERT_TRUE(prompts);
    EXPECT_EQ(prompts->fill(0, "a{}b"), "a{}b, the a{}b");
}

TEST(PromptSet, RefusesTemplatesWithoutAPlace) {
    EXPECT_FALSE(PromptSet::custom({}));
    const auto refused = PromptSet::custom({"a photo of {}.", "a photo."});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(refused.error().message.find("\"a photo.\""), std::string::npos);
}

TEST(PromptSet, IsKnownByName) {
    EXPECT_EQ(PromptSet::fromName("openai80")->size(), 80U);
    EXPECT_EQ(PromptSet::fromName("taxon")->fill(0, "x"), "an image of x.");
    EXPECT_EQ(PromptSet::fromName("words")->templates(), std::vector<std::string>{"{}"});
    EXPECT_EQ(PromptSet::fromName("a {} here")->fill(0, "x"), "a x here");
    EXPECT_FALSE(PromptSet::fromName("openai81"));
}

} // namespace
} // namespace taxo
