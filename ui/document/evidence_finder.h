// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/predictions.h"
#include "core/workflow/evidence.h"
#include "ui/document/collection_document.h"

#include <QCache>
#include <QObject>

#include <cstdint>
#include <vector>

namespace taxo::ui {

/// Evidence for an answer.
struct EvidenceQuestion {
    ItemId item;
    PredictionKeyId answers; ///< whose the candidates are
    std::vector<Lineage> candidates;
    auto operator<=>(const EvidenceQuestion&) const = default;
};

/// Looks for confirmed photographs beside an item, on the Io lane: the last question alone, and
/// each once as long as nobody decides anything. UI thread.
class EvidenceFinder : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    EvidenceFinder(CollectionDocument& document, JobRunner& runner, QObject* parent = nullptr);
    ~EvidenceFinder() override;

    /// `found` or `failed` follows, at once where it is known, unless something else is asked
    /// before. False where this is what was asked last, and nothing follows.
    bool find(const EvidenceQuestion& question);
    /// Nobody wants to know any more.
    void stop();

Q_SIGNALS:
    void found(const taxo::Evidence& evidence);
    void failed(const taxo::Error& error);

private:
    struct Kept {
        EvidenceQuestion question;
        Evidence evidence;
    };

    void forget();

    CollectionDocument& m_document;
    JobRunner& m_runner;
    EvidenceQuestion m_asked;    ///< without an item: nothing
    QCache<qint64, Kept> m_kept; ///< by item
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: an older answer is ignored
};

} // namespace taxo::ui
