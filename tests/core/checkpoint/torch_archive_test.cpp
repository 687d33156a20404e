// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "tests/core/checkpoint/bytes.h"
#include "tests/core/checkpoint/zip_builder.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>

#include <cstring>

namespace taxo {
namespace {

using test::errorOf;
using test::little;
using test::pickledTensor;
using test::pickledText;
using test::readCheckpoint;
using test::testFile;
using test::torchArchive;
using test::zipArchive;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::filesystem::path checkpointFile(const std::string& name) {
    return testFile("data/checkpoints") / name;
}

Checkpoint open(const std::string& name) {
    auto checkpoint = Checkpoint::open(checkpointFile(name));
    EXPECT_TRUE(checkpoint) << checkpoint.error().text();
    return std::move(checkpoint).value();
}

Error errorOfFile(const std::string& name) {
    const auto checkpoint = Checkpoint::open(checkpointFile(name));
    EXPECT_FALSE(checkpoint) << name;
    return checkpoint ? Error{} : checkpoint.error();
}

template <class T>
std::vector<T> valuesOf(const TensorView& tensor) {
    std::vector<T> values(tensor.bytes.size() / sizeof(T));
    std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
    return values;
}

std::vector<float> floatsOf(const Checkpoint& checkpoint, const char* name) {
    const TensorView* const tensor = checkpoint.find(name);
    EXPECT_NE(tensor, nullptr) << name;
    EXPECT_EQ(tensor->type, TensorType::Float32);
    return valuesOf<float>(*tensor);
}

void expectTiny(const Checkpoint& checkpoint) {
    EXPECT_EQ(checkpoint.tensors().size(), 4U);
    EXPECT_EQ(checkpoint.find("visual.proj")->shapeText(), "2x3");
    EXPECT_THAT(floatsOf(checkpoint, "visual.proj"), ElementsAre(0, 1, 2, 3, 4, 5));
    EXPECT_EQ(checkpoint.find("logit_scale")->shapeText(), "scalar");
    EXPECT_THAT(floatsOf(checkpoint, "logit_scale"), ElementsAre(4.5F));
    EXPECT_EQ(checkpoint.find("text_projection")->type, TensorType::Float16);
    EXPECT_THAT(valuesOf<std::uint16_t>(*checkpoint.find("text_projection")),
                ElementsAre(0, 0x3C00, 0x4000, 0x4200));
    EXPECT_EQ(checkpoint.find("ln_final.bias")->type, TensorType::BFloat16);
    EXPECT_THAT(valuesOf<std::uint16_t>(*checkpoint.find("ln_final.bias")),
                ElementsAre(0, 0x3F80, 0x4000));
}

TEST(TorchArchive, HoldsTheSameAsSafetensorsWhateverWayItWasSaved) {
    for (const char* name : {"tiny.safetensors", "tiny.pt", "protocol5.pt", "under_model.pt"}) {
        SCOPED_TRACE(name);
        expectTiny(open(name));
    }
}

TEST(TorchArchive, StoredEntriesAreUsedInPlace) {
    const auto bytes = readTextFile(checkpointFile("tiny.pt")).value();
    const auto owner = std::make_shared<std::string>(bytes);
    const auto whole = std::as_bytes(std::span(*owner));
    const auto checkpoint = Checkpoint::read(whole, owner, "tiny.pt");
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    for (const TensorView& tensor : checkpoint->tensors()) {
        EXPECT_GE(tensor.bytes.data(), whole.data()) << tensor.name;
        EXPECT_LE(tensor.bytes.data() + tensor.bytes.size(), whole.data() + whole.size());
    }
}

TEST(TorchArchive, DeflatedEntriesAreUnpacked) {
    expectTiny(open("deflated.pt"));
}

TEST(TorchArchive, ATrainingCheckpointGivesItsStateDictWithoutModule) {
    const auto checkpoint = open("training.pt");
    EXPECT_EQ(checkpoint.tensors().size(), 4U);
    EXPECT_EQ(checkpoint.tensors()[0].name, "0.weight");
    EXPECT_THAT(floatsOf(checkpoint, "0.weight"), ElementsAre(0, 1, 2, 3, 4, 5));
    EXPECT_THAT(floatsOf(checkpoint, "1.bias"), ElementsAre(0, 1));
}

TEST(TorchArchive, AStateDictsMetadataIsPassedOver) {
    EXPECT_EQ(open("with_metadata.pt").tensors().size(), 4U);
}

TEST(TorchArchive, EveryTypeOfStorageIsRead) {
    const auto checkpoint = open("types.pt");
    const auto typeOf = [&](const char* name) { return checkpoint.find(name)->type; };
    EXPECT_EQ(typeOf("float32"), TensorType::Float32);
    EXPECT_EQ(typeOf("float16"), TensorType::Float16);
    EXPECT_EQ(typeOf("bfloat16"), TensorType::BFloat16);
    EXPECT_EQ(typeOf("bool"), TensorType::Bool);
    EXPECT_THAT(valuesOf<double>(*checkpoint.find("float64")), ElementsAre(0, 1, 2));
    EXPECT_THAT(valuesOf<std::int64_t>(*checkpoint.find("int64")), ElementsAre(0, 1, 2));
    EXPECT_THAT(valuesOf<std::int32_t>(*checkpoint.find("int32")), ElementsAre(0, 1, 2));
    EXPECT_THAT(valuesOf<std::int16_t>(*checkpoint.find("int16")), ElementsAre(0, 1, 2));
    EXPECT_THAT(valuesOf<std::int8_t>(*checkpoint.find("int8")), ElementsAre(0, 1, 2));
    EXPECT_THAT(valuesOf<std::uint8_t>(*checkpoint.find("uint8")), ElementsAre(0, 1, 2));
}

TEST(TorchArchive, StridedTensorsBecomeContiguous) {
    const auto checkpoint = open("strided.pt");
    EXPECT_EQ(checkpoint.find("transposed")->shapeText(), "4x3");
    EXPECT_THAT(floatsOf(checkpoint, "transposed"),
                ElementsAre(0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11));
    EXPECT_THAT(floatsOf(checkpoint, "columns"), ElementsAre(1, 2, 5, 6, 9, 10));
    EXPECT_EQ(checkpoint.find("cube")->shapeText(), "4x2x3");
    EXPECT_THAT(
        floatsOf(checkpoint, "cube"),
        ElementsAre(
            0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23));
}

TEST(TorchArchive, TensorsThatShareAStorageAreViewsOfIt) {
    const auto checkpoint = open("strided.pt");
    EXPECT_THAT(floatsOf(checkpoint, "row"), ElementsAre(4, 5, 6, 7));
    EXPECT_EQ(checkpoint.find("row")->bytes.data(), checkpoint.find("all")->bytes.data() + 16);
    EXPECT_EQ(checkpoint.find("none")->bytes.size(), 0U);
}

TEST(TorchArchive, ATensorThatRepeatsItsNumbersIsRefused) {
    EXPECT_THAT(errorOfFile("repeated.pt").message, HasSubstr("tensor repeated repeats"));
}

TEST(TorchArchive, APickleThatWantsToRunSomethingIsRefusedByName) {
    const Error error = errorOfFile("evil.pt");
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_THAT(error.message, HasSubstr("wants to run posix.system: refused"));
    EXPECT_THAT(errorOf(torchArchive("\x80\x02"
                                     "cos\nsystem\n" +
                                     pickledText("ls") + "\x85R.")),
                HasSubstr("wants to run os.system: refused"));
    EXPECT_THAT(
        errorOf(torchArchive("\x80\x04" + pickledText("builtins") + pickledText("eval") + "\x93.")),
        HasSubstr("wants to run builtins.eval"));
    EXPECT_THAT(errorOf(torchArchive("\x80\x02(" + pickledText("ls") + "ios\nsystem\n.")),
                HasSubstr("wants to run os.system"));
    EXPECT_THAT(errorOf(torchArchive("\x80\x02"
                                     "cos\nsys\ntem\n.")),
                HasSubstr("os.sys"));
    EXPECT_THAT(errorOf(torchArchive("\x80\x02"
                                     "c__builtin__\ngetattr\n.")),
                HasSubstr("__builtin__.getattr"));
}

TEST(TorchArchive, OtherThingsOfTorchAreNamedWithWhatToDo) {
    EXPECT_THAT(errorOfFile("complex.pt").message, HasSubstr("torch.ComplexFloatStorage"));
    EXPECT_THAT(errorOfFile("sparse.pt").message,
                HasSubstr("torch._utils._rebuild_sparse_tensor, which is not read"));
    EXPECT_THAT(errorOfFile("whole_module.pt").message,
                AllOf(HasSubstr("torch.nn.modules.linear.Identity"), HasSubstr("state_dict()")));
    EXPECT_THAT(errorOfFile("script.pt").message, HasSubstr("TorchScript"));
    EXPECT_THAT(errorOfFile("legacy.pt").message, HasSubstr("before version 1.6"));
    EXPECT_THAT(errorOfFile("list.pt").message, HasSubstr("no dictionary of named tensors"));
    EXPECT_THAT(errorOf(std::string(257, 'x') + "ustar" + std::string(300, ' ')),
                HasSubstr("tar archive"));
}

TEST(TorchArchive, EveryPrefixIsAnError) {
    for (const char* name : {"tiny.pt", "deflated.pt"}) {
        const std::string whole = readTextFile(checkpointFile(name)).value();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            ASSERT_FALSE(readCheckpoint(whole.substr(0, length))) << name << " " << length;
        }
    }
}

TEST(TorchArchive, EveryChangedByteGivesTensorsOrAnError) {
    const std::string whole = readTextFile(checkpointFile("deflated.pt")).value();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const char flip : {'\x01', '\x80', '\xff'}) {
            std::string changed = whole;
            changed[at] = static_cast<char>(changed[at] ^ flip);
            const auto checkpoint = readCheckpoint(changed);
            EXPECT_TRUE(checkpoint || !checkpoint.error().message.empty());
        }
    }
}

