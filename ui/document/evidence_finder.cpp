// SPDX-License-Identifier: MIT
#include "ui/document/evidence_finder.h"

#include <utility>

namespace taxo::ui {

namespace {

constexpr int kItemsKept = 200;

} // namespace

EvidenceFinder::EvidenceFinder(CollectionDocument& document, JobRunner& runner, QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner), m_kept(kItemsKept) {
    // What is confirmed is other after each step.
    connect(&document, &CollectionDocument::journalChanged, this, &EvidenceFinder::forget);
}

EvidenceFinder::~EvidenceFinder() {
    m_runner.cancel(m_job);
}

bool EvidenceFinder::find(const EvidenceQuestion& question) {
    if (question == m_asked || !m_document.isOpen()) {
        return false;
    }
    stop();
    m_asked = question;
    if (const Kept* const kept = m_kept.object(question.item.value);
        kept != nullptr && kept->question == question) {
        const Evidence evidence = kept->evidence;
        Q_EMIT found(evidence);
        return true;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), question](const Progress& progress) -> Result<Evidence> {
            const auto view = shared->openView();
            return view ? evidenceFor(*view, question.item, question.candidates, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation = m_generation](const Result<Evidence>& evidence) {
            if (generation != m_generation) {
                return;
            }
            m_job = {};
            if (!evidence) {
                Q_EMIT failed(evidence.error());
                return;
            }
            m_kept.insert(m_asked.item.value, new Kept{m_asked, *evidence}); // which owns it
            Q_EMIT found(*evidence);
        });
    return true;
}

void EvidenceFinder::stop() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
    m_asked = {};
}

void EvidenceFinder::forget() {
    stop();
    m_kept.clear();
}

} // namespace taxo::ui
