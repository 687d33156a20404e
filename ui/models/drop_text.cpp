// SPDX-License-Identifier: MIT
#include "ui/models/drop_text.h"

#include "core/image/photo_decoder.h"
#include "core/workflow/import_source.h"
#include "ui/document/path_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace taxo::ui {

namespace {

struct DropText {
    Q_DECLARE_TR_FUNCTIONS(DropText)
};

/// By how their names end.
struct NameCounts {
    int photos = 0;
    int folders = 0; ///< without an ending
    int sources = 0;
    int others = 0;
    const std::filesystem::path* source = nullptr; ///< the first
    const std::filesystem::path* collection = nullptr;
};

NameCounts countNames(std::span<const std::filesystem::path> paths) {
    NameCounts counts;
    for (const std::filesystem::path& path : paths) {
        if (path.extension() == ".taxo") {
            counts.collection = &path;
        } else if (hasPhotoExtension(path)) {
            ++counts.photos;
        } else if (hasSourceExtension(path)) {
            ++counts.sources;
            counts.source = counts.source == nullptr ? &path : counts.source;
        } else if (!path.has_extension()) {
            ++counts.folders;
        } else {
            ++counts.others;
        }
    }
    return counts;
}

QString sourcesText(const NameCounts& counts) {
    return counts.sources == 1 ? displayName(*counts.source)
                               : DropText::tr("%Ln file(s)", nullptr, counts.sources);
}

/// "12 photographs and a folder".
QString whatText(const NameCounts& counts) {
    QStringList parts;
    if (counts.photos > 0) {
        parts << DropText::tr("%Ln photograph(s)", nullptr, counts.photos);
    }
    if (counts.folders > 0) {
        parts << DropText::tr("%Ln folder(s)", nullptr, counts.folders);
    }
    if (counts.others > 0) {
        parts << DropText::tr("%Ln other(s)", nullptr, counts.others);
    }
    QString text = parts.takeLast();
    while (!parts.isEmpty()) {
        //: two things that are dropped together: "12 photographs" and "a folder"
        text = DropText::tr("%1 and %2").arg(parts.takeLast(), text);
    }
    return text;
}

/// Where "12 photographs" go.
QString intoText(const QString& what, DropTarget target) {
    switch (target) {
    case DropTarget::OpenCollection:
        return DropText::tr("%1 into this collection").arg(what);
    case DropTarget::OwnCollection:
        return DropText::tr("%1 into your own collection").arg(what);
    case DropTarget::NewCollection:
    case DropTarget::NewOutOfDemo:
        break;
    }
    return DropText::tr("%1 into a new collection").arg(what);
}

/// Nothing of one's own goes into the demo world.
QString withLeaving(const QString& text, DropTarget target) {
    const bool leaves = target == DropTarget::OwnCollection || target == DropTarget::NewOutOfDemo;
    //: what dropping will do
    return leaves ? DropText::tr("%1, out of the demo world").arg(text) : text;
}

} // namespace

QString pictureDropText(DropTarget target) {
    return withLeaving(intoText(DropText::tr("This picture"), target), target);
}

QString dropText(std::span<const std::filesystem::path> paths, DropTarget target) {
    const NameCounts counts = countNames(paths);
    const bool hasPhotos = counts.photos + counts.folders + counts.others > 0;
    if (counts.collection != nullptr) {
        const QString name = displayName(counts.collection->stem());
        return hasPhotos ? DropText::tr("%1 into the collection “%2”").arg(whatText(counts), name)
                         : DropText::tr("Open the collection “%1”").arg(name);
    }
    if (!hasPhotos) {
        return withLeaving(DropText::tr("Look at %1").arg(sourcesText(counts)), target);
    }
    const QString into = withLeaving(intoText(whatText(counts), target), target);
    return counts.sources == 0 ? into
                               //: first what is brought in, then the name of a table
                               : DropText::tr("%1, then look at %2").arg(into, sourcesText(counts));
}

} // namespace taxo::ui
