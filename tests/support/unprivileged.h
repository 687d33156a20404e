// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/temp_dir.h"

#include <filesystem>

namespace taxo::test {

/// While it lives, this process has nobody's rights where it was root's, whom no permission stops.
/// `folder` stays open to it.
class Unprivileged {
public:
    explicit Unprivileged(const TempDir& folder);
    ~Unprivileged();
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    bool m_wasRoot;
};

} // namespace taxo::test
