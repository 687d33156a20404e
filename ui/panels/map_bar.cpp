// SPDX-License-Identifier: MIT
#include "ui/panels/map_bar.h"

#include "core/workflow/map_trust.h"
#include "core/workflow/trait_axis.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/form_button.h"
#include "ui/panels/map_form.h"
#include "ui/panels/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <utility>

namespace taxo::ui {

namespace {

QLabel* makeLabelFor(const QString& text, QWidget* field, QWidget* parent) {
    auto* const label = new QLabel(text, parent);
    label->setBuddy(field);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// Both in one line, wherever that is.
QWidget* joined(QLabel* label, QWidget* field) {
    auto* const both = new QWidget(label->parentWidget());
    auto* const line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGap);
    line->addWidget(label);
    line->addWidget(field);
    return both;
}

} // namespace

MapBar::MapBar(QWidget* parent)
    : QWidget(parent)
    , m_form(new MapForm)
    , m_how(new FormButton(m_form, this))
    , m_arrange(new QPushButton(this))
    , m_more(new QPushButton(tr("Map"), this))
    , m_colorBy(new ChoiceBox(this))
    , m_text(new QLineEdit(this)) {
    m_how->setObjectName(QStringLiteral("mapHow"));
    m_how->setToolTip(
        tr("How the map is arranged: method, plane or space, and what belongs to it"));
    m_arrange->setObjectName(QStringLiteral("arrange"));
    m_more->setObjectName(QStringLiteral("mapMenu"));
    m_colorBy->setObjectName(QStringLiteral("colorBy"));
    m_colorBy->setAccessibleName(tr("Colour by"));
    m_colorBy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_colorBy->setMinimumContentsLength(14); // names of clusters may be long
    m_text->setObjectName(QStringLiteral("mapText"));
    m_text->setAccessibleName(tr("Find by words"));
    m_text->setPlaceholderText(tr("Find by words …"));
    m_text->setToolTip(tr("The photographs that are most like a text light up in order. A text has "
                          "no place of its own on a map of pictures."));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    const int letter = fontMetrics().averageCharWidth();
    m_text->setMinimumWidth(20 * letter);
    m_text->setMaximumWidth(60 * letter);
    makeMenu();
    addKnownFields();
    layOut();
    connectFields();
    setHasMap(false);
    setCanPlace(false);
    setArranging(false);
}

void MapBar::makeMenu() {
    auto* const menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    m_lines = menu->addAction(tr("&Lines to true neighbours"));
    m_lines->setObjectName(QStringLiteral("mapLines"));
    m_lines->setCheckable(true);
    m_lines->setToolTip(tr("From the photograph under the pointer, or the current one, to the 15 "
                           "that are most like it in truth"));
    m_labels = menu->addAction(tr("&Doubtful names"));
    m_labels->setObjectName(QStringLiteral("doubtfulNames"));
    m_labels->setToolTip(tr("Photographs whose names, given by people, contradict those that look "
                            "most like them"));
    m_two = menu->addAction(tr("&Two maps"));
    m_two->setObjectName(QStringLiteral("twoMaps"));
    m_two->setCheckable(true);
    m_two->setToolTip(
        tr("Another map beside this one: of another method, model or colour, with one selection"));
    m_place = menu->addAction(tr("&Place new photographs"));
    m_place->setObjectName(QStringLiteral("placeOnMap"));
    m_place->setToolTip(tr("What the list shows and the map has not is put where it would lie; no "
                           "other moves"));
    menu->addSeparator();
    m_figure = menu->addAction(tr("Save &figure …"));
    m_figure->setObjectName(QStringLiteral("saveFigure"));
    m_more->setMenu(menu);
}

void MapBar::layOut() {
    auto* const layout = new FlowLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_how);
    layout->addWidget(m_arrange);
    layout->addWidget(m_more);
    layout->addWidget(joined(makeLabelFor(tr("Colour"), m_colorBy, this), m_colorBy));
    layout->addWidget(m_text);
}

