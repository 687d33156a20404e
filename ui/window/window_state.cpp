// SPDX-License-Identifier: MIT
#include "ui/window/window_state.h"

#include <QFile>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include <utility>

namespace taxo::ui {

namespace {

const QString kGeometry = QStringLiteral("geometry");
const QString kColumns = QStringLiteral("columns");

} // namespace

WindowState::WindowState(std::filesystem::path file) : m_file(std::move(file)) {}

bool WindowState::restore(QMainWindow& window, QSplitter& splitter) const {
    if (m_file.empty()) {
        return false;
    }
    const QSettings kept(QFile::decodeName(m_file.c_str()), QSettings::IniFormat);
    splitter.restoreState(kept.value(kColumns).toByteArray());
    return window.restoreGeometry(kept.value(kGeometry).toByteArray());
}

void WindowState::save(const QMainWindow& window, const QSplitter& splitter) const {
    if (!m_file.empty()) {
        QSettings kept(QFile::decodeName(m_file.c_str()), QSettings::IniFormat);
        kept.setValue(kGeometry, window.saveGeometry());
        kept.setValue(kColumns, splitter.saveState());
    }
}

} // namespace taxo::ui
