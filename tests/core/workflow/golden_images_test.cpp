// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/workflow/golden_images.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

/// Gives what it is told, whatever the picture.
class ToldEncoder : public ImageEncoder {
public:
    explicit ToldEncoder(std::vector<std::vector<float>> answers) : m_answers(std::move(answers)) {}

    int side() const override { return 224; }

    int dimension() const override { return static_cast<int>(m_answers[0].size()); }

    Result<EmbeddingMatrix> encode(std::span<const ImageTensor> pictures,
                                   const Progress&) override {
        EXPECT_EQ(pictures.size(), 1U);
        EmbeddingMatrix vectors;
        vectors.append(m_answers.at(m_next++));
        return vectors;
    }

private:
    std::vector<std::vector<float>> m_answers;
    std::size_t m_next = 0;
};

Digest bioclip2() {
    return *Digest::fromHex("b7b2bf6fbc95799e42630e394cf95803892ab447c1a8ab629dbc82fbeaf7dfef");
}

/// The recorded first four values and one more that gives the recorded norm.
std::vector<std::vector<float>> recordedAnswers() {
    return {{1.0895679F, 2.0647564F, 0.866349F, -0.6779993F, 36.42388F},
            {2.4161439F, 2.5961602F, 0.4722131F, -0.5753446F, 39.69904F},
            {2.213742F, 2.7953777F, -0.34977F, -0.1492154F, 40.19936F}};
}

TEST(GoldenImages, AreThePicturesOfTheRecord) {
    const std::vector<std::string> digests = {
        "1c66bbe36cfb14b744ca710767184a52674724089ea715001a7f97e7d355a464",
        "1d351c289c168698f1b9909accee034339739a1fb44965b52a84cf446718499c",
        "abc8acef497890dc8082261745d8db398b586547cbe7a559037ceb569f1710fc"};
    const auto images = goldenImages();
    ASSERT_EQ(images.size(), digests.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        EXPECT_EQ(sha256Of(std::as_bytes(std::span(images[i].image.pixels))).hex(), digests[i])
            << images[i].name;
    }
}

TEST(GoldenImages, ComeOutRightWhereTheVectorsAreAsRecorded) {
    ToldEncoder encoder(recordedAnswers());
    const auto outcome = tryGoldenImages(bioclip2(), encoder, {}, {});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->isKnown);
    EXPECT_TRUE(outcome->comesOutRight()) << outcome->largestDifference;
}

TEST(GoldenImages, ComeOutWrongWhereOneValueIsOff) {
    auto answers = recordedAnswers();
    answers[1][2] += 0.1F;
    ToldEncoder encoder(answers);
    const auto outcome = tryGoldenImages(bioclip2(), encoder, {}, {});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->comesOutRight());
}

TEST(GoldenImages, SayNothingOfUnknownWeights) {
    ToldEncoder encoder(recordedAnswers());
    const auto outcome = tryGoldenImages(Digest{}, encoder, {}, {});
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isKnown);
    EXPECT_FALSE(outcome->comesOutRight());
}

} // namespace
} // namespace taxo
