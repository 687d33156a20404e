// SPDX-License-Identifier: MIT
#include "ui/scene/scene_support.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>

#include <string_view>

namespace taxo::ui {

namespace {

struct Probe {
    SceneSupport support = SceneSupport::Processor;
    QString problem;
};

bool isUnwanted() {
    return qEnvironmentVariable("TAXO_OPENGL") == QStringLiteral("0");
}

bool isWanted() {
    return qEnvironmentVariable("TAXO_OPENGL") == QStringLiteral("1");
}

bool isComputed(std::string_view renderer) {
    for (const char* const name : {"llvmpipe", "softpipe", "swrast", "Software Rasterizer"}) {
        if (renderer.find(name) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

Probe probe() {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("taxo::ui::SceneSupport", text);
    };
    // Other platforms of Qt 6.4 crash on showing an OpenGL widget.
    const QString platform = QGuiApplication::platformName();
    if (isUnwanted()) {
        return {SceneSupport::Processor,
                tr(QT_TRANSLATE_NOOP("taxo::ui::SceneSupport",
                                     "Drawn by the processor, as TAXO_OPENGL=0 asks."))};
    }
    if (platform != QStringLiteral("xcb") && !platform.startsWith(QStringLiteral("wayland"))) {
        return {SceneSupport::Processor,
                tr(QT_TRANSLATE_NOOP("taxo::ui::SceneSupport",
                                     "Drawn by the processor: this screen (%1) has no OpenGL."))
                    .arg(platform)};
    }
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!context.create() || !context.makeCurrent(&surface)) {
        return {SceneSupport::Processor,
                tr(QT_TRANSLATE_NOOP(
                    "taxo::ui::SceneSupport",
                    "Drawn by the processor: OpenGL cannot be started here. A driver for the "
                    "graphics card, or Mesa (Debian: libgl1-mesa-dri), would help."))};
    }
    const auto version = context.format().version();
    const auto* const renderer =
        reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    const std::string_view name = renderer != nullptr ? renderer : "";
    context.doneCurrent();
    if (version < qMakePair(3, 2)) {
        return {SceneSupport::Processor,
                tr(QT_TRANSLATE_NOOP("taxo::ui::SceneSupport",
                                     "Drawn by the processor: this graphics driver has OpenGL "
                                     "%1.%2, and 3.2 is needed. A newer driver would help."))
                    .arg(version.first)
                    .arg(version.second)};
    }
    if (isComputed(name)) {
        return {isWanted() ? SceneSupport::Software : SceneSupport::Processor, {}};
    }
    return {SceneSupport::Hardware, {}};
}

const Probe& probed() {
    static const Probe found = probe();
    return found;
}

} // namespace

void prepareScenes() {
    if (isUnwanted()) {
        return;
    }
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setSamples(0); // VTK smooths in buffers of its own
    format.setSwapInterval(0);
    QSurfaceFormat::setDefaultFormat(format);
    // Without it Qt 6.4 makes a new context, and at times crashes, when a dock is floated.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !qEnvironmentVariableIsEmpty("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "xcb"); // Debian's VTK was built for GLX
    }
}

SceneSupport sceneSupport() {
    return probed().support;
}

QString sceneProblem() {
    return probed().problem;
}

} // namespace taxo::ui
