// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"

#include <cstddef>
#include <set>
#include <string>

namespace taxo::test {

/// An error is a sentence on one line.
inline void checkError(const Error& error) {
    TAXO_ASSERT(!error.message.empty() && error.message.find('\n') == std::string::npos);
}

/// Reads every byte of every tensor and holds the Checkpoint to its promises.
inline void checkWeights(const Result<Checkpoint>& checkpoint) {
    if (!checkpoint) {
        checkError(checkpoint.error());
        return;
    }
    std::set<std::string> names;
    for (const TensorView& tensor : checkpoint->tensors()) {
        const auto elements = static_cast<std::size_t>(tensor.elements());
        TAXO_ASSERT(elements * bytesOf(tensor.type) == tensor.bytes.size());
        TAXO_ASSERT(names.insert(tensor.name).second);
        std::size_t sum = 0; // asked for below, so that the reading is not left out
        for (const std::byte byte : tensor.bytes) {
            sum += std::to_integer<std::size_t>(byte);
        }
        TAXO_ASSERT(sum <= 255 * tensor.bytes.size());
    }
    if (const auto config = ClipConfig::fromTensors(*checkpoint); !config) {
        checkError(config.error());
    }
}

} // namespace taxo::test
