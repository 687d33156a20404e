// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_question.h"

#include <QWidget>

#include <span>
#include <string>

class QAction;
class QCheckBox;
class QLineEdit;
class QPushButton;

namespace taxo::ui {

class ChoiceBox;
class PathField;

/// What is asked of the structure between and within species, and what is saved of the answer.
class StructureBar : public QWidget {
    Q_OBJECT
public:
    explicit StructureBar(QWidget* parent = nullptr);

    StructureKind kind() const;
    void setKind(StructureKind kind);
    StructureQuestion question() const;

    /// That people gave items.
    void setFields(std::span<const std::string> fields);

    /// What is possible now.
    struct State {
        bool isAsking = false;
        bool canAsk = false;
        bool hasAnswer = false;
        bool hasFigure = false;
        bool hasPhotographs = false; ///< a table of them
        bool hasFilm = false;        ///< and a trait's axis on the map
    };

    void setState(const State& state);

Q_SIGNALS:
    void kindChosen(taxo::StructureKind kind);
    void questionChanged();
    void askRequested();
    void stopRequested();
    void figureRequested();
    void tableRequested(bool ofPhotographs);
    void filmRequested();
    void mapRequested(); ///< the trait's axis on it
    void ownWordsRequested();

private:
    void makeMenu();
    void showKind();

    ChoiceBox* m_kind;
    ChoiceBox* m_rank;
    ChoiceBox* m_field;
    PathField* m_file;
    QLineEdit* m_trait;
    QCheckBox* m_machine;
    QPushButton* m_ask;
    QPushButton* m_more;
    QAction* m_figure = nullptr;
    QAction* m_table = nullptr;
    QAction* m_photographs = nullptr;
    QAction* m_film = nullptr;
    QAction* m_map = nullptr;
    bool m_isAsking = false;
};

} // namespace taxo::ui
