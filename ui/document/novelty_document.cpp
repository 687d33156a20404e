// SPDX-License-Identifier: MIT
#include "ui/document/novelty_document.h"

#include "core/collection/novelty_answers.h"
#include "core/taxonomy/working_name.h"
#include "core/workflow/kept_clusters.h"

#include <chrono>
#include <utility>

namespace taxo::ui {

namespace {

Result<UnknownPhotographs> findAndKeep(const SharedCollection& shared,
                                       const UnknownOptions& options,
                                       const Progress& progress) {
    const auto view = shared.openView();
    auto found = view ? findUnknown(*view, {}, options, progress) : tl::unexpected(view.error());
    if (found) {
        const Status kept = shared.use([&](Collection& collection) {
            return keepNovelty(collection, found->run, found->items);
        });
        if (!kept) {
            return tl::unexpected(kept.error());
        }
    }
    return found;
}

} // namespace

NoveltyDocument::NoveltyDocument(CollectionDocument& document,
                                 const Review& review,
                                 JobRunner& runner,
                                 QObject* parent)
    : QObject(parent), m_document(document), m_review(review), m_runner(runner) {
    connect(&document, &CollectionDocument::opened, this, &NoveltyDocument::forget);
    connect(&document, &CollectionDocument::closed, this, &NoveltyDocument::forget);
    connect(&document, &CollectionDocument::decided, this, &NoveltyDocument::takeKept);
    connect(&document, &CollectionDocument::decisionFailed, this, [this] { m_keeping = {}; });
    connect(&document, &CollectionDocument::undone, this, &NoveltyDocument::forgetGroups);
}

NoveltyDocument::~NoveltyDocument() {
    m_runner.cancel(m_lookJob);
    m_runner.cancel(m_groupJob);
}

void NoveltyDocument::forget() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_lookJob, {}));
    m_runner.cancel(std::exchange(m_groupJob, {}));
    m_found.reset();
    m_groups.reset();
    m_keptName.clear();
    m_keeping = {};
    m_problem.reset();
    Q_EMIT changed();
}

/// What was kept may have been undone, and done again: the numbers of its clusters are not known.
void NoveltyDocument::forgetGroups() {
    if (!m_keptName.empty()) {
        m_groups.reset();
        m_keptName.clear();
        Q_EMIT changed();
    }
}

void NoveltyDocument::look(const UnknownOptions& options) {
    if (!m_document.isOpen() || isLooking() || isGrouping()) {
        return;
    }
    m_problem.reset();
    m_lookJob = m_runner.start(
        tr("Looking for unknown species"),
        On::Compute,
        [shared = m_document.shared(), options](const Progress& progress) {
            return findAndKeep(*shared, options, progress);
        },
        this,
        [this, generation = m_generation](Result<UnknownPhotographs> found) {
            if (generation != m_generation) {
                return;
            }
            m_lookJob = {};
            if (found) {
                m_found = std::make_shared<const UnknownPhotographs>(*std::move(found));
                m_groups.reset();
                m_keptName.clear();
                m_document.noteChange(true); // marks, and lists of what is unknown
            } else if (found.error().code != ErrorCode::Cancelled) {
                m_problem = std::move(found).error();
            }
            Q_EMIT changed();
        },
        Urgency::Waited);
    Q_EMIT changed();
}

void NoveltyDocument::group() {
    if (!m_document.isOpen() || isLooking() || isGrouping()) {
        return;
    }
    m_problem.reset();
    m_groupJob = m_runner.start(
        tr("Grouping unknown photographs"),
        On::Compute,
        [shared = m_document.shared()](const Progress& progress) -> Result<UnknownClusters> {
            const auto view = shared->openView();
            return view ? seekUnknownClusters(*view, unknownClusterOptions(), progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation = m_generation](Result<UnknownClusters> groups) {
            if (generation != m_generation) {
                return;
            }
            m_groupJob = {};
            if (groups) {
                m_groups = std::make_shared<const UnknownClusters>(*std::move(groups));
                m_keptName.clear();
            } else if (groups.error().code != ErrorCode::Cancelled) {
                m_problem = std::move(groups).error();
            }
            Q_EMIT changed();
        },
        Urgency::Waited);
    Q_EMIT changed();
}

void NoveltyDocument::stop() {
    m_runner.cancel(m_lookJob);
    m_runner.cancel(m_groupJob);
}

void NoveltyDocument::keep(const std::string& name) {
    if (!m_groups || !m_keptName.empty() || m_keeping.valid()) {
        return;
    }
    const auto promise = std::make_shared<std::promise<Kept>>();
    m_keeping = promise->get_future().share();
    m_document.decide([promise, name, groups = *m_groups, person = m_review.person()](
                          Collection& collection) -> Result<std::optional<EntryId>> {
        const auto free = freeClusteringName(collection, name);
        if (!free) {
            return tl::unexpected(free.error());
        }
        Kept kept{*free, {}, groups};
        auto step = keepUnknownClusters(collection, kept.groups, *free, {.person = person});
        if (step && *step) {
            kept.entry = **step;
            promise->set_value(std::move(kept));
        }
        return step;
    });
}

/// Other steps may have been on their way before.
void NoveltyDocument::takeKept(const DoneStep& step) {
    if (!m_keeping.valid() ||
        m_keeping.wait_for(std::chrono::seconds(0)) != std::future_status::ready ||
        m_keeping.get().entry != step.entry.id) {
        return;
    }
    const Kept kept = m_keeping.get();
    m_keeping = {};
    m_groups = std::make_shared<const UnknownClusters>(kept.groups);
    m_keptName = kept.name;
    Q_EMIT changed();
}

void NoveltyDocument::determine(const std::vector<std::size_t>& groups) {
    std::vector<UnknownCluster> wanted;
    for (const std::size_t group : groups) {
        const UnknownCluster& one = m_groups->clusters[group];
        if (!m_keptName.empty() && readWorkingName(one.name)) {
            wanted.push_back(one);
        }
    }
    if (!wanted.empty()) {
        m_document.decide(
            [wanted = std::move(wanted), person = m_review.person()](Collection& collection) {
                return determineByWorkingNames(
                    collection, wanted, {.person = person, .basis = "chosen"});
            });
    }
}

} // namespace taxo::ui
