// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/settings.h"
#include "core/workflow/machine.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// What the makers of the program want to know when something goes wrong.
struct Diagnostics {
    std::optional<Machine> machine; ///< nothing: LibTorch could not be asked
    std::string decoders;           ///< versions of the libraries that read pictures
    std::string model;              ///< that is chosen, and its state
    std::string labels;
    std::optional<std::size_t> items; ///< of the open collection; nothing: none is open
    Settings settings;
    std::vector<std::string> log;
};

/// Versions of the program and of Qt: "Taxoscope 0.1.0, Qt 6.4.2".
QString versionsText();

/// In English whatever the window's language is: others have to read it. Without names of people,
/// labels in their own words, passwords, and names of collections.
QString diagnosticsText(const Diagnostics& diagnostics);

} // namespace taxo::ui
