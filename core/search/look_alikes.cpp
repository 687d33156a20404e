// SPDX-License-Identifier: MIT
#include "core/search/look_alikes.h"

#include "core/search/batch_search.h"
#include "core/vectors/normalise.h"

#include <queue>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <tuple>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kLargestCell = 1024;
constexpr std::size_t kUsualCell = 512;
constexpr std::size_t kBlock = 1024;
constexpr std::size_t kMostSampleRows = 16'384;

Result<EmbeddingMatrix> unitRows(const VectorSource& vectors, std::span<const ItemId> items) {
    auto rows = vectors.of(items);
    if (rows) {
        normaliseRows(*rows);
    }
    return rows;
}

/// Rows of a cell that are near a row, itself with them, nearest first.
using Near = std::vector<std::vector<std::uint32_t>>;

/// Covers one cell: the next representative is always the one that settles most. What one settles
/// only ever becomes less, so that it is counted anew just for the first of the queue.
class Cover {
public:
    Cover(Near near, std::vector<bool> isWaiting, std::size_t mostOthers)
        : m_near(std::move(near))
        , m_isWaiting(std::move(isWaiting))
        , m_isTaken(m_near.size())
        , m_most(mostOthers + 1) {
        for (std::uint32_t row = 0; row < m_near.size(); ++row) {
            m_queue.push(worthOf(row));
        }
    }

    /// Rows of the next group, its representative first; empty when all are in one.
    std::vector<std::uint32_t> next() {
        while (!m_queue.empty()) {
            const std::uint32_t row = ~std::get<2>(m_queue.top());
            const Worth before = m_queue.top();
            m_queue.pop();
            if (m_isTaken[row]) {
                continue;
            }
            if (const Worth now = worthOf(row); now < before) {
                m_queue.push(now);
                continue;
            }
            return take(row);
        }
        return {};
    }

private:
    /// Waiting rows, all rows, and the complement of the row: of equal ones the first wins.
    using Worth = std::tuple<std::size_t, std::size_t, std::uint32_t>;

    Worth worthOf(std::uint32_t row) const {
        std::size_t waiting = 0;
        std::size_t all = 0;
        for (const std::uint32_t other : m_near[row]) {
            if (!m_isTaken[other] && all < m_most) {
                ++all;
                waiting += m_isWaiting[other] ? 1 : 0;
            }
        }
        return {waiting, all, ~row};
    }

    std::vector<std::uint32_t> take(std::uint32_t row) {
        m_isTaken[row] = true;
        std::vector<std::uint32_t> group = {row};
        for (const std::uint32_t other : m_near[row]) {
            if (!m_isTaken[other] && group.size() < m_most) {
                m_isTaken[other] = true;
                group.push_back(other);
            }
        }
        return group;
    }

    Near m_near;
    std::vector<bool> m_isWaiting;
    std::vector<bool> m_isTaken;
    std::size_t m_most;
    std::priority_queue<Worth> m_queue;
};

/// Looks through items, cell by cell.
class Finder {
public:
    Finder(const VectorSource& vectors,
           const std::function<bool(ItemId)>& isWaiting,
           const LookAlikesOptions& options,
           const Progress& progress)
        : m_vectors(vectors)
        , m_isWaiting(isWaiting)
        , m_options(options)
        , m_least(options.leastCosine)
        , m_progress(progress) {}

    Status run(std::span<const std::vector<ItemId>> kinds) {
        auto search = loadBatchSearch();
        if (!search) {
            return tl::unexpected(std::move(search).error());
        }
        m_search = *std::move(search);
        for (const std::vector<ItemId>& kind : kinds) {
            m_total += kind.size();
        }
        if (auto raised = raiseLeast(kinds); !raised) {
            return raised;
        }
        for (const std::vector<ItemId>& kind : kinds) {
            if (auto found = look(kind); !found) {
                return found;
            }
        }
        return {};
    }

