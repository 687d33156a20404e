// SPDX-License-Identifier: MIT
#include "core/image/resample_kernels_private.h"

namespace taxo {

const ResampleKernels& resampleKernels(CpuLevel level) {
#if defined(TAXO_X86_64_KERNELS)
    // AVX-512 was tried and gained nothing: these loops wait for memory.
    if (level >= CpuLevel::Avx2) {
        return kAvx2ResampleKernels;
    }
#else
    static_cast<void>(level);
#endif
    return kBaselineResampleKernels;
}

} // namespace taxo
