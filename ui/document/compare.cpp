// SPDX-License-Identifier: MIT
#include "ui/document/compare.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo::ui {

Compare::Compare(CollectionDocument& document,
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
    connect(&focus, &Focus::changed, this, &Compare::takeFocus);
    connect(&document, &CollectionDocument::listChanged, this, &Compare::takeList);
}

void Compare::start() {
    const auto current = m_document.rowOf(m_focus.current());
    if (!current || m_document.size() < 2) {
        return;
    }
    const bool areSelected = m_selection.size() > 1 && m_selection.contains(m_focus.current());
    std::vector<std::size_t> rows = {*current};
    const std::size_t size = m_document.size();
    const std::size_t most = areSelected ? std::min(kMost, m_selection.size()) : 2;
    for (std::size_t step = 1; step < size && rows.size() < most; ++step) {
        const std::size_t row = (*current + step) % size;
        if (!areSelected || m_selection.contains(m_document.idAt(row))) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    m_items.clear();
    for (const std::size_t row : rows) {
        m_items.push_back(m_document.idAt(row));
    }
    m_selected = areSelected ? m_selection.ids() : std::vector<ItemId>();
    Q_EMIT changed();
    m_selection.set(std::array<ItemId, 1>{m_focus.current()});
}

void Compare::stop() {
    if (isOn()) {
        m_items.clear();
        m_selection.set(m_selected.empty() ? std::vector{m_focus.current()} : m_selected);
        Q_EMIT changed();
    }
}

std::optional<Together> Compare::together(const std::vector<ItemId>& /*items*/) const {
    return std::nullopt;
}

void Compare::focusNext() {
    const auto current = std::ranges::find(m_items, m_focus.current());
    std::vector<ItemId> others(current, m_items.end());
    others.insert(others.end(), m_items.begin(), current);
    for (const ItemId item : others) {
        const auto row = m_document.rowOf(item);
        const ItemRow* const shown = row ? m_document.rowAt(*row) : nullptr;
        if (item != m_focus.current() && shown != nullptr && m_review.isWaiting(*shown)) {
            m_focus.set(item);
            m_selection.set(std::array<ItemId, 1>{item});
            return;
        }
    }
}

void Compare::takeFocus() {
    if (isOn() && std::ranges::find(m_items, m_focus.current()) == m_items.end()) {
        m_items.clear();
        Q_EMIT changed();
    }
}

void Compare::takeList() {
    const bool areThere = std::ranges::all_of(
        m_items, [this](ItemId item) { return m_document.rowOf(item).has_value(); });
    if (isOn() && !areThere) {
        m_items.clear();
        Q_EMIT changed();
    }
}

} // namespace taxo::ui
