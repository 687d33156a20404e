// SPDX-License-Identifier: MIT
#include "ui/dialogs/cut_dialog.h"

#include "core/collection/photo.h"
#include "core/collection/regions.h"
#include "ui/dialogs/named_button.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/region_canvas.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QFormLayout>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kControls = 288; // pixels wide at least
constexpr int kLongestSide = 2560;
constexpr int kFinest = 20; // steps of the slider

QSpinBox* makeNumber(const char* name, int least, int most, int value, QWidget* parent) {
    auto* const number = new QSpinBox(parent);
    number->setObjectName(QLatin1String(name));
    number->setRange(least, most);
    number->setValue(value);
    return number;
}

} // namespace

CutDialog::CutDialog(const Parts& parts, QWidget* parent)
    : QDialog(parent), m_parts(parts), m_canvas(new RegionCanvas(this)) {
    setObjectName(QStringLiteral("cutDialog"));
    setWindowTitle(tr("Cut into regions"));
    m_canvas->setAccessibleName(tr("Photograph with the regions to be cut"));
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(makeControls());
    resize(QSize(1180, 820).boundedTo(screen()->availableSize() - QSize(16, 48)));

    connect(m_canvas, &RegionCanvas::changed, this, &CutDialog::showState);
    connect(m_canvas, &RegionCanvas::areaChanged, this, [this](const Box& area) {
        m_area = area;
        propose();
    });
    connect(&parts.document, &CollectionDocument::closed, this, &QWidget::close);
    connect(&parts.document, &CollectionDocument::decisionFailed, this, [this](const Error& error) {
        m_problem->setText(detailsOf(error));
        m_problem->show();
    });
    showPhoto(parts.focus.current(), nullptr);
    m_canvas->setFocus();
}

CutDialog::~CutDialog() {
    m_parts.runner.cancel(m_job);
    m_parts.runner.cancel(m_decodeJob);
}

QWidget* CutDialog::makeControls() {
    auto* const panel = new QWidget(this);
    panel->setMinimumWidth(kControls); // more in languages with long words
    panel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_name = new QLabel(panel);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_count = new QLabel(panel);
    m_count->setObjectName(QStringLiteral("count"));
    QFont large = m_count->font();
    large.setPointSizeF(1.4 * large.pointSizeF());
    large.setBold(true);
    m_count->setFont(large);
    m_problem = makeTextLabel({}, panel, {.isQuiet = true});
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    m_finds = new QRadioButton(tr("&Find specimens"), panel);
    m_finds->setObjectName(QStringLiteral("finds"));
    m_isGrid = new QRadioButton(tr("In a &grid"), panel);
    m_isGrid->setObjectName(QStringLiteral("isGrid"));
    m_finds->setChecked(true);
    auto* const finding = makeFinding(panel);
    auto* const grid = makeGrid(panel);
    grid->hide();
    connect(m_isGrid, &QRadioButton::toggled, this, [this, finding, grid](bool isGrid) {
        finding->setVisible(!isGrid);
        grid->setVisible(isGrid);
        if (isGrid) {
            fitArea();
        }
        propose();
    });
    auto* const layout = new QVBoxLayout(panel);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    layout->addWidget(m_problem);
    layout->addSpacing(kGap);
    layout->addWidget(m_finds);
    layout->addWidget(m_isGrid);
    layout->addWidget(finding);
    layout->addWidget(grid);
    layout->addSpacing(kGap);
    addEditButtons(*layout, panel);
    layout->addWidget(makeTextLabel(
        tr("Drag over the picture for a new region, with Shift to select several. Arrow "
           "keys move what is selected, with Shift they resize it."),
        panel,
        {.isQuiet = true}));
    layout->addStretch(1);
    addEndButtons(*layout, panel);
    return panel;
}

QWidget* CutDialog::makeFinding(QWidget* parent) {
    auto* const page = new QWidget(parent);
    m_sensitivity = new QSlider(Qt::Horizontal, page);
    m_sensitivity->setObjectName(QStringLiteral("sensitivity"));
    m_sensitivity->setRange(0, kFinest);
    m_sensitivity->setValue(kFinest / 2);
    m_sensitivity->setAccessibleName(tr("Sensitivity"));
    m_sensitivity->setTracking(false); // a look for each place that it stays at
    auto* const ends = new QHBoxLayout;
    auto* const fewer = makeTextLabel(tr("fewer"), page, {.isQuiet = true});
    auto* const more = makeTextLabel(tr("paler ones, too"), page, {.isQuiet = true});
    fewer->setWordWrap(false);
    more->setWordWrap(false);
    ends->addWidget(fewer);
    ends->addStretch(1);
    ends->addWidget(more);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(kMargin, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_sensitivity);
    layout->addLayout(ends);
    connect(m_sensitivity, &QSlider::valueChanged, this, &CutDialog::propose);
    return page;
}

