// SPDX-License-Identifier: MIT
#include "ui/document/identify_queue.h"

#include "core/collection/answer_origin.h"
#include "core/collection/predictions.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace taxo::ui {

namespace {

using KeysOfChoice = std::function<Result<AnswerKeys>(const Progress&)>;

/// Whether the answers that the collection shows are those that would be given. A synthetic world
/// is said to be one by its model alone.
Result<bool>
isAnswered(const Collection& view, const KeysOfChoice& keysOfChoice, const Progress& progress) {
    const auto origin = originOfAnswers(view);
    if (!origin) {
        return tl::unexpected(origin.error());
    }
    if (!*origin || (*origin)->key.isSynthetic) {
        return false;
    }
    const auto keys = keysOfChoice(progress);
    return keys ? Result<bool>(areGivenUnder(*keys, **origin)) : tl::unexpected(keys.error());
}

/// Whether an opened collection has something to ask a model.
Result<bool> hasQuestions(const SharedCollection& shared,
                          const KeysOfChoice& keysOfChoice,
                          const Progress& progress) {
    const auto view = shared.openView();
    const auto answered =
        view ? isAnswered(*view, keysOfChoice, progress) : tl::unexpected(view.error());
    if (!answered || !*answered) {
        return answered ? Result<bool>(true) : answered;
    }
    const auto waiting =
        findItems(*view, *Filter::parse("unidentified -failed -missing -unreadable"), {}, 1);
    return waiting ? Result<bool>(!waiting->empty()) : tl::unexpected(waiting.error());
}

std::string textOf(const std::shared_ptr<const PlacesChoice>& places) {
    return places ? places->text() : std::string();
}

/// By looks alone first, where answers are weighed by places: these are kept beside.
Result<CollectionRun> identifyAll(const SharedCollection& shared,
                                  const PhotoIdentifier& identifier,
                                  const IdentifyOptions& options,
                                  const IdentifyRunOptions& run,
                                  const Progress& progress) {
    std::vector<IdentifyOptions> ways = {options};
    if (options.places) {
        ways.insert(ways.begin(), options);
        ways.front().places = nullptr;
    }
    CollectionRun all;
    for (const IdentifyOptions& way : ways) {
        const auto model = identifier.forCollection(VectorStorage::Half, way, progress);
        if (!model) {
            return tl::unexpected(model.error());
        }
        auto done = identifyCollection(shared, model->embedder, model->classifier, progress, run);
        if (!done) {
            return done;
        }
        done->embedded += all.embedded;
        done->notReached = std::max(done->notReached, all.notReached);
        done->failed.insert(done->failed.begin(), all.failed.begin(), all.failed.end());
        all = *std::move(done);
    }
    return all;
}

} // namespace

