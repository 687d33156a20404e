// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/compare.h"
#include "ui/document/group_review.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace taxo::ui {

/// What stands above photographs side by side: which group it is, what Enter would say of how many
/// of them, and the fields that go along with the next word; of compared ones what the keys do.
class GroupHead : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it.
    GroupHead(CollectionDocument& document,
              Focus& focus,
              Review& review,
              GroupReview& groups,
              const Compare& compare,
              QWidget* parent = nullptr);

    void refresh();
    /// What is shown of all, "1–9 of 31"; empty: all of it.
    void setPage(const QString& page);
    void setLocked(bool isLocked);
    /// Ready to type how many individuals there are.
    void beginFields();

Q_SIGNALS:
    void left(); ///< the fields

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Field {
        const char* name;
        QLabel* title; ///< stands in the box where there is no room beside it
        QComboBox* box;
    };

    void addField(const char* name, QWidget* area);
    void showCompared();
    void showGroup();
    void showFields();
    bool hasRoomForTitles() const;
    QString suggestionText() const;
    QString aboutText(std::size_t about, std::size_t frames) const;

    CollectionDocument& m_document;
    Focus& m_focus;
    Review& m_review;
    GroupReview& m_groups;
    const Compare& m_compare;
    bool m_isLocked = true;
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_suggestion;
    QLabel* m_about;
    QPushButton* m_makeEvents;
    QWidget* m_fieldArea;
    std::vector<Field> m_fields;
};

} // namespace taxo::ui
