// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

namespace taxo::ui {

/// How scenes can be drawn here.
enum class SceneSupport : std::uint8_t {
    Processor, ///< no OpenGL 3.2: pictures made by the processor
    Software,  ///< OpenGL, but computed by the processor: few points at a time
    Hardware   ///< a graphics card
};

/// To be called once, before the application object is made: which OpenGL scenes need, that docked
/// windows share it, and X11, without which Debian's VTK complains of each picture.
/// TAXO_NO_OPENGL=1 does without.
void prepareScenes();

/// Asked once, by opening a context (some 30 ms); then remembered. UI thread, with an application.
SceneSupport sceneSupport();

/// Why scenes are drawn by the processor, and what to do about it; empty where they are not.
QString sceneProblem();

} // namespace taxo::ui
