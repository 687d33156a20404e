// SPDX-License-Identifier: MIT
#include "app/desktop/application.h"

#include "core/base/cpu.h"
#include "core/base/message_log.h"
#include "core/base/places.h"
#include "core/base/process.h"
#include "core/base/settings.h"
#include "core/base/version.h"
#include "core/fetch/model_store.h"
#include "core/image/photo_decoder.h"
#include "core/specimens/specimen_reader.h"
#include "core/text/prompt_set.h"
#include "core/workflow/answer_keys.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/machine.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/write_demo_world.h"
#include "ui/document/identify_queue.h"
#include "ui/window/notices.h"

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <memory>
#include <utility>

namespace taxo {

namespace {

void printSinceStart(const char* what) {
    if (const auto since = timeSinceProcessStart()) {
        std::fprintf(stderr, "%s after %lld ms\n", what, static_cast<long long>(since->count()));
    }
}

std::vector<ui::InstalledChoice> installed(const ModelStore& store, CatalogueEntry::Kind kind) {
    std::vector<ui::InstalledChoice> choices;
    for (const Installed& one : store.installed(kind)) {
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
    services.keysOf = [](const IdentifierChoice& choice,
                         const IdentifyOptions& options,
                         const Progress& progress) {
        return answerKeysOf(choice, options, VectorStorage::Half, progress);
    };
    services.embedText =
        [](const IdentifierChoice& choice, const std::string& text, const Progress& progress) {
            return embedText(choice.model, choice.device, PromptSet::openai80(), text, progress);
        };
    services.openDecoder = [] { return loadPhotoDecoder(); };
    const auto store = std::make_shared<const ModelStore>(ModelStore::standard());
    services.store = store;
    services.installedModels = [store] { return installed(*store, CatalogueEntry::Kind::Model); };
    services.installedLabels = [store] { return installed(*store, CatalogueEntry::Kind::Labels); };
    services.lookAtMachine = lookAtMachine;
    services.openSpecimenReader = [] { return loadSpecimenReader(); };
    services.saveSettings = [](const Settings& settings) {
        return settings.save(places::settingsFile());
    };
    services.collections = places::data() / "collections";
    services.pasted = places::data() / "pasted";
    services.thumbnails = places::cache() / "thumbnails";
    services.indexes = {places::cache() / "labels",
                        places::cache() / "search",
                        places::cache() / "graphs",
                        places::cache() / "trust"};
    services.person = loginName();
    std::error_code problem;
    if (std::filesystem::exists(places::demoModel(), problem)) {
        services.provideDemo = provideDemoPhotographs;
    }
    return services;
}

/// What Qt has to say goes where it went before, and into the diagnostics.
void logMessage(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    const QString line = qFormatLogMessage(type, context, message);
    MessageLog::ofProcess().add(message.toStdString());
    std::fprintf(stderr, "%s\n", line.toLocal8Bit().constData());
}

/// Decoding waits for the disk as much as for the processor.
std::size_t ioThreads() {
    return static_cast<std::size_t>(std::clamp(usableCpus(), 2, 8));
}

} // namespace

Application::Application(int& argc, char** argv)
    : m_qt(argc, argv)
    , m_settings(loadOrSetAside(places::settingsFile()))
    , m_runner((prepare(), ioThreads()))
    , m_session(m_runner, realServices(), m_settings.settings)
    , m_window(m_session, ui::WindowState(places::config() / "window.ini")) {
    if (m_settings.problem) {
        m_window.notices().tellUnreadableSettings(*m_settings.problem, m_settings.keptAs);
    }
    QObject::connect(&m_session,
                     &ui::Session::preferencesChanged,
                     &m_colors,
                     [this](const Settings& settings) { m_colors.apply(settings.colors); });
}

/// What must stand before the first text and the first widget.
void Application::prepare() {
    // Qt took over the desktop's; libraries that write numbers with std::printf would write commas.
    std::setlocale(LC_NUMERIC, "C"); // NOLINT(concurrency-mt-unsafe): no other thread runs yet
    QCoreApplication::setApplicationName(QStringLiteral("taxoscope"));
    QCoreApplication::setApplicationVersion(QString::fromUtf8(version()));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Taxoscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("taxoscope"));
    qInstallMessageHandler(logMessage);
    m_language.install(m_settings.settings.language);
    m_colors.apply(m_settings.settings.colors);
}

int Application::run(std::vector<std::filesystem::path> paths) {
    QObject::connect(&m_window,
                     &ui::MainWindow::firstPainted,
                     &m_window,
                     [this, paths = std::move(paths)] { onFirstPainted(paths); });
    m_window.show();
    const int code = QApplication::exec();
    m_session.stopAll();
    m_runner.finishWriting();
    return code;
}

void Application::onFirstPainted(std::vector<std::filesystem::path> paths) {
    if (qEnvironmentVariableIntValue("TAXO_TRACE_START") == 1) {
        printSinceStart("first window painted");
        QObject::connect(
            &m_session.queue(),
            &ui::IdentifyQueue::finished,
            &m_window,
            [] { printSinceStart("first photographs identified"); },
            Qt::SingleShotConnection);
    }
    // While the person looks for photographs. A collection alone may have nothing to ask.
    const bool areCollections = !paths.empty() && std::ranges::all_of(paths, [](const auto& path) {
        return path.extension() == ".taxo";
    });
    if (!paths.empty()) {
        m_session.open(std::move(paths));
    }
    if (m_session.host().hasModel() && !areCollections) {
        m_session.host().load();
    }
}

} // namespace taxo
