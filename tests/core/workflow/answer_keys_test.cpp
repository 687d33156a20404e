// SPDX-License-Identifier: MIT
#include "core/base/sha256.h"
#include "core/workflow/answer_keys.h"
#include "core/workflow/photo_identifier.h"
#include "tests/support/environment.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace taxo {
namespace {

class KeysOfAChoice : public testing::Test {
protected:
    IdentifierChoice demo() const {
        IdentifierChoice choice;
        choice.model = m_demo.native();
        return choice;
    }

    AnswerKeys keysOf(const IdentifierChoice& choice, const IdentifyOptions& options = {}) const {
        const auto keys = answerKeysOf(choice, options, VectorStorage::Half, {});
        EXPECT_TRUE(keys) << keys.error().text();
        return keys.value_or(AnswerKeys());
    }

    static AnswerOrigin given(const AnswerKeys& keys) {
        return {{}, keys.predictions, keys.vectors};
    }

    const std::filesystem::path m_demo = test::sourceFile("resources/demo");
    const test::TempDir m_home;
    const test::Environment m_cache{"XDG_CACHE_HOME", (m_home / "cache").native()};
    const test::Environment m_data{"XDG_DATA_HOME", (m_home / "data").native()};
    const test::Environment m_config{"XDG_CONFIG_HOME", (m_home / "config").native()};
};

TEST_F(KeysOfAChoice, AreThoseOfTheLoadedModel) {
    const auto identifier = openPhotoIdentifier(demo(), {});
    ASSERT_TRUE(identifier) << identifier.error().text();
    const auto loaded = (*identifier)->forCollection(VectorStorage::Half, {}, {});
    ASSERT_TRUE(loaded) << loaded.error().text();
    const AnswerKeys keys = keysOf(demo());
    EXPECT_EQ(keys.vectors, loaded->embedder.key);
    EXPECT_EQ(keys.predictions, loaded->classifier.key);
    EXPECT_EQ(keys.vectors.model, *sha256OfFile(m_demo / "open_clip_model.safetensors", {}));
}

TEST_F(KeysOfAChoice, OfAModelThatIsNotThereSayHowToGetOne) {
    IdentifierChoice choice;
    choice.model = (m_home / "nowhere").native();
    EXPECT_FALSE(answerKeysOf(choice, {}, VectorStorage::Half, {}));
}

TEST_F(KeysOfAChoice, TellAnswersApartByWhatMadeThemAndNotByNames) {
    const AnswerKeys keys = keysOf(demo());
    AnswerOrigin answers = given(keys);
    answers.vectors.modelName = "called otherwise";
    answers.key.labelsName = "likewise";
    EXPECT_TRUE(areGivenUnder(keys, answers));

    AnswerOrigin ofAnotherModel = answers;
    ofAnotherModel.vectors.model.bytes[0] ^= 1;
    EXPECT_FALSE(areGivenUnder(keys, ofAnotherModel));
    AnswerOrigin ofOtherLabels = answers;
    ofOtherLabels.key.labels.bytes[0] ^= 1;
    EXPECT_FALSE(areGivenUnder(keys, ofOtherLabels));
    AnswerOrigin ofSomeTaxa = answers;
    ofSomeTaxa.key.within = "Animalia";
    EXPECT_FALSE(areGivenUnder(keys, ofSomeTaxa));

    IdentifyOptions stricter;
    stricter.threshold = 0.9F;
    EXPECT_FALSE(areGivenUnder(keysOf(demo(), stricter), answers));
    IdentifierChoice quicker = demo();
    quicker.precision = "int8";
    EXPECT_FALSE(areGivenUnder(keysOf(quicker), answers));
}

} // namespace
} // namespace taxo
