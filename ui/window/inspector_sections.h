// SPDX-License-Identifier: MIT
#pragma once

namespace taxo::ui {

class InspectorPanel;
class Session;

/// Gives the inspector its parts that fold away: evidence, why, photograph. The session must
/// outlive the panel.
void addSections(InspectorPanel& inspector, Session& session);

} // namespace taxo::ui
