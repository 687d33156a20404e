// SPDX-License-Identifier: MIT
#include "ui/document/group_review.h"

#include "core/collection/grouping.h"
#include "core/collection/occurrences.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::int64_t kPauseSeconds = 60; ///< a longer one begins another event

} // namespace

GroupReview::GroupReview(CollectionDocument& document,
                         Selection& selection,
                         Focus& focus,
                         Review& review,
                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
    , m_focus(focus)
    , m_review(review) {
    review.addScope(*this);
    connect(&document, &CollectionDocument::listChanged, this, &GroupReview::takeList);
    connect(&document, &CollectionDocument::rowsChanged, this, [this] {
        m_suggestion.reset();
        Q_EMIT changed();
    });
    connect(&document, &CollectionDocument::decided, this, &GroupReview::takeStep);
    connect(&document, &CollectionDocument::undone, this, &GroupReview::takeStep);
    connect(&focus, &Focus::changed, this, &GroupReview::takeFocus);
    connect(&selection, &Selection::changed, this, &GroupReview::takeSelection);
    connect(&review, &Review::hidesSuggestionsChanged, this, &GroupReview::changed);
}

bool GroupReview::isOn() const {
    return kind().has_value() && !m_isPaused;
}

std::optional<GroupReview::Kind> GroupReview::kind() const {
    const std::string& by = m_document.groupedBy();
    return by == kByEvent        ? std::optional(Kind::Event)
           : by == kByLookAlikes ? std::optional(Kind::LookAlikes)
                                 : std::nullopt;
}

std::size_t GroupReview::runOf(std::size_t row) const {
    const auto& groups = m_document.groups();
    const auto after = std::ranges::upper_bound(groups, row, {}, &ItemGroup::first);
    return static_cast<std::size_t>(after - groups.begin()) - 1;
}

std::optional<std::size_t> GroupReview::group() const {
    const auto row = kind() ? m_document.rowOf(m_focus.current()) : std::nullopt;
    if (!row) {
        return std::nullopt;
    }
    const std::size_t place = runOf(*row);
    const ItemGroup& run = m_document.groups()[place];
    const bool isWhole = !run.value.empty() && run.size <= kMostFrames;
    return isWhole ? std::optional(place) : std::nullopt;
}

const ItemGroup* GroupReview::run() const {
    const auto row = kind() ? m_document.rowOf(m_focus.current()) : std::nullopt;
    return row ? &m_document.groups()[runOf(*row)] : nullptr;
}

/// Of the one with the focus.
bool GroupReview::areOfGroup(const std::vector<ItemId>& items) const {
    const auto group = this->group();
    return group && std::ranges::all_of(items, [&](ItemId item) {
               const auto row = m_document.rowOf(item);
               return row && runOf(*row) == *group;
           });
}

std::vector<ItemId> GroupReview::frames() const {
    const auto group = this->group();
    if (!group) {
        return m_document.rowOf(m_focus.current()) ? std::vector<ItemId>{m_focus.current()}
                                                   : std::vector<ItemId>();
    }
    const ItemGroup& run = m_document.groups()[*group];
    std::vector<ItemId> frames(run.size);
    for (std::size_t i = 0; i < run.size; ++i) {
        frames[i] = m_document.idAt(run.first + i);
    }
    return frames;
}

const JointSuggestion& GroupReview::suggestion() const {
    if (!m_suggestion) {
        m_suggestion.emplace();
        if (m_document.isOpen()) {
            m_suggestion =
                jointSuggestion(m_document.view(), m_review.items()).value_or(JointSuggestion());
        }
    }
    return *m_suggestion;
}

void GroupReview::setField(const FieldValue& field) {
    const auto same = std::ranges::find(m_fields, field.name, &FieldValue::name);
    if (same != m_fields.end()) {
        m_fields.erase(same);
    }
    if (!field.value.empty()) {
        m_fields.push_back(field);
    }
}

void GroupReview::reviewEvents(bool isOn) {
    ListOptions options = m_document.options();
    if (isOn == (options.groupBy == kByEvent)) {
        return;
    }
    if (isOn) {
        m_before = options;
        options.groupBy = kByEvent;
        if (options.sort.by == SortBy::Added) {
            options.sort.by = SortBy::Date;
        }
    } else {
        options.sort = m_before.sort;
        options.groupBy = m_before.groupBy == kByEvent ? "" : m_before.groupBy;
    }
    m_document.setOptions(options);
}

void GroupReview::showEmpty(bool isShown) {
    ListOptions options = m_document.options();
    options.showsEmpty = isShown;
    m_document.setOptions(options);
}

void GroupReview::makeEvents() {
    const auto& groups = m_document.groups();
    if (kind() != Kind::Event || groups.empty() || !groups.back().value.empty()) {
        return;
    }
    std::vector<ItemId> items;
    for (std::size_t row = groups.back().first; row < m_document.size(); ++row) {
        items.push_back(m_document.idAt(row));
    }
    m_document.decide([items = std::move(items), person = m_review.person()](
                          Collection& collection) -> Result<std::optional<EntryId>> {
        const auto proposal = proposeGroups(
            collection, items, {.level = GroupLevel::Event, .gapSeconds = kPauseSeconds});
        if (!proposal) {
            return tl::unexpected(proposal.error());
        }
        if (proposal->groups.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "Events are made by time, and none of these photographs has a date. Give "
                        "them dates first (taxo collection clock).");
        }
        return applyGroups(collection, *proposal, {.person = person});
    });
}

