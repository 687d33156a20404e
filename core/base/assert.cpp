// SPDX-License-Identifier: MIT
#include "core/base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace taxo::detail {

void assertionFailed(const char* condition, const char* file, int line) noexcept {
    std::fprintf(stderr, "%s:%d: broken promise: %s\n", file, line, condition);
    std::abort();
}

} // namespace taxo::detail
