// SPDX-License-Identifier: MIT
#include "ui/dialogs/places_dialog.h"

#include "ui/dialogs/make_places_box.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/row_layout.h"
#include "ui/models/error_text.h"
#include "ui/models/places_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/comparison_bar.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <cmath>

namespace taxo::ui {

namespace {

constexpr int kWidth = 620;
constexpr int kSteps = 20; ///< of 0.05

} // namespace

PlacesDialog::PlacesDialog(const Parts& parts, QWidget* parent) : QDialog(parent), m_parts(parts) {
    setObjectName(QStringLiteral("placesDialog"));
    setWindowTitle(tr("Where and when"));
    setMinimumWidth(kWidth);
    auto* const what = makeNamedText("placesWhat", this, {.isQuiet = true});
    what->setText(tr("A local list says where and in which months species were recorded. Answers "
                     "for photographs with a place are weighed by it. Nothing is ever cut: a "
                     "species outside its range is still offered, and flagged. Answers by looks "
                     "alone stay beside."));
    m_make = new MakePlacesBox(parts.places, this);
    m_make->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(what);
    layout->addWidget(makeChoice());
    layout->addWidget(m_make);
    layout->addWidget(makeStrength());
    layout->addWidget(makePreview());
    layout->addStretch(1);
    connectParts();
    const auto& used = parts.queue.places();
    m_strength->setValue(static_cast<int>(
        std::lround(kSteps * (used ? used->strength : PlacesChoice::kUsualStrength))));
    parts.places.choose(used ? used->name : std::string());
    parts.places.refresh();
    showStrength();
}

QWidget* PlacesDialog::makeChoice() {
    auto* const page = new QWidget(this);
    auto* const choice = new QWidget(page);
    m_list = new ChoiceBox(choice);
    m_list->setObjectName(QStringLiteral("placesList"));
    m_list->setAccessibleName(tr("Local list"));
    m_more = makeNamedButton("placesNew", tr("Make a list …"), choice);
    m_more->setCheckable(true);
    auto* const row = makeRow(choice);
    row->addWidget(m_list, 1);
    row->addWidget(m_more);
    m_about = makeNamedText("placesAbout", page, {.isQuiet = true});
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(choice);
    layout->addWidget(m_about);
    return page;
}

QWidget* PlacesDialog::makeStrength() {
    auto* const page = new QWidget(this);
    m_strength = new QSlider(Qt::Horizontal, page);
    m_strength->setObjectName(QStringLiteral("placesStrength"));
    m_strength->setAccessibleName(tr("Strength"));
    m_strength->setRange(0, kSteps);
    m_strength->setPageStep(5);
    m_strengthText = makeNamedText("placesStrengthText", page);
    m_strengthText->setWordWrap(false);
    auto* const row = makeRow(page);
    row->addWidget(makeTextLabel(tr("Strength"), page));
    row->addWidget(m_strength, 1);
    row->addWidget(m_strengthText);
    return page;
}

QWidget* PlacesDialog::makePreview() {
    auto* const page = new QWidget(this);
    m_state = makeNamedText("placesState", page);
    m_try = makeNamedButton("placesTry", tr("See what changes"), page);
    m_look = makeNamedButton("placesLook", tr("Show them"), page);
    m_keep = makeNamedButton("placesKeep", tr("Keep the old answers"), page);
    m_use = makeNamedButton("placesUse", tr("Use the new answers"), page);
    m_use->setProperty("primary", true);
    auto* const buttons = new QWidget(page);
    auto* const row = makeRow(buttons);
    row->addStretch(1);
    row->addWidget(m_try);
    row->addWidget(m_look);
    row->addWidget(m_keep);
    row->addWidget(m_use);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    return page;
}

void PlacesDialog::connectParts() {
    PlacesDocument& places = m_parts.places;
    connect(&places, &PlacesDocument::changed, this, &PlacesDialog::showLists);
    connect(&places, &PlacesDocument::failed, this, [this](const Error& error) {
        if (!m_make->isVisible()) { // which tells it otherwise
            m_about->setText(coreText(error.message));
        }
    });
    connect(&m_parts.queue, &IdentifyQueue::stateChanged, this, &PlacesDialog::showState);
    connect(&m_parts.queue, &IdentifyQueue::placesChanged, this, &PlacesDialog::showState);
    connect(&m_parts.answers, &NewAnswers::changed, this, &PlacesDialog::showState);
    connect(&m_parts.answers, &NewAnswers::adopted, this, &PlacesDialog::showState);
    connect(&m_parts.document, &CollectionDocument::closed, this, &QWidget::close);
    connect(m_list, &QComboBox::activated, this, [this] {
        m_parts.places.choose(m_list->currentData().toString().toStdString());
    });
    connect(m_strength, &QSlider::valueChanged, this, &PlacesDialog::showStrength);
    connect(m_more, &QPushButton::toggled, this, [this](bool isWanted) {
        m_make->setVisible(isWanted);
        adjustSize();
    });
    connect(&places, &PlacesDocument::made, this, &PlacesDialog::showLists);
    connect(m_try, &QPushButton::clicked, this, [this] {
        m_parts.places.weigh(strength());
        showState();
    });
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_parts.answers.comparison()) {
            Q_EMIT itemsWanted(m_parts.answers.comparison()->changed);
        }
    });
    connect(m_keep, &QPushButton::clicked, &m_parts.answers, &NewAnswers::discard);
    connect(m_use, &QPushButton::clicked, &m_parts.answers, &NewAnswers::adopt);
}

