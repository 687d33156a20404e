// SPDX-License-Identifier: MIT
#include "core/taxonomy/string_table.h"

#include <functional>
#include <limits>

namespace taxo {

namespace {
constexpr std::size_t kFirstSlots = 1024;
}

bool StringTable::isSound() const {
    if (m_offsets.empty() || m_offsets.front() != 0 || m_offsets.back() > m_chars.size()) {
        return false;
    }
    bool rises = true;
    for (std::size_t i = 1; i < m_offsets.size(); ++i) {
        rises = rises && m_offsets[i] >= m_offsets[i - 1];
    }
    return rises;
}

StringTableBuilder::StringTableBuilder() : m_slots(kFirstSlots, 0) {
    add({});
}

/// The slot that holds `text`, or the free one where it belongs.
std::size_t StringTableBuilder::slotOf(std::string_view text) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(text)&mask;
    while (m_slots[slot] != 0 && table().at(m_slots[slot] - 1) != text) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::uint32_t StringTableBuilder::add(std::string_view text) {
    const std::size_t slot = slotOf(text);
    if (m_slots[slot] != 0) {
        return m_slots[slot] - 1;
    }
    TAXO_ASSERT(m_chars.size() + text.size() <= std::numeric_limits<std::uint32_t>::max());
    const auto number = static_cast<std::uint32_t>(m_offsets.size() - 1);
    m_chars.insert(m_chars.end(), text.begin(), text.end());
    m_offsets.push_back(static_cast<std::uint32_t>(m_chars.size()));
    m_slots[slot] = number + 1;
    if (2 * m_offsets.size() > m_slots.size()) {
        grow();
    }
    return number;
}

void StringTableBuilder::grow() {
    m_slots.assign(2 * m_slots.size(), 0);
    const auto count = static_cast<std::uint32_t>(m_offsets.size() - 1);
    for (std::uint32_t number = 0; number < count; ++number) {
        m_slots[slotOf(table().at(number))] = number + 1;
    }
}

} // namespace taxo