IdentifyQueue::IdentifyQueue(CollectionDocument& document,
                             IdentifierHost& host,
                             JobRunner& runner,
                             QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_host(host)
    , m_runner(runner)
    , m_newest(std::make_shared<std::atomic<std::int64_t>>(ItemId().value)) {
    connect(&document, &CollectionDocument::opened, this, &IdentifyQueue::onOpened);
    connect(&document, &CollectionDocument::closed, this, [this] {
        forgetJob();
        setState(State::Idle);
    });
    connect(&host, &IdentifierHost::choiceChanged, this, &IdentifyQueue::startAnew);
    connect(&host, &IdentifierHost::stateChanged, this, &IdentifyQueue::onModelState);
    connect(&host, &IdentifierHost::loadingStopped, this, &IdentifyQueue::onLoadingStopped);
    connect(&document, &CollectionDocument::countsChanged, this, [this] {
        const std::int64_t before = std::exchange(m_items, m_document.counts().items);
        if (before >= 0 && before < m_items) {
            m_isMoreDue = true; // regions were drawn, for example
            goOn();
        }
    });
    connect(&document, &CollectionDocument::decided, this, &IdentifyQueue::onStep);
    connect(&document, &CollectionDocument::undone, this, &IdentifyQueue::onStep);
    connect(&runner, &JobRunner::jobChanged, this, [this](JobId job) {
        if (job == m_job) {
            m_document.noteChange(false); // some were identified
        }
    });
}

IdentifyQueue::~IdentifyQueue() {
    m_runner.cancel(m_job);
}

void IdentifyQueue::setOptions(const IdentifyOptions& options) {
    m_options = options;
    startAnew();
}

void IdentifyQueue::restrictTo(std::vector<TaxonMatch> taxa) {
    if (taxa == m_restriction) {
        return;
    }
    m_restriction = std::move(taxa);
    m_options.within.clear();
    for (const TaxonMatch& taxon : m_restriction) {
        m_options.within.push_back(taxon.name);
    }
    Q_EMIT restrictionChanged();
    startAnew();
}

void IdentifyQueue::weighBy(std::shared_ptr<const PlacesChoice> places) {
    if (textOf(places) != textOf(m_options.places)) {
        takePlaces(std::move(places));
        startAnew();
    }
}

void IdentifyQueue::takePlaces(std::shared_ptr<const PlacesChoice> places) {
    m_options.places = std::move(places);
    Q_EMIT placesChanged();
}

void IdentifyQueue::stop() {
    if (m_state != State::Running) {
        return;
    }
    m_stopsLoading = m_host.state() == IdentifierHost::State::Loading;
    m_host.stopLoading();
    forgetJob();
    setState(State::Stopped);
}

void IdentifyQueue::resume() {
    m_isMoreDue = true;
    m_problem.reset();
    if (m_state == State::Stopped || m_state == State::Failed) {
        setState(State::Idle);
    }
    if (m_host.state() == IdentifierHost::State::Failed && m_host.hasModel()) {
        m_host.load();
    }
    goOn();
}

void IdentifyQueue::onAdded(ItemId first) {
    m_newest->store(first.value);
    resume();
}

/// A region that was moved, or moved back, has lost what was found in it.
void IdentifyQueue::onStep(const DoneStep& step) {
    if (step.entry.items != 1 || step.rows.size() != 1 || !step.rows.front().isRegion) {
        return;
    }
    m_document.work([region = step.rows.front().item](
                        Collection& collection) { return predictionOf(collection, region); },
                    this,
                    [this](const Result<std::optional<Prediction>>& found) {
                        if (found && !*found) {
                            m_isMoreDue = true;
                            goOn();
                        }
                    });
}

void IdentifyQueue::tryFailedAgain() {
    m_document.work([](Collection& collection) { return forgetFailures(collection); },
                    this,
                    [this](const Status&) {
                        m_document.noteChange(false);
                        resume();
                    });
}

void IdentifyQueue::startAnew() {
    forgetJob();
    resume();
}

void IdentifyQueue::onOpened() {
    m_items = -1;
    const auto shown = currentPredictions(m_document.view());
    const std::string places = shown && *shown ? (*shown)->key.places : std::string();
    if (!places.empty() && places != textOf(m_options.places)) {
        restorePlaces(places);
        return;
    }
    if (places.empty() && m_options.places) {
        takePlaces(nullptr);
    }
    Q_EMIT placesRestored();
    lookForQuestions();
}

/// The list is read first: without it the answers that are shown would seem to be others.
void IdentifyQueue::restorePlaces(const std::string& text) {
    forgetJob();
    m_isMoreDue = false;
    setState(State::Idle);
    m_runner.start(
        {},
        On::Io,
        [text](const Progress&) { return placesAgain(text); },
        this,
        [this, generation = m_generation](Result<PlacesChoice> choice) {
            if (generation != m_generation) {
                return;
            }
            if (choice) {
                takePlaces(std::make_shared<const PlacesChoice>(*std::move(choice)));
            } else {
                takePlaces(nullptr);
                Q_EMIT placesMissing(choice.error());
            }
            Q_EMIT placesRestored();
            lookForQuestions();
        },
        Urgency::Waited);
}

/// A model that is loaded is asked at once; one that is not is loaded for something to do alone.
void IdentifyQueue::lookForQuestions() {
    const bool isCertain = m_host.state() == IdentifierHost::State::Ready || !m_host.hasModel() ||
                           !m_options.within.empty();
    if (isCertain) {
        startAnew();
        return;
    }
    forgetJob();
    m_isMoreDue = false;
    m_problem.reset();
    setState(State::Idle);
    m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(),
         keysOf = m_host.services().keysOf,
         choice = m_host.choice(),
         options = m_options](const Progress& progress) {
            const auto keysOfChoice = [&](const Progress& inner) {
                return keysOf(choice, options, inner);
            };
            return hasQuestions(*shared, keysOfChoice, progress);
        },
        this,
        [this, generation = m_generation](const Result<bool>& has) {
            // What cannot be looked at is told by the work itself.
            if (generation == m_generation && has.value_or(true)) {
                resume();
            }
        },
        Urgency::Waited);
}

void IdentifyQueue::onModelState() {
    if (m_host.state() != IdentifierHost::State::Idle) {
        m_stopsLoading = false;
    }
    if (m_host.state() == IdentifierHost::State::Ready ||
        m_host.state() == IdentifierHost::State::Failed) {
        goOn();
    }
}

void IdentifyQueue::onLoadingStopped() {
    // A load that stop() ended takes a while to end; a person may have gone on meanwhile.
    if (std::exchange(m_stopsLoading, false) && m_state != State::Stopped) {
        goOn();
    } else {
        setState(State::Stopped);
    }
}

/// Asks the job to stop and hears no more of it; what it has kept stays.
void IdentifyQueue::forgetJob() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
}

void IdentifyQueue::goOn() {
    if (m_job != JobId() || m_state == State::Stopped || m_state == State::Failed) {
        return;
    }
    if (!m_isMoreDue || !m_document.isOpen() || m_document.isReadOnly()) {
        setState(State::Idle);
        return;
    }
    if (m_host.state() == IdentifierHost::State::Idle && m_host.hasModel()) {
        m_host.load();
    }
    if (m_host.state() == IdentifierHost::State::Ready) {
        startJob();
    } else {
        setState(m_host.state() == IdentifierHost::State::Loading ? State::Running : State::Idle);
    }
}

void IdentifyQueue::startJob() {
    m_isMoreDue = false;
    m_job = m_runner.start(
        tr("Identifying photographs"),
        On::Compute,
        [shared = m_document.shared(),
         identifier = m_host.identifier(),
         options = m_options,
         newest = m_newest](const Progress& progress) -> Result<CollectionRun> {
            const IdentifyRunOptions run{.newest = [newest] { return ItemId{newest->load()}; },
                                         .becomeCurrent = false};
            return identifyAll(*shared, *identifier, options, run, progress);
        },
        this,
        [this, generation = ++m_generation](const Result<CollectionRun>& run) {
            if (generation == m_generation) {
                m_job = {};
                finishJob(run);
            }
        });
    setState(State::Running);
}

void IdentifyQueue::finishJob(const Result<CollectionRun>& run) {
    m_document.noteChange(false);
    if (run) {
        Q_EMIT finished(*run);
        goOn(); // what came after the worker looked last
    } else if (run.error().code == ErrorCode::Cancelled) {
        m_isMoreDue = true;
        setState(State::Stopped);
    } else {
        m_problem = run.error();
        setState(State::Failed);
    }
}

void IdentifyQueue::setState(State state) {
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace taxo::ui
