// SPDX-License-Identifier: MIT
#pragma once

namespace taxo::detail {
[[noreturn]] void assertionFailed(const char* condition, const char* file, int line) noexcept;
}

/// A promise by the programmer, checked in every build: prints the condition with its place and
/// aborts.
#define TAXO_ASSERT(condition)                                                                     \
    (static_cast<bool>(condition)                                                                  \
         ? static_cast<void>(0)                                                                    \
         : ::taxo::detail::assertionFailed(#condition, __FILE__, __LINE__))
