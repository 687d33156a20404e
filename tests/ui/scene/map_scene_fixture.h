// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scene/map_scene.h"

#include <QColor>
#include <QObject>
#include <QPalette>
#include <QPoint>
#include <QSignalSpy>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace taxo::ui {

/// Points of a normal distribution, always the same.
EmbeddingMatrix cloud(std::size_t count, std::size_t dimension = 2);

/// Nine points in three rows, from the lower left.
EmbeddingMatrix square();

QPalette paletteOf(QColor base, QColor text);

/// A map on the screen. Tests derive from it and call `end` in their slot `cleanup`.
class MapSceneFixture : public QObject {
protected:
    using Indices = std::vector<std::uint32_t>;

    static constexpr Color kBlue{0, 90, 200};

    std::unique_ptr<MapScene> m_scene;

    void end() { m_scene.reset(); }

    static bool hasOpenGl();

    /// Until nothing moves.
    static void settle();

    /// All points blue, on white.
    void show(EmbeddingMatrix positions, QSize size = {300, 300});

    QPoint placeOf(std::uint32_t index) const;

    QColor colorOf(std::uint32_t index) const;

    void drag(const std::vector<QPoint>& path,
              Qt::MouseButton button = Qt::LeftButton,
              Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// What the last choice was.
    static Indices chosen(const QSignalSpy& spy);

    static SelectionChange change(const QSignalSpy& spy);
};

// One program: a screen is made once.
std::unique_ptr<QObject> mapTouchTest();
std::unique_ptr<QObject> mapMarksTest();

} // namespace taxo::ui
