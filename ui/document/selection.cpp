// SPDX-License-Identifier: MIT
#include "ui/document/selection.h"

#include <bit>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kBits = 64;

std::uint64_t maskOf(ItemId id) {
    return std::uint64_t{1} << (static_cast<std::size_t>(id.value) % kBits);
}

} // namespace

bool Selection::contains(ItemId id) const {
    const std::size_t word = static_cast<std::size_t>(id.value) / kBits;
    return id.value >= 0 && word < m_bits.size() && (m_bits[word] & maskOf(id)) != 0;
}

std::vector<ItemId> Selection::ids() const {
    std::vector<ItemId> ids;
    ids.reserve(m_size);
    for (std::size_t word = 0; word < m_bits.size(); ++word) {
        for (std::uint64_t left = m_bits[word]; left != 0; left &= left - 1) {
            ids.push_back({static_cast<std::int64_t>(
                word * kBits + static_cast<std::size_t>(std::countr_zero(left)))});
        }
    }
    return ids;
}

void Selection::set(std::span<const ItemId> ids) {
    const std::vector<std::uint64_t> before = std::exchange(m_bits, {});
    m_size = 0;
    m_bits.resize(before.size());
    for (const ItemId id : ids) {
        put(id, true);
    }
    if (m_bits != before) {
        tellSoon();
    }
}

void Selection::add(std::span<const ItemId> ids) {
    const std::size_t before = m_size;
    for (const ItemId id : ids) {
        put(id, true);
    }
    if (m_size != before) {
        tellSoon();
    }
}

void Selection::remove(std::span<const ItemId> ids) {
    const std::size_t before = m_size;
    for (const ItemId id : ids) {
        put(id, false);
    }
    if (m_size != before) {
        tellSoon();
    }
}

void Selection::toggle(ItemId id) {
    put(id, !contains(id));
    tellSoon();
}

void Selection::put(ItemId id, bool isSelected) {
    if (id.value < 0 || contains(id) == isSelected) {
        return;
    }
    const std::size_t word = static_cast<std::size_t>(id.value) / kBits;
    if (word >= m_bits.size()) {
        m_bits.resize(word + 1);
    }
    m_bits[word] ^= maskOf(id);
    isSelected ? ++m_size : --m_size;
}

void Selection::tellSoon() {
    if (std::exchange(m_isSignalDue, true)) {
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isSignalDue = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void Focus::set(ItemId id) {
    if (id != m_current) {
        m_current = id;
        Q_EMIT changed();
    }
}

} // namespace taxo::ui
