// SPDX-License-Identifier: MIT
// Keywords are put into originals, and originals are put back.
#include "core/collection/roots.h"
#include "core/metadata/photo_xmp.h"
#include "core/publish/kept_originals.h"
#include "core/publish/keywords_in_place.h"
#include "core/publish/publish_again.h"
#include "core/workflow/check_roots.h"
#include "tests/core/publish/training_season.h"

#include <cstdlib>
#include <stop_token>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::lynx;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr int kKilled = 9;

class KeywordsInPlace : public test::TrainingSeason {
protected:
    PublishChoice inPlace() const {
        PublishChoice made = training(DatasetFormat::Xmp);
        made.sidecars = SidecarNames::InPlace;
        made.originals = dir / "originals";
        return made;
    }

    Result<PublishOutcome> put(const PublishChoice& wanted, const std::string& name = "xmp") {
        auto outcome = publishInPlace(collection, wanted, dir / name, false, {}, {});
        expectListed(outcome ? outcome->findings : std::vector<Finding>());
        return outcome;
    }

    std::string xmpOf(const std::string& photo) const {
        const std::string bytes = text("photographs/" + photo);
        return xmpIn(std::as_bytes(std::span(bytes)), photo).value();
    }

    std::vector<std::string> left(const InPlaceOutcome& outcome) const {
        expectListed(outcome.findings);
        std::vector<std::string> all;
        for (const Finding& finding : outcome.findings) {
            all.push_back(finding.sentence());
        }
        return all;
    }

    /// How the files differ from what the collection knows.
    RootsReport lookAtFiles() const { return checkRoots(collection, {}).value(); }
};

TEST_F(KeywordsInPlace, AreInThePhotographsAndTheCollectionKnows) {
    const auto items = keepFiles({"sub/a.jpg", "b.jpg", "c.jpg"});
    say({items[0], items[1]}, lynx());
    fs::permissions(photographs() / "sub/a.jpg", fs::perms(0640));
    const auto before = contents("photographs");
    const Photo was = photoOf(collection, items[0]).value();
    const auto outcome = put(inPlace());
    ASSERT_TRUE(outcome) << outcome.error().text();
    ASSERT_TRUE(outcome->inPlace);
    EXPECT_EQ(outcome->inPlace->written, 2);
    EXPECT_THAT(outcome->inPlace->findings, IsEmpty());
    EXPECT_THAT(xmpOf("sub/a.jpg"), HasSubstr("Felidae|Lynx|Lynx lynx"));
    EXPECT_EQ(text("photographs/c.jpg"), before.at("c.jpg")) << "nobody named it";
    EXPECT_EQ(text("originals/sub/a.jpg"), before.at("sub/a.jpg"));
    EXPECT_EQ(text("originals/b.jpg"), before.at("b.jpg"));

    const Photo is = photoOf(collection, items[0]).value();
    EXPECT_EQ(is.id, was.id);
    EXPECT_EQ(is.file.picture, was.file.picture);
    EXPECT_NE(is.file.bytes, was.file.bytes);
    EXPECT_EQ(is.file.modifiedNs, was.file.modifiedNs) << "the time of change stays";
    EXPECT_EQ(fs::status(photographs() / "sub/a.jpg").permissions(), fs::perms(0640));
    const RootsReport looked = lookAtFiles();
    EXPECT_EQ(looked.unchanged, 3U);
    EXPECT_TRUE(looked.isAsKept());
    EXPECT_EQ(examinePhoto(photographs() / "b.jpg")->bytes, digestOf(items[1]));
}

