// SPDX-License-Identifier: MIT
#include "ui/document/clusters_document.h"

#include "core/collection/cluster_field.h"
#include "core/workflow/collection_rows.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kDescribeAfterMs = 1500;
constexpr std::size_t kMany = 5000; ///< to be described: takes a second

bool areSame(const Cluster& one, const Cluster& other) {
    return one.id == other.id && one.items == other.items;
}

bool areSame(const ClustersDocument::Shown& one, const ClustersDocument::Shown& other) {
    return one.kept.id == other.kept.id && one.kept.name == other.kept.name &&
           one.labels == other.labels && one.noise == other.noise &&
           std::ranges::equal(one.clusters, other.clusters, [](const Cluster& a, const Cluster& b) {
               return a.name == b.name && areSame(a, b);
           });
}

bool areSame(const KeptClustering& one, const KeptClustering& other) {
    return one.id == other.id && one.name == other.name && one.clusters == other.clusters;
}

/// What was looked at and is in no cluster.
std::vector<ItemId> noiseOf(const ClustersDocument::Shown& shown) {
    std::vector<ItemId> in;
    for (const Cluster& cluster : shown.clusters) {
        in.insert(in.end(), cluster.items.begin(), cluster.items.end());
    }
    std::ranges::sort(in);
    std::vector<ItemId> noise;
    std::ranges::set_difference(shown.origin->sought, in, std::back_inserter(noise));
    return noise;
}

} // namespace

std::vector<QColor> clusterColors(std::size_t clusters, Ground ground) {
    std::vector<QColor> colors;
    for (const Color& color : kindColors(clusters, ground)) {
        colors.emplace_back(color.red, color.green, color.blue);
    }
    return colors;
}

ClustersDocument::ClustersDocument(CollectionDocument& document,
                                   const Review& review,
                                   JobRunner& runner,
                                   QObject* parent)
    : QObject(parent), m_document(document), m_review(review), m_runner(runner) {
    m_describeSoon.setSingleShot(true);
    m_describeSoon.setInterval(kDescribeAfterMs);
    connect(&m_describeSoon, &QTimer::timeout, this, &ClustersDocument::describe);
    connect(&document, &CollectionDocument::opened, this, &ClustersDocument::forget);
    connect(&document, &CollectionDocument::closed, this, &ClustersDocument::forget);
    connect(&document, &CollectionDocument::journalChanged, this, &ClustersDocument::read);
    connect(&document, &CollectionDocument::rowsChanged, this, [this] {
        m_isDue = true;
        if (m_isWatched && m_shown->kept.id != ClusteringId()) {
            m_describeSoon.start();
        }
    });
}

ClustersDocument::~ClustersDocument() {
    for (const JobId job : {m_readJob, m_seekJob, m_describeJob}) {
        m_runner.cancel(job);
    }
}

void ClustersDocument::forget() {
    ++m_readGeneration;
    ++m_seekGeneration;
    ++m_describeGeneration;
    for (JobId* const job : {&m_readJob, &m_seekJob, &m_describeJob}) {
        m_runner.cancel(std::exchange(*job, {}));
    }
    m_describeSoon.stop();
    m_kept.clear();
    m_shown = std::make_shared<Shown>();
    m_describedOf = m_shown;
    m_described = std::make_shared<DescribedClusters>();
    m_descriptions.clear();
    m_vectors.reset();
    m_wanted = {};
    Q_EMIT keptChanged();
    Q_EMIT shownChanged();
    Q_EMIT describedChanged();
    Q_EMIT seekingChanged();
    read();
}

std::uint64_t ClustersDocument::bytesFor(std::size_t items) const {
    return m_vectors ? bytesForRows(m_vectors->key, items) : 0;
}

// What is kept

Result<ClustersDocument::Read>
ClustersDocument::readOf(const SharedCollection& shared, const Wanted& wanted, bool isFirst) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    auto kept = keptClusterings(*view);
    if (!kept) {
        return tl::unexpected(std::move(kept).error());
    }
    Read read{*std::move(kept), std::make_shared<Shown>(), std::nullopt};
    if (isFirst) {
        const auto vectors = chooseVectors(*view);
        read.vectors = vectors ? std::optional(*vectors) : std::nullopt; // nothing is embedded yet
    }
    if (read.kept.empty()) {
        return read;
    }
    const bool isNewer = wanted.newerThan && read.kept.front().id > *wanted.newerThan;
    const auto found = std::ranges::find(read.kept, wanted.clustering, &KeptClustering::id);
    auto shown = std::make_shared<Shown>();
    shown->kept = isNewer || found == read.kept.end() ? read.kept.front() : *found;
    auto clusters = clustersOf(*view, shown->kept.id);
    if (!clusters) {
        return tl::unexpected(std::move(clusters).error());
    }
    shown->clusters = *std::move(clusters);
    shown->labels = labelsOf(shown->clusters);
    if (auto origin = ClusterOrigin::parse(shown->kept.method, shown->kept.options)) {
        shown->origin = *std::move(origin);
        shown->noise = noiseOf(*shown);
    }
    read.shown = std::move(shown);
    return read;
}

