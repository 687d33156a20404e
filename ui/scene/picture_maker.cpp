// SPDX-License-Identifier: MIT
#include "ui/scene/picture_maker.h"

#include "core/base/cpu.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

PictureMaker::PictureMaker(QObject* parent)
    : QObject(parent), m_outbox([this] { Q_EMIT bellRang(); }), m_lane(1) {
    connect(
        this, &PictureMaker::bellRang, this, [this] { m_outbox.deliver(); }, Qt::QueuedConnection);
}

PictureMaker::~PictureMaker() {
    m_outbox.close();
}

void PictureMaker::ask(MapPicture picture) {
    if (m_isBusy) {
        m_next = std::move(picture);
    } else {
        start(std::move(picture));
    }
}

void PictureMaker::start(MapPicture picture) {
    m_isBusy = true;
    m_lane.add([this, picture = std::move(picture)] {
        const auto threads = usableCpus();
        m_outbox.post([this, image = picture.draw(threads), camera = picture.camera] {
            take(image, camera);
        });
    });
}

void PictureMaker::take(QImage image, const MapCamera& camera) {
    m_image = std::move(image);
    m_camera = camera;
    m_isBusy = false;
    if (m_next) {
        start(*std::exchange(m_next, std::nullopt));
    }
    Q_EMIT made();
}

} // namespace taxo::ui
