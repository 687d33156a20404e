// SPDX-License-Identifier: MIT
#include "tests/ui/scene/map_scene_fixture.h"

#include "core/base/random.h"
#include "ui/scene/scene_support.h"

#include <QApplication>
#include <QTest>

#include <utility>

namespace taxo::ui {

EmbeddingMatrix cloud(std::size_t count, std::size_t dimension) {
    Random random(2);
    EmbeddingMatrix positions(count, dimension);
    for (float& value : positions.values()) {
        value = static_cast<float>(random.normal());
    }
    return positions;
}

EmbeddingMatrix square() {
    EmbeddingMatrix positions(9, 2);
    for (std::size_t i = 0; i < 9; ++i) {
        positions.row(i)[0] = static_cast<float>(i % 3);
        positions.row(i)[1] = static_cast<float>(i / 3);
    }
    return positions;
}

QPalette paletteOf(QColor base, QColor text) {
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Highlight, QColor(30, 120, 60));
    return palette;
}

bool MapSceneFixture::hasOpenGl() {
    return sceneSupport() != SceneSupport::Processor;
}

void MapSceneFixture::settle() {
    QTest::qWait(220); // the scene calls this rest
}

void MapSceneFixture::show(EmbeddingMatrix positions, QSize size) {
    m_scene = std::make_unique<MapScene>();
    m_scene->setPalette(paletteOf(Qt::white, Qt::black));
    m_scene->resize(size);
    m_scene->setPoints(std::move(positions));
    m_scene->setColors(std::vector<Color>(m_scene->points().size(), kBlue));
    m_scene->show();
    [&] { QVERIFY(QTest::qWaitForWindowExposed(m_scene.get())); }();
    m_scene->setFocus();
    settle();
}

QPoint MapSceneFixture::placeOf(std::uint32_t index) const {
    return m_scene->placeOf(index).toPoint();
}

QColor MapSceneFixture::colorOf(std::uint32_t index) const {
    return m_scene->picture().pixelColor(placeOf(index));
}

void MapSceneFixture::drag(const std::vector<QPoint>& path,
                           Qt::MouseButton button,
                           Qt::KeyboardModifiers modifiers) {
    QTest::mousePress(m_scene.get(), button, modifiers, path.front());
    for (const QPoint at : path) {
        QMouseEvent move(
            QEvent::MouseMove, at, m_scene->mapToGlobal(at), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(m_scene.get(), &move);
    }
    QTest::mouseRelease(m_scene.get(), button, modifiers, path.back());
}

MapSceneFixture::Indices MapSceneFixture::chosen(const QSignalSpy& spy) {
    return spy.isEmpty() ? Indices{999'999} : spy.back().at(0).value<Indices>();
}

SelectionChange MapSceneFixture::change(const QSignalSpy& spy) {
    return spy.back().at(1).value<SelectionChange>();
}

} // namespace taxo::ui
