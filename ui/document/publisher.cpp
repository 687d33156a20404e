// SPDX-License-Identifier: MIT
#include "ui/document/publisher.h"

#include "core/publish/keywords_in_place.h"
#include "core/publish/publish_again.h"
#include "core/publish/publish_choice_text.h"
#include "core/workflow/publish_tools.h"
#include "ui/document/path_text.h"

#include <utility>

namespace taxo::ui {

Publisher::Publisher(CollectionDocument& document, JobRunner& runner, QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner) {}

void Publisher::start(Work work,
                      const PublishChoice& choice,
                      const std::filesystem::path& out,
                      const std::string& person) {
    if (isRunning() || !m_document.isOpen()) {
        return;
    }
    m_job = m_runner.start(
        tr("Exporting %1").arg(displayName(out)),
        On::Io,
        [shared = m_document.shared(), work = std::move(work), choice, out, person](
            const Progress& progress) -> Result<PublishOutcome> {
            const auto view = shared->openView();
            if (!view) {
                return tl::unexpected(view.error());
            }
            auto outcome = work(*shared, *view, progress);
            if (outcome && !outcome->files.empty()) {
                const auto kept = shared->use([&](Collection& collection) {
                    return collection.isReadOnly()
                               ? Result<PublicationId>(PublicationId())
                               : keepPublication(collection,
                                                 recordOf(choice, *outcome, out, person));
                });
                if (!kept) {
                    return tl::unexpected(kept.error());
                }
            }
            return outcome;
        },
        this,
        [this, out](const Result<PublishOutcome>& outcome) {
            m_job = {};
            Q_EMIT runningChanged();
            if (outcome && outcome->inPlace) {
                m_document.noteChange(false); // of files
            }
            if (outcome) {
                Q_EMIT finished(*outcome, out);
            } else {
                Q_EMIT failed(outcome.error());
            }
        },
        Urgency::Waited);
    Q_EMIT runningChanged();
}

void Publisher::publish(const PublishChoice& choice,
                        const std::filesystem::path& out,
                        bool replaces,
                        const std::string& person) {
    start(
        [choice, out, replaces](
            const SharedCollection& shared, const Collection& view, const Progress& progress) {
            if (choice.isInPlace()) {
                return publishInPlace(shared, choice, out, replaces, {}, progress);
            }
            PublishChoice mine = choice;
            mine.tools = publishToolsOf(view, choice.filter);
            return publishCollection(view, mine, out, replaces, {}, progress);
        },
        choice,
        out,
        person);
}

void Publisher::publishAgain(const KeptPublication& record, const std::string& person) {
    const auto choice = publishChoiceFrom(record.choice);
    if (!choice) {
        Q_EMIT failed(choice.error());
        return;
    }
    start(
        [record](const SharedCollection&, const Collection& view, const Progress& progress) {
            const auto toolsFor = [&view](const Filter& filter) {
                return publishToolsOf(view, filter);
            };
            return taxo::publishAgain(view, record, toolsFor, {}, false, {}, progress);
        },
        *choice,
        record.place,
        person);
}

void Publisher::stop() {
    m_runner.cancel(m_job);
}

} // namespace taxo::ui
