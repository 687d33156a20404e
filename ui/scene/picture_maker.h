// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/lane.h"
#include "core/base/outbox.h"
#include "ui/scene/map_picture.h"

#include <QImage>
#include <QObject>

#include <optional>

namespace taxo::ui {

/// Makes pictures of a map on a thread of its own; of those asked for meanwhile only the last. UI
/// thread.
class PictureMaker : public QObject {
    Q_OBJECT
public:
    explicit PictureMaker(QObject* parent = nullptr);
    ~PictureMaker() override;

    /// The same as last time costs nothing.
    void ask(const MapPicture& picture);

    /// The last that was made; null before.
    const QImage& image() const { return m_image; }

    /// How it was seen.
    const MapCamera& camera() const { return m_camera; }

Q_SIGNALS:
    void made();
    void bellRang(); ///< internal: from the worker

private:
    void start();
    void take(QImage image, const MapCamera& camera);

    QImage m_image;
    MapCamera m_camera;
    bool m_isBusy = false;
    std::optional<MapPicture> m_asked; ///< the last
    bool m_isNextWanted = false;       ///< it came while another was made
    Outbox m_outbox;
    Lane m_lane; ///< last: joined first
};

} // namespace taxo::ui
