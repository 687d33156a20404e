// SPDX-License-Identifier: MIT
// Exports of many files that were killed go on where they were.
#include "core/base/sha256.h"
#include "core/publish/dataset_formats.h"
#include "core/publish/unfinished_folder.h"
#include "tests/core/publish/training_season.h"
#include "tests/support/small_disk.h"

#include <sys/resource.h>

#include <csignal>
#include <cstdlib>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lynx;

constexpr std::uint64_t kLargestFile = 8'000'000;

/// In a program that the system kills where it writes a large file.
void publishLittle(const fs::path& file, const PublishChoice& wanted, const fs::path& out) {
    const rlimit none{0, 0};
    const rlimit most{kLargestFile, kLargestFile};
    ::setrlimit(RLIMIT_CORE, &none);
    ::setrlimit(RLIMIT_FSIZE, &most);
    const auto mine = Collection::open(file).value();
    (void)publishCollection(mine, wanted, out, false, {}, {});
    std::_Exit(0);
}

/// Copies of these take long; one is too large for a program that may write no such file.
class ResumedExport : public test::TrainingSeason {
protected:
    void SetUp() override {
        items = keepFiles({"a.jpg", "sub/b.jpg", "large.jpg", "d.jpg"});
        say({items[0], items[2]}, lynx());
        say({items[1], items[3]}, fox());
        std::string large = text("photographs/large.jpg");
        large.resize(9'000'000, 'x');
        ASSERT_TRUE(writeWholeFile(photographs() / "large.jpg", large));
    }

    PublishChoice copies(DatasetFormat format) const {
        PublishChoice made = training(format);
        made.bytesInShard = 1; // each photograph has an archive of its own
        made.sidecars = SidecarNames::Inside;
        return made;
    }

    /// Publishes in a program of its own, which the system kills where it writes the large one.
    void publishAndDie(const PublishChoice& wanted, const std::string& name) {
        const fs::path file = collection.file();
        ASSERT_TRUE(collection.close());
        EXPECT_EXIT(
            publishLittle(file, wanted, dir / name), ::testing::KilledBySignal(SIGXFSZ), "");
        collection = Collection::open(file).value();
    }

    /// What lies aside beside what was published.
    std::vector<fs::path> aside() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(dir.path())) {
            if (entry.path().filename().string().starts_with(".taxo-export")) {
                found.push_back(entry.path());
            }
        }
        return found;
    }

    /// The file of the first photograph that is whole there.
    fs::path firstWhole() const {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(aside().front() / "data")) {
            const std::string name = entry.path().filename().string();
            if (name == "a.jpg" || name == "shard-000000.tar" || name == "train-000000.tar") {
                files.push_back(entry.path());
            }
        }
        EXPECT_EQ(files.size(), 1U);
        return files.empty() ? fs::path() : files.front();
    }

    std::vector<ItemId> items;
};

constexpr DatasetFormat kFormats[] = {
    DatasetFormat::ImageFolder, DatasetFormat::Coco, DatasetFormat::WebDataset, DatasetFormat::Xmp};

TEST_F(ResumedExport, GoesOnWhereItWasKilledAndEndsWithTheSameBytes) {
    for (const DatasetFormat format : kFormats) {
        const std::string name(aboutFormat(format).name);
        publish(copies(format), name + " whole");
        publishAndDie(copies(format), name);
        ASSERT_EQ(aside().size(), 1U) << name;
        EXPECT_FALSE(fs::exists(dir / name));
        const fs::path whole = firstWhole();
        const fs::path kept = dir / (name + " kept");
        fs::create_hard_link(whole, kept); // the very file, wherever it is moved
        publish(copies(format), name);
        EXPECT_EQ(contents(name), contents(name + " whole")) << name;
        EXPECT_TRUE(aside().empty());
        EXPECT_EQ(fs::hard_link_count(kept), 2U) << name << ": taken up, not written anew";
    }
}

TEST_F(ResumedExport, BeginsAnewWhereTheCollectionWasChanged) {
    for (const DatasetFormat format : kFormats) {
        const std::string name(aboutFormat(format).name);
        publishAndDie(copies(format), name);
        const fs::path kept = dir / (name + " kept");
        fs::create_hard_link(firstWhole(), kept);
        say({items[0]}, format == DatasetFormat::Coco ? lynx() : fox(), "", name);
        mark(items[0], "individual", name);
        publish(copies(format), name);
        EXPECT_EQ(fs::hard_link_count(kept), 1U) << name << ": nothing of it is taken up";
        publish(copies(format), name + " whole");
        EXPECT_EQ(contents(name), contents(name + " whole")) << name;
        EXPECT_TRUE(aside().empty());
    }
}

