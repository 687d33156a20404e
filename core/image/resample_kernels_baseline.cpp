// SPDX-License-Identifier: MIT
#define TAXO_KERNELS kBaselineResampleKernels
#define TAXO_LANES 4
#include "core/image/resample_kernels_body.inc"
