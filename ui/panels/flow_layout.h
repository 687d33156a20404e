// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QList>

namespace taxo::ui {

/// Widgets in lines, as words in a text: those that have no room go into the next one. In a line
/// all have one middle, and those that want to be wide share the room that is left.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override; ///< the widest alone in its line
    void setGeometry(const QRect& rect) override;

private:
    struct Line {
        qsizetype end; ///< the first item after it
        int height = 0;
        int left = 0;    ///< of its width
        int growing = 0; ///< items that want it
    };

    int layOut(const QRect& rect, bool isMoving) const;
    Line lineFrom(qsizetype begin, int width) const;
    static bool isGrowing(const QLayoutItem& item);
    static QSize grown(const QLayoutItem& item, QSize size, Line& line);
    static QSize sizeIn(const QLayoutItem& item, int width);

    QList<QLayoutItem*> m_items;
};

} // namespace taxo::ui
