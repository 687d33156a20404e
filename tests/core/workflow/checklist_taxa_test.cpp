// SPDX-License-Identifier: MIT
#include "core/workflow/checklist_taxa.h"
#include "tests/support/fake_identifier.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

class TaxaOfChecklist : public testing::Test {
protected:
    Result<ChecklistTaxa> read(const std::string& csv, const Progress& progress = {}) const {
        return taxaOfChecklist(dir.write("list.csv", csv), labels, progress);
    }

    static std::vector<std::string> titles(const ChecklistTaxa& found) {
        std::vector<std::string> titles;
        for (const TaxonMatch& taxon : found.taxa) {
            titles.push_back(taxon.title);
        }
        return titles;
    }

    test::TempDir dir;
    test::FakeIdentifier labels;
};

TEST_F(TaxaOfChecklist, AreThoseOfTheDeepestRankEachOnce) {
    const auto found = read("family,species\nFelidae,\nNymphalidae,Vanessa cardui\nFelidae,\n");
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_THAT(titles(*found), ElementsAre("Felidae", "Vanessa cardui"));
    EXPECT_TRUE(found->unknown.empty());
}

TEST_F(TaxaOfChecklist, NamesThatTheLabelsDoNotHoldAreListed) {
    const auto found = read("species\nNessiteras rhombopteryx\nPanthera pardus\n");
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_THAT(titles(*found), ElementsAre("Panthera pardus"));
    EXPECT_THAT(found->unknown, ElementsAre("Nessiteras rhombopteryx"));
}

TEST_F(TaxaOfChecklist, AFileThatIsNoChecklistIsRefused) {
    EXPECT_FALSE(read("weight,length\n1,2\n"));
    EXPECT_FALSE(taxaOfChecklist("/nowhere/list.csv", labels, {}));
}

TEST_F(TaxaOfChecklist, CanBeStopped) {
    std::stop_source stopped;
    stopped.request_stop();
    const auto found = read("family\nFelidae\n", Progress(stopped.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo
