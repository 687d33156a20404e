// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/compare_predictions.h"
#include "core/workflow/identify_collection.h"
#include "ui/document/collection_document.h"

#include <QObject>

#include <cstdint>
#include <optional>

namespace taxo::ui {

/// Answers of another model, other labels or a restriction, before they take the place of those
/// that a collection shows: what would change. Where nothing would, or nothing was answered before,
/// they take it at once. UI thread.
class NewAnswers : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    NewAnswers(CollectionDocument& document, JobRunner& runner, QObject* parent = nullptr);

    /// What would change; nothing where no answers wait to be taken.
    const std::optional<PredictionComparison>& comparison() const { return m_comparison; }

    /// A run has finished.
    void take(const CollectionRun& run);
    /// From now on the collection shows them.
    void adopt();
    /// The ones before stay, and these beside them.
    void discard();

Q_SIGNALS:
    void changed();   ///< of comparison()
    void adopted();   ///< they are shown
    void discarded(); ///< by the person
    /// What would change could not be found out; the answers before stay.
    void comparingFailed(const taxo::Error& error);
    /// They could not take the place of those before.
    void adoptingFailed(const taxo::Error& error);

private:
    void forget();

    CollectionDocument& m_document;
    JobRunner& m_runner;
    PredictionKeyId m_key;
    std::optional<PredictionComparison> m_comparison;
    std::uint64_t m_generation = 0;
};

} // namespace taxo::ui
