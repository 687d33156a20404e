// SPDX-License-Identifier: MIT
#include "core/structure/map_tree.h"

#include "core/base/assert.h"
#include "core/base/parallel.h"
#include "core/structure/parts_private.h"

#include <nanoflann.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace taxo {

namespace {

constexpr std::uint32_t kNoPoint = std::numeric_limits<std::uint32_t>::max();
constexpr float kFar = std::numeric_limits<float>::infinity();

/// Positions as nanoflann asks for them.
struct Positions {
    const EmbeddingMatrix& points;

    std::size_t kdtree_get_point_count() const { return points.rows(); } // NOLINT: its name for it

    float kdtree_get_pt(std::uint32_t point, std::size_t axis) const { // NOLINT: likewise
        return points.row(point)[axis];
    }

    template <class Box>
    bool kdtree_get_bbox(Box& /*box*/) const { // NOLINT: likewise; it looks itself
        return false;
    }
};

template <int Axes>
using Index = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<float, Positions>,
                                                  Positions,
                                                  Axes,
                                                  std::uint32_t>;

/// Takes no more of those as far as the last one: where thousands are at one place, nanoflann would
/// look at all of them.
class Closest : public nanoflann::KNNResultSet<float, std::uint32_t> {
public:
    using KNNResultSet::KNNResultSet;

    float worstDist() const { return std::nextafter(KNNResultSet::worstDist(), -1.0F); }
};

/// The nearest of each point, best first, itself not among them.
struct Nearest {
    std::size_t each = 0;
    std::vector<std::uint32_t> points;
    std::vector<float> squares; ///< of the distances
};

template <int Axes>
Result<Nearest> nearestOf(const EmbeddingMatrix& points,
                          const Index<Axes>& index,
                          std::size_t each,
                          int threads,
                          const Progress& progress) {
    Nearest found{each,
                  std::vector<std::uint32_t>(points.rows() * each),
                  std::vector<float>(points.rows() * each)};
    constexpr std::size_t kRun = 512;
    inParallel(points.rows(), kRun, threads, [&](std::size_t first, std::size_t end) {
        std::vector<std::uint32_t> near(each + 1);
        std::vector<float> squares(each + 1);
        for (std::size_t point = first; point < end && !progress.cancelled(); ++point) {
            Closest results(each + 1);
            results.init(near.data(), squares.data());
            index.findNeighbors(results, points.row(point).data(), {});
            // Where many are at one place, itself need not be among those found.
            std::size_t kept = point * each;
            for (std::size_t i = 0; i <= each && kept < (point + 1) * each; ++i) {
                if (near[i] != point) {
                    found.points[kept] = near[i];
                    found.squares[kept++] = squares[i];
                }
            }
        }
    });
    return progress.cancelled() ? Result<Nearest>(cancelledError()) : std::move(found);
}

/// A point, in the order of the tree.
template <int Axes>
struct Placed {
    std::array<float, Axes> at;
    float core = 0.0F; ///< squared, as all distances here
    std::uint32_t point = 0;
    std::uint32_t part = 0;
};

/// A box of the k-d tree and what is in it.
template <int Axes>
struct Cell {
    std::array<float, Axes> low;
    std::array<float, Axes> high;
    std::uint32_t first = 0; ///< of the placed points
    std::uint32_t end = 0;
    std::uint32_t left = kNoPoint; ///< child; none of a leaf
    std::uint32_t right = kNoPoint;
    std::uint32_t part = kNoPoint; ///< in which all its points are
};

/// Finds the nearest point of another part.
template <int Axes>
class OutsideSearch {
public:
    OutsideSearch(const EmbeddingMatrix& points,
                  const Index<Axes>& index,
                  std::span<const float> cores) {
        m_placed.reserve(points.rows());
        for (const std::uint32_t point : index.vAcc) {
            Placed<Axes> placed{{}, cores[point], point, 0};
            std::copy_n(points.row(point).begin(), Axes, placed.at.begin());
            m_placed.push_back(placed);
        }
        add(*index.root_node);
    }

    const std::vector<Placed<Axes>>& placed() const { return m_placed; }

