// SPDX-License-Identifier: MIT
#include "ui/document/identify_queue.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

struct Asked {
    ItemId id;
    std::filesystem::path file;
};

/// Files handed to the identifier together. Few, so that photographs which are dropped later wait
/// seconds, and many enough that its decoding stays ahead of its encoder.
constexpr std::size_t kTogether = 16;

std::vector<Asked> askedOf(const SessionDocument& document, std::span<const ItemId> ids) {
    std::vector<Asked> photos;
    for (const ItemId id : ids) {
        if (const SessionPhoto* const photo = document.find(id)) {
            photos.push_back({id, photo->file});
        }
    }
    return photos;
}

} // namespace

/// Photographs on their way to the worker: the one thing that both threads touch.
struct IdentifyQueue::Feed {
    std::mutex mutex;
    std::deque<Asked> waiting;
    std::size_t taken = 0;
    std::size_t total = 0;

    void add(std::vector<Asked> photos) {
        const std::lock_guard lock(mutex);
        total += photos.size();
        std::move(photos.begin(), photos.end(), std::back_inserter(waiting));
    }

    std::vector<Asked> take() {
        const std::lock_guard lock(mutex);
        const auto n = static_cast<std::ptrdiff_t>(std::min(kTogether, waiting.size()));
        std::vector<Asked> batch(std::make_move_iterator(waiting.begin()),
                                 std::make_move_iterator(waiting.begin() + n));
        waiting.erase(waiting.begin(), waiting.begin() + n);
        taken += batch.size();
        return batch;
    }

    /// Those for whom `isGone` holds are not asked about any more.
    void drop(const std::function<bool(ItemId)>& isGone) {
        const std::lock_guard lock(mutex);
        total -= std::erase_if(waiting, [&](const Asked& asked) { return isGone(asked.id); });
    }

    std::size_t totalNow() {
        const std::lock_guard lock(mutex);
        return total;
    }
};

/// What the worker tells while it works.
struct IdentifyQueue::Told {
    std::vector<ItemId> began;
    std::optional<std::pair<ItemId, Result<Identification>>> outcome;
};

IdentifyQueue::IdentifyQueue(SessionDocument& document,
                             IdentifierHost& host,
                             JobRunner& runner,
                             QObject* parent)
    : QObject(parent), m_document(document), m_host(host), m_runner(runner) {
    connect(&document, &SessionDocument::photosAdded, this, &IdentifyQueue::onAdded);
    connect(&document, &SessionDocument::photosRemoved, this, &IdentifyQueue::onRemoved);
    connect(&host, &IdentifierHost::choiceChanged, this, &IdentifyQueue::onModelChanged);
    connect(&host, &IdentifierHost::stateChanged, this, &IdentifyQueue::onModelState);
    connect(&host, &IdentifierHost::loadingStopped, this, [this] { setState(State::Stopped); });
}

IdentifyQueue::~IdentifyQueue() {
    m_runner.cancel(m_job);
}

void IdentifyQueue::stop() {
    if (m_state != State::Running) {
        return;
    }
    m_host.stopLoading();
    forgetJob();
    setState(State::Stopped);
}

void IdentifyQueue::resume() {
    m_problem.reset();
    if (m_state == State::Stopped || m_state == State::Failed) {
        setState(State::Idle);
    }
    if (m_host.state() == IdentifierHost::State::Failed && m_host.hasModel()) {
        m_host.load();
    }
    goOn();
}

void IdentifyQueue::askAgain(std::span<const ItemId> ids) {
    m_document.setWaiting(ids);
    if (m_feed) {
        m_feed->add(askedOf(m_document, ids));
    }
    resume();
}

void IdentifyQueue::onAdded(int first, int last) {
    if (m_feed) {
        std::vector<ItemId> ids;
        for (int row = first; row <= last; ++row) {
            ids.push_back(m_document.at(static_cast<std::size_t>(row)).id);
        }
        m_feed->add(askedOf(m_document, ids));
    }
    resume();
}

void IdentifyQueue::onRemoved() {
    if (!m_feed) {
        return;
    }
    m_feed->drop([this](ItemId id) { return m_document.find(id) == nullptr; });
    if (m_document.count(PhotoState::Waiting) + m_document.count(PhotoState::Working) == 0) {
        forgetJob();
        setState(State::Idle);
    }
}

void IdentifyQueue::onModelChanged() {
    forgetJob();
    std::vector<ItemId> all;
    for (std::size_t row = 0; row < m_document.size(); ++row) {
        all.push_back(m_document.at(row).id);
    }
    m_document.setWaiting(all);
    resume();
}

void IdentifyQueue::onModelState() {
    if (m_host.state() == IdentifierHost::State::Ready ||
        m_host.state() == IdentifierHost::State::Failed) {
        goOn();
    }
}

/// Asks the job to stop and hears no more of it; what it began waits again.
void IdentifyQueue::forgetJob() {
    ++m_generation;
    m_runner.cancel(m_job);
    m_feed.reset();
    m_document.setWaiting(m_document.idsIn(PhotoState::Working));
}

void IdentifyQueue::goOn() {
    if (m_feed || m_state == State::Stopped || m_state == State::Failed) {
        return;
    }
    if (m_document.count(PhotoState::Waiting) == 0) {
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
    m_feed = std::make_shared<Feed>();
    m_feed->add(askedOf(m_document, m_document.idsIn(PhotoState::Waiting)));
    const auto generation = ++m_generation;
    const auto tell = m_runner.courier<Told>(this, [this, generation](Told told) {
        if (generation != m_generation) {
            return;
        }
        m_document.setWorking(told.began);
        if (told.outcome) {
            m_document.setOutcome(told.outcome->first, std::move(told.outcome->second));
        }
    });
    m_job = m_runner.start(
        tr("Identifying photographs"),
        On::Compute,
        [feed = m_feed, identifier = m_host.identifier(), options = m_options, tell](
            const Progress& progress) -> Status {
            for (auto batch = feed->take(); !batch.empty(); batch = feed->take()) {
                std::vector<std::filesystem::path> files;
                Told began;
                for (const Asked& asked : batch) {
                    files.push_back(asked.file);
                    began.began.push_back(asked.id);
                }
                tell(std::move(began));
                const std::size_t before = feed->taken - batch.size();
                const Progress inner(progress.stopToken(),
                                     [&](std::size_t done, std::size_t, std::string_view) {
                                         progress.report(before + done, feed->totalNow());
                                     });
                const auto onOutcome = [&](PhotoOutcome outcome) {
                    Told told;
                    told.outcome.emplace(batch[outcome.index].id,
                                         std::move(outcome.identification));
                    tell(std::move(told));
                };
                if (auto status = identifier->identify(files, options, onOutcome, inner); !status) {
                    return status;
                }
            }
            return {};
        },
        this,
        [this, generation](Status status) {
            if (generation == m_generation) {
                finishJob(std::move(status));
            }
        });
    setState(State::Running);
}

void IdentifyQueue::finishJob(Status status) {
    m_feed.reset();
    m_document.setWaiting(m_document.idsIn(PhotoState::Working)); // begun and not told: not done
    if (status) {
        goOn(); // what came after the worker looked last
    } else if (status.error().code == ErrorCode::Cancelled) {
        setState(State::Stopped);
    } else {
        m_problem = std::move(status).error();
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
