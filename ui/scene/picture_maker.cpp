// SPDX-License-Identifier: MIT
#include "ui/scene/picture_maker.h"

#include "core/base/cpu.h"

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

void PictureMaker::ask(const MapPicture& picture) {
    if (m_asked == picture) {
        return;
    }
    m_asked = picture;
    m_isNextWanted = m_isBusy;
    if (!m_isBusy) {
        start();
    }
}

void PictureMaker::start() {
    m_isBusy = true;
    m_lane.add([this, picture = *m_asked] {
        m_outbox.post([this, image = picture.draw(usableCpus()), camera = picture.camera] {
            take(image, camera);
        });
    });
}

void PictureMaker::take(QImage image, const MapCamera& camera) {
    m_image = std::move(image);
    m_camera = camera;
    m_isBusy = false;
    if (m_isNextWanted) {
        m_isNextWanted = false;
        start();
    }
    Q_EMIT made();
}

} // namespace taxo::ui
