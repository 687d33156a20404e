// SPDX-License-Identifier: MIT
// What a document lists, and what there is to show of it.
#include "core/collection/event_list.h"
#include "core/workflow/list_look_alikes.h"
#include "ui/document/collection_document.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kPageRows = 256;
/// So many take a quarter of a second to be counted, or more.
constexpr std::int64_t kVeryMany = 500'000;

/// Items and groups by the options.
Result<GroupedItems>
itemsOf(const Collection& view, const ListOptions& options, const Progress& progress) {
    if (options.groupBy == kByEvent) {
        return listEvents(view, options.filter, options.sort, !options.showsEmpty);
    }
    if (options.groupBy == kByLookAlikes) {
        return listLookAlikes(view, options.filter, options.sort, progress);
    }
    if (!options.groupBy.empty()) {
        return findGrouped(view, options.filter, options.sort, options.groupBy);
    }
    auto items = findItems(view, options.filter, options.sort);
    if (!items) {
        return tl::unexpected(std::move(items).error());
    }
    GroupedItems all;
    all.items = *std::move(items);
    return all;
}

Result<StatusCounts> countAll(const Collection& view) {
    StatusCounts counts;
    const std::array<std::pair<const char*, std::int64_t*>, 4> asked = {
        {{"", &counts.items},
         {"unverified -unidentified", &counts.suggested},
         {"verified", &counts.verified},
         {"failed unverified unidentified", &counts.failed}}};
    for (const auto& [filter, count] : asked) {
        const auto found = countItems(view, Filter::parse(filter).value_or(Filter()));
        if (!found) {
            return tl::unexpected(found.error());
        }
        *count = *found;
    }
    return counts;
}

} // namespace

void CollectionDocument::setOptions(const ListOptions& options) {
    if (options != m_options) {
        m_options = options;
        makeList();
    }
}

void CollectionDocument::refresh() {
    forgetRows();
    makeList();
    count();
}

void CollectionDocument::makeList() {
    if (!isOpen()) {
        return;
    }
    m_isListing = true;
    m_isListDue = false;
    m_isListDoubtful = false;
    m_runner.cancel(m_listJob);
    const bool isLong = m_options.groupBy == kByLookAlikes;
    m_listJob = m_runner.start(
        isLong ? tr("Finding look-alikes") : QString(),
        On::Io,
        [shared = m_shared, options = m_options](const Progress& progress)
            -> Result<std::shared_ptr<const List>> { return listOf(*shared, options, progress); },
        this,
        [this, generation = ++m_listGeneration](Result<std::shared_ptr<const List>> list) {
            if (generation != m_listGeneration) {
                return;
            }
            m_isListing = false;
            if (m_isListDue) {
                m_changeSoon.start();
            }
            if (!list) {
                m_options = m_list->options;
                if (list.error().code == ErrorCode::Cancelled) {
                    Q_EMIT listChanged(); // it is as it was
                } else {
                    Q_EMIT listFailed(list.error());
                }
                return;
            }
            m_list = *std::move(list);
            m_pages.clear();
            Q_EMIT listChanged();
        },
        Urgency::Waited);
}

Result<std::shared_ptr<const CollectionDocument::List>> CollectionDocument::listOf(
    const SharedCollection& shared, const ListOptions& options, const Progress& progress) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    auto listed = itemsOf(*view, options, progress);
    if (!listed) {
        return tl::unexpected(std::move(listed).error());
    }
    auto list = std::make_shared<List>();
    list->items = std::move(listed->items);
    list->groups = std::move(listed->groups);
    list->hidden = listed->hidden;
    list->options = options;
    if (progress.cancelled()) {
        return cancelledError();
    }
    list->rowsById.resize(list->items.size());
    std::iota(list->rowsById.begin(), list->rowsById.end(), 0U);
    std::ranges::sort(list->rowsById, {}, [&](std::uint32_t row) { return list->items[row]; });
    return list;
}