// The pickle

const std::string kTwo = "K\x02";
const std::string kPair = "K\x02\x85"; // (2,)
const std::string kOne = "K\x01\x85";  // (1,)
const std::string kFloats = "0123abcd";
const std::string kZero("K\0", 2);

TEST(TorchPickle, ATensorByHandIsRead) {
    const auto checkpoint =
        readCheckpoint(torchArchive(pickledTensor(kTwo, kZero, kPair, kOne), kFloats));
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    EXPECT_EQ(checkpoint->find("a")->bytes.size(), 8U);
}

TEST(TorchPickle, SizesThatDoNotFitTheStorageAreRefused) {
    const auto error = [](const std::string& elements,
                          const std::string& offset,
                          const std::string& lengths,
                          const std::string& strides) {
        return errorOf(torchArchive(pickledTensor(elements, offset, lengths, strides), kFloats));
    };
    const std::string huge = "\x8a\x08" + little(INT64_MAX, 8);
    const std::string minus = "J" + little(UINT32_MAX, 4);
    EXPECT_THAT(error("K\x03", kZero, kPair, kOne), HasSubstr("data/0 has 8 bytes, not the 3"));
    EXPECT_THAT(error(huge, kZero, kPair, kOne), HasSubstr("data/0 has 8 bytes"));
    EXPECT_THAT(error(minus, kZero, kPair, kOne), HasSubstr("negative size"));
    EXPECT_THAT(error(kTwo, "K\x01", kPair, kOne), HasSubstr("tensor a reaches outside"));
    EXPECT_THAT(error(kTwo, huge, kPair, kOne), HasSubstr("tensor a reaches outside"));
    EXPECT_THAT(error(kTwo, minus, kPair, kOne), HasSubstr("impossible shape"));
    EXPECT_THAT(error(kTwo, kZero, kPair, kPair), HasSubstr("tensor a reaches outside"));
    EXPECT_THAT(error(kTwo, kZero, kPair, huge + "\x85"), HasSubstr("tensor a reaches outside"));
    EXPECT_THAT(error(kTwo, kZero, huge + "\x85", kZero + "\x85"), HasSubstr("impossible shape"));
    EXPECT_THAT(error(kTwo, kZero, minus + "\x85", kOne), HasSubstr("impossible shape"));
    EXPECT_THAT(error(kTwo, kZero, kPair, ")"), HasSubstr("impossible shape"));
    EXPECT_THAT(error(kTwo, kZero, "K\x01K\x02\x86", huge + "K\x02\x86"),
                HasSubstr("tensor a reaches outside"));
}

