// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace taxo::ui {

/// What becomes of the selection when points are chosen.
enum class SelectionChange : std::uint8_t { Replace, Add, Remove, Intersect };

/// What the left button does when it is dragged.
enum class MapTool : std::uint8_t { Lasso, Rectangle, Move };

/// The gestures of a map, of the mouse and of the keys; knows no points and draws nothing. Places
/// are those of the screen.
///
/// Left drag: the tool; with Shift a rectangle. Right drag moves a map, and turns one in space;
/// middle drag moves both. Ctrl adds, Alt takes away, both together keep what was selected already.
class MapHand {
    Q_DECLARE_TR_FUNCTIONS(taxo::ui::MapHand)
public:
    enum class Gesture : std::uint8_t { None, Lasso, Rectangle, Pan, Turn };

    /// A circle moved by keys, for those who have no mouse.
    struct Pointer {
        QPointF at;
        double radius = kLeastRadius;

        /// It chooses the nearest point only.
        bool isNarrow() const { return radius <= kLeastRadius; }
    };

    static constexpr double kLeastRadius = 12.0;
    static constexpr double kMostRadius = 400.0;

    MapTool tool() const { return m_tool; }

    void setTool(MapTool tool) { m_tool = tool; }

    /// Where no key says otherwise.
    SelectionChange change() const { return m_change; }

    void setChange(SelectionChange change) { m_change = change; }

    SelectionChange changeWith(Qt::KeyboardModifiers modifiers) const;

    void press(QPointF at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, bool isSolid);
    /// How far a move or turn went since it was asked last.
    void move(QPointF to);
    /// What was done; None for a click.
    Gesture release(QPointF at);
    void cancel();

    /// None until it went some pixels: then it may be a click.
    Gesture gesture() const { return m_isDragged ? m_gesture : Gesture::None; }

    bool isPressed() const { return m_gesture != Gesture::None; }

    /// Of the gesture that is, or the last one.
    SelectionChange gestureChange() const { return m_gestureChange; }

    /// Corners of what is circled.
    const std::vector<QPointF>& outline() const { return m_outline; }

    QPointF before() const { return m_before; }

    QPointF now() const { return m_now; }

    // By keys

    const std::optional<Pointer>& pointer() const { return m_pointer; }

    void startPointer(QPointF at);
    void stopPointer();
    void movePointer(QPointF by, const QRectF& within);
    void scalePointer(double factor);

    /// What the hand does, or would do, for the status bar.
    QString sentence(bool isSolid) const;

private:
    MapTool m_tool = MapTool::Lasso;
    SelectionChange m_change = SelectionChange::Replace;
    Gesture m_gesture = Gesture::None;
    SelectionChange m_gestureChange = SelectionChange::Replace;
    bool m_isDragged = false;
    QPointF m_from;
    QPointF m_before;
    QPointF m_now;
    std::vector<QPointF> m_outline;
    std::optional<Pointer> m_pointer;
};

} // namespace taxo::ui
