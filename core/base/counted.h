// SPDX-License-Identifier: MIT
#pragma once

#include <concepts>
#include <cstdint>
#include <string>

namespace taxo {

/// "1,204".
std::string grouped(std::int64_t number);
/// "1 occurrence", "1,204 occurrences".
std::string counted(std::int64_t number, const std::string& one);
/// "1 taxon", "1,204 taxa".
std::string counted(std::int64_t number, const std::string& one, const std::string& many);

/// The same of any whole number.
template <std::integral Number>
std::string grouped(Number number) {
    return grouped(static_cast<std::int64_t>(number));
}

template <std::integral Number>
std::string counted(Number number, const std::string& one) {
    return counted(static_cast<std::int64_t>(number), one);
}

template <std::integral Number>
std::string counted(Number number, const std::string& one, const std::string& many) {
    return counted(static_cast<std::int64_t>(number), one, many);
}

} // namespace taxo
