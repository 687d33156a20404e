// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/interrupt.h"
#include "core/base/output_folder.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

namespace taxo {
namespace {

TEST(InterruptDeathTest, EndsWorkThatDoesNotAskAndLeavesNothingHalf) {
    const test::TempDir dir;
    const auto deafWork = [&] {
        const auto token = interruptToken();
        const auto file = OutputFile::create(dir / "a.csv");
        const auto folder = OutputFolder::create(dir / "labels");
        const bool isBegun = file && folder && writeWholeFile(*folder / "b", "x");
        if (isBegun && std::raise(SIGINT) == 0) {
            std::this_thread::sleep_for(std::chrono::minutes(1));
        }
    };
    EXPECT_EXIT(deafWork(), testing::ExitedWithCode(130), "Stopped as asked");
    EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(InterruptDeathTest, EndsAtOnceAtASecondSignalOfEitherKind) {
    const auto twice = [] {
        const auto token = interruptToken();
        std::raise(SIGINT);
        std::raise(SIGTERM);
    };
    EXPECT_EXIT(twice(), testing::KilledBySignal(SIGTERM), "Stopped at once");
}

} // namespace
} // namespace taxo
