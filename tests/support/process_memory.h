// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <string>
#include <string_view>

namespace taxo::test {

/// Of this process in MiB, by a line of /proc/self/status: "RssAnon", its own memory now; "VmHWM",
/// all it has held at most. 0 where there is no such line.
inline double processMemory(std::string_view what) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(what)) {
            return std::stod(line.substr(what.size() + 1)) / 1024.0;
        }
    }
    return 0.0;
}

} // namespace taxo::test
