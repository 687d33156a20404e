// SPDX-License-Identifier: MIT
#include "ui/document/review.h"

#include "core/collection/group_word.h"
#include "core/collection/joint_suggestion.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

namespace {

/// Whose suggestion is on the screen; nothing where there is none, or it is hidden.
std::optional<PredictionKeyId> suggestedTo(const DecisionMaker& by, const Collection& collection) {
    const auto current = by.basis == kUnaided
                             ? Result<std::optional<KeptPredictionKey>>(std::nullopt)
                             : currentPredictions(collection);
    return current && *current ? std::optional((*current)->id) : std::nullopt;
}

std::optional<Rank> lowestRank(const Lineage& lineage) {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!lineage.names[rank].empty()) {
            return kAllRanks[rank];
        }
    }
    return std::nullopt;
}

/// `taxon` without its lowest name; nothing where nothing is left above it.
std::optional<Lineage> above(Lineage taxon) {
    const auto rank = lowestRank(taxon);
    if (rank) {
        taxon.at(*rank).clear();
    }
    return lowestRank(taxon) ? std::optional(taxon) : std::nullopt;
}

/// The next name of `lineage` below `taxon`, where that lies on it.
std::optional<Lineage> below(Lineage taxon, const Lineage& lineage) {
    const auto rank = lowestRank(taxon);
    const std::size_t next = rank ? indexOf(*rank) + 1 : 0;
    for (std::size_t i = 0; i < next; ++i) {
        if (taxon.names[i] != lineage.names[i]) {
            return std::nullopt;
        }
    }
    for (std::size_t i = next; i < kRanks; ++i) {
        if (!lineage.names[i].empty()) {
            taxon.names[i] = lineage.names[i];
            return taxon;
        }
    }
    return std::nullopt;
}

/// What an item is a rank higher or deeper than it was called; nothing where there is none.
Result<std::optional<Lineage>>
stepped(const Collection& collection, ItemId item, const DecisionMaker& by, int step) {
    const bool isUnaided = by.basis == kUnaided;
    const auto said = determinationsOf(collection, item);
    const auto prediction = isUnaided ? Result<std::optional<Prediction>>(std::nullopt)
                                      : predictionOf(collection, item);
    if (!said || !prediction) {
        return tl::unexpected(!said ? said.error() : prediction.error());
    }
    Lineage now = *prediction ? (*prediction)->supported() : Lineage();
    for (const Determination& one : *said) {
        if (one.person == by.person && one.verdict == Verdict::Taxon &&
            (!isUnaided || one.basis == kUnaided)) {
            now = one.taxon;
            break;
        }
    }
    return step < 0 ? above(now) : below(now, *prediction ? (*prediction)->lineage : Lineage());
}

} // namespace