TEST_F(KeywordsInPlace, OriginalsArePutBackToTheByte) {
    const auto items = keepFiles({"sub/a.jpg", "b.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    ASSERT_EQ(put(inPlace())->inPlace->written, 2);
    ASSERT_NE(contents("photographs"), before);
    const auto back = putOriginalsBack(collection, dir / "originals", {});
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(back->written, 2);
    EXPECT_EQ(contents("photographs"), before);
    EXPECT_TRUE(lookAtFiles().isAsKept());
    EXPECT_EQ(putOriginalsBack(collection, dir / "originals", {})->unchanged, 2);
    EXPECT_FALSE(putOriginalsBack(collection, dir / "photographs", {})) << "no backup";
}

TEST_F(KeywordsInPlace, OriginalsFindPhotographsThatWereMoved) {
    const auto items = keepFiles({"a.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    ASSERT_TRUE(put(inPlace()));
    fs::rename(photographs(), dir / "elsewhere");
    ASSERT_TRUE(relinkRoots(collection, photographs(), dir / "elsewhere"));
    EXPECT_EQ(putOriginalsBack(collection, dir / "originals", {})->written, 1);
    EXPECT_EQ(contents("elsewhere"), before);
}

TEST_F(KeywordsInPlace, WhatSomebodyChangedSinceIsNotPutBack) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    ASSERT_TRUE(put(inPlace()));
    const std::string theirs = text("photographs/a.jpg") + "theirs";
    ASSERT_TRUE(writeWholeFile(photographs() / "a.jpg", theirs));
    ASSERT_TRUE(writeWholeFile(dir / "originals/c.jpg", "not from here"));
    const auto back = putOriginalsBack(collection, dir / "originals", {});
    EXPECT_EQ(back->written, 1);
    EXPECT_THAT(left(*back),
                AllOf(Contains(HasSubstr("not as the collection knows it")),
                      Contains(HasSubstr("could not be read, kept or written; for example "
                                         "c.jpg"))));
    EXPECT_EQ(text("photographs/a.jpg"), theirs);
    EXPECT_EQ(text("photographs/b.jpg"), before.at("b.jpg"));
}

TEST_F(KeywordsInPlace, OfAPhotographThatMayNotBeTouchedAreLeftOutAndSaid) {
    const auto items = keepFiles({"readonly.jpg", "edited.jpg", "gone.jpg", "raw.gif", "a.jpg"});
    say(items, lynx());
    fs::permissions(photographs() / "readonly.jpg", fs::perms(0444));
    ASSERT_TRUE(writeWholeFile(photographs() / "edited.jpg", text("photographs/a.jpg") + "x"));
    fs::remove(photographs() / "gone.jpg");
    ASSERT_TRUE(writeWholeFile(photographs() / "raw.gif", "GIF89a"));
    auto before = contents("photographs");
    const auto outcome = put(inPlace());
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_THAT(sentences(*outcome),
                AllOf(Contains("1 item that may not be written to; for example readonly.jpg"),
                      Contains(HasSubstr("look at the files anew first; for example edited.jpg")),
                      Contains(HasSubstr("not where it was; for example gone.jpg")),
                      Contains(HasSubstr("a sidecar is in the folder, to be put beside it; for "
                                         "example raw.gif"))));
    EXPECT_EQ(outcome->inPlace->written, 1);
    EXPECT_THAT(text("xmp/raw.gif.xmp"), HasSubstr("Lynx lynx"));
    const auto after = contents("photographs");
    before.erase("a.jpg");
    for (const auto& [path, bytes] : before) {
        EXPECT_EQ(after.at(path), bytes) << path;
    }
    EXPECT_THAT(after, SizeIs(before.size() + 1)) << "nothing lies beside them";
}

TEST_F(KeywordsInPlace, APhotographThatCannotBeKeptFirstStaysAsItIs) {
    const auto items = keepFiles({"sub/a.jpg", "b.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    const auto block = [&](const PublishOutcome&) { // the folder that the first would lie in
        fs::create_directory(dir / "originals");
        dir.write("originals/sub", "a file");
        return Status();
    };
    const auto outcome = publishInPlace(collection, inPlace(), dir / "xmp", false, block, {});
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_EQ(outcome->inPlace->written, 1);
    EXPECT_THAT(left(*outcome->inPlace), ElementsAre(HasSubstr("for example sub/a.jpg")));
    EXPECT_EQ(text("photographs/sub/a.jpg"), before.at("sub/a.jpg"));
    EXPECT_TRUE(lookAtFiles().isAsKept());
}

TEST_F(KeywordsInPlace, StoppedLeavesTheRestAsItWas) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    std::stop_source stop;
    const Progress progress(stop.get_token(), [&](std::size_t, std::size_t, std::string_view what) {
        if (what == "photographs") {
            stop.request_stop(); // in the midst of the first
        }
    });
    const auto outcome = publishInPlace(collection, inPlace(), dir / "xmp", false, {}, progress);
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_TRUE(outcome->inPlace->isStopped);
    EXPECT_EQ(outcome->inPlace->written, 1);
    EXPECT_EQ(text("photographs/b.jpg"), before.at("b.jpg"));
    EXPECT_TRUE(lookAtFiles().isAsKept());
}

TEST_F(KeywordsInPlace, ThatAreThereAlreadyWriteNothing) {
    const auto items = keepFiles({"a.jpg"});
    say(items, lynx());
    ASSERT_TRUE(put(inPlace()));
    PublishChoice again = inPlace();
    again.originals = dir / "originals 2";
    const auto before = contents("photographs");
    const auto outcome = put(again, "xmp 2");
    EXPECT_EQ(outcome->inPlace->written, 0);
    EXPECT_EQ(outcome->inPlace->unchanged, 1);
    EXPECT_EQ(contents("photographs"), before);
}

TEST_F(KeywordsInPlace, AFolderOfOriginalsIsNewAndLiesElsewhere) {
    const auto items = keepFiles({"a.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    PublishChoice wanted = inPlace();
    wanted.originals = photographs() / "originals";
    const auto among = put(wanted);
    ASSERT_FALSE(among);
    EXPECT_THAT(among.error().message, HasSubstr("lies among the photographs"));
    wanted.originals = dir / "xmp/originals";
    EXPECT_THAT(put(wanted).error().message, HasSubstr("in what is exported"));
    fs::create_directory(dir / "full");
    dir.write("full/mine.txt", "mine");
    wanted.originals = dir / "full";
    const auto full = put(wanted);
    ASSERT_FALSE(full);
    EXPECT_THAT(full.error().message, HasSubstr("is there already"));
    EXPECT_EQ(contents("photographs"), before);
    EXPECT_FALSE(fs::exists(dir / "xmp")) << "said before anything is written";
    wanted.originals.clear();
    ASSERT_TRUE(put(wanted));
    EXPECT_EQ(text("xmp-originals/a.jpg"), before.at("a.jpg"));
    EXPECT_EQ(usualOriginals(dir / "xmp/"), dir / "xmp-originals-2");
}

TEST_F(KeywordsInPlace, AreNotPutThereAgainByOneClick) {
    const auto items = keepFiles({"a.jpg"});
    say(items, lynx());
    const auto outcome = put(inPlace());
    const auto record = recordOf(inPlace(), *outcome, dir / "xmp", "Ada");
    const auto again = publishAgain(collection, record, {}, {}, true, {}, {});
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().message, HasSubstr("chooses it each time"));
    EXPECT_FALSE(
        publishInPlace(collection, training(DatasetFormat::Xmp), dir / "y", false, {}, {}));
}

/// What a program does that is killed when it tells for the nth time how far it is.
void putAndDie(const fs::path& file, const PublishChoice& wanted, const fs::path& out, int nth) {
    auto mine = Collection::open(file).value();
    int told = 0;
    const Progress progress({}, [&](std::size_t, std::size_t, std::string_view what) {
        if (what == "photographs" && ++told == nth) {
            std::_Exit(kKilled);
        }
    });
    (void)publishInPlace(mine, wanted, out, false, {}, progress);
    std::_Exit(0);
}

TEST_F(KeywordsInPlace, OfAKilledProgramAreInWholePhotographsOrInNone) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say(items, lynx());
    const auto before = contents("photographs");
    const fs::path file = collection.file();
    ASSERT_TRUE(collection.close());
    // Before the first, between backup and renaming, between renaming and telling, and so on.
    for (int nth = 1; nth <= 6; ++nth) {
        PublishChoice wanted = inPlace();
        wanted.originals = dir / ("originals " + std::to_string(nth));
        EXPECT_EXIT(putAndDie(file, wanted, dir / ("xmp " + std::to_string(nth)), nth),
                    ::testing::ExitedWithCode(kKilled),
                    "");
        for (const auto& [path, bytes] : contents("photographs")) {
            if (path.ends_with(".jpg")) {
                const bool isOld = bytes == before.at(path);
                EXPECT_TRUE(isOld || xmpOf(path).find("Lynx lynx") != std::string::npos) << path;
                EXPECT_EQ(examinePhoto(photographs() / path)->picture,
                          examineBytes(std::as_bytes(std::span(before.at(path)))).picture);
            }
        }
        auto mine = Collection::open(file).value();
        EXPECT_TRUE(putOriginalsBack(mine, wanted.originals, {})) << nth;
        auto now = contents("photographs");
        std::erase_if(now, [](const auto& one) { return !one.first.ends_with(".jpg"); });
        EXPECT_EQ(now, before) << nth;
        const auto looked = checkRoots(mine, {}).value();
        EXPECT_TRUE(looked.changed.empty()) << nth;
        ASSERT_TRUE(mine.close());
    }
}

} // namespace
} // namespace taxo
