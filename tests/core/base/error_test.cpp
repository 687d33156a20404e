// SPDX-License-Identifier: MIT
#include "core/base/result.h"

#include <gmock/gmock.h>

#include <cerrno>

namespace taxo {
namespace {

Status failing() {
    return fail(ErrorCode::Corrupt, "x.bin is damaged.");
}

Status failingWithin() {
    auto done = failing();
    return done ? done : std::move(done).error().during("reading the model");
}

TEST(Error, SaysWhatWasBeingDoneInnermostFirst) {
    auto done = failingWithin();
    ASSERT_FALSE(done);
    const Status outer = std::move(done).error().during("starting");
    EXPECT_EQ(outer.error().text(), "x.bin is damaged. (while reading the model) (while starting)");
    EXPECT_EQ(outer.error().code, ErrorCode::Corrupt);
}

TEST(Error, OfTheSystemHasItsCodeAndWords) {
    EXPECT_EQ(failSystem(ENOENT, "x").value().code, ErrorCode::NotFound);
    EXPECT_EQ(failSystem(EACCES, "x").value().code, ErrorCode::Permission);
    EXPECT_EQ(failSystem(EROFS, "x").value().code, ErrorCode::Permission);
    EXPECT_EQ(failSystem(ENOSPC, "x").value().code, ErrorCode::NoSpace);
    EXPECT_EQ(failSystem(EDQUOT, "x").value().code, ErrorCode::NoSpace);
    EXPECT_EQ(failSystem(EIO, "x").value().code, ErrorCode::Io);
    EXPECT_EQ(failSystem(ENOENT, "käfer.jpg").value().message,
              "käfer.jpg: No such file or directory");
}

TEST(ErrorCode, EveryCodeHasItsWord) {
    EXPECT_STREQ(nameOf(ErrorCode::NotFound), "not-found");
    EXPECT_STREQ(nameOf(ErrorCode::NoSpace), "no-space");
    EXPECT_STREQ(nameOf(ErrorCode::Internal), "internal");
}

} // namespace
} // namespace taxo
