// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/determination.h"
#include "core/collection/group_word.h"
#include "core/collection/marks.h"
#include "core/collection/predictions.h"
#include "core/collection/regions.h"
#include "ui/document/collection_document.h"
#include "ui/document/row_search.h"
#include "ui/document/selection.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// How a word about several items is said as one.
struct Together {
    std::vector<FieldValue> fields; ///< that go along with it
    bool isByLook = false;          ///< they are like the one in focus, which stands for them
};

/// Changes what a review goes by, as long as it is on.
class ReviewScope {
public:
    virtual ~ReviewScope() = default;
    virtual bool isOn() const = 0;
    /// Nothing: what is said is said of each of these by itself.
    virtual std::optional<Together> together(const std::vector<ItemId>& items) const = 0;
    /// The focus goes on to what waits for a word; Review::items() have just got theirs.
    virtual void focusNext() = 0;
};

/// What a person says of the items that are selected, or of the one in focus: the keys of a review.
/// Every word is one step of the journal. UI thread.
class Review : public QObject {
    Q_OBJECT
public:
    /// All must outlive it. `person`: who decides.
    Review(CollectionDocument& document,
           Selection& selection,
           Focus& focus,
           std::string person,
           QObject* parent = nullptr);

    const std::string& person() const { return m_person; }

    void setPerson(std::string person);

    /// For an unbiased reading: views do not show what the machine suggests nor what was said with
    /// that in sight, and words are given unaided (kUnaided).
    bool hidesSuggestions() const { return m_hidesSuggestions; }

    void setHidesSuggestions(bool hides); ///< false ends a blind reading, too

    /// For a second reading: besides suggestions, views do not show what others said. Until
    /// suggestions are shown again, or the collection is closed.
    void readBlind();

    bool isBlind() const { return !m_document.reader().empty(); }

    /// Of several that are on, the one that was added last counts. It must outlive the review.
    void addScope(ReviewScope& scope) { m_scopes.push_back(&scope); }

    /// What a word would be about: what is selected, if the focus is in it, else the focus.
    std::vector<ItemId> items() const;
    /// How many these are; asks nothing of each.
    std::size_t itemCount() const;

    /// Whether nobody has said anything of it (while suggestions are hidden: unaided).
    bool isWaiting(const ItemRow& row) const;

    /// What the machine suggests is right, at the best supported rank: of each item, or of all
    /// together (jointSuggestion). Not while that is hidden. False where nothing is said: of the
    /// one that it would be about, or of all together, no rank is well supported.
    bool confirm();
    /// It is this taxon, down to the rank that is sure. `isSuggested`: a candidate that was shown.
    void determine(const Lineage& taxon, const std::string& qualifier, bool isSuggested);
    /// How many candidates the answer about the item in focus has; 0 where there is none.
    std::size_t candidates() const;
    /// The candidate in this place of the item in focus, 0 the best; false where there is none, or
    /// it is hidden.
    bool chooseCandidate(std::size_t place);
    /// Each item a rank higher (-1) or deeper (1): from what the person said of it, or else from
    /// the suggestion; deeper as far as the machine's lineage goes. Where there is no such rank it
    /// stays. While suggestions are hidden: from what was said unaided. Of items together: from the
    /// one in focus.
    void stepRank(int step);
    void setUnknown(); ///< it cannot be told
    void setNothing(); ///< no organism is there
    void withdraw();   ///< the person's own word is taken back
    void toggleFlag();
    void setField(const FieldValue& field);
    /// Of these, whatever is selected by now.
    void setField(const std::vector<ItemId>& items, const FieldValue& field);
    /// A part of a photograph becomes an item of its own.
    void drawRegion(PhotoId photo, const Box& box);
    /// Several, of any photographs, in one step.
    void drawRegions(std::vector<NewRegion> regions);
    void moveRegion(ItemId item, const Box& box);
    /// Those of the items that are regions are taken away.
    void removeRegions();

    /// The focus goes to the next item after it, and round from the top, that nobody has said
    /// anything of (while suggestions are hidden: unaided). Looks at what has been listed; far away
    /// it comes a moment later, if the focus has not moved meanwhile. Where there is none it stays,
    /// and `nothingElseWaits` follows.
    void focusNextUnreviewed();

    /// The first row from `first` on, and round, that waits for a word and for which `isLeftOut` is
    /// false; as focusNextUnreviewed otherwise.
    void findWaiting(std::size_t first,
                     std::function<bool(ItemId)> isLeftOut,
                     std::function<void(std::size_t)> found);

Q_SIGNALS:
    void nothingElseWaits();
    void hidesSuggestionsChanged(bool hides); ///< or whether others' words are hidden, too

private:
    void say(Verdict verdict, const Lineage& taxon, const std::string& qualifier, DecisionMaker by);
    void decide(CollectionDocument::Decision decision);
    void confirmTogether(const Together& together);
    void stepTogether(int step);
    GroupWord wordOf(const Together& together) const;
    ReviewScope* scope() const; ///< null: none is on
    std::optional<Together> together() const;

    bool hasSuggestion() const;
    std::optional<Prediction> answer() const;

    DecisionMaker decisionMaker() const { return {.person = m_person}; }

    /// Who says what something is, and how.
    DecisionMaker speaker() const {
        return {.person = m_person, .basis = m_hidesSuggestions ? kUnaided : "chosen"};
    }

    CollectionDocument& m_document;
    Selection& m_selection;
    Focus& m_focus;
    RowSearch m_search;
    std::string m_person;
    std::vector<ReviewScope*> m_scopes;
    bool m_hidesSuggestions = false;
};

} // namespace taxo::ui
