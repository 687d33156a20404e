// SPDX-License-Identifier: MIT
#include "tests/support/virtual_screen.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace taxo::test {

VirtualScreen::VirtualScreen() {
    std::array<int, 2> number{};
    if (pipe(number.data()) != 0) {
        std::abort();
    }
    m_server = fork();
    if (m_server == 0) {
        close(number[0]);
        const std::string said = std::to_string(number[1]);
        std::freopen("/dev/null", "w", stderr);
        execlp("Xvfb",
               "Xvfb",
               "-displayfd",
               said.c_str(),
               "-screen",
               "0",
               "2720x1800x24", // for 200 %; 16 bits are too few to compare
               "-nolisten",
               "tcp",
               nullptr);
        _exit(127);
    }
    close(number[1]);
    std::string display;
    for (char letter = 0; read(number[0], &letter, 1) == 1 && letter != '\n';) {
        display += letter;
    }
    close(number[0]);
    if (display.empty()) {
        std::fputs("Xvfb does not start: is it installed?\n", stderr);
        std::abort();
    }
    setenv("DISPLAY", (":" + display).c_str(), 1);
}

VirtualScreen::~VirtualScreen() {
    kill(m_server, SIGTERM);
    waitpid(m_server, nullptr, 0);
}

} // namespace taxo::test
