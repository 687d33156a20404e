// SPDX-License-Identifier: MIT
#include "ui/window/track_dialogs.h"

#include "ui/dialogs/track_dialog.h"
#include "ui/window/session.h"

#include <QWidget>

namespace taxo::ui {

void askAboutTracks(Session& session, QWidget& over) {
    QObject::connect(&session,
                     &Session::tracksFound,
                     &over,
                     [&session, &over](const std::vector<std::filesystem::path>& tracks) {
                         auto* const dialog = new TrackDialog(session.document(),
                                                              session.runner(),
                                                              tracks,
                                                              session.selection().ids(),
                                                              session.person(),
                                                              over.window());
                         dialog->setAttribute(Qt::WA_DeleteOnClose);
                         dialog->open();
                     });
}

} // namespace taxo::ui
