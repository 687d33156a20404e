// SPDX-License-Identifier: MIT
#include "core/base/digest.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <chrono>
#include <filesystem>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

const char* const kOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

Digest digestOf(std::string_view text) {
    return sha256Of(std::as_bytes(std::span(text)));
}

/// Writes a file and makes it look an hour old, since young files are not remembered.
fs::path settled(const TempDir& folder, const char* name, std::string_view text) {
    auto file = folder.write(name, text);
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1));
    return file;
}

TEST(Digest, IsWrittenAndReadAsHexadecimalDigits) {
    const auto digest = Digest::fromHex(kOfAbc);
    ASSERT_TRUE(digest);
    EXPECT_EQ(digest->hex(), kOfAbc);
    EXPECT_EQ(digest->shortHex(), "ba7816bf8f01");
    std::string upper = kOfAbc;
    std::ranges::transform(
        upper, upper.begin(), [](char c) { return static_cast<char>(std::toupper(c)); });
    EXPECT_EQ(Digest::fromHex(upper), digest);
}

TEST(Digest, OtherTextsAreNone) {
    EXPECT_EQ(Digest::fromHex(""), std::nullopt);
    EXPECT_EQ(Digest::fromHex(std::string(63, 'a')), std::nullopt);
    EXPECT_EQ(Digest::fromHex(std::string(65, 'a')), std::nullopt);
    EXPECT_EQ(Digest::fromHex(std::string(63, 'a') + "g"), std::nullopt);
    EXPECT_TRUE(Digest{}.isNone());
    EXPECT_FALSE(digestOf("").isNone());
}

// FIPS 180-4 and NIST's examples
TEST(Sha256, KnownTextsHaveTheirKnownDigests) {
    EXPECT_EQ(digestOf("").hex(),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(digestOf("abc").hex(), kOfAbc);
    EXPECT_EQ(digestOf("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").hex(),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    EXPECT_EQ(digestOf(std::string(1'000'000, 'a')).hex(),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, PiecesGiveTheDigestOfTheWholeAndTheObjectStartsAnew) {
    Sha256 sha;
    sha.add(std::as_bytes(std::span(std::string_view("a"))));
    sha.add({});
    sha.add(std::as_bytes(std::span(std::string_view("bc"))));
    EXPECT_EQ(sha.finish().hex(), kOfAbc);
    EXPECT_EQ(sha.finish(), digestOf(""));
}

TEST(Sha256, OfAFileReportsItsBytes) {
    const TempDir folder;
    const std::string text(3'000'000, 'x');
    const auto file = folder.write("big", text);
    std::size_t last = 0;
    const Progress progress({}, [&](std::size_t done, std::size_t total, std::string_view) {
        EXPECT_GT(done, last);
        EXPECT_EQ(total, text.size());
        last = done;
    });
    EXPECT_EQ(sha256OfFile(file, progress), digestOf(text));
    EXPECT_EQ(last, text.size());
}

TEST(Sha256, OfAFileStopsWhenAsked) {
    const TempDir folder;
    std::stop_source source;
    source.request_stop();
    const auto digest = sha256OfFile(folder.write("a", "abc"), Progress(source.get_token()));
    ASSERT_FALSE(digest);
    EXPECT_EQ(digest.error().code, ErrorCode::Cancelled);
}

TEST(Sha256, OfWhatIsNoFileIsAnError) {
    const TempDir folder;
    EXPECT_EQ(sha256OfFile(folder / "none").error().code, ErrorCode::NotFound);
    EXPECT_EQ(sha256OfFile(folder.path()).error().code, ErrorCode::InvalidInput);
}

TEST(RememberedSha256, IsNotComputedAgain) {
    const TempDir folder;
    const auto file = settled(folder, "weights", "abc");
    const auto memory = folder / "cache";
    ASSERT_EQ(rememberedSha256(file, memory / "digests")->hex(), kOfAbc);
    // What stands in the memory is believed: put another digest there.
    std::string text = readTextFile(memory / "digests").value();
    text.replace(0, 64, std::string(64, '7'));
    ASSERT_TRUE(writeWholeFile(memory / "digests", text));
    EXPECT_EQ(rememberedSha256(file, memory / "digests")->hex(), std::string(64, '7'));
}

TEST(RememberedSha256, AChangedFileIsNoticed) {
    const TempDir folder;
    const auto memory = folder / "digests";
    const auto file = settled(folder, "weights", "abc");
    ASSERT_EQ(rememberedSha256(file, memory)->hex(), kOfAbc);
    folder.write("weights", "abd"); // same size, same inode, another time
    EXPECT_EQ(rememberedSha256(file, memory), digestOf("abd"));
    fs::remove(file);
    EXPECT_EQ(rememberedSha256(file, memory).error().code, ErrorCode::NotFound);
}

TEST(RememberedSha256, AFileJustWrittenIsNotRemembered) {
    const TempDir folder;
    const auto file = folder.write("weights", "abc");
    ASSERT_EQ(rememberedSha256(file, folder / "digests")->hex(), kOfAbc);
    EXPECT_FALSE(fs::exists(folder / "digests"));
}

TEST(RememberedSha256, SeveralFilesAreRemembered) {
    const TempDir folder;
    const auto first = settled(folder, "first", "abc");
    const auto second = settled(folder, "second", "");
    ASSERT_TRUE(rememberedSha256(first, folder / "digests"));
    ASSERT_TRUE(rememberedSha256(second, folder / "digests"));
    const std::string text = readTextFile(folder / "digests").value();
    EXPECT_THAT(text, testing::HasSubstr(kOfAbc));
    EXPECT_THAT(text, testing::HasSubstr(digestOf("").hex()));
}

TEST(RememberedSha256, AMemoryThatCannotBeUsedOnlyCostsTime) {
    const TempDir folder;
    const auto file = settled(folder, "weights", "abc");
    folder.write("garbage", "no digest\n" + std::string(70, 'g') + "\n\xff\n");
    EXPECT_EQ(rememberedSha256(file, folder / "garbage")->hex(), kOfAbc);
    EXPECT_EQ(rememberedSha256(file, folder.path())->hex(), kOfAbc);  // a folder
    EXPECT_EQ(rememberedSha256(file, file / "below")->hex(), kOfAbc); // no place for a file
}

} // namespace
} // namespace taxo
