// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo::test {

/// What became of a program that says "begin", "committed N" ..., "done" on standard output.
struct ChildResult {
    bool wasKilled = false;
    int status = -1; ///< where it ended by itself
    std::vector<std::int64_t> committed;
    std::chrono::nanoseconds duration{0}; ///< from "begin" to "done", else to its end
};

/// How often each kind of work is killed: 40 times, or TAXO_KILL_ROUNDS.
int killRounds();

/// Runs it to its end, or kills it (SIGKILL) so long after it said "begin".
ChildResult runChild(const std::vector<std::string>& words,
                     std::optional<std::chrono::nanoseconds> killAfter = std::nullopt);

} // namespace taxo::test
