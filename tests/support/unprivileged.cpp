// SPDX-License-Identifier: MIT
#include "tests/support/unprivileged.h"

#include <gtest/gtest.h>

#include <unistd.h>

namespace taxo::test {

namespace {

constexpr uid_t kRoot = 0;
constexpr uid_t kNobody = 65534;

} // namespace

Unprivileged::Unprivileged(const TempDir& folder) : m_wasRoot(::geteuid() == kRoot) {
    if (m_wasRoot) {
        using std::filesystem::perms;
        const auto open = perms::owner_all | perms::group_exec | perms::group_read |
                          perms::others_exec | perms::others_read;
        std::filesystem::permissions(folder.path(), open);
        EXPECT_EQ(::seteuid(kNobody), 0);
    }
}

Unprivileged::~Unprivileged() {
    if (m_wasRoot) {
        EXPECT_EQ(::seteuid(kRoot), 0);
    }
}

} // namespace taxo::test
