// SPDX-License-Identifier: MIT
#include "core/base/typing_errors.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>

namespace taxo {

std::size_t typingErrors(std::string_view left, std::string_view right, std::size_t most) {
    const std::size_t difference =
        left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    constexpr std::size_t kLongest = 64;
    if (difference > most || right.size() >= kLongest) {
        return most + 1;
    }
    std::array<std::size_t, kLongest + 1> twoBefore{};
    std::array<std::size_t, kLongest + 1> before{};
    std::array<std::size_t, kLongest + 1> now{};
    for (std::size_t j = 0; j <= right.size(); ++j) {
        before[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        now[0] = i;
        std::size_t fewest = i;
        const char a = lowered(left[i - 1]);
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const char b = lowered(right[j - 1]);
            now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (a == b ? 0U : 1U)});
            const bool isSwap =
                i > 1 && j > 1 && a == lowered(right[j - 2]) && lowered(left[i - 2]) == b;
            if (isSwap) {
                now[j] = std::min(now[j], twoBefore[j - 2] + 1);
            }
            fewest = std::min(fewest, now[j]);
        }
        if (fewest > most) {
            return most + 1;
        }
        twoBefore = before;
        before = now;
    }
    return before[right.size()];
}

} // namespace taxo
