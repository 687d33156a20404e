// SPDX-License-Identifier: MIT
#include "ui/document/identifier_host.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo::ui {

IdentifierHost::IdentifierHost(JobRunner& runner, const Services& services, QObject* parent)
    : QObject(parent), m_runner(runner), m_services(services) {}

void IdentifierHost::choose(IdentifierChoice choice, std::shared_ptr<PhotoIdentifier> loaded) {
    ++m_generation;
    m_runner.cancel(m_job);
    m_choice = std::move(choice);
    m_identifier.reset();
    m_problem.reset();
    setState(State::Idle);
    Q_EMIT choiceChanged();
    if (loaded) {
        m_identifier = std::move(loaded);
        setState(State::Ready);
    }
}

bool IdentifierHost::lacksLabels() const {
    if (m_state != State::Failed || m_problem->code != ErrorCode::NotFound) {
        return false;
    }
    const std::vector<InstalledChoice> models = m_services.installedModels();
    std::error_code problem;
    return std::filesystem::exists(m_choice.model, problem) ||
           std::any_of(models.begin(), models.end(), [this](const InstalledChoice& one) {
               return one.name == m_choice.model;
           });
}

void IdentifierHost::load() {
    if (m_state == State::Loading || m_state == State::Ready) {
        return;
    }
    m_problem.reset();
    m_job = m_runner.start(
        tr("Loading the model"),
        On::Compute,
        [open = m_services.openIdentifier, choice = m_choice](const Progress& progress) {
            return open(choice, progress);
        },
        this,
        [this, generation = m_generation](Result<std::unique_ptr<PhotoIdentifier>> opened) {
            if (generation == m_generation) {
                take(std::move(opened));
            }
        },
        Urgency::Waited);
    setState(State::Loading);
}

void IdentifierHost::stopLoading() {
    if (m_state == State::Loading) {
        m_runner.cancel(m_job);
    }
}

void IdentifierHost::take(Result<std::unique_ptr<PhotoIdentifier>> opened) {
    if (opened) {
        m_identifier = std::move(*opened);
        setState(State::Ready);
    } else if (opened.error().code == ErrorCode::Cancelled) {
        setState(State::Idle);
        Q_EMIT loadingStopped();
    } else {
        m_problem = std::move(opened).error();
        setState(State::Failed);
    }
}

void IdentifierHost::setState(State state) {
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

} // namespace taxo::ui
