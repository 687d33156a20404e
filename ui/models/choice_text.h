// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>

namespace taxo::ui {

/// What a chosen model or label space is called where no list names it: the last part of its path,
/// or "Demo world".
QString nameOfChoice(const std::string& choice);

} // namespace taxo::ui
