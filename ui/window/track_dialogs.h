// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace taxo::ui {

class Session;

/// From now on tracks that the session finds are asked about, over this widget. Both must live as
/// long as the other.
void askAboutTracks(Session& session, QWidget& over);

} // namespace taxo::ui
