// SPDX-License-Identifier: MIT
#include "ui/panels/side_by_side_panel.h"

#include "ui/panels/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

SideBySidePanel::SideBySidePanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_head(new GroupHead(
          parts.document, parts.focus, parts.review, parts.groups, parts.compare, this))
    , m_area(new QWidget(this))
    , m_grid(new QGridLayout(m_area)) {
    setObjectName(QStringLiteral("sideBySide"));
    setAccessibleName(tr("Photographs side by side"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 120);
    m_grid->setContentsMargins(kGap, 0, kGap, kGap);
    m_grid->setSpacing(kGap);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_area, 1);
    connect(m_head, &GroupHead::left, this, &SideBySidePanel::left);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_refreshSoon, &QTimer::timeout, this, &SideBySidePanel::refresh);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&parts.groups, &GroupReview::changed, &m_refreshSoon, soon);
    connect(&parts.compare, &Compare::changed, &m_refreshSoon, soon);
    connect(&parts.focus, &Focus::changed, &m_refreshSoon, soon);
}

std::vector<ItemId> SideBySidePanel::items() const {
    return m_parts.compare.isOn() ? m_parts.compare.items() : m_parts.groups.frames();
}

std::vector<ItemId> SideBySidePanel::shown() const {
    std::vector<ItemId> shown;
    for (std::size_t i = 0; i < m_count; ++i) {
        shown.push_back(m_panes.at(i)->item());
    }
    return shown;
}

PhotoPanel* SideBySidePanel::current() const {
    for (std::size_t i = 0; i < m_count; ++i) {
        if (m_panes.at(i)->item() == m_parts.focus.current()) {
            return &m_panes.at(i)->photo();
        }
    }
    return nullptr;
}

PhotoPane& SideBySidePanel::pane(std::size_t place) {
    PhotoPane*& pane = m_panes.at(place);
    if (pane == nullptr) {
        pane = new PhotoPane(
            m_parts.document, m_parts.thumbnails, m_parts.runner, m_parts.decoder, m_area);
        connect(pane, &PhotoPane::chosen, this, &SideBySidePanel::choose);
        connect(&pane->photo(), &PhotoPanel::regionDrawn, this, &SideBySidePanel::regionDrawn);
        connect(&pane->photo(), &PhotoPanel::regionMoved, this, &SideBySidePanel::regionMoved);
        connect(
            &pane->photo(), &PhotoPanel::partChanged, this, [this, made = pane] { lockTo(*made); });
    }
    return *pane;
}

void SideBySidePanel::refresh() {
    if (!isWanted()) {
        for (std::size_t i = 0; i < std::exchange(m_count, 0); ++i) {
            m_panes.at(i)->show({}, {}); // its picture need not be kept
        }
        return;
    }
    const std::vector<ItemId> all = items();
    const auto current = std::ranges::find(all, m_parts.focus.current());
    const auto place = static_cast<std::size_t>(current - all.begin());
    const std::size_t first = place < all.size() ? place / kMostPanes * kMostPanes : 0;
    const std::size_t count = std::min(kMostPanes, all.size() - first);
    const bool isGroup = !m_parts.compare.isOn() && m_parts.groups.group();
    for (std::size_t i = 0; i < count; ++i) {
        const ItemId item = all[first + i];
        PhotoPane& shown = pane(i);
        shown.photo().setBeside(static_cast<int>(std::max<std::size_t>(count, 2)));
        shown.show(item,
                   {.isCurrent = item == m_parts.focus.current() && all.size() > 1,
                    .isLeftOut = isGroup && !m_parts.groups.isAbout(item),
                    .hidesSuggestions = m_parts.review.hidesSuggestions()});
        shown.setVisible(true);
    }
    for (std::size_t i = count; i < m_count; ++i) {
        m_panes.at(i)->show({}, {});
        m_panes.at(i)->setVisible(false);
    }
    m_count = count;
    m_head->refresh();
    m_head->setPage(all.size() > count ? tr("%L1–%L2 of %L3")
                                             .arg(qulonglong{first} + 1)
                                             .arg(qulonglong{first} + count)
                                             .arg(static_cast<qulonglong>(all.size()))
                                       : QString());
    arrange();
}

