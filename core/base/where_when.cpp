// SPDX-License-Identifier: MIT
#include "core/base/where_when.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace taxo {

std::string LocalTime::text() const {
    using namespace std::chrono; // NOLINT(google-build-using-namespace): a calendar's words
    const sys_seconds moment{std::chrono::seconds{seconds}};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    std::array<char, 48> text{};
    int length = std::snprintf(text.data(),
                               text.size(),
                               "%04d-%02u-%02uT%02d:%02d:%02d",
                               static_cast<int>(date.year()),
                               static_cast<unsigned>(date.month()),
                               static_cast<unsigned>(date.day()),
                               static_cast<int>(time.hours().count()),
                               static_cast<int>(time.minutes().count()),
                               static_cast<int>(time.seconds().count()));
    if (aheadOfUtc) {
        constexpr int kMinute = 60;
        const int minutes = std::abs(*aheadOfUtc) / kMinute;
        length += std::snprintf(text.data() + length,
                                text.size() - static_cast<std::size_t>(length),
                                "%c%02d:%02d",
                                *aheadOfUtc < 0 ? '-' : '+',
                                minutes / kMinute,
                                minutes % kMinute);
    }
    return {text.data(), static_cast<std::size_t>(length)};
}

} // namespace taxo