    std::vector<LookAlikes> take() && {
        std::ranges::sort(m_found, [](const LookAlikes& a, const LookAlikes& b) {
            return std::tuple(b.waiting, b.others.size(), a.representative) <
                   std::tuple(a.waiting, a.others.size(), b.representative);
        });
        return std::move(m_found);
    }

private:
    /// To what items of two kinds seldom have, by a sample of all.
    Status raiseLeast(std::span<const std::vector<ItemId>> kinds) {
        std::vector<ItemId> sample;
        std::vector<std::size_t> kindOf;
        const std::size_t some = std::min(m_total, kLargestCell);
        std::size_t passed = 0;
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            for (const ItemId item : kinds[kind]) {
                if (passed++ == sample.size() * m_total / some && sample.size() < some) {
                    sample.push_back(item);
                    kindOf.push_back(kind);
                }
            }
        }
        const auto all = productsOf(sample);
        if (!all) {
            return tl::unexpected(all.error());
        }
        std::vector<float> ofTwoKinds;
        for (std::size_t i = 0; i < all->size(); ++i) {
            if (kindOf[i / some] != kindOf[(*all)[i].row]) {
                ofTwoKinds.push_back((*all)[i].product);
            }
        }
        constexpr std::size_t kSeldom = 1000; // one in so many
        if (ofTwoKinds.size() >= kSeldom) {
            const auto place =
                ofTwoKinds.begin() + static_cast<std::ptrdiff_t>(ofTwoKinds.size() / kSeldom);
            std::ranges::nth_element(ofTwoKinds, place, std::greater<>());
            m_least = std::max(m_least, *place);
        }
        return {};
    }

    /// Of each item with all, one after the other, the largest first.
    Result<std::vector<RowMatch>> productsOf(std::span<const ItemId> items) {
        const auto rows = unitRows(m_vectors, items);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        if (rows->rows() == 0) {
            return std::vector<RowMatch>();
        }
        return m_search->nearest(*rows, *rows, rows->rows());
    }

    Status look(std::span<const ItemId> items) {
        if (items.size() <= kLargestCell) {
            return cover(items);
        }
        const auto cells = cut(items);
        if (!cells) {
            return tl::unexpected(cells.error());
        }
        for (const std::vector<ItemId>& cell : *cells) {
            for (std::size_t begin = 0; begin < cell.size(); begin += kLargestCell) {
                const std::size_t size = std::min(kLargestCell, cell.size() - begin);
                if (auto covered = cover(std::span(cell).subspan(begin, size)); !covered) {
                    return covered;
                }
            }
        }
        return {};
    }

    /// Items near the same of several centres, in their order.
    Result<std::vector<std::vector<ItemId>>> cut(std::span<const ItemId> items) {
        std::vector<ItemId> sample;
        const std::size_t some = std::min(items.size(), kMostSampleRows);
        for (std::size_t i = 0; i < some; ++i) {
            sample.push_back(items[i * items.size() / some]);
        }
        auto rows = unitRows(m_vectors, sample);
        if (!rows) {
            return tl::unexpected(std::move(rows).error());
        }
        const auto centres = m_search->cluster(*rows, items.size() / kUsualCell, m_progress);
        if (!centres) {
            return tl::unexpected(centres.error());
        }
        std::vector<std::vector<ItemId>> cells(centres->rows());
        for (std::size_t begin = 0; begin < items.size(); begin += kBlock) {
            if (m_progress.cancelled()) {
                return cancelledError();
            }
            const auto block = items.subspan(begin, std::min(kBlock, items.size() - begin));
            rows = unitRows(m_vectors, block);
            const auto nearest =
                rows ? m_search->nearest(*rows, *centres, 1) : tl::unexpected(rows.error());
            if (!nearest) {
                return tl::unexpected(nearest.error());
            }
            for (std::size_t i = 0; i < block.size(); ++i) {
                cells[(*nearest)[i].row].push_back(block[i]);
            }
        }
        return cells;
    }

    Status cover(std::span<const ItemId> items) {
        if (m_progress.cancelled()) {
            return cancelledError();
        }
        auto near = nearRows(items);
        if (!near) {
            return tl::unexpected(near.error());
        }
        std::vector<bool> isWaiting(items.size());
        std::transform(items.begin(), items.end(), isWaiting.begin(), m_isWaiting);
        Cover cover(*std::move(near), isWaiting, m_options.mostOthers);
        for (auto group = cover.next(); !group.empty(); group = cover.next()) {
            LookAlikes made;
            made.representative = items[group.front()];
            for (const std::uint32_t row : group) {
                made.waiting += isWaiting[row] ? 1 : 0;
                if (row != group.front()) {
                    made.others.push_back(items[row]);
                }
            }
            m_found.push_back(std::move(made));
        }
        m_done += items.size();
        m_progress.report(m_done, m_total, "finding look-alikes");
        return {};
    }

    Result<Near> nearRows(std::span<const ItemId> items) {
        const auto all = productsOf(items);
        if (!all) {
            return tl::unexpected(all.error());
        }
        Near near(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            near[i].push_back(static_cast<std::uint32_t>(i));
            for (const RowMatch& match : std::span(*all).subspan(i * items.size(), items.size())) {
                if (match.product < m_least) {
                    break;
                }
                if (match.row != i) {
                    near[i].push_back(match.row);
                }
            }
        }
        return near;
    }

    const VectorSource& m_vectors;
    const std::function<bool(ItemId)>& m_isWaiting;
    const LookAlikesOptions& m_options;
    float m_least;
    const Progress& m_progress;
    std::unique_ptr<BatchSearch> m_search;
    std::vector<LookAlikes> m_found;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
};

} // namespace

Result<std::vector<LookAlikes>> findLookAlikes(const VectorSource& vectors,
                                               std::span<const std::vector<ItemId>> kinds,
                                               const std::function<bool(ItemId)>& isWaiting,
                                               const LookAlikesOptions& options,
                                               const Progress& progress) {
    Finder finder(vectors, isWaiting, options, progress);
    if (auto run = finder.run(kinds); !run) {
        return tl::unexpected(std::move(run).error());
    }
    return std::move(finder).take();
}

} // namespace taxo
