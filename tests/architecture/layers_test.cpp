// SPDX-License-Identifier: MIT
// Reads every #include under core and ui against layers.txt.
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Rules {
    std::map<std::string, std::set<std::string>> mayInclude; // folder -> folders
    std::map<std::string, std::set<std::string>> heavy;      // prefix of an include -> folders
    std::set<std::string> platform;                          // system headers of the platform files
};

Rules readRules(const fs::path& file) {
    Rules rules;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        if (line[0] == '@') {
            rules.platform.insert(line.substr(1));
            continue;
        }
        const auto colon = line.find(':');
        std::istringstream words(line.substr(colon + 1));
        std::set<std::string> folders;
        for (std::string word; words >> word;) {
            folders.insert(word);
        }
        if (line[0] == '!') {
            rules.heavy[line.substr(1, colon - 1)] = folders;
        } else {
            rules.mayInclude[line.substr(0, colon)] = folders;
        }
    }
    return rules;
}

/// "core/image/preprocess.h" -> "core/image"
std::string folderOf(const std::string& include) {
    const auto last = include.rfind('/');
    return last == std::string::npos ? std::string() : include.substr(0, last);
}

/// Headers that others can see: everything that is neither a .cpp nor named as private.
bool isPublicHeader(const fs::path& file) {
    return file.extension() == ".h" && !file.stem().native().ends_with("_private");
}

std::string problemWith(const Rules& rules,
                        const std::string& folder,
                        const fs::path& file,
                        const std::string& include,
                        bool isQuoted) {
    if (isQuoted) {
        const std::string from = folderOf(include);
        const bool isOurs = from.starts_with("core/") || from.starts_with("ui/") ||
                            from.starts_with("app/") || from.starts_with("tests/");
        if (!isOurs) {
            return "quoted includes start at the repository";
        }
        const auto allowed = rules.mayInclude.find(folder);
        if (allowed == rules.mayInclude.end()) {
            return "the folder " + folder + " is not in layers.txt";
        }
        if (from == folder || allowed->second.contains(from)) {
            return "";
        }
        return folder + " may not include " + from;
    }
    if (rules.platform.contains(include)) {
        return folder == "core/base" && file.stem().native().starts_with("platform_")
                   ? ""
                   : "platform calls live in core/base/platform_*.cpp";
    }
    for (const auto& [prefix, folders] : rules.heavy) {
        const bool isQt = prefix == "Q" && include.size() > 1 && include[0] == 'Q' &&
                          std::isupper(static_cast<unsigned char>(include[1])) != 0;
        if ((prefix != "Q" && include.starts_with(prefix)) || isQt) {
            if (!folders.contains(folder)) {
                return std::string(folder).append(" may not name ").append(include);
            }
            if (!isQt && isPublicHeader(file)) {
                return include + " must stay inside a .cpp or a *_private.h";
            }
        }
    }
    return "";
}

TEST(Layers, EveryIncludeFollowsTheTable) {
    const fs::path root = taxo::test::sourceFile("");
    const Rules rules = readRules(root / "tests/architecture/layers.txt");
    ASSERT_FALSE(rules.mayInclude.empty());
    const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    int files = 0;
    for (const char* const top : {"core", "ui"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") {
                continue;
            }
            ++files;
            const std::string folder =
                fs::relative(entry.path().parent_path(), root).generic_string();
            std::ifstream in(entry.path());
            int number = 0;
            for (std::string line; std::getline(in, line);) {
                ++number;
                std::smatch match;
                if (std::regex_search(line, match, pattern)) {
                    const std::string problem =
                        problemWith(rules, folder, entry.path(), match[2], match[1] == "\"");
                    EXPECT_EQ(problem, "")
                        << entry.path().native() << ":" << number << ": " << line;
                }
            }
        }
    }
    EXPECT_GT(files, 10);
}

/// The first of the includes of a source: "core/image/preprocess.h", or "" without any.
std::string firstInclude(const fs::path& source) {
    static const std::regex pattern("#include [<\"]([^>\"]+)[>\"]");
    std::ifstream in(source);
    std::smatch match;
    for (std::string line; std::getline(in, line);) {
        if (std::regex_match(line, match, pattern)) {
            return match[1];
        }
    }
    return {};
}

