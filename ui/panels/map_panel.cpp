// SPDX-License-Identifier: MIT
#include "ui/panels/map_panel.h"

#include "ui/models/error_text.h"
#include "ui/models/wanted_thumbnails.h"
#include "ui/panels/line_label.h"
#include "ui/panels/map_answers.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_form.h"
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

/// Those whose flag is set.
std::vector<ItemId> itemsWith(const std::vector<ItemId>& items,
                              const std::vector<std::uint8_t>& flags) {
    std::vector<ItemId> some;
    for (std::size_t i = 0; i < std::min(items.size(), flags.size()); ++i) {
        if (flags[i] != 0) {
            some.push_back(items[i]);
        }
    }
    return some;
}

} // namespace

MapPanel::MapPanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bar(new MapBar(this))
    , m_board(new MapBoard(this))
    , m_summary(new LineLabel("mapSummary", this))
    , m_problem(makeNamedText("mapProblem", this))
    , m_answers(new MapAnswers({.document = parts.document,
                                .map = parts.map,
                                .asker = parts.asker,
                                .thumbnails = parts.thumbnails,
                                .guests = parts.guests})) {
    setAcceptDrops(true);
    m_summary->setContentsMargins(kMargin, 0, kMargin, kGap);
    m_problem->setContentsMargins(kMargin, 0, kMargin, kGap);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    layout->addWidget(m_board, 1);
    m_board->addBelowLegend(m_answers);
    setFocusProxy(m_board);
    m_parts.colors.setGround(Theme::of(*this).isDark ? Ground::Dark : Ground::Light);
    connectMap();
    connectScene();
    connectAsker();
    connectLegend();
    showMap();
}

MapPanel::~MapPanel() = default;

void MapPanel::connectMap() {
    connect(m_bar, &MapBar::arrangeRequested, this, &MapPanel::arrange);
    connect(&m_bar->form(), &MapForm::opened, this, [this] {
        m_bar->form().setListed(m_parts.document.size());
    });
    connect(m_bar, &MapBar::stopRequested, &m_parts.map, &MapDocument::stop);
    connect(m_bar, &MapBar::colorByChosen, this, [this](const std::string& field) {
        m_isJudging = isOfTrust(field) && !m_parts.map.isEmpty();
        showBusy();
        m_parts.colors.colorBy(field);
    });
    connect(m_bar, &MapBar::twoToggled, this, &MapPanel::twoToggled);
    connect(m_bar, &MapBar::figureRequested, this, &MapPanel::figureRequested);
    connect(&m_parts.map, &MapDocument::settling, this, &MapPanel::showSettling);
    connect(&m_parts.map, &MapDocument::changed, this, &MapPanel::showMap);
    connect(&m_parts.map, &MapDocument::arrangingChanged, this, [this] {
        const bool isArranging = m_parts.map.isArranging();
        m_bar->setArranging(isArranging);
        m_bar->setCanPlace(m_parts.map.canPlace() && !m_parts.document.isReadOnly());
        showBusy();
        if (!isArranging && m_isSettling) {
            showMap(); // it was given up
        }
    });
    connect(&m_parts.map, &MapDocument::failed, this, &MapPanel::showProblem);
    connect(m_bar, &MapBar::placeRequested, this, [this] {
        m_problem->hide();
        m_parts.map.place();
    });
    connect(&m_parts.map, &MapDocument::placed, this, &MapPanel::showPlaced);
    connect(&m_parts.colors, &MapColors::changed, this, &MapPanel::showColors);
    connect(&m_parts.colors, &MapColors::failed, this, [this](const Error& error) {
        m_isJudging = false;
        showBusy();
        showProblem(error);
    });
    connect(&m_parts.selection, &Selection::changed, this, &MapPanel::showSelection);
    connect(&m_parts.document, &CollectionDocument::closed, this, [this] {
        m_bar->setAxis({});
        if (m_parts.colors.by() == kByTraitAxis) {
            colorBy(nameOf(Rank::Family));
        }
    });
}