void ClustersDocument::read() {
    m_runner.cancel(std::exchange(m_readJob, {}));
    const std::uint64_t generation = ++m_readGeneration;
    if (!m_document.isOpen()) {
        return;
    }
    m_readJob = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), wanted = m_wanted, isFirst = !m_vectors](const Progress&) {
            return readOf(*shared, wanted, isFirst);
        },
        this,
        [this, generation](Result<Read> read) {
            if (generation != m_readGeneration) {
                return;
            }
            m_readJob = {};
            if (read) {
                take(*std::move(read));
            } else if (read.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(read.error());
            }
        },
        Urgency::Waited);
}

void ClustersDocument::take(Read read) {
    if (read.vectors) {
        m_vectors = std::move(read.vectors);
    }
    const bool isOtherList = !std::ranges::equal(
        m_kept, read.kept, [](const auto& a, const auto& b) { return areSame(a, b); });
    const bool isOther = !areSame(*m_shown, *read.shown);
    m_kept = std::move(read.kept);
    m_wanted.clustering = read.shown->kept.id;
    if (m_wanted.newerThan && m_wanted.clustering > *m_wanted.newerThan) {
        m_wanted.newerThan.reset();
    }
    if (isOtherList) {
        Q_EMIT keptChanged();
    }
    followGroups(isOther);
    if (!isOther) {
        return;
    }
    m_shown = std::move(read.shown);
    keepDescriptions();
    Q_EMIT shownChanged();
    m_isDue = true;
    describe();
}

/// What was described stays known of those that are as they were.
void ClustersDocument::keepDescriptions() {
    std::unordered_map<std::int64_t, std::size_t> places;
    const std::vector<Cluster>& described = m_describedOf->clusters;
    if (m_described->clusters.size() == described.size()) {
        for (std::size_t i = 0; i < described.size(); ++i) {
            places[described[i].id.value] = i;
        }
    }
    m_descriptions.assign(m_shown->clusters.size(), -1);
    for (std::size_t i = 0; i < m_shown->clusters.size(); ++i) {
        const auto place = places.find(m_shown->clusters[i].id.value);
        if (place != places.end() && areSame(described[place->second], m_shown->clusters[i])) {
            m_descriptions[i] = static_cast<std::int32_t>(place->second);
        }
    }
}

/// The list stands under headings of clusters that are others now, or are gone.
void ClustersDocument::followGroups(bool isOther) {
    ListOptions options = m_document.options();
    const auto grouped = clusteringOf(options.groupBy);
    if (!grouped) {
        return;
    }
    if (std::ranges::find(m_kept, *grouped, &KeptClustering::id) == m_kept.end()) {
        options.groupBy.clear();
        m_document.setOptions(options);
    } else if (isOther && *grouped == m_wanted.clustering) {
        m_document.noteChange(true);
    }
}

void ClustersDocument::show(ClusteringId clustering) {
    m_wanted.newerThan.reset();
    if (std::exchange(m_wanted.clustering, clustering) != clustering) {
        read();
    }
}

// What is known of them

const ClusterDescription* ClustersDocument::descriptionOf(std::size_t cluster) const {
    const std::int32_t place = cluster < m_descriptions.size() ? m_descriptions[cluster] : -1;
    return place < 0 ? nullptr : &m_described->clusters[static_cast<std::size_t>(place)];
}

std::vector<ItemId> ClustersDocument::itemsOf(const std::vector<std::uint32_t>& rows) const {
    std::vector<ItemId> items;
    for (const std::uint32_t row : rows) {
        items.push_back(m_described->items[row]);
    }
    return items;
}

void ClustersDocument::setWatched(bool isWatched) {
    if (std::exchange(m_isWatched, isWatched) != isWatched && m_isDue) {
        describe();
    }
}

void ClustersDocument::takeChanges() {
    if (m_describeSoon.isActive()) {
        describe();
    }
}

void ClustersDocument::describe() {
    m_describeSoon.stop();
    if (!m_isWatched || !m_document.isOpen() || m_shown->kept.id == ClusteringId()) {
        return;
    }
    m_isDue = false;
    m_runner.cancel(std::exchange(m_describeJob, {}));
    const std::uint64_t generation = ++m_describeGeneration;
    std::size_t items = 0;
    for (const Cluster& cluster : m_shown->clusters) {
        items += cluster.items.size();
    }
    m_describeJob = m_runner.start(
        items > kMany ? tr("Describing clusters") : QString(),
        On::Io,
        [shared = m_document.shared(),
         shown = m_shown](const Progress& progress) -> Result<DescribedClusters> {
            const auto view = shared->openView();
            return view ? describeKept(*view, shown->kept, progress) : tl::unexpected(view.error());
        },
        this,
        [this, generation, shown = m_shown](Result<DescribedClusters> described) {
            if (generation != m_describeGeneration) {
                return;
            }
            m_describeJob = {};
            // While it was described people may have changed it: then it is done anew.
            if (described && described->clusters.size() == m_shown->clusters.size() &&
                shown == m_shown) {
                m_describedOf = m_shown;
                m_described = std::make_shared<DescribedClusters>(*std::move(described));
                for (std::size_t i = 0; i < m_descriptions.size(); ++i) {
                    m_descriptions[i] = static_cast<std::int32_t>(i);
                }
            } else if (!described && described.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(described.error());
            }
            Q_EMIT describedChanged();
        });
    Q_EMIT describedChanged();
}

} // namespace taxo::ui
