// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <string>

namespace taxo::ui {

/// A step of the journal in the window's language. The journal keeps an English sentence; those
/// that the program makes are few, and each is known by its words, with names and numbers between
/// them. What people named or typed stays as it is, and so does a sentence that is not known. UI
/// thread; some 20 us.
QString stepText(const std::string& kept);

} // namespace taxo::ui
