// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/item_details.h"
#include "ui/models/fact.h"

#include <QList>
#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace taxo::ui {

/// A part of the inspector under a title that folds it away. What is folded reads nothing.
class InspectorSection : public QWidget {
    Q_OBJECT
public:
    InspectorSection(const QString& title, const char* name, QWidget* parent);

    void show(const ItemDetails& item); ///< `showItem`, now or when it is unfolded
    void leave();                       ///< the item is not looked at any more

    /// Whether there is anything to say of it; else the part is not seen.
    virtual bool isAbout(const ItemDetails& /*item*/) const { return true; }

    void setUnfolded(bool isUnfolded);
    bool isUnfolded() const;

protected:
    /// Where the part's own widgets go, and their parent.
    QVBoxLayout& body() { return *m_body; }

    QWidget* page() { return m_page; }

    virtual void showItem(const ItemDetails& item) = 0;

    /// Work for the item is to end.
    virtual void leaveItem() {}

private:
    QToolButton* m_title;
    QWidget* m_page;
    QVBoxLayout* m_body;
    std::optional<ItemDetails> m_item;
};

/// Rows of what and which, in two columns; reads as lines to a screen reader.
class FactRows : public QWidget {
    Q_OBJECT
public:
    explicit FactRows(QWidget* parent);

    void setFacts(const QList<Fact>& facts);

private:
    QList<Fact> m_facts; ///< as they are shown
};

} // namespace taxo::ui
