// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/publications.h"
#include "core/publish/publish_collection.h"
#include "ui/document/collection_document.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <string>

namespace taxo::ui {

/// Publishes the open collection in the background, one after the other, and has it remember what
/// was published. UI thread.
class Publisher : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    Publisher(CollectionDocument& document, JobRunner& runner, QObject* parent = nullptr);

    /// publishCollection, or publishInPlace where that was chosen; `finished` or `failed` follows.
    /// Not while one is running.
    void publish(const PublishChoice& choice,
                 const std::filesystem::path& out,
                 bool replaces,
                 const std::string& person);
    /// publishAgain, to the same place.
    void publishAgain(const KeptPublication& record, const std::string& person);
    void stop();

    bool isRunning() const { return m_job != JobId(); }

    JobId job() const { return m_job; }

Q_SIGNALS:
    void runningChanged();
    /// Nothing was written where something is missing: the outcome says what.
    void finished(const taxo::PublishOutcome& outcome, const std::filesystem::path& out);
    void failed(const taxo::Error& error); ///< Cancelled, too

private:
    /// Reads a view of its own, so that a review goes on.
    using Work = std::function<Result<PublishOutcome>(
        const SharedCollection&, const Collection& view, const Progress&)>;

    void start(Work work,
               const PublishChoice& choice,
               const std::filesystem::path& out,
               const std::string& person);

    CollectionDocument& m_document;
    JobRunner& m_runner;
    JobId m_job; ///< 0: none runs
};

} // namespace taxo::ui
