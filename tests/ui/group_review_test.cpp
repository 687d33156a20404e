// SPDX-License-Identifier: MIT
// Reviewing event by event, by look-alikes, and comparing, without a window.
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/predictions.h"
#include "core/collection/when_where.h"
#include "tests/ui/document_fixture.h"
#include "ui/document/compare.h"
#include "ui/document/group_review.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace taxo::ui {

namespace {

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};

} // namespace

class GroupReviewTest : public DocumentFixture {
    Q_OBJECT

    std::unique_ptr<GroupReview> m_groups;
    std::unique_ptr<Compare> m_compare;

    std::vector<ItemId> items(std::initializer_list<const char*> names) const {
        std::vector<ItemId> found;
        for (const char* const name : names) {
            found.push_back(item(name));
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    void focus(const char* name) {
        m_focus->set(item(name));
        settle();
    }

    /// As an arrow or a click.
    void goTo(const char* name) {
        m_focus->set(item(name));
        m_selection->set(items({name}));
        settle();
    }

    Determination said(const char* name) const {
        const auto all = determinationsOf(m_document->view(), item(name));
        [&] { QVERIFY2(all && !all->empty(), name); }();
        return all->front();
    }

    std::string step() const { return m_document->nextUndo() ? m_document->nextUndo()->text : ""; }

    void word(const std::function<void()>& say) {
        say();
        m_review->focusNextUnreviewed();
        settle();
    }

    void listBy(const char* group) {
        ListOptions options = m_document->options();
        options.groupBy = group;
        m_document->setOptions(options);
        settle();
    }

private Q_SLOTS:

    /// a, b, c are an event, d and e another; f is alone. The model calls names of one length the
    /// same.
    void init() {
        begin();
        m_groups = std::make_unique<GroupReview>(*m_document, *m_selection, *m_focus, *m_review);
        m_compare = std::make_unique<Compare>(*m_document, *m_selection, *m_focus, *m_review);
        connect(m_compare.get(), &Compare::changed, m_groups.get(), [this] {
            m_groups->setPaused(m_compare->isOn());
        });
        choose("bioclip-2");
        open();
        add({"a.png", "b.png", "c.png", "d.png", "e.png", "f.png"});
        const auto events =
            std::vector<NewEvent>{{.name = "first", .items = items({"a.png", "b.png", "c.png"})},
                                  {.name = "second", .items = items({"d.png", "e.png"})}};
        m_document->decide([&](Collection& collection) -> Result<std::optional<EntryId>> {
            const auto added = addEvents(collection, events, {.person = "Ada"});
            return added ? nextUndo(collection).value()->id
                         : Result<std::optional<EntryId>>(tl::unexpected(added.error()));
        });
        settle();
        m_groups->reviewEvents(true);
        settle();
        focus("a.png");
    }

    void cleanup() {
        m_compare.reset();
        m_groups.reset();
        end();
    }

    // Events

    void anEventIsSelectedAsAWholeAndGetsOneWord() {
        QVERIFY(m_groups->kind() == GroupReview::Kind::Event);
        QCOMPARE(m_selection->ids(), items({"a.png", "b.png", "c.png"}));
        QCOMPARE(m_groups->frames().size(), 3U);
        QCOMPARE(m_groups->suggestion().answered, 3U);
        const Lineage suggested = m_groups->suggestion().taxon;
        word([this] { m_review->confirm(); });
        QCOMPARE(said("c.png").taxon, suggested);
        QCOMPARE(said("c.png").basis, std::string("agreed"));
        QVERIFY(step().starts_with("3 items determined as "));
        QCOMPARE(m_focus->current(), item("d.png"));
        QCOMPARE(m_selection->ids(), items({"d.png", "e.png"}));
    }

    void countAndSexGoAlongWithTheWordOnce() {
        m_groups->setField({kCountField, "1"});
        m_groups->setField({kCountField, "2"});
        m_groups->setField({kSexField, "female"});
        word([this] { m_review->determine(kBear, {}, false); });
        QCOMPARE(step(), std::string("3 items determined as Ursus arctos, count 2, sex female"));
        QCOMPARE(count("count:2 sex:female"), 3);
        QVERIFY(m_groups->fields().empty());
        m_document->undo();
        settle();
        QCOMPARE(count("verified"), 0);
        focus("a.png");
        word([this] { m_review->setUnknown(); });
        QCOMPARE(count("unknown"), 3);
    }

    void movingWithinAnEventKeepsTheWholeOfIt() {
        goTo("b.png");
        QCOMPARE(m_selection->ids(), items({"a.png", "b.png", "c.png"}));
        goTo("d.png");
        QCOMPARE(m_selection->ids(), items({"d.png", "e.png"}));
    }

    void whatIsLeftOutGetsAWordOfItsOwnAndTheRestFollows() {
        focus("b.png");
        m_selection->toggle(item("b.png"));
        settle();
        goTo("c.png"); // leaving it out is remembered
        goTo("b.png");
        QCOMPARE(m_selection->ids(), items({"a.png", "c.png"}));
        word([this] { m_review->setNothing(); });
        QCOMPARE(count("nothing"), 1);
        QCOMPARE(m_focus->current(), item("a.png"));
        QCOMPARE(m_selection->ids(), items({"a.png", "c.png"}));
        word([this] { m_review->confirm(); });
        QCOMPARE(count("verified"), 3);
        QCOMPARE(said("b.png").verdict, Verdict::Nothing);
        QCOMPARE(m_focus->current(), item("d.png"));
    }

    void theNextEventIsOneKeyAwayAlsoWithoutAWord() {
        m_review->focusNextUnreviewed();
        settle();
        QCOMPARE(m_selection->ids(), items({"d.png", "e.png"}));
        m_groups->step(-1);
        settle();
        QCOMPARE(m_selection->ids(), items({"a.png", "b.png", "c.png"}));
        m_groups->step(2);
        settle();
        QCOMPARE(m_selection->ids(), items({"f.png"})); // in no event: alone
        QVERIFY(!m_groups->group());
        m_groups->step(-1);
        settle();
        QCOMPARE(m_focus->current(), item("d.png"));
    }

    void whatIsSelectedBeyondAnEventIsSaidOfEachByItself() {
        m_selection->set(items({"a.png", "b.png", "d.png"}));
        settle();
        word([this] { m_review->confirm(); });
        QCOMPARE(step(), std::string("3 items determined as suggested"));
    }

    void emptyFramesAreHiddenAndShownAgain() {
        focus("b.png");
        m_selection->toggle(item("b.png"));
        settle();
        word([this] { m_review->setNothing(); });
        QCOMPARE(m_document->size(), 6U); // nothing slips away under the hand
        m_document->refresh();
        settle();
        QCOMPARE(m_document->size(), 5U);
        QCOMPARE(m_document->hidden(), 1U);
        QCOMPARE(m_groups->frames().size(), 2U);
        m_groups->showEmpty(true);
        settle();
        QCOMPARE(m_document->size(), 6U);
        QCOMPARE(m_document->hidden(), 0U);
    }

    void whatIsInNoEventIsPutIntoEventsByTime() {
        add({"g.png", "h.png"});
        QSignalSpy failed(m_document.get(), &CollectionDocument::decisionFailed);
        m_groups->makeEvents();
        settle();
        QCOMPARE(failed.size(), 1); // they have no dates
        m_document->decide([this](Collection& collection) -> Result<std::optional<EntryId>> {
            std::vector<ItemTime> times;
            std::int64_t second = 0;
            for (const ItemId item : items({"f.png", "g.png", "h.png"})) {
                times.push_back({item, LocalTime{second, std::nullopt}});
                second += second == 0 ? 50 : 70; // 0, 50, 120: the last pause is too long
            }
            const auto changes = proposeTimes(collection, times);
            return apply(collection, *changes, {.person = "Ada"});
        });
        settle();
        m_groups->makeEvents();
        settle();
        QVERIFY(!m_document->groups().back().value.empty()); // all are in one
        focus("g.png");
        QCOMPARE(m_selection->ids(), items({"f.png", "g.png"}));
        m_document->undo();
        settle();
        QVERIFY(m_document->groups().back().value.empty());
        QCOMPARE(m_document->groups().back().size, 3U);
        m_document->redo();
        settle();
        QVERIFY(!m_document->groups().back().value.empty());
    }

    void aGroupTooLargeToBeLookedAtIsStillTheOneItIs() {
        m_document->decide([this](Collection& collection) -> Result<std::optional<EntryId>> {
            const ItemRow photo = rowOf("f.png");
            std::vector<NewRegion> regions;
            for (std::size_t i = 0; i <= GroupReview::kMostFrames; ++i) {
                const double left = static_cast<double>(i) / 3000.0;
                regions.push_back({photo.photo, {left, 0.1, 0.1, 0.1}, "detector"});
            }
            const auto drawn = addRegions(collection, regions, {.person = "Ada"});
            NewEvent event{.name = "the whole summer", .items = {}};
            for (const DrawnRegion& region : *drawn) {
                event.items.push_back(region.item);
            }
            const auto added = addEvents(collection, std::span(&event, 1), {.person = "Ada"});
            return added ? nextUndo(collection).value()->id
                         : Result<std::optional<EntryId>>(tl::unexpected(added.error()));
        });
        settle();
        m_document->refresh();
        settle();
        const auto large = std::ranges::find_if(m_document->groups(), [](const ItemGroup& group) {
            return group.size > GroupReview::kMostFrames;
        });
        QVERIFY(large != m_document->groups().end());
        m_focus->set(m_document->idAt(large->first));
        settle();
        QVERIFY(!m_groups->group());
        QVERIFY(m_groups->run() != nullptr);
        QVERIFY(m_groups->run()->value.ends_with("the whole summer"));
        QCOMPARE(m_groups->frames().size(), 1U);
    }

    void afterwardsTheListIsAsItWas() {
        m_groups->reviewEvents(false);
        settle();
        QVERIFY(m_document->groups().empty());
        QVERIFY(m_document->options().sort == Sort());
        QVERIFY(!m_groups->isOn());
        QCOMPARE(m_selection->size(), 1U);
        word([this] { m_review->confirm(); });
        QCOMPARE(count("verified"), 1);
    }

    void unaidedWordsAboutAnEventAreUnaided() {
        m_review->setHidesSuggestions(true);
        word([this] { m_review->setUnknown(); });
        QCOMPARE(said("c.png").basis, std::string(kUnaided));
    }

    // Look-alikes

    void oneLookSettlesItsLookAlikesAndSaysSo() {
        listBy(kByLookAlikes);
        QVERIFY(m_groups->kind() == GroupReview::Kind::LookAlikes);
        m_groups->step(-9);
        settle();
        const std::vector<ItemId> frames = m_groups->frames();
        QVERIFY(frames.size() > 1); // the fake's vectors have one direction
        QCOMPARE(m_selection->size(), frames.size());
        word([this] { m_review->confirm(); });
        QCOMPARE(count("verified"), static_cast<std::int64_t>(frames.size()));
        QCOMPARE(determinationsOf(m_document->view(), frames.back())->front().basis,
                 std::string(kByLookAlike));
        QVERIFY(step().find("by the look of ") != std::string::npos);
        m_document->undo();
        settle();
        QCOMPARE(count("verified"), 0);
    }

    void whatWasDecidedIsNotDecidedAgainByALookAlike() {
        listBy(kByLookAlikes);
        m_groups->step(-9);
        settle();
        const std::vector<ItemId> frames = m_groups->frames();
        m_selection->toggle(frames.back());
        m_focus->set(frames.back());
        settle();
        word([this] { m_review->determine(kBear, {}, false); }); // of it alone
        QCOMPARE(m_focus->current(), frames.front());
        QCOMPARE(m_selection->size(), frames.size() - 1);
        word([this] { m_review->setUnknown(); });
        QCOMPARE(determinationsOf(m_document->view(), frames.back())->front().taxon, kBear);
        QCOMPARE(count("unknown"), static_cast<std::int64_t>(frames.size()) - 1);
    }

    void theListStaysWhereLookAlikesWereStopped() {
        ListOptions options = m_document->options();
        options.groupBy = kByLookAlikes;
        m_document->setOptions(options);
        m_runner->cancelAll();
        settle();
        QCOMPARE(m_document->options().groupBy, std::string(kByEvent));
        QCOMPARE(m_groups->frames().size(), 3U);
    }

    // Comparing

    void aWordIsAboutTheOneInFocusOfThoseCompared() {
        m_groups->reviewEvents(false);
        settle();
        m_focus->set(item("b.png"));
        m_selection->set(items({"a.png", "b.png", "d.png"}));
        m_compare->start();
        settle();
        QCOMPARE(m_compare->items(), items({"a.png", "b.png", "d.png"}));
        word([this] { m_review->setUnknown(); });
        QCOMPARE(count("verified"), 1);
        QCOMPARE(m_focus->current(), item("d.png"));
        word([this] { m_review->setUnknown(); });
        QCOMPARE(m_focus->current(), item("a.png")); // round
        word([this] { m_review->setUnknown(); });
        QCOMPARE(m_focus->current(), item("a.png")); // nothing is left
        m_compare->stop();
        settle();
        QCOMPARE(m_selection->ids(), items({"a.png", "b.png", "d.png"}));
    }

    void atMostFourAreComparedAndOfOneItAndTheNext() {
        m_groups->reviewEvents(false);
        settle();
        m_focus->set(item("e.png"));
        m_selection->set(items({"a.png", "b.png", "c.png", "d.png", "e.png", "f.png"}));
        m_compare->start();
        QCOMPARE(m_compare->items(), items({"a.png", "b.png", "e.png", "f.png"}));
        m_compare->stop();
        QCOMPARE(m_selection->size(), 6U);
        goTo("c.png");
        m_compare->start();
        QCOMPARE(m_compare->items(), items({"c.png", "d.png"}));
        m_focus->set(item("d.png"));
        m_compare->stop(); // no word is about two by a slip
        settle();
        QCOMPARE(m_review->items(), items({"d.png"}));
    }

    void comparingEndsWhenTheFocusGoesElsewhere() {
        m_compare->start(); // of the event
        settle();
        QCOMPARE(m_compare->items().size(), 3U);
        QCOMPARE(m_selection->ids(), items({"a.png"}));
        goTo("e.png");
        QVERIFY(!m_compare->isOn());
        QCOMPARE(m_selection->ids(), items({"d.png", "e.png"}));
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::GroupReviewTest)
#include "group_review_test.moc"
