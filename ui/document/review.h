// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/regions.h"
#include "ui/document/collection_document.h"
#include "ui/document/selection.h"

#include <QObject>

#include <cstddef>
#include <string>
#include <vector>

namespace taxo::ui {

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

    void setPerson(std::string person) { m_person = std::move(person); }

    /// What a word would be about: what is selected, if the focus is in it, else the focus.
    std::vector<ItemId> items() const;

    /// What the machine suggests is right, at the best supported rank.
    void confirm();
    /// It is this taxon, down to the rank that is sure. `isSuggested`: a candidate that was shown.
    void determine(const Lineage& taxon, const std::string& qualifier, bool isSuggested);
    /// The candidate in this place of the item in focus, 0 the best; nothing where there is none.
    void chooseCandidate(std::size_t place);
    /// Each item a rank higher (-1) or deeper (1): from what the person said of it, or else from
    /// the suggestion; deeper as far as the machine's lineage goes. Where there is no such rank it
    /// stays.
    void stepRank(int step);
    void setUnknown(); ///< it cannot be told
    void setNothing(); ///< no organism is there
    void withdraw();   ///< the person's own word is taken back
    void toggleFlag();
    void setField(const FieldValue& field);
    /// A part of a photograph becomes an item of its own.
    void drawRegion(PhotoId photo, const Box& box);
    /// Those of the items that are regions are taken away.
    void removeRegions();

    /// The focus goes to the next item after it that nobody has said anything of; it stays where
    /// there is none. Looks at what has been listed.
    void focusNextUnreviewed();

private:
    void say(Verdict verdict, const Lineage& taxon, const std::string& qualifier, DecisionMaker by);
    void decide(CollectionDocument::Decision decision);

    DecisionMaker decisionMaker() const { return {.person = m_person}; }

    CollectionDocument& m_document;
    Selection& m_selection;
    Focus& m_focus;
    std::string m_person;
};

} // namespace taxo::ui
