// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

class QMainWindow;
class QSplitter;

namespace taxo::ui {

/// Where the window was and how it was divided; kept in a small file of its own. Nothing else is
/// kept there.
class WindowState {
public:
    /// An empty path keeps nothing.
    explicit WindowState(std::filesystem::path file);

    /// False when there is nothing to restore.
    bool restore(QMainWindow& window, QSplitter& splitter) const;
    void save(const QMainWindow& window, const QSplitter& splitter) const;

private:
    std::filesystem::path m_file;
};

} // namespace taxo::ui
