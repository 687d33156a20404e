// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace taxo::ui {

/// What a field that every reader knows (sex, stage, habitat, count) is called.
QString fieldTitle(const char* name);
/// The same of any field: one that is nobody's but a person's is called as it is.
QString knownFieldTitle(const QString& name);
/// What is usually written there: as Darwin Core and Camtrap DP do, whatever the window's language.
QStringList fieldChoices(const char* name);

} // namespace taxo::ui
