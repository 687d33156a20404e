// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/selection.h"
#include "ui/models/photo_list_model.h"

#include <QTimer>
#include <QWidget>

class QListView;

namespace taxo::ui {

class PhotoTileDelegate;

/// The photographs as tiles. Reads and writes Selection and Focus; asks for thumbnails of what is
/// seen.
class GalleryPanel : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the panel.
    GalleryPanel(SessionDocument& document,
                 PhotoListModel& model,
                 ThumbnailCache& thumbnails,
                 Selection& selection,
                 Focus& focus,
                 QWidget* parent = nullptr);

    void selectAll();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitTiles();
    void wantVisible();
    void writeSelection();
    void showSelection();
    void showFocus();

    SessionDocument& m_document;
    PhotoListModel& m_model;
    ThumbnailCache& m_thumbnails;
    Selection& m_selection;
    Focus& m_focus;
    QListView* m_view;
    PhotoTileDelegate* m_delegate;
    QTimer m_wantSoon;        ///< one look at what is visible for a burst of changes
    bool m_isShowing = false; ///< the view is being told, not telling
};

} // namespace taxo::ui
