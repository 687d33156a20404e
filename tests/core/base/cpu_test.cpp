// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"
#include "core/base/loadable_module.h"

#include <gmock/gmock.h>

#include <thread>

namespace taxo {
namespace {

TEST(Cpu, AtLeastOneAndNoMoreThanThereAre) {
    EXPECT_GE(usableCpus(), 1);
    EXPECT_LE(usableCpus(), static_cast<int>(std::thread::hardware_concurrency()));
}

TEST(LoadableModule, AMissingModuleSaysWhatToDo) {
    const auto factory = moduleFactory("taxo_nothing", "makeNothing");
    ASSERT_FALSE(factory);
    EXPECT_EQ(factory.error().code, ErrorCode::NotFound);
    EXPECT_THAT(factory.error().message, testing::HasSubstr("install Taxoscope again"));
}

} // namespace
} // namespace taxo
