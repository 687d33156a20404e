// SPDX-License-Identifier: MIT
#include "core/torch/clip_loss_private.h"

namespace taxo {

namespace {

at::Tensor unitRows(const at::Tensor& x) {
    return x / x.norm(2, {1}, true).clamp_min(1e-12);
}

/// Mean over rows of -sum target log softmax(logits).
at::Tensor crossEntropy(const at::Tensor& logits, const at::Tensor& targets) {
    return -(targets * at::log_softmax(logits, 1)).sum(1).mean();
}

} // namespace

at::Tensor clipLoss(const at::Tensor& images,
                    const at::Tensor& texts,
                    const at::Tensor& scale,
                    const at::Tensor& classes) {
    const at::Tensor logits = scale * at::matmul(unitRows(images), unitRows(texts).t());
    const at::Tensor same = (classes.unsqueeze(0) == classes.unsqueeze(1)).to(logits.scalar_type());
    const at::Tensor targets = same / same.sum(1, true); // symmetric: a class's rows are alike
    return (crossEntropy(logits, targets) + crossEntropy(logits.t(), targets)) / 2;
}

} // namespace taxo
