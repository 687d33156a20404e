// SPDX-License-Identifier: MIT
#include "tests/core/checkpoint/bytes.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cstring>

namespace taxo {
namespace {

using test::errorOf;
using test::little;
using test::readCheckpoint;
using test::safetensors;
using testing::ElementsAre;
using testing::HasSubstr;

const char* const kTwo = R"({"__metadata__":{"format":"pt"},)"
                         R"("b":{"dtype":"F16","shape":[2],"data_offsets":[8,12]},)"
                         R"("a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}   )";

TEST(Safetensors, ListsTensorsInTheOrderOfTheirBytes) {
    const auto checkpoint = readCheckpoint(safetensors(kTwo, "01234567abcd"));
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    ASSERT_EQ(checkpoint->tensors().size(), 2U);
    const TensorView& first = checkpoint->tensors()[0];
    EXPECT_EQ(first.name, "a");
    EXPECT_EQ(first.type, TensorType::Float32);
    EXPECT_THAT(first.shape, ElementsAre(1, 2));
    EXPECT_EQ(std::memcmp(first.bytes.data(), "01234567", 8), 0);
    const TensorView* const b = checkpoint->find("b");
    ASSERT_NE(b, nullptr);
    EXPECT_EQ(b->type, TensorType::Float16);
    EXPECT_EQ(std::memcmp(b->bytes.data(), "abcd", 4), 0);
    EXPECT_EQ(checkpoint->find("c"), nullptr);
}

TEST(Safetensors, TensorsAreViewsOfTheMappedFile) {
    const test::TempDir folder;
    const auto file = folder.write("käfer 甲虫.safetensors", safetensors(kTwo, "01234567abcd"));
    const auto checkpoint = Checkpoint::open(file);
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    EXPECT_EQ(checkpoint->path(), file);
    const auto& tensors = checkpoint->tensors();
    EXPECT_EQ(tensors[0].bytes.data() + 8, tensors[1].bytes.data());
}

TEST(Safetensors, TensorsWithoutElementsAndNumbersWithoutDimensionsAreTensors) {
    const auto checkpoint =
        readCheckpoint(safetensors(R"({"none":{"dtype":"F32","shape":[0,5],"data_offsets":[0,0]},)"
                                   R"("one":{"dtype":"I64","shape":[],"data_offsets":[0,8]}})",
                                   "01234567"));
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    EXPECT_EQ(checkpoint->find("none")->bytes.size(), 0U);
    EXPECT_EQ(checkpoint->find("one")->shapeText(), "scalar");
}

TEST(Safetensors, EveryPrefixIsAnError) {
    const std::string whole = safetensors(kTwo, "01234567abcd");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        ASSERT_FALSE(readCheckpoint(whole.substr(0, length))) << length;
    }
    EXPECT_TRUE(readCheckpoint(whole));
}

TEST(Safetensors, AHeaderThatClaimsAnAbsurdLengthIsRefused) {
    EXPECT_THAT(errorOf(little(UINT64_MAX, 8) + "{}"),
                HasSubstr("claims to be 18446744073709551615"));
    EXPECT_THAT(errorOf(little(1000, 8) + "{}"), HasSubstr("only 2 follow"));
}

TEST(Safetensors, AHeaderThatIsNoJsonIsRefused) {
    EXPECT_THAT(errorOf(safetensors("{\"a\":")), HasSubstr("not valid JSON"));
    EXPECT_THAT(errorOf(safetensors("{} and more")), HasSubstr("not valid JSON"));
    EXPECT_THAT(errorOf(safetensors("{\"\xff\":{}}")), HasSubstr("not valid JSON"));
}

TEST(Safetensors, AHeaderOfAnotherFormIsRefused) {
    for (const char* header :
         {R"({"a":5})",
          R"({"a":[]})",
          R"({"a":null})",
          R"({"a":true})",
          R"({"a":"F32"})",
          R"({"a":{"dtype":{"x":1}}})",
          R"({"a":{"dtype":["F32"]}})",
          R"({"a":{"dtype":"F32","shape":4,"data_offsets":[0,4]}})",
          R"({"a":{"dtype":"F32","shape":[[1]],"data_offsets":[0,4]}})",
          R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})",
          R"({"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}})",
          R"({"a":{"dtype":"F32","shape":[18446744073709551615],"data_offsets":[0,4]}})",
          R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}})",
          R"({"__metadata__":{"a":{}}})"}) {
        EXPECT_THAT(errorOf(safetensors(header, "0123")), HasSubstr("where none belongs"))
            << header;
    }
}

TEST(Safetensors, DeepNestingIsRefusedAtOnce) {
    EXPECT_THAT(errorOf(safetensors("{\"a\":" + std::string(1'000'000, '['))),
                HasSubstr("a list where none belongs"));
}

