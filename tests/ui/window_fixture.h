// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_rows.h"
#include "tests/ui/event_watchdog.h"
#include "tests/ui/world.h"
#include "ui/jobs/job_runner.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QObject>
#include <QTest>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <vector>

namespace taxo::ui {

/// A window in a world of its own, whose work is done when a test says so. Tests derive from it and
/// call `begin` and `end` in their slots `init` and `cleanup`, and end with TAXO_WINDOW_TEST in
/// place of QTEST_MAIN: a test fails where an event held the window's thread for too long, the
/// window's start and painting apart (WatchedApplication).
class WindowFixture : public QObject {
protected:
    std::unique_ptr<World> m_world;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    /// Without a window yet.
    void begin();

    void end();

    static Settings with(const char* model, const char* labels = "");

    void open(const Settings& settings);

    void open(const Settings& settings, Services services);

    /// All work done and everything shown.
    void settle();

    /// Into the open collection, or a new one without a name.
    void addPhotos(std::initializer_list<const char*> names);

    CollectionDocument& document() const;

    /// The first of them is looked at.
    void select(std::initializer_list<std::size_t> rows);

    /// All that the list shows of an item.
    ItemRow row(std::size_t row) const;

    /// Of the whole collection.
    std::int64_t count(const char* filter) const;

    /// What the machine says of an item.
    Identification answer(std::size_t row) const;

    /// As a menu would.
    void trigger(const QString& action);

    template <class Widget>
    Widget& find(const char* name) const {
        auto* const found = m_window->findChild<Widget*>(QLatin1String(name));
        [&] { QVERIFY2(found != nullptr, name); }();
        return *found;
    }

    QString text(const char* label) const;

    bool isSeen(const char* name) const;

    /// An entry of a list, as a person would.
    void choose(const char* box, const QString& entry);
};

} // namespace taxo::ui

/// The program of a test of windows.
#define TAXO_WINDOW_TEST(Test)                                                                     \
    int main(int argc, char** argv) {                                                              \
        taxo::ui::WatchedApplication application(argc, argv);                                      \
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true); /* as QTEST_MAIN has it */          \
        Test test;                                                                                 \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
