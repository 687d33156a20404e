// SPDX-License-Identifier: MIT
#include "ui/panels/decision_section.h"

#include "ui/models/determination_text.h"
#include "ui/models/field_choices.h"
#include "ui/models/step_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <functional>
#include <utility>

namespace taxo::ui {

namespace {

/// A note is written when it is left, not at every letter.
class NoteEdit : public QPlainTextEdit {
public:
    NoteEdit(std::function<void()> onLeft, QWidget* parent)
        : QPlainTextEdit(parent), m_onLeft(std::move(onLeft)) {
        setTabChangesFocus(true);
    }

protected:
    void focusOutEvent(QFocusEvent* event) override {
        QPlainTextEdit::focusOutEvent(event);
        m_onLeft();
    }

private:
    std::function<void()> m_onLeft;
};

} // namespace

DecisionSection::DecisionSection(Review& review, QWidget* parent)
    : QWidget(parent), m_review(review) {
    m_fieldArea = makeFields();
    m_historyTitle = makeTextLabel(tr("History"), this, {.isBold = true});
    m_history = makeSelectableText({}, this, {.isQuiet = true});
    m_history->setObjectName(QStringLiteral("history"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kMargin, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeTextLabel(tr("Fields"), this, {.isBold = true}));
    layout->addWidget(m_fieldArea);
    layout->addSpacing(kGap);
    layout->addWidget(m_historyTitle);
    layout->addWidget(m_history);
}

QWidget* DecisionSection::makeFields() {
    auto* const area = new QWidget(this);
    auto* const form = new QFormLayout(area);
    form->setContentsMargins(0, 4, 0, 0);
    form->setVerticalSpacing(kGap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fieldArea = area;
    for (const char* const name : {kSexField, kStageField, kHabitatField, kCountField}) {
        addField(name);
    }
    m_form = form;
    m_number = new QLabel(area);
    m_number->setObjectName(QStringLiteral("catalogNumber"));
    m_number->setTextFormat(Qt::PlainText);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addRow(tr("Catalogue number"), m_number);
    m_note = new NoteEdit([this] { write(kNoteField, m_note->toPlainText()); }, area);
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setAccessibleName(tr("Note"));
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_note->hasFocus()) {
            noteTyping();
        }
    });
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 3 + 2 * kGap);
    form->addRow(tr("Note"), m_note);
    alignLabels(*form);
    return area;
}

void DecisionSection::addField(const char* name) {
    const QString title = fieldTitle(name);
    auto* const box = new ChoiceBox(m_fieldArea);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString());
    box->addItems(fieldChoices(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->lineEdit()->setAccessibleName(title);
    box->lineEdit()->setPlaceholderText(QStringLiteral("–"));
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, name, box] {
        write(name, box->currentText());
    });
    connect(box->lineEdit(), &QLineEdit::textEdited, this, &DecisionSection::noteTyping);
    connect(
        box, &QComboBox::activated, this, [this, name, box] { write(name, box->currentText()); });
    static_cast<QFormLayout*>(m_fieldArea->layout())->addRow(title, box);
    m_fields.push_back({name, box});
}

void DecisionSection::noteTyping() {
    m_typedAbout = m_review.items();
}

void DecisionSection::write(const char* name, const QString& value) {
    const std::string text = value.trimmed().toStdString();
    if (text != m_item.marks.field(name)) {
        m_review.setField({name, text});
    }
}

/// Another item comes into focus while the field keeps the keys: what was typed is of those before.
void DecisionSection::writeTyped() {
    const auto writeOne = [this](const char* name, const QString& value) {
        const std::string text = value.trimmed().toStdString();
        if (text != m_item.marks.field(name)) {
            m_review.setField(m_typedAbout, {name, text});
        }
    };
    for (const Field& field : m_fields) {
        if (field.box->lineEdit()->hasFocus()) {
            writeOne(field.name, field.box->currentText());
        }
    }
    if (m_note->hasFocus()) {
        writeOne(kNoteField, m_note->toPlainText());
    }
    m_typedAbout.clear();
}

void DecisionSection::setReadOnly(bool isReadOnly) {
    m_fieldArea->setEnabled(!isReadOnly);
}

void DecisionSection::show(const ItemDetails& item) {
    const bool isOther = item.row.item != m_item.row.item;
    if (isOther) {
        writeTyped();
    }
    m_item = item;
    for (const Field& field : m_fields) {
        // What is being typed is not overwritten.
        if (isOther || !field.box->lineEdit()->hasFocus()) {
            field.box->setEditText(QString::fromStdString(item.marks.field(field.name)));
        }
    }
    m_number->setText(QString::fromStdString(item.groups.catalogNumber));
    m_form->setRowVisible(m_number, !item.groups.catalogNumber.empty());
    const QString note = QString::fromStdString(item.marks.field(kNoteField));
    if ((isOther || !m_note->hasFocus()) && note != m_note->toPlainText()) {
        m_note->setPlainText(note);
    }
    showHistory(item);
}

void DecisionSection::showHistory(const ItemDetails& item) {
    constexpr std::size_t kMost = 8;
    QStringList lines;
    for (auto entry = item.history.rbegin();
         entry != item.history.rend() && static_cast<std::size_t>(lines.size()) < kMost;
         ++entry) {
        QString line = momentText(entry->at) + QStringLiteral("  ") + stepText(entry->text) +
                       QStringLiteral(", ") + QString::fromStdString(entry->person);
        if (entry->state != EntryState::Done) {
            line += QStringLiteral(" (") + tr("undone") + u')';
        }
        lines << line;
    }
    if (item.history.size() > kMost) {
        lines << tr("and %Ln more", nullptr, static_cast<int>(item.history.size() - kMost));
    }
    m_history->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
    m_historyTitle->setVisible(!lines.isEmpty());
}

} // namespace taxo::ui
