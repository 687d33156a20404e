// SPDX-License-Identifier: MIT
#include "core/archive/unpack_zip.h"
#include "core/base/thumbnail_name.h"
#include "core/collection/clusterings.h"
#include "core/collection/journal.h"
#include "core/collection/publications.h"
#include "core/collection/roots.h"
#include "core/collection/saved_views.h"
#include "core/publish/publish_again.h"
#include "core/publish/unpack_bundle.h"
#include "tests/core/collection/table_dump.h"
#include "tests/core/publish/training_season.h"
#include "tests/support/zip_bytes.h"

#include <bit>
#include <stop_token>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lineage;
using test::lynx;
using test::ZippedFile;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

/// As SQLite keeps a number, and as everybody else does.
std::vector<std::string> bytesOf(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    std::string little;
    for (unsigned i = 0; i < 8; ++i) {
        little += static_cast<char>((bits >> (8 * i)) & 0xFFU);
    }
    return {little, std::string(little.rbegin(), little.rend())};
}

class BundleTest : public test::TrainingSeason {
protected:
    PublishChoice bundle(bool withPhotographs) const {
        PublishChoice made = training(DatasetFormat::Bundle);
        made.bundle.withPhotographs = withPhotographs;
        made.tools.thumbnail = [](ItemId item) { return "JPEG of " + std::to_string(item.value); };
        return made;
    }

    Result<UnpackedBundle> unpack(const std::string& zip, const std::string& folder) const {
        return unpackBundle(dir / zip, dir / folder, {});
    }

    Collection opened(const std::string& zip, const std::string& folder) const {
        const auto unpacked = unpack(zip, folder);
        EXPECT_TRUE(unpacked) << unpacked.error().text();
        return *Collection::open(unpacked->collection);
    }

    /// What people decided, of the photographs' rows what does not tell where they lie.
    std::map<std::string, std::vector<std::string>> decided(const fs::path& file) const {
        auto dump = test::dumpOf(file, {.derived = false});
        for (const char* const table : {"root", "copy", "publication", "sqlite_sequence"}) {
            dump.erase(table);
        }
        return dump;
    }

    /// Notes, tags, an occurrence in an event of a deployment, a region, and words of two people.
    std::vector<ItemId> decideMuch(const std::vector<std::string>& paths) {
        auto items = keepFiles(paths);
        say({items[0]}, lynx());
        say({items[0]}, fox(), "cf.", "Ben");
        const auto whole = together({items[1], items[2]});
        EXPECT_TRUE(
            determine(collection, std::array{whole}, Verdict::Taxon, fox(), "", {.person = "Ada"}));
        deploy("Station 9", {items[1], items[2]});
        mark(items[0], kNoteField, "beside the stream");
        EXPECT_TRUE(tag(collection, std::array{items[1]}, "winter coat", {.person = "Ada"}));
        const std::array region = {
            NewRegion{photoOf(collection, items[2])->id, {0.1, 0.1, 0.2, 0.2}, "Ada"}};
        EXPECT_TRUE(addRegions(collection, region, {.person = "Ada"}));
        EXPECT_TRUE(saveView(collection, {"my view of it", {}, {}}, {.person = "Ada"}));
        return items;
    }

    /// Everything in an archive as one text, with the names.
    std::string allBytes(const std::string& zip) const {
        const std::string folder = zip + "-raw";
        fs::create_directory(dir / folder);
        auto reader = ZipReader::open(dir / zip);
        EXPECT_TRUE(reader && unpackZip(*reader, dir / folder, {})) << zip;
        std::string all;
        for (const auto& [path, bytes] : contents(folder)) {
            all += path + "\n" + bytes;
        }
        return all;
    }
};

TEST_F(BundleTest, OpensElsewhereAsItWas) {
    const auto items = decideMuch({"a.jpg", "sub/b.jpg", "sub/c?.jpg"});
    publish(bundle(true), "b.zip");
    ASSERT_TRUE(collection.close());
    const auto before = decided(dir / "season.taxo");
    fs::rename(photographs(), dir / "away");
    const auto unpacked = unpack("b.zip", "elsewhere");
    ASSERT_TRUE(unpacked) << unpacked.error().text();
    EXPECT_EQ(unpacked->collection, dir / "elsewhere/elsewhere.taxo");
    EXPECT_EQ(unpacked->photos, 3);
    EXPECT_EQ(unpacked->missing, 0);
    auto after = decided(unpacked->collection);
    auto expected = before;
    after.erase("photo"); // one of them is called otherwise
    expected.erase("photo");
    EXPECT_EQ(after, expected);
    collection = *Collection::open(unpacked->collection);
    for (const ItemId item : items) {
        const Photo photo = photoOf(collection, item).value();
        const auto examined = examinePhoto(photo.file.root / photo.file.path);
        ASSERT_TRUE(examined) << examined.error().text();
        EXPECT_EQ(examined->bytes, photo.file.bytes);
        EXPECT_EQ(examined->modifiedNs, photo.file.modifiedNs) << "nobody has to read it again";
    }
    EXPECT_EQ(photoOf(collection, items[2])->file.path, "sub/c_.jpg") << "on every system";
    const auto undone = undo(collection);
    ASSERT_TRUE(undone) << undone.error().text();
    EXPECT_TRUE(*undone) << "the journal came along";
}

