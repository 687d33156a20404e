// SPDX-License-Identifier: MIT
#include "ui/panels/map_panel.h"

#include "core/collection/marks.h"
#include "ui/models/error_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"
#include "ui/scene/map_board.h"

#include <QEvent>
#include <QLabel>
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

/// The last entry is that of items without a value.
MapColoring coloringOf(const QString& title, const ItemColors& colors, const Color& unknown) {
    const auto qColor = [](const Color& color) {
        return QColor(color.red, color.green, color.blue);
    };
    MapColoring coloring;
    coloring.title = title;
    coloring.colors = colors.colors;
    coloring.entryOf = colors.classes.classOf;
    coloring.entryOf.resize(colors.colors.size(), MapColoring::kNoEntry); // of numbers: none
    const std::size_t classes = colors.classes.names.size();
    for (std::size_t i = 0; i < classes; ++i) {
        const StyledText& name = colors.classes.names[i];
        coloring.entries.push_back({QString::fromStdString(plainOf(name)),
                                    qColor(colors.classColors[i]),
                                    colors.classes.counts[i],
                                    !name.empty() && name.front().isItalic});
    }
    if (classes > 0 && colors.without > 0) {
        std::ranges::replace(
            coloring.entryOf, MapColoring::kNoEntry, static_cast<std::uint32_t>(classes));
        coloring.entries.push_back(
            {MapPanel::tr("without"), qColor(unknown), colors.without, false});
    }
    return coloring;
}

} // namespace

MapPanel::MapPanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bar(new MapBar(this))
    , m_board(new MapBoard(this))
    , m_summary(makeNamedText("mapSummary", this, {.isQuiet = true})) {
    m_summary->setContentsMargins(kMargin, 0, kMargin, kGap);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_summary);
    layout->addWidget(m_board, 1);
    setFocusProxy(m_board);
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
        m_board->scene().setBusyText(isArranging ? tr("Arranging …") : QString());
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
}

void MapPanel::connectScene() {
    MapScene* const scene = &m_board->scene();
    connect(scene, &MapScene::pointsChosen, this, &MapPanel::choose);
    connect(scene, &MapScene::pointActivated, this, [this](std::uint32_t point) {
        Q_EMIT itemActivated(m_parts.map.map().items[point]);
    });
    connect(scene, &MapScene::thumbnailsWanted, this, &MapPanel::want);
    connect(&m_parts.thumbnails, &ThumbnailCache::changed, scene, &MapScene::updateThumbnails);
    scene->setThumbnails([this](std::uint32_t point) {
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

void MapPanel::colorBy(const std::string& field) {
    m_bar->setColorBy(field);
    m_parts.colors.colorBy(field);
}

void MapPanel::arrange() {
    m_parts.map.arrange({m_parts.document.options().filter, m_bar->options()});
}

void MapPanel::showSettling(const EmbeddingMatrix& positions) {
    MapScene& scene = m_board->scene();
    if (!std::exchange(m_isSettling, true) || scene.points().size() != positions.rows()) {
        scene.setLabels({});
        m_board->setPoints(positions);
    } else {
        scene.setPositions(positions);
    }
}

void MapPanel::showMap() {
    m_isSettling = false;
    const CollectionMap& map = m_parts.map.map();
    m_board->scene().setLabels({});
    m_board->setPoints(map.positions);
    m_board->scene().setEmptyText(emptyText());
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
    if (m_isSettling || colors.colors.size() != m_board->scene().points().size()) {
        return; // of the map before
    }
    const Ground ground = Theme::of(*this).isDark ? Ground::Dark : Ground::Light;
    m_board->setColoring(coloringOf(m_bar->colorByText(), colors, unknownColor(ground)));
    std::vector<PointShape> shapes;
    shapes.reserve(colors.colors.size());
    std::ranges::transform(m_parts.colors.regions().states, std::back_inserter(shapes), shapeOf);
    m_board->scene().setShapes(std::move(shapes));
    showLabels();
}

void MapPanel::showLabels() {
    std::vector<MapLabel> labels;
    for (const RegionPlace& place : m_parts.colors.places()) {
        const StyledText& name = m_parts.colors.regions().levels[place.level].names[place.region];
        labels.push_back(
            {place, QString::fromStdString(plainOf(name)), !name.empty() && name.front().isItalic});
    }
    m_board->scene().setLabels(std::move(labels));
}

void MapPanel::showSelection() {
    if (m_isSettling) {
        return;
    }
    // The one in focus is always selected: for it alone the others need not stand back.
    const bool isOfSeveral = m_parts.selection.size() > 1;
    std::vector<std::uint8_t> isSelected;
    isSelected.reserve(m_parts.map.map().items.size());
    for (const ItemId item : m_parts.map.map().items) {
        isSelected.push_back(isOfSeveral && m_parts.selection.contains(item) ? 1 : 0);
    }
    m_board->setSelection(std::move(isSelected));
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
