// SPDX-License-Identifier: MIT
#include "ui/panels/structure_bar.h"

#include "ui/models/structure_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/flow_layout.h"
#include "ui/panels/path_field.h"
#include "ui/panels/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include <initializer_list>

namespace taxo::ui {

namespace {

/// As people who photograph both sexes call it; the first of these is chosen where it is there.
constexpr std::initializer_list<const char*> kUsualFields = {"sex", "stage", "form"};

} // namespace

StructureBar::StructureBar(QWidget* parent)
    : QWidget(parent)
    , m_kind(new ChoiceBox(this))
    , m_rank(new ChoiceBox(this))
    , m_field(new ChoiceBox(this))
    , m_file(new PathField(PathField::Kind::Table, tr("File with a trait"), this))
    , m_trait(new QLineEdit(this))
    , m_machine(new QCheckBox(tr("Machine's names, too"), this))
    , m_ask(new QPushButton(this))
    , m_more(new QPushButton(tr("More"), this)) {
    for (const StructureKind kind : {StructureKind::Between,
                                     StructureKind::Within,
                                     StructureKind::Variants,
                                     StructureKind::Traits,
                                     StructureKind::Classes}) {
        m_kind->addItem(kindText(kind), static_cast<int>(kind));
    }
    for (const Rank rank : kAllRanks) {
        m_rank->addItem(rankText(rank), static_cast<int>(rank));
    }
    m_rank->setCurrentIndex(m_rank->findData(static_cast<int>(Rank::Species)));
    const auto name = [](QWidget* widget, const char* objectName, const QString& said) {
        widget->setObjectName(QLatin1String(objectName));
        widget->setAccessibleName(said);
    };
    name(m_kind, "structureKind", tr("What is measured"));
    name(m_rank, "structureRank", tr("Taxa of this rank"));
    name(m_field, "structureField", tr("The field that names variants"));
    name(m_trait, "structureTrait", tr("Column of the trait"));
    m_file->setObjectName(QStringLiteral("structureFile"));
    m_machine->setObjectName(QStringLiteral("structureMachine"));
    m_ask->setObjectName(QStringLiteral("measure"));
    m_more->setObjectName(QStringLiteral("structureMenu"));
    m_file->setMinimumWidth(220);
    m_trait->setPlaceholderText(tr("Column"));
    m_trait->setToolTip(tr("Where the file has several columns beside names"));
    m_trait->setMaximumWidth(140);
    m_machine->setToolTip(
        tr("Photographs that nobody determined count by what the machine says. A model that named "
           "them itself finds them well ordered: that is no result."));
    m_ask->setProperty("primary", true);
    makeMenu();
    auto* const layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QWidget* const widget : std::initializer_list<QWidget*>{
             m_kind, m_rank, m_field, m_file, m_trait, m_machine, m_ask, m_more}) {
        layout->addWidget(widget);
    }
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT kindChosen(kind());
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, &StructureBar::questionChanged);
    connect(m_file, &PathField::changed, this, &StructureBar::questionChanged);
    connect(m_trait, &QLineEdit::returnPressed, m_ask, [this] { m_ask->click(); });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        m_isAsking ? Q_EMIT stopRequested() : Q_EMIT askRequested();
    });
    showKind();
    setState({});
}

void StructureBar::makeMenu() {
    auto* const menu = new QMenu(m_more);
    m_map = menu->addAction(tr("Show the trait on the &map"), this, &StructureBar::mapRequested);
    m_map->setObjectName(QStringLiteral("traitOnMap"));
    m_map->setToolTip(tr("Colours each photograph by where it lies along the trait’s axis"));
    menu->setToolTipsVisible(true);
    m_figure = menu->addAction(tr("Save the &figure …"), this, &StructureBar::figureRequested);
    m_film = menu->addAction(tr("Save the film&strip …"), this, &StructureBar::filmRequested);
    m_table =
        menu->addAction(tr("Save the &table …"), this, [this] { Q_EMIT tableRequested(false); });
    m_photographs = menu->addAction(
        tr("Save a table of &photographs …"), this, [this] { Q_EMIT tableRequested(true); });
    menu->addSeparator();
    menu->addAction(tr("Ask in your own &words …"), this, &StructureBar::ownWordsRequested);
    m_more->setMenu(menu);
}

StructureKind StructureBar::kind() const {
    return static_cast<StructureKind>(m_kind->currentData().toInt());
}

void StructureBar::setKind(StructureKind kind) {
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

StructureQuestion StructureBar::question() const {
    StructureQuestion question;
    question.kind = kind();
    question.rank = static_cast<Rank>(m_rank->currentData().toInt());
    question.field = m_field->currentText().toStdString();
    question.file = m_file->path();
    question.trait = m_trait->text().trimmed().toStdString();
    question.takesPredictions = m_machine->isChecked();
    return question;
}

void StructureBar::setFields(std::span<const std::string> fields) {
    const QString before = m_field->currentText();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        for (const std::string& field : fields) {
            m_field->addItem(QString::fromStdString(field));
        }
        int place = m_field->findText(before);
        for (const char* const usual : kUsualFields) {
            place = place < 0 ? m_field->findText(QLatin1String(usual)) : place;
        }
        m_field->setCurrentIndex(place < 0 && m_field->count() > 0 ? 0 : place);
    }
    Q_EMIT questionChanged();
}

void StructureBar::showKind() {
    const StructureKind shown = kind();
    m_rank->setVisible(shown == StructureKind::Between);
    m_field->setVisible(shown == StructureKind::Variants);
    const bool isOfFile = shown == StructureKind::Traits || shown == StructureKind::Classes;
    m_file->setVisible(isOfFile);
    m_file->setPlaceholderText(shown == StructureKind::Classes
                                   ? tr("CSV: a category for each species or item")
                                   : tr("CSV: a number for each species or item"));
    m_trait->setVisible(isOfFile);
}

void StructureBar::setState(const State& state) {
    m_isAsking = state.isAsking;
    m_ask->setText(state.isAsking ? tr("Stop") : tr("Measure"));
    const StructureQuestion asked = question();
    const bool isComplete = (asked.kind != StructureKind::Variants || !asked.field.empty()) &&
                            (!m_file->isVisibleTo(this) || !asked.file.empty());
    m_ask->setEnabled(state.isAsking || (state.canAsk && isComplete));
    m_figure->setEnabled(state.hasFigure);
    m_film->setEnabled(state.hasFilm);
    m_film->setVisible(kind() == StructureKind::Traits);
    m_map->setEnabled(state.hasFilm);
    m_map->setVisible(kind() == StructureKind::Traits);
    m_table->setEnabled(state.hasAnswer);
    m_photographs->setEnabled(state.hasPhotographs);
}

} // namespace taxo::ui