TEST_F(BundleTest, OfSmallPicturesHasThemByTheirFilesDigest) {
    const auto items = decideMuch({"a.jpg", "b.jpg", "c.jpg"});
    publish(bundle(false), "b.zip");
    const auto there = opened("b.zip", "elsewhere");
    const auto rows = photoOf(there, items[0]).value();
    EXPECT_EQ(rows.state, PhotoState::Missing);
    EXPECT_EQ(text("elsewhere/thumbnails/" + thumbnailName(rows.file.bytes, std::nullopt)),
              "JPEG of " + std::to_string(items[0].value));
    const auto regions = findItems(there, *Filter::parse("region"), {}).value();
    ASSERT_THAT(regions, SizeIs(1));
    EXPECT_EQ(text("elsewhere/thumbnails/" +
                   thumbnailName(digestOf(regions.front()), Box{0.1, 0.1, 0.2, 0.2})),
              "JPEG of " + std::to_string(regions.front().value));
    EXPECT_FALSE(fs::exists(dir / "elsewhere/photographs"));
}

TEST_F(BundleTest, ComesFromSeveralFoldersUnderNamesThatTellNothing) {
    keepFiles({"a.jpg"});
    fs::create_directory(dir / "second");
    const auto examined = examinePhoto(dir.write("second/a.jpg", "another picture")).value();
    PhotoFile other;
    other.root = dir / "second";
    other.path = "a.jpg";
    other.size = examined.size;
    other.bytes = examined.bytes;
    other.picture = examined.picture;
    ASSERT_TRUE(addPhotos(collection, std::array{other}));
    publish(bundle(true), "b.zip");
    EXPECT_THAT(allBytes("b.zip"), Not(HasSubstr(dir.path().string())));
    const auto there = opened("b.zip", "elsewhere");
    const auto roots = rootsOf(there).value();
    ASSERT_THAT(roots, SizeIs(2));
    EXPECT_EQ(roots[0].path, dir / "elsewhere/photographs/1");
    EXPECT_EQ(roots[1].path, dir / "elsewhere/photographs/2");
}

TEST_F(BundleTest, IsTheSameBytesTwiceAlsoAfterItWasRecorded) {
    decideMuch({"a.jpg", "b.jpg", "c.jpg"});
    for (const bool withPhotographs : {false, true}) {
        const auto wanted = bundle(withPhotographs);
        const std::string name = withPhotographs ? "with" : "without";
        const auto outcome = publish(wanted, name + "1.zip");
        ASSERT_TRUE(
            keepPublication(collection, recordOf(wanted, outcome, dir / (name + "1.zip"), "Ada")));
        publish(wanted, name + "2.zip");
        EXPECT_EQ(text(name + "1.zip"), text(name + "2.zip"));
    }
}

TEST_F(BundleTest, TakesWhatMachinesFoundOnlyWhereItIsAsked) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    suggest(items, fox(), 0.9F);
    publish(bundle(false), "b.zip");
    EXPECT_EQ(infoOf(opened("b.zip", "without"))->predictions, 0);
    auto wanted = bundle(false);
    wanted.bundle.withDerived = true;
    publish(wanted, "d.zip");
    EXPECT_EQ(infoOf(opened("d.zip", "with"))->predictions, 2);
    wanted.filter = *Filter::parse("file:a.jpg");
    publish(wanted, "f.zip");
    EXPECT_EQ(infoOf(opened("f.zip", "filtered"))->predictions, 1);
}

TEST_F(BundleTest, OfSomePhotographsHasNothingOfTheOthers) {
    const auto items = decideMuch({"a.jpg", "b.jpg", "c.jpg"});
    auto wanted = bundle(true);
    wanted.filter = *Filter::parse("file:a.jpg");
    const auto outcome = publish(wanted, "b.zip");
    EXPECT_THAT(sentences(outcome), Contains(HasSubstr("the journal, saved filters")));
    const auto there = opened("b.zip", "elsewhere");
    EXPECT_EQ(infoOf(there)->photos, 1);
    const auto words = determinationsOf(there, items[0]).value();
    ASSERT_THAT(words, SizeIs(2));
    EXPECT_EQ(words.front().person, "Ben");
    EXPECT_EQ(words.front().qualifier, "cf.");
    EXPECT_EQ(words.front().at, determinationsOf(collection, items[0])->front().at);
    EXPECT_FALSE(*nextUndo(there));
    const std::string bytes = allBytes("b.zip");
    for (const char* const secret : {"winter coat", "Station 9", "my view of it", "b.jpg"}) {
        EXPECT_THAT(bytes, Not(HasSubstr(secret)));
    }
    EXPECT_THAT(bytes, HasSubstr("beside the stream"));
}

