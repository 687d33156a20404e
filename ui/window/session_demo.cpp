// SPDX-License-Identifier: MIT
// The demo world takes the place of what is open, and goes again.
#include "core/workflow/open_model.h"
#include "ui/window/session.h"

#include <utility>

namespace taxo::ui {

namespace fs = std::filesystem;

void Session::exploreDemo() {
    if (std::exchange(m_isDrawingDemo, true)) {
        return;
    }
    m_runner.start(
        tr("Drawing the demo world"),
        On::Io, // at once: on Compute it would wait for the photographs that are being identified
        [provide = m_services.provideDemo](const Progress& progress) { return provide(progress); },
        this,
        [this](const Result<fs::path>& photographs) {
            m_isDrawingDemo = false;
            if (photographs) {
                enterDemo(*photographs);
            } else if (photographs.error().code != ErrorCode::Cancelled) {
                Q_EMIT demoFailed(photographs.error());
            }
        },
        Urgency::Waited);
}

/// What waits for a collection that is being opened comes into it before.
void Session::enterDemo(const fs::path& photographs) {
    if (m_document.isOpening()) {
        m_demoDue = photographs;
    } else {
        showDemo(photographs);
    }
}

void Session::enterDueDemo() {
    if (!m_demoDue.empty()) {
        showDemo(std::exchange(m_demoDue, {}));
    }
}

void Session::showDemo(const fs::path& photographs) {
    if (!isInDemo()) {
        m_beforeDemo = BeforeDemo{.collection = m_document.file(),
                                  .choice = m_host.choice(),
                                  .identifier = m_host.identifier(),
                                  .restriction = m_queue.restriction(),
                                  .labelsPutAside = std::exchange(m_labelsPutAside, {})};
        closeCollection();
        m_queue.restrictTo({});
        IdentifierChoice demo = m_host.choice();
        demo.model = kDemoModel;
        demo.labels.clear();
        choose(std::move(demo));
    }
    m_pending = {};
    m_pending.photos = {photographs};
    m_document.open(photographs.parent_path() / "demo world.taxo");
}

void Session::leaveDemo() {
    if (!isInDemo()) {
        return;
    }
    m_demoDue.clear();
    closeCollection();
    m_pending = {};
    BeforeDemo before = *std::exchange(m_beforeDemo, std::nullopt);
    m_queue.restrictTo(std::move(before.restriction));
    m_labelsPutAside = std::move(before.labelsPutAside);
    choose(std::move(before.choice), std::move(before.identifier));
    if (!before.collection.empty()) {
        m_document.open(before.collection);
    }
}

void Session::leaveDemoForAnother() {
    if (isInDemo()) {
        m_beforeDemo->collection.clear();
        leaveDemo();
    }
}

} // namespace taxo::ui
