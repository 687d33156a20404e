// SPDX-License-Identifier: MIT
#include "tests/ui/window_fixture.h"

#include "core/collection/query.h"
#include "ui/document/item_details.h"

#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QTest>

#include <utility>
#include <vector>

namespace taxo::ui {

void WindowFixture::begin() {
    m_world = std::make_unique<World>();
    m_runner = std::make_unique<InlineJobRunner>();
}

void WindowFixture::end() {
    m_window.reset();
    m_session.reset();
    m_runner.reset();
    VERIFY_NO_LONG_EVENT();
}

Settings WindowFixture::with(const char* model, const char* labels) {
    Settings settings;
    settings.model = model;
    settings.labels = labels;
    return settings;
}

void WindowFixture::open(const Settings& settings) {
    open(settings, m_world->services());
}

void WindowFixture::open(const Settings& settings, Services services) {
    m_window.reset();
    m_session.reset();
    VERIFY_NO_LONG_EVENT(); // of a window before
    m_session = std::make_unique<Session>(*m_runner, std::move(services), settings);
    m_window = std::make_unique<MainWindow>(*m_session, WindowState({}));
    m_window->resize(1300, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    WatchedApplication::instance().forget(); // its start
}

void WindowFixture::settle() {
    for (int i = 0; i < 4; ++i) {
        m_runner->runAll();
        QCoreApplication::processEvents();
        document().takeChanges();
    }
}

void WindowFixture::addPhotos(std::initializer_list<const char*> names) {
    m_session->open(m_world->photos(names));
    settle();
}

CollectionDocument& WindowFixture::document() const {
    return m_session->document();
}

void WindowFixture::select(std::initializer_list<std::size_t> rows) {
    std::vector<ItemId> items;
    for (const std::size_t row : rows) {
        items.push_back(document().idAt(row));
    }
    m_session->focus().set(items.front());
    m_session->selection().set(items);
    settle();
}

ItemRow WindowFixture::row(std::size_t row) const {
    const ItemRow* const shown = document().rowAt(row);
    [&] { QVERIFY(shown != nullptr); }();
    return *shown;
}

std::int64_t WindowFixture::count(const char* filter) const {
    return countItems(document().view(), *Filter::parse(filter)).value_or(-1);
}

Identification WindowFixture::answer(std::size_t row) const {
    const auto details = detailsOf(document().view(), document().idAt(row));
    [&] { QVERIFY(details && details->answer); }();
    return *details->answer;
}

void WindowFixture::trigger(const QString& action) {
    for (QAction* const one : m_window->findChildren<QAction*>()) {
        if (one->text() == action) {
            one->trigger();
            settle();
            return;
        }
    }
    QFAIL(qPrintable(action));
}

QString WindowFixture::text(const char* label) const {
    return find<QLabel>(label).text();
}

bool WindowFixture::isSeen(const char* name) const {
    return find<QWidget>(name).isVisible();
}

void WindowFixture::choose(const char* box, const QString& entry) {
    auto& list = find<QComboBox>(box);
    const int row = list.findText(entry);
    QVERIFY2(row >= 0, qPrintable(entry));
    list.setCurrentIndex(row);
    Q_EMIT list.activated(row);
    settle();
}

} // namespace taxo::ui