TEST_F(BundleTest, TellsNoTruePlaceInAnyByte) {
    const auto items = keepFiles({"Hidden Valley/IMG_1.JPG", "Hidden Valley/IMG_2.JPG", "f.jpg"});
    say({items[0]}, lynx());
    say({items[1], items[2]}, fox());
    deploy("Hidden Valley east", {items[0], items[1]});
    mark(items[0], kNoteField, "den in Hidden Valley at 47.123456");
    mark(items[0], kSexField, "female");
    ASSERT_TRUE(tag(collection, std::array{items[0]}, "Hidden Valley", {.person = "Ada"}));
    const std::array places = {ItemPlace{.item = items[0], .name = "Hidden Valley"}};
    const auto changes = proposePlaces(collection, places);
    ASSERT_TRUE(changes && apply(collection, *changes, {.person = "Ada"}));
    ASSERT_TRUE(
        saveView(collection, {"v", *Filter::parse("\"Hidden Valley\""), {}}, {.person = "Ada"}));
    suggest(items, lynx(), 0.9F);
    for (const bool withPhotographs : {false, true}) {
        auto wanted = bundle(withPhotographs);
        wanted.sensitive.names = {"Felidae"};
        wanted.bundle.withDerived = true;
        wanted.filter = *Filter::parse("-file:f.jpg");
        const std::string name = withPhotographs ? "with" : "without";
        const auto outcome = publish(wanted, name + ".zip");
        EXPECT_THAT(sentences(outcome), Contains(HasSubstr("Something is left out or blurred")));
        const auto there = opened(name + ".zip", name);
        const std::string bytes = allBytes(name + ".zip");
        for (const char* const secret : {"47.12", "11.69", "Hidden", "IMG_1", "IMG_2"}) {
            EXPECT_THAT(bytes, Not(HasSubstr(secret))) << name;
        }
        for (const double number : {47.123456, 11.698765}) {
            for (const std::string& secret : bytesOf(number)) {
                EXPECT_EQ(bytes.find(secret), std::string::npos) << name << " " << number;
            }
        }
        EXPECT_NE(bytes.find(bytesOf(47.15).back()), std::string::npos) << "the cell's middle";
        EXPECT_THAT(bytes, HasSubstr("female")) << "what tells of no place stays";
        EXPECT_EQ(infoOf(there)->photos, 2);
        for (const auto& [path, file] : contents(name)) {
            const bool isPhoto = path.ends_with(".JPG");
            EXPECT_FALSE(isPhoto && examinePhoto(dir / name / path)->position) << path;
        }
    }
    EXPECT_TRUE(examinePhoto(photographs() / "Hidden Valley/IMG_1.JPG")->position) << "untouched";
}

TEST_F(BundleTest, BlursAPhotographOfWhichOnlyAnotherPartIsAskedFor) {
    const auto items = keepFiles({"a.jpg"});
    const PhotoId photo = photoOf(collection, items[0])->id;
    const std::array drawn = {NewRegion{photo, {0.1, 0.1, 0.2, 0.2}, "Ada"},
                              NewRegion{photo, {0.5, 0.5, 0.2, 0.2}, "Ada"}};
    ASSERT_TRUE(addRegions(collection, drawn, {.person = "Ada"}));
    const auto regions = findItems(collection, *Filter::parse("region"), {}).value();
    say({regions[0]}, lynx());
    say({regions[1]}, fox());
    auto wanted = bundle(true);
    wanted.sensitive.names = {"Lynx"};
    wanted.filter = *Filter::parse("taxon:Vulpes");
    publish(wanted, "b.zip");
    const auto there = opened("b.zip", "elsewhere");
    EXPECT_EQ(infoOf(there)->items, 3) << "photographs go whole";
    EXPECT_THAT(allBytes("b.zip"), Not(HasSubstr(test::kSecretPlace)));
}

TEST_F(BundleTest, LeavesOutPeopleAndWhatWasSaidOfThem) {
    const auto items = keepFiles({"a.jpg", "ada.jpg"});
    say({items[0]}, fox());
    say({items[1]},
        lineage({"Animalia", "Chordata", "Mammalia", "Primates", "Hominidae", "Homo", "sapiens"}));
    mark(items[1], kNoteField, "the warden");
    publish(bundle(true), "b.zip");
    const auto there = opened("b.zip", "elsewhere");
    EXPECT_EQ(infoOf(there)->photos, 1);
    EXPECT_THAT(allBytes("b.zip"), Not(HasSubstr("warden")));
    EXPECT_THAT(pathsIn("elsewhere"), Not(Contains(HasSubstr("ada.jpg"))));
}