TEST(TorchPickle, TheStrideOfADimensionOfOneDoesNotMatter) {
    const std::string huge = "\x8a\x08" + little(INT64_MAX, 8);
    const auto checkpoint = readCheckpoint(torchArchive(
        pickledTensor(kTwo, kZero, "K\x02K\x01\x86", "K\x01" + huge + "\x86"), kFloats));
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    EXPECT_EQ(checkpoint->find("a")->bytes.size(), 8U);
    // Not contiguous because of another dimension: the numbers are gathered.
    const auto gathered = readCheckpoint(torchArchive(
        pickledTensor("K\x03", kZero, "K\x02K\x01\x86", "K\x02" + huge + "\x86"), "0123....abcd"));
    ASSERT_TRUE(gathered) << gathered.error().text();
    EXPECT_EQ(std::memcmp(gathered->find("a")->bytes.data(), "0123abcd", 8), 0);
}

TEST(TorchPickle, AMissingStorageAndAnUnknownTypeAreNamed) {
    EXPECT_THAT(errorOf(zipArchive({{"x/data.pkl", pickledTensor(kTwo, kZero, kPair, kOne)}})),
                HasSubstr("data/0 is missing"));
    EXPECT_THAT(errorOf(torchArchive(
                    pickledTensor(kTwo, kZero, kPair, kOne, "torch\nQInt8Storage\n"), kFloats)),
                HasSubstr("torch.QInt8Storage"));
}

