// SPDX-License-Identifier: MIT
#include "ui/document/filter_completer.h"

#include <mutex>
#include <utility>

namespace taxo::ui {

namespace {

constexpr std::size_t kMost = 12;

} // namespace

/// Jobs of several keystrokes may overlap.
struct FilterCompleter::Words {
    std::mutex mutex;
    FilterWords words;
};

FilterCompleter::FilterCompleter(const CollectionDocument& document,
                                 JobRunner& runner,
                                 QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner) {
    // Names and numbers are read anew after that.
    const auto forget = [this] { m_words.reset(); };
    connect(&document, &CollectionDocument::journalChanged, this, forget);
    connect(&document, &CollectionDocument::countsChanged, this, forget);
    connect(&document, &CollectionDocument::closed, this, [this] {
        stop();
        m_words.reset();
    });
}

FilterCompleter::~FilterCompleter() {
    m_runner.cancel(m_job);
}

void FilterCompleter::stop() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
}

void FilterCompleter::complete(const QString& text, int at) {
    stop();
    if (!m_document.isOpen()) {
        return;
    }
    if (!m_words) {
        m_words = std::make_shared<Words>();
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(),
         words = m_words,
         typed = text.toStdString(),
         before = text.left(at).toStdString().size()](
            const Progress& progress) -> Result<FilterCompletion> {
            const std::lock_guard lock(words->mutex);
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto view = shared->openView();
            return view ? words->words.complete(*view, typed, before, kMost)
                        : tl::unexpected(view.error());
        },
        this,
        [this, bytes = text.toUtf8(), generation = m_generation](
            Result<FilterCompletion> completion) {
            if (generation != m_generation || !completion) {
                return; // what is wrong with the collection is told by the list
            }
            const auto letters = [&](std::size_t place) {
                return static_cast<int>(
                    QString::fromUtf8(bytes.left(static_cast<qsizetype>(place))).size());
            };
            const int begin = letters(completion->term.begin);
            Q_EMIT found(
                {begin, letters(completion->term.end) - begin, std::move(completion->suggestions)});
        },
        Urgency::Waited);
}

} // namespace taxo::ui
