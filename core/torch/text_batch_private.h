// SPDX-License-Identifier: MIT
#pragma once

#include "core/text/tokens.h"

#include <ATen/ATen.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace taxo {

/// Texts as TextTransformer takes them.
struct TextBatch {
    at::Tensor ids;  ///< int64 [texts, tokens]: up to the last end of the batch, zeros after a text
    at::Tensor ends; ///< int64 [texts]
};

/// Where a text is read: the first position of its largest id.
std::int64_t endOf(const TokenIds& text);

/// The texts at these places, in this order.
TextBatch textBatch(std::span<const TokenIds> texts, std::span<const std::size_t> places);

} // namespace taxo
