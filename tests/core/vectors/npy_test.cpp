// SPDX-License-Identifier: MIT
#include "core/vectors/half.h"
#include "core/vectors/npy.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cstring>
#include <string>
#include <string_view>

namespace taxo {
namespace {

using test::TempDir;
using test::testFile;
using testing::ElementsAre;
using testing::HasSubstr;

std::string bytesOfFile(const std::filesystem::path& file) {
    return readTextFile(file).value();
}

/// A .npy file of this header and data.
std::string
npyFile(const std::string& dictionary, std::string_view data = "", char version = '\x01') {
    std::string file = "\x93NUMPY";
    file += version;
    file += '\0';
    file += static_cast<char>(dictionary.size());
    file += '\0';
    if (version != '\x01') {
        file += '\0';
        file += '\0';
    }
    file += dictionary;
    file += data;
    return file;
}

Result<NpyHeader> readHeader(const std::string& file) {
    return NpyHeader::read(std::as_bytes(std::span(file)), "x.npy");
}

std::string errorOf(const std::string& file) {
    const auto header = readHeader(file);
    return header ? "no error" : header.error().message;
}

TEST(NpyFile, ReadsWhatNumpyWrote) {
    const auto file = NpyFile::open(testFile("data/vectors/matrix_f4.npy"));
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_EQ(file->type(), NpyType::Float32);
    EXPECT_THAT(file->shape(), ElementsAre(2, 3));
    EXPECT_FALSE(file->isFortranOrder());
    float values[6] = {};
    ASSERT_EQ(file->data().size(), sizeof(values));
    std::memcpy(values, file->data().data(), sizeof(values));
    EXPECT_THAT(values, ElementsAre(0.0F, 0.5F, 1.0F, 1.5F, 2.0F, 2.5F));
}

TEST(NpyFile, ReadsEveryTypeOrderAndVersionThatNumpyWrites) {
    struct Case {
        const char* name;
        NpyType type;
        std::vector<std::size_t> shape;
        bool isFortranOrder;
    };

    for (const Case& c : {Case{"matrix_f2.npy", NpyType::Float16, {2, 3}, false},
                          Case{"matrix_f8_fortran.npy", NpyType::Float64, {2, 3}, true},
                          Case{"vector_i4.npy", NpyType::Int32, {5}, false},
                          Case{"scalar_i8.npy", NpyType::Int64, {}, false},
                          Case{"cube_u1_version2.npy", NpyType::UInt8, {1, 2, 3}, false},
                          Case{"empty_f4_version3.npy", NpyType::Float32, {0, 4}, false}}) {
        const auto file = NpyFile::open(testFile("data/vectors") / c.name);
        ASSERT_TRUE(file) << file.error().text();
        EXPECT_EQ(file->type(), c.type) << c.name;
        EXPECT_EQ(file->shape(), c.shape) << c.name;
        EXPECT_EQ(file->isFortranOrder(), c.isFortranOrder) << c.name;
    }
}

TEST(NpyFile, TypesOtherThanThoseReadAreNamedAsSuch) {
    for (const char* type : {">f4", "<c8", "|O", "<U3", "|b1", "f4", ""}) {
        EXPECT_THAT(errorOf(npyFile("{'descr': '" + std::string(type) +
                                    "', 'fortran_order': False, 'shape': (0,), }\n")),
                    HasSubstr("type of numbers that is not read"))
            << type;
    }
}

TEST(NpyFile, HeadersThatAreNoNumpyHeaderAreRefused) {
    for (const char* header :
         {"",
          "{",
          "{}",
          "[]",
          "{'descr': '<f4', 'fortran_order': False}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 1}",
          "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
          "{'descr': '<f4' 'fortran_order': False, 'shape': (1,)}",
          "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (1,)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (1)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (1, -1)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (1 1)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (,)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999,)}",
          "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} exit()",
          "{'descr': '<f4, 'fortran_order': False, 'shape': (1,)}"}) {
        EXPECT_THAT(errorOf(npyFile(header, "abcd")), HasSubstr("the header of this NumPy array"))
            << header;
    }
}

TEST(NpyFile, SizesThatDoNotFitTheFileAreRefused) {
    const std::string one = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }\n";
    EXPECT_TRUE(readHeader(npyFile(one, "abcd")));
    EXPECT_THAT(errorOf(npyFile(one, "abc")), HasSubstr("holds 3 bytes of numbers"));
    EXPECT_THAT(errorOf(npyFile(one, "abcde")), HasSubstr("promises 4"));
    EXPECT_THAT(errorOf(npyFile("{'descr': '<f8', 'fortran_order': False, 'shape': "
                                "(4294967296, 4294967296), }\n")),
                HasSubstr("more than any file holds"));
}

TEST(NpyFile, AnEmptyArrayHasNoElementsWhateverItsOtherLengths) {
    const auto header = readHeader(npyFile("{'descr': '<f8', 'fortran_order': False, 'shape': "
                                           "(4294967296, 4294967296, 4294967296, 0), }\n"));
    ASSERT_TRUE(header) << header.error().text();
    EXPECT_EQ(header->elements(), 0U);
}

TEST(NpyFile, UnknownVersionsAndOtherFilesAreRefused) {
    EXPECT_THAT(errorOf(npyFile("{}", "", '\x04')), HasSubstr("format version 4"));
    EXPECT_THAT(errorOf("PK\x03\x04 and so on"), HasSubstr("not a NumPy array"));
}

TEST(NpyFile, EveryPrefixIsAnError) {
    const std::string whole = bytesOfFile(testFile("data/vectors/matrix_f4.npy"));
    for (std::size_t length = 0; length < whole.size(); ++length) {
        ASSERT_FALSE(readHeader(whole.substr(0, length))) << length;
    }
    EXPECT_TRUE(readHeader(whole));
}

TEST(NpyWriter, WritesTheBytesThatNumpyWrites) {
    const TempDir folder;
    for (const auto& [type, golden] : {std::pair(NpyType::Float32, "data/vectors/matrix_f4.npy"),
                                       std::pair(NpyType::Float16, "data/vectors/matrix_f2.npy")}) {
        auto writer = NpyWriter::create(folder / "out.npy", 3, type);
        ASSERT_TRUE(writer) << writer.error().text();
        ASSERT_TRUE(writer->append(std::array{0.0F, 0.5F, 1.0F}));
        ASSERT_TRUE(writer->append(std::array{1.5F, 2.0F, 2.5F}));
        EXPECT_EQ(writer->rows(), 2U);
        ASSERT_TRUE(writer->commit());
        EXPECT_EQ(bytesOfFile(folder / "out.npy"), bytesOfFile(testFile(golden)));
    }
}

TEST(NpyWriter, LeavesNothingWithoutCommit) {
    const TempDir folder;
    {
        auto writer = NpyWriter::create(folder / "out.npy", 2);
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer->append(std::array{1.0F, 2.0F}));
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(NpyWriter, ManyRowsAreReadBackAsTheyWere) {
    const TempDir folder;
    constexpr std::size_t kRows = 20'000;
    auto writer = NpyWriter::create(folder / "out.npy", 2);
    ASSERT_TRUE(writer);
    for (std::size_t row = 0; row < kRows; ++row) {
        ASSERT_TRUE(writer->append(std::array{static_cast<float>(row), -1.0F}));
    }
    ASSERT_TRUE(writer->commit());
    const auto file = NpyFile::open(folder / "out.npy");
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_THAT(file->shape(), ElementsAre(kRows, 2));
    float last = 0.0F;
    std::memcpy(&last, file->data().data() + (kRows - 1) * 2 * sizeof(float), sizeof(last));
    EXPECT_EQ(last, static_cast<float>(kRows - 1));
}

} // namespace
} // namespace taxo