void MapPanel::connectScene() {
    MapScene* const scene = &m_board->scene();
    connect(scene, &MapScene::pointsChosen, this, &MapPanel::choose);
    connect(scene, &MapScene::pointActivated, this, [this](std::uint32_t point) {
        Q_EMIT itemActivated(m_parts.map.map().items[point]);
    });
    connect(
        scene, &MapScene::thumbnailsWanted, this, [this](const std::vector<std::uint32_t>& points) {
            m_wanted = points;
            want();
        });
    connect(m_board, &MapBoard::leftOutHereChanged, this, [this] {
        if (!m_isSettling) {
            Q_EMIT leftOutChanged(leftOutHere());
        }
    });
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

void MapPanel::setMethod(ProjectionMethod method) {
    ProjectionOptions options = m_bar->form().options();
    options.method = method;
    m_bar->form().setOptions(options);
}

void MapPanel::setTwo(bool isTwo) {
    m_bar->setTwo(isTwo);
}

void MapPanel::setCrowded(bool isCrowded) {
    m_summary->setOneLine(isCrowded);
}

void MapPanel::colorBy(const std::string& field) {
    m_bar->setColorBy(field);
    m_parts.colors.colorBy(field);
}

void MapPanel::arrange() {
    m_problem->hide();
    const MapForm& form = m_bar->form();
    auto only = form.only();
    if (!only) {
        showProblem(only.error());
        return;
    }
    m_parts.map.arrange({.filter = m_parts.document.options().filter,
                         .options = form.options(),
                         .vectors = form.vectors(),
                         .only = *std::move(only)});
}

void MapPanel::showBusy() {
    m_board->scene().setBusyText(m_parts.map.isArranging()  ? tr("Arranging …")
                                 : m_parts.asker.isAsking() ? tr("Looking …")
                                 : m_isJudging              ? tr("Judging each place …")
                                                            : QString());
}

void MapPanel::showProblem(const Error& error) {
    if (error.code != ErrorCode::Cancelled) {
        m_problem->setText(detailsOf(error));
        m_problem->show();
    }
}

void MapPanel::leaveOut(std::vector<ItemId> items) {
    m_leftOut = std::move(items);
    applyLeftOut();
}

std::vector<ItemId> MapPanel::leftOutHere() const {
    return itemsWith(m_parts.map.map().items, m_board->isLeftOutHere());
}

void MapPanel::applyLeftOut() {
    const auto& items = m_parts.map.map().items;
    if (m_isSettling || m_board->scene().points().size() != items.size()) {
        return;
    }
    std::vector<std::uint8_t> isLeftOut(items.size(), 0);
    auto next = m_leftOut.begin();
    for (std::size_t i = 0; i < items.size(); ++i) {
        next = std::find_if(next, m_leftOut.end(), [&](ItemId item) { return item >= items[i]; });
        isLeftOut[i] = next != m_leftOut.end() && *next == items[i] ? 1 : 0;
    }
    m_board->setLeftOut(std::move(isLeftOut));
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
    const bool wasSettling = std::exchange(m_isSettling, false);
    m_hovered.reset();
    const CollectionMap& map = m_parts.map.map();
    m_board->scene().setLabels({});
    const MapCamera camera = m_board->scene().camera();
    m_board->setPoints(map.positions);
    const Uuid uuid = map.kept ? map.kept->uuid : Uuid();
    if (std::exchange(m_shown, uuid) == uuid && uuid != Uuid() && !wasSettling) {
        m_board->scene().setCamera(camera); // the same one, with more points perhaps
    }
    m_bar->setCanPlace(m_parts.map.canPlace() && !m_parts.document.isReadOnly());
    m_board->scene().setEmptyText(emptyText());
    m_summary->setSentences(summaryText());
    m_bar->setHasMap(!m_parts.map.isEmpty());
    if (!m_leftOut.empty()) {
        applyLeftOut();
    }
    if (m_parts.document.isOpen()) {
        m_bar->form().setVectors(
            vectorKeys(m_parts.document.view()).value_or(std::vector<KeptVectorKey>()));
        m_bar->setFields(fieldNames(m_parts.document.view()).value_or(std::vector<std::string>()));
    }
    showSelection();
    mark(m_marked);
    showAnswer();
    showLines();
}

/// They are selected: among thousands nobody would find them.
void MapPanel::showPlaced(const std::vector<ItemId>& items) {
    if (items.empty()) {
        m_problem->setText(
            tr("Nothing to place: all that the list shows lies on the map or has no vector yet."));
        m_problem->show();
        return;
    }
    m_parts.selection.set(items);
    m_parts.focus.set(items.front());
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

/// Pictures on the map, and of what it answered.
void MapPanel::want() {
    if (!m_isSettling && m_parts.document.isOpen()) {
        std::erase_if(m_wanted, [this](std::uint32_t point) {
            return point >= m_parts.map.map().items.size(); // of the map before
        });
        std::vector<ItemId> items;
        if (m_hovered && *m_hovered < m_parts.map.map().items.size()) {
            items.push_back(m_parts.map.map().items[*m_hovered]);
        }
        for (const std::uint32_t point : m_wanted) {
            items.push_back(m_parts.map.map().items[point]);
        }
        const std::vector<ItemId>& answered = m_answers->items();
        items.insert(items.end(), answered.begin(), answered.end());
        m_parts.thumbnails.want(wantedThumbnails(m_parts.document.view(), items), 128);
    }
}

void MapPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_parts.colors.setSeen(true);
    m_parts.asker.setSeen(true);
}

void MapPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_parts.colors.setSeen(false);
    m_parts.asker.setSeen(false);
}

void MapPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) {
        m_parts.colors.setGround(Theme::of(*this).isDark ? Ground::Dark : Ground::Light);
    }
    QWidget::changeEvent(event);
}

} // namespace taxo::ui
