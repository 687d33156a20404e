// SPDX-License-Identifier: MIT
#include "ui/dialogs/form_page.h"

#include "ui/panels/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace taxo::ui {

void addHeading(QGridLayout& page, const QString& title) {
    auto* const heading = new QLabel(title, page.parentWidget());
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    if (page.rowCount() > 1) {
        page.setRowMinimumHeight(page.rowCount(), kMargin);
    }
    page.addWidget(heading, page.rowCount(), 0, 1, 2);
}

void addField(QGridLayout& page, QWidget* field, const QString& title) {
    auto* const label = new QLabel(title, page.parentWidget());
    label->setBuddy(field);
    const int row = page.rowCount();
    page.addWidget(label, row, 0);
    page.addWidget(field, row, 1);
}

QLabel* addRemark(QGridLayout& page, const QString& text) {
    auto* const remark = new QLabel(text, page.parentWidget());
    remark->setTextFormat(Qt::PlainText);
    remark->setWordWrap(true);
    page.addWidget(remark, page.rowCount(), 1);
    return remark;
}

void addQuietRemark(QGridLayout& page, const QString& text) {
    addRemark(page, text)->setForegroundRole(QPalette::PlaceholderText);
}

void addChoice(QComboBox& box, const QString& title, const std::string& value) {
    box.addItem(title, QString::fromStdString(value));
}

std::string chosenIn(const QComboBox& box) {
    return box.currentData().toString().toStdString();
}

void choose(QComboBox& box, const std::string& value) {
    const QString text = QString::fromStdString(value);
    if (box.findData(text) < 0) {
        addChoice(box, text, value);
    }
    box.setCurrentIndex(box.findData(text));
}

} // namespace taxo::ui
