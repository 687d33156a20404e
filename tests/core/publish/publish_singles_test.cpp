// SPDX-License-Identifier: MIT
// Embeddings, drafts for iNaturalist, and XMP sidecars.
#include "core/base/csv.h"
#include "core/collection/embeddings.h"
#include "core/metadata/photo_xmp.h"
#include "core/publish/xmp_sidecar.h"
#include "core/vectors/npy.h"
#include "core/workflow/import_embeddings.h"
#include "tests/core/publish/training_season.h"

#include <pugixml.hpp>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::fox;
using test::lynx;
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class PublishSingles : public test::TrainingSeason {
protected:
    void embed(const std::vector<ItemId>& items, VectorStorage storage) {
        VectorKey key;
        key.modelName = storage == VectorStorage::Half ? "half" : "single";
        key.dimension = 3;
        key.preprocessing = "squash";
        key.precision = "fp32";
        key.storage = storage;
        const auto id = taxo::keep(collection, key).value();
        EmbeddingMatrix rows(items.size(), 3);
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (std::size_t axis = 0; axis < 3; ++axis) {
                rows.row(i)[axis] = static_cast<float>(i + 1) * 0.1F + static_cast<float>(axis);
            }
        }
        ASSERT_TRUE(keepEmbeddings(collection, id, items, rows));
    }
};

TEST_F(PublishSingles, EmbeddingsAreReadBackToTheBit) {
    const auto items = keepFiles({"CT 1/a.jpg", "b.jpg", "c.jpg", "d.jpg"});
    say({items[0]}, lynx(), "cf.");
    say({items[1]}, fox());
    mark(items[3], kDetectedField, "person");
    for (const VectorStorage storage : {VectorStorage::Half, VectorStorage::Single}) {
        embed({items[0], items[1], items[3]}, storage);
        PublishChoice wanted = training(DatasetFormat::Embeddings);
        wanted.model = storage == VectorStorage::Half ? "half" : "single";
        const auto outcome = publish(wanted, "e.npy");
        EXPECT_THAT(outcome.files,
                    ElementsAre(dir / "e.npy", dir / "e.csv", dir / "e.columns.csv"));
        EXPECT_THAT(
            sentences(outcome),
            Contains("1 item without an embedding of " + wanted.model + "; for example c.jpg"));
        const auto array = NpyFile::open(dir / "e.npy").value();
        EXPECT_THAT(array.shape(), ElementsAre(2, 3)) << "no people";
        EXPECT_EQ(CsvTable::read(dir / "e.csv")->rows().size(), 2U);

        auto other = Collection::create(dir / "other.taxo").value();
        std::vector<PhotoFile> files = {photoOf(collection, items[0])->file,
                                        photoOf(collection, items[1])->file};
        const auto added = addPhotos(other, files).value();
        EmbeddingImport what{dir / "e.npy", dir / "e.csv", {}, "bioclip-2", storage};
        const auto report = importEmbeddings(other, what, {.person = "Importer"}, {});
        ASSERT_TRUE(report) << report.error().text();
        EXPECT_EQ(report->withPhoto, 2U);
        const std::vector<ItemId> both = {added[0].item, added[1].item};
        const std::vector<ItemId> were = {items[0], items[1]};
        const auto keys = vectorKeys(collection).value();
        const auto was = embeddingsOf(collection, keys.back().id, were).value();
        const auto is = embeddingsOf(other, vectorKeys(other)->front().id, both).value();
        EXPECT_TRUE(std::ranges::equal(was.values(), is.values()));
        EXPECT_EQ(determinationsOf(other, both[0])->front().qualifier, "cf.");
        ASSERT_TRUE(other.close());
        for (const char* const file : {"other.taxo", "e.npy", "e.csv", "e.columns.csv"}) {
            fs::remove(dir / file);
        }
    }
}

TEST_F(PublishSingles, EmbeddingsThatAreNotThereAreMissing) {
    keepFiles({"a.jpg"});
    const auto outcome = publish(training(DatasetFormat::Embeddings), "e.npy");
    EXPECT_TRUE(outcome.isMissingSomething);
    EXPECT_FALSE(fs::exists(dir / "e.npy"));
}

TEST_F(PublishSingles, EmbeddingsAreNotWrittenOverWhatLiesBesideThem) {
    const auto items = keepFiles({"a.jpg"});
    embed(items, VectorStorage::Half);
    dir.write("e.csv", "mine");
    EXPECT_FALSE(publishCollection(
        collection, training(DatasetFormat::Embeddings), dir / "e.npy", false, {}, {}));
    EXPECT_EQ(text("e.csv"), "mine");
    EXPECT_FALSE(fs::exists(dir / "e.npy"));
}