TEST(TorchPickle, InstructionsThatMakeNoSenseAreRefused) {
    for (const std::string& pickle : {std::string("\x80\x02R."),
                                      std::string("\x80\x02}R."),
                                      std::string("\x80\x02u."),
                                      std::string("\x80\x02t."),
                                      std::string("\x80\x02(."),
                                      std::string("\x80\x02."),
                                      std::string("\x80\x02}a."),
                                      std::string("\x80\x02]Ns."),
                                      std::string("\x80\x02](Nu."),
                                      std::string("\x80\x02}(Nu."),
                                      std::string("\x80\x02h\x05."),
                                      std::string("\x80\x02q\x05."),
                                      std::string("\x80\x02NQ."),
                                      std::string("\x80\x02)Q."),
                                      std::string("\x80\x02NNb."),
                                      std::string("\x80\x04NN\x93."),
                                      std::string("\x80\x02"
                                                  "ctorch\nSize\n)R."),
                                      std::string("\x80\x02"
                                                  "ctorch\nSize\nN\x85R."),
                                      std::string("\x80\x02"
                                                  "ctorch\nFloatStorage\n)R."),
                                      std::string("\x80\x02"
                                                  "ccollections\nOrderedDict\n]\x85R."),
                                      std::string("\x80\x02"
                                                  "ctorch._utils\n_rebuild_tensor_v2\n)R."),
                                      std::string("\x80\x02"
                                                  "ctorch._utils\n_rebuild_parameter\nN\x85R."),
                                      std::string("\x80\x02"
                                                  "X\xff\xff\xff\xff"
                                                  "a."),
                                      std::string("\x80\x02"
                                                  "cos"),
                                      std::string("\x80\x02(K\x01"
                                                  "0."),
                                      std::string("\x80\x02\x81."),
                                      std::string("\x80\x02\x8a\x09"
                                                  "123456789."),
                                      std::string("\x80\x01}."),
                                      std::string("\x80\x06}."),
                                      std::string("}."),
                                      std::string()}) {
        EXPECT_FALSE(readCheckpoint(torchArchive(pickle))) << testing::PrintToString(pickle);
    }
    EXPECT_THAT(errorOf(torchArchive("\x80\x02\x81.")), HasSubstr("pickle instruction 0x81"));
}

TEST(TorchPickle, CyclesAndDepthDoNoHarm) {
    const std::string cycle = "\x80\x02]q\x01h\x01"
                              "a}" +
                              pickledText("a") + "h\x01s.";
    EXPECT_THAT(errorOf(torchArchive(cycle)), HasSubstr("no dictionary"));
    std::string deep = "\x80\x02";
    deep += std::string(400'000, ']') + std::string(399'999, 'a') + ".";
    EXPECT_THAT(errorOf(torchArchive(deep)), HasSubstr("no dictionary"));
}

TEST(TorchPickle, TooManyThingsAndTooLongAListAreRefused) {
    EXPECT_THAT(errorOf(torchArchive("\x80\x02" + std::string(2'000'000, 'N') + ".")),
                HasSubstr("more things than any model"));
    EXPECT_THAT(errorOf(torchArchive("\x80\x02" + std::string(17U << 20U, 'N') + ".")),
                HasSubstr("longer than any model's"));
}

