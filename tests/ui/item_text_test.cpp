// SPDX-License-Identifier: MIT
#include "core/collection/photo.h"
#include "ui/models/item_text.h"

#include <QTest>

namespace taxo::ui {

class ItemTextTest : public QObject {
    Q_OBJECT

    static ItemRow row(ItemStatus status, const char* taxon = "", Rank rank = Rank::Species) {
        ItemRow row;
        row.name = "IMG_1.jpg";
        row.status = status;
        row.taxon = taxon;
        if (!row.taxon.empty()) {
            row.rank = rank;
            row.mass = 0.93F;
        }
        return row;
    }

private Q_SLOTS:

    void aSuggestionHasItsNameItsRankAndItsScore() {
        const ItemCaption caption = captionOf(row(ItemStatus::Suggested, "Ursus arctos"));
        QCOMPARE(caption.first, QStringLiteral("Ursus arctos"));
        QCOMPARE(caption.firstShort, QStringLiteral("U. arctos"));
        QVERIFY(caption.isFirstItalic);
        QCOMPARE(caption.second, QStringLiteral("Species"));
        QCOMPARE(caption.score, std::optional(0.93F));
        QVERIFY(!captionOf(row(ItemStatus::Suggested, "Ursidae", Rank::Family)).isFirstItalic);
    }

    void aPersonsWordHasNoScore() {
        const ItemRow verified = row(ItemStatus::Verified, "Ursus", Rank::Genus);
        QVERIFY(!captionOf(verified).score);
        QCOMPARE(spokenText(verified), QStringLiteral("Genus Ursus, verified. IMG_1.jpg"));
    }

    void whatAPersonCalledOtherwiseIsToldUnlessSuggestionsAreHidden() {
        ItemRow changed = row(ItemStatus::Verified, "Ursus", Rank::Genus);
        changed.isUnaided = true;
        changed.isCorrected = true;
        QCOMPARE(standingOf(changed), Standing::Corrected);
        QCOMPARE(captionOf(changed).first, QStringLiteral("Ursus"));
        QVERIFY(!captionOf(changed).score);
        QCOMPARE(spokenText(changed),
                 QStringLiteral("Genus Ursus, verified, other than suggested. IMG_1.jpg"));
        QCOMPARE(standingOf(changed, true), Standing::Verified);
        QCOMPARE(spokenText(changed, true), QStringLiteral("Genus Ursus, verified. IMG_1.jpg"));
    }

    void eachStandingHasItsWords() {
        ItemRow unknown = row(ItemStatus::Verified);
        unknown.verdict = Verdict::Unknown;
        ItemRow nothing = row(ItemStatus::Verified);
        nothing.verdict = Verdict::Nothing;
        ItemRow outside = row(ItemStatus::Suggested);
        outside.probablyNotInList = true;
        ItemRow broken = row(ItemStatus::New);
        broken.problem = "IMG_1.jpg: ends too early.";
        ItemRow onlyVector = row(ItemStatus::New);
        onlyVector.problem = kNoPictureCame;
        ItemRow gone = row(ItemStatus::New);
        gone.state = PhotoState::Missing;

        struct Case {
            ItemRow row;
            Standing standing;
            QString first;
            QString second;
            QString spoken;
        };

        const QString file = QStringLiteral("IMG_1.jpg");
        for (const Case& one :
             {Case{unknown,
                   Standing::Unknown,
                   QStringLiteral("Cannot be told"),
                   file,
                   QStringLiteral("Cannot be told. IMG_1.jpg")},
              Case{nothing,
                   Standing::Nothing,
                   QStringLiteral("Nothing there"),
                   file,
                   QStringLiteral("Nothing there. IMG_1.jpg")},
              Case{row(ItemStatus::Suggested),
                   Standing::NotSure,
                   QStringLiteral("Not sure"),
                   file,
                   QStringLiteral("Not sure. IMG_1.jpg")},
              Case{outside,
                   Standing::NotInList,
                   QStringLiteral("Not sure"),
                   file,
                   QStringLiteral("Not sure. Probably not in your list. IMG_1.jpg")},
              Case{row(ItemStatus::New),
                   Standing::New,
                   file,
                   QStringLiteral("Not identified yet"),
                   QStringLiteral("Not identified yet. IMG_1.jpg")},
              Case{broken,
                   Standing::Failed,
                   file,
                   QStringLiteral("Cannot be read"),
                   QStringLiteral("Cannot be read. IMG_1.jpg")},
              Case{onlyVector,
                   Standing::New,
                   file,
                   QStringLiteral("Its picture is not here"),
                   QStringLiteral("Not identified yet. Its picture is not here. IMG_1.jpg")},
              Case{gone,
                   Standing::New,
                   file,
                   QStringLiteral("File is missing"),
                   QStringLiteral("Not identified yet. File is missing. IMG_1.jpg")}}) {
            QCOMPARE(standingOf(one.row), one.standing);
            QCOMPARE(captionOf(one.row).first, one.first);
            QCOMPARE(captionOf(one.row).second, one.second);
            QCOMPARE(spokenText(one.row), one.spoken);
        }
    }

