// SPDX-License-Identifier: MIT
#include "core/base/run_program.h"

#include <gtest/gtest.h>

#include <string>

namespace taxo {
namespace {

TEST(RunProgram, GivesWhatTheProgramAnswersToItsInput) {
    const std::string large(3'000'000, 'x'); // more than a pipe holds, in both directions
    const auto output = runProgram({"cat"}, std::as_bytes(std::span(large)), {});
    ASSERT_TRUE(output) << output.error().text();
    EXPECT_EQ(*output, large);
}

TEST(RunProgram, GivesArgumentsAsTheyAre) {
    const auto output = runProgram({"printf", "%s", "a b; $HOME 'ä'"}, {}, {});
    ASSERT_TRUE(output) << output.error().text();
    EXPECT_EQ(*output, "a b; $HOME 'ä'");
}

TEST(RunProgram, SaysWhereThereIsNoSuchProgram) {
    const auto output = runProgram({"taxoscope-no-such-program"}, {}, {});
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, ErrorCode::NotFound);
}

TEST(RunProgram, SaysWhereItFails) {
    const auto output = runProgram({"false"}, {}, {});
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, ErrorCode::Io);
}

TEST(RunProgram, OneThatReadsNothingDoesNoHarm) {
    const std::string large(3'000'000, 'x');
    const auto output = runProgram({"true"}, std::as_bytes(std::span(large)), {});
    ASSERT_TRUE(output) << output.error().text();
    EXPECT_TRUE(output->empty());
}

TEST(RunProgram, EndsItWhenCancelled) {
    std::stop_source stop;
    stop.request_stop();
    const auto output = runProgram({"sleep", "1000"}, {}, Progress(stop.get_token()));
    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
