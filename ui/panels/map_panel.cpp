// SPDX-License-Identifier: MIT
#include "ui/panels/map_panel.h"

#include "core/collection/marks.h"
#include "ui/models/error_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"
#include "ui/scene/map_legend.h"
#include "ui/scene/map_scene.h"
#include "ui/scene/map_tool_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace taxo::ui {

namespace {

PointShape shapeOf(ItemStatus status) {
    switch (status) {
    case ItemStatus::New:
        return PointShape::Unknown;
    case ItemStatus::Suggested:
        return PointShape::Predicted;
    case ItemStatus::Verified:
        return PointShape::Determined;
    }
    return PointShape::Unknown;
}

std::vector<LegendEntry> entriesOf(const ItemColors& colors, const Color& unknown) {
    const auto qColor = [](const Color& color) {
        return QColor(color.red, color.green, color.blue);
    };
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < colors.classes.names.size(); ++i) {
        const StyledText& name = colors.classes.names[i];
        entries.push_back({QString::fromStdString(plainOf(name)),
                           qColor(colors.classColors[i]),
                           colors.classes.counts[i],
                           !name.empty() && name.front().isItalic});
    }
    if (colors.without > 0) {
        entries.push_back({MapPanel::tr("without"), qColor(unknown), colors.without, false});
    }
    return entries;
}

} // namespace