QWidget* CutDialog::makeGrid(QWidget* parent) {
    constexpr int kMost = 100; // more cannot be put right by hand
    auto* const page = new QWidget(parent);
    const GridOptions usual;
    m_rows = makeNumber("rows", 1, kMost, usual.rows, page);
    m_columns = makeNumber("columns", 1, kMost, usual.columns, page);
    m_gap = makeNumber("gap", 0, 90, 0, page);
    m_gap->setSuffix(tr(" %"));
    auto* const form = new QFormLayout(page);
    form->setContentsMargins(kMargin, 0, 0, 0);
    form->setVerticalSpacing(4);
    form->addRow(tr("&Rows"), m_rows);
    form->addRow(tr("C&olumns"), m_columns);
    form->addRow(tr("Ga&p"), m_gap);
    alignLabels(*form);
    for (QSpinBox* const number : {m_rows, m_columns, m_gap}) {
        number->setKeyboardTracking(false);
        connect(number, &QSpinBox::valueChanged, this, &CutDialog::propose);
    }
    return page;
}

void CutDialog::addEditButtons(QVBoxLayout& layout, QWidget* parent) {
    auto* const grid = new QGridLayout;
    grid->setSpacing(4);
    int count = 0;
    const auto add = [&](const char* name, const QString& text, const QKeySequence& key, auto act) {
        auto* const button = makeNamedButton(name, text, parent);
        button->setShortcut(key);
        button->setToolTip(tr("Key: %1").arg(key.toString(QKeySequence::NativeText)));
        connect(button, &QPushButton::clicked, m_canvas, [this, act] {
            (m_canvas->*act)();
            m_canvas->setFocus();
        });
        grid->addWidget(button, count / 2, count % 2);
        ++count;
        return button;
    };
    add("add", tr("Add (D)"), Qt::Key_D, &RegionCanvas::addInMiddle);
    m_remove =
        add("remove", tr("Remove (Del)"), QKeySequence::Delete, &RegionCanvas::removeSelected);
    m_merge = add("merge", tr("Merge (M)"), Qt::Key_M, &RegionCanvas::mergeSelected);
    m_split = add("split", tr("Split (S)"), Qt::Key_S, &RegionCanvas::splitSelected);
    add("all", tr("Select all (Ctrl+A)"), QKeySequence::SelectAll, &RegionCanvas::selectAll);
    m_undo = add("undo", tr("Undo (Ctrl+Z)"), QKeySequence::Undo, &RegionCanvas::undo);
    add("next", tr("Next one (N)"), Qt::Key_N, &RegionCanvas::selectFollowing);
    add("previous", tr("One before (P)"), Qt::Key_P, &RegionCanvas::selectPreceding);
    layout.addLayout(grid);
}

/// What is done with the proposal.
void CutDialog::addEndButtons(QVBoxLayout& layout, QWidget* panel) {
    m_cut = new QPushButton(panel);
    m_cut->setObjectName(QStringLiteral("cut"));
    m_cut->setProperty("primary", true);
    m_cut->setDefault(true);
    m_cutAndNext = makeNamedButton("cutAndNext", tr("Cut, and the &next picture alike"), panel);
    m_cutAndNext->setToolTip(tr("The same layout is proposed for the next photograph"));
    auto* const leave = new QPushButton(tr("Cancel"), panel);
    leave->setAutoDefault(false);
    connect(m_cut, &QPushButton::clicked, this, [this] { cut(false); });
    connect(m_cutAndNext, &QPushButton::clicked, this, [this] { cut(true); });
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    layout.addWidget(m_cut);
    layout.addWidget(m_cutAndNext);
    layout.addWidget(leave);
}

/// `layout`: boxes to begin with, of another picture; none: they are looked for.
void CutDialog::showPhoto(ItemId item, const std::vector<Box>* layout) {
    const auto photo = photoOf(m_parts.document.view(), item);
    if (!photo) {
        reject();
        return;
    }
    forgetQuestion();
    m_item = item;
    m_photo = photo->id;
    m_file = photo->file.root / photo->file.path;
    m_name->setText(displayName(m_file));
    m_problem->hide();
    // Read here: by an index, no more than one sees in one photograph.
    const auto fixed = regionsOf(m_parts.document.view(), m_photo);
    std::vector<Box> there;
    for (const Region& region : fixed.value_or(std::vector<Region>())) {
        there.push_back(region.box);
    }
    m_canvas->setFixed(std::move(there));
    m_decodeJob = m_parts.runner.start(
        {},
        On::Io,
        [decoder = m_parts.decoder, file = m_file](const Progress&) {
            return decoder->decode(file, kLongestSide);
        },
        this,
        [this, asked = m_photo](const Result<QImage>& picture) {
            if (asked != m_photo) {
                return;
            }
            if (picture) {
                m_canvas->setPicture(*picture, picture->size());
            } else if (picture.error().code != ErrorCode::Cancelled) {
                m_problem->setText(photoHeadline(picture.error().code));
                m_problem->show();
            }
        },
        Urgency::Waited);
    if (layout != nullptr) {
        m_canvas->setBoxes(*layout);
    } else {
        propose();
    }
    showState();
}

