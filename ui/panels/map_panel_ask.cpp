// SPDX-License-Identifier: MIT
// What is asked of a MapPanel's map, what it points at, and how it is seen.
#include "core/collection/item_rows.h"
#include "core/image/photo_decoder.h"
#include "core/workflow/map_facts.h"
#include "ui/document/path_text.h"
#include "ui/models/map_text.h"
#include "ui/models/value_text.h"
#include "ui/panels/map_answers.h"
#include "ui/panels/map_bar.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/theme.h"
#include "ui/scene/map_board.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kDwellMs = 80; // a pointer that passes over points asks nothing

/// Photographs among what is dragged; none where anything else is among it.
std::vector<std::filesystem::path> photographsIn(const QMimeData& data) {
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : data.urls()) {
        auto file = pathFromUrl(url);
        if (!file || !hasPhotoExtension(*file)) {
            return {};
        }
        files.push_back(*std::move(file));
    }
    return files;
}

std::vector<std::uint32_t> rowNumbers(const std::vector<RowMatch>& matches) {
    std::vector<std::uint32_t> rows;
    std::ranges::transform(matches, std::back_inserter(rows), &RowMatch::row);
    return rows;
}

std::array<std::array<float, 3>, 3> axesOf(const MapCamera& camera) {
    const MapProjection projection(camera, {1.0, 1.0});
    const auto& up = projection.up();
    const auto& eye = projection.towardsEye();
    const std::array<float, 3> right = {up[1] * eye[2] - up[2] * eye[1],
                                        up[2] * eye[0] - up[0] * eye[2],
                                        up[0] * eye[1] - up[1] * eye[0]};
    return {right, up, eye};
}

} // namespace

void MapPanel::connectAsker() {
    MapScene* const scene = &m_board->scene();
    connect(m_bar, &MapBar::textAsked, this, [this](const std::string& text) {
        m_problem->hide();
        m_parts.asker.askText(text);
    });
    connect(m_bar, &MapBar::labelsAsked, this, [this] {
        m_problem->hide();
        m_parts.asker.askLabels();
        if (m_parts.map.map().items.size() > MapAsker::kMostHeld) {
            m_problem->setText(tr("Names are compared on maps of up to %L1 points: the vectors of "
                                  "more would take too much memory. Arrange a part.")
                                   .arg(static_cast<qulonglong>(MapAsker::kMostHeld)));
            m_problem->show();
        }
    });
    connect(m_bar, &MapBar::linesToggled, this, &MapPanel::showLines);
    connect(scene, &MapScene::dismissed, &m_parts.asker, &MapAsker::dismiss);
    connect(scene, &MapScene::pointHovered, this, &MapPanel::hover);
    connect(&m_parts.asker, &MapAsker::answered, this, &MapPanel::showAnswer);
    connect(&m_parts.asker, &MapAsker::askingChanged, this, &MapPanel::showBusy);
    connect(&m_parts.asker, &MapAsker::failed, this, &MapPanel::showProblem);
    connect(&m_parts.asker,
            &MapAsker::neighborsFound,
            this,
            [this](std::uint32_t point, const std::vector<RowMatch>& neighbors) {
                if (!m_isSettling) {
                    m_board->scene().setNeighbors(point, rowNumbers(neighbors));
                }
            });
    connect(&m_parts.guests, &ThumbnailCache::changed, this, &MapPanel::showAnswer);
    connect(&m_parts.focus, &Focus::changed, this, [this] {
        mark(m_marked);
        showLines();
    });
    connect(m_answers, &MapAnswers::itemActivated, this, &MapPanel::itemActivated);
    connect(m_answers, &MapAnswers::itemChosen, this, [this](ItemId item) {
        m_parts.selection.set(std::array{item});
        m_parts.focus.set(item);
    });
    connect(m_answers, &MapAnswers::allChosen, this, [this] {
        const std::vector<ItemId>& items = m_answers->items();
        m_parts.selection.set(items);
        m_parts.focus.set(items.front());
    });
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(kDwellMs);
    connect(&m_dwell, &QTimer::timeout, this, [this] {
        showLines();
        want();
        showCard();
    });
    connect(&m_parts.thumbnails, &ThumbnailCache::changed, this, &MapPanel::showCard);
}

void MapPanel::showAnswer() {
    if (m_isSettling) {
        return; // it is of the map before
    }
    const MapAnswer& answer = m_parts.asker.answer();
    std::vector<MapScene::Guest> guests;
    std::vector<ThumbnailCache::Wanted> wanted;
    for (std::size_t i = 0; i < answer.pictures.size(); ++i) {
        const AskedPicture& picture = answer.pictures[i];
        const ItemId id{static_cast<std::int64_t>(i) + 1};
        guests.push_back(
            {picture.position, m_parts.guests.image(id, 128), rowNumbers(picture.nearest)});
        wanted.push_back({.id = id, .file = picture.file});
    }
    if (guests.empty()) {
        m_parts.guests.clear(); // the next ones have the same numbers
    } else {
        m_parts.guests.want(std::move(wanted), 128);
    }
    m_board->scene().setGuests(std::move(guests));
    m_board->scene().setFound(answer.points());
    want();
}

void MapPanel::hover(std::optional<std::uint32_t> point) {
    m_hovered = m_isSettling ? std::nullopt : point;
    Q_EMIT itemHovered(m_hovered ? std::optional(m_parts.map.map().items[*m_hovered])
                                 : std::nullopt);
    m_dwell.start();
}

