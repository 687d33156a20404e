// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/item_details.h"
#include "ui/document/review.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;

namespace taxo::ui {

/// What people keep of the item in focus, and the history of what they decided. Fields are edited
/// here and written when they are left; where several items are selected, of all of them.
class DecisionSection : public QWidget {
    Q_OBJECT
public:
    /// The review must outlive the section.
    explicit DecisionSection(Review& review, QWidget* parent = nullptr);

    void show(const ItemDetails& item);
    void setReadOnly(bool isReadOnly);

private:
    struct Field {
        const char* name;
        QComboBox* box;
    };

    QWidget* makeFields();
    void addField(const char* name);
    void noteTyping();
    void write(const char* name, const QString& value);
    void writeTyped();
    void showHistory(const ItemDetails& item);

    Review& m_review;
    ItemDetails m_item;               ///< as it is shown
    std::vector<ItemId> m_typedAbout; ///< what the field that is being typed into is about
    QWidget* m_fieldArea;
    std::vector<Field> m_fields;
    QPlainTextEdit* m_note;
    QFormLayout* m_form = nullptr;
    QLabel* m_number = nullptr; ///< of the specimen; seen where it has one
    QLabel* m_historyTitle;
    QLabel* m_history;
};

} // namespace taxo::ui
