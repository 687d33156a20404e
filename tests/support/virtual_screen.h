// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace taxo::test {

/// A screen without a screen: an X server of one's own (Xvfb), gone with the object. Sets DISPLAY.
/// Aborts where it cannot be started.
class VirtualScreen {
public:
    VirtualScreen();
    ~VirtualScreen();
    VirtualScreen(const VirtualScreen&) = delete;
    VirtualScreen& operator=(const VirtualScreen&) = delete;

private:
    pid_t m_server = -1;
};

} // namespace taxo::test
