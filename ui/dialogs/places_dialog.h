// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"
#include "ui/document/new_answers.h"
#include "ui/document/places_document.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace taxo::ui {

class MakePlacesBox;

/// "Where and when": which local list answers are weighed by and how strongly, what that changes
/// before it is kept, and new lists. Stands beside the window.
class PlacesDialog : public QDialog {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        IdentifyQueue& queue;
        NewAnswers& answers;
        PlacesDocument& places;
    };

    /// All must outlive the dialog.
    explicit PlacesDialog(const Parts& parts, QWidget* parent = nullptr);

Q_SIGNALS:
    /// These are to be seen; the dialog stays.
    void itemsWanted(const std::vector<taxo::ItemId>& items);

private:
    QWidget* makeChoice();
    QWidget* makeStrength();
    QWidget* makePreview();
    void connectParts();
    void showLists();
    void showStrength();
    void showState();
    double strength() const;
    bool isInUse() const;

    Parts m_parts;
    QComboBox* m_list = nullptr;
    QLabel* m_about = nullptr;
    QSlider* m_strength = nullptr;
    QLabel* m_strengthText = nullptr;
    QPushButton* m_try = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_look = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_use = nullptr;
    QPushButton* m_more = nullptr;
    MakePlacesBox* m_make = nullptr;
};

} // namespace taxo::ui
