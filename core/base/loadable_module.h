// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace taxo {

/// Opens `<module folder>/<name>.so` (see places.h) with all its libraries and returns the address
/// of its one exported factory. Modules are never closed. Safe from any thread; a second call is
/// quick. The first costs what the libraries behind it cost (LibTorch some 0.5 s).
Result<void*> moduleFactory(const std::string& name, const std::string& factory);

} // namespace taxo
