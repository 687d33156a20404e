// SPDX-License-Identifier: MIT
#include "ui/document/blind_reading.h"

namespace taxo::ui {

BlindReading::BlindReading(CollectionDocument& document,
                           Review& review,
                           JobRunner& runner,
                           QObject* parent)
    : QObject(parent), m_document(document), m_review(review), m_runner(runner) {
    connect(&document, &CollectionDocument::journalChanged, this, &BlindReading::count);
    connect(&document, &CollectionDocument::closed, this, &BlindReading::stop);
    connect(&review, &Review::hidesSuggestionsChanged, this, [this] {
        if (m_reading && !m_review.isBlind()) {
            stop();
        }
    });
}

BlindReading::~BlindReading() {
    m_runner.cancel(m_job);
}

void BlindReading::begin(const SecondReading& reading) {
    m_reading = reading;
    m_read.reset();
    m_review.readBlind();
    // Empty frames, too: that one is taken for empty is what somebody said of it.
    m_document.setOptions({.filter = reading.filter(),
                           .sort = {},
                           .groupBy = reading.isByEvents ? kByEvent : "",
                           .showsEmpty = true});
    count();
    Q_EMIT changed();
}

void BlindReading::stop() {
    if (!m_reading) {
        return;
    }
    m_reading.reset();
    m_read.reset();
    m_review.setHidesSuggestions(false);
    Q_EMIT changed();
}

/// One count at a time.
void BlindReading::count() {
    if (!m_reading || !m_document.isOpen()) {
        return;
    }
    m_isDue = m_isCounting;
    if (m_isCounting) {
        return;
    }
    m_isCounting = true;
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), reading = *m_reading, reader = m_review.person()](
            const Progress&) {
            const auto view = shared->openView();
            return view ? readBy(*view, reading, reader)
                        : Result<std::int64_t>(tl::unexpected(view.error()));
        },
        this,
        [this, tag = m_reading->tag()](const Result<std::int64_t>& read) {
            m_isCounting = false;
            if (read && m_reading && m_reading->tag() == tag) {
                m_read = *read;
                Q_EMIT changed();
            }
            if (m_isDue) {
                count();
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
