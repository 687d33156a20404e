// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/theme.h"

#include <QRectF>
#include <QWidget>

#include <cstdint>

class QPainter;

namespace taxo::ui {

/// What a small mark says, by its shape first and its colour second.
enum class Mark : std::uint8_t {
    Waiting,    ///< dotted ring
    Working,    ///< ring with a filled quarter
    Answered,   ///< leaf: the model has named it; nobody has confirmed that
    Ready,      ///< disc with a tick: a model that can be used
    NotSure,    ///< diamond with a question mark
    NotInList,  ///< ring with a bar across
    Novel,      ///< star of six rays: like no known species
    Failed,     ///< triangle with an exclamation mark
    Verified,   ///< disc with a tick: a person's word
    Corrected,  ///< square with a tick: a person's word, other than the machine's
    Unknown,    ///< disc with a question mark: a person cannot tell
    Nothing,    ///< disc with a dash: a person sees no organism
    Flagged,    ///< flag
    Region,     ///< four corners of a frame
    Missing,    ///< page with a bar across: the file is not there
    Information ///< disc with an i: something to know, and nothing to do
};

void paintMark(QPainter& painter, const QRectF& square, Mark mark, const Theme& theme);

/// The mark as a widget of fixed size.
class MarkLabel : public QWidget {
    Q_OBJECT
public:
    explicit MarkLabel(int side, QWidget* parent = nullptr);

    void setMark(Mark mark);

    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_side;
    Mark m_mark = Mark::Waiting;
};

} // namespace taxo::ui
