// SPDX-License-Identifier: MIT
// taxoscope: the window.
#include "app/desktop/application.h"
#include "core/base/cpu.h"
#include "core/base/version.h"
#include "ui/scene/scene_support.h"

#include <QCoreApplication>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

namespace {

void print(std::FILE* to, const QString& text) {
    std::fputs(text.toLocal8Bit().constData(), to);
    std::fputc('\n', to);
}

} // namespace

int main(int argc, char** argv) {
    taxo::letWaitingThreadsSleep();
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    for (const std::string_view word : words) {
        if (word == "--version") { // answered without a screen
            std::printf("taxoscope %s\n", taxo::version());
            return 0;
        }
        if (word == "--help" || word == "-h") {
            std::puts("taxoscope [PHOTO or FOLDER]...\n\n"
                      "Opens the window, with these photographs and with all below these folders.\n"
                      "TAXO_COLOR_SCHEME=light|dark overrules the desktop's preference;\n"
                      "TAXO_TRACE_START=1 prints how long the first window and the first answers "
                      "took.\n\n"
                      "For the command line see: taxo --help");
            return 0;
        }
    }
    taxo::ui::prepareScenes();
    taxo::Application application(argc, argv);
    std::vector<std::filesystem::path> paths;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i]; // bytes as they are: names need not be UTF-8
        if (word.starts_with("-") && word != "-") {
            print(
                stderr,
                QCoreApplication::translate("main", "taxoscope: unknown option %1; see --help")
                    .arg(QString::fromLocal8Bit(word.data(), static_cast<qsizetype>(word.size()))));
            return 2;
        }
        paths.emplace_back(word);
    }
    return application.run(std::move(paths));
}
