// SPDX-License-Identifier: MIT
#include "core/torch/text_batch_private.h"

#include <algorithm>

namespace taxo {

std::int64_t endOf(const TokenIds& text) {
    return std::max_element(text.begin(), text.end()) - text.begin();
}

TextBatch textBatch(std::span<const TokenIds> texts, std::span<const std::size_t> places) {
    const auto count = static_cast<std::int64_t>(places.size());
    std::int64_t tokens = 0;
    for (const std::size_t place : places) {
        tokens = std::max(tokens, endOf(texts[place]) + 1);
    }
    at::Tensor ids = at::zeros({count, tokens}, at::kLong);
    at::Tensor ends = at::empty({count}, at::kLong);
    for (std::int64_t i = 0; i < count; ++i) {
        const TokenIds& text = texts[places[static_cast<std::size_t>(i)]];
        const std::int64_t end = endOf(text);
        std::copy_n(text.begin(), end + 1, ids.data_ptr<std::int64_t>() + i * tokens);
        ends.data_ptr<std::int64_t>()[i] = end;
    }
    return {ids, ends};
}

} // namespace taxo
