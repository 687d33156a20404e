// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/joint_suggestion.h"
#include "core/collection/occurrences.h"
#include "ui/document/collection_document.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// Reviews group by group: on as long as the list stands under events or look-alikes. The selection
/// is what a word is about: on coming to a group those of it that wait for a word, or all where
/// none does. Moving within the group keeps it; what is deselected (Space) is left out, and a word
/// on it is about it alone. UI thread.
class GroupReview : public QObject, public ReviewScope {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t { Event, LookAlikes };

    /// What has more is no group that one looks at: a deployment without events, say.
    static constexpr std::size_t kMostFrames = 2000;

    /// All must outlive it; the review asks it from now on.
    GroupReview(CollectionDocument& document,
                Selection& selection,
                Focus& focus,
                Review& review,
                QObject* parent = nullptr);

    bool isOn() const override;
    /// Of the list.
    std::optional<Kind> kind() const;
    /// The place among the document's groups of the one with the focus; nothing where that is in
    /// none that is reviewed as a whole: without a value, or too large.
    std::optional<std::size_t> group() const;
    /// The run of the list with the focus, also one that is not reviewed as a whole; null where
    /// there is none.
    const ItemGroup* run() const;
    /// What the group shows, in order; the item in focus alone where it is in none.
    std::vector<ItemId> frames() const;

    bool isAbout(ItemId item) const { return m_selection.contains(item); }

    /// What the machine says of those that a word is about, as one.
    const JointSuggestion& suggestion() const;

    /// Count, sex, stage: said of the group with its next word, and gone with that.
    void setField(const FieldValue& field);

    const std::vector<FieldValue>& fields() const { return m_fields; }

    /// Lists events, by date, or as it was listed before.
    void reviewEvents(bool isOn);
    void showEmpty(bool isShown);
    /// What is listed in no event is put into events by time, as one step: frames of one folder
    /// with no pause of more than a minute.
    void makeEvents();
    /// The focus goes so many groups on (or back), whether they wait for a word or not.
    void step(int groups);
    /// While something else decides what a word is about.
    void setPaused(bool isPaused);

    std::optional<Together> together(const std::vector<ItemId>& items) const override;
    /// To what is left of this group, or else to the next one, and round, of which something waits.
    void focusNext() override;

Q_SIGNALS:
    /// The group, what of it a word is about, or what is shown of it.
    void changed();

private:
    void takeList();
    void takeFocus();
    void takeSelection();
    void select(std::size_t group, const std::vector<ItemId>& without);
    void focusOn(std::size_t row, const std::vector<ItemId>& without);
    bool isWaiting(std::size_t row, const std::vector<ItemId>& without) const;
    std::size_t runOf(std::size_t row) const; ///< the place of its group
    bool areOfGroup(const std::vector<ItemId>& items) const;
    void takeStep(const DoneStep& step);
    bool isListedElsewhere(const std::vector<ItemId>& items,
                           const std::vector<ItemGroups>& groups) const;

    CollectionDocument& m_document;
    Selection& m_selection;
    Focus& m_focus;
    Review& m_review;
    ItemId m_first;              ///< of the group that was come to; none: of none
    std::vector<ItemId> m_about; ///< ascending
    std::vector<FieldValue> m_fields;
    mutable std::optional<JointSuggestion> m_suggestion; ///< nothing: to be asked for
    ListOptions m_before;                                ///< events were listed
    bool m_isPaused = false;
};

} // namespace taxo::ui
