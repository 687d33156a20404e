// SPDX-License-Identifier: MIT
// What stands in the form, and what it is given.
#include "ui/dialogs/export_form.h"
#include "ui/dialogs/form_page.h"
#include "ui/dialogs/keyword_fields.h"
#include "ui/dialogs/people_table.h"
#include "ui/dialogs/training_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace taxo::ui {

namespace {

QString textIn(const QWidget* field) {
    if (const auto* const line = qobject_cast<const QLineEdit*>(field)) {
        return line->text().trimmed();
    }
    if (const auto* const lines = qobject_cast<const QPlainTextEdit*>(field)) {
        return lines->toPlainText().trimmed();
    }
    return qobject_cast<const QComboBox*>(field)->currentData().toString();
}

void setText(QWidget* field, const std::string& text) {
    if (auto* const line = qobject_cast<QLineEdit*>(field)) {
        line->setText(QString::fromStdString(text));
        line->setCursorPosition(0); // its beginning is seen
    } else if (auto* const lines = qobject_cast<QPlainTextEdit*>(field)) {
        lines->setPlainText(QString::fromStdString(text));
    } else {
        choose(*qobject_cast<QComboBox*>(field), text);
    }
}

} // namespace

DatasetAbout ExportForm::about() const {
    DatasetAbout about = m_rest;
    for (const TextField& text : m_texts) {
        about.*text.value = textIn(text.field).toStdString();
    }
    about.creators = m_creators->people();
    return about;
}

void ExportForm::setAbout(const DatasetAbout& about) {
    m_rest = about;
    for (const TextField& text : m_texts) {
        setText(text.field, about.*text.value);
    }
    m_creators->setPeople(about.creators);
}

Result<PublishChoice> ExportForm::choice() const {
    PublishChoice choice;
    const DatasetFormatAbout& chosen = format();
    choice.format = chosen.format;
    choice.about = about(); // kept for the next time, also where this format does not ask it
    if (auto sound = choice.about.check(); !sound) {
        return tl::unexpected(std::move(sound).error());
    }
    if (chosen.needsAny(NeedsColumns) && m_columns->currentIndex() != AllColumns) {
        std::vector<std::string> names;
        for (const QString& name : m_names->text().split(u',', Qt::SkipEmptyParts)) {
            names.push_back(name.trimmed().toStdString());
        }
        auto columns = m_columns->currentIndex() == PybioclipColumns
                           ? Result<std::vector<CsvColumn>>(pybioclipColumns())
                           : chooseCsvColumns(names);
        if (!columns) {
            return tl::unexpected(std::move(columns).error());
        }
        choice.columns = *std::move(columns);
    }
    if (chosen.needsAny(NeedsTraining)) {
        auto training = m_training->options();
        if (!training) {
            return tl::unexpected(std::move(training).error());
        }
        choice.training = *std::move(training);
    }
    if (chosen.needsAny(NeedsKeywords)) {
        choice.sidecars = m_keywords->names();
        choice.originals = m_keywords->originals();
    }
    if (chosen.needsAny(NeedsBundle)) {
        choice.bundle.withPhotographs = m_pictures->currentIndex() == 1;
        choice.bundle.withDerived = m_derived->isChecked();
    }
    choice.style.withByteOrderMark = m_mark->isChecked();
    choice.style.disarmsFormulas = m_harmless->isChecked();
    for (const QString& name : m_sensitive->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (!name.trimmed().isEmpty()) {
            choice.sensitive.names.push_back(name.trimmed().toStdString());
        }
    }
    choice.sensitive.gridDegrees = m_grid->value();
    choice.withPeople = m_people->isChecked();
    choice.withUnverified = chosen.needsAny(NeedsUnverified) && m_unverified->isChecked();
    if (chosen.needsAny(NeedsZone) && m_zone->currentIndex() > 0) {
        choice.aheadOfUtc = static_cast<std::int32_t>(m_zone->currentData().toInt());
    }
    choice.withScoresAsProbability = chosen.needsAny(NeedsCamera) && m_scores->isChecked();
    return choice;
}

void ExportForm::setChoice(const PublishChoice& choice) {
    const QSignalBlocker quiet(this); // one signal for all of it
    const auto formats = datasetFormats();
    const auto* const found =
        std::find_if(formats.data(), formats.data() + formats.size(), [&](const auto& one) {
            return one.format == choice.format;
        });
    m_format->setCurrentIndex(static_cast<int>(found - formats.data()));
    setAbout(choice.about);
    QStringList names;
    bool isPreset = !choice.columns.empty();
    for (const CsvColumn& column : choice.columns) {
        names << QString::fromStdString(column.asked.empty() ? column.name : column.asked);
        isPreset = isPreset && column.asked.starts_with("pybioclip:");
    }
    m_columns->setCurrentIndex(names.isEmpty() ? AllColumns
                               : isPreset      ? PybioclipColumns
                                               : TheseColumns);
    m_names->setText(isPreset ? QString() : names.join(QStringLiteral(", ")));
    m_training->setOptions(choice.training);
    m_keywords->setNames(choice.sidecars);
    m_pictures->setCurrentIndex(choice.bundle.withPhotographs ? 1 : 0);
    m_derived->setChecked(choice.bundle.withDerived);
    m_mark->setChecked(choice.style.withByteOrderMark);
    m_harmless->setChecked(choice.style.disarmsFormulas);
    QStringList taxa;
    for (const std::string& name : choice.sensitive.names) {
        taxa << QString::fromStdString(name);
    }
    m_sensitive->setPlainText(taxa.join(u'\n'));
    m_grid->setValue(choice.sensitive.gridDegrees);
    m_people->setChecked(choice.withPeople);
    m_unverified->setChecked(choice.withUnverified);
    m_scores->setChecked(choice.withScoresAsProbability);
    m_zone->setCurrentIndex(choice.aheadOfUtc ? std::max(0, m_zone->findData(*choice.aheadOfUtc))
                                              : 0);
    showNeeds();
}

} // namespace taxo::ui
