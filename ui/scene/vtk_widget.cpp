// SPDX-License-Identifier: MIT
#include "ui/scene/vtk_widget_private.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>

#include <vtkCommand.h>
#include <vtkOpenGLState.h>

namespace taxo::ui {

VtkWidget::VtkWidget(QWidget* parent) : QOpenGLWidget(parent) {
    setUpdateBehavior(NoPartialUpdate);
    setMinimumSize(32, 32); // Qt 6.4 may crash on one without height
    m_window->SetReadyForRendering(false);
    m_window->SetOwnContext(0); // so that VTK asks the context anew what it can, and its state
    m_window->SetFrameBlitModeToNoBlit();
    m_window->SetMultiSamples(0);
    m_window->SetSupportsOpenGL(1);
    m_window->SetIsDirect(1);
    for (const auto event : {vtkCommand::WindowMakeCurrentEvent,
                             vtkCommand::WindowIsCurrentEvent,
                             vtkCommand::WindowFrameEvent}) {
        m_window->AddObserver(event, this, &VtkWidget::answer);
    }
}

VtkWidget::~VtkWidget() {
    // First: Qt destroys the context when this object is half gone.
    disconnect(m_contextGone);
    releaseGl();
    m_window->RemoveAllObservers();
}

void VtkWidget::scheduleRender() {
    m_isDirty = true;
    if (!m_isPainting) {
        update();
    }
}

void VtkWidget::initializeGL() {
    m_surface = context()->surface(); // told only while it is current
    m_contextGone = connect(context(),
                            &QOpenGLContext::aboutToBeDestroyed,
                            this,
                            &VtkWidget::releaseGl,
                            Qt::DirectConnection);
    m_window->SetForceMaximumHardwareLineWidth(1);
    m_window->OpenGLInitContext();
    m_window->SetReadyForRendering(true);
    context()->functions()->glEnable(GL_PROGRAM_POINT_SIZE);
    m_pixels = {};
    m_isDirty = true;
}

void VtkWidget::answer(vtkObject*, unsigned long event, void* answered) {
    switch (event) {
    case vtkCommand::WindowMakeCurrentEvent:
        // Not the widget's makeCurrent(): that binds Qt's frame buffer too, in the middle of a
        // frame, behind the back of VTK, which remembers what it bound.
        if (m_surface != nullptr &&
            (QOpenGLContext::currentContext() != context() || context()->surface() != m_surface)) {
            context()->makeCurrent(m_surface);
        }
        break;
    case vtkCommand::WindowIsCurrentEvent:
        *static_cast<bool*>(answered) =
            m_surface != nullptr && QOpenGLContext::currentContext() == context();
        break;
    default: // a frame is ready
        if (m_window->GetSwapBuffers() != 0) {
            m_isDirty = false;
            if (!m_isPainting) {
                update();
            }
        }
        break;
    }
}

/// Here, not on resizing, so that it is right after changes of the scale and of the context, too.
void VtkWidget::takeSize() {
    const QSize pixels = size() * devicePixelRatioF();
    if (pixels != m_pixels) {
        m_pixels = pixels;
        m_window->SetSize(pixels.width(), pixels.height());
        m_window->SetDPI(static_cast<int>(72 * devicePixelRatioF()));
        m_isDirty = true;
    }
}

void VtkWidget::paintGL() {
    takeSize();
    if (m_isDirty) {
        m_isPainting = true;
        m_window->GetState()->Reset(); // Qt changed it
        m_window->GetState()->vtkglDepthFunc(GL_LEQUAL);
        m_window->Render();
        m_isPainting = false;
        m_isDirty = false;
        ++m_rendered;
        makeCurrent(); // here Qt's frame buffer is wanted
    }
    blit();
}

void VtkWidget::blit() {
    vtkOpenGLState* const state = m_window->GetState();
    state->Reset();
    state->Push();
    state->vtkglBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    const GLenum target = GL_COLOR_ATTACHMENT0;
    context()->extraFunctions()->glDrawBuffers(1, &target);
    m_window->BlitDisplayFramebuffer(0,
                                     0,
                                     0,
                                     m_pixels.width(),
                                     m_pixels.height(),
                                     0,
                                     0,
                                     m_pixels.width(),
                                     m_pixels.height(),
                                     GL_COLOR_BUFFER_BIT,
                                     GL_NEAREST);
    // VTK leaves its background transparent, and Qt would mix it with what lies behind.
    state->vtkglDisable(GL_SCISSOR_TEST);
    state->vtkglColorMask(0, 0, 0, 1);
    state->vtkglClearColor(0, 0, 0, 1);
    state->vtkglClear(GL_COLOR_BUFFER_BIT);
    state->Pop();
}

/// VTK uploads anew where it is drawn again in another context.
void VtkWidget::releaseGl() {
    if (m_surface == nullptr) {
        return;
    }
    makeCurrent();
    m_window->GetState()->Reset();
    m_window->Finalize();
    m_window->SetReadyForRendering(false);
    m_surface = nullptr;
    doneCurrent();
}

} // namespace taxo::ui
