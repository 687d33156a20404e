// SPDX-License-Identifier: MIT
#include "core/tree/tree_names.h"

#include "core/base/typing_errors.h"
#include "core/taxonomy/name_key.h"

#include <algorithm>
#include <functional>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kLetters = 256;
constexpr std::size_t kLengths = 64; ///< typingErrors compares shorter ones only

std::size_t groupOf(std::string_view key, std::size_t length) {
    return static_cast<unsigned char>(key.front()) * kLengths + std::min(length, kLengths - 1);
}

/// Numbers 0 ... values.size() - 1 put together by value; `firsts` has one entry more than there
/// are values.
std::vector<std::uint32_t> groupedBy(const std::vector<std::uint32_t>& values,
                                     std::size_t different,
                                     std::vector<std::uint32_t>& firsts) {
    firsts.assign(different + 1, 0);
    for (const std::uint32_t value : values) {
        ++firsts[value + 1];
    }
    for (std::size_t i = 1; i < firsts.size(); ++i) {
        firsts[i] += firsts[i - 1];
    }
    std::vector<std::uint32_t> next(firsts.begin(), firsts.end() - 1);
    std::vector<std::uint32_t> order(values.size());
    for (std::uint32_t i = 0; i < values.size(); ++i) {
        order[next[values[i]]++] = i;
    }
    return order;
}

} // namespace

TreeNames::TreeNames(Tree tree) : m_tree(std::move(tree)) {
    addNodes();
    index();
}

TreeNames::TreeNames(const Backbone& backbone) : m_tree(backbone.tree) {
    addNodes();
    for (const Backbone::Synonym& synonym : backbone.synonyms) {
        const std::string key = nameKeyOf(backbone.synonymNames.table().at(synonym.name));
        if (!key.empty()) {
            m_keyOfEntry.push_back(m_keys.add(key));
            m_entryNode.push_back(~synonym.accepted.value);
        }
    }
    index();
}

void TreeNames::addNodes() {
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(m_tree.size());
         ++node.value) {
        m_hasRanks = m_hasRanks || m_tree.rankOf(node) != TreeRank::None;
        const std::string key = nameKeyOf(m_tree.displayNameOf(node));
        if (!key.empty()) {
            m_keyOfEntry.push_back(m_keys.add(key));
            m_entryNode.push_back(node.value);
        }
    }
}

void TreeNames::index() {
    const StringTable keys = m_keys.table();
    std::size_t slots = 1024;
    while (slots < 2 * keys.size()) {
        slots *= 2;
    }
    m_slots.assign(slots, 0);
    for (std::uint32_t key = 1; key < keys.size(); ++key) { // 0 is the empty one
        m_slots[slotOf(keys.at(key))] = key;
    }
    for (const std::uint32_t entry : groupedBy(m_keyOfEntry, keys.size(), m_firstOfKey)) {
        m_nodes.push_back(m_entryNode[entry]);
    }
    std::vector<std::uint32_t>().swap(m_keyOfEntry);
    std::vector<std::int32_t>().swap(m_entryNode);
    std::vector<std::uint32_t> groups(keys.size(), 0);
    for (std::uint32_t key = 1; key < keys.size(); ++key) {
        groups[key] = static_cast<std::uint32_t>(groupOf(keys.at(key), keys.at(key).size()));
    }
    m_alike = groupedBy(groups, kLetters * kLengths, m_firstAlike);
}

/// The slot that holds `key`, or the free one where it would be.
std::size_t TreeNames::slotOf(std::string_view key) const {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(key)&mask;
    while (m_slots[slot] != 0 && m_keys.table().at(m_slots[slot]) != key) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::optional<std::uint32_t> TreeNames::keyNumber(std::string_view key) const {
    const std::uint32_t number = m_slots[slotOf(key)];
    return number == 0 ? std::nullopt : std::optional(number);
}

std::vector<TreeNames::Found> TreeNames::find(std::string_view name) const {
    std::vector<Found> found;
    const std::string wanted = nameKeyOf(name);
    const auto key = wanted.empty() ? std::nullopt : keyNumber(wanted);
    if (!key) {
        return found;
    }
    std::unordered_set<std::int32_t> known; // thousands may be called "incertae sedis"
    for (std::uint32_t i = m_firstOfKey[*key]; i < m_firstOfKey[*key + 1]; ++i) {
        const bool isSynonym = m_nodes[i] < 0;
        const NodeId node{isSynonym ? ~m_nodes[i] : m_nodes[i]};
        if (known.insert(node.value).second) {
            found.push_back({node, isSynonym});
        }
    }
    return found;
}

std::string TreeNames::spelledAs(std::uint32_t key) const {
    for (std::uint32_t i = m_firstOfKey[key]; i < m_firstOfKey[key + 1]; ++i) {
        if (m_nodes[i] >= 0) {
            return m_tree.displayNameOf(NodeId{m_nodes[i]});
        }
    }
    std::string name(m_keys.table().at(key)); // a synonym's: names begin with a capital letter
    if (name.front() >= 'a' && name.front() <= 'z') {
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return name;
}

std::vector<std::string> TreeNames::nearMisses(std::string_view name, std::size_t limit) const {
    const std::string wanted = nameKeyOf(name);
    if (wanted.empty() || wanted.size() >= kLengths) {
        return {};
    }
    constexpr std::size_t kShort = 8;
    const std::size_t most = wanted.size() < kShort ? 1 : 2;
    const std::size_t longest = std::min(wanted.size() + most, kLengths - 1);
    std::vector<std::pair<std::size_t, std::uint32_t>> close; // errors, key
    for (std::size_t length = wanted.size() - std::min(wanted.size() - 1, most); length <= longest;
         ++length) {
        const std::size_t group = groupOf(wanted, length);
        for (std::uint32_t i = m_firstAlike[group]; i < m_firstAlike[group + 1]; ++i) {
            const std::size_t errors = typingErrors(wanted, m_keys.table().at(m_alike[i]), most);
            if (errors <= most) {
                close.emplace_back(errors, m_alike[i]);
            }
        }
    }
    std::sort(close.begin(), close.end());
    close.resize(std::min(close.size(), limit));
    std::vector<std::string> names;
    for (const auto& each : close) {
        names.push_back(spelledAs(each.second));
    }
    return names;
}

} // namespace taxo