TEST_F(PublishSingles, ADraftForINaturalistHasItsColumnsAndNoMachine) {
    const auto items = keepFiles({"CT 1/a.jpg", "CT 1/b.jpg", "c.jpg", "d.jpg"});
    together({items[0], items[1]});
    say({items[0]}, lynx(), "cf.");
    mark(items[1], kNoteField, "two lines,\none den");
    suggest({items[2]}, fox(), 0.99F);
    mark(items[3], kDetectedField, "person");
    const auto outcome = publish(training(DatasetFormat::Inaturalist), "d.csv");
    EXPECT_EQ(text("d.csv"),
              "Taxon name,Date observed,Description,Place name,Latitude,Longitude,Tags,Geoprivacy\n"
              "Lynx lynx,2025-06-01T10:01:00+02:00,\"cf. Lynx lynx\ntwo lines,\none "
              "den\nPhotographs: a.jpg, b.jpg\",,47.123456,11.698765,,open\n");
    EXPECT_THAT(sentences(outcome),
                Contains("1 occurrence that no person named; for example c.jpg"));
}

TEST_F(PublishSingles, ADraftForINaturalistObscuresWhatIsSensitive) {
    const auto items = keepFiles({"Hidden Valley/IMG_7.JPG"});
    say(items, lynx());
    mark(items[0], kNoteField, "Hidden Valley");
    PublishChoice wanted = training(DatasetFormat::Inaturalist);
    wanted.sensitive.names = {"Lynx lynx"};
    publish(wanted, "d.csv");
    EXPECT_THAT(text("d.csv"),
                AllOf(HasSubstr("47.15,11.65,,obscured"),
                      Not(HasSubstr("Hidden")),
                      Not(HasSubstr("47.12")),
                      Not(HasSubstr("IMG_7"))));
}

/// The values of a list in a sidecar.
std::vector<std::string> listIn(const std::string& xmp, const char* property) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(xmp.c_str()));
    std::vector<std::string> values;
    const auto found = document.find_node(
        [&](pugi::xml_node node) { return std::string(node.name()) == property; });
    for (const pugi::xml_node item : found.first_child().children()) {
        values.emplace_back(item.text().get());
    }
    return values;
}

TEST_F(PublishSingles, SidecarsHaveEveryLevelAsKeyword) {
    const auto items = keepFiles({"CT 1/a.JPG", "b.jpg"});
    say({items[0]}, lynx(), "cf.");
    publish(training(DatasetFormat::Xmp), "xmp");
    EXPECT_THAT(pathsIn("xmp"), UnorderedElementsAre("CT 1/a.JPG.xmp", "sidecars.csv"));
    const std::string xmp = text("xmp/CT 1/a.JPG.xmp");
    EXPECT_THAT(listIn(xmp, "lr:hierarchicalSubject"),
                ElementsAre("Animalia",
                            "Animalia|Chordata",
                            "Animalia|Chordata|Mammalia",
                            "Animalia|Chordata|Mammalia|Carnivora",
                            "Animalia|Chordata|Mammalia|Carnivora|Felidae",
                            "Animalia|Chordata|Mammalia|Carnivora|Felidae|Lynx",
                            "Animalia|Chordata|Mammalia|Carnivora|Felidae|Lynx|Lynx lynx"));
    EXPECT_THAT(listIn(xmp, "dc:subject"), AllOf(Contains("Felidae"), Contains("Lynx lynx")));
    EXPECT_THAT(xmp,
                AllOf(HasSubstr("<dwc:scientificName>Lynx lynx</dwc:scientificName>"),
                      HasSubstr("<dwc:identificationQualifier>cf.<"),
                      HasSubstr("<dwc:identifiedBy>Ada<"),
                      Not(HasSubstr("47."))));
}

TEST_F(PublishSingles, ASidecarOfSeveralTaxaHasTheKeywordsOfAll) {
    const auto items = keepFiles({"a.jpg"});
    const std::array drawn = {
        NewRegion{photoOf(collection, items[0])->id, {0.1, 0.1, 0.2, 0.2}, "Ada"}};
    const auto region = addRegions(collection, drawn, {.person = "Ada"}).value().front().item;
    say({items[0]}, lynx());
    say({region}, fox());
    PublishChoice wanted = training(DatasetFormat::Xmp);
    wanted.sidecars = SidecarNames::WithoutEnding;
    publish(wanted, "xmp");
    const std::string xmp = text("xmp/a.xmp");
    EXPECT_THAT(listIn(xmp, "dc:subject"), AllOf(Contains("Lynx lynx"), Contains("Vulpes vulpes")));
    EXPECT_THAT(xmp, Not(HasSubstr("dwc:"))) << "which one it would be nobody could tell";
}