/// What is under the pointer: its picture, when it is there, and what it is called.
void MapPanel::showCard() {
    if (!m_hovered || *m_hovered >= m_parts.map.map().items.size() || m_isSettling ||
        !m_parts.document.isOpen()) {
        return;
    }
    const ItemId item = m_parts.map.map().items[*m_hovered];
    const auto rows = rowsOf(m_parts.document.view(), std::array{item});
    if (!rows || rows->empty()) {
        return;
    }
    const ItemRow& row = rows->front();
    const QString name = QString::fromStdString(row.name);
    m_board->scene().setHoverCard(
        *m_hovered,
        m_parts.thumbnails.image(item, 128),
        row.taxon.empty() ? name : QString::fromStdString(row.taxon) + u'\n' + name);
}

void MapPanel::mark(std::optional<ItemId> item) {
    m_marked = item;
    const ItemId marked = item.value_or(m_parts.focus.current());
    m_board->scene().setMarked(m_isSettling ? std::nullopt : m_parts.map.pointOf(marked));
}

std::optional<std::uint32_t> MapPanel::currentPoint() const {
    return m_hovered ? m_hovered : m_parts.map.pointOf(m_parts.focus.current());
}

void MapPanel::showLines() {
    const auto point =
        m_bar->hasLines() && !m_isSettling && isVisible() ? currentPoint() : std::nullopt;
    m_parts.asker.findNeighbors(point);
    if (!point) {
        m_board->scene().setNeighbors(0, {});
    } else if (m_parts.map.map().items.size() > MapAsker::kMostHeld) {
        m_problem->setText(tr("Lines are drawn on maps of up to %L1 points: the vectors of more "
                              "would take too much memory. Arrange a part.")
                               .arg(static_cast<qulonglong>(MapAsker::kMostHeld)));
        m_problem->show();
    }
}

void MapPanel::dragEnterEvent(QDragEnterEvent* event) {
    const auto photographs = photographsIn(*event->mimeData());
    if (m_parts.map.isEmpty() || m_isSettling || photographs.empty()) {
        event->ignore(); // the window may take it
        return;
    }
    m_board->scene().setBusyText(
        tr("Drop: shows where %Ln photograph(s) would lie. Nothing is taken into the collection.",
           nullptr,
           static_cast<int>(photographs.size())));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MapPanel::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    showBusy();
}

void MapPanel::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_problem->hide();
    m_board->scene().setFocus(); // Escape takes them away
    m_parts.asker.askPictures(photographsIn(*event->mimeData()));
    showBusy();
}

SeenMap MapPanel::seen() const {
    const CollectionMap& map = m_parts.map.map();
    SeenMap seen{m_parts.map.shared(), m_parts.colors.by(), {}};
    MapDrawing& drawing = seen.drawing;
    const MapScene& scene = m_board->scene();
    const MapCamera& camera = scene.camera();
    if (map.positions.dimension() == 3) {
        drawing.axes = axesOf(camera);
    } else {
        const double width = camera.height * scene.width() / std::max(1, scene.height());
        drawing.window = MapWindow{static_cast<float>(camera.center[0] - width / 2),
                                   static_cast<float>(camera.center[1] - camera.height / 2),
                                   static_cast<float>(width),
                                   static_cast<float>(camera.height)};
    }
    if (const auto& states = *scene.points().states; states.size() == map.items.size()) {
        drawing.isHidden.resize(states.size());
        std::ranges::transform(states, drawing.isHidden.begin(), [](std::uint8_t state) {
            return static_cast<std::uint8_t>((state & PointState::kHidden) != 0 ? 1 : 0);
        });
    } // else another one is settling
    drawing.ground = Theme::of(*this).isDark ? Ground::Dark : Ground::Light;
    drawing.colorTitle = m_bar->colorByText().toStdString();
    drawing.stateTitle = tr("Review").toStdString();
    drawing.states = {tr("not named").toStdString(),
                      tr("suggested").toStdString(),
                      tr("confirmed").toStdString()};
    drawing.without = tr("without").toStdString();
    drawing.valueText = [by = seen.colorBy](const std::string& value) {
        return valueText(by, value).toStdString();
    };
    if (const auto& axis = m_parts.colors.axis()) {
        drawing.axis = axis;
        drawing.axisText = wayText(*axis).toStdString();
    }
    for (const Rank rank : kAllRanks) {
        if (rank != Rank::Kingdom) {
            drawing.names.push_back(rank);
        }
    }
    const auto facts = factsOf(map);
    const auto keys = vectorKeys(m_parts.document.view());
    if (facts && keys) {
        const auto key = std::ranges::find(*keys, map.key.vectors, &KeptVectorKey::id);
        const std::string model = key != keys->end() ? key->key.modelName : std::string("?");
        QString caption = mapCaption(*facts, model);
        if (const QString only = onlyText(m_parts.map.question().only, m_parts.map.outside());
            !only.isEmpty()) {
            caption += u' ' + only;
        }
        caption += u' ' + tr("Coloured by: %1.").arg(m_bar->colorByText());
        if (drawing.axis) {
            caption += u' ' + traitAxisText(*drawing.axis);
        }
        const auto hidden = std::ranges::count(drawing.isHidden, 1);
        if (hidden > 0) {
            caption += u' ' + tr("%Ln point(s) left out.", nullptr, static_cast<int>(hidden));
        }
        drawing.caption = caption.toStdString();
    }
    return seen;
}

} // namespace taxo::ui
