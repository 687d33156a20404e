// SPDX-License-Identifier: MIT
#include "ui/window/drops.h"

#include "ui/document/path_text.h"
#include "ui/panels/gallery_drag.h"
#include "ui/window/drop_hint.h"
#include "ui/window/notices.h"
#include "ui/window/session.h"

#include <QCoreApplication>
#include <QImage>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

struct DropsText {
    Q_DECLARE_TR_FUNCTIONS(Drops)
};

std::vector<std::filesystem::path> localPaths(const QMimeData& data) {
    std::vector<std::filesystem::path> paths;
    for (const QUrl& url : data.urls()) {
        if (auto path = pathFromUrl(url)) {
            paths.push_back(std::move(*path));
        }
    }
    return paths;
}

/// Of something that lies elsewhere.
bool holdsAddress(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    return std::any_of(urls.begin(), urls.end(), [](const QUrl& url) {
        return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    });
}

} // namespace

Drops::Drops(Session& session, DropHint& hint, Notices& notices)
    : m_session(session), m_hint(hint), m_notices(notices) {}

bool Drops::enter(const QMimeData& data) {
    if (data.hasFormat(QLatin1String(kSelectionFormat))) {
        return false; // it is in the window already
    }
    const auto paths = localPaths(data);
    if (!paths.empty()) {
        m_hint.showText(dropText(paths, m_session.dropTarget()));
    } else if (data.hasImage()) {
        m_hint.showText(pictureDropText(m_session.dropTarget()));
    } else if (holdsAddress(data)) {
        m_hint.showText(DropsText::tr("Save the picture first, then drop its file"));
    } else {
        return false;
    }
    return true;
}

void Drops::leave() {
    m_hint.hide();
}

void Drops::drop(const QMimeData& data) {
    m_hint.hide();
    auto paths = localPaths(data);
    if (!paths.empty()) {
        m_session.open(std::move(paths));
    } else if (const auto picture = qvariant_cast<QImage>(data.imageData()); !picture.isNull()) {
        m_session.openPicture(picture);
    } else if (holdsAddress(data)) {
        m_notices.tellAddress();
    }
}

} // namespace taxo::ui
