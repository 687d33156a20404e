// SPDX-License-Identifier: MIT
#include "ui/window/inspector_sections.h"

#include "ui/panels/evidence_section.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/photograph_section.h"
#include "ui/panels/places_section.h"
#include "ui/panels/rival_section.h"
#include "ui/panels/why_section.h"
#include "ui/window/session.h"

#include <array>

namespace taxo::ui {

namespace {

/// A section's wishes are its own, beside the gallery's.
ThumbnailCache* thumbnailsOf(Session& session) {
    ThumbnailCache::Options options{.bytes = qsizetype{16} << 20U,
                                    .folder = session.services().thumbnails};
    return new ThumbnailCache(session.runner(), session.decoder(), std::move(options));
}

void lookAt(Session& session, ItemId item) {
    session.selection().set(std::array{item});
    session.focus().set(item);
}

RivalSection* rivalSection(InspectorPanel& inspector, Session& session) {
    auto* const section =
        new RivalSection({session.document(),
                          session.review(),
                          new RivalAsker(session.host(), session.runner(), session.decoder()),
                          new EvidenceFinder(session.document(), session.runner()),
                          thumbnailsOf(session)},
                         &inspector);
    QObject::connect(section, &RivalSection::itemRequested, &session, [&session](ItemId item) {
        lookAt(session, item);
    });
    return section;
}

} // namespace

void addSections(InspectorPanel& inspector, Session& session) {
    auto* const evidence =
        new EvidenceSection(session.document(),
                            new EvidenceFinder(session.document(), session.runner()),
                            thumbnailsOf(session),
                            &inspector);
    QObject::connect(evidence, &EvidenceSection::itemRequested, &session, [&session](ItemId item) {
        lookAt(session, item);
    });
    inspector.addAnswerSection(new PlacesSection(&inspector));
    inspector.addAnswerSection(evidence);
    inspector.addAnswerSection(new WhySection(&inspector));
    inspector.addAnswerSection(rivalSection(inspector, session));
    inspector.addSection(new PhotographSection(session.runner(), &inspector));
}

} // namespace taxo::ui
