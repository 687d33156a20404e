// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/places_document.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace taxo::ui {

class PathField;

/// Of what a local list is to be made: table, name, and what cannot be read out of the table. UI
/// thread.
class MakePlacesBox : public QWidget {
    Q_OBJECT
public:
    /// It must outlive the box.
    explicit MakePlacesBox(PlacesDocument& places, QWidget* parent = nullptr);

private:
    void make();
    void showWhether();
    void showMade(const MadePlaces& made);

    PlacesDocument& m_places;
    PathField* m_table;
    QLineEdit* m_name;
    QLineEdit* m_complete;
    QLineEdit* m_area;
    PathField* m_countries;
    QCheckBox* m_replaces;
    QPushButton* m_make;
    QPushButton* m_stop;
    QLabel* m_report; ///< of the last one, or why there is none
};

} // namespace taxo::ui
