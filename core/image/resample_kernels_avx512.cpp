// SPDX-License-Identifier: MIT
#define TAXO_KERNELS kAvx512ResampleKernels
#define TAXO_LANES 16
#include "core/image/resample_kernels_body_private.h"
