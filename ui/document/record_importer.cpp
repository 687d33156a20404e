// SPDX-License-Identifier: MIT
#include "ui/document/record_importer.h"

#include "ui/document/path_text.h"
#include "ui/document/photo_importer.h"

#include <memory>
#include <utility>

namespace taxo::ui {

RecordImporter::RecordImporter(CollectionDocument& document,
                               IdentifyQueue& queue,
                               JobRunner& runner,
                               QObject* parent)
    : QObject(parent), m_document(document), m_queue(queue), m_runner(runner) {}

void RecordImporter::add(const ImportChoice& choice) {
    if (!m_document.isOpen()) {
        return;
    }
    const QString name = displayName(choice.npy.empty() ? choice.source.path : choice.npy);
    const auto began = m_runner.courier<ItemId>(this, [this](ItemId first) {
        m_document.noteStep();
        m_queue.onAdded(first);
    });
    m_runner.start(
        tr("Bringing in %1").arg(name),
        On::Io,
        [shared = m_document.shared(), choice, began](
            const Progress& progress) -> Result<ImportOutcome> {
            const auto first = nextItem(*shared);
            if (!first) {
                return tl::unexpected(first.error());
            }
            auto outcome = importChosen(*shared, choice, false, progress);
            if (!progress.cancelled()) {
                began(*first);
            }
            return outcome;
        },
        this,
        [this, name, shared = std::weak_ptr(m_document.shared())](Result<ImportOutcome> outcome) {
            if (outcome) {
                if (shared.lock() != m_document.shared()) {
                    outcome->described.entry.reset(); // no step of what is open now
                }
                Q_EMIT finished(name, *outcome);
            } else if (outcome.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(name, outcome.error());
            }
        },
        Urgency::Waited);
}

} // namespace taxo::ui
