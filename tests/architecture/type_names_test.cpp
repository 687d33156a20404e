// SPDX-License-Identifier: MIT
// Two types of one name in one namespace make one program wrong without a word: of what both have,
// destructors and containers, the linker takes either.
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <istream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// "taxo::ui::GalleryView": the types that a file defines for others to link with, as the formatter
/// has them: from the first column on. Those of a namespace without a name are its own.
std::set<std::string> typesIn(std::istream& file) {
    static const std::regex begins(R"(namespace ?([\w:]*) \{)");
    static const std::regex ends(R"(\} // namespace.*)");
    static const std::regex defines(
        R"((?:struct|class|enum class) (\w+)(?: final)?(?: : .*| \{.*))");
    std::vector<std::string> spaces;
    std::set<std::string> types;
    for (std::string line; std::getline(file, line);) {
        std::smatch match;
        if (std::regex_match(line, match, begins)) {
            spaces.push_back(match[1]);
        } else if (std::regex_match(line, ends)) {
            if (!spaces.empty()) {
                spaces.pop_back();
            }
        } else if (std::regex_match(line, match, defines)) {
            std::string name;
            bool isOwn = false;
            for (const std::string& space : spaces) {
                isOwn = isOwn || space.empty();
                name += space + "::";
            }
            if (!isOwn) {
                types.insert(name + match[1].str());
            }
        }
    }
    return types;
}

TEST(TypeNames, AreEachOfOneFile) {
    const fs::path root = taxo::test::sourceFile("");
    std::map<std::string, std::string> files;
    for (const char* const top : {"core", "ui", "app", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            if (entry.path().extension() != ".h" && entry.path().extension() != ".cpp") {
                continue;
            }
            const std::string name = fs::relative(entry.path(), root).generic_string();
            std::ifstream file(entry.path());
            for (const std::string& type : typesIn(file)) {
                const auto [known, isNew] = files.try_emplace(type, name);
                EXPECT_TRUE(isNew) << type << " is in " << known->second << " and in " << name;
            }
        }
    }
    EXPECT_GT(files.size(), 100U);
}

TEST(TypeNames, AreFoundWhereOthersCouldLinkWithThem) {
    std::istringstream file("namespace taxo {\n"
                            "namespace {\n"
                            "struct Own {\n"
                            "} // namespace\n"
                            "struct Seen {\n"
                            "    struct Within {\n"
                            "struct Seen::State {\n"
                            "class Announced;\n"
                            "namespace ui {\n"
                            "class View final : public Seen {\n"
                            "} // namespace ui\n"
                            "enum class Kind : int { A };\n"
                            "} // namespace taxo\n");
    EXPECT_EQ(typesIn(file), (std::set<std::string>{"taxo::Seen", "taxo::ui::View", "taxo::Kind"}));
}

} // namespace
