// SPDX-License-Identifier: MIT
#include "ui/document/path_text.h"

#include "core/base/files.h"

#include <QByteArray>
#include <QFile>

namespace taxo::ui {

QString displayText(const std::filesystem::path& path) {
    return QString::fromStdString(taxo::displayPath(path));
}

QString displayName(const std::filesystem::path& path) {
    return QString::fromStdString(taxo::displayName(path));
}

std::filesystem::path pathFromText(const QString& text) {
    return QFile::encodeName(text).toStdString();
}

std::optional<std::filesystem::path> pathFromUrl(const QUrl& url) {
    if (!url.isLocalFile()) {
        return std::nullopt;
    }
    // Not toLocalFile(): it replaces bytes that are not UTF-8.
    return QByteArray::fromPercentEncoding(url.path(QUrl::FullyEncoded).toLatin1()).toStdString();
}

QUrl urlFromPath(const std::filesystem::path& path) {
    return QUrl::fromEncoded("file://" +
                             QByteArray::fromStdString(path.native()).toPercentEncoding("/"));
}

} // namespace taxo::ui