double PlacesDialog::strength() const {
    return static_cast<double>(m_strength->value()) / kSteps;
}

/// Whether answers are given by what the dialog says.
bool PlacesDialog::isInUse() const {
    const auto& used = m_parts.queue.places();
    if (!used || m_parts.places.chosen().empty()) {
        return !used && m_parts.places.chosen().empty();
    }
    const auto& list = m_parts.places.list();
    return list && list->digest() == used->list->digest() &&
           used->name == m_parts.places.chosen() && used->strength == strength();
}

void PlacesDialog::showLists() {
    const PlacesDocument& places = m_parts.places;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_list->addItem(tr("None: by looks alone"), QString());
    for (const std::string& name : places.names()) {
        m_list->addItem(QString::fromStdString(name), QString::fromStdString(name));
    }
    const QString chosen = QString::fromStdString(places.chosen());
    if (m_list->findData(chosen) < 0) {
        m_list->addItem(chosen, chosen); // just made, or a file of its own
    }
    m_list->setCurrentIndex(m_list->findData(chosen));
    m_about->setText(places.list() ? listText(*places.list())
                     : places.names().empty() && chosen.isEmpty()
                         ? tr("There is no list on this computer yet: make one of a download of "
                              "GBIF, for example.")
                         : QString());
    m_about->setVisible(!m_about->text().isEmpty());
    showStrength();
}

void PlacesDialog::showStrength() {
    m_strengthText->setText(QLocale().toString(strength(), 'f', 2));
    m_strength->setEnabled(!m_parts.places.chosen().empty());
    showState();
}

void PlacesDialog::showState() {
    const auto& comparison = m_parts.answers.comparison();
    const bool isBusy = m_parts.queue.state() == IdentifyQueue::State::Running;
    const bool isKnown = m_parts.places.chosen().empty() || m_parts.places.list();
    const bool isAsked = isInUse();
    m_try->setEnabled(!isBusy && isKnown && !isAsked && m_parts.document.isOpen() &&
                      !m_parts.document.isReadOnly());
    for (QPushButton* const button : {m_look, m_keep, m_use}) {
        button->setVisible(comparison && isAsked);
    }
    m_try->setVisible(!m_use->isVisibleTo(this));
    if (isBusy) {
        m_state->setText(tr("Photographs are being answered …"));
    } else if (m_parts.queue.problem()) {
        m_state->setText(coreText(m_parts.queue.problem()->message));
    } else if (comparison && isAsked) {
        m_state->setText(headlineOf(*comparison) + u' ' + detailsOf(*comparison));
    } else if (isAsked && m_parts.queue.places()) {
        m_state->setText(tr("Answers are weighed by this list."));
    } else if (isAsked) {
        m_state->setText(tr("Answers are given by looks alone."));
    } else {
        m_state->setText(tr("Answers are given otherwise at present. What would change is shown "
                            "before it is kept."));
    }
}

} // namespace taxo::ui