std::optional<std::size_t> CollectionDocument::rowOf(ItemId item) const {
    const auto found = std::ranges::lower_bound(
        m_list->rowsById, item, {}, [this](std::uint32_t row) { return m_list->items[row]; });
    if (found == m_list->rowsById.end() || m_list->items[*found] != item) {
        return std::nullopt;
    }
    return *found;
}

const ItemRow* CollectionDocument::rowAt(std::size_t row) const {
    const std::size_t page = row / kPageRows;
    Page* kept = m_pages.object(page);
    if (kept == nullptr) {
        const std::size_t first = page * kPageRows;
        const auto items =
            std::span(m_list->items).subspan(first, std::min(kPageRows, size() - first));
        auto read = rowsOf(*m_view, items, m_reader).value_or(std::vector<ItemRow>());
        kept = new Page(items.size());
        std::size_t next = 0; // what is not there is left out
        for (std::size_t i = 0; i < items.size() && next < read.size(); ++i) {
            if (read[next].item == items[i]) {
                (*kept)[i] = std::move(read[next++]);
            }
        }
        m_pages.insert(page, kept); // which owns it
    }
    const auto& found = (*kept)[row % kPageRows];
    return found ? &*found : nullptr;
}

void CollectionDocument::setReader(const std::string& person) {
    if (person != m_reader) {
        m_reader = person;
        forgetRows();
    }
}

void CollectionDocument::forgetRows() {
    m_pages.clear();
    Q_EMIT rowsChanged();
}

/// What a step was about is shown anew, and no other row of the pages at hand; of very many items
/// everything is forgotten.
void CollectionDocument::takeRowsOf(const DoneStep& step) {
    const bool areAll = static_cast<std::int64_t>(step.items.size()) == step.entry.items;
    if (step.items.empty() || !areAll) {
        forgetRows();
        return;
    }
    std::size_t next = 0; // what is not there any more is left out
    for (const ItemId item : step.items) {
        std::optional<ItemRow> now;
        if (next < step.rows.size() && step.rows[next].item == item) {
            now = step.rows[next++];
        }
        const auto row = rowOf(item);
        if (Page* const page = row ? m_pages.object(*row / kPageRows) : nullptr) {
            (*page)[*row % kPageRows] = std::move(now);
        }
    }
    Q_EMIT rowsChanged();
}

void CollectionDocument::noteChange(bool isListOther) {
    m_isListDue |= isListOther;
    if (isOpen() && !m_changeSoon.isActive()) {
        m_changeSoon.start();
    }
}

void CollectionDocument::takeChanges() {
    if (m_changeSoon.isActive()) {
        m_changeSoon.stop();
        readChanges();
    }
}

void CollectionDocument::readChanges() {
    forgetRows();
    count();
    if (m_isListDue && !m_isListing && m_options.groupBy != kByLookAlikes) {
        makeList();
    }
}

/// One at a time, since each looks at everything, and of very many not one right after the other: a
/// burst of decisions is counted once. What changes meanwhile is counted afterwards.
void CollectionDocument::count() {
    if (!isOpen()) {
        return;
    }
    if (m_isCounting || m_countRest.isActive()) {
        m_isCountDue = true;
        return;
    }
    m_isCounting = true;
    m_countJob = m_runner.start(
        {},
        On::Io,
        [shared = m_shared](const Progress&) -> Result<StatusCounts> {
            const auto view = shared->openView();
            if (!view) {
                return tl::unexpected(view.error());
            }
            return countAll(*view);
        },
        this,
        [this, generation = m_generation](const Result<StatusCounts>& counts) {
            m_isCounting = false;
            if (generation == m_generation && counts && *counts != m_counts) {
                // An undone import of regions, for example: the list has other items.
                const bool areOthers = counts->items != m_counts.items && m_isListDoubtful;
                m_counts = *counts;
                Q_EMIT countsChanged();
                if (areOthers) {
                    makeList();
                }
            }
            if (generation == m_generation && m_counts.items >= kVeryMany) {
                m_countRest.start();
            } else if (std::exchange(m_isCountDue, false)) {
                count();
            }
        });
}

} // namespace taxo::ui
