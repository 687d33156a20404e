// SPDX-License-Identifier: MIT
#include "ui/document/identify_queue.h"

#include <algorithm>
#include <chrono>
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

/// How many files are handed to the identifier together: as many as it answers in a few seconds, so
/// that photographs which come meanwhile wait no longer, and many enough that its decoding stays
/// ahead of its encoder. One more than a multiple of eight, since it encodes the first alone and on
/// a CPU the others in eights.
class LotSize {
public:
    std::size_t now() const { return m_groups * 8 + 1; }

    void learn(std::chrono::steady_clock::duration lastLot) {
        constexpr std::chrono::seconds kShort(2);
        constexpr std::chrono::seconds kLong(5);
        constexpr std::size_t kMostGroups = 128;
        if (lastLot < kShort) {
            m_groups = std::min(kMostGroups, 2 * m_groups);
        } else if (lastLot > kLong) {
            m_groups = std::max<std::size_t>(1, m_groups / 2);
        }
    }

private:
    std::size_t m_groups = 2;
};

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

    /// Before all that wait: somebody has just asked about these. None waits twice.
    void addFirst(std::vector<Asked> photos) {
        const auto byId = [](const Asked& a, const Asked& b) { return a.id < b.id; };
        std::vector<Asked> sorted = photos;
        std::sort(sorted.begin(), sorted.end(), byId);
        const std::lock_guard lock(mutex);
        total -= std::erase_if(waiting, [&](const Asked& asked) {
            return std::binary_search(sorted.begin(), sorted.end(), asked, byId);
        });
        total += photos.size();
        waiting.insert(waiting.begin(),
                       std::make_move_iterator(photos.begin()),
                       std::make_move_iterator(photos.end()));
    }

    std::vector<Asked> take(std::size_t most) {
        const std::lock_guard lock(mutex);
        const auto n = static_cast<std::ptrdiff_t>(std::min(most, waiting.size()));
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
    connect(&host, &IdentifierHost::choiceChanged, this, &IdentifyQueue::askAllAgain);
    connect(&host, &IdentifierHost::stateChanged, this, &IdentifyQueue::onModelState);
    connect(&host, &IdentifierHost::loadingStopped, this, &IdentifyQueue::onLoadingStopped);
}

IdentifyQueue::~IdentifyQueue() {
    m_runner.cancel(m_job);
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
        m_feed->addFirst(askedOf(m_document, ids));
    }
    resume();
}

void IdentifyQueue::onAdded(int first, int last) {
    if (m_feed) {
        std::vector<ItemId> ids;
        for (int row = first; row <= last; ++row) {
            const SessionPhoto& photo = m_document.at(static_cast<std::size_t>(row));
            if (photo.state == PhotoState::Waiting) {
                ids.push_back(photo.id);
            }
        }
        m_feed->addFirst(askedOf(m_document, ids));
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
    askAllAgain();
}

void IdentifyQueue::askAllAgain() {
    forgetJob();
    std::vector<ItemId> all;
    for (std::size_t row = 0; row < m_document.size(); ++row) {
        all.push_back(m_document.at(row).id);
    }
    m_document.setWaiting(all);
    resume();
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
    m_feed->addFirst(askedOf(m_document, m_document.idsIn(PhotoState::Waiting)));
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
            LotSize size;
            for (auto lot = feed->take(size.now()); !lot.empty(); lot = feed->take(size.now())) {
                const auto start = std::chrono::steady_clock::now();
                std::vector<std::filesystem::path> files;
                Told began;
                for (const Asked& asked : lot) {
                    files.push_back(asked.file);
                    began.began.push_back(asked.id);
                }
                tell(std::move(began));
                const std::size_t before = feed->taken - lot.size();
                const Progress inner(progress.stopToken(),
                                     [&](std::size_t done, std::size_t, std::string_view) {
                                         progress.report(before + done, feed->totalNow());
                                     });
                const auto onOutcome = [&](PhotoOutcome outcome) {
                    Told told;
                    told.outcome.emplace(lot[outcome.index].id, std::move(outcome.identification));
                    tell(std::move(told));
                };
                if (auto status = identifier->identify(files, options, onOutcome, inner); !status) {
                    return status;
                }
                size.learn(std::chrono::steady_clock::now() - start);
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
