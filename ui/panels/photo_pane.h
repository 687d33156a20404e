// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/photo_panel.h"

#include <QWidget>

#include <memory>

namespace taxo::ui {

/// One of several photographs side by side: the picture, below it its name and where it stands. A
/// frame marks the one in focus; one that a word is not about says so and stands back.
class PhotoPane : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it.
    PhotoPane(CollectionDocument& document,
              ThumbnailCache& thumbnails,
              JobRunner& runner,
              std::shared_ptr<LazyDecoder> decoder,
              QWidget* parent = nullptr);

    struct Look {
        bool isCurrent = false;
        bool isLeftOut = false;
        bool hidesSuggestions = false;
    };

    void show(ItemId item, Look look);

    ItemId item() const { return m_item; }

    PhotoPanel& photo() { return *m_photo; }

    int captionHeight() const;

Q_SIGNALS:
    void chosen(taxo::ItemId item);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const ItemRow* row() const; ///< null: it is gone
    void layOut();

    CollectionDocument& m_document;
    Focus m_shown; ///< of the picture
    PhotoPanel* m_photo;
    ItemId m_item;
    Look m_look;
};

} // namespace taxo::ui