TEST_F(PublishSingles, ASidecarThatIsThereIsTakenOverAndAddedTo) {
    const auto items = keepFiles({"a.jpg", "b.jpg"});
    say(items, lynx());
    const std::string theirs =
        "<?xpacket begin=\"\" id=\"x\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><r:RDF "
        "xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:Description r:about=\"\" "
        "xmlns:d=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmlns:dwc=\"http://rs.tdwg.org/dwc/terms/\" dwc:scientificName=\"Felis\" "
        "xmp:Rating=\"4\"><d:subject><r:Bag><r:li>mine &amp; "
        "yours</r:li><r:li>Felidae</r:li></r:Bag></d:subject></r:Description></r:RDF></x:xmpmeta>";
    ASSERT_TRUE(writeWholeFile(photographs() / "a.jpg.xmp", theirs));
    ASSERT_TRUE(writeWholeFile(photographs() / "b.xmp", "no XMP"));
    const auto outcome = publish(training(DatasetFormat::Xmp), "xmp");
    EXPECT_THAT(sentences(outcome),
                AllOf(Contains(HasSubstr("taken over and added to; for example a.jpg")),
                      Contains(HasSubstr("cannot be read; for example b.jpg"))));
    const std::string xmp = text("xmp/a.jpg.xmp");
    EXPECT_THAT(xmp, AllOf(HasSubstr("xmp:Rating=\"4\""), Not(HasSubstr("\"Felis\""))));
    EXPECT_THAT(listIn(xmp, "d:subject"),
                ElementsAre("mine & yours",
                            "Felidae",
                            "Animalia",
                            "Chordata",
                            "Mammalia",
                            "Carnivora",
                            "Lynx",
                            "Lynx lynx"));
    EXPECT_EQ(text("photographs/a.jpg.xmp"), theirs) << "the one that was there is untouched";
    XmpFacts facts;
    facts.keywords = {{"Animalia", "Chordata"}};
    EXPECT_EQ(xmpSidecar(facts, xmp, "a").value(), xmp) << "what is there is not added again";
}

TEST_F(PublishSingles, KeywordsInsideAreInCopiesThatAreThePhotographsOtherwise) {
    const auto items = keepFiles({"sub/a.jpg", "b.jpg", "c.gif"});
    say(items, lynx());
    const std::string theirs =
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><r:RDF "
        "xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<r:Description r:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
        "xmp:Rating=\"4\"/></r:RDF></x:xmpmeta>";
    const std::string bare = text("photographs/sub/a.jpg");
    const std::string original = withXmp(std::as_bytes(std::span(bare)), theirs, "a").value();
    ASSERT_TRUE(writeWholeFile(photographs() / "sub/a.jpg", original));
    ASSERT_TRUE(writeWholeFile(photographs() / "c.gif", "GIF89a"));
    PublishChoice wanted = training(DatasetFormat::Xmp);
    wanted.sidecars = SidecarNames::Inside;
    const auto outcome = publish(wanted, "xmp");
    EXPECT_THAT(sentences(outcome),
                AllOf(Contains(HasSubstr("with XMP in it already: it is taken over")),
                      Contains(HasSubstr("only into JPEG and PNG, where there is room; for "
                                         "example c.gif"))));
    EXPECT_THAT(pathsIn("xmp"), UnorderedElementsAre("sub/a.jpg", "b.jpg", "sidecars.csv"));
    const std::string copy = text("xmp/sub/a.jpg");
    const std::string xmp = xmpIn(std::as_bytes(std::span(copy)), "a").value();
    EXPECT_THAT(xmp, AllOf(HasSubstr("xmp:Rating=\"4\""), HasSubstr("Felidae|Lynx|Lynx lynx")));
    EXPECT_EQ(withXmp(std::as_bytes(std::span(copy)), theirs, "a").value(), original)
        << "nothing else is another";
    EXPECT_EQ(text("photographs/sub/a.jpg"), original) << "the original is untouched";
    EXPECT_EQ(fs::hard_link_count(dir / "xmp/b.jpg"), 1U);
    wanted.sensitive.names = {"Lynx"};
    EXPECT_TRUE(publish(wanted, "none").isMissingSomething) << "none of a sensitive taxon";
}

TEST_F(PublishSingles, SidecarsOfSensitiveTaxaAreLeftOut) {
    const auto items = keepFiles({"Hidden Valley/a.jpg", "b.jpg"});
    say({items[0]}, lynx());
    say({items[1]}, fox());
    PublishChoice wanted = training(DatasetFormat::Xmp);
    wanted.sensitive.names = {"Lynx lynx"};
    publish(wanted, "xmp");
    EXPECT_THAT(pathsIn("xmp"), UnorderedElementsAre("b.jpg.xmp", "sidecars.csv"));
    EXPECT_THAT(text("xmp/sidecars.csv"), Not(HasSubstr("Hidden")));
}

TEST(XmpSidecar, TakesHostileTextsAsTexts) {
    for (const char* const hostile : {"<b>&amp;</b>", "two\nlines", "a | b", "]]>", "\xFF\x01"}) {
        XmpFacts facts;
        facts.keywords = {{"Animalia", hostile}};
        facts.terms = {{"identifiedBy", hostile}};
        const auto once = xmpSidecar(facts, {}, "a");
        ASSERT_TRUE(once) << hostile;
        EXPECT_EQ(xmpSidecar(facts, *once, "a").value(), *once) << hostile;
        EXPECT_EQ(listIn(*once, "lr:hierarchicalSubject").size(), 2U);
    }
}

} // namespace
} // namespace taxo
