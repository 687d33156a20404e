// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/selection.h"
#include "ui/document/session_document.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/lazy_decoder.h"
#include "ui/models/thumbnail_cache.h"

#include <QCache>
#include <QImage>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

namespace taxo::ui {

/// The photograph in focus, upright and as large as fits. Shows its thumbnail until the picture is
/// decoded, and a sentence where it cannot be.
class PhotoPanel : public QWidget {
    Q_OBJECT
public:
    /// All must outlive the panel.
    PhotoPanel(SessionDocument& document,
               Focus& focus,
               ThumbnailCache& thumbnails,
               JobRunner& runner,
               std::shared_ptr<LazyDecoder> decoder,
               QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showCurrent();
    void take(ItemId id, const Result<QImage>& picture);
    void paintCaption(QPainter& painter, const QRect& box) const;

    SessionDocument& m_document;
    Focus& m_focus;
    ThumbnailCache& m_thumbnails;
    JobRunner& m_runner;
    std::shared_ptr<LazyDecoder> m_decoder;
    QCache<qint64, QImage> m_pictures; ///< the last few, for going back and forth
    std::optional<Error> m_problem;    ///< of the current one
    JobId m_job;
};

} // namespace taxo::ui
