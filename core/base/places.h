// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace taxo::places {

/// Folders by the XDG base directory specification, each ending in "taxoscope"; without HOME under
/// the folder of the user database. None is created here.
std::filesystem::path data();   ///< models, labels, what cannot be made again
std::filesystem::path cache();  ///< digests, label indexes, thumbnails: can be made again
std::filesystem::path config(); ///< what a person chose

std::filesystem::path settingsFile(); ///< core/base/settings.h: settings.json of config()

std::filesystem::path models(); ///< one folder for each installed model
std::filesystem::path labels(); ///< one folder for each installed label space

/// The demo model, which comes with the program: ../share/taxoscope/demo beside the folder of the
/// running program, or TAXO_DEMO_DIR. May be absent.
std::filesystem::path demoModel();

/// Where torch and decode modules lie: ../lib/taxoscope beside the folder of the running program,
/// or TAXO_MODULE_DIR.
std::filesystem::path modules();

} // namespace taxo::places