    void setParts(const std::vector<std::uint32_t>& parts) {
        for (Placed<Axes>& one : m_placed) {
            one.part = parts[one.point];
        }
        for (std::size_t i = m_cells.size(); i-- > 0;) { // children come after their parent
            Cell<Axes>& cell = m_cells[i];
            if (cell.left != kNoPoint) {
                const std::uint32_t part = m_cells[cell.left].part;
                cell.part = part == m_cells[cell.right].part ? part : kNoPoint;
                continue;
            }
            cell.part = m_placed[cell.first].part;
            for (std::uint32_t j = cell.first; j < cell.end; ++j) {
                cell.part = m_placed[j].part == cell.part ? cell.part : kNoPoint;
            }
        }
    }

    /// Makes `best` the edge to what is nearer than it.
    void improve(const Placed<Axes>& from, TreeEdge& best) {
        m_open.assign(1, {0, 0.0F});
        while (!m_open.empty()) {
            const auto [number, square] = m_open.back();
            m_open.pop_back();
            const Cell<Axes>& cell = m_cells[number];
            if (std::max(square, from.core) >= best.distance) {
                continue;
            }
            if (cell.left == kNoPoint) {
                lookInto(cell, from, best);
                continue;
            }
            Open near{cell.left, toBox(from.at, m_cells[cell.left])};
            Open far{cell.right, toBox(from.at, m_cells[cell.right])};
            if (far.square < near.square) {
                std::swap(near, far);
            }
            for (const Open& child : {far, near}) {
                if (m_cells[child.cell].part != from.part) {
                    m_open.push_back(child);
                }
            }
        }
    }

private:
    struct Open {
        std::uint32_t cell;
        float square; ///< distance of its box
    };

    using Node = typename Index<Axes>::Node;

    std::uint32_t add(const Node& node) {
        const auto number = static_cast<std::uint32_t>(m_cells.size());
        m_cells.emplace_back();
        Cell<Axes> cell;
        if (node.child1 == nullptr) {
            cell.first = static_cast<std::uint32_t>(node.node_type.lr.left);
            cell.end = static_cast<std::uint32_t>(node.node_type.lr.right);
            cell.low.fill(kFar);
            cell.high.fill(-kFar);
            for (std::uint32_t i = cell.first; i < cell.end; ++i) {
                widen(cell, m_placed[i].at, m_placed[i].at);
            }
        } else {
            cell.left = add(*node.child1);
            cell.right = add(*node.child2);
            const Cell<Axes>& left = m_cells[cell.left];
            const Cell<Axes>& right = m_cells[cell.right];
            cell.low = left.low;
            cell.high = left.high;
            widen(cell, right.low, right.high);
        }
        m_cells[number] = cell;
        return number;
    }

    static void widen(Cell<Axes>& cell,
                      const std::array<float, Axes>& low,
                      const std::array<float, Axes>& high) {
        for (std::size_t axis = 0; axis < Axes; ++axis) {
            cell.low[axis] = std::min(cell.low[axis], low[axis]);
            cell.high[axis] = std::max(cell.high[axis], high[axis]);
        }
    }

    static float toBox(const std::array<float, Axes>& at, const Cell<Axes>& cell) {
        float square = 0.0F;
        for (std::size_t axis = 0; axis < Axes; ++axis) {
            const float beside =
                std::max({0.0F, cell.low[axis] - at[axis], at[axis] - cell.high[axis]});
            square += beside * beside;
        }
        return square;
    }

    void lookInto(const Cell<Axes>& cell, const Placed<Axes>& from, TreeEdge& best) const {
        for (std::uint32_t i = cell.first; i < cell.end; ++i) {
            const Placed<Axes>& to = m_placed[i];
            if (to.part == from.part || to.core >= best.distance) {
                continue;
            }
            float square = 0.0F;
            for (std::size_t axis = 0; axis < Axes; ++axis) {
                const float beside = from.at[axis] - to.at[axis];
                square += beside * beside;
            }
            const float distance = reachability(square, from.core, to.core);
            if (distance < best.distance) {
                best = {from.point, to.point, distance};
            }
        }
    }

