// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_rows.h"
#include "tests/ui/world.h"
#include "ui/document/collection_document.h"
#include "ui/document/identify_queue.h"
#include "ui/document/new_answers.h"
#include "ui/document/photo_importer.h"
#include "ui/document/review.h"
#include "ui/document/selection.h"

#include <QObject>

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

    void begin();

    void end();

    /// As a program that is started.
    void start();

    /// All work done, and all that came of it read.
    void settle();

    std::filesystem::path file(const char* name = "käfer.taxo") const;

    void open(const char* name = "käfer.taxo");

    void choose(const char* model);

    void add(std::initializer_list<const char*> names);

    /// Of this photograph; none where it is not there.
    ItemId item(const std::string& name) const;

    /// As the collection has it now.
    ItemRow rowOf(const std::string& name) const;

    /// Of all items; -1 where the filter makes no sense.
    std::int64_t count(const char* filter) const;

    std::int64_t suggested() const;

    std::int64_t waiting() const;
};

} // namespace taxo::ui
