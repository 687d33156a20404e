// SPDX-License-Identifier: MIT
#include "ui/window/window_state.h"

#include "ui/panels/gallery_view.h"
#include "ui/panels/inspector_section.h"
#include "ui/window/docked_panels.h"

#include <QFile>
#include <QMainWindow>
#include <QSettings>

#include <utility>

namespace taxo::ui {

namespace {

const QString kGeometry = QStringLiteral("geometry");
const QString kPanels = QStringLiteral("panels");
const QString kMovable = QStringLiteral("movable");
const QString kTiles = QStringLiteral("tiles");

QString keyOf(const InspectorSection& section) {
    return QStringLiteral("unfolded/") + section.objectName();
}

} // namespace

WindowState::WindowState(std::filesystem::path file) : m_file(std::move(file)) {}

bool WindowState::restore(QMainWindow& window, DockedPanels& panels) const {
    if (m_file.empty()) {
        return false;
    }
    const QSettings kept(QFile::decodeName(m_file.c_str()), QSettings::IniFormat);
    panels.setMovable(kept.value(kMovable, false).toBool());
    panels.restore(kept.value(kPanels).toByteArray());
    for (InspectorSection* const section : window.findChildren<InspectorSection*>()) {
        section->setUnfolded(kept.value(keyOf(*section), section->isUnfolded()).toBool());
    }
    if (auto* const gallery = window.findChild<GalleryView*>()) {
        gallery->setTileWidth(kept.value(kTiles, gallery->tileWidth()).toInt());
    }
    return window.restoreGeometry(kept.value(kGeometry).toByteArray());
}

void WindowState::save(const QMainWindow& window, const DockedPanels& panels) const {
    if (!m_file.empty()) {
        QSettings kept(QFile::decodeName(m_file.c_str()), QSettings::IniFormat);
        kept.setValue(kGeometry, window.saveGeometry());
        kept.setValue(kMovable, panels.areMovable());
        kept.setValue(kPanels, panels.state());
        for (const InspectorSection* const section : window.findChildren<InspectorSection*>()) {
            kept.setValue(keyOf(*section), section->isUnfolded());
        }
        if (const auto* const gallery = window.findChild<GalleryView*>()) {
            kept.setValue(kTiles, gallery->tileWidth());
        }
    }
}

} // namespace taxo::ui
