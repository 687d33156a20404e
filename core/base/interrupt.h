// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>

namespace taxo {

/// The token that stops when the person presses Ctrl+C or the system asks the program to end
/// (SIGINT, SIGTERM). The first call installs the handlers; a second signal ends the program at
/// once.
std::stop_token interruptToken();

} // namespace taxo
