// SPDX-License-Identifier: MIT
#include "ui/window/inspector_sections.h"

#include "ui/panels/evidence_section.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/photograph_section.h"
#include "ui/panels/places_section.h"
#include "ui/panels/why_section.h"
#include "ui/window/session.h"

#include <array>

namespace taxo::ui {

void addSections(InspectorPanel& inspector, Session& session) {
    // Its wishes are its own, beside the gallery's.
    ThumbnailCache::Options options{.bytes = qsizetype{16} << 20U,
                                    .folder = session.services().thumbnails};
    auto* const evidence = new EvidenceSection(
        session.document(),
        new EvidenceFinder(session.document(), session.runner()),
        new ThumbnailCache(session.runner(), session.decoder(), std::move(options)),
        &inspector);
    QObject::connect(evidence, &EvidenceSection::itemRequested, &session, [&session](ItemId item) {
        session.selection().set(std::array{item});
        session.focus().set(item);
    });
    inspector.addAnswerSection(new PlacesSection(&inspector));
    inspector.addAnswerSection(evidence);
    inspector.addAnswerSection(new WhySection(&inspector));
    inspector.addSection(new PhotographSection(session.runner(), &inspector));
}

} // namespace taxo::ui
