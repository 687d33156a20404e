// SPDX-License-Identifier: MIT
#include "ui/panels/structure_panel.h"

#include "core/workflow/structure_figures.h"
#include "core/workflow/structure_film.h"
#include "core/workflow/structure_tables.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/structure_model.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/cluster_table.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/item_strip.h"
#include "ui/panels/structure_bar.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"
#include "ui/scene/space_view.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <tuple>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kFramesOfFilm = 12;

} // namespace

StructurePanel::StructurePanel(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_bar(new StructureBar(this))
    , m_text(makeNamedText("structureText", this, {.isQuiet = true}))
    , m_halves(new QSplitter(Qt::Vertical, this))
    , m_upper(new QWidget(m_halves))
    , m_view(new ChoiceBox(m_upper))
    , m_figure(new FigureView(parts.runner, m_upper))
    , m_space(new SpaceView(m_upper))
    , m_lower(new QWidget(m_halves))
    , m_which(new ChoiceBox(m_lower))
    , m_model(new StructureModel(this))
    , m_table(new ClusterTable(m_lower)) {
    setObjectName(QStringLiteral("structurePanel"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    makeUpper();
    makeTable();
    auto* const lower = new QVBoxLayout(m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(kGap);
    lower->addWidget(m_which, 0, Qt::AlignLeft);
    lower->addWidget(m_table, 1);
    lower->addWidget(makeFoot());
    m_halves->setChildrenCollapsible(false);
    m_halves->setHandleWidth(1);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_halves, 1);
    layout->addStretch(0);
    setFocusPolicy(Qt::StrongFocus); // letters are no choice in a list
    connectParts();
    m_bar->setFields(parts.structure.fields());
    showAnswer();
    showLists();
    showFigure();
}

StructurePanel::~StructurePanel() = default;

void StructurePanel::makeUpper() {
    m_view->setObjectName(QStringLiteral("structureView"));
    m_view->setAccessibleName(tr("How it is seen"));
    m_view->addItem(tr("In planes"));
    m_view->addItem(tr("In space: drag to turn it"));
    m_figure->setObjectName(QStringLiteral("structureFigure"));
    m_figure->setAccessibleName(tr("Figure"));
    m_space->setObjectName(QStringLiteral("structureSpace"));
    m_space->setAccessibleName(tr("Variants in space; arrow keys turn them"));
    auto* const layout = new QVBoxLayout(m_upper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_view, 0, Qt::AlignLeft);
    layout->addWidget(m_figure, 1);
    layout->addWidget(m_space, 1);
}

void StructurePanel::makeTable() {
    m_which->setObjectName(QStringLiteral("structureLists"));
    m_which->setAccessibleName(tr("What is listed"));
    m_table->setObjectName(QStringLiteral("structureTable"));
    m_table->setAccessibleName(tr("What was found"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(96);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // as it is to be read
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_isFilling) {
            selectLines();
        }
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &StructurePanel::showStrips);
    connect(m_table, &QTableView::doubleClicked, this, &StructurePanel::look);
}

QWidget* StructurePanel::makeFoot() {
    m_foot = new QWidget(m_lower);
    auto* const layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kMargin);
    const auto addSide = [&](const char* name) {
        auto* const title = makeTextLabel({}, m_foot, {.isQuiet = true});
        auto* const strip = new ItemStrip(m_parts.thumbnails, m_foot);
        strip->setObjectName(QLatin1String(name));
        auto* const side = new QVBoxLayout;
        side->setSpacing(2);
        side->addWidget(title);
        side->addWidget(strip);
        layout->addLayout(side, 1);
        connect(strip, &ItemStrip::chosen, this, [this](ItemId item) {
            m_parts.selection.set({&item, 1});
            m_parts.focus.set(item);
        });
        return std::pair(title, strip);
    };
    std::tie(m_firstName, m_first) = addSide("structureFirst");
    std::tie(m_secondName, m_second) = addSide("structureSecond");
    return m_foot;
}

void StructurePanel::connectParts() {
    const StructureDocument& structure = m_parts.structure;
    connect(&structure, &StructureDocument::changed, this, [this](StructureKind kind) {
        m_told.clear();
        if (kind == m_bar->kind()) {
            showAnswer();
        } else {
            showState();
        }
    });
    connect(&structure, &StructureDocument::fieldsChanged, m_bar, [this] {
        m_bar->setFields(m_parts.structure.fields());
        showText();
    });
    connect(&m_parts.document, &CollectionDocument::listChanged, this, &StructurePanel::showState);
    connect(&m_parts.focus, &Focus::changed, this, &StructurePanel::showFocus);
    connect(m_bar, &StructureBar::kindChosen, this, [this] {
        m_told.clear();
        showAnswer();
    });
    connect(m_bar, &StructureBar::questionChanged, this, &StructurePanel::showState);
    connect(m_bar, &StructureBar::askRequested, this, [this] {
        m_parts.structure.ask(m_bar->question());
    });
    connect(m_bar, &StructureBar::stopRequested, &m_parts.structure, &StructureDocument::stop);
    connect(m_bar, &StructureBar::figureRequested, this, &StructurePanel::figureWanted);
    connect(m_bar, &StructureBar::filmRequested, this, &StructurePanel::filmWanted);
    connect(m_bar, &StructureBar::mapRequested, this, [this] {
        if (const Answer shown = answer()) {
            Q_EMIT mapWanted(shown);
        }
    });
    connect(m_bar, &StructureBar::tableRequested, this, &StructurePanel::tableWanted);
    connect(m_bar, &StructureBar::ownWordsRequested, this, &StructurePanel::ownWordsWanted);
    connect(m_which, &QComboBox::currentIndexChanged, this, &StructurePanel::showList);
    connect(m_figure, &FigureView::chosen, this, &StructurePanel::choose);
    connect(m_space, &SpaceView::chosen, this, &StructurePanel::choose);
    connect(m_view, &QComboBox::currentIndexChanged, this, &StructurePanel::showView);
    connect(m_figure, &FigureView::failed, this, [this](const Error& error) {
        m_told = detailsOf(error);
        showText();
    });
}

const StructurePanel::Answer& StructurePanel::answer() const {
    return m_parts.structure.answer(m_bar->kind());
}

std::vector<ItemId> StructurePanel::itemsOf(const std::vector<std::uint32_t>& rows) const {
    std::vector<ItemId> items;
    items.reserve(rows.size());
    for (const std::uint32_t row : rows) {
        items.push_back({m_shown->rows.things[row]});
    }
    return items;
}

/// What was clicked in the figure is chosen in the list, which selects it.
void StructurePanel::choose(const std::vector<std::uint32_t>& taxa, bool isAdding) {
    m_isFilling = true;
    if (!isAdding) {
        m_table->clearSelection();
    }
    for (const std::uint32_t taxon : taxa) {
        for (const int row : m_model->rowsOf(static_cast<std::int32_t>(taxon))) {
            const QModelIndex line = m_model->index(row, 0);
            m_table->selectionModel()->select(
                line, QItemSelectionModel::Select | QItemSelectionModel::Rows);
            m_table->selectionModel()->setCurrentIndex(line, QItemSelectionModel::NoUpdate);
        }
    }
    m_isFilling = false;
    if (m_table->currentIndex().isValid()) {
        m_table->scrollTo(m_table->currentIndex());
    }
    selectLines();
}

void StructurePanel::selectLines() {
    std::vector<ItemId> items;
    for (const QModelIndex& line : m_table->selectionModel()->selectedRows()) {
        const auto of = itemsOf(m_model->lineAt(line.row()).rows);
        items.insert(items.end(), of.begin(), of.end());
    }
    if (items.empty()) {
        return;
    }
    m_parts.selection.set(items);
    if (!m_parts.selection.contains(m_parts.focus.current())) {
        m_parts.focus.set(items.front());
    }
    showStrips();
}

void StructurePanel::look() {
    selectLines();
    if (m_parts.selection.contains(m_parts.focus.current())) {
        Q_EMIT lookWanted();
    }
}

void StructurePanel::save(const QString& title,
                          std::function<Status(const Progress&)> write,
                          const std::filesystem::path& file) {
    m_parts.runner.start(
        title,
        On::Io,
        std::move(write),
        this,
        [this, file](const Status& saved) {
            m_told = saved ? tr("Saved: %1").arg(displayText(file)) : writingDetails(saved.error());
            showText();
        },
        Urgency::Waited);
}

void StructurePanel::saveFigure(const std::filesystem::path& file) {
    if (const Answer shown = answer()) {
        save(
            tr("Saving a figure"),
            [shown, style = style(shown), file](const Progress&) {
                return drawStructure(*shown, style, file);
            },
            file);
    }
}

void StructurePanel::saveTable(bool ofPhotographs, const std::filesystem::path& file) {
    if (const Answer shown = answer()) {
        save(
            tr("Saving a table"),
            [shown, ofPhotographs, file](const Progress&) {
                return ofPhotographs ? writeStructurePhotographs(file, *shown)
                                     : writeStructure(file, *shown);
            },
            file);
    }
}

void StructurePanel::saveFilm(const std::filesystem::path& file) {
    const Answer shown = answer();
    if (!shown || !m_parts.document.isOpen()) {
        return;
    }
    StructureFigureStyle filmStyle = style(shown);
    filmStyle.title.clear(); // that of the figure is another
    save(
        tr("Saving a filmstrip"),
        [shown, filmStyle, file, shared = m_parts.document.shared(), open = m_parts.openDecoder](
            const Progress& progress) -> Status {
            const auto view = shared->openView();
            const auto decoder =
                view ? open() : Result<std::unique_ptr<PhotoDecoder>>(tl::unexpected(view.error()));
            return decoder ? drawFilm(*view,
                                      shown->rows,
                                      std::get<StructureTraits>(shown->found),
                                      **decoder,
                                      kFramesOfFilm,
                                      filmStyle,
                                      file,
                                      progress)
                           : tl::unexpected(decoder.error());
        },
        file);
}

} // namespace taxo::ui
