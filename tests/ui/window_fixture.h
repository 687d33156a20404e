// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "tests/ui/world.h"
#include "ui/document/item_details.h"
#include "ui/jobs/job_runner.h"
#include "ui/window/main_window.h"
#include "ui/window/session.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QObject>
#include <QTest>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace taxo::ui {

/// A window in a world of its own, whose work is done when a test says so. Tests derive from it and
/// call `begin` and `end` in their slots `init` and `cleanup`.
class WindowFixture : public QObject {
protected:
    std::unique_ptr<World> m_world;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    /// Without a window yet.
    void begin() {
        m_world = std::make_unique<World>();
        m_runner = std::make_unique<InlineJobRunner>();
    }

    void end() {
        m_window.reset();
        m_session.reset();
        m_runner.reset();
    }

    static Settings with(const char* model, const char* labels = "") {
        Settings settings;
        settings.model = model;
        settings.labels = labels;
        return settings;
    }

    void open(const Settings& settings) { open(settings, m_world->services()); }

    void open(const Settings& settings, Services services) {
        m_window.reset();
        m_session.reset();
        m_session = std::make_unique<Session>(*m_runner, std::move(services), settings);
        m_window = std::make_unique<MainWindow>(*m_session, WindowState({}));
        m_window->resize(1300, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// All work done and everything shown.
    void settle() {
        for (int i = 0; i < 4; ++i) {
            m_runner->runAll();
            QCoreApplication::processEvents();
            document().takeChanges();
        }
    }

    /// Into the open collection, or a new one without a name.
    void addPhotos(std::initializer_list<const char*> names) {
        m_session->open(m_world->photos(names));
        settle();
    }

    CollectionDocument& document() const { return m_session->document(); }

    /// The first of them is looked at.
    void select(std::initializer_list<std::size_t> rows) {
        std::vector<ItemId> items;
        for (const std::size_t row : rows) {
            items.push_back(document().idAt(row));
        }
        m_session->focus().set(items.front());
        m_session->selection().set(items);
        settle();
    }

    /// All that the list shows of an item.
    ItemRow row(std::size_t row) const {
        const ItemRow* const shown = document().rowAt(row);
        [&] { QVERIFY(shown != nullptr); }();
        return *shown;
    }

    /// Of the whole collection.
    std::int64_t count(const char* filter) const {
        return countItems(document().view(), *Filter::parse(filter)).value_or(-1);
    }

    /// What the machine says of an item.
    Identification answer(std::size_t row) const {
        const auto details = detailsOf(document().view(), document().idAt(row));
        [&] { QVERIFY(details && details->answer); }();
        return *details->answer;
    }

    /// As a menu would.
    void trigger(const QString& action) {
        for (QAction* const one : m_window->findChildren<QAction*>()) {
            if (one->text() == action) {
                one->trigger();
                settle();
                return;
            }
        }
        QFAIL(qPrintable(action));
    }

    template <class Widget>
    Widget& find(const char* name) const {
        auto* const found = m_window->findChild<Widget*>(QLatin1String(name));
        [&] { QVERIFY2(found != nullptr, name); }();
        return *found;
    }

    QString text(const char* label) const { return find<QLabel>(label).text(); }

    bool isSeen(const char* name) const { return find<QWidget>(name).isVisible(); }

    /// An entry of a list, as a person would.
    void choose(const char* box, const QString& entry) {
        auto& list = find<QComboBox>(box);
        const int row = list.findText(entry);
        QVERIFY2(row >= 0, qPrintable(entry));
        list.setCurrentIndex(row);
        Q_EMIT list.activated(row);
        settle();
    }
};

} // namespace taxo::ui
