// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/identify_collection.h"
#include "core/workflow/kept_places.h"
#include "ui/document/collection_document.h"
#include "ui/document/identifier_host.h"

#include <QObject>

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// Sees to it that the items of the open collection are identified by the chosen model, labels and
/// restriction: loads the model when there is something to identify and works through it in one
/// job, what was added last before the rest. A collection that is opened with answers of the same
/// model and labels to everything loads none. What was answered before by the same is not asked
/// again. UI thread.
class IdentifyQueue : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t {
        Idle,    ///< nothing waits, or model or collection are missing
        Running, ///< loading or identifying
        Stopped, ///< by the person; goes on by resume() or when photographs are added
        Failed   ///< identification as a whole: problem() says why
    };

    /// All must outlive the queue.
    IdentifyQueue(CollectionDocument& document,
                  IdentifierHost& host,
                  JobRunner& runner,
                  QObject* parent = nullptr);
    ~IdentifyQueue() override;

    State state() const { return m_state; }

    const std::optional<Error>& problem() const { return m_problem; }

    const IdentifyOptions& options() const { return m_options; }

    void setOptions(const IdentifyOptions& options); ///< asks again where they differ

    /// The taxa that answers are restricted to; empty: all.
    const std::vector<TaxonMatch>& restriction() const { return m_restriction; }

    /// By which list of places answers are weighed; null: by looks alone. Goes with the collection:
    /// on opening one it is what its answers were weighed by.
    const std::shared_ptr<const PlacesChoice>& places() const { return m_options.places; }

    /// Null: by looks alone. Those that were given before stay beside; those by looks alone are
    /// made first where they are not there.
    void weighBy(std::shared_ptr<const PlacesChoice> places);

    /// Answers within these taxa alone; empty: any. Those that were given before stay beside.
    void restrictTo(std::vector<TaxonMatch> taxa);

    void stop();
    void resume();
    /// Items from this one on are new: they go first.
    void onAdded(ItemId first);
    /// What could not be read, once more.
    void tryFailedAgain();

Q_SIGNALS:
    void stateChanged();
    void restrictionChanged();
    void placesChanged();
    /// What a collection that was opened shows was weighed by these, or by none.
    void placesRestored();
    /// It was weighed by a list that is not here any more: what is new is answered by looks alone.
    void placesMissing(const taxo::Error& error);
    /// Everything that there was is identified; `run` tells what it found.
    void finished(const taxo::CollectionRun& run);

private:
    void startAnew();
    void onOpened();
    void restorePlaces(const std::string& text);
    void takePlaces(std::shared_ptr<const PlacesChoice> places);
    void lookForQuestions();
    void onModelState();
    void onLoadingStopped();
    void onStep(const DoneStep& step);
    void goOn();
    void startJob();
    void forgetJob();
    void finishJob(const Result<CollectionRun>& run);
    void setState(State state);

    CollectionDocument& m_document;
    IdentifierHost& m_host;
    JobRunner& m_runner;
    IdentifyOptions m_options;
    std::vector<TaxonMatch> m_restriction; ///< m_options.within with all that is known of each
    std::shared_ptr<std::atomic<std::int64_t>> m_newest; ///< ItemId; the worker looks at it
    std::int64_t m_items = -1; ///< when they were counted last; -1: not yet since it was opened
    JobId m_job;               ///< 0 where there is none
    std::uint64_t m_generation = 0; ///< of the job: what an older one tells is ignored
    bool m_isMoreDue = true;        ///< something may wait that no job has looked for
    bool m_stopsLoading = false;    ///< stop() came while the model loads, which goes on a while
    State m_state = State::Idle;
    std::optional<Error> m_problem;
};

} // namespace taxo::ui
