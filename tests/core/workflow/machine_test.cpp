// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"
#include "core/workflow/machine.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

constexpr std::uint64_t kGigabyte = 1'000'000'000;

TEST(Machine, TellsWhatItsLibrariesAre) {
    const auto machine = lookAtMachine();
    ASSERT_TRUE(machine) << machine.error().text();
    EXPECT_EQ(machine->cpus, usableCpus());
    EXPECT_GT(machine->memoryBytes, 0U);
    EXPECT_THAT(machine->libraries, testing::HasSubstr("LibTorch"));
    EXPECT_THAT(machine->libraries, testing::HasSubstr("BLAS"));
}

TEST(Machine, AModelFitsWithRoomToSpare) {
    EXPECT_EQ(fitOf(2 * kGigabyte, 16 * kGigabyte), Fit::Fits);
    EXPECT_EQ(fitOf(12 * kGigabyte, 16 * kGigabyte), Fit::Fits);
    EXPECT_EQ(fitOf(13 * kGigabyte, 16 * kGigabyte), Fit::Tight);
    EXPECT_EQ(fitOf(16 * kGigabyte, 16 * kGigabyte), Fit::Tight);
    EXPECT_EQ(fitOf(17 * kGigabyte, 16 * kGigabyte), Fit::TooLarge);
}

TEST(Machine, NothingIsSaidOfWhatIsNotKnown) {
    EXPECT_EQ(fitOf(0, 16 * kGigabyte), Fit::Unknown);
    EXPECT_EQ(fitOf(kGigabyte, 0), Fit::Unknown);
}

} // namespace
} // namespace taxo
