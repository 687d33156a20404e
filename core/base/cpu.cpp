// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace taxo {

namespace {

CpuLevel detectCpuLevel() {
    CpuLevel best = CpuLevel::Baseline;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
        __builtin_cpu_supports("f16c")) {
        best = CpuLevel::Avx2;
        if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
            best = CpuLevel::Avx512;
        }
    }
#endif
    const char* const wanted =
        std::getenv("TAXO_CPU"); // NOLINT(concurrency-mt-unsafe): nobody sets it later
    if (wanted != nullptr) {
        if (std::string_view(wanted) == "baseline") {
            return CpuLevel::Baseline;
        }
        if (std::string_view(wanted) == "avx2") {
            return std::min(best, CpuLevel::Avx2);
        }
    }
    return best;
}

} // namespace

CpuLevel cpuLevel() {
    static const CpuLevel level = detectCpuLevel();
    return level;
}

} // namespace taxo