// So a header that others can include is known to need nothing before it.
TEST(Layers, EverySourceIncludesItsOwnHeaderFirst) {
    const fs::path root = taxo::test::sourceFile("");
    int pairs = 0;
    for (const char* const top : {"app", "core", "tests", "ui"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            fs::path header = entry.path();
            header.replace_extension(".h");
            if (entry.path().extension() == ".cpp" && fs::exists(header)) {
                ++pairs;
                EXPECT_EQ(firstInclude(entry.path()), fs::relative(header, root).generic_string())
                    << entry.path();
            }
        }
    }
    EXPECT_GT(pairs, 10);
}

TEST(Layers, AWrongIncludeIsNamed) {
    const Rules rules = readRules(taxo::test::testFile("architecture/layers.txt"));
    const auto quoted = [&](const char* folder, const char* include) {
        return problemWith(rules, folder, "some.cpp", include, true);
    };
    EXPECT_EQ(quoted("core/decode", "core/image/orientation.h"), "");
    EXPECT_EQ(quoted("core/decode", "core/taxonomy/rank.h"),
              "core/decode may not include core/taxonomy");
    EXPECT_EQ(quoted("core/image", "core/decode/photo_file_decoder.h"),
              "core/image may not include core/decode");
    EXPECT_EQ(quoted("core/image", "orientation.h"), "quoted includes start at the repository");
    EXPECT_EQ(quoted("core/new", "core/base/result.h"), "the folder core/new is not in layers.txt");
    const auto angled = [&](const char* folder, const char* file, const char* include) {
        return problemWith(rules, folder, file, include, false);
    };
    EXPECT_EQ(angled("core/decode", "tiff.cpp", "tiffio.h"), "");
    EXPECT_EQ(angled("core/decode", "tiff_private.h", "tiffio.h"), "");
    EXPECT_EQ(angled("core/decode", "tiff.h", "tiffio.h"),
              "tiffio.h must stay inside a .cpp or a *_private.h");
    EXPECT_EQ(angled("core/image", "resample.cpp", "tiffio.h"), "core/image may not name tiffio.h");
    EXPECT_EQ(angled("core/decode", "jpeg.cpp", "opencv2/imgcodecs.hpp"),
              "core/decode may not name opencv2/imgcodecs.hpp");
    EXPECT_EQ(angled("ui/window", "main_window.h", "QMainWindow"), "");
    EXPECT_EQ(angled("core/base", "log.cpp", "QString"), "core/base may not name QString");
    EXPECT_EQ(angled("core/base", "platform_posix_files.cpp", "unistd.h"), "");
    EXPECT_NE(angled("core/base", "files.cpp", "unistd.h"), "");
    EXPECT_NE(angled("core/fetch", "platform_sockets.cpp", "unistd.h"), "");
}

TEST(Layers, EveryFolderNamedIsThere) {
    const fs::path root = taxo::test::sourceFile("");
    const Rules rules = readRules(root / "tests/architecture/layers.txt");
    for (const auto& [folder, direct] : rules.mayInclude) {
        EXPECT_TRUE(fs::is_directory(root / folder)) << folder;
    }
    for (const auto& [prefix, folders] : rules.heavy) {
        for (const std::string& folder : folders) {
            EXPECT_TRUE(fs::is_directory(root / folder)) << prefix << ": " << folder;
        }
    }
}

TEST(Layers, NoFolderIncludesItselfThroughOthers) {
    const Rules rules = readRules(taxo::test::testFile("architecture/layers.txt"));
    for (const auto& [folder, direct] : rules.mayInclude) {
        std::set<std::string> reached;
        std::vector<std::string> waiting(direct.begin(), direct.end());
        while (!waiting.empty()) {
            const std::string next = waiting.back();
            waiting.pop_back();
            if (!reached.insert(next).second) {
                continue;
            }
            const auto found = rules.mayInclude.find(next);
            ASSERT_NE(found, rules.mayInclude.end()) << folder << " names " << next;
            waiting.insert(waiting.end(), found->second.begin(), found->second.end());
        }
        EXPECT_FALSE(reached.contains(folder)) << folder;
    }
}

} // namespace
