// SPDX-License-Identifier: MIT
#pragma once

#include <ATen/ATen.h>

#include <vector>

namespace taxo {

/// Memory for results between the operations of a forward pass, used again as soon as its tensor is
/// gone: asking the system for fresh pages in every layer costs some 5 % of the time. Lives on the
/// stack around forward passes; one at a time on a thread. Tensors may outlive it.
class Temporaries {
public:
    Temporaries();
    ~Temporaries();
    Temporaries(const Temporaries&) = delete;
    Temporaries& operator=(const Temporaries&) = delete;

    /// Uninitialised float32 in CPU memory, from the thread's Temporaries where there are any.
    static at::Tensor make(at::IntArrayRef shape);

private:
    std::vector<at::Tensor> m_blocks;
};

} // namespace taxo
