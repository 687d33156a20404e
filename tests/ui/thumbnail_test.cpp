// SPDX-License-Identifier: MIT
#include "tests/support/temp_dir.h"
#include "tests/ui/counting_decoder.h"
#include "ui/models/thumbnail_cache.h"

#include <QFile>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <chrono>
#include <memory>
#include <vector>

namespace taxo::ui {

using State = ThumbnailCache::State;

class ThumbnailTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempDir> m_dir;
    std::unique_ptr<InlineJobRunner> m_runner;
    std::atomic<int> m_decoded = 0;
    std::unique_ptr<ThumbnailCache> m_cache;

    /// Left half red, right half blue; 800 by 600.
    ThumbnailCache::Wanted photo(int number) const {
        ThumbnailCache::Wanted wanted;
        wanted.id = {number};
        wanted.file = *m_dir / ("käfer " + std::to_string(number) + ".png");
        wanted.bytes.bytes[0] = static_cast<std::uint8_t>(number + 1);
        QImage image(800, 600, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter(&image).fillRect(400, 0, 400, 600, Qt::blue);
        image.save(QFile::decodeName(wanted.file.c_str()), "PNG");
        return wanted;
    }

    void open(const ThumbnailCache::Options& options) {
        m_cache = std::make_unique<ThumbnailCache>(
            *m_runner,
            std::make_shared<LazyDecoder>([this]() -> Result<std::unique_ptr<PhotoDecoder>> {
                return std::make_unique<CountingDecoder>(m_decoded);
            }),
            options);
    }

    ThumbnailCache::Options onDisk() const {
        ThumbnailCache::Options options;
        options.folder = *m_dir / "cache 甲虫";
        return options;
    }

    void want(std::vector<ThumbnailCache::Wanted> wanted, int side = 0) {
        m_cache->want(std::move(wanted), side);
        m_runner->runAll();
    }

    std::vector<std::filesystem::path> files() const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(*m_dir / "cache 甲虫")) {
            if (entry.is_regular_file()) {
                found.push_back(entry.path());
            }
        }
        return found;
    }