TEST_F(ResumedExport, TakesUpNothingThatIsDamagedOrOfAPhotographThatWasChanged) {
    publishAndDie(copies(DatasetFormat::ImageFolder), "set");
    const fs::path whole = firstWhole();
    std::string bytes = readTextFile(whole).value();
    bytes.back() = static_cast<char>(bytes.back() ^ 1);
    ASSERT_TRUE(writeWholeFile(whole, bytes));
    ASSERT_TRUE(writeWholeFile(whole.parent_path() / "foreign.jpg", "from elsewhere"));
    publish(copies(DatasetFormat::ImageFolder), "set");
    publish(copies(DatasetFormat::ImageFolder), "whole");
    EXPECT_EQ(contents("set"), contents("whole"));

    publishAndDie(copies(DatasetFormat::ImageFolder), "other set");
    const std::string photo = text("photographs/a.jpg") + "edited";
    ASSERT_TRUE(writeWholeFile(photographs() / "a.jpg", photo));
    publish(copies(DatasetFormat::ImageFolder), "other set");
    EXPECT_EQ(text("other set/Lynx lynx/a.jpg"), photo);
}

TEST_F(ResumedExport, OfABundleMakesNoSmallPictureTwice) {
    PublishChoice wanted = training(DatasetFormat::Bundle);
    int made = 0;
    wanted.tools.thumbnail = [&](ItemId item) {
        ++made;
        return "picture " + std::to_string(item.value);
    };
    publish(wanted, "whole.zip");
    ASSERT_EQ(made, 4);
    PublishChoice deadly = wanted;
    deadly.tools.thumbnail = [&](ItemId item) {
        if (item == items[2]) {
            std::raise(SIGKILL);
        }
        return "picture " + std::to_string(item.value);
    };
    const fs::path file = collection.file();
    ASSERT_TRUE(collection.close());
    EXPECT_EXIT((void)publishCollection(
                    Collection::open(file).value(), deadly, dir / "b.zip", false, {}, {}),
                ::testing::KilledBySignal(SIGKILL),
                "");
    collection = Collection::open(file).value();
    made = 0;
    publish(wanted, "b.zip");
    EXPECT_EQ(made, 2) << "the first two were there";
    EXPECT_EQ(text("b.zip"), text("whole.zip"));
    EXPECT_TRUE(aside().empty());
}

TEST_F(ResumedExport, OnAFullDiskSaysSoAndGoesOnWithMoreRoom) {
    for (const DatasetFormat format : {DatasetFormat::ImageFolder, DatasetFormat::Bundle}) {
        const test::SmallDisk disk(dir / "small");
        if (!disk.isThere()) {
            GTEST_SKIP() << "needs the right to mount a file system";
        }
        const std::string name = format == DatasetFormat::Bundle ? "b.zip" : "set";
        PublishChoice wanted = copies(format);
        wanted.bundle.withPhotographs = true;
        publish(wanted, name);
        const auto refused =
            publishCollection(collection, wanted, dir / "small" / name, false, {}, {});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::NoSpace) << refused.error().text();
        EXPECT_THAT(refused.error().message,
                    ::testing::AllOf(::testing::HasSubstr("There is no room for"),
                                     ::testing::HasSubstr("and it goes on")));
        disk.grow();
        const auto done =
            publishCollection(collection, wanted, dir / "small" / name, false, {}, {});
        ASSERT_TRUE(done) << done.error().text();
        if (format == DatasetFormat::Bundle) {
            EXPECT_EQ(text("small/" + name), text(name));
        } else {
            EXPECT_EQ(contents("small/" + name), contents(name));
        }
    }
}

TEST_F(ResumedExport, ThatWasStoppedLeavesNothing) {
    expectNothingIsLeftOf(copies(DatasetFormat::ImageFolder), "set");
}

TEST_F(ResumedExport, OfTheSamePlaceTwiceAtOnceIsRefused) {
    const auto first = UnfinishedFolder::open(dir / "set", Digest());
    ASSERT_TRUE(first) << first.error().text();
    const auto second = publishCollection(
        collection, copies(DatasetFormat::ImageFolder), dir / "set", false, {}, {});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
}

TEST(UnfinishedFolder, ThatIsLeftIsTakenUpByTheSameStateAlone) {
    const test::TempDir dir;
    const Digest state = sha256Of(std::as_bytes(std::span("a", 1)));
    const auto write = [](UnfinishedFolder& folder, const char* name) {
        EXPECT_TRUE(writeWholeFile(folder.folder() / name, name));
    };
    {
        auto folder = UnfinishedFolder::open(dir / "set", state).value();
        write(folder, "whole %41.tar");
        write(folder, "half.jpg");
        ASSERT_TRUE(folder.noteWhole(folder.folder() / "whole %41.tar", 7));
        folder.leave(); // as where the disk is full
    }
    {
        auto folder = UnfinishedFolder::open(dir / "set", state).value();
        EXPECT_EQ(folder.leftWhole(folder.folder() / "whole %41.tar"), 7U);
        EXPECT_FALSE(folder.leftWhole(folder.folder() / "half.jpg"));
        EXPECT_FALSE(fs::exists(folder.folder() / "half.jpg"));
        folder.leave();
    }
    auto other = UnfinishedFolder::open(dir / "set", Digest()).value();
    EXPECT_FALSE(other.leftWhole(other.folder() / "whole %41.tar"));
    EXPECT_TRUE(fs::is_empty(other.folder()));
    write(other, "a.jpg");
    ASSERT_TRUE(other.commit());
    EXPECT_EQ(readTextFile(dir / "set/a.jpg").value(), "a.jpg");
    EXPECT_EQ(std::distance(fs::directory_iterator(dir.path()), fs::directory_iterator()), 1);
}

} // namespace
} // namespace taxo
