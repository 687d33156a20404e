// SPDX-License-Identifier: MIT
#include "ui/panels/photograph_section.h"

#include "core/metadata/exposure.h"
#include "ui/models/photograph_text.h"

#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

PhotographSection::PhotographSection(JobRunner& runner, QWidget* parent)
    : InspectorSection(tr("Photograph"), "photograph", parent)
    , m_runner(runner)
    , m_rows(new FactRows(page())) {
    m_rows->setObjectName(QStringLiteral("photographFacts"));
    body().addWidget(m_rows);
}

PhotographSection::~PhotographSection() {
    m_runner.cancel(m_job);
}

void PhotographSection::showItem(const ItemDetails& item) {
    m_facts = photographFacts(item);
    if (item.row.file == m_file) {
        showFacts();
        return;
    }
    leaveItem();
    showFacts();
    m_file = item.row.file;
    m_job = m_runner.start(
        {},
        On::Io,
        [file = m_file](const Progress&) { return readExposure(file); },
        this,
        [this, generation = m_generation](const Result<Exposure>& exposure) {
            // What cannot be read is said by the photograph itself.
            if (generation == m_generation && exposure) {
                m_exposure = exposureFacts(*exposure);
                showFacts();
            }
        },
        Urgency::Waited);
}

void PhotographSection::showFacts() {
    m_rows->setFacts(m_facts + m_exposure);
}

void PhotographSection::leaveItem() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
    m_file.clear();
    m_exposure.clear();
}

} // namespace taxo::ui
