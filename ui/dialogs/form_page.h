// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractSpinBox>
#include <QString>
#include <QWheelEvent>

#include <string>

class QComboBox;
class QGridLayout;
class QLabel;

namespace taxo::ui {

// A page of titles and fields in two columns, which stand under headings.

void addHeading(QGridLayout& page, const QString& title);
/// A title and its field.
void addField(QGridLayout& page, QWidget* field, const QString& title);
QLabel* addRemark(QGridLayout& page, const QString& text);
void addQuietRemark(QGridLayout& page, const QString& text);

/// The title is the field's name for screen readers as well.
template <class Field>
Field* addLine(QGridLayout& page, Field* field, const char* name, const QString& title) {
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(QString(title).remove(u'&'));
    addField(page, field, title);
    return field;
}

// Choices with values that settings keep.

void addChoice(QComboBox& box, const QString& title, const std::string& value);
std::string chosenIn(const QComboBox& box);
/// What is not among the choices becomes one: somebody has written it into the settings.
void choose(QComboBox& box, const std::string& value);

/// A wheel that passes over it changes nothing.
template <class Spin>
class StillSpin : public Spin {
public:
    using Spin::Spin;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

/// A field that looks like the others and is typed into or moved by the arrow keys.
template <class Spin>
Spin* makeSpin(QWidget* parent) {
    auto* const spin = new StillSpin<Spin>(parent);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setKeyboardTracking(false); // a number counts when it is complete
    return spin;
}

} // namespace taxo::ui
