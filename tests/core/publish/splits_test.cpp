// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/publish/file_names.h"
#include "core/publish/splits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// Photographs of taxa in blocks, most taxa rare.
struct SplitWorld {
    std::vector<std::size_t> taxa;
    std::vector<std::size_t> blocks;

    explicit SplitWorld(std::uint64_t seed) {
        Random random(seed);
        const std::size_t kinds = 2 + random.below(30);
        const std::size_t count = kinds + random.below(600);
        const std::size_t groups = 1 + random.below(count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t most = 1 + random.below(kinds);
            taxa.push_back(i < kinds ? i : random.below(most));
            blocks.push_back(random.below(groups));
        }
    }
};

SplitOptions threeParts(SplitKind kind) {
    SplitOptions options;
    options.parts = {{"train", 0.8}, {"val", 0.1}, {"test", 0.1}};
    options.kind = kind;
    return options;
}

TEST(Splits, NeverTearABlockApart) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const SplitWorld world(seed);
        for (const SplitKind kind : {SplitKind::ClosedSet, SplitKind::OpenSet}) {
            const auto parts = splitIntoParts(world.taxa, world.blocks, threeParts(kind));
            std::map<std::size_t, std::set<std::size_t>> partsOf;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                if (parts[i] != kNoPart) {
                    partsOf[world.blocks[i]].insert(parts[i]);
                }
            }
            for (const auto& [block, in] : partsOf) {
                EXPECT_EQ(in.size(), 1U) << "seed " << seed << ", block " << block;
            }
        }
    }
}

TEST(Splits, OfAClosedSetHaveEachTaxonInAllPartsOrInNone) {
    std::size_t inAll = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const SplitWorld world(seed);
        const auto parts =
            splitIntoParts(world.taxa, world.blocks, threeParts(SplitKind::ClosedSet));
        std::map<std::size_t, std::set<std::size_t>> partsOf;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            partsOf[world.taxa[i]].insert(parts[i]);
        }
        for (const auto& [taxon, in] : partsOf) {
            EXPECT_EQ(in.size(), in.contains(kNoPart) ? 1U : 3U) << "seed " << seed;
            inAll += in.contains(kNoPart) ? 0 : 1;
        }
    }
    EXPECT_GT(inAll, 200U);
}

TEST(Splits, OfAClosedSetKeepEveryTaxonThatHasABlockForEachPart) {
    // Two taxa in photographs that hang together with nothing else.
    std::vector<std::size_t> taxa;
    std::vector<std::size_t> blocks;
    for (std::size_t i = 0; i < 53; ++i) {
        taxa.push_back(i < 3 ? 0 : 1);
        blocks.push_back(i);
    }
    const auto parts = splitIntoParts(taxa, blocks, threeParts(SplitKind::ClosedSet));
    EXPECT_THAT((std::set(parts.begin(), parts.begin() + 3)), ElementsAre(0, 1, 2));
    EXPECT_EQ(std::count(parts.begin() + 3, parts.end(), 0U), 40) << "0.8 of 50";
    EXPECT_EQ(std::count(parts.begin() + 3, parts.end(), 1U), 5);
}

TEST(Splits, OfAnOpenSetHaveTaxaApart) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const SplitWorld world(seed);
        const auto parts = splitIntoParts(world.taxa, world.blocks, threeParts(SplitKind::OpenSet));
        std::map<std::size_t, std::set<std::size_t>> partsOf;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            EXPECT_NE(parts[i], kNoPart) << "an open set leaves nothing out";
            partsOf[world.taxa[i]].insert(parts[i]);
        }
        for (const auto& [taxon, in] : partsOf) {
            EXPECT_EQ(in.size(), 1U) << "seed " << seed << ", taxon " << taxon;
        }
    }
}

TEST(Splits, AreTheSameForTheSameSeedOnly) {
    const SplitWorld world(3);
    SplitOptions options = threeParts(SplitKind::ClosedSet);
    const auto parts = splitIntoParts(world.taxa, world.blocks, options);
    EXPECT_EQ(splitIntoParts(world.taxa, world.blocks, options), parts);
    options.seed = 8;
    EXPECT_NE(splitIntoParts(world.taxa, world.blocks, options), parts);
}

