// SPDX-License-Identifier: MIT
#include "core/publish/splits.h"

#include "core/base/ascii.h"
#include "core/base/numbers.h"
#include "core/base/random.h"
#include "core/publish/file_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace taxo {

namespace {

constexpr std::array<const char*, 5> kSplitBy = {
    "individual", "specimen", "event", "place", "date"};

/// Items that stay together, and how many of each taxon they are.
struct Block {
    std::map<std::size_t, double> taxa;
    double size = 0.0;
    std::size_t part = kNoPart;
};

std::size_t countOf(std::span<const std::size_t> numbers) {
    return numbers.empty() ? 0 : *std::ranges::max_element(numbers) + 1;
}

/// Gives blocks to parts, one after the other.
class PartFiller {
public:
    PartFiller(std::vector<Block> blocks,
               std::size_t taxa,
               const std::vector<SplitPart>& parts,
               std::uint64_t seed)
        : m_blocks(std::move(blocks))
        , m_given(taxa, std::vector<double>(parts.size(), 0.0))
        , m_totals(taxa, 0.0)
        , m_all(parts.size(), 0.0)
        , m_blocksOf(taxa) {
        double sum = 0.0;
        for (const SplitPart& part : parts) {
            sum += part.share;
        }
        for (const SplitPart& part : parts) {
            m_shares.push_back(part.share / sum);
        }
        std::vector<std::size_t> order(m_blocks.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        Random(seed).shuffle(order);
        for (const std::size_t block : order) {
            m_size += m_blocks[block].size;
            for (const auto& [taxon, count] : m_blocks[block].taxa) {
                m_totals[taxon] += count;
                m_blocksOf[taxon].push_back(block);
            }
        }
    }

    void fill() {
        std::vector<std::size_t> order(m_totals.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(
            order, {}, [&](std::size_t taxon) { return m_blocksOf[taxon].size(); });
        for (const std::size_t taxon : order) {
            fill(taxon);
        }
    }

    std::size_t partOf(std::size_t block) const { return m_blocks[block].part; }

    bool isInAllParts(std::size_t taxon) const {
        return std::ranges::all_of(m_given[taxon], [](double given) { return given > 0.0; });
    }

private:
    void fill(std::size_t taxon) {
        std::vector<std::size_t> left;
        for (const std::size_t block : m_blocksOf[taxon]) {
            if (m_blocks[block].part == kNoPart) {
                left.push_back(block);
            }
        }
        std::ranges::stable_sort(left, std::ranges::greater(), [&](std::size_t block) {
            return m_blocks[block].taxa.at(taxon);
        });
        for (std::size_t i = 0; i < left.size(); ++i) {
            give(left[i], partFor(taxon, left.size() - i));
        }
    }

    /// Where most of the taxon is wanting; where as many blocks are left as parts that have none
    /// of it, one of these.
    std::size_t partFor(std::size_t taxon, std::size_t blocksLeft) const {
        const std::vector<double>& given = m_given[taxon];
        const auto empty = static_cast<std::size_t>(std::ranges::count(given, 0.0));
        const bool onlyEmpty = empty > 0 && blocksLeft <= empty;
        std::size_t best = kNoPart;
        std::pair<double, double> most;
        for (std::size_t part = 0; part < given.size(); ++part) {
            if (onlyEmpty && given[part] > 0.0) {
                continue;
            }
            const std::pair wanting{m_shares[part] * m_totals[taxon] - given[part],
                                    m_shares[part] * m_size - m_all[part]};
            if (best == kNoPart || wanting > most) {
                best = part;
                most = wanting;
            }
        }
        return best;
    }

    void give(std::size_t block, std::size_t part) {
        m_blocks[block].part = part;
        m_all[part] += m_blocks[block].size;
        for (const auto& [taxon, count] : m_blocks[block].taxa) {
            m_given[taxon][part] += count;
        }
    }

    std::vector<Block> m_blocks;
    std::vector<std::vector<double>> m_given; ///< of each taxon to each part
    std::vector<double> m_totals;             ///< of each taxon
    std::vector<double> m_all;                ///< given to each part
    std::vector<double> m_shares;
    double m_size = 0.0;
    std::vector<std::vector<std::size_t>> m_blocksOf; ///< of each taxon, shuffled
};

} // namespace

Status SplitOptions::check() const {
    if (parts.empty()) {
        return {};
    }
    if (parts.size() == 1) {
        return fail(ErrorCode::InvalidInput,
                    "One part is no split; name at least two: train=0.8 test=0.2");
    }
    std::set<std::string> names;
    for (const SplitPart& part : parts) {
        std::string small = part.name;
        std::ranges::transform(small, small.begin(), lowered);
        const bool isName = !small.empty() && small.front() != '.' &&
                            safeFileName(part.name) == part.name && names.insert(small).second;
        if (!isName) {
            return fail(ErrorCode::InvalidInput,
                        "A part cannot be called \"" + part.name +
                            "\": its name is that of a folder, and another part's at most once.");
        }
        if (!(part.share > 0.0) || part.share > 1e9) {
            return fail(ErrorCode::InvalidInput,
                        "The part \"" + part.name +
                            "\" has no share; write train=0.8, above 0 and below a billion.");
        }
    }
    return {};
}

Result<std::vector<SplitPart>> readSplitParts(std::span<const std::string> texts) {
    std::vector<SplitPart> parts;
    for (const std::string& text : texts) {
        const std::size_t sign = text.rfind('=');
        const auto share = sign == std::string::npos
                               ? std::nullopt
                               : numberIn<double>(trimmed(std::string_view(text).substr(sign + 1)));
        if (!share) {
            return fail(ErrorCode::InvalidInput,
                        "\"" + text + "\" is no part of a data set; write NAME=SHARE: train=0.8");
        }
        parts.push_back({std::string(trimmed(std::string_view(text).substr(0, sign))), *share});
    }
    return parts;
}

std::string textOf(const SplitPart& part) {
    std::array<char, 32> share{};
    const auto end = std::to_chars(share.data(), share.data() + share.size(), part.share).ptr;
    return part.name + "=" + std::string(share.data(), end);
}

std::span<const char* const> splitByNames() {
    return kSplitBy;
}

const char* nameOf(SplitBy by) {
    return kSplitBy.at(static_cast<std::size_t>(by));
}

Result<std::vector<SplitBy>> readSplitBy(std::span<const std::string> texts) {
    std::vector<SplitBy> together;
    for (const std::string& text : texts) {
        const auto* const found = std::ranges::find_if(
            kSplitBy, [&](const char* name) { return equalIgnoringCase(name, text); });
        if (found == kSplitBy.end()) {
            std::string known;
            for (const char* const name : kSplitBy) {
                known += (known.empty()             ? ""
                          : name == kSplitBy.back() ? " and "
                                                    : ", ") +
                         std::string(name);
            }
            return fail(ErrorCode::InvalidInput,
                        "Photographs cannot be kept together by \"" + text + "\"; there are " +
                            known + ".");
        }
        together.push_back(static_cast<SplitBy>(found - kSplitBy.begin()));
    }
    return together;
}

std::size_t HeldTogether::add() {
    m_above.push_back(m_above.size());
    return m_above.size() - 1;
}

std::size_t HeldTogether::rootOf(std::size_t item) const {
    while (m_above[item] != item) {
        m_above[item] = m_above[m_above[item]]; // the way becomes shorter
        item = m_above[item];
    }
    return item;
}

void HeldTogether::join(std::size_t a, std::size_t b) {
    const auto [first, second] = std::minmax({rootOf(a), rootOf(b)});
    m_above[second] = first;
}

void HeldTogether::joinBy(const std::string& key, std::size_t item) {
    const auto [found, isNew] = m_firstOf.try_emplace(key, item);
    if (!isNew) {
        join(found->second, item);
    }
}

std::vector<std::size_t> HeldTogether::blocks() const {
    std::vector<std::size_t> numbers(m_above.size());
    std::size_t next = 0;
    for (std::size_t item = 0; item < m_above.size(); ++item) {
        const std::size_t root = rootOf(item); // never after the item
        numbers[item] = root == item ? next++ : numbers[root];
    }
    return numbers;
}

std::vector<std::size_t> splitIntoParts(std::span<const std::size_t> taxa,
                                        std::span<const std::size_t> blocks,
                                        const SplitOptions& options) {
    // Taxa apart: whole taxa are blocks, and it does not matter which taxon is where.
    const bool isOpen = options.kind == SplitKind::OpenSet;
    std::vector<std::size_t> blockOf(blocks.begin(), blocks.end());
    if (isOpen) {
        HeldTogether together;
        for (std::size_t i = 0; i < taxa.size(); ++i) {
            together.add();
            together.joinBy("b" + std::to_string(blocks[i]), i);
            together.joinBy("t" + std::to_string(taxa[i]), i);
        }
        blockOf = together.blocks();
    }
    std::vector<Block> whole(countOf(blockOf));
    for (std::size_t i = 0; i < taxa.size(); ++i) {
        Block& block = whole[blockOf[i]];
        block.taxa[isOpen ? 0 : taxa[i]] += 1.0;
        block.size += 1.0;
    }
    const std::size_t kinds = isOpen ? 1 : countOf(taxa);
    PartFiller filler(std::move(whole), kinds, options.parts, options.seed);
    filler.fill();
    std::vector<std::size_t> parts(taxa.size(), kNoPart);
    for (std::size_t i = 0; i < taxa.size(); ++i) {
        const std::size_t kind = isOpen ? 0 : taxa[i];
        if (isOpen || filler.isInAllParts(kind)) {
            parts[i] = filler.partOf(blockOf[i]);
        }
    }
    return parts;
}

} // namespace taxo
