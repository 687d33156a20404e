// SPDX-License-Identifier: MIT
// What the keys of a review do to a collection, without a window.
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/predictions.h"
#include "tests/ui/document_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

} // namespace

class ReviewTest : public DocumentFixture {
    Q_OBJECT

    void openWith(std::initializer_list<const char*> names) {
        choose("bioclip-2");
        open();
        add(names);
    }

    void focus(const char* name) { m_focus->set(item(name)); }

    void select(std::initializer_list<const char*> names) {
        std::vector<ItemId> items;
        for (const char* const name : names) {
            items.push_back(item(name));
        }
        m_selection->set(items);
    }

    std::vector<Determination> said(const char* name) const {
        return *determinationsOf(m_document->view(), item(name));
    }

    Prediction predicted(const char* name) const {
        return **predictionOf(m_document->view(), item(name));
    }

private Q_SLOTS:

    void init() { begin(); }

    void cleanup() { end(); }

    // What it is about

    void aWordIsAboutTheSelectionWithTheFocusInIt() {
        openWith({"a.png", "b.png", "c.png"});
        QVERIFY(m_review->items().empty());
        focus("a.png");
        QCOMPARE(m_review->items(), std::vector{item("a.png")});
        select({"a.png", "b.png"});
        QCOMPARE(m_review->items(), (std::vector{item("a.png"), item("b.png")}));
        focus("c.png"); // which is looked at now
        QCOMPARE(m_review->items(), std::vector{item("c.png")});
    }

    void withoutAnItemNothingIsSaid() {
        openWith({"a.png"});
        const QSignalSpy failed(m_document.get(), &CollectionDocument::decisionFailed);
        m_review->confirm();
        m_review->setUnknown();
        m_review->chooseCandidate(0);
        m_review->stepRank(-1);
        m_review->toggleFlag();
        m_review->withdraw();
        settle();
        QVERIFY(!m_document->nextUndo());
        QCOMPARE(failed.count(), 0);
    }

    // Words

    void confirmingAgreesAtTheBestSupportedRank() {
        openWith({"a.png", "bb.png"});
        select({"a.png", "bb.png"});
        focus("a.png");
        m_review->confirm();
        settle();
        for (const char* const name : {"a.png", "bb.png"}) {
            QCOMPARE(said(name).size(), 1U);
            QCOMPARE(said(name)[0].taxon, predicted(name).supported());
            QCOMPARE(said(name)[0].basis, std::string("agreed"));
            QCOMPARE(said(name)[0].person, std::string("Ada"));
            QCOMPARE(rowOf(name).status, ItemStatus::Verified);
        }
        QCOMPARE(m_document->nextUndo()->items, 2); // one step
        m_document->undo();
        settle();
        QCOMPARE(count("verified"), 0);
    }

    void whatIsNotSureIsNotConfirmed() {
        openWith({"unsure.png"});
        focus("unsure.png");
        QVERIFY(!m_review->confirm());
        QVERIFY(!m_review->chooseCandidate(99));
        settle();
        QVERIFY(said("unsure.png").empty());
        QVERIFY(!m_document->nextUndo());
    }

    void aKeyBeyondTheFifthHasItsCandidate() {
        openWith({"a.png"});
        focus("a.png");
        QCOMPARE(m_review->candidates(), 6U); // all that the model of the tests knows
        QVERIFY(m_review->chooseCandidate(5));
        settle();
        QCOMPARE(said("a.png")[0].taxon, predicted("a.png").best.at(5).taxon);
    }

    void aTaxonIsSaidWithItsQualifier() {
        openWith({"a.png"});
        focus("a.png");
        m_review->determine(kBear, "cf.", false);
        settle();
        QCOMPARE(said("a.png")[0].taxon, kBear);
        QCOMPARE(said("a.png")[0].qualifier, std::string("cf."));
        QCOMPARE(said("a.png")[0].basis, std::string("chosen"));
    }

    void whoseSuggestionWasSeenIsKeptWithTheWord() {
        openWith({"a.png"});
        focus("a.png");
        m_review->determine(kBear, "", false);
        settle();
        QCOMPARE(m_document->nextUndo()->suggestedBy,
                 std::optional((*currentPredictions(m_document->view()))->id));
    }

