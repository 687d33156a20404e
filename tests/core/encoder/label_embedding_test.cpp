// SPDX-License-Identifier: MIT
#include "core/encoder/label_embedding.h"
#include "tests/support/fake_encoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <stop_token>

namespace taxo {
namespace {

constexpr int kContext = 77;

BpeTokenizer clip() {
    return BpeTokenizer::standard(49408).value();
}

std::vector<std::string> numberedLabels(std::size_t count) {
    std::vector<std::string> labels(count);
    for (std::size_t i = 0; i < count; ++i) {
        labels[i] = "taxon number " + std::to_string(i);
    }
    return labels;
}

/// pybioclip's arithmetic written out: mean of the normalised texts, normalised.
std::vector<double> expectedOf(const test::FakeTextEncoder& encoder,
                               const PromptSet& prompts,
                               const std::string& label) {
    const auto lengthOf = [](const auto& values) {
        double sum = 0.0;
        for (const double value : values) {
            sum += value * value;
        }
        return std::sqrt(sum);
    };
    std::vector<double> mean(static_cast<std::size_t>(encoder.dimension()));
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        const auto vector = encoder.vectorOf(clip().encode(prompts.fill(i, label), kContext));
        for (std::size_t d = 0; d < mean.size(); ++d) {
            mean[d] += static_cast<double>(vector[d]) / lengthOf(vector);
        }
    }
    const double length = lengthOf(mean);
    for (double& value : mean) {
        value /= length;
    }
    return mean;
}

void expectRow(std::span<const float> row, const std::vector<double>& expected) {
    ASSERT_EQ(row.size(), expected.size());
    for (std::size_t d = 0; d < row.size(); ++d) {
        EXPECT_NEAR(static_cast<double>(row[d]), expected[d], 1e-6) << d;
    }
}

TEST(EmbedLabels, GivesTheNormalisedMeanOfNormalisedTexts) {
    test::FakeTextEncoder encoder;
    const std::vector<std::string> labels = {"cat", "Ursus arctos", "a very much longer label", ""};
    for (const PromptSet& prompts : {PromptSet::openai80(), PromptSet::taxon()}) {
        const auto rows = embedLabels(encoder, clip(), prompts, labels, kContext, {});
        ASSERT_TRUE(rows) << rows.error().text();
        ASSERT_EQ(rows->rows(), labels.size());
        for (std::size_t i = 0; i < labels.size(); ++i) {
            SCOPED_TRACE(labels[i]);
            expectRow(rows->row(i), expectedOf(encoder, prompts, labels[i]));
        }
    }
}

TEST(EmbedLabels, EncodesEqualTextsOnce) {
    test::FakeTextEncoder encoder;
    // "Cat" is another label than "cat", but its texts have the same ids.
    const std::vector<std::string> labels = {"cat", "dog", "cat", "Cat"};
    const auto prompts = PromptSet::custom({"a {}", "the {}", "a  {}"}).value();
    const auto rows = embedLabels(encoder, clip(), prompts, labels, kContext, {});
    ASSERT_TRUE(rows);
    std::size_t texts = 0;
    std::set<TokenIds> distinct;
    for (const auto& call : encoder.calls) {
        texts += call.size();
        distinct.insert(call.begin(), call.end());
    }
    EXPECT_EQ(texts, 4U);
    EXPECT_EQ(distinct.size(), 4U);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        SCOPED_TRACE(i);
        expectRow(rows->row(i), expectedOf(encoder, prompts, labels[i]));
    }
}

TEST(EmbedLabels, LeavesBatchesToTheEncoder) {
    test::FakeTextEncoder encoder;
    auto labels = numberedLabels(3000);
    labels[7].append(200, 'x');
    const auto rows = embedLabels(encoder, clip(), PromptSet::taxon(), labels, kContext, {});
    ASSERT_TRUE(rows);
    EXPECT_EQ(encoder.calls.size(), 1U);
    expectRow(rows->row(7), expectedOf(encoder, PromptSet::taxon(), labels[7]));
    expectRow(rows->row(2999), expectedOf(encoder, PromptSet::taxon(), labels[2999]));
}

TEST(EmbedLabels, ReportsEveryTextAndEndsWithAll) {
    test::FakeTextEncoder encoder;
    const auto labels = numberedLabels(500); // more texts than one chunk holds
    std::size_t last = 0;
    const Progress progress({}, [&](std::size_t done, std::size_t total, std::string_view) {
        EXPECT_EQ(total, 40000U);
        EXPECT_GT(done, last);
        last = done;
    });
    ASSERT_TRUE(embedLabels(encoder, clip(), PromptSet::openai80(), labels, kContext, progress));
    EXPECT_EQ(last, 40000U);
}

TEST(EmbedLabels, StopsWhenAsked) {
    test::FakeTextEncoder encoder;
    std::stop_source stop;
    const Progress progress(
        stop.get_token(), [&](std::size_t, std::size_t, std::string_view) { stop.request_stop(); });
    const auto labels = numberedLabels(1000);
    const auto rows = embedLabels(encoder, clip(), PromptSet::taxon(), labels, kContext, progress);
    ASSERT_FALSE(rows);
    EXPECT_EQ(rows.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(encoder.calls.size(), 1U);
}

TEST(EmbedLabels, GivesNoRowsForNoLabels) {
    test::FakeTextEncoder encoder;
    const auto rows = embedLabels(encoder, clip(), PromptSet::openai80(), {}, kContext, {});
    ASSERT_TRUE(rows);
    EXPECT_EQ(rows->rows(), 0U);
    EXPECT_TRUE(encoder.calls.empty());
}

} // namespace
} // namespace taxo
