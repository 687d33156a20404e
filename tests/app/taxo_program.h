// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

inline constexpr const char* kTaxa =
    "kingdom,phylum,class,order,family,genus,species,common_name\n"
    "Animalia,Chordata,Mammalia,Carnivora,Ursidae,Ursus,arctos,Bear\n"
    "Animalia,Chordata,Mammalia,Carnivora,Felidae,Felis,catus,Cat\n"
    "Plantae,Tracheophyta,,Fagales,Fagaceae,Quercus,robur,Oak\n";

/// A bitmap of 4 x 4 pixels of one grey.
inline std::string bitmap(unsigned char brightness) {
    std::string bytes(54 + 48, static_cast<char>(brightness));
    const unsigned char header[54] = {'B', 'M', 102, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0,
                                      4,   0,   0,   0, 4, 0, 0, 0, 1, 0, 24, 0, 0, 0, 0,  0, 48};
    std::copy(std::begin(header), std::end(header), bytes.begin());
    return bytes;
}

/// A model, three labels and two pictures; made once, since weights take a moment.
class TaxoProgram : public testing::Test {
protected:
    static void SetUpTestSuite() {
        sharedDir = std::make_unique<test::TempDir>();
        test::writeTinyModel(*sharedDir / "model");
        sharedDir->write("taxa.csv", kTaxa);
        std::filesystem::create_directories(*sharedDir / "photos");
        sharedDir->write("photos/grün 1.bmp", bitmap(40));
        sharedDir->write("photos/2.bmp", bitmap(200));
        const auto built = run({"labels",
                                "build",
                                "--model",
                                at("model"),
                                "--taxa",
                                at("taxa.csv"),
                                "--out",
                                at("labels")});
        ASSERT_EQ(built.status, 0) << built.errors;
    }

    static void TearDownTestSuite() { sharedDir.reset(); }

    static std::string at(const std::string& name) { return (*sharedDir / name).native(); }

    static test::ProcessResult run(const std::vector<std::string>& arguments,
                                   std::map<std::string, std::string> environment = {}) {
        const auto home = sharedDir->path() / "home";
        environment.insert({{"XDG_CACHE_HOME", (home / "cache").native()},
                            {"XDG_DATA_HOME", (home / "data").native()},
                            {"XDG_CONFIG_HOME", (home / "config").native()}});
        return test::runProcess(TAXO_PROGRAM, arguments, environment);
    }

    static test::ProcessResult identify(std::vector<std::string> more) {
        more.insert(more.begin(), {"identify", "--model", at("model")});
        return run(more);
    }

    static inline std::unique_ptr<test::TempDir> sharedDir; ///< of the whole suite
};

inline std::size_t linesIn(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace taxo
