// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/photo_identifier.h"
#include "ui/document/services.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>

namespace taxo::ui {

/// The chosen model and label space: which they are, and the identifier once it is loaded. UI
/// thread; loading runs on the Compute lane.
class IdentifierHost : public QObject {
    Q_OBJECT
public:
    enum class State : std::uint8_t { Idle, Loading, Ready, Failed };

    /// Runner and services must outlive the host.
    IdentifierHost(JobRunner& runner, const Services& services, QObject* parent = nullptr);

    const IdentifierChoice& choice() const { return m_choice; }

    bool hasModel() const { return !m_choice.model.empty(); }

    const Services& services() const { return m_services; }

    State state() const { return m_state; }

    /// Ready only. One call of identify at a time: on the Compute lane.
    const std::shared_ptr<PhotoIdentifier>& identifier() const { return m_identifier; }

    const std::optional<Error>& problem() const { return m_problem; } ///< Failed only

    /// Failed because no labels are known for a model that is there.
    bool lacksLabels() const;

    /// Lets go of what is loaded. Loads nothing by itself; `loaded` is what this choice gave
    /// before, where somebody kept it.
    void choose(IdentifierChoice choice, std::shared_ptr<PhotoIdentifier> loaded = nullptr);
    /// Loads unless it is loading or ready; after a failure it tries again.
    void load();
    void stopLoading();

Q_SIGNALS:
    void choiceChanged();
    void stateChanged();
    void loadingStopped(); ///< as asked by a person; the state is Idle again

private:
    void setState(State state);
    void take(Result<std::unique_ptr<PhotoIdentifier>> opened);

    JobRunner& m_runner;
    const Services& m_services;
    IdentifierChoice m_choice;
    State m_state = State::Idle;
    std::shared_ptr<PhotoIdentifier> m_identifier;
    std::optional<Error> m_problem;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the choice: an older outcome is ignored
};

} // namespace taxo::ui