/// A grid begins where specimens were found.
void CutDialog::fitArea() {
    std::vector<Box> found;
    for (const CanvasBox& one : m_canvas->boxes()) {
        found.push_back(one.box);
    }
    m_area = found.empty() ? Box() : boxAround(found);
}

CutOptions CutDialog::options() const {
    CutOptions made;
    made.specimens.sensitivity = static_cast<double>(m_sensitivity->value()) / kFinest;
    if (m_isGrid->isChecked()) {
        made.grid = GridOptions{.rows = m_rows->value(),
                                .columns = m_columns->value(),
                                .area = m_area,
                                .gap = m_gap->value() / 100.0};
    }
    return made;
}

void CutDialog::forgetQuestion() {
    m_parts.runner.cancel(std::exchange(m_job, {}));
    ++m_generation;
    m_isLooking = false;
}

/// A later question takes the place of the one before.
void CutDialog::propose() {
    forgetQuestion();
    const CutOptions asked = options();
    m_canvas->setArea(asked.grid ? std::optional(m_area) : std::nullopt);
    if (asked.grid) {
        m_canvas->setBoxes(gridOf(*asked.grid));
        return;
    }
    m_isLooking = true;
    showState();
    m_job = m_parts.runner.start(
        tr("Looking for specimens"),
        On::Io,
        [tools = m_parts.tools, file = m_file, asked](const Progress& progress) {
            return tools->proposeCuts(file, asked, progress);
        },
        this,
        [this, generation = m_generation](const Result<std::vector<Box>>& boxes) {
            if (generation == m_generation) {
                take(boxes);
            }
        },
        Urgency::Waited);
}

void CutDialog::take(const Result<std::vector<Box>>& boxes) {
    m_isLooking = false;
    m_problem->setVisible(!boxes);
    if (boxes) {
        m_canvas->setBoxes(*boxes);
    } else {
        m_problem->setText(boxes.error().code == ErrorCode::Cancelled ? tr("Stopped.")
                                                                      : detailsOf(boxes.error()));
    }
    showState();
}

void CutDialog::showState() {
    const auto count = static_cast<int>(m_canvas->boxes().size());
    const std::size_t selected = m_canvas->selected();
    m_count->setText(m_isLooking ? tr("Looking …") : tr("%Ln regions", nullptr, count));
    m_canvas->setAccessibleDescription(m_count->text());
    m_cut->setText(tr("&Cut into %Ln regions", nullptr, count));
    const bool canCut = count > 0 && !m_isLooking && !m_parts.document.isReadOnly();
    m_cut->setEnabled(canCut);
    m_cutAndNext->setEnabled(canCut && nextPhoto().has_value());
    m_merge->setEnabled(selected > 1);
    m_split->setEnabled(selected > 0);
    m_remove->setEnabled(selected > 0);
    m_undo->setEnabled(m_canvas->canUndo());
}

/// The next whole photograph of the list; looks at what has been listed.
std::optional<ItemId> CutDialog::nextPhoto() const {
    const CollectionDocument& document = m_parts.document;
    const auto row = document.rowOf(m_item);
    constexpr std::size_t kMost = 2048; // rows that are read for it
    const std::size_t first = row ? *row + 1 : 0;
    for (std::size_t next = first; next < std::min(document.size(), first + kMost); ++next) {
        const ItemRow* const item = document.rowAt(next);
        if (item != nullptr && !item->isRegion && item->photo != m_photo) {
            return item->item;
        }
    }
    return std::nullopt;
}

void CutDialog::cut(bool goesOn) {
    const std::string drawer = options().drawer();
    std::vector<NewRegion> regions;
    std::vector<Box> layout;
    for (const CanvasBox& one : m_canvas->boxes()) {
        layout.push_back(one.box);
        regions.push_back({.photo = m_photo,
                           .box = one.box,
                           .drawnBy = one.isOwn ? m_parts.review.person() : drawer});
    }
    const auto next = goesOn ? nextPhoto() : std::nullopt;
    m_parts.review.drawRegions(std::move(regions));
    if (next) {
        m_parts.focus.set(*next);
        showPhoto(*next, &layout);
        m_canvas->setFocus();
    } else {
        accept();
    }
}

} // namespace taxo::ui
