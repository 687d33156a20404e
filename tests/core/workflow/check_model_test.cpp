// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/workflow/check_model.h"
#include "tests/support/environment.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace taxo {
namespace {

using testing::HasSubstr;
using Verdict = CheckFinding::Verdict;

/// A model of one's own in a folder, beside empty folders of the program.
class CheckModel : public testing::Test {
protected:
    void SetUp() override {
        test::writeTinyModel(m_model);
        std::string sums;
        for (const auto& entry : std::filesystem::directory_iterator(m_model)) {
            sums += sha256OfFile(entry.path()).value().hex() + "  " +
                    entry.path().filename().native() + "\n";
        }
        m_sums = sums;
    }

    void listDigests() const { std::ofstream(m_model / "SHA256SUMS") << m_sums; }

    /// The finding whose sentence holds `words`.
    CheckFinding finding(const std::string& words) const {
        const auto report = checkModel(m_model, {}, {});
        EXPECT_TRUE(report) << report.error().text();
        for (const CheckFinding& one : report ? report->findings : std::vector<CheckFinding>()) {
            if (one.sentence.find(words) != std::string::npos) {
                return one;
            }
        }
        ADD_FAILURE() << "nothing is said of " << words;
        return {};
    }

    const test::TempDir m_home;
    const test::Environment m_data{"XDG_DATA_HOME", (m_home / "data").native()};
    const test::Environment m_config{"XDG_CONFIG_HOME", (m_home / "config").native()};
    const test::Environment m_cache{"XDG_CACHE_HOME", (m_home / "cache").native()};
    const std::filesystem::path m_model = m_home / "model";
    std::string m_sums;
};

TEST_F(CheckModel, DoesNotCallGoodWhatNothingCanBeComparedWith) {
    EXPECT_EQ(finding("no published weights have this digest").verdict, Verdict::Unknown);
    EXPECT_EQ(finding("no SHA256SUMS lies beside them").verdict, Verdict::Unknown);
    EXPECT_EQ(finding("golden images").verdict, Verdict::Unknown);
    EXPECT_EQ(finding("text tower loads").verdict, Verdict::Good);
    EXPECT_TRUE(checkModel(m_model, {}, {})->isUsable());
}

TEST_F(CheckModel, ComparesWithTheDigestsBesideTheFiles) {
    listDigests();
    EXPECT_EQ(finding("as SHA256SUMS beside them says").verdict, Verdict::Good);
    std::ofstream(m_model / "open_clip_config.json", std::ios::app) << "\n";
    EXPECT_EQ(finding("open_clip_config.json is not as it was written").verdict, Verdict::Bad);
    EXPECT_FALSE(checkModel(m_model, {}, {})->isUsable());
}

TEST_F(CheckModel, MissesAFileThatTheDigestsList) {
    m_sums += std::string(64, '0') + "  vocab.json\n";
    listDigests();
    EXPECT_EQ(finding("vocab.json").verdict, Verdict::Bad);
}

TEST_F(CheckModel, SaysWhyInt8CouldNotBeCompared) {
    const std::filesystem::path photo = m_home.write("photo.jpg", "this is no picture");
    const auto report = checkModel(m_model, std::span(&photo, 1), {});
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->findings.back().verdict, Verdict::Unknown);
    EXPECT_THAT(report->findings.back().sentence, HasSubstr("No labels are known"));
    EXPECT_TRUE(report->isUsable());
}

} // namespace
} // namespace taxo
