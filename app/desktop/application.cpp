// SPDX-License-Identifier: MIT
#include "app/desktop/application.h"

#include "core/base/cpu.h"
#include "core/base/places.h"
#include "core/base/process.h"
#include "core/base/settings.h"
#include "core/base/version.h"
#include "core/fetch/model_store.h"
#include "core/image/photo_decoder.h"
#include "core/specimens/specimen_reader.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/write_demo_world.h"
#include "ui/window/notices.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace taxo {

namespace {

std::vector<ui::InstalledChoice> installed(CatalogueEntry::Kind kind) {
    std::vector<ui::InstalledChoice> choices;
    for (const Installed& one : ModelStore::standard().installed(kind)) {
        if (one.state == Installed::State::Complete) {
            choices.push_back({one.name, one.entry != nullptr ? one.entry->title : one.name});
        }
    }
    return choices;
}

/// A season's worth, with everything that goes wrong in the field.
Result<std::filesystem::path> provideDemoPhotographs(const Progress& progress) {
    DemoFolderOptions options;
    options.expedition.photos = 200;
    const std::filesystem::path folder = places::data() / "demo" / "world";
    if (auto provided = provideDemoWorld(options, folder, progress); !provided) {
        return tl::unexpected(std::move(provided).error());
    }
    return demoPhotographs(folder);
}

ui::Services realServices() {
    ui::Services services;
    services.openIdentifier = openPhotoIdentifier;
    services.openDecoder = [] { return loadPhotoDecoder(); };
    services.openSpecimenReader = [] { return loadSpecimenReader(); };
    services.installedModels = [] { return installed(CatalogueEntry::Kind::Model); };
    services.installedLabels = [] { return installed(CatalogueEntry::Kind::Labels); };
    services.saveSettings = [](const Settings& settings) {
        return settings.save(places::settingsFile());
    };
    services.collections = places::data() / "collections";
    services.pasted = places::data() / "pasted";
    services.thumbnails = places::cache() / "thumbnails";
    services.person = loginName();
    std::error_code problem;
    if (std::filesystem::exists(places::demoModel(), problem)) {
        services.provideDemo = provideDemoPhotographs;
    }
    return services;
}

/// Decoding waits for the disk as much as for the processor.
std::size_t ioThreads() {
    return static_cast<std::size_t>(std::clamp(usableCpus(), 2, 8));
}

} // namespace

Application::Application(int& argc, char** argv)
    : m_qt(argc, argv)
    , m_runner((prepare(), ioThreads()))
    , m_settings(loadOrSetAside(places::settingsFile()))
    , m_session(m_runner, realServices(), m_settings.settings)
    , m_window(m_session, ui::WindowState(places::config() / "window.ini")) {
    if (m_settings.problem) {
        m_window.notices().tellUnreadableSettings(*m_settings.problem, m_settings.keptAs);
    }
}

/// What must stand before the first text and the first widget.
void Application::prepare() {
    QCoreApplication::setApplicationName(QStringLiteral("taxoscope"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(version()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Taxoscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("taxoscope"));
    m_language.install();
    m_colors.apply();
}

int Application::run(std::vector<std::filesystem::path> paths) {
    QObject::connect(&m_window,
                     &ui::MainWindow::firstPainted,
                     &m_window,
                     [this, paths = std::move(paths)] { onFirstPainted(paths); });
    m_window.show();
    return QApplication::exec();
}

void Application::onFirstPainted(std::vector<std::filesystem::path> paths) {
    if (qEnvironmentVariableIntValue("TAXO_TRACE_START") == 1) {
        if (const auto since = timeSinceProcessStart()) {
            std::fprintf(stderr,
                         "first window painted after %lld ms\n",
                         static_cast<long long>(since->count()));
        }
    }
    if (!paths.empty()) {
        m_session.open(std::move(paths));
    }
    if (m_session.host().hasModel()) {
        m_session.host().load(); // while the person looks for photographs
    }
}

} // namespace taxo
