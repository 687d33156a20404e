// SPDX-License-Identifier: MIT
// The window with a model that answers by file name, to look at: demo_window [--slow] [--no-model]
// [--torn] [--bare] [--unlabelled] [--labels] [--broken-settings] PATH... No test, and no part of
// the product.
#include "tests/ui/world.h"
#include "ui/window/color_scheme.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/notices.h"
#include "ui/window/session.h"

#include <QApplication>

#include <chrono>
#include <string_view>
#include <thread>

int main(int argc, char** argv) {
    using namespace taxo;
    const QApplication application(argc, argv);
    ui::Language language;
    language.install();
    ui::World world;
    Settings settings;
    settings.model = "bioclip-2";
    bool areSettingsBroken = false;
    std::vector<std::filesystem::path> paths;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--slow") {
            world.beforeEach = [](const std::filesystem::path&) {
                std::this_thread::sleep_for(std::chrono::milliseconds(700));
            };
        } else if (word == "--no-model") {
            settings.model.clear();
        } else if (word == "--torn") {
            settings.model = "torn";
        } else if (word == "--bare") {
            settings.model = "/models/bare.safetensors";
        } else if (word == "--unlabelled") {
            world.models.push_back({"unlabelled", "Unlabelled"});
            settings.model = "unlabelled";
        } else if (word == "--labels") {
            settings.labels = "treeoflife";
        } else if (word == "--broken-settings") {
            areSettingsBroken = true;
        } else {
            paths.emplace_back(word);
        }
    }
    ui::ColorScheme scheme;
    scheme.apply();
    ui::LaneJobRunner runner(2);
    ui::Session session(runner, world.services(), settings);
    ui::MainWindow window(session, ui::WindowState({}));
    if (areSettingsBroken) {
        window.notices().tellUnreadableSettings(
            Error{ErrorCode::Corrupt, "settings.json is not a settings file (JSON).", {}},
            "/home/ada/.config/taxoscope/settings.broken.json");
    }
    window.show();
    if (!paths.empty()) {
        session.open(paths);
    } else if (session.host().hasModel()) {
        session.host().load();
    }
    return QApplication::exec();
}
