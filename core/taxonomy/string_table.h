// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace taxo {

/// Many short texts, each known by its number: one block of characters and where each text begins.
/// A view: the memory, owned or mapped, belongs to whoever made it. At most 4 GiB of characters.
class StringTable {
public:
    StringTable() = default;

    /// `offsets` holds one more number than there are texts, rising, the last at most
    /// chars.size().
    StringTable(std::span<const std::uint32_t> offsets, std::span<const char> chars)
        : m_offsets(offsets), m_chars(chars) {}

    /// True where the offsets keep that promise: for tables read from files.
    bool isSound() const;

    std::size_t size() const { return m_offsets.empty() ? 0 : m_offsets.size() - 1; }

    std::string_view at(std::uint32_t index) const {
        TAXO_ASSERT(index < size());
        return {m_chars.data() + m_offsets[index], m_offsets[index + 1] - m_offsets[index]};
    }

    std::span<const std::uint32_t> offsets() const { return m_offsets; }

    std::span<const char> chars() const { return m_chars; }

private:
    std::span<const std::uint32_t> m_offsets;
    std::span<const char> m_chars;
};

/// Collects texts, equal ones once. Number 0 is the empty text.
class StringTableBuilder {
public:
    StringTableBuilder();

    std::uint32_t add(std::string_view text);

    /// Valid until the next `add`.
    StringTable table() const { return {m_offsets, m_chars}; }

    /// What the builder held; it is used up then.
    std::vector<std::uint32_t> takeOffsets() { return std::move(m_offsets); }

    std::vector<char> takeChars() { return std::move(m_chars); }

private:
    void grow();
    std::size_t slotOf(std::string_view text) const;

    std::vector<std::uint32_t> m_offsets{0};
    std::vector<char> m_chars;
    std::vector<std::uint32_t> m_slots; ///< open addressing: number + 1, 0 where free
};

} // namespace taxo
