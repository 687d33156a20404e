// SPDX-License-Identifier: MIT
#include "core/publish/report_dataset.h"
#include "tests/core/publish/published_season.h"

#include <stop_token>

namespace taxo {
namespace {

using test::fox;
using test::lynx;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class PublishReport : public test::PublishedSeason {
protected:
    /// With a picture and a figure as a program would give them.
    PublishChoice report() {
        PublishChoice made = choice(DatasetFormat::Report);
        made.tools.picture = [this](ItemId item) {
            shown.push_back(item);
            return ReportPicture{{1, 1, {200, 100, 50}}, "\xFF\xD8jpeg"};
        };
        made.tools.figures = [](const Progress&) {
            return std::vector<ReportFigure>{
                {"A <map>", "Of \"all\" & more.", "<svg>light</svg>", "<svg>dark</svg>", ""}};
        };
        made.tools.citations = [] {
            return std::vector<Citation>{Citation::parse(
                "A. Author, B. Writer: A Model: of {Life}. CVPR 2024. arXiv:2311.18803")};
        };
        return made;
    }

    std::vector<ItemId> shown;
};

TEST_F(PublishReport, ListsTaxaWithCountsOfPeopleAndMachineApart) {
    const auto items = keep({"a.jpg", "b.jpg", "c.jpg"});
    suggest(items, fox(), 0.9F);
    say({items[1]}, lynx());
    publish(report(), "r.html");
    const std::string html = text("r.html");
    EXPECT_THAT(html, StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(html, HasSubstr("<i>Lynx lynx</i>"));
    EXPECT_THAT(html, HasSubstr("1 occurrence, 1 confirmed"));
    EXPECT_THAT(html, HasSubstr("2 occurrences, 0 confirmed"));
    EXPECT_THAT(html, HasSubstr("33&nbsp;%"));
    EXPECT_THAT(html, HasSubstr("1 of the 3 occurrences (33.3 %) were named by people (Ada)"));
    EXPECT_THAT(html, HasSubstr("data:image/jpeg;base64,/9hqcGVn"));
    EXPECT_THAT(html, HasSubstr("bioclip-2, treeoflife"));
    EXPECT_THAT(shown, ElementsAre(items[0], items[1])) << "one of each taxon";
}

TEST_F(PublishReport, EscapesAllText) {
    const auto items = keep({"<img src=x>.jpg"});
    Lineage hostile = lynx();
    hostile.at(Rank::Species) = "<script>alert(1)</script>";
    say(items, hostile, "", "Ada \"& <b>");
    publish(report(), "r.html");
    const std::string html = text("r.html");
    EXPECT_THAT(
        html,
        AllOf(Not(HasSubstr("<script>")), Not(HasSubstr("<img src=x>")), Not(HasSubstr("<b>"))));
    EXPECT_THAT(html, HasSubstr("A season &lt;in&gt; the &quot;Alps&quot; &amp; elsewhere"));
    EXPECT_THAT(html, HasSubstr("Of &quot;all&quot; &amp; more."));
    EXPECT_THAT(html, Not(HasSubstr("http-equiv")));
}

TEST_F(PublishReport, IsForPaperAsPdfAndTheSameBytesTwice) {
    say(keep({"a.jpg", "b.jpg"}), lynx());
    PublishChoice wanted = report();
    wanted.tools.figures = {};
    for (const std::string ending : {".html", ".pdf"}) {
        publish(wanted, "1" + ending);
        publish(wanted, "2" + ending);
        EXPECT_EQ(text("1" + ending), text("2" + ending)) << ending;
    }
    EXPECT_THAT(text("1.pdf"), StartsWith("%PDF-"));
}

TEST_F(PublishReport, TellsNoPlacesOfSensitiveTaxaAndShowsNoPeople) {
    const auto items = keep({"a.jpg", "secret den/b.jpg"});
    say({items[1]}, lynx());
    mark(items[0], kDetectedField, "person");
    PublishChoice wanted = report();
    wanted.sensitive.names = {"Lynx lynx"};
    publish(wanted, "r.html");
    const std::string html = text("r.html");
    EXPECT_THAT(html,
                AllOf(Not(HasSubstr("secret")), Not(HasSubstr("47.1")), Not(HasSubstr("11.6"))));
    EXPECT_THAT(html, HasSubstr("nothing is told of their places"));
    EXPECT_THAT(shown, ElementsAre(items[1]));
}

TEST_F(PublishReport, IsStoppedBetweenItsPictures) {
    const auto items = keep({"a.jpg", "b.jpg"});
    say({items[0]}, lynx());
    say({items[1]}, fox());
    PublishChoice wanted = report();
    std::stop_source stop;
    wanted.tools.picture = [&](ItemId item) {
        shown.push_back(item);
        stop.request_stop();
        return ReportPicture();
    };
    wanted.tools.figures = [](const Progress&) -> std::vector<ReportFigure> {
        ADD_FAILURE() << "it was stopped before";
        return {};
    };
    const auto outcome = publishCollection(
        collection, wanted, dir / "r.html", false, {}, Progress(stop.get_token()));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(shown.size(), 1U);
    EXPECT_FALSE(std::filesystem::exists(dir / "r.html"));
}

TEST_F(PublishReport, OfNothingNamedIsNotWritten) {
    keep({"a.jpg"});
    const auto outcome = publish(report(), "r.html");
    EXPECT_TRUE(outcome.isMissingSomething);
    EXPECT_FALSE(std::filesystem::exists(dir / "r.html"));
}

TEST(Citation, IsTakenApartAndBecomesBibtex) {
    const std::vector<Citation> both = {
        Citation::parse(
            "A. Author, B. van Writer: A Model: of {Life}. CVPR 2024. arXiv:2311.18803"),
        Citation::parse("A. Author: A Model again. Data set 2024. https://example.org/a_b"),
        Citation::parse("no such line")};
    EXPECT_EQ(both[0].title, "A Model: of {Life}");
    EXPECT_THAT(both[0].authors, ElementsAre("A. Author", "B. van Writer"));
    EXPECT_EQ(both[0].year, "2024");
    EXPECT_EQ(both[0].arxiv, "2311.18803");
    EXPECT_EQ(both[2].title, "no such line");
    const std::string bibtex = bibtexOf(both);
    EXPECT_THAT(bibtex,
                HasSubstr("@misc{author2024a,\n  author = {A. Author and B. van Writer},\n"));
    EXPECT_THAT(bibtex, HasSubstr("title = {{A Model: of \\{Life\\}}},"));
    EXPECT_THAT(bibtex, HasSubstr("@misc{author2024ab,")) << "no two have one key";
    EXPECT_THAT(bibtex, HasSubstr("eprint = {2311.18803},\n  archivePrefix = {arXiv},"));
    EXPECT_THAT(bibtex, HasSubstr("url = {https://example.org/a_b},"));
}

} // namespace
} // namespace taxo
