// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/ATen.h>

namespace taxo {

/// Symmetric contrastive loss of CLIP: the mean of the cross-entropies of texts given pictures and
/// of pictures given texts. images, texts: [pairs, dimension], not normalised; `scale`: a number;
/// `classes`: int64 [pairs], on the same device. Pairs of one class share the target probability.
at::Tensor clipLoss(const at::Tensor& images,
                    const at::Tensor& texts,
                    const at::Tensor& scale,
                    const at::Tensor& classes);

} // namespace taxo
