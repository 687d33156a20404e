// SPDX-License-Identifier: MIT
#include "ui/document/new_file.h"

#include "ui/document/path_text.h"

#include <QFile>
#include <QImageWriter>
#include <QSaveFile>

#include <string>
#include <system_error>

namespace taxo::ui {

namespace fs = std::filesystem;

namespace {

const QString kMoment = QStringLiteral("yyyy-MM-dd HHmmss");

tl::unexpected<Error> failWriting(const fs::path& file, const QString& why) {
    return fail(ErrorCode::Io, displayText(file).toStdString() + ": " + why.toStdString());
}

} // namespace

fs::path newFileIn(const fs::path& folder, const char* extension) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    const QString moment = QDateTime::currentDateTime().toString(kMoment);
    const QString ending = QString::fromLatin1(extension);
    fs::path file = folder / pathFromText(moment + ending);
    for (int number = 2; fs::exists(file, problem); ++number) {
        file = folder / pathFromText(moment + u' ' + QString::number(number) + ending);
    }
    return file;
}

std::optional<QDateTime> momentOf(const fs::path& file) {
    const QString name = displayText(file.stem()).left(kMoment.size()); // a number may follow
    const QDateTime moment = QDateTime::fromString(name, kMoment);
    return moment.isValid() ? std::optional(moment) : std::nullopt;
}

Result<fs::path> keepPicture(const QImage& picture, const fs::path& folder) {
    fs::path file = newFileIn(folder, ".png");
    QSaveFile whole(QFile::decodeName(file.c_str())); // all of it or nothing
    if (!whole.open(QIODevice::WriteOnly)) {
        return failWriting(file, whole.errorString());
    }
    QImageWriter writer(&whole, "PNG");
    if (!writer.write(picture)) {
        return failWriting(file, writer.errorString());
    }
    if (!whole.commit()) {
        return failWriting(file, whole.errorString());
    }
    return file;
}

} // namespace taxo::ui