    std::vector<Placed<Axes>> m_placed;
    std::vector<Cell<Axes>> m_cells; ///< the first holds all
    std::vector<Open> m_open;
};

/// The edges to what is nearest, and of each point the distance from which on others may be.
std::vector<TreeEdge> edgesOf(const Nearest& nearest, std::span<const float> cores) {
    std::vector<TreeEdge> edges;
    edges.reserve(nearest.points.size());
    for (std::uint32_t point = 0; point < cores.size(); ++point) {
        for (std::size_t i = point * nearest.each; i < (point + 1) * nearest.each; ++i) {
            const std::uint32_t other = nearest.points[i];
            edges.push_back(
                {point, other, reachability(nearest.squares[i], cores[point], cores[other])});
        }
    }
    return edges;
}

/// Rounds of Boruvka's algorithm: every part is joined to what is nearest to it.
template <int Axes>
Status joinNearest(const std::vector<TreeEdge>& known,
                   const std::vector<float>& bounds,
                   OutsideSearch<Axes>& outside,
                   const Progress& progress,
                   Parts& parts,
                   std::vector<TreeEdge>& tree) {
    while (parts.count() > 1) {
        const std::vector<std::uint32_t> partOf = parts.numbers();
        outside.setParts(partOf);
        std::vector<TreeEdge> nearest(parts.count(), {0, 0, kFar});
        for (const TreeEdge& edge : known) {
            if (partOf[edge.from] != partOf[edge.to]) {
                for (const std::uint32_t end : {edge.from, edge.to}) {
                    TreeEdge& best = nearest[partOf[end]];
                    best = edge.distance < best.distance ? edge : best;
                }
            }
        }
        for (std::size_t i = 0; i < outside.placed().size(); ++i) {
            constexpr std::size_t kBetweenLooks = 1024;
            if (i % kBetweenLooks == 0 && progress.cancelled()) {
                return cancelledError();
            }
            const Placed<Axes>& from = outside.placed()[i];
            TreeEdge& best = nearest[from.part];
            if (bounds[from.point] < best.distance) {
                outside.improve(from, best);
            }
        }
        parts.joinByShortest(std::move(nearest), tree);
        progress.report(tree.size() + 1, outside.placed().size(), "joining groups");
    }
    return {};
}

template <int Axes>
Result<std::vector<TreeEdge>>
treeOf(const EmbeddingMatrix& points, const MapTreeOptions& options, const Progress& progress) {
    const Positions positions{points};
    const Index<Axes> index(Axes, positions);
    // A few more than the cores need join most of the points without a search.
    constexpr std::size_t kMore = 8;
    const std::size_t samples = std::clamp<std::size_t>(options.minSamples, 1, points.rows() - 1);
    const std::size_t each = std::min(samples + kMore, points.rows() - 1);
    const auto nearest = nearestOf<Axes>(points, index, each, options.threads, progress);
    if (!nearest) {
        return tl::unexpected(nearest.error());
    }
    std::vector<float> cores(points.rows());
    std::vector<float> bounds(points.rows());
    for (std::size_t point = 0; point < points.rows(); ++point) {
        cores[point] = nearest->squares[point * each + samples - 1];
        bounds[point] = nearest->squares[(point + 1) * each - 1];
    }
    const std::vector<TreeEdge> known = edgesOf(*nearest, cores);
    std::vector<TreeEdge> tree;
    tree.reserve(points.rows());
    Parts parts(bounds);
    parts.joinByKnown(known, tree);
    if (parts.count() > 1) {
        OutsideSearch<Axes> outside(points, index, cores);
        auto joined = joinNearest<Axes>(known, bounds, outside, progress, parts, tree);
        if (!joined) {
            return tl::unexpected(std::move(joined).error());
        }
    }
    for (TreeEdge& edge : tree) {
        edge.distance = std::sqrt(edge.distance);
    }
    std::ranges::stable_sort(tree, {}, &TreeEdge::distance);
    return tree;
}

} // namespace

Result<std::vector<TreeEdge>>
mapTree(const EmbeddingMatrix& points, const MapTreeOptions& options, const Progress& progress) {
    TAXO_ASSERT(points.rows() == 0 || points.dimension() == 2 || points.dimension() == 3);
    if (const auto point = firstNotFinite(points)) {
        return fail(ErrorCode::InvalidInput,
                    "The position of point " + std::to_string(*point) +
                        " is not a number. Leave it out.");
    }
    if (points.rows() < 2) {
        return std::vector<TreeEdge>{};
    }
    return points.dimension() == 2 ? treeOf<2>(points, options, progress)
                                   : treeOf<3>(points, options, progress);
}

} // namespace taxo
