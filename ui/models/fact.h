// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace taxo::ui {

/// One line of the inspector: "Camera" and "Canon EOS R5".
struct Fact {
    QString what;
    QString which;

    bool operator==(const Fact&) const = default;
};

} // namespace taxo::ui
