// SPDX-License-Identifier: MIT
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/panels/inspector_section.h"

#include <cstdint>
#include <filesystem>

namespace taxo::ui {

/// What is known of the file, and how it was taken: the latter is read from the file itself, in the
/// background.
class PhotographSection : public InspectorSection {
    Q_OBJECT
public:
    /// The runner must outlive it.
    explicit PhotographSection(JobRunner& runner, QWidget* parent = nullptr);
    ~PhotographSection() override;

protected:
    void showItem(const ItemDetails& item) override;
    void leaveItem() override;

private:
    void showFacts();

    JobRunner& m_runner;
    FactRows* m_rows;
    QList<Fact> m_facts;          ///< that the collection knows
    QList<Fact> m_exposure;       ///< as the file tells
    std::filesystem::path m_file; ///< whose exposure is shown or read
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the file: an older answer is ignored
};

} // namespace taxo::ui
