// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#if defined(__x86_64__)
#    include <cpuid.h>
#endif

namespace taxo {

namespace {

#if defined(__x86_64__)
// Clang 14 does not know the name "f16c". The bit alone is enough where AVX2 was found to be
// usable.
bool hasF16c() {
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    return __get_cpuid(1, &eax, &ebx, &ecx, &edx) != 0 && (ecx & bit_F16C) != 0;
}
#endif

CpuLevel detectCpuLevel() {
    CpuLevel best = CpuLevel::Baseline;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && hasF16c()) {
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
