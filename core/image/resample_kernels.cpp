// SPDX-License-Identifier: MIT
#include "core/image/resample_kernels_private.h"

namespace taxo {

const ResampleKernels& resampleKernels(CpuLevel level) {
#if defined(TAXO_X86_64_KERNELS)
    switch (level) {
    case CpuLevel::Avx512:
        return kAvx512ResampleKernels;
    case CpuLevel::Avx2:
        return kAvx2ResampleKernels;
    case CpuLevel::Baseline:
        break;
    }
#else
    static_cast<void>(level);
#endif
    return kBaselineResampleKernels;
}

} // namespace taxo
