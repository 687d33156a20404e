// SPDX-License-Identifier: MIT
#include "ui/document/word_previewer.h"

#include <utility>

namespace taxo::ui {

WordPreviewer::WordPreviewer(CollectionDocument& document,
                             Selection& selection,
                             Focus& focus,
                             const Review& review,
                             JobRunner& runner,
                             QObject* parent)
    : QObject(parent), m_document(document), m_review(review), m_runner(runner) {
    connect(&selection, &Selection::changed, this, &WordPreviewer::look);
    connect(&focus, &Focus::changed, this, &WordPreviewer::look);
    connect(&document, &CollectionDocument::countsChanged, this, &WordPreviewer::lookAgain);
    connect(&document, &CollectionDocument::closed, this, &WordPreviewer::look);
}

WordPreviewer::~WordPreviewer() {
    m_runner.cancel(m_job);
}

/// Not before it has looked: while very many are identified it would never come to an end.
void WordPreviewer::lookAgain() {
    if (m_job == JobId()) {
        look();
    } else {
        m_isDueAgain = true;
    }
}

void WordPreviewer::look() {
    ++m_generation;
    m_isDueAgain = false;
    m_runner.cancel(std::exchange(m_job, {}));
    const bool canSay = m_document.isOpen() && !m_document.isReadOnly();
    const std::size_t items = canSay ? m_review.itemCount() : 0;
    const std::size_t before = std::exchange(m_items, items > 1 ? items : 0);
    m_preview.reset();
    if (m_items != 0 || before != 0) {
        Q_EMIT changed();
    }
    if (m_items == 0) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(),
         ids = m_review.items()](const Progress& progress) -> Result<WordPreview> {
            const auto view = shared->openView();
            return view ? previewWord(*view, ids, progress) : tl::unexpected(view.error());
        },
        this,
        [this, generation = m_generation](const Result<WordPreview>& preview) {
            if (generation != m_generation) {
                return;
            }
            m_job = {};
            if (preview) {
                m_preview = *preview;
                Q_EMIT changed();
            } else {
                Q_EMIT failed(preview.error());
            }
            if (m_isDueAgain) {
                look();
            }
        },
        Urgency::Waited);
}

bool isSaidOfEach(const Review& review, const GroupReview& groups) {
    const std::size_t about = review.itemCount();
    return about > 1 &&
           (!groups.isOn() || about > groups.frames().size() || !groups.together(review.items()));
}

} // namespace taxo::ui
