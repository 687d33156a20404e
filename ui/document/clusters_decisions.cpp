// SPDX-License-Identifier: MIT
// How clusters come to be and are changed.
#include "core/workflow/search_collection.h"
#include "ui/document/clusters_document.h"

#include <utility>

namespace taxo::ui {

// Seeking

void ClustersDocument::startSeeking(const ClusterQuestion& question,
                                    std::function<bool(const SoughtClusters&)> take) {
    if (!m_document.isOpen()) {
        return;
    }
    m_runner.cancel(m_seekJob);
    const std::uint64_t generation = ++m_seekGeneration;
    m_seekJob = m_runner.start(
        tr("Finding clusters"),
        On::Compute,
        [shared = m_document.shared(),
         question](const Progress& progress) -> Result<SoughtClusters> {
            const auto view = shared->openView();
            const auto vectors = view ? chooseVectors(*view) : tl::unexpected(view.error());
            return vectors ? seekClusters(*view, *vectors, question, progress)
                           : tl::unexpected(vectors.error());
        },
        this,
        [this, generation, take = std::move(take)](Result<SoughtClusters> sought) {
            if (generation != m_seekGeneration) {
                return;
            }
            m_seekJob = {};
            Q_EMIT seekingChanged();
            if (!sought) {
                Q_EMIT failed(sought.error());
                return;
            }
            const bool isTaken = take(*sought);
            const std::size_t count = sought->found.clusters.size();
            Q_EMIT this->sought(
                {count, sought->leftOut, count > 0 && !isTaken, std::move(sought->notes)});
        },
        Urgency::Waited);
    Q_EMIT seekingChanged();
}

void ClustersDocument::seek(const std::string& name, const ClusterQuestion& question) {
    startSeeking(question, [this, name](const SoughtClusters& sought) {
        if (sought.found.clusters.empty()) {
            return false; // there is nothing to keep
        }
        m_wanted.newerThan = m_kept.empty() ? ClusteringId() : m_kept.front().id;
        m_document.decide([name, found = sought.found, by = by()](
                              Collection& collection) -> Result<std::optional<EntryId>> {
            const auto free = freeClusteringName(collection, name);
            return free ? keepClustering(collection, *free, found, by)
                        : tl::unexpected(free.error());
        });
        return true;
    });
}

void ClustersDocument::split(ClusterId cluster, const ClusterQuestion& question) {
    startSeeking(question, [this, cluster](const SoughtClusters& sought) {
        std::vector<std::vector<ItemId>> parts;
        for (const Cluster& part : sought.found.clusters) {
            parts.push_back(part.items);
        }
        constexpr std::size_t kFewest = 2; // one would only make its edges noise
        if (parts.size() < kFewest) {
            return false;
        }
        m_document.decide([cluster, parts = std::move(parts), by = by()](Collection& collection) {
            return splitCluster(collection, cluster, parts, by);
        });
        return true;
    });
}

void ClustersDocument::stop() {
    m_runner.cancel(m_seekJob);
}

// Decisions

void ClustersDocument::rename(ClusteringId clustering, const std::string& name) {
    m_document.decide([clustering, name, by = by()](Collection& collection) {
        return renameClustering(collection, clustering, name, by);
    });
}

void ClustersDocument::remove(ClusteringId clustering) {
    m_document.decide([clustering, by = by()](Collection& collection) {
        return removeClustering(collection, clustering, by);
    });
}

void ClustersDocument::nameCluster(ClusterId cluster, const std::string& name) {
    m_document.decide([cluster, name, by = by()](Collection& collection) {
        return renameCluster(collection, cluster, name, by);
    });
}

void ClustersDocument::merge(std::vector<ClusterId> clusters) {
    m_document.decide([clusters = std::move(clusters), by = by()](Collection& collection) {
        return mergeClusters(collection, clusters, by);
    });
}

void ClustersDocument::dissolve(std::vector<ClusterId> clusters) {
    m_document.decide([clusters = std::move(clusters),
                       by = by()](Collection& collection) -> Result<std::optional<EntryId>> {
        if (clusters.size() == 1) {
            return dissolveCluster(collection, clusters.front(), by);
        }
        return asOneStep(collection, by, [&]() -> Result<std::string> {
            for (const ClusterId cluster : clusters) {
                if (const auto done = dissolveCluster(collection, cluster, by); !done) {
                    return tl::unexpected(done.error());
                }
            }
            return std::to_string(clusters.size()) + " clusters dissolved";
        });
    });
}

} // namespace taxo::ui
