// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <cstdint>

namespace taxo::ui {

/// How scenes can be drawn here.
enum class SceneSupport : std::uint8_t {
    Processor, ///< pictures made by the processor: no OpenGL 3.2, or none that is quicker
    Software,  ///< OpenGL computed by the processor, where somebody asked for it: few points
    Hardware   ///< a graphics card
};

/// To be called once, before the application object is made: which OpenGL scenes need, that docked
/// windows share it, and X11, without which Debian's VTK complains of each picture.
/// TAXO_OPENGL=0 does without; =1 takes it even where it is computed by the processor, which takes
/// two to four times as long as our own drawing.
void prepareScenes();

/// Asked once, by opening a context (some 30 ms); then remembered. UI thread, with an application.
SceneSupport sceneSupport();

/// Why scenes are drawn by the processor, and what to do about it; empty where they are not.
QString sceneProblem();

} // namespace taxo::ui
