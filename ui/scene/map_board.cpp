// SPDX-License-Identifier: MIT
#include "ui/scene/map_board.h"

#include "core/base/assert.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

MapBoard::MapBoard(QWidget* parent)
    : QWidget(parent)
    , m_scene(new MapScene)
    , m_tools(new MapToolBar(*m_scene))
    , m_legend(new MapLegend)
    , m_legendTitle(new QLabel)
    , m_gesture(new QLabel)
    , m_counts(new QLabel)
    , m_side(new QSplitter(Qt::Vertical)) {
    auto* const legend = new QWidget;
    auto* const sideLines = new QVBoxLayout(legend);
    sideLines->setContentsMargins(0, 0, 0, 0);
    sideLines->setSpacing(4);
    m_legendTitle->setMargin(4);
    m_legendTitle->setBuddy(m_legend);
    m_legend->setFrameShape(QFrame::NoFrame);
    sideLines->addWidget(m_legendTitle);
    sideLines->addWidget(m_legend, 1);
    auto* const middle = new QSplitter;
    middle->addWidget(m_scene);
    m_side->addWidget(legend);
    m_side->setChildrenCollapsible(false);
    middle->addWidget(m_side);
    middle->setStretchFactor(0, 1);
    middle->setCollapsible(0, false);
    middle->setSizes({760, 200});
    auto* const below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 4);
    below->setSpacing(16);
    m_gesture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    below->addWidget(m_gesture, 1);
    below->addWidget(m_counts);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_tools);
    lines->addWidget(middle, 1);
    lines->addLayout(below);
    setFocusProxy(m_scene);
    connect(m_legend, &MapLegend::hiddenChanged, this, [this] {
        showWhatIsLeft();
        Q_EMIT leftOutHereChanged();
    });
    connect(m_scene, &MapScene::gestureChanged, this, [this](const QString& sentence) {
        m_sentence = sentence;
        showGesture();
    });
}

void MapBoard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showGesture();
}

/// Cut where there is no room, and whole as a tool tip and for those who listen.
void MapBoard::showGesture() {
    layout()->activate(); // as wide as the counts leave it now
    m_gesture->setText(
        m_gesture->fontMetrics().elidedText(m_sentence, Qt::ElideRight, m_gesture->width()));
    m_gesture->setToolTip(m_sentence);
    m_gesture->setAccessibleName(m_sentence);
}

void MapBoard::setPoints(EmbeddingMatrix positions) {
    const std::size_t count = positions.rows();
    m_entryOf.assign(count, MapColoring::kNoEntry);
    m_isLeftOut.assign(count, 0);
    m_selected = 0;
    m_legendTitle->clear();
    m_legend->setEntries({});
    m_scene->setPoints(std::move(positions));
    showCounts();
    Q_EMIT leftOutHereChanged();
}

void MapBoard::setColoring(MapColoring coloring) {
    TAXO_ASSERT(coloring.entryOf.size() == m_isLeftOut.size());
    m_entryOf = std::move(coloring.entryOf);
    m_legendTitle->setText(coloring.title);
    m_legend->setEntries(std::move(coloring.entries));
    m_scene->setColors(std::move(coloring.colors));
    showWhatIsLeft();
    Q_EMIT leftOutHereChanged();
}

void MapBoard::setLeftOut(std::vector<std::uint8_t> isLeftOut) {
    TAXO_ASSERT(isLeftOut.size() == m_isLeftOut.size());
    m_isLeftOut = std::move(isLeftOut);
    showWhatIsLeft();
}

void MapBoard::setSelection(std::vector<std::uint8_t> isSelected) {
    m_selected = static_cast<std::size_t>(
        std::ranges::count_if(isSelected, [](std::uint8_t is) { return is != 0; }));
    m_scene->setSelection(std::move(isSelected));
    showCounts();
}

void MapBoard::addBelowLegend(QWidget* widget) {
    m_side->addWidget(widget);
}

std::vector<std::uint8_t> MapBoard::isLeftOutHere() const {
    std::vector<std::uint8_t> isHidden(m_entryOf.size(), 0);
    const std::vector<std::uint8_t>& entries = m_legend->isHidden();
    for (std::size_t i = 0; i < isHidden.size(); ++i) {
        if (m_entryOf[i] < entries.size() && entries[m_entryOf[i]] != 0) {
            isHidden[i] = 1;
        }
    }
    return isHidden;
}

void MapBoard::showWhatIsLeft() {
    std::vector<std::uint8_t> isHidden = isLeftOutHere();
    std::ranges::transform(
        isHidden, m_isLeftOut, isHidden.begin(), [](std::uint8_t here, std::uint8_t elsewhere) {
            return static_cast<std::uint8_t>(here | elsewhere);
        });
    m_scene->setHidden(std::move(isHidden));
    showCounts();
}

void MapBoard::showCounts() {
    const MapPoints& points = m_scene->points();
    const auto hidden = std::ranges::count_if(
        *points.states, [](std::uint8_t state) { return (state & PointState::kHidden) != 0; });
    const auto all = static_cast<int>(points.size());
    QString text = tr("%Ln point(s)", nullptr, all);
    if (hidden > 0) {
        //: the second is how many there are in all
        text = tr("%L1 of %Ln point(s)", nullptr, all).arg(all - static_cast<int>(hidden));
    }
    if (m_selected > 0) {
        text = tr("%1, %L2 selected").arg(text).arg(static_cast<qlonglong>(m_selected));
    }
    m_counts->setText(points.size() > 0 ? text : QString());
    showGesture();
}

} // namespace taxo::ui
