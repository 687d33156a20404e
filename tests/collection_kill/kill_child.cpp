// SPDX-License-Identifier: MIT
// The program that is killed: does one kind of work on a collection and says on standard output
// when it begins, what is committed, and when it is done.
//
//   collection_kill_child WORK COLLECTION [PHOTOS]
#include "tests/collection_kill/work.h"

#include <cstdio>
#include <map>
#include <string>

namespace taxo {
namespace {

void say(const std::string& line) {
    std::puts(line.c_str());
    std::fflush(stdout);
}

int run(int argc, char** argv) {
    const std::string work = argc > 2 ? argv[1] : "";
    const std::filesystem::path file = argc > 2 ? argv[2] : "";
    const std::filesystem::path photos = argc > 3 ? argv[3] : "";
    const test::Acknowledge acknowledge = [](std::int64_t what) {
        say("committed " + std::to_string(what));
    };
    const std::map<std::string, std::function<Status()>> kinds = {
        {"import", [&] { return test::importAll(file, photos, acknowledge); }},
        {"embed", [&] { return test::embedAll(file, acknowledge); }},
        {"decide", [&] { return test::decideAll(file, acknowledge); }},
        {"undo", [&] { return test::undoMost(file, acknowledge); }},
        {"index", [&] { return test::indexAll(file, acknowledge); }},
        {"backup", [&] { return test::backUpOnce(file, acknowledge); }},
        {"restore", [&] { return test::restoreOldest(file, acknowledge); }},
        {"migrate", [&] { return test::migrateOn(file, acknowledge); }},
    };
    const auto kind = kinds.find(work);
    if (kind == kinds.end()) {
        std::fputs("collection_kill_child WORK COLLECTION [PHOTOS]\n", stderr);
        return 2;
    }
    say("begin");
    if (const auto done = kind->second(); !done) {
        std::fprintf(stderr, "%s\n", done.error().text().c_str());
        return 1;
    }
    say("done");
    return 0;
}

} // namespace
} // namespace taxo

int main(int argc, char** argv) {
    return taxo::run(argc, argv);
}
