// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/import_choice.h"
#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"

#include <QObject>
#include <QString>

namespace taxo::ui {

/// Brings what other programs know into the open collection, as one step, and has the photographs
/// that came with it identified. UI thread.
class RecordImporter : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    RecordImporter(CollectionDocument& document,
                   IdentifyQueue& queue,
                   JobRunner& runner,
                   QObject* parent = nullptr);

    void add(const ImportChoice& choice);

Q_SIGNALS:
    /// `name` is the source's. Photographs that were kept before it was stopped or failed stay.
    void finished(const QString& name, const taxo::ImportOutcome& outcome);
    void failed(const QString& name, const taxo::Error& error);

private:
    CollectionDocument& m_document;
    IdentifyQueue& m_queue;
    JobRunner& m_runner;
};

} // namespace taxo::ui
