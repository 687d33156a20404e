// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace taxo {

enum class LogLevel : unsigned char { Debug, Info, Warning, Error };

/// Where log lines go; called from any thread, one at a time. A loadable module gets the program's
/// sink handed in.
using LogSink = std::function<void(LogLevel, std::string_view)>;

/// Replaces the sink; an empty one drops everything (the default).
void setLogSink(LogSink sink);
void log(LogLevel level, std::string_view line);

} // namespace taxo