MapPanel::MapPanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bar(new MapBar(this))
    , m_scene(new MapScene(this))
    , m_legend(new MapLegend(this))
    , m_summary(makeNamedText("mapSummary", this, {.isQuiet = true}))
    , m_gesture(makeNamedText("mapGesture", this, {.isQuiet = true})) {
    auto* const columns = new QSplitter(this);
    columns->setHandleWidth(1);
    columns->addWidget(m_scene);
    columns->addWidget(m_legend);
    columns->setStretchFactor(0, 1);
    columns->setSizes({600, 180});
    auto* const hand = new QHBoxLayout;
    hand->setContentsMargins(kGap, 0, kMargin, 0);
    hand->addWidget(new MapToolBar(*m_scene, this));
    hand->addWidget(m_gesture, 1);
    auto* const foot = new QHBoxLayout;
    foot->setContentsMargins(kMargin, kGap, kMargin, kGap);
    foot->addWidget(m_summary, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(hand);
    layout->addWidget(columns, 1);
    layout->addLayout(foot);
    setFocusProxy(m_scene);
    m_parts.colors.setGround(Theme::of(*this).isDark ? Ground::Dark : Ground::Light);
    connectMap();
    connectScene();
    showMap();
}

MapPanel::~MapPanel() = default;

void MapPanel::connectMap() {
    connect(m_bar, &MapBar::arrangeRequested, this, &MapPanel::arrange);
    connect(m_bar, &MapBar::stopRequested, &m_parts.map, &MapDocument::stop);
    connect(m_bar, &MapBar::colorByChosen, &m_parts.colors, &MapColors::colorBy);
    connect(&m_parts.map, &MapDocument::settling, this, &MapPanel::showSettling);
    connect(&m_parts.map, &MapDocument::changed, this, &MapPanel::showMap);
    connect(&m_parts.map, &MapDocument::arrangingChanged, this, [this] {
        const bool isArranging = m_parts.map.isArranging();
        m_bar->setArranging(isArranging);
        m_scene->setBusyText(isArranging ? tr("Arranging …") : QString());
        if (!isArranging && m_isSettling) {
            showMap(); // it was given up
        }
    });
    connect(&m_parts.map, &MapDocument::failed, this, [this](const Error& error) {
        if (error.code != ErrorCode::Cancelled) {
            m_summary->setText(QString::fromStdString(error.text()));
        }
    });
    connect(&m_parts.colors, &MapColors::changed, this, &MapPanel::showColors);
    connect(&m_parts.colors, &MapColors::failed, this, [this](const Error& error) {
        m_summary->setText(QString::fromStdString(error.text()));
    });
    connect(&m_parts.selection, &Selection::changed, this, &MapPanel::showSelection);
    connect(m_legend, &MapLegend::hiddenChanged, this, &MapPanel::showHidden);
}

void MapPanel::connectScene() {
    connect(m_scene, &MapScene::pointsChosen, this, &MapPanel::choose);
    connect(m_scene, &MapScene::pointActivated, this, [this](std::uint32_t point) {
        Q_EMIT itemActivated(m_parts.map.map().items[point]);
    });
    connect(m_scene, &MapScene::gestureChanged, m_gesture, &QLabel::setText);
    connect(m_scene, &MapScene::thumbnailsWanted, this, &MapPanel::want);
    connect(&m_parts.thumbnails, &ThumbnailCache::changed, m_scene, &MapScene::updateThumbnails);
    m_scene->setThumbnails([this](std::uint32_t point) {
        const auto& items = m_parts.map.map().items;
        return m_isSettling || point >= items.size() ? QImage()
                                                     : m_parts.thumbnails.image(items[point], 128);
    });
}

void MapPanel::arrangeOnce() {
    if (m_parts.map.isEmpty() && !m_parts.map.isArranging()) {
        arrange();
    }
}

void MapPanel::arrange() {
    m_parts.map.arrange({m_parts.document.options().filter, m_bar->options()});
}

void MapPanel::showSettling(const EmbeddingMatrix& positions) {
    if (!std::exchange(m_isSettling, true) || m_scene->points().size() != positions.rows()) {
        m_legend->setEntries({});
        m_scene->setLabels({});
        m_scene->setPoints(positions);
    } else {
        m_scene->setPositions(positions);
    }
}

void MapPanel::showMap() {
    m_isSettling = false;
    const CollectionMap& map = m_parts.map.map();
    m_legend->setEntries({});
    m_scene->setLabels({});
    m_scene->setPoints(map.positions);
    m_scene->setEmptyText(emptyText());
    m_summary->setText(m_parts.map.isEmpty() ? QString() : QString::fromStdString(map.summary()));
    if (m_parts.document.isOpen()) {
        m_bar->setFields(fieldNames(m_parts.document.view()).value_or(std::vector<std::string>()));
    }
    showSelection();
}

QString MapPanel::emptyText() const {
    return m_parts.map.isEmpty()
               ? tr("Arrange puts photographs that look alike to the model next to each other.")
               : QString();
}

void MapPanel::showColors() {
    const ItemColors& colors = m_parts.colors.colors();
    if (m_isSettling || colors.colors.size() != m_scene->points().size()) {
        return; // of the map before
    }
    const Ground ground = Theme::of(*this).isDark ? Ground::Dark : Ground::Light;
    m_scene->setColors(colors.colors);
    std::vector<PointShape> shapes;
    shapes.reserve(colors.colors.size());
    std::ranges::transform(m_parts.colors.regions().states, std::back_inserter(shapes), shapeOf);
    m_scene->setShapes(std::move(shapes));
    m_legend->setEntries(entriesOf(colors, unknownColor(ground)));
    m_scene->setHidden(std::vector<std::uint8_t>(colors.colors.size()));
    showLabels();
}

void MapPanel::showLabels() {
    std::vector<MapLabel> labels;
    for (const RegionPlace& place : m_parts.colors.places()) {
        const StyledText& name = m_parts.colors.regions().levels[place.level].names[place.region];
        labels.push_back({QString::fromStdString(plainOf(name)),
                          {place.x, place.y, 0.0F},
                          static_cast<float>(place.points),
                          static_cast<int>(place.level),
                          !name.empty() && name.front().isItalic});
    }
    std::ranges::stable_sort(labels, [](const MapLabel& one, const MapLabel& other) {
        return one.level != other.level ? one.level < other.level : one.weight > other.weight;
    });
    m_scene->setLabels(std::move(labels));
}

void MapPanel::showSelection() {
    if (m_isSettling) {
        return;
    }
    std::vector<std::uint8_t> isSelected;
    isSelected.reserve(m_parts.map.map().items.size());
    for (const ItemId item : m_parts.map.map().items) {
        isSelected.push_back(m_parts.selection.contains(item) ? 1 : 0);
    }
    m_scene->setSelection(std::move(isSelected));
}

void MapPanel::showHidden() {
    const std::vector<std::uint8_t>& hidden = m_legend->isHidden();
    const PointClasses& classes = m_parts.colors.colors().classes;
    std::vector<std::uint8_t> isHidden;
    isHidden.reserve(classes.classOf.size());
    for (const std::uint32_t which : classes.classOf) {
        const std::size_t entry = which == kNoClass ? classes.names.size() : which;
        isHidden.push_back(entry < hidden.size() ? hidden[entry] : 0);
    }
    m_scene->setHidden(std::move(isHidden));
}

void MapPanel::choose(const std::vector<std::uint32_t>& points, SelectionChange change) {
    if (m_isSettling) {
        return;
    }
    const std::vector<ItemId> items = m_parts.map.itemsOf(points);
    Selection& selection = m_parts.selection;
    switch (change) {
    case SelectionChange::Replace:
        selection.set(items);
        break;
    case SelectionChange::Add:
        selection.add(items);
        break;
    case SelectionChange::Remove:
        selection.remove(items);
        break;
    case SelectionChange::Intersect: {
        const std::vector<ItemId> before = selection.ids();
        std::vector<ItemId> both;
        std::ranges::set_intersection(before, items, std::back_inserter(both));
        selection.set(both);
        break;
    }
    }
    if (!items.empty() && !selection.contains(m_parts.focus.current())) {
        const auto& chosen = selection.contains(items.front()) ? items : selection.ids();
        if (!chosen.empty()) {
            m_parts.focus.set(chosen.front());
        }
    }
}

void MapPanel::want(const std::vector<std::uint32_t>& points) {
    if (!m_isSettling && m_parts.document.isOpen()) {
        const std::vector<ItemId> items = m_parts.map.itemsOf(points);
        m_parts.thumbnails.want(wantedThumbnails(m_parts.document.view(), items), 128);
    }
}

void MapPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        m_parts.colors.setGround(Theme::of(*this).isDark ? Ground::Dark : Ground::Light);
    }
    QWidget::changeEvent(event);
}

} // namespace taxo::ui
