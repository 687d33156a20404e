// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/world.h"

namespace taxo {

/// The demo world of all defaults, made once: it takes a moment.
inline const DemoWorld& world() {
    static const DemoWorld kWorld = *makeDemoWorld();
    return kWorld;
}

} // namespace taxo
