// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Runs a program of the PATH (its name and its arguments) with `input` on its standard input, and
/// returns what it writes to its standard output, at most 16 MB; what it complains about is
/// dropped. NotFound where there is no such program, Io where it fails; ended when cancelled.
Result<std::string> runProgram(const std::vector<std::string>& command,
                               std::span<const std::byte> input,
                               const Progress& progress);

} // namespace taxo
