// SPDX-License-Identifier: MIT
#pragma once

namespace taxo {

/// "0.1.0"
const char* version();

} // namespace taxo
