// SPDX-License-Identifier: MIT
#include "ui/document/new_answers.h"

#include <memory>
#include <utility>

namespace taxo::ui {

namespace {

/// Nothing where the answers are the current ones already.
Result<std::optional<PredictionComparison>> compare(const SharedCollection& shared,
                                                    PredictionKeyId key) {
    const auto view = shared.openView();
    const auto current = view ? currentPredictions(*view) : tl::unexpected(view.error());
    if (!current) {
        return tl::unexpected(current.error());
    }
    if (!*current || (*current)->id == key) {
        return std::optional<PredictionComparison>();
    }
    auto comparison = comparePredictions(*view, (*current)->id, key);
    if (!comparison) {
        return tl::unexpected(std::move(comparison).error());
    }
    return std::optional(*std::move(comparison));
}

} // namespace

NewAnswers::NewAnswers(CollectionDocument& document, JobRunner& runner, QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner) {
    connect(&document, &CollectionDocument::closed, this, &NewAnswers::forget);
}

void NewAnswers::take(const CollectionRun& run) {
    if (!m_document.isOpen()) {
        return;
    }
    m_runner.start(
        tr("Comparing answers"),
        On::Io,
        [shared = m_document.shared(), key = run.predictions](const Progress&) {
            return compare(*shared, key);
        },
        this,
        [this, key = run.predictions, generation = ++m_generation](
            Result<std::optional<PredictionComparison>> compared) {
            if (generation != m_generation) {
                return;
            }
            if (!compared) {
                if (compared.error().code != ErrorCode::Cancelled) {
                    Q_EMIT comparingFailed(compared.error());
                }
                return;
            }
            m_key = key;
            m_comparison = *std::move(compared);
            if (m_comparison && m_comparison->changes() == 0) {
                adopt();
            } else {
                Q_EMIT changed();
            }
        });
}

void NewAnswers::adopt() {
    if (!m_comparison) {
        return;
    }
    m_document.work([key = m_key](Collection& collection) { return makeCurrent(collection, key); },
                    this,
                    [this](const Status& made) {
                        m_document.noteChange(false);
                        if (!made) {
                            Q_EMIT adoptingFailed(made.error());
                        }
                    });
    forget();
    Q_EMIT adopted();
}

void NewAnswers::discard() {
    if (std::exchange(m_comparison, std::nullopt)) {
        ++m_generation;
        Q_EMIT discarded(); // first: what is shown is still what was shown
        Q_EMIT changed();
    }
}

void NewAnswers::forget() {
    ++m_generation;
    if (std::exchange(m_comparison, std::nullopt)) {
        Q_EMIT changed();
    }
}

} // namespace taxo::ui
