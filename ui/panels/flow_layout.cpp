// SPDX-License-Identifier: MIT
#include "ui/panels/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace taxo::ui {

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout() {
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

int FlowLayout::count() const {
    return static_cast<int>(m_items.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items.at(index) : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const {
    return layOut(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const {
    return minimumSize();
}

QSize FlowLayout::minimumSize() const {
    QSize least;
    for (const QLayoutItem* const item : m_items) {
        if (!item->isEmpty()) {
            least = least.expandedTo(item->minimumSize());
        }
    }
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    layOut(rect, true);
}

/// The height that all lines take. What is lower than its line stands in its middle.
int FlowLayout::layOut(const QRect& rect, bool isMoving) const {
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    const int gap = spacing();
    int y = room.top();
    for (qsizetype begin = 0; begin < m_items.size();) {
        Line line = lineFrom(begin, room.width());
        int x = room.left();
        for (qsizetype i = begin; isMoving && i < line.end; ++i) {
            if (QLayoutItem* const item = m_items.at(i); !item->isEmpty()) {
                const QSize size = grown(*item, sizeIn(*item, room.width()), line);
                const QRect place({x, y + (line.height - size.height()) / 2}, size);
                item->setGeometry(
                    QStyle::visualRect(parentWidget()->layoutDirection(), room, place));
                x += size.width() + gap;
            }
        }
        y += line.height > 0 ? line.height + gap : 0;
        begin = line.end;
    }
    return std::max(y - gap, room.top()) - rect.top() + margins.bottom();
}

/// As many as fit beside each other, one at least.
FlowLayout::Line FlowLayout::lineFrom(qsizetype begin, int width) const {
    Line line{begin};
    int used = 0;
    for (; line.end < m_items.size(); ++line.end) {
        const QLayoutItem& item = *m_items.at(line.end);
        if (item.isEmpty()) {
            continue;
        }
        const QSize size = sizeIn(item, width);
        if (used > 0 && used + size.width() > width) {
            break;
        }
        used += size.width() + spacing();
        line.height = std::max(line.height, size.height());
        line.growing += isGrowing(item) ? 1 : 0;
    }
    line.left = std::max(0, width - used + spacing());
    return line;
}

bool FlowLayout::isGrowing(const QLayoutItem& item) {
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

/// With its share of what is left of its line, which is less then.
QSize FlowLayout::grown(const QLayoutItem& item, QSize size, Line& line) {
    if (isGrowing(item)) {
        const int more = std::min(line.left / line.growing--,
                                  std::max(0, item.maximumSize().width() - size.width()));
        line.left -= more;
        size.rwidth() += more;
    }
    return size;
}

QSize FlowLayout::sizeIn(const QLayoutItem& item, int width) {
    const QSize wanted = item.sizeHint();
    return {std::min(wanted.width(), width), wanted.height()};
}

} // namespace taxo::ui
