// SPDX-License-Identifier: MIT
#include "ui/dialogs/make_places_box.h"

#include "ui/dialogs/named_button.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/places_text.h"
#include "ui/panels/path_field.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

QLineEdit* makeLine(const char* name, const QString& what, const QString& hint, QWidget* parent) {
    auto* const line = new QLineEdit(parent);
    line->setObjectName(QLatin1String(name));
    line->setAccessibleName(what);
    line->setPlaceholderText(hint);
    return line;
}

} // namespace

MakePlacesBox::MakePlacesBox(PlacesDocument& places, QWidget* parent)
    : QWidget(parent)
    , m_places(places)
    , m_table(new PathField(PathField::Kind::Table, tr("Table of records"), this))
    , m_name(makeLine("placesName", tr("Name of the list"), tr("scania"), this))
    , m_complete(makeLine("placesComplete",
                          tr("Complete for"),
                          tr("taxa of which no species is missing: Lepidoptera, Odonata"),
                          this))
    , m_area(makeLine("placesArea",
                      tr("Area of a checklist"),
                      tr("west, south, east, north in degrees: 11, 55, 15, 57"),
                      this))
    , m_countries(new PathField(PathField::Kind::Table, tr("Where countries are"), this))
    , m_replaces(new QCheckBox(tr("A list of that name goes"), this))
    , m_make(makeNamedButton("placesMake", tr("Make the list"), this))
    , m_stop(makeNamedButton("placesStop", tr("Stop"), this))
    , m_report(makeNamedText("placesReport", this)) {
    setObjectName(QStringLiteral("makePlaces"));
    m_table->setObjectName(QStringLiteral("placesTable"));
    m_table->setPlaceholderText(
        tr("a download of GBIF (zip or csv), a table of ranges, a checklist"));
    m_countries->setObjectName(QStringLiteral("placesCountries"));
    m_countries->setPlaceholderText(
        tr("for species by country: a table of country, west, south, east, north"));
    m_replaces->setObjectName(QStringLiteral("placesReplace"));
    auto* const form = new QFormLayout;
    form->setHorizontalSpacing(kMargin);
    form->setVerticalSpacing(kGap);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Table of records"), m_table);
    form->addRow(m_name->accessibleName(), m_name);
    form->addRow(m_complete->accessibleName(), m_complete);
    form->addRow(m_area->accessibleName(), m_area);
    form->addRow(tr("Where countries are"), m_countries);
    form->addRow(QString(), m_replaces);
    alignLabels(*form);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addWidget(m_report, 1);
    last->addWidget(m_stop);
    last->addWidget(m_make);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addLayout(form);
    layout->addLayout(last);
    connect(m_table, &PathField::changed, this, &MakePlacesBox::showWhether);
    connect(m_name, &QLineEdit::textChanged, this, &MakePlacesBox::showWhether);
    connect(m_make, &QPushButton::clicked, this, &MakePlacesBox::make);
    connect(m_stop, &QPushButton::clicked, &places, &PlacesDocument::stopMaking);
    connect(&places, &PlacesDocument::changed, this, &MakePlacesBox::showWhether);
    connect(&places, &PlacesDocument::made, this, &MakePlacesBox::showMade);
    connect(&places, &PlacesDocument::failed, this, [this](const Error& error) {
        m_report->setText(error.code == ErrorCode::Cancelled ? tr("Stopped: nothing was kept.")
                                                             : coreText(error.message));
    });
    showWhether();
}

void MakePlacesBox::showWhether() {
    const bool isMaking = m_places.isMaking();
    m_make->setEnabled(!isMaking && !m_table->path().empty() &&
                       !m_name->text().trimmed().isEmpty());
    m_stop->setVisible(isMaking);
    if (isMaking) {
        m_report->setText(tr("Reading the table …"));
    }
}

void MakePlacesBox::make() {
    PlacesSource source;
    source.table = m_table->path();
    source.name = m_name->text().trimmed().toStdString();
    const QStringList taxa = m_complete->text().split(u',', Qt::SkipEmptyParts);
    for (const QString& taxon : taxa) {
        source.complete.push_back(taxon.trimmed().toStdString());
    }
    source.reading.countries = m_countries->path();
    source.replaces = m_replaces->isChecked();
    if (const QString area = m_area->text().trimmed(); !area.isEmpty()) {
        const auto box = areaFrom(area.toStdString());
        if (!box) {
            m_report->setText(coreText(box.error().message));
            return;
        }
        source.reading.area = *box;
    }
    m_places.make(source);
}

void MakePlacesBox::showMade(const MadePlaces& made) {
    m_report->setText(readingTexts(made.reading).join(u'\n'));
}

} // namespace taxo::ui
