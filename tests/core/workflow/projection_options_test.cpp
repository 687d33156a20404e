// SPDX-License-Identifier: MIT
#include "core/workflow/projection_options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::HasSubstr;

TEST(ProjectionOptions, ComeBackFromTheirText) {
    for (const auto method :
         {ProjectionMethod::Pca, ProjectionMethod::Umap, ProjectionMethod::Tsne}) {
        ProjectionOptions options;
        options.method = method;
        options.dimensions = 3;
        options.neighbors = 40;
        options.minDistance = 0.25F;
        options.epochs = 77;
        options.perplexity = 12.5F;
        options.seed = 18'446'744'073'709'551'615U;
        options.isCentred = true;
        options.centredWithin = "my field = x";
        options.mostArranged = 1234;
        const auto again = ProjectionOptions::parse(nameOf(method), options.text());
        ASSERT_TRUE(again) << again.error().text();
        EXPECT_EQ(again->text(), options.text());
        EXPECT_EQ(again->dimensions, 3U);
        EXPECT_EQ(again->centredWithin, "my field = x");
    }
    EXPECT_EQ(ProjectionOptions().text(),
              "dims=2 neighbors=15 min-distance=0.1 epochs=0 seed=1 most=200000 centred=0");
}

TEST(ProjectionOptions, OfAMethodAreEqualWhateverOthersUse) {
    ProjectionOptions options{.method = ProjectionMethod::Pca};
    const std::string text = options.text();
    options.neighbors = 99;
    options.seed = 2;
    options.perplexity = 5.0F;
    options.centredWithin = "camera"; // not centred
    EXPECT_EQ(options.text(), text);
    options.isCentred = true;
    EXPECT_NE(options.text(), text);
}

TEST(ProjectionOptions, OutOfRangeSayWhatWouldDo) {
    EXPECT_TRUE(ProjectionOptions().check());
    const auto problemWith = [](auto change) {
        ProjectionOptions options;
        change(options);
        const auto checked = options.check();
        return checked ? std::string() : checked.error().text();
    };
    using Options = ProjectionOptions;
    EXPECT_THAT(problemWith([](Options& o) { o.dimensions = 4; }), HasSubstr("2 or 3"));
    EXPECT_THAT(problemWith([](Options& o) { o.neighbors = 1; }), HasSubstr("2 to 200"));
    EXPECT_THAT(problemWith([](Options& o) { o.minDistance = 1.5F; }), HasSubstr("0 to 1"));
    EXPECT_THAT(problemWith([](Options& o) { o.perplexity = 101.0F; }), HasSubstr("2 to 100"));
    EXPECT_THAT(problemWith([](Options& o) { o.epochs = 5001; }), HasSubstr("5000"));
    EXPECT_THAT(problemWith([](Options& o) { o.mostArranged = 99; }), HasSubstr("100"));
}

TEST(ProjectionOptions, OfADamagedTextAreRefused) {
    for (const char* text : {"", "dims=2", "dims=9 seed=1 most=200000 centred=0", "dims=x"}) {
        EXPECT_FALSE(ProjectionOptions::parse("umap", text)) << text;
    }
    EXPECT_FALSE(ProjectionOptions::parse("isomap", ProjectionOptions().text()));
    EXPECT_FALSE(ProjectionOptions::parse("umap", ProjectionOptions().text() + " more"));
}

} // namespace
} // namespace taxo
