// SPDX-License-Identifier: MIT
#define TAXO_LANES 4
#define TAXO_ROWS 4
#define TAXO_QUERIES 4
#include "core/torch/kernels_impl_private.h"

namespace taxo {

constinit const Kernels kBaselineKernels = kernelsNamed("baseline");

} // namespace taxo