TEST(Splits, RefusePartsThatAreNone) {
    const auto sentenceFor = [](std::vector<SplitPart> parts) {
        SplitOptions options;
        options.parts = std::move(parts);
        const auto checked = options.check();
        return checked ? std::string() : checked.error().message;
    };
    EXPECT_EQ(sentenceFor({}), "");
    EXPECT_EQ(sentenceFor({{"train", 8.0}, {"test", 2.0}}), "");
    EXPECT_THAT(sentenceFor({{"train", 1.0}}), HasSubstr("at least two"));
    EXPECT_THAT(sentenceFor({{"train", 0.8}, {"Train", 0.2}}), HasSubstr("\"Train\""));
    EXPECT_THAT(sentenceFor({{"a", 0.8}, {"../b", 0.2}}), HasSubstr("../b"));
    EXPECT_THAT(sentenceFor({{"a", 0.8}, {"..", 0.2}}), HasSubstr("\"..\""));
    EXPECT_THAT(sentenceFor({{"a", 0.8}, {"nul", 0.2}}), HasSubstr("\"nul\""));
    EXPECT_THAT(sentenceFor({{"a", 0.8}, {"b", 0.0}}), HasSubstr("no share"));
    const std::vector<std::string> wrong = {"train"};
    EXPECT_THAT(readSplitParts(wrong).error().message, HasSubstr("train=0.8"));
    const std::vector<std::string> other = {"camera"};
    EXPECT_THAT(readSplitBy(other).error().message, HasSubstr("specimen"));
}

TEST(HeldTogether, WhatSharesAKeyIsInOneBlock) {
    HeldTogether together;
    for (int i = 0; i < 5; ++i) {
        together.add();
    }
    together.joinBy("event 1", 0);
    together.joinBy("event 1", 3);
    together.joinBy("day 2", 3);
    together.joinBy("day 2", 4);
    EXPECT_THAT(together.blocks(), ElementsAre(0, 1, 2, 0, 0));
}

TEST(SafeFileName, IsOneThatWindowsTakes) {
    for (const char* const fine : {"Ursus arctos",
                                   "IMG_1.JPG",
                                   "K\xC3\xA4"
                                   "fer",
                                   ".hidden"}) {
        EXPECT_EQ(safeFileName(fine), fine);
    }
    const std::map<std::string, std::string> expected = {{"", "_"},
                                                         {".", "_"},
                                                         {"..", "__"},
                                                         {"a/b\\c", "a_b_c"},
                                                         {"Lynx sp.", "Lynx sp_"},
                                                         {"end ", "end_"},
                                                         {"CON", "CON_"},
                                                         {"nul.jpg", "nul_.jpg"},
                                                         {"com7.tar.gz", "com7_.tar.gz"},
                                                         {"LPT\xC2\xB2", "LPT\xC2\xB2_"},
                                                         {"con .jpg", "con _.jpg"},
                                                         {"two\nlines\t?", "two_lines__"},
                                                         {"\xFF", "\xEF\xBF\xBD"}};
    for (const auto& [text, name] : expected) {
        EXPECT_EQ(safeFileName(text), name);
    }
    const std::string longName = safeFileName(std::string(300, 'a') + "\xC3\xA4.jpeg");
    EXPECT_LE(longName.size(), 180U);
    EXPECT_TRUE(longName.ends_with("a.jpeg"));
}

TEST(SafeFileName, OfASafeNameIsTheSame) {
    Random random(5);
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::size_t letters = random.below(12); letters > 0; --letters) {
            text += static_cast<char>("CONcon.. _/1a\xC3\xA4\n"[random.below(16)]);
        }
        const std::string name = safeFileName(text);
        EXPECT_EQ(safeFileName(name), name) << text;
    }
}

TEST(FileNames, AreDifferentWhereUpperAndLowerCaseAreOne) {
    FileNames names;
    EXPECT_EQ(names.claim("a", "IMG.JPG"), "IMG.JPG");
    EXPECT_EQ(names.claim("a", "img.jpg"), "img-2.jpg");
    EXPECT_EQ(names.claim("a", "Img.jpg"), "Img-3.jpg");
    EXPECT_EQ(names.claim("b", "img.jpg"), "img.jpg") << "of another folder";
    EXPECT_EQ(names.claim("a", "\xC3\x84.jpg"), "\xC3\x84.jpg");
    EXPECT_EQ(names.claim("a", "\xC3\xA4.jpg"), "\xC3\xA4-2.jpg") << "A and a with two dots";
    EXPECT_EQ(names.claim("", "img-2.jpg"), "img-2.jpg");
}

} // namespace
} // namespace taxo