void GroupReview::step(int groups) {
    const auto row = kind() ? m_document.rowOf(m_focus.current()) : std::nullopt;
    if (!row) {
        return;
    }
    const auto now = static_cast<std::ptrdiff_t>(runOf(*row));
    const auto last = static_cast<std::ptrdiff_t>(m_document.groups().size()) - 1;
    const auto to = std::clamp<std::ptrdiff_t>(now + groups, 0, last);
    if (to == now) {
        return;
    }
    const ItemGroup& run = m_document.groups()[static_cast<std::size_t>(to)];
    std::size_t first = run.first;
    while (first < run.first + run.size && !isWaiting(first, {})) {
        ++first;
    }
    focusOn(first < run.first + run.size ? first : run.first, {});
}

void GroupReview::setPaused(bool isPaused) {
    m_isPaused = isPaused;
    if (!isPaused) {
        m_first = {};
        takeFocus();
    }
}

std::optional<Together> GroupReview::together(const std::vector<ItemId>& items) const {
    const bool isPlain = items.size() < 2 && m_fields.empty();
    if (isPlain || !areOfGroup(items)) {
        return std::nullopt;
    }
    return Together{m_fields, kind() == Kind::LookAlikes && items.size() > 1};
}

bool GroupReview::isWaiting(std::size_t row, const std::vector<ItemId>& without) const {
    const ItemRow* const shown = m_document.rowAt(row);
    return shown != nullptr && m_review.isWaiting(*shown) &&
           !std::ranges::binary_search(without, shown->item);
}

void GroupReview::focusNext() {
    m_fields.clear();
    std::vector<ItemId> said = m_review.items();
    std::ranges::sort(said);
    std::size_t next = m_document.rowOf(m_focus.current()).value_or(0);
    if (const auto now = group()) {
        next = m_document.groups()[*now].first;
    }
    m_review.findWaiting(
        next,
        [said](ItemId item) { return std::ranges::binary_search(said, item); },
        [this, said](std::size_t row) { focusOn(row, said); });
    Q_EMIT changed();
}

void GroupReview::focusOn(std::size_t row, const std::vector<ItemId>& without) {
    m_focus.set(m_document.idAt(row));
    if (const auto group = this->group()) {
        select(*group, without);
    } else {
        m_selection.set(std::array<ItemId, 1>{m_focus.current()});
    }
}

/// Those that wait for a word, or all where none does.
void GroupReview::select(std::size_t group, const std::vector<ItemId>& without) {
    const ItemGroup& run = m_document.groups()[group];
    m_first = m_document.idAt(run.first);
    m_about.clear();
    for (std::size_t row = run.first; row < run.first + run.size; ++row) {
        if (isWaiting(row, without)) {
            m_about.push_back(m_document.idAt(row));
        }
    }
    if (m_about.empty()) {
        m_about = frames();
    }
    std::ranges::sort(m_about);
    m_selection.set(m_about);
    m_suggestion.reset();
    Q_EMIT changed();
}

/// What was put into events, or taken out of them again, stands under other headings.
void GroupReview::takeStep(const DoneStep& step) {
    constexpr std::size_t kFew = 64; // a filter may leave out the first of them
    if (kind() != Kind::Event || step.items.empty()) {
        return;
    }
    const std::size_t asked = std::min(kFew, step.items.size());
    std::vector<ItemId> items(step.items.begin(),
                              step.items.begin() + static_cast<std::ptrdiff_t>(asked));
    m_document.work([items](Collection& collection) { return groupsOf(collection, items); },
                    this,
                    [this, items](const Result<std::vector<ItemGroups>>& groups) {
                        if (groups && isListedElsewhere(items, *groups)) {
                            m_document.refresh();
                        }
                    });
}

/// Whether one of these that is listed under a heading is in no event, or the other way round.
bool GroupReview::isListedElsewhere(const std::vector<ItemId>& items,
                                    const std::vector<ItemGroups>& groups) const {
    for (std::size_t i = 0; i < groups.size() && kind() == Kind::Event; ++i) {
        const auto row = m_document.rowOf(items[i]);
        const bool isInOne = groups[i].occurrence.has_value();
        if (row && isInOne == m_document.groups()[runOf(*row)].value.empty()) {
            return true;
        }
    }
    return false;
}

void GroupReview::takeList() {
    const bool wasGrouped = std::exchange(m_first, {}) != ItemId();
    m_fields.clear();
    if (wasGrouped && !kind() && m_document.rowOf(m_focus.current())) {
        m_selection.set(std::array<ItemId, 1>{m_focus.current()});
    }
    takeFocus();
}

void GroupReview::takeFocus() {
    const auto group = isOn() ? this->group() : std::nullopt;
    const ItemId first = group ? m_document.idAt(m_document.groups()[*group].first) : ItemId();
    if (first != std::exchange(m_first, first)) {
        m_fields.clear();
        if (group) {
            select(*group, {});
            return;
        }
    }
    m_suggestion.reset();
    Q_EMIT changed();
}

/// A plain arrow or click selects one: the group's are selected again. What is selected otherwise
/// is what a person wants.
void GroupReview::takeSelection() {
    if (isOn() && m_first != ItemId()) {
        const bool isOne = m_selection.size() == 1 && m_selection.contains(m_focus.current());
        if (isOne) {
            m_selection.set(m_about);
        } else if (m_selection.size() <= frames().size() && areOfGroup(m_selection.ids())) {
            m_about = m_selection.ids();
        }
    }
    m_suggestion.reset();
    Q_EMIT changed();
}

} // namespace taxo::ui
