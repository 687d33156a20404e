// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <string>

class QComboBox;
class QLabel;
class QLineEdit;

namespace taxo::ui {

/// How labels in a person's own words are put to the model: one of the usual wordings, the words
/// alone, or a sentence of the person's own, with what that comes to for one of the labels.
class WordingEdit : public QWidget {
    Q_OBJECT
public:
    /// Begins with `prompt`, as of PromptSet::fromName; what is none gives the usual one.
    explicit WordingEdit(const std::string& prompt, QWidget* parent = nullptr);

    /// As of PromptSet::fromName; empty where the person's sentence has no place for the label.
    std::string prompt() const;

    /// The label that is shown as it would be asked; empty: "brown bear".
    void setExample(const std::string& label);

Q_SIGNALS:
    void changed();

private:
    bool isOwn() const;
    void showMeaning();

    QComboBox* m_choice;
    QLineEdit* m_own;
    QLabel* m_meaning;
    std::string m_example;
};

} // namespace taxo::ui
