// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/temp_dir.h"
#include "ui/document/services.h"

#include <QColor>

#include <atomic>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

/// A small world for tests of the window: a folder with pictures and collections, a model that
/// answers by file name, and no settings on disk.
struct World {
    test::TempDir folder;
    std::atomic<int> modelsOpened = 0;
    std::atomic<int> decodersOpened = 0;
    std::atomic<bool> isModelBroken = false;
    std::vector<InstalledChoice> models = {
        {"bioclip", "BioCLIP"}, {"bioclip-2", "BioCLIP 2"}, {"torn", "Torn"}};
    Settings saved;
    IdentifierChoice lastChoice;                                  ///< that was opened
    std::function<void(const std::filesystem::path&)> beforeEach; ///< FakeIdentifier::before

    /// A picture whose bytes are its own, also beside others of the same color.
    std::filesystem::path photo(const std::string& name, QColor color = Qt::darkGreen) const;

    std::vector<std::filesystem::path> photos(std::initializer_list<const char*> names) const;

    Services services();
};

} // namespace taxo::ui
