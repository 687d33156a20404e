// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaObject>
#include <QOpenGLWidget>
#include <QSize>

#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>

class QSurface;

namespace taxo::ui {

/// A render window of VTK in a widget of Qt; what each step is for is in the decision "VTK in a
/// widget of our own". Frames are drawn when the widget is painted and something changed: call
/// `scheduleRender` after changing the scene. Input is left to others. UI thread.
class VtkWidget : public QOpenGLWidget {
public:
    explicit VtkWidget(QWidget* parent = nullptr);
    ~VtkWidget() override;

    vtkGenericOpenGLRenderWindow& renderWindow() { return *m_window.Get(); }

    /// One frame for all that changed until the next painting.
    void scheduleRender();

    /// Frames since the widget was made.
    int rendered() const { return m_rendered; }

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    void answer(vtkObject*, unsigned long event, void* answered);
    void takeSize();
    void blit();
    void releaseGl();

    vtkNew<vtkGenericOpenGLRenderWindow> m_window;
    QSurface* m_surface = nullptr; ///< of the context; null: there is none
    QMetaObject::Connection m_contextGone;
    QSize m_pixels;
    bool m_isDirty = true;
    bool m_isPainting = false;
    int m_rendered = 0;
};

} // namespace taxo::ui
