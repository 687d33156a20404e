// SPDX-License-Identifier: MIT
#include "core/classify/top_labels.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace taxo {

std::vector<std::uint32_t> placesOfLargest(std::span<const float> values, std::size_t count) {
    const auto orLeast = [](float value) {
        return value == value ? value : -std::numeric_limits<float>::infinity();
    };
    const auto isBefore = [&](std::uint32_t left, std::uint32_t right) {
        const float a = orLeast(values[left]);
        const float b = orLeast(values[right]);
        return a != b ? a > b : left < right;
    };
    count = std::min(count, values.size());
    std::vector<std::uint32_t> places;
    if (count == 0) {
        return places;
    }
    constexpr std::size_t kFew = 256;
    if (count > kFew) {
        places.resize(values.size());
        std::iota(places.begin(), places.end(), 0U);
        std::partial_sort(places.begin(),
                          places.begin() + static_cast<std::ptrdiff_t>(count),
                          places.end(),
                          isBefore);
        places.resize(count);
        return places;
    }
    // A heap whose top is the last of the best: only a larger value displaces it.
    places.reserve(count + 1);
    float least = 0.0F;
    for (std::uint32_t place = 0; place < values.size(); ++place) {
        if (places.size() == count && !(values[place] > least)) {
            continue;
        }
        places.push_back(place);
        std::push_heap(places.begin(), places.end(), isBefore);
        if (places.size() > count) {
            std::pop_heap(places.begin(), places.end(), isBefore);
            places.pop_back();
        }
        least = orLeast(values[places.front()]);
    }
    std::sort_heap(places.begin(), places.end(), isBefore);
    return places;
}

} // namespace taxo