Review::Review(CollectionDocument& document,
               Selection& selection,
               Focus& focus,
               std::string person,
               QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_focus(focus)
    , m_search(document)
    , m_person(std::move(person)) {
    connect(&focus, &Focus::changed, &m_search, &RowSearch::stop);
}

std::vector<ItemId> Review::items() const {
    const ItemId current = m_focus.current();
    if (current == ItemId() || m_selection.contains(current)) {
        return m_selection.ids();
    }
    return {current};
}

std::size_t Review::itemCount() const {
    const ItemId current = m_focus.current();
    return current == ItemId() || m_selection.contains(current) ? m_selection.size() : 1;
}

void Review::setPerson(std::string person) {
    m_person = std::move(person);
    if (isBlind()) {
        m_document.setReader(m_person);
    }
}

void Review::setHidesSuggestions(bool hides) {
    if (!hides) {
        m_document.setReader({});
    }
    if (hides != m_hidesSuggestions) {
        m_hidesSuggestions = hides;
        Q_EMIT hidesSuggestionsChanged(hides);
    }
}

void Review::readBlind() {
    m_hidesSuggestions = true;
    m_document.setReader(m_person);
    Q_EMIT hidesSuggestionsChanged(true);
}

/// Of several by themselves some may have one.
bool Review::hasSuggestion() const {
    const auto items = this->items();
    if (m_hidesSuggestions || !m_document.isOpen() || items.empty()) {
        return false;
    }
    if (together()) {
        const auto joint = jointSuggestion(m_document.view(), items);
        return joint && joint->rank;
    }
    const auto prediction = predictionOf(m_document.view(), items.front());
    return items.size() > 1 || (prediction && *prediction && (*prediction)->bestSupported);
}

bool Review::confirm() {
    if (!hasSuggestion()) {
        return false;
    }
    if (const auto together = this->together()) {
        confirmTogether(*together);
        return true;
    }
    decide([items = items(),
            person = m_person](Collection& collection) -> Result<std::optional<EntryId>> {
        const auto agreement = agree(collection, items, person);
        if (!agreement) {
            return tl::unexpected(agreement.error());
        }
        return agreement->entry;
    });
    return true;
}

void Review::confirmTogether(const Together& together) {
    DecisionMaker by = speaker();
    by.basis = "agreed";
    decide([items = items(), word = wordOf(together), by = std::move(by)](
               Collection& collection) mutable -> Result<std::optional<EntryId>> {
        const auto joint = jointSuggestion(collection, items);
        if (!joint) {
            return tl::unexpected(joint.error());
        }
        if (!joint->rank) {
            return std::optional<EntryId>(); // it is not sure
        }
        word.taxon = joint->taxon;
        by.suggestedBy = suggestedTo(by, collection);
        return determineTogether(collection, items, word, by);
    });
}

/// What goes along with what is said, and for whom it stands.
GroupWord Review::wordOf(const Together& together) const {
    GroupWord word;
    word.fields = together.fields;
    if (together.isByLook) {
        word.lookedAt = m_focus.current();
    }
    return word;
}

void Review::determine(const Lineage& taxon, const std::string& qualifier, bool isSuggested) {
    DecisionMaker by = speaker();
    by.basis = isSuggested ? "agreed" : by.basis;
    say(Verdict::Taxon, taxon, qualifier, std::move(by));
}

/// What the machine says of the item in focus; nothing where it says nothing.
std::optional<Prediction> Review::answer() const {
    return m_document.isOpen()
               ? predictionOf(m_document.view(), m_focus.current()).value_or(std::nullopt)
               : std::nullopt;
}

std::size_t Review::candidates() const {
    const auto answer = this->answer();
    return answer ? answer->best.size() : 0;
}

bool Review::chooseCandidate(std::size_t place) {
    const auto answer = m_hidesSuggestions ? std::nullopt : this->answer();
    if (!answer || place >= answer->best.size()) {
        return false;
    }
    determine(answer->best[place].taxon, {}, true);
    return true;
}

void Review::stepRank(int step) {
    if (together()) {
        stepTogether(step);
        return;
    }
    decide([items = items(), step, by = speaker()](
               Collection& collection) mutable -> Result<std::optional<EntryId>> {
        by.suggestedBy = suggestedTo(by, collection);
        std::vector<ItemVerdict> verdicts;
        for (const ItemId item : items) {
            const auto taxon = stepped(collection, item, by, step);
            if (!taxon) {
                return tl::unexpected(taxon.error());
            }
            if (*taxon) {
                verdicts.push_back({.item = item, .taxon = **taxon});
            }
        }
        if (verdicts.empty()) {
            return std::optional<EntryId>();
        }
        const auto entry = determineEach(collection, verdicts, by);
        return entry ? Result<std::optional<EntryId>>(*entry) : tl::unexpected(entry.error());
    });
}

void Review::stepTogether(int step) {
    const auto taxon = m_document.isOpen()
                           ? stepped(m_document.view(), m_focus.current(), speaker(), step)
                           : Result<std::optional<Lineage>>(std::nullopt);
    if (taxon && *taxon) {
        say(Verdict::Taxon, **taxon, {}, speaker());
    }
}

void Review::setUnknown() {
    say(Verdict::Unknown, {}, {}, speaker());
}

void Review::setNothing() {
    say(Verdict::Nothing, {}, {}, speaker());
}

void Review::say(Verdict verdict,
                 const Lineage& taxon,
                 const std::string& qualifier,
                 DecisionMaker by) {
    if (const auto together = this->together()) {
        GroupWord word = wordOf(*together);
        word.verdict = verdict;
        word.taxon = taxon;
        word.qualifier = qualifier;
        decide([items = items(), word = std::move(word), by = std::move(by)](
                   Collection& collection) mutable {
            by.suggestedBy = suggestedTo(by, collection);
            return determineTogether(collection, items, word, by);
        });
        return;
    }
    decide([items = items(), verdict, taxon, qualifier, by = std::move(by)](
               Collection& collection) mutable -> Result<std::optional<EntryId>> {
        by.suggestedBy = suggestedTo(by, collection);
        const auto entry = taxo::determine(collection, items, verdict, taxon, qualifier, by);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        return std::optional(*entry);
    });
}

void Review::withdraw() {
    decide([items = items(), by = decisionMaker()](Collection& collection) {
        return taxo::withdraw(collection, items, by);
    });
}

void Review::toggleFlag() {
    const auto row = m_document.rowOf(m_focus.current());
    const ItemRow* const shown = row ? m_document.rowAt(*row) : nullptr;
    const bool isFlagged = shown != nullptr && shown->isFlagged;
    decide([items = items(), isFlagged, by = decisionMaker()](Collection& collection) {
        return setFlag(collection, items, !isFlagged, by);
    });
}

void Review::setField(const FieldValue& field) {
    setField(items(), field);
}

void Review::setField(const std::vector<ItemId>& items, const FieldValue& field) {
    if (!items.empty()) {
        m_document.decide([items, field, by = decisionMaker()](Collection& collection) {
            return taxo::setField(collection, items, field, by);
        });
    }
}

void Review::decide(CollectionDocument::Decision decision) {
    if (itemCount() > 0) {
        m_document.decide(std::move(decision));
    }
}

ReviewScope* Review::scope() const {
    const auto on = std::find_if(
        m_scopes.rbegin(), m_scopes.rend(), [](const ReviewScope* one) { return one->isOn(); });
    return on != m_scopes.rend() ? *on : nullptr;
}

std::optional<Together> Review::together() const {
    const ReviewScope* const on = scope();
    return on != nullptr ? on->together(items()) : std::nullopt;
}

bool Review::isWaiting(const ItemRow& row) const {
    return row.status != ItemStatus::Verified || (m_hidesSuggestions && !row.isUnaided);
}

void Review::focusNextUnreviewed() {
    if (ReviewScope* const on = scope()) {
        on->focusNext();
        return;
    }
    const auto row = m_document.rowOf(m_focus.current());
    findWaiting(
        row ? *row + 1 : 0,
        [this](ItemId item) { return m_selection.contains(item) || item == m_focus.current(); },
        [this](std::size_t next) {
            const std::array<ItemId, 1> one = {m_document.idAt(next)};
            m_focus.set(one.front());
            m_selection.set(one);
        });
}

void Review::findWaiting(std::size_t first,
                         std::function<bool(ItemId)> isLeftOut,
                         std::function<void(std::size_t)> found) {
    m_search.start(
        first,
        [this, isLeftOut = std::move(isLeftOut)](const ItemRow& row) {
            return isWaiting(row) && !isLeftOut(row.item);
        },
        [this, found = std::move(found)](std::optional<std::size_t> row) {
            row ? found(*row) : Q_EMIT nothingElseWaits();
        });
}

} // namespace taxo::ui
