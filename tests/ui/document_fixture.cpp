// SPDX-License-Identifier: MIT
#include "tests/ui/document_fixture.h"

#include "core/collection/query.h"

#include <QCoreApplication>
#include <QTest>

#include <array>

namespace taxo::ui {

void DocumentFixture::begin() {
    m_world = std::make_unique<World>();
    m_services = m_world->services();
    start();
}

void DocumentFixture::end() {
    m_review.reset();
    m_focus.reset();
    m_selection.reset();
    m_importer.reset();
    m_newAnswers.reset();
    m_queue.reset();
    m_host.reset();
    m_document.reset();
    m_runner.reset();
}

void DocumentFixture::start() {
    end();
    m_runner = std::make_unique<InlineJobRunner>();
    m_document = std::make_unique<CollectionDocument>(*m_runner);
    m_host = std::make_unique<IdentifierHost>(*m_runner, m_services);
    m_queue = std::make_unique<IdentifyQueue>(*m_document, *m_host, *m_runner);
    m_newAnswers = std::make_unique<NewAnswers>(*m_document, *m_runner);
    connect(m_queue.get(), &IdentifyQueue::finished, m_newAnswers.get(), &NewAnswers::take);
    m_importer = std::make_unique<PhotoImporter>(*m_document, *m_queue, *m_runner);
    m_selection = std::make_unique<Selection>();
    m_focus = std::make_unique<Focus>();
    m_review = std::make_unique<Review>(*m_document, *m_selection, *m_focus, "Ada");
}

void DocumentFixture::settle() {
    for (int i = 0; i < 3; ++i) {
        m_runner->runAll();
        QCoreApplication::processEvents();
        m_document->takeChanges();
    }
    m_runner->runAll();
}

std::filesystem::path DocumentFixture::file(const char* name) const {
    return m_world->folder / name;
}

void DocumentFixture::open(const char* name) {
    m_document->open(file(name));
    settle();
    QVERIFY(m_document->isOpen());
    QCOMPARE(m_document->file(), file(name));
}

void DocumentFixture::choose(const char* model) {
    IdentifierChoice choice;
    choice.model = model;
    m_host->choose(std::move(choice));
}

void DocumentFixture::add(std::initializer_list<const char*> names) {
    m_importer->add(m_world->photos(names));
    settle();
}

ItemId DocumentFixture::item(const std::string& name) const {
    for (std::size_t row = 0; row < m_document->size(); ++row) {
        if (m_document->rowAt(row)->name == name) {
            return m_document->idAt(row);
        }
    }
    return {};
}

ItemRow DocumentFixture::rowOf(const std::string& name) const {
    const std::array<ItemId, 1> one = {item(name)};
    const auto rows = rowsOf(m_document->view(), one);
    [&] { QVERIFY2(rows && rows->size() == 1, name.c_str()); }();
    return rows->front();
}

std::int64_t DocumentFixture::count(const char* filter) const {
    return countItems(m_document->view(), *Filter::parse(filter)).value_or(-1);
}

std::int64_t DocumentFixture::suggested() const {
    return count("unverified -unidentified");
}

std::int64_t DocumentFixture::waiting() const {
    return count("unidentified -failed");
}

} // namespace taxo::ui
