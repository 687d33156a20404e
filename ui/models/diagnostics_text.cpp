// SPDX-License-Identifier: MIT
#include "ui/models/diagnostics_text.h"

#include "core/base/version.h"

#include <QGuiApplication>
#include <QLocale>
#include <QStringList>
#include <QSysInfo>
#include <QUrl>

namespace taxo::ui {

namespace {

QString line(const char* name, const QString& value) {
    return QLatin1String(name) + QStringLiteral(": ") +
           (value.isEmpty() ? QStringLiteral("-") : value);
}

QString line(const char* name, const std::string& value) {
    return line(name, QString::fromStdString(value));
}

/// An address without what opens doors.
QString withoutSecrets(const std::string& address) {
    return QUrl(QString::fromStdString(address)).toString(QUrl::RemoveUserInfo);
}

QString megabytes(std::uint64_t bytes) {
    return QString::number(bytes / 1'000'000) + QStringLiteral(" MB");
}

QStringList machineLines(const std::optional<Machine>& machine) {
    if (!machine) {
        return {line("libraries", std::string("LibTorch cannot be loaded"))};
    }
    QStringList gpus;
    for (const Gpu& gpu : machine->gpus) {
        gpus << QString::fromStdString(gpu.name) + u' ' + megabytes(gpu.memoryBytes);
    }
    return {line("libraries", machine->libraries),
            line("processors", QString::number(machine->cpus)),
            line("memory", megabytes(machine->memoryBytes)),
            line("GPUs", gpus.isEmpty() ? QStringLiteral("none") : gpus.join(u','))};
}

QStringList settingsLines(const Settings& settings) {
    return {line("device", settings.device),
            line("precision", settings.precision),
            line("threads", QString::number(settings.threads)),
            line("threshold", QString::number(settings.threshold)),
            line("mirror", withoutSecrets(settings.mirror)),
            line("proxy", withoutSecrets(settings.proxy)),
            line("language", settings.language),
            line("colors", settings.colors),
            line("thumbnails", megabytes(settings.thumbnailBytes))};
}

} // namespace

QString versionsText() {
    return QStringLiteral("Taxoscope %1, Qt %2")
        .arg(QString::fromUtf8(version()), QString::fromLatin1(qVersion()));
}

QString diagnosticsText(const Diagnostics& diagnostics) {
    QStringList lines = {
        versionsText(),
        line("system",
             QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::kernelType() + u' ' +
                 QSysInfo::kernelVersion() + QStringLiteral(", ") +
                 QSysInfo::currentCpuArchitecture()),
        line("window system",
             QGuiApplication::platformName() + QStringLiteral(", scale ") +
                 QString::number(qGuiApp->devicePixelRatio())),
        line("locale", QLocale().name()),
    };
    lines += machineLines(diagnostics.machine);
    lines << line("picture libraries", diagnostics.decoders) << line("model", diagnostics.model)
          << line("labels", diagnostics.labels)
          << line("collection",
                  diagnostics.items ? QString::number(*diagnostics.items) + QStringLiteral(" items")
                                    : QStringLiteral("none open"))
          << QString() << QStringLiteral("Settings");
    lines += settingsLines(diagnostics.settings);
    lines << QString() << QStringLiteral("Messages, the last at the end, UTC");
    for (const std::string& message : diagnostics.log) {
        lines << QString::fromStdString(message);
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace taxo::ui