/// In as many columns as leave the pictures largest.
void SideBySidePanel::arrange() {
    constexpr double kShape = 4.0 / 3.0; // of most cameras' pictures
    int best = 1;
    double largest = 0.0;
    const int count = static_cast<int>(m_count);
    for (int columns = 1; columns <= count; ++columns) {
        const int lines = (count + columns - 1) / columns;
        const double width = double(m_area->width()) / columns - kGap;
        const double height =
            double(m_area->height()) / lines - kGap - m_panes.front()->captionHeight();
        if (const double size = std::min(width, height * kShape); size > largest) {
            largest = size;
            best = columns;
        }
    }
    for (int i = 0; i < static_cast<int>(kMostPanes); ++i) {
        m_grid->setColumnStretch(i, i < best && i < count ? 1 : 0);
        m_grid->setRowStretch(i, i * best < count ? 1 : 0);
        if (i < count) {
            m_grid->addWidget(m_panes.at(static_cast<std::size_t>(i)), i / best, i % best);
        }
    }
}

void SideBySidePanel::setLocked(bool isLocked) {
    m_isLocked = isLocked;
    m_head->setLocked(isLocked);
    for (std::size_t i = 0; i < m_count; ++i) {
        if (m_panes.at(i)->item() == m_parts.focus.current()) {
            lockTo(*m_panes.at(i));
        }
    }
}

void SideBySidePanel::lockTo(PhotoPane& leader) {
    if (!m_isLocked) {
        return;
    }
    const PictureView::Part part = leader.photo().part();
    for (std::size_t i = 0; i < m_count; ++i) {
        if (m_panes.at(i) != &leader) {
            m_panes.at(i)->photo().show(part);
        }
    }
}

void SideBySidePanel::turn(int quarters) {
    for (std::size_t i = 0; i < m_count; ++i) {
        if (m_isLocked || m_panes.at(i)->item() == m_parts.focus.current()) {
            m_panes.at(i)->photo().turn(quarters);
        }
    }
}

void SideBySidePanel::choose(ItemId item) {
    setFocus();
    m_parts.focus.set(item);
    if (m_parts.compare.isOn()) {
        m_parts.selection.set(std::array<ItemId, 1>{item});
    }
}

void SideBySidePanel::move(int by) {
    const std::vector<ItemId> all = items();
    const auto current = std::ranges::find(all, m_parts.focus.current());
    if (current == all.end()) {
        return;
    }
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(current - all.begin() + by, 0, last);
    choose(all[static_cast<std::size_t>(to)]);
}

/// Escape is ours before it stops what the window does.
bool SideBySidePanel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SideBySidePanel::keyPressEvent(QKeyEvent* event) {
    const int on = isRightToLeft() ? -1 : 1;
    switch (event->modifiers() == Qt::NoModifier ? event->key() : 0) {
    case Qt::Key_Left:
        return move(-on);
    case Qt::Key_Right:
        return move(on);
    case Qt::Key_Up:
    case Qt::Key_Down:
        return m_parts.groups.step(event->key() == Qt::Key_Up ? -1 : 1);
    case Qt::Key_Home:
        return move(-static_cast<int>(items().size()));
    case Qt::Key_End:
        return move(static_cast<int>(items().size()));
    case Qt::Key_Space:
        if (m_parts.groups.isOn() && m_parts.groups.group()) {
            m_parts.selection.toggle(m_parts.focus.current());
        }
        return;
    case Qt::Key_Escape:
        if (m_parts.compare.isOn()) {
            m_parts.compare.stop();
        }
        Q_EMIT left();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SideBySidePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_count > 0) {
        arrange();
    }
}

void SideBySidePanel::paintEvent(QPaintEvent* /*event*/) {
    QPainter(this).fillRect(rect(), Theme::of(*this).photo);
}

} // namespace taxo::ui
