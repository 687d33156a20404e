// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace taxo {

/// Calls `work(first, end)` for runs of at least `leastRun` that together are 0 to `count`, on at
/// most so many threads, the caller's among them, and returns when all is done. Which thread does
/// which run is open: runs must not need each other, and what they compute must not depend on where
/// they begin. `work` must not throw; it may call inParallel itself. Any thread. Some 10 us: the
/// other threads are kept, and one that gets no turn on a busy machine is not waited for.
void inParallel(std::size_t count,
                std::size_t leastRun,
                int threads,
                const std::function<void(std::size_t first, std::size_t end)>& work);

} // namespace taxo
