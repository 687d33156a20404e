// SPDX-License-Identifier: MIT
// A person who reviews a collection by keyboard in the real window, to be killed at it. Says on
// standard output when the window stands ("begin"), how many of her steps it showed as done
// ("committed N"), and when all are ("done").
//
//   window_review_child COLLECTION
#include "tests/ui/world.h"
#include "ui/jobs/job_runner.h"
#include "ui/panels/gallery_view.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QApplication>
#include <QTest>

#include <cstdio>
#include <filesystem>

namespace {

using namespace taxo;
using namespace taxo::ui;

void say(const char* line) {
    std::puts(line);
    std::fflush(stdout);
}

/// Says of each photograph in turn that nothing is there or that it cannot be told; every fourth
/// step takes the one before back.
class Reviewer : public QObject {
public:
    Reviewer(Session& session, MainWindow& window)
        : m_document(session.document()), m_gallery(*window.findChild<GalleryView*>()) {
        connect(&m_document, &CollectionDocument::decided, this, [this] { onDone(+1); });
        connect(&m_document, &CollectionDocument::undone, this, [this] { onDone(-1); });
    }

    void begin() {
        say("begin");
        step();
    }

private:
    void step() {
        m_gallery.setFocus();
        if (m_done % 4 == 3) {
            QTest::keyClick(&m_gallery, Qt::Key_Z, Qt::ControlModifier);
        } else {
            QTest::keyClick(&m_gallery, m_done % 2 == 0 ? Qt::Key_X : Qt::Key_U);
        }
    }

    void onDone(int said) {
        ++m_done;
        m_said += said;
        say(("committed " + std::to_string(m_done)).c_str());
        if (m_said == static_cast<int>(m_document.size())) {
            say("done");
            QApplication::exit(0);
            return;
        }
        QTimer::singleShot(0, this, &Reviewer::step);
    }

    CollectionDocument& m_document;
    GalleryView& m_gallery;
    int m_done = 0; ///< steps
    int m_said = 0; ///< photographs that something is said of
};

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("window_review_child COLLECTION\n", stderr);
        return 2;
    }
    World world;
    LaneJobRunner runner(2);
    Session session(runner, world.services(), Settings());
    MainWindow window(session, WindowState({}));
    window.show();
    Reviewer reviewer(session, window);
    QObject::connect(&session.document(),
                     &CollectionDocument::listChanged,
                     &reviewer,
                     [&, began = false]() mutable {
                         if (!began && session.document().size() > 0) {
                             began = true;
                             QTimer::singleShot(0, &reviewer, &Reviewer::begin);
                         }
                     });
    session.openCollection(argv[1]);
    return QApplication::exec();
}
