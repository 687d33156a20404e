// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/clusterings.h"
#include "core/collection/embeddings.h"
#include "core/figure/palette.h"
#include "core/workflow/kept_clusters.h"
#include "ui/document/collection_document.h"
#include "ui/document/review.h"

#include <QColor>
#include <QObject>
#include <QTimer>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// Of each cluster of a clustering, in the order of clustersOf, as on maps.
std::vector<QColor> clusterColors(std::size_t clusters, Ground ground);

/// The clusters that the open collection keeps, one result of them in sight: sought on the Compute
/// lane, read and described on the Io lane, changed by steps of the journal. UI thread.
class ClustersDocument : public QObject {
    Q_OBJECT
public:
    /// One result.
    struct Shown {
        KeptClustering kept;
        std::optional<ClusterOrigin> origin; ///< nothing: another program's
        std::vector<Cluster> clusters;       ///< the largest first
        std::vector<std::string> labels;     ///< of each (cluster_field.h)
        std::vector<ItemId> noise;           ///< ascending
    };

    /// What a search came to that was not to be seen from the clusters alone.
    struct Outcome {
        std::size_t clusters = 0;
        std::size_t leftOut = 0;
        bool isWhole = false; ///< it was to be split, and is one group by this question, or none
        std::vector<std::string> notes;
    };

    /// All must outlive it.
    ClustersDocument(CollectionDocument& document,
                     const Review& review,
                     JobRunner& runner,
                     QObject* parent = nullptr);
    ~ClustersDocument() override;

    /// All results, the newest first.
    const std::vector<KeptClustering>& kept() const { return m_kept; }

    bool isEmpty() const { return m_kept.empty(); }

    /// Of no clusters where there is none.
    const Shown& shown() const { return *m_shown; }

    /// The same, for work on a lane.
    const std::shared_ptr<const Shown>& sharedShown() const { return m_shown; }

    /// What is known of a cluster by now; null: not yet.
    const ClusterDescription* descriptionOf(std::size_t cluster) const;

    /// The items that a description means by rows.
    std::vector<ItemId> itemsOf(const std::vector<std::uint32_t>& rows) const;

    /// How far the clusters agree with taxa and sources; none as long as nothing is described.
    std::vector<FieldAgreement> agreements() const {
        return isDescribed() ? m_described->agreements : std::vector<FieldAgreement>();
    }

    /// Items in clusters, where only some of them were described; else 0.
    std::size_t describedFrom() const { return isDescribed() ? m_described->drawnFrom : 0; }

    bool isSeeking() const { return m_seekJob.value != 0; }

    bool isDescribing() const { return m_describeJob.value != 0; }

    /// The memory that seeking among so many will take, as far as it is known.
    std::uint64_t bytesFor(std::size_t items) const;

    void show(ClusteringId clustering);
    /// Somebody sees them: only then they are described, and anew after decisions.
    void setWatched(bool isWatched);
    /// What was changed is described now.
    void takeChanges();

    /// `sought` or `failed` follows. They are kept under the name, or one like it that is free, and
    /// shown. What is being sought is given up.
    void seek(const std::string& name, const ClusterQuestion& question);
    /// The parts of one cluster take its place, by a question about its items.
    void split(ClusterId cluster, const ClusterQuestion& question);
    void stop();

    // Each is one step of the journal.
    void rename(ClusteringId clustering, const std::string& name);
    void remove(ClusteringId clustering);
    void nameCluster(ClusterId cluster, const std::string& name);
    void merge(std::vector<ClusterId> clusters);
    void dissolve(std::vector<ClusterId> clusters);

Q_SIGNALS:
    void keptChanged();
    void shownChanged();
    void describedChanged(); ///< or that it is under way
    void seekingChanged();
    void sought(const taxo::ui::ClustersDocument::Outcome& outcome);
    void failed(const taxo::Error& error);

private:
    struct Read {
        std::vector<KeptClustering> kept;
        std::shared_ptr<const Shown> shown;
        std::optional<KeptVectorKey> vectors;
    };

    struct Wanted {
        ClusteringId clustering;
        std::optional<ClusteringId> newerThan = std::nullopt; ///< one that is being kept
    };

    static Result<Read> readOf(const SharedCollection& shared, const Wanted& wanted, bool isFirst);
    void read();
    void take(Read read);
    void keepDescriptions();
    void describe();
    void startSeeking(const ClusterQuestion& question,
                      std::function<bool(const SoughtClusters&)> take);
    void forget();
    void followGroups(bool isOther);

    /// The result in sight, as it is or as it was before it was changed.
    bool isDescribed() const { return m_describedOf->kept.id == m_shown->kept.id; }

    DecisionMaker by() const { return {.person = m_review.person()}; }

    CollectionDocument& m_document;
    const Review& m_review;
    JobRunner& m_runner;
    std::vector<KeptClustering> m_kept;
    std::shared_ptr<const Shown> m_shown = std::make_shared<Shown>();
    std::shared_ptr<const Shown> m_describedOf = m_shown;
    std::shared_ptr<const DescribedClusters> m_described = std::make_shared<DescribedClusters>();
    std::vector<std::int32_t> m_descriptions; ///< of each cluster its place there, or -1
    std::optional<KeptVectorKey> m_vectors;
    Wanted m_wanted;
    bool m_isWatched = false;
    bool m_isDue = false; ///< something changed since it was described
    QTimer m_describeSoon;
    JobId m_readJob;
    JobId m_seekJob;
    JobId m_describeJob;
    std::uint64_t m_readGeneration = 0; ///< of what is asked: older answers are ignored
    std::uint64_t m_seekGeneration = 0;
    std::uint64_t m_describeGeneration = 0;
};

} // namespace taxo::ui
