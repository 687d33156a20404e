// SPDX-License-Identifier: MIT
#include "core/base/start_settings.h"

#include <utility>

namespace taxo {

StartSettings loadOrSetAside(const std::filesystem::path& file) {
    StartSettings start;
    auto loaded = Settings::load(file);
    if (loaded) {
        start.settings = *std::move(loaded);
        return start;
    }
    start.problem = std::move(loaded).error();
    if (start.problem->code == ErrorCode::Corrupt) {
        start.keptAs = setAsideSettings(file).value_or(start.keptAs);
    }
    return start;
}

} // namespace taxo
