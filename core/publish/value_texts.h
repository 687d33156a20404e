// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace taxo {

/// The shortest decimal number, without an exponent, that reads back as the same: "47.1".
std::string decimalText(double number);

/// A model score as people compare them: "0.89".
std::string modelScoreText(float score);

/// Seconds since 1970, UTC: "2025-06-01T14:30:05Z"; empty for 0, which is not known.
std::string utcText(std::int64_t seconds);

} // namespace taxo
