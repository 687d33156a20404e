// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/start_settings.h"
#include "ui/jobs/job_runner.h"
#include "ui/window/color_scheme.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QApplication>

#include <filesystem>
#include <vector>

namespace taxo {

/// The composition root of the window: makes everything in order of dependency and hands it what it
/// needs. Nothing heavy is loaded before the window stands on the screen: the model and the
/// decoder are opened by their first use, on a lane.
class Application {
public:
    /// Takes Qt's own options out of argv.
    Application(int& argc, char** argv);

    /// Shows the window, opens the paths, and returns when the window is closed.
    int run(std::vector<std::filesystem::path> paths);

private:
    void prepare();
    void onFirstPainted(std::vector<std::filesystem::path> paths);

    QApplication m_qt;
    const StartSettings m_settings;
    ui::Language m_language;
    ui::ColorScheme m_colors;
    ui::LaneJobRunner m_runner;
    ui::Session m_session;
    ui::MainWindow m_window;
};

} // namespace taxo
