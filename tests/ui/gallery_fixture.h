// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/collection/photo.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/counting_decoder.h"
#include "ui/document/collection_document.h"
#include "ui/document/selection.h"
#include "ui/panels/gallery_view.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTest>

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::ui {

/// A gallery of a collection in a folder of its own, whose work is done when a test says so.
struct GalleryWorld {
    test::TempDir dir;
    InlineJobRunner runner;
    std::atomic<int> decoded = 0;
    CollectionDocument document{runner};
    Selection selection;
    Focus focus;
    std::unique_ptr<ThumbnailCache> thumbnails;
    std::unique_ptr<GalleryView> view;

    /// One a day from 1 June 2025, every seventh without a date, of files that are not there.
    static PhotoFile photoFile(std::size_t i) {
        PhotoFile file;
        file.root = "/a season";
        file.path = "IMG_" + std::to_string(i) + ".jpg";
        file.size = 1000;
        for (std::size_t byte = 0; byte < 8; ++byte) {
            file.bytes.bytes[byte] = static_cast<std::uint8_t>((i + 1) >> (8 * byte));
            file.picture.bytes[byte] = file.bytes.bytes[byte];
        }
        if (i % 7 != 6) {
            file.takenAt = LocalTime{1'748'736'000 + static_cast<std::int64_t>(i) * 86'400, 0};
        }
        return file;
    }

    static std::vector<PhotoFile> photoFiles(std::size_t count) {
        std::vector<PhotoFile> files;
        for (std::size_t i = 0; i < count; ++i) {
            files.push_back(photoFile(i));
        }
        return files;
    }

    /// A picture on disk, and what is kept of it.
    PhotoFile picture(std::size_t i, QColor color = Qt::darkGreen, QSize size = {480, 320}) const {
        PhotoFile file = photoFile(i);
        file.root = dir / "photos";
        file.path = "käfer " + std::to_string(i) + ".png";
        std::filesystem::create_directories(file.root);
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        image.save(QFile::decodeName((file.root / file.path).c_str()), "PNG");
        return file;
    }

    std::shared_ptr<LazyDecoder> decoder() {
        return std::make_shared<LazyDecoder>([this]() -> Result<std::unique_ptr<PhotoDecoder>> {
            return std::make_unique<CountingDecoder>(decoded);
        });
    }

    /// Keeps the files, decides as asked, and shows all of it.
    void open(const std::vector<PhotoFile>& files,
              const std::function<void(Collection&, std::vector<ItemId>)>& decide = {},
              const ThumbnailCache::Options& options = {}) {
        {
            auto collection = Collection::create(dir / "käfer 甲虫.taxo");
            [&] { QVERIFY2(collection, collection ? "" : collection.error().message.c_str()); }();
            const auto added = addPhotos(*collection, files);
            [&] { QVERIFY(added); }();
            std::vector<ItemId> items;
            for (const AddedPhoto& photo : *added) {
                items.push_back(photo.item);
            }
            if (decide) {
                decide(*collection, items);
            }
        }
        thumbnails = std::make_unique<ThumbnailCache>(runner, decoder(), options);
        view = std::make_unique<GalleryView>(document, *thumbnails, selection, focus);
        view->resize(800, 600);
        document.open(dir / "käfer 甲虫.taxo");
        runner.runAll();
        view->show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(view.get())); }();
        view->setFocus();
        settle();
    }

    void list(const ListOptions& options) {
        document.setOptions(options);
        settle();
    }

    void settle() {
        for (int i = 0; i < 4; ++i) {
            runner.runAll();
            QCoreApplication::processEvents();
        }
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(view.get(), key, modifiers);
        settle();
    }

    void click(std::size_t row, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::mouseClick(
            view->viewport(), Qt::LeftButton, modifiers, view->cellRect(row).center());
        settle();
    }

    int columns() const { return view->grid().metrics().columns; }

    std::size_t current() const { return view->currentRow().value_or(999'999); }

    /// Of the selected ones.
    std::vector<std::size_t> rows() const {
        std::vector<std::size_t> rows;
        for (const ItemId item : selection.ids()) {
            rows.push_back(document.rowOf(item).value_or(999'999));
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    }
};

} // namespace taxo::ui
