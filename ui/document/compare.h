// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/collection_document.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"

#include <QObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace taxo::ui {

/// Two to four photographs to be compared side by side. As long as it is on, words are about the
/// one in focus; it ends when the focus goes elsewhere. UI thread.
class Compare : public QObject, public ReviewScope {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 4;

    /// All must outlive it; the review asks it from now on.
    Compare(CollectionDocument& document,
            Selection& selection,
            Focus& focus,
            Review& review,
            QObject* parent = nullptr);

    bool isOn() const override { return !m_items.empty(); }

    const std::vector<ItemId>& items() const { return m_items; } ///< in the order of the list

    /// The selected ones, at most four from the one in focus on; of a single one it and the next.
    void start();
    void stop(); ///< what was selected is again; of a single one, that in focus

    std::optional<Together> together(const std::vector<ItemId>& items) const override;
    void focusNext() override; ///< among those that are compared

Q_SIGNALS:
    void changed(); ///< it began or ended

private:
    void takeFocus();
    void takeList();

    CollectionDocument& m_document;
    Selection& m_selection;
    Focus& m_focus;
    Review& m_review;
    std::vector<ItemId> m_items;
    std::vector<ItemId> m_selected; ///< when it began; empty: a single one
};

} // namespace taxo::ui