    void detailsAddWhenAndWhere() {
        ItemRow made = row(ItemStatus::Suggested, "Ursus arctos");
        made.isFlagged = true;
        made.takenAt = LocalTime{1'748'736'000, 7200};
        made.place = "Mývatn";
        const QString text = detailText(made);
        QVERIFY(
            text.startsWith(QStringLiteral("Species Ursus arctos, model score 0.93\nFlagged\n")));
        QVERIFY2(text.contains(QStringLiteral("2025")) && text.endsWith(QStringLiteral("Mývatn")),
                 qPrintable(text));
    }

    void whatIsLikeNoKnownSpeciesIsSaidUnlessSuggestionsAreHidden() {
        ItemRow made = row(ItemStatus::Suggested, "Ursus arctos");
        made.isNovel = true;
        const QString said = QStringLiteral("Like no known species");
        QVERIFY(spokenText(made).contains(said));
        QVERIFY(!spokenText(made, true).contains(said));
        QCOMPARE(groupTitle("novelty", "unknown").text, said);
    }

    void headingsSayWhatTheirValueIs() {
        QCOMPARE(groupTitle("month", "2025-06").text, QStringLiteral("June 2025"));
        QVERIFY(groupTitle("day", "2025-06-01").text.contains(QStringLiteral("2025")));
        QVERIFY(!groupTitle("day", "2025-06-01").text.contains(QStringLiteral("06-01")));
        QCOMPARE(groupTitle("day", "").text, QStringLiteral("No date"));
        QCOMPARE(groupTitle("place", "").text, QStringLiteral("No place"));
        QCOMPARE(groupTitle("status", "suggested").text, QStringLiteral("Suggested"));
        QCOMPARE(groupTitle("wing", "70").text, QStringLiteral("70"));
        QCOMPARE(groupTitle("family", "").text, QStringLiteral("Not named at this rank"));
        QVERIFY(groupTitle("genus", "Ursus").isItalic);
        QVERIFY(!groupTitle("genus", "").isItalic);
        QVERIFY(!groupTitle("family", "Ursidae").isItalic);
        QCOMPARE(groupTitle("month", "broken").text, QStringLiteral("broken"));
    }

    void hiddenSuggestionsAreNotTold() {
        ItemRow suggested = row(ItemStatus::Suggested, "Ursus arctos");
        suggested.probablyNotInList = true;
        ItemRow agreed = row(ItemStatus::Verified, "Ursus arctos");
        for (const ItemRow& one : {suggested, agreed, row(ItemStatus::New, "")}) {
            QCOMPARE(standingOf(one, true), Standing::Unread);
            const ItemCaption caption = captionOf(one, true);
            QVERIFY(caption.isFirstFile);
            QVERIFY(!caption.score);
            QCOMPARE(caption.second, QStringLiteral("Not looked at yet"));
            QVERIFY(!spokenText(one, true).contains(QStringLiteral("Ursus")));
            QVERIFY(!detailText(one, true).contains(QStringLiteral("Ursus")));
        }
        agreed.isUnaided = true;
        QCOMPARE(standingOf(agreed, true), Standing::Verified);
        QCOMPARE(captionOf(agreed, true).first, QStringLiteral("Ursus arctos"));
        ItemRow failed = row(ItemStatus::New, "");
        failed.problem = "cut short";
        QCOMPARE(standingOf(failed, true), Standing::Failed);
    }
};

} // namespace taxo::ui

QTEST_MAIN(taxo::ui::ItemTextTest)
#include "item_text_test.moc"
