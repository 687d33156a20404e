// SPDX-License-Identifier: MIT
#include "core/base/log.h"

#include <mutex>
#include <utility>

namespace taxo {

namespace {

struct SinkHolder {
    std::mutex mutex;
    LogSink sink;
};

SinkHolder& holder() {
    static SinkHolder theHolder;
    return theHolder;
}

} // namespace

void setLogSink(LogSink sink) {
    const std::lock_guard lock(holder().mutex);
    holder().sink = std::move(sink);
}

void log(LogLevel level, std::string_view line) {
    const std::lock_guard lock(holder().mutex);
    if (holder().sink) {
        holder().sink(level, line);
    }
}

} // namespace taxo
