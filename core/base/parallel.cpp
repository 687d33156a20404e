// SPDX-License-Identifier: MIT
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace taxo {

void inParallel(std::size_t count,
                std::size_t leastRun,
                int threads,
                const std::function<void(std::size_t first, std::size_t end)>& work) {
    constexpr std::size_t kRunsPerThread = 8; // so that none waits long for the slowest
    const std::size_t runs = kRunsPerThread * static_cast<std::size_t>(std::max(1, threads));
    const std::size_t run = std::max(leastRun, (count + runs - 1) / runs);
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (std::size_t first = next.fetch_add(run); first < count; first = next.fetch_add(run)) {
            work(first, std::min(first + run, count));
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads && static_cast<std::size_t>(i) * run < count; ++i) {
        others.emplace_back(take);
    }
    take();
}

} // namespace taxo