TEST_F(BundleTest, ListsPhotographsThatAreNotThere) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    fs::remove(photographs() / "b.jpg");
    const auto outcome = publish(bundle(true), "b.zip");
    EXPECT_THAT(sentences(outcome),
                Contains(HasSubstr("1 item whose photograph is not where it was")));
    const auto there = opened("b.zip", "elsewhere");
    EXPECT_EQ(photoOf(there, items[0])->state, PhotoState::Present);
    EXPECT_EQ(photoOf(there, items[1])->state, PhotoState::Missing);
}

TEST_F(BundleTest, ThatIsStoppedLeavesNothing) {
    keepFiles({"a.jpg"});
    expectNothingIsLeftOf(bundle(true), "b.zip");
    publish(bundle(true), "b.zip");
    const auto before = entries();
    std::stop_source stop;
    stop.request_stop();
    const auto unpacked =
        unpackBundle(dir / "b.zip", dir / "elsewhere", Progress(stop.get_token()));
    EXPECT_EQ(unpacked.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(entries(), before);
}

TEST_F(BundleTest, IsNeverUnpackedOverAnything) {
    keepFiles({"a.jpg"});
    publish(bundle(false), "b.zip");
    fs::create_directory(dir / "elsewhere");
    const auto unpacked = unpack("b.zip", "elsewhere");
    ASSERT_FALSE(unpacked);
    EXPECT_EQ(unpacked.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(unpacked.error().text(), HasSubstr("is there already"));
    EXPECT_THAT(pathsIn("elsewhere"), IsEmpty());
}

TEST_F(BundleTest, IsOnlyWrittenAsAnArchive) {
    keepFiles({"a.jpg"});
    const auto written = publishCollection(collection, bundle(false), dir / "b", false, {}, {});
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().text(), HasSubstr("Name it b.zip."));
}

/// Archives that would do harm, each refused with a sentence, and nothing is written.
TEST_F(BundleTest, RefusesHostileArchives) {
    constexpr std::uint32_t kLink = 0120777U << 16U;
    constexpr std::uint32_t kHuge = 0xF0000000U;
    const ZippedFile real{"collection.taxo", "none"};
    const std::vector<std::pair<std::vector<ZippedFile>, const char*>> archives = {
        {{real, {"/etc/cron", "x"}}, "outside of the folder"},
        {{real, {"photographs/../../x.jpg", "x"}}, "outside of the folder"},
        {{real, {"..", "x"}}, "outside of the folder"},
        {{real, {"photographs//x.jpg", "x"}}, "outside of the folder"},
        {{real, {"photographs\\..\\x.jpg", "x"}}, "outside of the folder"},
        {{real, {"C:x.jpg", "x"}}, "outside of the folder"},
        {{real, {"photographs/\xFF.jpg", "x"}}, "outside of the folder"},
        {{real, {"photographs/x.jpg", "/etc/passwd", kLink}}, "outside of the folder"},
        {{real, {"photographs/x.jpg", "a"}, {"photographs/x.jpg", "b"}}, "twice"},
        {{real, {"run.sh", "x"}}, "in no bundle"},
        {{real, {"photographs/x.jpg", "x", 0, kHuge}}, "more than 100 times as large"},
        {{real, {"photographs/x.jpg", "xxxx", 0, 2}}, "damaged"},
        {{real, {"photographs/x.jpg", "x", 0, 0, 1}}, "is encrypted"},
        {{{"photographs/x.jpg", "x"}}, "there is no collection.taxo in it"},
        {{real}, "is no collection of Taxoscope"}};
    for (const auto& [files, sentence] : archives) {
        dir.write("h.zip", test::zipBytes(files));
        const auto unpacked = unpack("h.zip", "elsewhere");
        ASSERT_FALSE(unpacked) << sentence;
        EXPECT_THAT(unpacked.error().text(), HasSubstr(sentence));
        EXPECT_FALSE(fs::exists(dir / "elsewhere")) << sentence;
    }
    dir.write("cut.zip", test::zipBytes({real}).substr(0, 40));
    EXPECT_EQ(unpack("cut.zip", "elsewhere").error().code, ErrorCode::Corrupt);
    dir.write("other.zip", "no archive");
    EXPECT_THAT(unpack("other.zip", "elsewhere").error().text(), HasSubstr("is no zip archive"));
    EXPECT_EQ(unpack("none.zip", "elsewhere").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(looksLikeBundle(dir / "cut.zip"));
}

} // namespace
} // namespace taxo
