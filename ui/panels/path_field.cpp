// SPDX-License-Identifier: MIT
#include "ui/panels/path_field.h"

#include "ui/document/path_text.h"
#include "ui/panels/theme.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace taxo::ui {

PathField::PathField(Kind kind, const QString& name, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_text(new QLineEdit(this)) {
    m_text->setAccessibleName(name);
    m_text->setClearButtonEnabled(true);
    setFocusProxy(m_text);
    auto* const button = new QPushButton(tr("Choose …"), this);
    button->setAccessibleDescription(name);
    button->setAutoDefault(false);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_text, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, &PathField::choose);
    connect(m_text, &QLineEdit::textChanged, this, &PathField::changed);
}

void PathField::setPlaceholderText(const QString& text) {
    m_text->setPlaceholderText(text);
}

std::filesystem::path PathField::path() const {
    return pathFromText(m_text->text().trimmed());
}

void PathField::setPath(const std::filesystem::path& path) {
    m_text->setText(displayText(path));
}

void PathField::choose() {
    auto* const dialog = new QFileDialog(this, m_text->accessibleName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_kind == Kind::Folder) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    }
    connect(dialog, &QFileDialog::fileSelected, m_text, &QLineEdit::setText);
    dialog->open();
}

} // namespace taxo::ui
