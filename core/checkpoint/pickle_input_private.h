// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace taxo {

/// What is wrong with a pickle. Thrown while one is read and caught by readPickle.
struct PickleProblem {
    ErrorCode code = ErrorCode::Corrupt;
    std::string what; ///< follows the file's name
};

[[noreturn]] void damaged(const std::string& what);
[[noreturn]] void refuse(const std::string& what);

/// The bytes of a pickle, taken one after the other. Every function throws PickleProblem where
/// there are not enough.
class PickleInput {
public:
    explicit PickleInput(std::string_view bytes) : m_rest(bytes) {}

    std::string_view take(std::uint64_t size);
    /// Little-endian, of at most 8 bytes.
    std::uint64_t number(std::size_t size);
    /// Two's complement, of any length in Python and of at most 8 bytes here.
    std::int64_t signedNumber(std::uint64_t size);
    /// A binary64, the highest byte first.
    double real();
    /// Up to the next line feed, which is taken too.
    std::string_view line();

private:
    std::string_view m_rest;
};

} // namespace taxo