TEST(Safetensors, MissingUnknownAndRepeatedFieldsAreNamed) {
    EXPECT_THAT(errorOf(safetensors(R"({"a":{"dtype":"F32","shape":[1]}})", "0123")),
                HasSubstr("tensor a lacks"));
    EXPECT_THAT(errorOf(safetensors(R"({"a":{"dtype":"F32","colour":[1]}})", "0123")),
                HasSubstr("the field colour"));
    EXPECT_THAT(errorOf(safetensors(R"({"a":{"shape":[1],"shape":[1]}})", "0123")),
                HasSubstr("the field shape"));
    EXPECT_THAT(errorOf(safetensors(R"({"a":{"data_offsets":[0],"shape":[1],"dtype":"F32"}})")),
                HasSubstr("tensor a lacks"));
}

TEST(Safetensors, ANameThatAppearsTwiceIsRefused) {
    EXPECT_THAT(errorOf(safetensors(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
                                    R"("a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
                                    "01")),
                HasSubstr("the tensor name a appears twice"));
}

TEST(Safetensors, AnUnknownTypeIsNamedWithItsTensor) {
    EXPECT_THAT(
        errorOf(safetensors(R"({"w":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}})", "0")),
        HasSubstr("weights: tensor w is of type F8_E4M3"));
}

TEST(Safetensors, OffsetsMustCoverTheDataExactly) {
    const auto two = [](const char* a, const char* b, std::string_view data) {
        return errorOf(
            safetensors(R"({"a":{"dtype":"U8","shape":[2],"data_offsets":)" + std::string(a) +
                            R"(},"b":{"dtype":"U8","shape":[2],"data_offsets":)" + b + "}}",
                        data));
    };
    EXPECT_EQ(two("[0,2]", "[2,4]", "0123"), "no error");
    EXPECT_THAT(two("[0,2]", "[1,3]", "0123"), HasSubstr("tensor b overlaps"));
    EXPECT_THAT(two("[0,2]", "[0,2]", "01"), HasSubstr("tensor b overlaps"));
    EXPECT_THAT(two("[0,2]", "[3,5]", "01234"),
                HasSubstr("a hole of 1 bytes in front of tensor b"));
    EXPECT_THAT(two("[1,3]", "[3,5]", "01234"),
                HasSubstr("a hole of 1 bytes in front of tensor a"));
    EXPECT_THAT(two("[0,2]", "[2,4]", "01234"), HasSubstr("1 bytes behind the last tensor"));
    EXPECT_THAT(two("[0,2]", "[2,4]", "012"), HasSubstr("tensor b lies at bytes 2 to 4, outside"));
    EXPECT_THAT(two("[0,2]", "[4,2]", "0123"), HasSubstr("tensor b lies at bytes 4 to 2"));
}

TEST(Safetensors, AShapeThatDoesNotFitItsBytesIsNamed) {
    EXPECT_THAT(errorOf(safetensors(R"({"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})",
                                    "01234567")),
                HasSubstr("tensor w is 3 of F32, but has 8 bytes"));
    EXPECT_THAT(
        errorOf(safetensors(
            R"({"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}})")),
        HasSubstr("but has 0 bytes"));
}

TEST(Safetensors, AFileWithoutTensorsIsNoWeights) {
    EXPECT_THAT(errorOf(safetensors("{}")), HasSubstr("holds no tensors"));
    EXPECT_THAT(errorOf(safetensors(R"({"__metadata__":{}})")), HasSubstr("holds no tensors"));
}

TEST(Safetensors, NamesAreEscapedAndShortenedInErrors) {
    const std::string message =
        errorOf(safetensors(R"({")" + std::string(5000, 'x') +
                            R"(":{"dtype":"a\nb","shape":[],"data_offsets":[0,0]}})"));
    EXPECT_LT(message.size(), 400U);
    EXPECT_EQ(message.find('\n'), std::string::npos);
}

TEST(Checkpoint, TakesModuleOffWhereEveryNameHasIt) {
    const auto names = [](const char* a, const char* b) {
        const auto checkpoint = readCheckpoint(safetensors(
            R"({")" + std::string(a) + R"(":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},")" +
                b + R"(":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})",
            "01"));
        return checkpoint->tensors()[0].name + " " + checkpoint->tensors()[1].name;
    };
    EXPECT_EQ(names("module.visual.proj", "module.logit_scale"), "visual.proj logit_scale");
    EXPECT_EQ(names("module.visual.proj", "logit_scale"), "module.visual.proj logit_scale");
}

TEST(Checkpoint, SaysWhatAFileIsThatIsNoWeights) {
    EXPECT_THAT(errorOf(""), HasSubstr("is empty"));
    EXPECT_THAT(errorOf("version https://git-lfs.github.com/spec/v1\noid sha256:1\n"),
                HasSubstr("Git LFS pointer"));
    EXPECT_THAT(errorOf("<!DOCTYPE html>"), HasSubstr("web page"));
    EXPECT_THAT(errorOf("some text or other"), HasSubstr("no weights file"));
}

TEST(Checkpoint, AFolderAndAMissingFileAreRefused) {
    const test::TempDir folder;
    EXPECT_THAT(Checkpoint::open(folder.path()).error().message, HasSubstr("is a folder"));
    EXPECT_EQ(Checkpoint::open(folder / "none").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo
