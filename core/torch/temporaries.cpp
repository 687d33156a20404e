// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/torch/temporaries_private.h"

#include <cstdint>

namespace taxo {

namespace {

thread_local Temporaries* current = nullptr;

} // namespace

Temporaries::Temporaries() {
    TAXO_ASSERT(current == nullptr);
    current = this;
}

Temporaries::~Temporaries() {
    current = nullptr;
}

at::Tensor Temporaries::make(at::IntArrayRef shape) {
    if (current == nullptr) {
        return at::empty(shape, at::kFloat);
    }
    std::int64_t count = 1;
    for (const std::int64_t size : shape) {
        count *= size;
    }
    // The smallest block that nobody uses any more and that is large enough.
    at::Tensor* best = nullptr;
    for (at::Tensor& block : current->m_blocks) {
        if (block.storage().use_count() == 1 && block.numel() >= count &&
            (best == nullptr || block.numel() < best->numel())) {
            best = &block;
        }
    }
    if (best == nullptr) {
        best = &current->m_blocks.emplace_back(at::empty({count}, at::kFloat));
    }
    return best->narrow(0, 0, count).view(shape);
}

} // namespace taxo
