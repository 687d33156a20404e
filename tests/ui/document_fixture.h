// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "tests/ui/world.h"
#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"
#include "ui/document/new_answers.h"
#include "ui/document/photo_importer.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"

#include <QCoreApplication>
#include <QObject>
#include <QTest>

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

/// Everything of a window that is no widget, in a world of its own, whose work is done when a test
/// says so. Tests derive from it and call `begin` and `end` in their slots `init` and `cleanup`.
class DocumentFixture : public QObject {
protected:
    std::unique_ptr<World> m_world;
    Services m_services;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::unique_ptr<CollectionDocument> m_document;
    std::unique_ptr<IdentifierHost> m_host;
    std::unique_ptr<IdentifyQueue> m_queue;
    std::unique_ptr<NewAnswers> m_newAnswers;
    std::unique_ptr<PhotoImporter> m_importer;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<Focus> m_focus;
    std::unique_ptr<Review> m_review;

    void begin() {
        m_world = std::make_unique<World>();
        m_services = m_world->services();
        start();
    }

    void end() {
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

    /// As a program that is started.
    void start() {
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

    /// All work done, and all that came of it read.
    void settle() {
        for (int i = 0; i < 3; ++i) {
            m_runner->runAll();
            QCoreApplication::processEvents();
            m_document->takeChanges();
        }
        m_runner->runAll();
    }

    std::filesystem::path file(const char* name = "käfer.taxo") const {
        return m_world->folder / name;
    }

    void open(const char* name = "käfer.taxo") {
        m_document->open(file(name));
        settle();
        QVERIFY(m_document->isOpen());
        QCOMPARE(m_document->file(), file(name));
    }

    void choose(const char* model) {
        IdentifierChoice choice;
        choice.model = model;
        m_host->choose(std::move(choice));
    }

    void add(std::initializer_list<const char*> names) {
        m_importer->add(m_world->photos(names));
        settle();
    }

    /// Of this photograph; none where it is not there.
    ItemId item(const std::string& name) const {
        for (std::size_t row = 0; row < m_document->size(); ++row) {
            if (m_document->rowAt(row)->name == name) {
                return m_document->idAt(row);
            }
        }
        return {};
    }

    /// As the collection has it now.
    ItemRow rowOf(const std::string& name) const {
        const std::array<ItemId, 1> one = {item(name)};
        const auto rows = rowsOf(m_document->view(), one);
        [&] { QVERIFY2(rows && rows->size() == 1, name.c_str()); }();
        return rows->front();
    }

    /// Of all items; -1 where the filter makes no sense.
    std::int64_t count(const char* filter) const {
        return countItems(m_document->view(), *Filter::parse(filter)).value_or(-1);
    }

    std::int64_t suggested() const { return count("unverified -unidentified"); }

    std::int64_t waiting() const { return count("unidentified -failed"); }
};

} // namespace taxo::ui
