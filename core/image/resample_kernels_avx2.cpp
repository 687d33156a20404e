// SPDX-License-Identifier: MIT
#define TAXO_KERNELS kAvx2ResampleKernels
#define TAXO_LANES 8
#include "core/image/resample_kernels_body.inc"