private Q_SLOTS:

    void init() {
        m_dir = std::make_unique<test::TempDir>();
        m_runner = std::make_unique<InlineJobRunner>();
        m_decoded = 0;
    }

    void cleanup() {
        m_cache.reset();
        m_runner.reset();
    }

    void aPhotographWhoseFileIsGoneStillShows() {
        open(onDisk());
        const auto wanted = photo(1);
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Ready);
        QCOMPARE(files().size(), std::size_t{1});
        const std::string hex = wanted.bytes.hex();
        QCOMPARE(files()[0].filename().string(), hex + "-384.jpg");
        QCOMPARE(files()[0].parent_path().filename().string(), hex.substr(0, 2));

        std::filesystem::remove(wanted.file);
        open(onDisk());
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Ready);
        QCOMPARE(m_cache->image({1}).size(), QSize(384, 288));
        QCOMPARE(m_decoded.load(), 1);
    }

    void whatABundleBroughtIsSeenAndLeftAsItIs() {
        open(onDisk());
        const auto wanted = photo(1);
        want({wanted});
        std::filesystem::rename(*m_dir / "cache 甲虫", *m_dir / "brought");
        std::filesystem::remove(wanted.file);
        open(onDisk());
        m_cache->lookAlsoIn(*m_dir / "brought");
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Ready);
        QCOMPARE(m_decoded.load(), 1);
        QVERIFY(!std::filesystem::exists(*m_dir / "cache 甲虫"));
    }

    void withoutAFolderNothingIsWritten() {
        open({});
        want({photo(1)});
        QCOMPARE(m_cache->state({1}), State::Ready);
        QVERIFY(!std::filesystem::exists(*m_dir / "cache 甲虫"));
    }

    void aDamagedFileIsMadeAnew() {
        open(onDisk());
        const auto wanted = photo(1);
        want({wanted});
        std::filesystem::resize_file(files()[0], 100);
        open(onDisk());
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Ready);
        QCOMPARE(m_decoded.load(), 2);
        QVERIFY(std::filesystem::file_size(files()[0]) > 100);
    }

    void regionsOfOnePhotographAreCutFromOneDecoding() {
        open(onDisk());
        auto left = photo(1);
        left.region = Box{0.0, 0.0, 0.25, 0.5};
        auto right = left;
        right.id = {2};
        right.region = Box{0.75, 0.5, 0.25, 0.5};
        want({left, right});
        QCOMPARE(m_decoded.load(), 1);
        QCOMPARE(m_cache->image({1}).pixelColor(5, 5).red(), 255);
        QCOMPARE(m_cache->image({2}).pixelColor(5, 5).blue(), 255);
        QCOMPARE(m_cache->image({1}).width() * 300, m_cache->image({1}).height() * 200);
        QCOMPARE(files().size(), std::size_t{2});
        open(onDisk());
        want({left, right});
        QCOMPARE(m_decoded.load(), 1);
        QVERIFY(m_cache->image({2}).pixelColor(5, 5).blue() > 245);
    }

    void aRegionThatWasMovedIsCutAnew() {
        open(onDisk());
        auto region = photo(1);
        region.region = Box{0.0, 0.0, 0.25, 0.5};
        want({region});
        QCOMPARE(m_cache->image({1}).pixelColor(5, 5).red(), 255);
        region.region = Box{0.75, 0.5, 0.25, 0.5};
        want({region});
        QCOMPARE(m_cache->image({1}).pixelColor(5, 5).blue(), 255);
    }

    void noMoreIsKeptThanTilesNeed() {
        open({});
        want({photo(1)}, 90);
        QCOMPARE(m_cache->image({1}).size(), QSize(96, 72));
        want({photo(1)}, 90); // enough
        QCOMPARE(m_decoded.load(), 1);
        want({photo(1)}, 150); // tiles have grown
        QCOMPARE(m_decoded.load(), 2);
        QCOMPARE(m_cache->image({1}).size(), QSize(192, 144));
        QCOMPARE(m_cache->image({1}, 90).size(), QSize(96, 72));
    }

    void theLongestUnusedGoFirst() {
        open(onDisk());
        want({photo(1), photo(2), photo(3)});
        const auto before = files();
        QCOMPARE(before.size(), std::size_t{3});
        std::uint64_t bytes = 0;
        const auto now = std::filesystem::file_time_type::clock::now();
        for (const auto& file : before) {
            bytes += std::filesystem::file_size(file);
            const bool isOld = file.filename().string().starts_with("03");
            std::filesystem::last_write_time(file, now - std::chrono::hours(isOld ? 200 : 100));
        }
        open(onDisk());
        want({photo(2)}); // used now
        auto less = onDisk();
        less.folderBytes = bytes / 3 + 10;
        open(less);
        m_runner->runAll();
        QCOMPARE(files().size(), std::size_t{1});
        QVERIFY(files()[0].filename().string().starts_with("03"));
    }

    void aFolderThatCannotBeWrittenToIsToldOnce() {
        m_dir->write("cache 甲虫", "a file");
        open(onDisk());
        const QSignalSpy told(m_cache.get(), &ThumbnailCache::keepingFailed);
        want({photo(1)});
        want({photo(2)});
        QCOMPARE(m_cache->state({2}), State::Ready);
        QCOMPARE(told.count(), 1);
    }

    void whatIsScrolledPastIsDropped() {
        open({});
        std::vector<ThumbnailCache::Wanted> many;
        for (int i = 0; i < 20; ++i) {
            many.push_back(photo(i));
        }
        m_cache->want(many);
        want({many.back()});
        QCOMPARE(m_cache->state({19}), State::Ready);
        QVERIFY(m_decoded.load() <= 4); // those that had begun
    }

    void aFailureIsTriedAgainWhenItWasForgotten() {
        open(onDisk());
        ThumbnailCache::Wanted wanted = photo(1);
        std::filesystem::remove(wanted.file);
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Failed);
        photo(1); // there again
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Failed);
        auto moved = photo(2); // found again elsewhere
        moved.id = {1};
        want({moved});
        QCOMPARE(m_cache->state({1}), State::Ready);
        m_cache->forget(std::vector<ItemId>{{1}});
        std::filesystem::remove(wanted.file);
        wanted.bytes = {};
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Failed);
        photo(1);
        m_cache->forget(std::vector<ItemId>{{1}});
        want({wanted});
        QCOMPARE(m_cache->state({1}), State::Ready);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ThumbnailTest)
#include "thumbnail_test.moc"
