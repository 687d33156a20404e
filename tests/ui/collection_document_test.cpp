// SPDX-License-Identifier: MIT
// The front of an open collection, without a window.
#include "core/base/files.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "tests/ui/document_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

ListOptions listing(const char* filter, Sort sort = {}, std::string groupBy = {}) {
    return {*Filter::parse(filter), sort, std::move(groupBy)};
}

} // namespace

class CollectionDocumentTest : public DocumentFixture {
    Q_OBJECT

    /// Past the document, as an import would.
    void keep(std::initializer_list<const char*> names) {
        const auto photos = m_world->photos(names);
        QVERIFY(importPhotos(*m_document->shared(), photos, {}));
    }

    void openWith(std::initializer_list<const char*> names) {
        open();
        keep(names);
        m_document->refresh();
        settle();
    }

    void flag(ItemId item) {
        m_document->decide([item](Collection& collection) {
            return setFlag(collection, std::array{item}, true, {.person = "Ada"});
        });
        settle();
    }

    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (std::size_t row = 0; row < m_document->size(); ++row) {
            names.push_back(m_document->rowAt(row)->name);
        }
        return names;
    }

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    // Opening and closing

    void aFileThatIsNotThereIsMade() {
        const QSignalSpy opened(m_document.get(), &CollectionDocument::opened);
        m_document->open(file());
        QVERIFY(m_document->isOpening() && !m_document->isOpen());
        settle();
        QCOMPARE(opened.count(), 1);
        QVERIFY(m_document->isOpen() && !m_document->isOpening());
        QVERIFY(std::filesystem::exists(file()));
        QCOMPARE(m_document->size(), 0U);
    }

    void whatWasKeptIsThereAgain() {
        openWith({"a.png", "b.png"});
        start();
        open();
        QCOMPARE(names(), (std::vector<std::string>{"a.png", "b.png"}));
        QCOMPARE(m_document->counts().items, 2);
    }

    void anotherOneTakesThePlaceOfTheOneThatIsOpen() {
        openWith({"a.png"});
        const QSignalSpy closed(m_document.get(), &CollectionDocument::closed);
        open("other.taxo");
        QCOMPARE(closed.count(), 1);
        QCOMPARE(m_document->size(), 0U);
        open(); // nobody has it any more
        QVERIFY(!m_document->isReadOnly());
        QCOMPARE(m_document->size(), 1U);
    }

    void theOneThatIsOpenStaysOpenWhenItIsOpenedAgain() {
        openWith({"a.png"});
        const QSignalSpy opened(m_document.get(), &CollectionDocument::opened);
        m_document->open(m_world->folder / "." / "käfer.taxo");
        settle();
        QCOMPARE(opened.count(), 1);
        QVERIFY(!m_document->isReadOnly());
        QVERIFY(!m_document->isOpening());
        QCOMPARE(m_document->size(), 1U);
    }

    void whatWasJustClosedCanBeOpenedWhileItIsStillInUse() {
        openWith({"a.png"});
        auto inUse = m_document->shared();
        m_document->close();
        m_document->open(file());
        settle();
        QVERIFY(m_document->isOpening());
        inUse.reset();
        settle();
        QVERIFY(m_document->isOpen());
        QVERIFY(!m_document->isReadOnly());
    }

    void ofSeveralTheLastOneIsOpened() {
        const QSignalSpy opened(m_document.get(), &CollectionDocument::opened);
        for (const char* const name : {"first.taxo", "second.taxo", "third.taxo"}) {
            m_document->open(file(name));
        }
        settle();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(m_document->file(), file("third.taxo"));
        QVERIFY(!std::filesystem::exists(file("second.taxo")));
        open("first.taxo"); // nobody has it
        QVERIFY(!m_document->isReadOnly());
    }

    void whatIsBeingOpenedCanBeClosed() {
        const QSignalSpy opened(m_document.get(), &CollectionDocument::opened);
        m_document->open(file());
        m_document->close();
        settle();
        QCOMPARE(opened.count(), 0);
        QVERIFY(!m_document->isOpen() && !m_document->isOpening());
        open();
        QVERIFY(!m_document->isReadOnly());
        QCOMPARE(opened.count(), 1);
    }

    void theOneBeforeStaysWhereOpeningFails() {
        openWith({"a.png"});
        const QSignalSpy failed(m_document.get(), &CollectionDocument::openingFailed);
        const auto noCollection = m_world->folder.write("letter.taxo", "Dear Ada");
        m_document->open(noCollection);
        settle();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<std::filesystem::path>(), noCollection);
        QVERIFY(!m_document->isOpening());
        QCOMPARE(m_document->file(), file());
        QCOMPARE(m_document->size(), 1U);
    }

    void aCollectionOfANewerVersionIsRefusedAndLeftAlone() {
        openWith({"a.png"});
        m_document->close();
        settle();
        {
            std::fstream bytes(file(), std::ios::in | std::ios::out | std::ios::binary);
            bytes.seekp(60); // SQLite's user_version: four bytes, the highest first
            bytes.write("\0\0\x03\xE7", 4);
        }
        const auto before = readTextFile(file());
        const QSignalSpy failed(m_document.get(), &CollectionDocument::openingFailed);
        m_document->open(file());
        settle();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(1).value<Error>().code, ErrorCode::Unsupported);
        QVERIFY(!m_document->isOpen());
        QCOMPARE(*readTextFile(file()), *before);
    }

    void nothingIsLeftOfACollectionThatIsClosed() {
        openWith({"a.png"});
        flag(m_document->idAt(0));
        m_document->close();
        QVERIFY(!m_document->isOpen());
        QVERIFY(m_document->file().empty());
        QCOMPARE(m_document->size(), 0U);
        QCOMPARE(m_document->counts(), StatusCounts());
        QVERIFY(!m_document->nextUndo());
        settle(); // what was under way says nothing any more
        QCOMPARE(m_document->size(), 0U);
    }

    void itIsReleasedWhenNobodyWorksOnItAnyMore() {
        open();
        auto inUse = m_document->shared();
        m_document->close();
        bool isReleased = false;
        m_document->whenReleased([&] { isReleased = true; });
        settle();
        QVERIFY(!isReleased);
        inUse.reset();
        settle();
        QVERIFY(isReleased);
    }

    void aSecondProgramReadsAndSaysWhy() {
        openWith({"a.png"});
        CollectionDocument second(*m_runner);
        second.open(file());
        settle();
        QVERIFY(second.isReadOnly());
        QVERIFY(!second.whyReadOnly().empty());
        QCOMPARE(second.size(), 1U);
        QCOMPARE(second.rowAt(0)->name, std::string("a.png"));
        const QSignalSpy failed(&second, &CollectionDocument::decisionFailed);
        second.decide([](Collection& collection) {
            return tag(collection, std::array{ItemId{1}}, "mine", {.person = "Ben"});
        });
        settle();
        QCOMPARE(failed.count(), 1);
    }

    // The list

    void theListFollowsFilterAndOrder() {
        openWith({"a.png", "b.png", "ab.png"});
        const QSignalSpy changed(m_document.get(), &CollectionDocument::listChanged);
        m_document->setOptions(listing("file:a", {SortBy::Name, true}));
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(names(), (std::vector<std::string>{"ab.png", "a.png"}));
        QCOMPARE(m_document->counts().items, 3); // of the whole collection
    }

    void eachItemKnowsItsRow() {
        openWith({"a.png", "b.png", "c.png"});
        m_document->setOptions(listing("", {SortBy::Name, true}));
        settle();
        for (std::size_t row = 0; row < 3; ++row) {
            QCOMPARE(m_document->rowOf(m_document->idAt(row)), std::optional(row));
        }
        QVERIFY(!m_document->rowOf(ItemId{999}));
        QVERIFY(!m_document->rowOf(ItemId()));
    }

    void groupsAreRunsOfTheList() {
        openWith({"a.png", "b.png", "c.png"});
        m_focus->set(item("b.png"));
        m_review->setUnknown();
        settle();
        QVERIFY(m_document->groups().empty());
        m_document->setOptions(listing("", {}, "status"));
        settle();
        QCOMPARE(m_document->groups().size(), 2U);
        QCOMPARE(m_document->groups()[0], (ItemGroup{"new", 0, 2}));
        QCOMPARE(m_document->groups()[1], (ItemGroup{"verified", 2, 1}));
        QCOMPARE(m_document->rowAt(2)->name, std::string("b.png"));
    }

    void aFilterThatCannotBeUsedLeavesTheListAsItWas() {
        openWith({"a.png", "b.png"});
        m_document->setOptions(listing("file:a"));
        settle();
        const ListOptions before = m_document->options();
        const QSignalSpy failed(m_document.get(), &CollectionDocument::listFailed);
        const QSignalSpy changed(m_document.get(), &CollectionDocument::listChanged);
        m_document->setOptions(listing("wingspan:12"));
        settle();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(m_document->options(), before);
        QCOMPARE(names(), std::vector<std::string>{"a.png"});
    }

    void onlyTheLastOfSeveralWishesIsListed() {
        openWith({"a.png", "b.png"});
        const QSignalSpy changed(m_document.get(), &CollectionDocument::listChanged);
        m_document->setOptions(listing("file:a"));
        m_document->setOptions(listing("file:b"));
        settle();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(names(), std::vector<std::string>{"b.png"});
    }

    void rowsOfManyPagesAreRead() {
        open();
        std::vector<PhotoFile> files(1000);
        for (std::size_t i = 0; i < files.size(); ++i) {
            files[i].root = "/a season";
            files[i].path = std::to_string(i) + ".jpg";
            files[i].bytes.bytes = {
                static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8U), 1};
            files[i].picture = files[i].bytes;
        }
        QVERIFY(m_document->shared()->use([&](Collection& c) { return addPhotos(c, files); }));
        m_document->refresh();
        settle();
        QCOMPARE(m_document->size(), 1000U);
        for (const std::size_t row : {0U, 255U, 256U, 700U, 999U}) {
            QCOMPARE(m_document->rowAt(row)->name, std::to_string(row) + ".jpg");
        }
    }

    void changesFromElsewhereAreSeenSoonAndOnceForABurst() {
        openWith({"a.png"});
        keep({"b.png", "c.png"});
        QSignalSpy rows(m_document.get(), &CollectionDocument::rowsChanged);
        const QSignalSpy list(m_document.get(), &CollectionDocument::listChanged);
        for (int i = 0; i < 10; ++i) {
            m_document->noteChange(true);
        }
        QCOMPARE(m_document->size(), 1U);
        QVERIFY(rows.wait());
        settle();
        QCOMPARE(rows.count(), 1);
        QCOMPARE(list.count(), 1);
        QCOMPARE(m_document->size(), 3U);
        QCOMPARE(m_document->counts().items, 3);
    }

    void otherRowsAreNoOtherList() {
        openWith({"a.png"});
        QSignalSpy rows(m_document.get(), &CollectionDocument::rowsChanged);
        const QSignalSpy list(m_document.get(), &CollectionDocument::listChanged);
        m_document->noteChange(false);
        QVERIFY(rows.wait());
        settle();
        QCOMPARE(list.count(), 0);
    }

    // Decisions

    void aDecisionReadsAnewOnlyWhatItIsAbout() {
        openWith({"a.png", "b.png"});
        const ItemRow* const other = m_document->rowAt(1);
        QSignalSpy rows(m_document.get(), &CollectionDocument::rowsChanged);
        flag(m_document->idAt(0));
        QCOMPARE(rows.count(), 1);
        QVERIFY(m_document->rowAt(0)->isFlagged);
        QCOMPARE(m_document->rowAt(1), other);
        QVERIFY(!other->isFlagged);
    }

    void aDecisionIsAStepThatIsToldUndoneAndDoneAgain() {
        openWith({"a.png"});
        QSignalSpy decided(m_document.get(), &CollectionDocument::decided);
        QSignalSpy undone(m_document.get(), &CollectionDocument::undone);
        const QSignalSpy journal(m_document.get(), &CollectionDocument::journalChanged);
        QVERIFY(!m_document->nextUndo() && !m_document->nextRedo());
        flag(m_document->idAt(0));
        QCOMPARE(decided.count(), 1);
        const auto step = decided.at(0).at(0).value<DoneStep>();
        const JournalEntry& entry = step.entry;
        QCOMPARE(entry.person, std::string("Ada"));
        QCOMPARE(step.items, std::vector{m_document->idAt(0)});
        QVERIFY(step.rows.at(0).isFlagged);
        QVERIFY(m_document->rowAt(0)->isFlagged);
        QCOMPARE(m_document->nextUndo()->text, entry.text);
        QCOMPARE(journal.count(), 1);

        m_document->undo();
        settle();
        QCOMPARE(undone.count(), 1);
        QCOMPARE(undone.at(0).at(0).value<DoneStep>().items, step.items);
        QVERIFY(!undone.at(0).at(0).value<DoneStep>().rows.at(0).isFlagged);
        QVERIFY(!m_document->rowAt(0)->isFlagged);
        QVERIFY(!m_document->nextUndo());
        QCOMPARE(m_document->nextRedo()->text, entry.text);

        m_document->redo();
        settle();
        QVERIFY(m_document->rowAt(0)->isFlagged);
        QVERIFY(!m_document->nextRedo());
        QCOMPARE(undone.count(), 2); // or done again
        QCOMPARE(decided.count(), 1);
    }

    void whereNothingChangesNothingIsTold() {
        openWith({"a.png"});
        const QSignalSpy decided(m_document.get(), &CollectionDocument::decided);
        m_document->undo();
        m_document->decide([](Collection&) { return std::optional<EntryId>(); });
        settle();
        QCOMPARE(decided.count(), 0);
    }

    void aDecisionThatCannotBeKeptIsTold() {
        openWith({"a.png"});
        const QSignalSpy failed(m_document.get(), &CollectionDocument::decisionFailed);
        flag(ItemId{999});
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::NotFound);
    }

    void whatWasUndoneIsUndoneAfterARestartToo() {
        openWith({"a.png", "b.png"});
        flag(m_document->idAt(0));
        flag(m_document->idAt(1));
        m_document->undo();
        settle();
        start();
        open();
        QVERIFY(m_document->rowAt(0)->isFlagged);
        QVERIFY(!m_document->rowAt(1)->isFlagged);
        QVERIFY(m_document->nextUndo() && m_document->nextRedo());
        m_document->redo();
        settle();
        QVERIFY(m_document->rowAt(1)->isFlagged);
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::CollectionDocumentTest)
#include "collection_document_test.moc"
