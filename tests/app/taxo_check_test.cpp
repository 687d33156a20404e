// SPDX-License-Identifier: MIT
// What the program for bare GPU machines promises, here on the CPU.
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace taxo {
namespace {

test::ProcessResult run(const std::vector<std::string>& arguments) {
    return test::runProcess(TAXO_CHECK_PROGRAM, arguments);
}

TEST(TaxoCheck, ComparesAndTimesEachPrecision) {
    const test::TempDir folder;
    test::writeTinyModel(folder.path());
    const auto result = run({"--model",
                             folder.path(),
                             "--device",
                             "cpu",
                             "--precision",
                             "fp32",
                             "--batch",
                             "2",
                             "--repeats",
                             "1"});
    ASSERT_EQ(result.status, 0) << result.errors;
    const auto all = nlohmann::json::parse(result.output);
    EXPECT_EQ(all["device"], "cpu");
    ASSERT_EQ(all["results"].size(), 1U);
    const auto& row = all["results"][0];
    EXPECT_EQ(row["precision"], "fp32");
    EXPECT_TRUE(row["right"]);
    EXPECT_EQ(row["image_difference"], 0.0);
    EXPECT_EQ(row["batch"], 2);
    EXPECT_GT(row["images_per_second"], 0.0);
}

TEST(Programs, LetWaitingThreadsSleep) {
    const test::TempDir folder;
    test::writeTinyModel(folder.path());
    const std::vector<std::string> model = {"--model", folder.path(), "--device", "cpu"};
    std::vector<std::string> bench = {"bench", "--repeats", "1", "--batch", "1"};
    bench.insert(bench.end(), model.begin(), model.end());
    const std::map<std::string, std::string> tell = {{"OMP_DISPLAY_ENV", "true"}};
    const auto check = test::runProcess(TAXO_CHECK_PROGRAM, model, tell);
    const auto taxo = test::runProcess(TAXO_PROGRAM, bench, tell);
    for (const auto& result : {check, taxo}) {
        EXPECT_NE(result.errors.find("OMP_WAIT_POLICY = 'PASSIVE'"), std::string::npos)
            << result.errors;
    }
}

TEST(TaxoCheck, EndsWithTwoOnWrongUse) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--nonsense", "x"},
                                                      {"--device", "tpu"},
                                                      {"--device"},
                                                      {"--precision", "fp32,fp31"},
                                                      {"--batch", "0"},
                                                      {"--random", "ViT-X-1"}}) {
        const auto result = run(arguments);
        EXPECT_EQ(result.status, 2) << arguments.back();
        EXPECT_EQ(result.output, "");
        EXPECT_NE(result.errors, "");
    }
    EXPECT_EQ(run({"--help"}).status, 0);
}

TEST(TaxoCheck, EndsWithThreeWhereModelOrDeviceCannotBeUsed) {
    const test::TempDir folder;
    EXPECT_EQ(run({"--model", folder / "none"}).status, 3);
    test::writeTinyModel(folder.path());
    EXPECT_EQ(run({"--model", folder.path(), "--device", "cuda:100"}).status, 3);
    EXPECT_EQ(run({"--model", folder.path(), "--device", "cpu", "--precision", "bf16"}).status, 3);
}

} // namespace
} // namespace taxo
