// SPDX-License-Identifier: MIT
#include "ui/window/window_state.h"

#include "ui/panels/gallery_view.h"
#include "ui/panels/inspector_section.h"

#include <QFile>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

#include <utility>

namespace taxo::ui {

namespace {

const QString kGeometry = QStringLiteral("geometry");
const QString kColumns = QStringLiteral("columns");
const QString kTiles = QStringLiteral("tiles");

QString keyOf(const InspectorSection& section) {
    return QStringLiteral("unfolded/") + section.objectName();
}

} // namespace

WindowState::WindowState(std::filesystem::path file) : m_file(std::move(file)) {}

bool WindowState::restore(QMainWindow& window, QSplitter& splitter) const {
    if (m_file.empty()) {
        return false;
    }
    const QSettings kept(QFile::decodeName(m_file.c_str()), QSettings::IniFormat);
    splitter.restoreState(kept.value(kColumns).toByteArray());
    for (InspectorSection* const section : window.findChildren<InspectorSection*>()) {
        section->setUnfolded(kept.value(keyOf(*section), section->isUnfolded()).toBool());
    }
    if (auto* const gallery = window.findChild<GalleryView*>()) {
        gallery->setTileWidth(kept.value(kTiles, gallery->tileWidth()).toInt());
    }
    return window.restoreGeometry(kept.value(kGeometry).toByteArray());
}

void WindowState::save(const QMainWindow& window, const QSplitter& splitter) const {
    if (!m_file.empty()) {
        QSettings kept(QFile::decodeName(m_file.c_str()), QSettings::IniFormat);
        kept.setValue(kGeometry, window.saveGeometry());
        kept.setValue(kColumns, splitter.saveState());
        for (const InspectorSection* const section : window.findChildren<InspectorSection*>()) {
            kept.setValue(keyOf(*section), section->isUnfolded());
        }
        if (const auto* const gallery = window.findChild<GalleryView*>()) {
            kept.setValue(kTiles, gallery->tileWidth());
        }
    }
}

} // namespace taxo::ui
