// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace taxo {

/// A value or the reason why there is none. Broken promises by the programmer are assertions
/// instead.
template <class T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

} // namespace taxo
