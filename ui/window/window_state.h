// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

class QMainWindow;

namespace taxo::ui {

class DockedPanels;

/// Where the window was, where its panels were, how large its tiles were and which parts of the
/// inspector were unfolded; kept in a small file of its own. Nothing else is kept there.
class WindowState {
public:
    /// An empty path keeps nothing.
    explicit WindowState(std::filesystem::path file);

    /// Of all that the window holds. False when there is no place to restore.
    bool restore(QMainWindow& window, DockedPanels& panels) const;
    void save(const QMainWindow& window, const DockedPanels& panels) const;

private:
    std::filesystem::path m_file;
};

} // namespace taxo::ui
