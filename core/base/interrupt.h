// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>

namespace taxo {

/// The token that stops when the person presses Ctrl+C or the system asks the program to end
/// (SIGINT, SIGTERM). The first call installs the handlers. Work that did not end the program
/// within 0.9 seconds (a library that loads asks nobody) is ended with status 130, and what was
/// being written aside is removed; a second signal of either kind ends the program at once. Both
/// are said on standard error.
std::stop_token interruptToken();

} // namespace taxo
