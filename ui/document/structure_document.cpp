// SPDX-License-Identifier: MIT
#include "ui/document/structure_document.h"

#include "core/collection/embeddings.h"
#include "core/collection/marks.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

StructureDocument::StructureDocument(CollectionDocument& document,
                                     JobRunner& runner,
                                     QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner) {
    connect(&document, &CollectionDocument::opened, this, &StructureDocument::forget);
    connect(&document, &CollectionDocument::closed, this, &StructureDocument::forget);
    connect(&document, &CollectionDocument::listChanged, this, &StructureDocument::tellAll);
    connect(&document, &CollectionDocument::rowsChanged, this, &StructureDocument::noteChange);
    connect(&document, &CollectionDocument::journalChanged, this, &StructureDocument::read);
    read();
}

StructureDocument::~StructureDocument() {
    m_runner.cancel(m_job);
    m_runner.cancel(m_readJob);
}

void StructureDocument::forget() {
    stop();
    m_parts = {};
    m_fields.clear();
    m_hasVectors = false;
    tellAll();
    Q_EMIT fieldsChanged();
    read();
}

void StructureDocument::tellAll() {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
        Q_EMIT changed(static_cast<StructureKind>(kind));
    }
}

void StructureDocument::noteChange() {
    for (Part& one : m_parts) {
        one.isChanged = true;
    }
    if (m_asking) {
        m_asking->isChanged = true;
    }
    tellAll();
    if (!m_hasVectors) {
        read();
    }
}

bool StructureDocument::isOutdated(StructureKind kind) const {
    const Part& one = part(kind);
    return one.answer && (one.isChanged || one.answer->filter != m_document.options().filter ||
                          one.listed != m_document.size());
}

/// Fields that people gave, and whether there are vectors, which is not asked again once there are.
void StructureDocument::read() {
    m_runner.cancel(std::exchange(m_readJob, {}));
    if (!m_document.isOpen()) {
        return;
    }
    m_readJob = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(),
         hasVectors = m_hasVectors](const Progress&) -> Result<Known> {
            const auto view = shared->openView();
            auto fields = view ? fieldNames(*view) : tl::unexpected(view.error());
            if (!fields) {
                return tl::unexpected(std::move(fields).error());
            }
            Known known{*std::move(fields), hasVectors};
            if (!hasVectors) {
                const auto keys = vectorKeys(*view);
                known.hasVectors = keys && std::ranges::any_of(*keys, [](const KeptVectorKey& key) {
                                       return key.vectors > 0;
                                   });
            }
            return known;
        },
        this,
        [this, of = m_document.shared()](Result<Known> known) {
            if (of != m_document.shared() || !known ||
                (known->fields == m_fields && known->hasVectors == m_hasVectors)) {
                return;
            }
            m_fields = std::move(known->fields);
            m_hasVectors = known->hasVectors;
            Q_EMIT fieldsChanged();
        });
}

void StructureDocument::stop() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
    if (const auto asked = std::exchange(m_asking, std::nullopt)) {
        Q_EMIT changed(asked->kind);
    }
}

void StructureDocument::ask(const StructureQuestion& question) {
    stop();
    if (!m_document.isOpen()) {
        return;
    }
    m_asking = Asking{question.kind, m_document.size()};
    part(question.kind).problem.reset();
    m_job = m_runner.start(
        tr("Measuring structure"),
        On::Compute,
        [shared = m_document.shared(), question, filter = m_document.options().filter](
            const Progress& progress) -> Result<StructureAnswer> {
            const auto view = shared->openView();
            return view ? askStructure(*view, filter, question, progress)
                        : tl::unexpected(view.error());
        },
        this,
        [this, generation = m_generation](Result<StructureAnswer> answer) {
            if (generation == m_generation) {
                take(std::move(answer));
            }
        },
        Urgency::Waited);
    Q_EMIT changed(question.kind);
}

void StructureDocument::take(Result<StructureAnswer> answer) {
    m_job = {};
    const Asking asked = *std::exchange(m_asking, std::nullopt);
    Part& one = part(asked.kind);
    if (answer) {
        one = {std::make_shared<const StructureAnswer>(*std::move(answer)),
               std::nullopt,
               asked.isChanged,
               asked.listed};
    } else if (answer.error().code != ErrorCode::Cancelled) {
        one.problem = std::move(answer).error();
    }
    Q_EMIT changed(asked.kind);
}

} // namespace taxo::ui