    void aNumberChoosesACandidateOfTheOneInFocus() {
        openWith({"a.png", "b.png"});
        select({"a.png", "b.png"});
        focus("a.png");
        m_review->chooseCandidate(1);
        settle();
        for (const char* const name : {"a.png", "b.png"}) {
            QCOMPARE(said(name)[0].taxon, predicted("a.png").best[1].taxon);
            QCOMPARE(said(name)[0].basis, std::string("agreed"));
        }
        m_review->chooseCandidate(99);
        settle();
        m_document->undo();
        settle();
        QVERIFY(said("a.png").empty()); // there was no second word
    }

    void eachItemGoesARankHigherOrDeeperByItself() {
        openWith({"a.png", "bb.png"});
        select({"a.png", "bb.png"});
        focus("a.png");
        m_review->stepRank(-1);
        settle();
        for (const char* const name : {"a.png", "bb.png"}) {
            Lineage expected = predicted(name).supported();
            for (std::size_t rank = kRanks; rank-- > 0;) {
                if (!expected.names[rank].empty()) {
                    expected.names[rank].clear();
                    break;
                }
            }
            QCOMPARE(said(name)[0].taxon, expected);
        }
        m_review->stepRank(1);
        settle();
        QCOMPARE(said("a.png")[0].taxon, predicted("a.png").supported());
        for (int i = 0; i < 7; ++i) {
            m_review->stepRank(1);
            settle();
        }
        QCOMPARE(said("a.png")[0].taxon, predicted("a.png").lineage); // no deeper than the machine
    }

    void aboveTheKingdomThereIsNothingToSay() {
        openWith({"a.png"});
        focus("a.png");
        for (int i = 0; i < 9; ++i) {
            m_review->stepRank(-1);
            settle();
        }
        Lineage kingdom;
        kingdom.at(Rank::Kingdom) = predicted("a.png").lineage.at(Rank::Kingdom);
        QCOMPARE(said("a.png")[0].taxon, kingdom);
    }

    void theMachinesRanksAreNoneOfAnotherTaxon() {
        openWith({"a.png"});
        focus("a.png");
        Lineage family = kBear;
        family.at(Rank::Genus).clear();
        family.at(Rank::Species).clear();
        m_review->determine(family, "", false);
        m_review->stepRank(1);
        settle();
        QCOMPARE(said("a.png")[0].taxon, family);
    }

    void whatCannotBeToldAndWhereNothingIsAreWordsToo() {
        openWith({"a.png", "b.png"});
        focus("a.png");
        m_review->setUnknown();
        focus("b.png");
        m_review->setNothing();
        settle();
        QCOMPARE(said("a.png")[0].verdict, Verdict::Unknown);
        QCOMPARE(said("b.png")[0].verdict, Verdict::Nothing);
        QCOMPARE(count("verified"), 2);
    }

    void onlyTheOwnWordIsTakenBack() {
        openWith({"a.png"});
        focus("a.png");
        m_review->setUnknown();
        m_review->setPerson("Ben");
        m_review->confirm();
        m_review->withdraw();
        settle();
        QCOMPARE(said("a.png").size(), 1U);
        QCOMPARE(said("a.png")[0].person, std::string("Ada"));
    }

    void aFlagGoesUpOrDownAsTheOneInFocusHasIt() {
        openWith({"a.png", "b.png"});
        focus("a.png");
        m_review->toggleFlag();
        settle();
        QVERIFY(rowOf("a.png").isFlagged);
        select({"a.png", "b.png"});
        focus("b.png");
        m_review->toggleFlag(); // the one that is looked at has none
        settle();
        QCOMPARE(count("flagged"), 2);
        m_review->toggleFlag();
        settle();
        QCOMPARE(count("flagged"), 0);
    }

    void aFieldIsSetForAllThatAreSelected() {
        openWith({"a.png", "b.png"});
        select({"a.png", "b.png"});
        focus("a.png");
        m_review->setField({kStageField, "juvenile"});
        settle();
        QCOMPARE(count("stage:juvenile"), 2);
    }