TEST(TorchPickle, ANameThatAppearsTwiceIsRefused) {
    const std::string once = pickledTensor(kTwo, kZero, kPair, kOne);
    const std::string entry = once.substr(3, once.size() - 5); // without protocol, } and s.
    EXPECT_THAT(errorOf(torchArchive("\x80\x02}" + entry + "s" + entry + "s.", kFloats)),
                HasSubstr("tensor a appears twice"));
}

// The archive

TEST(ZipArchive, Zip64IsRead) {
    const std::string pickle = pickledTensor(kTwo, kZero, kPair, kOne);
    for (const bool end64 : {false, true}) {
        const auto checkpoint =
            readCheckpoint(zipArchive({{.name = "x/data.pkl", .bytes = pickle, .is64 = true},
                                       {.name = "x/data/0", .bytes = kFloats, .is64 = true}},
                                      end64));
        ASSERT_TRUE(checkpoint) << checkpoint.error().text();
        EXPECT_EQ(checkpoint->find("a")->bytes.size(), 8U);
    }
}

TEST(ZipArchive, EntriesThatLieWrongAreRefused) {
    const auto error = [](test::ZipFileEntry entry) {
        entry.name = "x/data.pkl";
        return errorOf(zipArchive({entry}));
    };
    EXPECT_THAT(error({.bytes = "\x80\x02.", .claimedExtra = 1000}),
                HasSubstr("does not lie where"));
    EXPECT_THAT(error({.bytes = "\x80\x02.", .claimedExtra = -1000, .is64 = true}),
                HasSubstr("does not lie where"));
    EXPECT_THAT(error({.bytes = "\x80\x02.", .localName = "x/data.pki"}),
                HasSubstr("does not lie where"));
    EXPECT_THAT(error({.bytes = "\x80\x02.", .flags = 1}), HasSubstr("is encrypted"));
    EXPECT_THAT(error({.bytes = "\x80\x02.", .method = 14}), HasSubstr("compressed in a way"));
    EXPECT_THAT(error({.bytes = "\x80\x02.", .method = 8}), HasSubstr("cannot be unpacked"));
}

TEST(ZipArchive, AnEntryThatAppearsTwiceIsRefused) {
    EXPECT_THAT(errorOf(zipArchive({{"x/data.pkl", "."}, {"x/data.pkl", "."}})),
                HasSubstr("appears twice"));
    EXPECT_THAT(errorOf(zipArchive({{"x/data.pkl", "."}, {"y/data.pkl", "."}})),
                HasSubstr("more than one data.pkl"));
}

TEST(ZipArchive, AnArchiveWithoutPickleIsNotOfPyTorch) {
    EXPECT_THAT(errorOf(zipArchive({{"word/document.xml", ""}})), HasSubstr("without data.pkl"));
    EXPECT_THAT(errorOf(zipArchive({})), HasSubstr("without data.pkl"));
}

TEST(ZipArchive, ADirectoryThatClaimsTooMuchIsRefused) {
    std::string archive = torchArchive(pickledTensor(kTwo, kZero, kPair, kOne), kFloats);
    archive.replace(archive.size() - 12, 2, "\xfe\xff"); // number of entries
    EXPECT_THAT(errorOf(archive), HasSubstr("list of entries"));
    EXPECT_THAT(errorOf(zipArchive({}, true).substr(40)), HasSubstr("no weights file"));
}

TEST(ZipArchive, AnEntryThatClaimsToUnpackToFarTooMuchIsRefused) {
    EXPECT_THAT(errorOf(zipArchive({{.name = "x/data.pkl",
                                     .bytes = "x",
                                     .method = 8,
                                     .is64 = true,
                                     .unpacked = 1ULL << 40U}})),
                HasSubstr("far more than a file of its size"));
    EXPECT_THAT(errorOf(zipArchive(
                    {{.name = "x/data.pkl", .bytes = "x", .is64 = true, .unpacked = 1ULL << 40U}})),
                HasSubstr("two different sizes"));
}

TEST(ZipArchive, BigEndianArchivesAreRefused) {
    EXPECT_THAT(errorOf(zipArchive({{"x/data.pkl", "."}, {"x/byteorder", "big"}})),
                HasSubstr("big-endian"));
}

} // namespace
} // namespace taxo
