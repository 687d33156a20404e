// SPDX-License-Identifier: MIT
#include "core/base/parallel.h"
#include "core/projection/repulsion_private.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace taxo::detail {

namespace {

/// A square or cube that holds points, in halves each way.
template <std::size_t Dimensions>
class Tree {
public:
    using Point = std::array<float, Dimensions>;

    void build(const EmbeddingMatrix& positions) {
        m_nodes.clear();
        Point least{};
        Point most{};
        for (std::size_t row = 0; row < positions.rows(); ++row) {
            const auto at = positions.row(row);
            for (std::size_t d = 0; d < Dimensions; ++d) {
                least[d] = row == 0 ? at[d] : std::min(least[d], at[d]);
                most[d] = row == 0 ? at[d] : std::max(most[d], at[d]);
            }
        }
        Node root;
        for (std::size_t d = 0; d < Dimensions; ++d) {
            root.centre[d] = (least[d] + most[d]) / 2.0F;
            root.half = std::max(root.half, (most[d] - least[d]) / 2.0F);
        }
        m_nodes.push_back(root);
        for (std::size_t row = 0; row < positions.rows(); ++row) {
            Point at;
            std::ranges::copy(positions.row(row), at.begin());
            insert(at);
        }
        for (Node& node : m_nodes) {
            for (float& part : node.middle) {
                part /= static_cast<float>(std::max(node.count, 1U));
            }
        }
    }

    /// Adds to `force`; returns the sum of nearnesses, the point itself as 1.
    double push(const Point& at, Point& force) const {
        double sum = 0.0;
        std::array<std::uint32_t, std::size_t{kDeepest} * kChildren> open{};
        std::size_t opened = 1;
        while (opened > 0) {
            const Node& node = m_nodes[open[--opened]];
            if (node.count == 0) {
                continue;
            }
            float squared = 0.0F;
            for (std::size_t d = 0; d < Dimensions; ++d) {
                squared += (at[d] - node.middle[d]) * (at[d] - node.middle[d]);
            }
            // As wide as 2 * half, and less than half as wide as it is away.
            if (node.firstChild == 0 || 16.0F * node.half * node.half < squared) {
                const float near = 1.0F / (1.0F + squared);
                const float weight = static_cast<float>(node.count) * near;
                sum += static_cast<double>(weight);
                for (std::size_t d = 0; d < Dimensions; ++d) {
                    force[d] += weight * near * (at[d] - node.middle[d]);
                }
                continue;
            }
            for (std::uint32_t child = 0; child < kChildren; ++child) {
                open[opened++] = node.firstChild + child;
            }
        }
        return sum;
    }

private:
    static constexpr std::uint32_t kChildren = 1U << Dimensions;
    static constexpr int kDeepest = 32; // points that are nearer to each other share a leaf

    struct Node {
        Point centre{};
        float half = 0.0F;
        Point middle{}; ///< of its points; their sum while the tree is built
        std::uint32_t count = 0;
        std::uint32_t firstChild = 0; ///< 0: a leaf
    };

    void insert(const Point& at) {
        std::uint32_t number = 0;
        for (int depth = 0;; ++depth) {
            if (m_nodes[number].firstChild == 0 && m_nodes[number].count > 0 &&
                depth + 1 < kDeepest) {
                split(number);
            }
            Node& node = m_nodes[number];
            for (std::size_t d = 0; d < Dimensions; ++d) {
                node.middle[d] += at[d];
            }
            ++node.count;
            if (node.firstChild == 0) {
                return;
            }
            number = childFor(node, at);
        }
    }

    /// The one point of a leaf goes one deeper.
    void split(std::uint32_t number) {
        const auto first = static_cast<std::uint32_t>(m_nodes.size());
        const Node parent = m_nodes[number];
        for (std::uint32_t child = 0; child < kChildren; ++child) {
            Node node;
            node.half = parent.half / 2.0F;
            for (std::size_t d = 0; d < Dimensions; ++d) {
                node.centre[d] =
                    parent.centre[d] + ((child >> d & 1U) != 0 ? node.half : -node.half);
            }
            m_nodes.push_back(node);
        }
        m_nodes[number].firstChild = first;
        Node& heir = m_nodes[childFor(m_nodes[number], parent.middle)];
        heir.middle = parent.middle;
        heir.count = 1;
    }

    static std::uint32_t childFor(const Node& node, const Point& at) {
        std::uint32_t child = node.firstChild;
        for (std::size_t d = 0; d < Dimensions; ++d) {
            child += at[d] > node.centre[d] ? 1U << d : 0U;
        }
        return child;
    }

    std::vector<Node> m_nodes;
};

class TreeRepulsion : public Repulsion {
public:
    explicit TreeRepulsion(int threads) : m_threads(threads) {}

    double compute(const EmbeddingMatrix& positions, EmbeddingMatrix& forces) override {
        return positions.dimension() == 2 ? computeWith(m_flat, positions, forces)
                                          : computeWith(m_deep, positions, forces);
    }

private:
    template <std::size_t Dimensions>
    double
    computeWith(Tree<Dimensions>& tree, const EmbeddingMatrix& positions, EmbeddingMatrix& forces) {
        tree.build(positions);
        m_sums.assign(positions.rows(), 0.0);
        constexpr std::size_t kLeastRun = 64;
        inParallel(positions.rows(), kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            for (std::size_t row = first; row < end; ++row) {
                typename Tree<Dimensions>::Point at;
                std::ranges::copy(positions.row(row), at.begin());
                typename Tree<Dimensions>::Point force{};
                m_sums[row] = tree.push(at, force) - 1.0; // without itself
                std::ranges::copy(force, forces.row(row).begin());
            }
        });
        return std::accumulate(m_sums.begin(), m_sums.end(), 0.0);
    }

    int m_threads;
    Tree<2> m_flat;
    Tree<3> m_deep;
    std::vector<double> m_sums; // of each row: they are added in one order
};

} // namespace

std::unique_ptr<Repulsion> treeRepulsion(int threads) {
    return std::make_unique<TreeRepulsion>(threads);
}

} // namespace taxo::detail
