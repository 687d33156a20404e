// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/identifier_host.h"
#include "ui/document/session_document.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

/// Sees to it that photographs which wait are identified: loads the model when the first one comes,
/// works through them in one job, a few seconds' worth at a time so that later ones join in (before
/// those that still wait), and writes what becomes of each into the document. Choosing another
/// model asks about all of them again. UI thread.
class IdentifyQueue : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        Idle,    ///< nothing waits, or the model is missing
        Running, ///< loading or identifying
        Stopped, ///< by the person; goes on by resume() or when photographs are added
        Failed   ///< identification as a whole: problem() says why
    };

    /// All must outlive the queue.
    IdentifyQueue(SessionDocument& document,
                  IdentifierHost& host,
                  JobRunner& runner,
                  QObject* parent = nullptr);
    ~IdentifyQueue() override;

    State state() const { return m_state; }

    const std::optional<Error>& problem() const { return m_problem; }

    const IdentifyOptions& options() const { return m_options; }

    void setOptions(const IdentifyOptions& options) { m_options = options; } ///< for what follows

    /// The taxa that answers are restricted to; empty: all.
    const std::vector<TaxonMatch>& restriction() const { return m_restriction; }

    /// Answers within these taxa alone; empty: any. Asks about all photographs again.
    void restrictTo(std::vector<TaxonMatch> taxa);

    void stop();
    void resume();
    /// These once more, whatever is known of them.
    void askAgain(std::span<const ItemId> ids);

Q_SIGNALS:
    void stateChanged();
    void restrictionChanged();

private:
    struct Feed;
    struct Told;

    void onAdded(int first, int last);
    void onRemoved();
    void askAllAgain();
    void onModelState();
    void onLoadingStopped();
    void goOn();
    void startJob();
    void forgetJob();
    void finishJob(Status status);
    void setState(State state);

    SessionDocument& m_document;
    IdentifierHost& m_host;
    JobRunner& m_runner;
    IdentifyOptions m_options;
    std::vector<TaxonMatch> m_restriction; ///< m_options.within with all that is known of each
    std::shared_ptr<Feed> m_feed;          ///< of the running job; null when there is none
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the job: what an older one tells is ignored
    bool m_stopsLoading = false;    ///< stop() came while the model loads, which goes on a while
    State m_state = State::Idle;
    std::optional<Error> m_problem;
};

} // namespace taxo::ui
