// SPDX-License-Identifier: MIT
#include "ui/panels/choice_box.h"

#include "ui/panels/theme.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QWheelEvent>

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kMostVisible = 20;

/// Entries and separators of the popup, in the colours of the theme.
class EntryDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QFontMetrics metrics(option.font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * 12,
                isSeparator(index) ? kGap + 1 : metrics.height() + 12};
    }

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.palette);
        painter->save();
        if (isSeparator(index)) {
            const QRect line(option.rect.left() + 4, option.rect.center().y(), 0, 1);
            painter->fillRect(line.adjusted(0, 0, option.rect.width() - 8, 0), theme.line);
        } else {
            if (option.state.testFlag(QStyle::State_Selected)) {
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(theme.accentSoft);
                painter->drawRoundedRect(option.rect, 4, 4);
            }
            painter->setFont(option.font);
            painter->setPen(theme.text);
            painter->drawText(option.rect.adjusted(12, 0, -12, 0),
                              Qt::AlignLeft | Qt::AlignVCenter,
                              index.data().toString());
        }
        painter->restore();
    }

private:
    /// As QComboBox::insertSeparator marks them.
    static bool isSeparator(const QModelIndex& index) {
        return index.data(Qt::AccessibleDescriptionRole).toString() == QLatin1String("separator");
    }
};

} // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
    setMaxVisibleItems(kMostVisible);
    setItemDelegate(new EntryDelegate(this));
}

QSize ChoiceBox::minimumSizeHint() const {
    constexpr int kFewLetters = 7;
    const int spared =
        (minimumContentsLength() - kFewLetters) * QFontMetrics(font()).horizontalAdvance(u'X');
    const QSize whole = QComboBox::minimumSizeHint();
    return {whole.width() - std::max(0, spared), whole.height()};
}

void ChoiceBox::showPopup() {
    view()->setMinimumWidth(std::max(width(), view()->sizeHintForColumn(0) + 2 * kGap));
    QComboBox::showPopup();
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

} // namespace taxo::ui
