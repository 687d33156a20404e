// SPDX-License-Identifier: MIT
#include "ui/document/trust_document.h"

#include <utility>

namespace taxo::ui {

TrustDocument::TrustDocument(CollectionDocument& document, JobRunner& runner, QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner) {
    connect(&document, &CollectionDocument::journalChanged, this, &TrustDocument::noteChange);
    connect(&document, &CollectionDocument::rowsChanged, this, &TrustDocument::noteChange);
    connect(&document, &CollectionDocument::closed, this, [this] { setSample(std::nullopt); });
}

TrustDocument::~TrustDocument() {
    m_runner.cancel(m_readJob);
    m_runner.cancel(m_changeJob);
    m_runner.cancel(m_shiftJob);
}

void TrustDocument::setSample(const std::optional<AccuracySample>& sample) {
    const auto nameOf = [](const std::optional<AccuracySample>& one) {
        return one ? one->tag() : std::string();
    };
    const bool isOther = nameOf(sample) != nameOf(m_sample);
    m_sample = sample;
    if (isOther) {
        forget();
        read();
        Q_EMIT changed();
    }
}

void TrustDocument::setWatched(bool isWatched) {
    m_isWatched = isWatched;
    read();
}

void TrustDocument::forget() {
    ++m_generation;
    m_runner.cancel(m_readJob);
    m_isReading = false;
    m_isOutdated = true;
    m_dial.reset();
    m_problem.reset();
    m_runner.cancel(std::exchange(m_shiftJob, {}));
    m_shift.reset();
    m_shiftSeen.clear();
    m_shiftProblem.reset();
}

void TrustDocument::noteChange() {
    m_isOutdated = true;
    read();
}

/// One look at a time; what changes meanwhile is read anew.
void TrustDocument::read() {
    if (!m_isWatched || !m_isOutdated || m_isReading || !m_sample || !m_document.isOpen()) {
        return;
    }
    m_isReading = true;
    m_isOutdated = false;
    m_readJob = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(),
         sample = *m_sample](const Progress& progress) -> Result<TurnedDial> {
            const auto view = shared->openView();
            return view ? turnDial(*view, sample, progress) : tl::unexpected(view.error());
        },
        this,
        [this, generation = m_generation](Result<TurnedDial> dial) {
            if (generation == m_generation) {
                take(std::move(dial));
            }
        },
        Urgency::Waited);
    if (m_dial == nullptr) {
        Q_EMIT changed(); // it is being read
    }
}

void TrustDocument::take(Result<TurnedDial> dial) {
    m_isReading = false;
    m_readJob = {};
    m_problem.reset();
    if (dial) {
        m_dial = std::make_shared<const TurnedDial>(*std::move(dial));
    } else {
        m_dial.reset();
        m_problem = std::move(dial).error();
    }
    lookForShift();
    Q_EMIT changed();
    read();
}

/// Where what it depends on is as it was, the finding is, too.
void TrustDocument::lookForShift() {
    if (m_dial == nullptr || isComparing() || !m_document.isOpen()) {
        return;
    }
    m_shiftJob = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), sample = *m_sample](const Progress&) {
            const auto view = shared->openView();
            return view ? shiftSeen(*view, sample.tag())
                        : Result<std::string>(tl::unexpected(view.error()));
        },
        this,
        [this, generation = m_generation](const Result<std::string>& seen) {
            if (generation != m_generation) {
                return;
            }
            m_shiftJob = {};
            if (seen && (*seen != m_shiftSeen || m_shift == nullptr)) {
                m_shiftSeen = *seen;
                compare();
            }
        },
        Urgency::Waited);
}

void TrustDocument::compare() {
    m_shiftJob = m_runner.start(
        tr("Comparing new photographs with the judged ones"),
        On::Io,
        [shared = m_document.shared(), sample = *m_sample](const Progress& progress) {
            return findAndKeepShift(*shared, sample, progress);
        },
        this,
        [this, generation = m_generation](Result<SampleShift> found) {
            if (generation != m_generation) {
                return;
            }
            m_shiftJob = {};
            m_shift.reset();
            m_shiftProblem.reset();
            if (found) {
                m_shift = std::make_shared<const SampleShift>(*std::move(found));
                m_document.noteChange(false); // what the inspector says of the promise
            } else {
                m_shiftProblem = std::move(found).error();
                m_shiftSeen.clear();
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

void TrustDocument::use(int percent) {
    if (m_dial == nullptr || isChanging()) {
        return;
    }
    const TrustBasis& basis = m_dial->judged.basis;
    const DialSetting& setting = m_dial->at(percent).setting;
    if (!basis.origin || !setting.promisesAny()) {
        return;
    }
    start(tr("Giving names that are right %1 % of the time").arg(percent),
          [rule = ruleOf(setting, basis, m_dial->sample.name),
           origin = *basis.origin](const SharedCollection& shared, const Progress& progress) {
              return useRule(shared, rule, origin, progress);
          });
}

void TrustDocument::leave() {
    if (!isChanging()) {
        start(tr("Going back to the answers before"),
              [](const SharedCollection& shared, const Progress& progress) {
                  return leaveRule(shared, progress);
              });
    }
}

void TrustDocument::start(const QString& title, Change change) {
    if (!m_document.isOpen()) {
        return;
    }
    m_changeJob = m_runner.start(
        title,
        On::Io, // it takes its turns at the collection with whoever else writes
        [shared = m_document.shared(), change = std::move(change)](const Progress& progress) {
            return change(*shared, progress);
        },
        this,
        [this](const Result<RuleChange>& changed) {
            m_changeJob = {};
            if (changed) {
                m_document.noteChange(true);
                noteChange();
            } else if (changed.error().code != ErrorCode::Cancelled) {
                Q_EMIT changeFailed(changed.error());
            }
            Q_EMIT this->changed();
        },
        Urgency::Waited);
    Q_EMIT changed();
}

} // namespace taxo::ui
