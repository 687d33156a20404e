// SPDX-License-Identifier: MIT
#include "ui/dialogs/figure_dialog.h"

#include "core/workflow/map_coordinates.h"
#include "ui/dialogs/form_page.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/on_screen.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

FigureDialog::FigureDialog(CollectionDocument& document,
                           JobRunner& runner,
                           SeenMap map,
                           AskForFile askForFile,
                           QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_runner(runner)
    , m_map(std::move(map))
    , m_askForFile(std::move(askForFile))
    , m_part(new QComboBox(this))
    , m_width(makeSpin<QSpinBox>(this))
    , m_height(makeSpin<QSpinBox>(this))
    , m_dots(makeSpin<QDoubleSpinBox>(this))
    , m_ground(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_caption(new QPlainTextEdit(this))
    , m_legend(new QCheckBox(tr("&Legend"), this))
    , m_names(new QCheckBox(tr("&Names of taxa where they lie"), this))
    , m_status(makeNamedText("figureStatus", this, {.isQuiet = true}))
    , m_table(makeNamedButton("saveCoordinates", tr("Save &coordinates …"), this))
    , m_save(makeNamedButton("saveFigure", tr("&Save figure …"), this)) {
    setObjectName(QStringLiteral("figureDialog"));
    setWindowTitle(tr("Save the map as a figure"));
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_table->setToolTip(tr("A table of all points of the map: item, file, x, y"));
    auto* const leave = makeNamedButton("close", tr("Close"), this);
    auto* const below = new QHBoxLayout;
    below->setSpacing(kGap);
    below->addWidget(m_table);
    below->addStretch(1);
    below->addWidget(leave);
    below->addWidget(m_save);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(makeFields(), 1);
    layout->addWidget(m_status);
    layout->addLayout(below);
    resizeOnScreen(*this, QSize(600, 560));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_askForFile(false, [this](const auto& file) { saveFigure(file); });
    });
    connect(m_table, &QPushButton::clicked, this, [this] {
        m_askForFile(true, [this](const auto& file) { saveTable(file); });
    });
    connect(&document, &CollectionDocument::closed, this, &QDialog::close);
    showState();
}

FigureDialog::~FigureDialog() {
    m_runner.cancel(m_job);
}

QWidget* FigureDialog::makeFields() {
    auto* const fields = new QWidget(this);
    auto* const page = new QGridLayout(fields);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(kGap);
    fillPage(*page);
    auto* const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(fields);
    return scroll;
}

void FigureDialog::fillPage(QGridLayout& page) {
    const bool isFlat = m_map.drawing.window.has_value();
    m_part->addItem(isFlat ? tr("The whole map") : tr("The whole map, as it is turned now"));
    if (isFlat) {
        m_part->addItem(tr("What is seen of it now"));
    }
    addLine(page, m_part, "figurePart", tr("&Part"));
    for (QSpinBox* const pixels : {m_width, m_height}) {
        pixels->setRange(200, 20'000);
        pixels->setSuffix(tr(" px"));
    }
    m_width->setValue(2400);
    m_height->setValue(1600);
    addLine(page, m_width, "figureWidth", tr("&Width"));
    addLine(page, m_height, "figureHeight", tr("&Height"));
    m_dots->setRange(0.0, 2400.0);
    m_dots->setDecimals(0);
    m_dots->setSpecialValueText(tr("so that the longer side is 20 cm"));
    addLine(page, m_dots, "figureDots", tr("&Dots per inch"));
    m_ground->addItem(tr("Light"));
    m_ground->addItem(tr("Dark"));
    m_ground->setCurrentIndex(m_map.drawing.ground == Ground::Dark ? 1 : 0);
    addLine(page, m_ground, "figureGround", tr("&Ground"));
    addLine(page, m_title, "figureTitle", tr("&Title"));
    m_caption->setPlainText(QString::fromStdString(m_map.drawing.caption));
    m_caption->setTabChangesFocus(true);
    addLine(page, m_caption, "figureCaption", tr("C&aption"));
    m_legend->setObjectName(QStringLiteral("figureLegend"));
    m_names->setObjectName(QStringLiteral("figureNames"));
    m_legend->setChecked(true);
    m_names->setChecked(true);
    page.addWidget(m_legend, page.rowCount(), 1);
    page.addWidget(m_names, page.rowCount(), 1);
}

MapDrawing FigureDialog::drawing() const {
    MapDrawing drawing = m_map.drawing;
    drawing.size = {m_width->value(), m_height->value(), m_dots->value()};
    drawing.ground = m_ground->currentIndex() == 1 ? Ground::Dark : Ground::Light;
    drawing.title = m_title->text().trimmed().toStdString();
    drawing.caption = m_caption->toPlainText().simplified().toStdString();
    drawing.hasLegend = m_legend->isChecked();
    if (!m_names->isChecked()) {
        drawing.names.clear();
    }
    if (m_part->currentIndex() == 0) {
        drawing.window.reset();
    }
    return drawing;
}

void FigureDialog::saveFigure(const std::filesystem::path& file) {
    m_status->setText(tr("It is being drawn …"));
    m_job = m_runner.start(
        tr("Saving a figure"),
        On::Io,
        [shared = m_document.shared(), map = m_map, drawing = drawing(), file](
            const Progress& progress) -> Status {
            const auto view = shared->openView();
            return view ? drawMap(*view, *map.map, map.colorBy, drawing, file, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, file](const Status& saved) { take(file, saved); },
        Urgency::Waited);
    showState();
}

void FigureDialog::saveTable(const std::filesystem::path& file) {
    m_status->setText(tr("It is being written …"));
    m_job = m_runner.start(
        tr("Saving coordinates"),
        On::Io,
        [shared = m_document.shared(), map = m_map.map, file](const Progress&) -> Status {
            const auto view = shared->openView();
            return view ? writeCoordinates(*view, map->items, map->positions, file)
                        : tl::unexpected(view.error());
        },
        this,
        [this, file](const Status& saved) { take(file, saved); },
        Urgency::Waited);
    showState();
}

void FigureDialog::take(const std::filesystem::path& file, const Status& saved) {
    m_job = {};
    m_status->setForegroundRole(saved ? QPalette::PlaceholderText : QPalette::BrightText);
    m_status->setText(saved ? tr("Saved: %1").arg(displayText(file)) : detailsOf(saved.error()));
    showState();
}

void FigureDialog::showState() {
    m_save->setEnabled(m_job == JobId());
    m_table->setEnabled(m_job == JobId());
}

} // namespace taxo::ui