    // With suggestions hidden

    void whileSuggestionsAreHiddenTheyCannotBeAgreedTo() {
        openWith({"a.png"});
        focus("a.png");
        const QSignalSpy told(m_review.get(), &Review::hidesSuggestionsChanged);
        m_review->setHidesSuggestions(true);
        m_review->setHidesSuggestions(true);
        QCOMPARE(told.count(), 1);
        m_review->confirm();
        m_review->chooseCandidate(0);
        m_review->stepRank(-1); // from what the machine says
        settle();
        QVERIFY(said("a.png").empty());
        QVERIFY(!m_document->nextUndo());
    }

    void whatIsSaidThenIsUnaided() {
        openWith({"a.png", "b.png"});
        m_review->setHidesSuggestions(true);
        focus("a.png");
        m_review->determine(kBear, "", false);
        settle();
        QCOMPARE(said("a.png")[0].basis, std::string(kUnaided));
        QVERIFY(!m_document->nextUndo()->suggestedBy);
        m_review->stepRank(-1);
        m_review->stepRank(1); // the machine's ranks are hidden
        settle();
        QVERIFY(said("a.png")[0].taxon.at(Rank::Species).empty());
        QCOMPARE(said("a.png")[0].taxon.at(Rank::Genus), std::string("Ursus"));
        QCOMPARE(said("a.png")[0].basis, std::string(kUnaided));
        focus("b.png");
        m_review->setUnknown();
        settle();
        QCOMPARE(said("b.png")[0].basis, std::string(kUnaided));
        m_review->setHidesSuggestions(false);
        m_review->setNothing();
        settle();
        QCOMPARE(said("b.png")[0].basis, std::string("chosen"));
        QVERIFY(m_document->nextUndo()->suggestedBy);
    }

    void whatWasAgreedToBeforeIsLookedAtAgain() {
        openWith({"a.png", "b.png", "c.png"});
        focus("b.png");
        m_review->confirm();
        settle();
        focus("c.png");
        m_review->setHidesSuggestions(true);
        m_review->setUnknown();
        settle();
        focus("a.png");
        m_review->setUnknown();
        settle();
        m_review->focusNextUnreviewed();
        QCOMPARE(m_focus->current(), item("b.png"));
        m_review->stepRank(-1); // the word that was agreed to is hidden, too
        settle();
        QCOMPARE(said("b.png")[0].basis, std::string("agreed"));
        m_review->focusNextUnreviewed();
        QCOMPARE(m_focus->current(), item("b.png"));
    }

    // On to the next one

    void theNextOneIsTheFirstAfterItThatNobodyLookedAt() {
        openWith({"a.png", "b.png", "c.png", "d.png"});
        focus("b.png");
        m_review->confirm();
        settle();
        focus("a.png");
        m_review->confirm();
        m_review->focusNextUnreviewed(); // before the word is kept
        QCOMPARE(m_focus->current(), item("c.png"));
        QCOMPARE(m_selection->ids(), std::vector{item("c.png")});
    }

    void afterASelectionComesWhatIsNotInIt() {
        openWith({"a.png", "b.png", "c.png"});
        select({"a.png", "b.png"});
        focus("a.png");
        m_review->confirm();
        m_review->focusNextUnreviewed();
        QCOMPARE(m_focus->current(), item("c.png"));
    }

    void afterTheLastOneItGoesRoundAndStaysWhereNoOtherWaits() {
        openWith({"a.png", "b.png"});
        const QSignalSpy nothing(m_review.get(), &Review::nothingElseWaits);
        focus("b.png");
        m_review->focusNextUnreviewed();
        QCOMPARE(m_focus->current(), item("a.png"));
        QCOMPARE(nothing.count(), 0);
        focus("b.png");
        m_review->setUnknown();
        settle();
        focus("a.png");
        m_review->focusNextUnreviewed();
        QCOMPARE(m_focus->current(), item("a.png"));
        QCOMPARE(nothing.count(), 1);
    }
};

} // namespace taxo::ui

QTEST_GUILESS_MAIN(taxo::ui::ReviewTest)
#include "review_test.moc"