void MapBar::connectFields() {
    const auto showHow = [this] { m_how->setText(m_form->text()); };
    connect(m_form, &MapForm::changed, this, showHow);
    showHow();
    connect(m_form, &MapForm::entered, this, [this] {
        m_form->close();
        Q_EMIT arrangeRequested();
    });
    connect(m_arrange, &QPushButton::clicked, this, [this] {
        m_isArranging ? Q_EMIT stopRequested() : Q_EMIT arrangeRequested();
    });
    connect(m_colorBy, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT colorByChosen(m_colorBy->currentData().toString().toStdString());
    });
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        Q_EMIT textAsked(m_text->text().trimmed().toStdString());
    });
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) {
            Q_EMIT textAsked({});
        }
    });
    connect(m_lines, &QAction::triggered, this, &MapBar::linesToggled);
    connect(m_labels, &QAction::triggered, this, &MapBar::labelsAsked);
    connect(m_place, &QAction::triggered, this, &MapBar::placeRequested);
    connect(m_two, &QAction::triggered, this, &MapBar::twoToggled);
    connect(m_figure, &QAction::triggered, this, &MapBar::figureRequested);
}

/// Escape empties the field of words, which takes away what was found; in an empty one it is the
/// window's.
bool MapBar::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched != m_text || !isKey || m_text->text().isEmpty() ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape) {
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        m_text->clear();
    }
    return true;
}

void MapBar::addKnownFields() {
    const auto add = [this](const QString& text, const char* field) {
        m_colorBy->addItem(text, QString::fromUtf8(field));
    };
    for (const Rank rank : kAllRanks) {
        add(rankText(rank), nameOf(rank));
    }
    add(tr("Review"), "status");
    //: what a map is coloured by: whether photographs are like known species
    add(tr("Known or unknown"), "novelty");
    add(tr("Model score"), "mass");
    add(tr("Date"), "date");
    add(tr("Month"), "month");
    add(tr("Place"), "place");
    add(tr("Deployment"), "deployment");
    add(tr("Camera"), "camera");
    add(tr("Folder"), "folder");
    add(tr("Tag"), "tag");
    add(tr("Latitude"), "latitude");
    add(tr("Longitude"), "longitude");
    add(tr("Trust of each place"), kByTrustworthiness);
    add(tr("Continuity of each place"), kByContinuity);
    m_knownFields = m_colorBy->count();
    setColorBy(nameOf(Rank::Family));
}

void MapBar::setFields(std::span<const std::string> fields) {
    m_fields.assign(fields.begin(), fields.end());
    addOtherFields();
}

void MapBar::setClusterings(std::vector<NamedField> clusterings) {
    m_clusterings = std::move(clusterings);
    addOtherFields();
}

void MapBar::setAxis(const QString& trait) {
    m_trait = trait;
    addOtherFields();
}

void MapBar::addOtherFields() {
    const QSignalBlocker blocker(m_colorBy);
    const std::string chosen = m_colorBy->currentData().toString().toStdString();
    while (m_colorBy->count() > m_knownFields) {
        m_colorBy->removeItem(m_knownFields);
    }
    for (const std::string& field : m_fields) {
        const QString name = QString::fromStdString(field);
        m_colorBy->addItem(name, name);
    }
    for (const NamedField& clusters : m_clusterings) {
        m_colorBy->addItem(clusters.text, QString::fromStdString(clusters.field));
    }
    if (!m_trait.isEmpty()) {
        //: colours: where photographs lie along the axis of a trait
        m_colorBy->addItem(tr("Along “%1”").arg(m_trait), QString::fromLatin1(kByTraitAxis));
    }
    setColorBy(chosen);
}

void MapBar::setColorBy(const std::string& field) {
    const QSignalBlocker blocker(m_colorBy);
    const int place = m_colorBy->findData(QString::fromStdString(field));
    m_colorBy->setCurrentIndex(place);
}

QString MapBar::colorByText() const {
    return m_colorBy->currentText();
}

void MapBar::setArranging(bool isArranging) {
    m_isArranging = isArranging;
    m_arrange->setText(isArranging ? tr("Stop") : tr("Arrange"));
    m_arrange->setToolTip(isArranging
                              ? tr("The points stay where they are then")
                              : tr("Arrange the photographs that the list shows by their looks"));
    m_how->setEnabled(!isArranging);
}

void MapBar::setHasMap(bool hasMap) {
    m_text->setEnabled(hasMap);
    m_lines->setEnabled(hasMap);
    m_labels->setEnabled(hasMap);
    m_figure->setEnabled(hasMap);
}

void MapBar::setCanPlace(bool canPlace) {
    m_place->setEnabled(canPlace);
}

bool MapBar::hasLines() const {
    return m_lines->isChecked();
}

void MapBar::setTwo(bool isTwo) {
    m_two->setChecked(isTwo);
}

} // namespace taxo::ui
