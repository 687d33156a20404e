// SPDX-License-Identifier: MIT
// Tables and folders in the layouts in which they are published; what is in them is synthetic.
#include "core/workflow/benchmark_photos.h"
#include "core/workflow/evaluation_photos.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace taxo {
namespace {

namespace fs = std::filesystem;

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class EvaluationPhotosOf : public testing::Test {
protected:
    /// An empty file that is called so.
    fs::path touch(const std::string& name) const {
        fs::create_directories((dir / name).parent_path());
        return dir.write(name, "");
    }

    fs::path write(const std::string& name, const std::string& text) const {
        fs::create_directories((dir / name).parent_path());
        return dir.write(name, text);
    }

    static std::vector<std::string> namesOf(const EvaluationPhotos& photos) {
        std::vector<std::string> names;
        for (const EvaluationClass& one : photos.classes) {
            names.push_back(one.name);
        }
        return names;
    }

    test::TempDir dir;
};

TEST_F(EvaluationPhotosOf, FoldersNameClassesAndPartsOfASplit) {
    for (const char* const name : {"train/Ursus_arctos/1.jpg",
                                   "train/Corn leaf/2.jpg",
                                   "test/Corn leaf/3.jpg",
                                   "test/Ursus_arctos/4.jpg"}) {
        touch(name);
    }
    const auto photos = evaluationPhotosOf(dir.path(), {}).value();
    EXPECT_THAT(namesOf(photos), ElementsAre("Corn leaf", "Ursus arctos"));
    EXPECT_EQ(photos.classes[1].taxon.binomial(), "Ursus arctos");
    EXPECT_EQ(photos.count(), 4U);
    EXPECT_THAT(photos.classOf, ElementsAre(0U, 1U, 0U, 1U)); // in the order of their files
    EXPECT_THAT(photos.isSupport, ElementsAre(false, false, true, true));
    EXPECT_EQ(photos.files[0], dir / "test/Corn leaf/3.jpg");
    EXPECT_THAT(evaluationPhotosOf(dir.path(), {.by = "genus"}).error().message,
                HasSubstr("needs a table"));
}

TEST_F(EvaluationPhotosOf, FoldersWithoutATestPartAreNotSplit) {
    touch("train/a/1.jpg");
    touch("train/b/1.jpg");
    EXPECT_THAT(evaluationPhotosOf(dir.path(), {})->isSupport, IsEmpty());
}

TEST_F(EvaluationPhotosOf, BioclipsMetadataHasItsLabelInClassAndTheRankInCls) {
    write("metadata.csv",
          ",kingdom,phylum,cls,order,family,genus,species,common_name,filepath,class\n"
          "0,Animalia,Mollusca,Bivalvia,Unionida,Unionidae,Cyclonaias,tuberculata,purple "
          "wartyback,d/1.jpg,Cyclonaias tuberculata\n"
          "1,Animalia,Chordata,Aves,Passeriformes,Turdidae,Myadestes,obscurus,'Oma'o,d/2.jpg,"
          "Myadestes obscurus\n");
    const auto photos = evaluationPhotosOf(dir.path(), {}).value();
    EXPECT_THAT(namesOf(photos), ElementsAre("Cyclonaias tuberculata", "Myadestes obscurus"));
    EXPECT_EQ(photos.files[1], dir / "d/2.jpg");
    EXPECT_EQ(textOf(photos.classes[0], TextForm::TaxonCommon),
              "Animalia Mollusca Bivalvia Unionida Unionidae Cyclonaias tuberculata with common "
              "name purple wartyback");
    EXPECT_EQ(textOf(photos.classes[1], TextForm::SciCommon),
              "Myadestes obscurus with common name 'Oma'o");
}

TEST_F(EvaluationPhotosOf, BioclipsMetadataWithALabelAlone) { // as of Meta-Album and NABirds
    write("metadata.csv",
          ",filepath,class\n0,Tomato leaf/1.jpg,Tomato leaf\n1,Cherry leaf/2.jpg,Cherry leaf\n"
          "2,Cherry leaf/3.jpg,\n");
    const auto photos = evaluationPhotosOf(dir.path(), {}).value();
    EXPECT_THAT(namesOf(photos), ElementsAre("Cherry leaf", "Tomato leaf"));
    EXPECT_EQ(photos.count(), 2U);
    EXPECT_EQ(photos.unnamed, 1U);
}

TEST_F(EvaluationPhotosOf, MetaAlbumsOwnTableHasItsPicturesInImages) {
    write("labels.csv",
          "FILE_NAME,CATEGORY,SUPER_CATEGORY\n1.jpg,copepod,animal\n2.jpg,diatom,plant\n");
    touch("images/1.jpg");
    touch("images/2.jpg");
    const auto photos = evaluationPhotosOf(dir.path(), {}).value();
    EXPECT_THAT(namesOf(photos), ElementsAre("copepod", "diatom"));
    EXPECT_EQ(photos.files[0], dir / "images/1.jpg");
    EXPECT_THAT(namesOf(evaluationPhotosOf(dir.path(), {.by = "SUPER_CATEGORY"}).value()),
                ElementsAre("animal", "plant"));
}

TEST_F(EvaluationPhotosOf, ATableTellsEventsSplitsAndAnyRank) {
    const auto table = write("names.csv",
                             "file,family,genus,species,event,split\n"
                             "1.jpg,Ursidae,Ursus,arctos,e1,train\n"
                             "2.jpg,Ursidae,Ursus,maritimus,e1,test\n"
                             "3.jpg,Canidae,Vulpes,vulpes,,test\n");
    const auto photos = evaluationPhotosOf(dir.path(), table, {}).value();
    EXPECT_THAT(namesOf(photos), ElementsAre("Ursus arctos", "Ursus maritimus", "Vulpes vulpes"));
    EXPECT_EQ(photos.events[0], photos.events[1]);
    EXPECT_NE(photos.events[1], photos.events[2]);
    EXPECT_EQ(photos.alone, 1U);
    EXPECT_THAT(photos.isSupport, ElementsAre(true, false, false));
    const auto families = evaluationPhotosOf(dir.path(), table, {.by = "family"}).value();
    EXPECT_THAT(namesOf(families), ElementsAre("Canidae", "Ursidae"));
    EXPECT_THAT(families.classOf, ElementsAre(1U, 1U, 0U));
    EXPECT_THAT(evaluationPhotosOf(dir.path(), table, {.by = "habitat"}).error().message,
                HasSubstr("no column \"habitat\""));
}

TEST_F(EvaluationPhotosOf, VectorsHaveALineEach) {
    const auto table = write("names.csv", "row,class\n2,a\n0,b\n");
    const auto photos = evaluationRowsOf(table, 3, {}).value();
    EXPECT_THAT(photos.lines, ElementsAre(0U, 2U));
    EXPECT_THAT(photos.names, ElementsAre("row 0", "row 2"));
    EXPECT_THAT(photos.classOf, ElementsAre(1U, 0U));
    EXPECT_EQ(photos.unnamed, 1U);
    EXPECT_TRUE(photos.files.empty());
    EXPECT_THAT(evaluationRowsOf(write("one.csv", "row,class\n0,a\n1,a\n"), 2, {}).error().message,
                HasSubstr("one class alone"));
    EXPECT_THAT(evaluationRowsOf(write("none.csv", "row,height\n0,3\n"), 2, {}).error().message,
                HasSubstr("It needs a column class"));
}

TEST_F(EvaluationPhotosOf, WhatIsTakenOutLeavesTheRestInOrder) {
    const auto table = write("names.csv", "class,split\na,train\nb,test\nc,test\n");
    auto photos = evaluationRowsOf(table, 3, {}).value();
    photos.keepOnly({true, false, true});
    photos.dropEmptyClasses();
    EXPECT_THAT(namesOf(photos), ElementsAre("a", "c"));
    EXPECT_THAT(photos.classOf, ElementsAre(0U, 1U));
    EXPECT_THAT(photos.lines, ElementsAre(0U, 2U));
    EXPECT_THAT(photos.isSupport, ElementsAre(true, false));
}

TEST_F(EvaluationPhotosOf, NewtsTableNamesTasks) {
    write("newt2021_labels.csv",
          "id,task_cluster,task_subcluster,task,label,text_label,split,height,width\n"
          "d80e,appearance,age,ml_age_hawk,0,not_adult,train,425,640\n"
          "6c3e,appearance,age,ml_age_hawk,1,adult,test,430,640\n"
          "9a12,context,,ml_bio_pole,1,pos,train,640,540\n");
    const auto photos = readNewt(dir.path()).value();
    EXPECT_THAT(photos.tasks, ElementsAre("ml_age_hawk", "ml_bio_pole"));
    EXPECT_THAT(photos.kinds, ElementsAre("appearance", "context"));
    EXPECT_THAT(photos.taskOf, ElementsAre(0U, 0U, 1U));
    EXPECT_THAT(photos.yes, ElementsAre(false, true, true));
    EXPECT_THAT(photos.isTrained, ElementsAre(true, false, true));
    EXPECT_EQ(photos.files[2], dir / "newt2021_images/9a12.jpg");
    write("newt2021_labels.csv", "id,task,task_cluster,label,split\nx,t,c,2,train\n");
    EXPECT_THAT(readNewt(dir.path()).error().message, HasSubstr("line 2: the label \"2\""));
}

TEST_F(EvaluationPhotosOf, FishNetsTablesHaveNineTraits) {
    const std::string header =
        "Unnamed: 0,a,b,image,c,d,e,f,g,h,i,j,Folder,k,FeedingPath,Tropical,Temperate,Subtropical,"
        "Boreal,Polar,freshwater,saltwater,brackish\n";
    write("train.csv",
          header + "0,,,./x/Fish 1.jpg,,,,,,,,,Cods,,pelagic,0,1,0,0,0,0,1,0\n" +
              "1,,,./x/2.jpg,,,,,,,,,Cods,,,0,1,0,0,0,0,1,0\n");
    write("test.csv", header + "0,,,3.jpg,,,,,,,,,Eels,,benthic,1,0,0,0,0,1,0,0\n");
    const auto photos = readFishNet(dir.path()).value();
    ASSERT_EQ(photos.files.size(), 2U);
    EXPECT_EQ(photos.unknown, 1U) << "without a feeding path";
    EXPECT_EQ(photos.files[0], dir / "Image_Library/Cods/Fish 1.jpg");
    EXPECT_THAT(photos.isTrained, ElementsAre(true, false));
    EXPECT_THAT(photos.yes,
                ElementsAre(true,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false,
                            true,
                            false,
                            false,
                            false,
                            false,
                            true,
                            false,
                            false));
}

TEST_F(EvaluationPhotosOf, Awa2sTraitsAreThoseOfClasses) {
    write("classes.txt", "     1\tantelope\n     2\tgrizzly+bear\n     3\tseal\n");
    write("predicates.txt", "     1\tblack\n     2\twhite\n");
    write("predicate-matrix-binary.txt", "0 1\n1 0\n1 1\n");
    write("trainclasses.txt", "grizzly+bear\n");
    write("testclasses.txt", "seal\n");
    touch("JPEGImages/grizzly+bear/2.jpg");
    touch("JPEGImages/grizzly+bear/1.jpg");
    touch("JPEGImages/seal/1.jpg");
    const auto photos = readAwa2(dir.path()).value();
    EXPECT_THAT(photos.traits, ElementsAre("black", "white"));
    EXPECT_THAT(photos.names,
                ElementsAre("grizzly+bear/1.jpg", "grizzly+bear/2.jpg", "seal/1.jpg"));
    EXPECT_THAT(photos.yes, ElementsAre(true, false, true, false, true, true));
    EXPECT_THAT(photos.isTrained, ElementsAre(true, true, false));
    write("testclasses.txt", "whale\n");
    EXPECT_THAT(readAwa2(dir.path()).error().message, HasSubstr("names whale"));
}

} // namespace
} // namespace taxo
