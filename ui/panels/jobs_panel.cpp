// SPDX-License-Identifier: MIT
#include "ui/panels/jobs_panel.h"

#include "ui/models/job_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/symbolic_icon.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace taxo::ui {

namespace {

/// A thin line that fills; where the amount is not known, a third of it in the middle. Still, since
/// movement draws the eye to what needs no attention.
class ThinBar final : public QProgressBar {
public:
    explicit ThinBar(QWidget* parent) : QProgressBar(parent) {
        setTextVisible(false);
        setFixedHeight(6);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // texts need the room more
    }

    QSize sizeHint() const override { return {180, height()}; }

    QSize minimumSizeHint() const override { return {48, height()}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        const Theme& theme = Theme::of(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.line);
        painter.drawRoundedRect(rect(), 3, 3);
        painter.setBrush(theme.accent);
        if (maximum() <= minimum()) {
            painter.drawRoundedRect(QRectF(width() / 3.0, 0, width() / 3.0, height()), 3, 3);
        } else if (value() > 0) {
            const qreal part = static_cast<qreal>(value()) / maximum();
            painter.drawRoundedRect(QRectF(0, 0, std::max(part * width(), 6.0), height()), 3, 3);
        }
    }
};

} // namespace

JobsPanel::JobsPanel(JobListModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_layout(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("jobs"));
    setAccessibleName(tr("Work in progress"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    connect(&model,
            &QAbstractItemModel::rowsInserted,
            this,
            [this](const QModelIndex&, int first, int last) { insertLines(first, last); });
    connect(&model,
            &QAbstractItemModel::rowsRemoved,
            this,
            [this](const QModelIndex&, int first, int last) { removeLines(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& at) {
        showLine(at.row());
    });
    if (model.rowCount() > 0) {
        insertLines(0, model.rowCount() - 1);
    }
    setVisible(!m_lines.empty());
}

JobsPanel::Line JobsPanel::makeLine() {
    Line line{};
    line.widget = new QWidget(this);
    line.title = new QLabel(line.widget);
    line.title->setTextFormat(Qt::PlainText); // it may name a file
    line.bar = new ThinBar(line.widget);
    line.bar->setMaximumWidth(line.bar->sizeHint().width());
    line.amount = new QLabel(line.widget);
    line.amount->setForegroundRole(QPalette::PlaceholderText);
    line.stop = new QToolButton(line.widget);
    line.stop->setIcon(symbolicIcon(QStringLiteral("stop")));
    line.stop->setToolTip(tr("Stop (Esc)"));
    line.stop->setAccessibleName(tr("Stop"));
    line.stop->setFocusPolicy(Qt::TabFocus);
    QWidget* const widget = line.widget;
    connect(line.stop, &QToolButton::clicked, this, [this, widget] {
        const auto found = std::find_if(
            m_lines.begin(), m_lines.end(), [widget](const Line& l) { return l.widget == widget; });
        m_model.cancel(static_cast<int>(found - m_lines.begin()));
    });
    auto* const layout = new QHBoxLayout(line.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(line.title);
    layout->addWidget(line.bar);
    layout->addWidget(line.amount);
    layout->addWidget(line.stop);
    layout->addStretch(1);
    return line;
}

void JobsPanel::insertLines(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const Line line = makeLine();
        m_lines.insert(m_lines.begin() + row, line);
        m_layout->insertWidget(row, line.widget);
        showLine(row);
    }
    show();
}

void JobsPanel::removeLines(int first, int last) {
    for (int row = last; row >= first; --row) {
        QWidget* const widget = m_lines[static_cast<std::size_t>(row)].widget;
        m_lines.erase(m_lines.begin() + row);
        widget->hide();
        widget->deleteLater(); // it may be the sender of what led here
    }
    setVisible(!m_lines.empty());
}

void JobsPanel::showLine(int row) {
    const QModelIndex at = m_model.index(row);
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    const auto done = at.data(JobListModel::DoneRole).toULongLong();
    const auto total = at.data(JobListModel::TotalRole).toULongLong();
    const bool isStopping = at.data(JobListModel::StoppingRole).toBool();
    const QString title = at.data(JobListModel::TitleRole).toString();
    line.title->setText(title);
    line.bar->setAccessibleName(title);
    // In thousandths: amounts may be bytes beyond an int.
    line.bar->setRange(0, total > 0 ? 1000 : 0);
    line.bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    line.amount->setText(jobAmountText(at));
    line.widget->setToolTip(tipText(at.data(JobListModel::WhatRole).toString()));
    line.stop->setEnabled(!isStopping);
}

} // namespace taxo::ui
