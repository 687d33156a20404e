// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scene/map_camera.h"
#include "ui/scene/map_hand.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QLineF>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace taxo::ui {

/// What lies over the points of a map, in units of the screen; and the points themselves where the
/// processor drew them. Takes no mouse.
class MapCanvas : public QWidget {
    Q_OBJECT
public:
    /// A picture of the points, moved to where the camera is since.
    struct Background {
        QImage image;
        QRectF target;
    };

    struct Label {
        QString text;
        QPointF at; ///< its middle
        int level = 0;
        bool isItalic = false;
    };

    struct Thumbnail {
        QRectF box;
        QImage image; ///< null: not there yet
        QColor frame;
        bool isSelected = false;
        bool isQuiet = false; ///< others are selected
    };

    struct Ring {
        QPointF at;
        double diameter = 0.0;
    };

    struct Arrow {
        QLineF line;
        QString text; ///< at its end
    };

    /// What is known of the hovered point, beside it.
    struct Card {
        QImage picture;
        QString text;
    };

    /// A photograph that is none of the points.
    struct Guest {
        QPointF at;
        QImage picture;
    };

    struct Content {
        std::optional<Background> background;
        std::vector<QLineF> neighbors; ///< from a point to those that it is truly near to
        std::vector<Thumbnail> thumbnails;
        std::vector<Label> labels;     ///< those that stand
        std::vector<QPointF> numbered; ///< from 1
        std::vector<Guest> guests;
        std::optional<Arrow> arrow;
        std::optional<Ring> hovered;
        std::optional<Ring> marked; ///< pointed out from elsewhere
        std::optional<Card> card;
        QPolygonF outline; ///< of what is circled
        SelectionChange change = SelectionChange::Replace;
        std::optional<MapHand::Pointer> pointer;
        QString message; ///< in the middle: nothing is there yet
        QString busy;    ///< in a corner, beside what is seen
        QString note;    ///< at the bottom
        bool isFocused = false;
    };

    explicit MapCanvas(QWidget* parent);

    void setContent(Content content);

    /// Names, lines and thumbnails, without the hand, the words and the background.
    void paintOver(QPainter& painter) const;

    /// How a label of this level is written, also by whoever measures it.
    static QFont fontOf(const QFont& font, int level, bool isItalic);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintNeighbors(QPainter& painter) const;
    void paintThumbnails(QPainter& painter) const;
    void paintLabels(QPainter& painter) const;
    void
    paintWithHalo(QPainter& painter, const QString& text, const QFont& written, QPointF at) const;
    void paintNumbers(QPainter& painter) const;
    void paintArrow(QPainter& painter) const;
    void paintGuests(QPainter& painter) const;
    void paintGuest(QPainter& painter, const Guest& guest) const;
    void paintHand(QPainter& painter) const;
    void paintCard(QPainter& painter) const;
    void paintWords(QPainter& painter) const;
    void paintPlate(QPainter& painter, const QString& text, Qt::Alignment alignment) const;

    Content m_content;
};

} // namespace taxo::ui
