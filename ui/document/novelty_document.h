// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/unknown_clusters.h"
#include "core/workflow/unknown_photographs.h"
#include "ui/document/collection_document.h"
#include "ui/document/review.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// Photographs of the open collection that are like no known species, and groups of them: sought
/// on the Compute lane, kept, and named by working names as steps of the journal. UI thread.
class NoveltyDocument : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    NoveltyDocument(CollectionDocument& document,
                    const Review& review,
                    JobRunner& runner,
                    QObject* parent = nullptr);
    ~NoveltyDocument() override;

    /// Among all that nobody determined; what is found is kept in place of what was found before.
    /// `changed` follows, now and when it is done.
    void look(const UnknownOptions& options);
    /// Groups of what was found, by look.
    void group();
    void stop();

    bool isLooking() const { return m_lookJob != JobId(); }

    bool isGrouping() const { return m_groupJob != JobId(); }

    /// Null: not looked for since the collection was opened.
    const std::shared_ptr<const UnknownPhotographs>& found() const { return m_found; }

    /// Null where there are none yet. With working names where they are kept.
    const std::shared_ptr<const UnknownClusters>& groups() const { return m_groups; }

    /// The groups are clusters of the collection; null else: by which name.
    const std::string& keptName() const { return m_keptName; }

    /// Why there is nothing newer; nothing where there is.
    const std::optional<Error>& problem() const { return m_problem; }

    // Each is one step of the journal.

    /// As clusters of this name, or one like it that is free; each that has a parent gets a working
    /// name.
    void keep(const std::string& name);
    /// That the photographs of kept groups are what their working names say; those without one are
    /// passed over.
    void determine(const std::vector<std::size_t>& groups);

Q_SIGNALS:
    void changed();

private:
    /// What keeping came to, made on another thread.
    struct Kept {
        std::string name;
        EntryId entry;
        UnknownClusters groups;
    };

    void forget();
    void forgetGroups();
    void takeKept(const DoneStep& step);

    CollectionDocument& m_document;
    const Review& m_review;
    JobRunner& m_runner;
    std::shared_ptr<const UnknownPhotographs> m_found;
    std::shared_ptr<const UnknownClusters> m_groups;
    std::string m_keptName;
    std::optional<Error> m_problem;
    std::shared_future<Kept> m_keeping; ///< not valid: nothing is being kept
    JobId m_lookJob;
    JobId m_groupJob;
    std::uint64_t m_generation = 0; ///< of the collection: what was sought in another is ignored
};

} // namespace taxo::ui
