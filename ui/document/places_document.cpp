// SPDX-License-Identifier: MIT
#include "ui/document/places_document.h"

#include <utility>

namespace taxo::ui {

PlacesDocument::PlacesDocument(IdentifyQueue& queue, JobRunner& runner, QObject* parent)
    : QObject(parent), m_queue(queue), m_runner(runner) {}

PlacesDocument::~PlacesDocument() {
    for (const JobId job : {m_namesJob, m_readJob, m_makeJob}) {
        m_runner.cancel(job);
    }
}

void PlacesDocument::refresh() {
    m_runner.cancel(m_namesJob);
    m_namesJob = m_runner.start(
        {},
        On::Io,
        [](const Progress&) { return Result<std::vector<std::string>>(keptPlaces()); },
        this,
        [this](Result<std::vector<std::string>> names) {
            if (names) {
                m_names = *std::move(names);
                Q_EMIT changed();
            }
        },
        Urgency::Waited);
}

void PlacesDocument::choose(const std::string& name) {
    m_runner.cancel(m_readJob);
    m_chosen = name;
    m_list.reset();
    if (!name.empty()) {
        m_readJob = m_runner.start(
            {},
            On::Io,
            [name](const Progress&) { return openPlaces(name); },
            this,
            [this, name](Result<PlacesChoice> choice) {
                if (name != m_chosen) {
                    return; // another was chosen meanwhile
                }
                if (choice) {
                    m_list = choice->list;
                    Q_EMIT changed();
                } else if (choice.error().code != ErrorCode::Cancelled) {
                    Q_EMIT failed(choice.error());
                }
            },
            Urgency::Waited);
    }
    Q_EMIT changed();
}

void PlacesDocument::make(const PlacesSource& source) {
    if (isMaking()) {
        return;
    }
    m_makeJob = m_runner.start(
        tr("Making a list of places"),
        On::Io,
        [source](const Progress& progress) { return makePlaces(source, progress); },
        this,
        [this, name = source.name](const Result<MadePlaces>& done) {
            m_makeJob = {};
            if (done) {
                m_chosen = name;
                m_list = done->list;
                Q_EMIT made(*done);
                refresh();
            } else {
                Q_EMIT failed(done.error());
            }
            Q_EMIT changed();
        },
        Urgency::Background,
        Counting::Bytes);
    Q_EMIT changed();
}

void PlacesDocument::stopMaking() {
    m_runner.cancel(m_makeJob);
}

void PlacesDocument::weigh(double strength) {
    if (m_chosen.empty()) {
        m_queue.weighBy(nullptr);
    } else if (m_list) {
        m_queue.weighBy(
            std::make_shared<const PlacesChoice>(PlacesChoice{m_chosen, m_list, strength}));
    }
}

} // namespace taxo::ui
