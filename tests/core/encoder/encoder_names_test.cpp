// SPDX-License-Identifier: MIT
#include "core/encoder/encoder.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(Precision, HasANameThatIsReadBack) {
    for (const Precision precision :
         {Precision::Fp32, Precision::Bf16, Precision::Fp16, Precision::Int8}) {
        EXPECT_EQ(precisionFromName(nameOf(precision)), precision);
    }
    EXPECT_STREQ(nameOf(Precision::Bf16), "bf16");
    EXPECT_EQ(precisionFromName("FP32"), std::nullopt);
    EXPECT_EQ(precisionFromName(""), std::nullopt);
}

TEST(Device, HasANameThatIsReadBack) {
    EXPECT_EQ(deviceFromName("cpu"), Device{});
    EXPECT_EQ(deviceFromName("cuda"), (Device{Device::Kind::Cuda, 0}));
    EXPECT_EQ(deviceFromName("cuda:7"), (Device{Device::Kind::Cuda, 7}));
    EXPECT_EQ((Device{Device::Kind::Cuda, 7}).name(), "cuda:7");
    EXPECT_EQ(Device{}.name(), "cpu");
}

TEST(Device, RefusesOtherWords) {
    for (const char* const name : {"",
                                   "gpu",
                                   "auto",
                                   "cuda:",
                                   "cuda:-1",
                                   "cuda:1x",
                                   "cuda: 1",
                                   "cpu:0",
                                   "cuda:99999999999"}) {
        EXPECT_EQ(deviceFromName(name), std::nullopt) << name;
    }
}

} // namespace
} // namespace taxo
