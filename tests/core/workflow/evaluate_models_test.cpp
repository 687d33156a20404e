// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/workflow/evaluate_benchmark.h"
#include "core/workflow/evaluate_models.h"
#include "tests/core/evaluation/labelled_world.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>
#include <memory>
#include <numeric>

namespace taxo {
namespace {

using test::LabelledWorld;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

/// Six classes of photographs by two models, of which the second sees less.
class EvaluateModels : public testing::Test {
protected:
    EvaluateModels() {
        const auto made = LabelledWorld{.spread = 0.25}.make();
        photos.source = "a <b>synthetic</b> world";
        for (std::size_t c = 0; c < 6; ++c) {
            photos.classes.push_back({"class & " + std::to_string(c), {}, {}});
        }
        photos.classOf = made.data.classes;
        photos.events = made.data.events;
        for (std::size_t row = 0; row < photos.classOf.size(); ++row) {
            photos.names.push_back("row " + std::to_string(row));
            photos.isSupport.push_back(row % 10 < 3);
        }
        models.push_back({{"sharp", std::string(64, 'a'), "crop 224"}, made.data.rows});
        models.push_back({{"blurred", std::string(64, 'b'), ""}, made.data.rows});
        Random random(9);
        for (float& value : models[1].rows.values()) {
            value = 3.0F * (value + static_cast<float>(0.3 * random.normal())); // of no length 1
        }
    }

    EvaluationResults run(const EvaluateOptions& options) const {
        auto results = evaluateModels(photos, models, options, *search, {});
        EXPECT_TRUE(results) << results.error().text();
        return results.value_or(EvaluationResults{});
    }

    static EvaluateOptions by(std::vector<EvaluationProtocol> protocols) {
        EvaluateOptions options;
        options.protocols = std::move(protocols);
        return options;
    }

    EvaluationPhotos photos;
    std::vector<ModelVectors> models;
    std::unique_ptr<BatchSearch> search = loadBatchSearch().value();
};

TEST_F(EvaluateModels, MeasuresEachModelAndTheirDifferences) {
    const auto results = run(by({EvaluationProtocol::Shots,
                                 EvaluationProtocol::Neighbors,
                                 EvaluationProtocol::Split,
                                 EvaluationProtocol::Discovery}));
    ASSERT_EQ(results.models.size(), 2U);
    std::vector<std::string> names;
    for (const MeasuredProtocol& one : results.models[0].protocols) {
        names.push_back(one.name);
        EXPECT_TRUE(std::isfinite(one.accuracy->photographs.low)) << one.name;
        EXPECT_EQ(one.accuracy->byClass.size(), 6U);
    }
    EXPECT_THAT(names,
                ElementsAre("1-shot",
                            "5-shot",
                            "5 nearest neighbours",
                            "one-shot of the split",
                            "category discovery"));
    const auto& shot = results.models[0].protocols[0].numbers.front();
    EXPECT_EQ(shot.runs, 5U);
    EXPECT_GT(shot.value, 0.7);
    EXPECT_GT(shot.spread, 0.0);
    ASSERT_EQ(results.differences.size(), 5U);
    EXPECT_LT(results.differences[0].difference.high, 0.0) << "the blurred one is worse";
    EXPECT_EQ(results.events, 30U);
    EXPECT_EQ(run(by({EvaluationProtocol::Shots})).models[1].protocols[0].numbers[0].value,
              results.models[1].protocols[0].numbers[0].value)
        << "the same seed, the same numbers";
}

TEST_F(EvaluateModels, CountsTheEventsThatAreLeft) {
    std::vector<bool> isKept(photos.count(), true);
    isKept[0] = isKept[1] = false; // of the first event
    photos.keepOnly(isKept);
    std::vector<std::uint32_t> rest(photos.count());
    std::iota(rest.begin(), rest.end(), 2U);
    for (ModelVectors& model : models) {
        model.rows = gather(model.rows, rest);
    }
    EXPECT_EQ(run(by({EvaluationProtocol::Shots})).events, 29U);
}

TEST_F(EvaluateModels, SaysWhatIsMissing) {
    const auto failed = [&](const EvaluateOptions& options) {
        return evaluateModels(photos, models, options, *search, {}).error().message;
    };
    EXPECT_THAT(failed(by({EvaluationProtocol::ZeroShot})), HasSubstr("that model is not here"));
    EvaluateOptions options = by({EvaluationProtocol::Discovery});
    options.known = {"class & 0", "a dodo"};
    EXPECT_THAT(failed(options), HasSubstr("Of 2 classes that were named as known, 1 "));
    photos.isSupport.clear();
    EXPECT_THAT(failed(by({EvaluationProtocol::Split})), HasSubstr("are not split"));
    std::ranges::fill(models[1].rows.row(7), 0.0F);
    EXPECT_THAT(failed(by({EvaluationProtocol::Shots})), HasSubstr("photograph 7 by blurred"));
}

TEST_F(EvaluateModels, TheReportNamesModelsDataAndSeedsAndNoNameIsATag) {
    EvaluateOptions options = by({EvaluationProtocol::Shots});
    options.seed = 77;
    const auto results = run(options);
    const test::TempDir dir;
    ASSERT_TRUE(writeEvaluation(dir / "report.html", results));
    const std::string page = readTextFile(dir / "report.html").value();
    EXPECT_THAT(page, StartsWith("<!doctype html>"));
    for (const char* const part : {"a &lt;b&gt;synthetic&lt;/b&gt; world",
                                   "class &amp; 0",
                                   "seed 77",
                                   "crop 224",
                                   "prefers-color-scheme: dark",
                                   "blurred",
                                   "60 photographs of 6 classes, 30 events",
                                   "1-shot"}) {
        EXPECT_THAT(page, HasSubstr(part));
    }
    EXPECT_THAT(page, HasSubstr(std::string(64, 'a')));
    EXPECT_THAT(page, Not(HasSubstr("<b>synthetic")));
    EXPECT_THAT(page, Not(HasSubstr("http"))) << "it needs nothing else";
    EXPECT_THAT(page, Not(HasSubstr("nan")));
    const std::string numbers = readTextFile(dir / "report.csv").value();
    EXPECT_THAT(numbers,
                StartsWith("model,model_sha256,preprocessing,data,protocol,number,value,spread,low,"
                           "high,runs,seed\n"));
    EXPECT_THAT(numbers, HasSubstr("\nsharp," + std::string(64, 'a') + ",crop 224,"));
    EXPECT_THAT(numbers, HasSubstr("less sharp, same photographs"));
    EXPECT_THAT(readTextFile(dir / "report-classes.csv").value(),
                StartsWith("class,photographs,sharp: 1-shot,sharp: 5-shot,blurred: 1-shot"));
    const std::string rows = readTextFile(dir / "report-photographs.csv").value();
    EXPECT_EQ(std::ranges::count(rows, '\n'), 61);
    EXPECT_THAT(writeEvaluation(dir / "report.pdf", results).error().message,
                HasSubstr("end its name in .html"));
}

/// Photographs of two traits and of two tasks, by one model.
class EvaluateBenchmarks : public testing::Test {
protected:
    EvaluateBenchmarks() {
        Random random(5);
        for (std::size_t i = 0; i < 240; ++i) {
            std::vector<float> row(16);
            for (float& value : row) {
                value = static_cast<float>(5.0 * random.normal());
            }
            model.rows.append(row);
            traits.files.emplace_back("x");
            traits.names.push_back(std::to_string(i));
            traits.isTrained.push_back(i < 160);
            traits.yes.push_back(row[0] > 0.0F);
            traits.yes.push_back(row[1] > 0.0F);
            traits.yes.push_back(random.chance(0.5));
            tasks.files.emplace_back("x");
            tasks.names.push_back(std::to_string(i));
            tasks.isTrained.push_back(i % 4 < 2);
            tasks.taskOf.push_back(static_cast<std::uint32_t>(i % 2));
            tasks.yes.push_back(i % 2 == 0 ? row[2] > 0.0F : random.chance(0.5));
        }
        traits.traits = {"first", "second", "unseen"};
        tasks.tasks = {"seen", "unseen"};
        tasks.kinds = {"appearance", "context"};
        model.label = {"one", "", ""};
        options.runs = 2;
        options.epochs = 60;
        options.tries = 10;
    }

    TraitPhotos traits;
    TaskPhotos tasks;
    ModelVectors model;
    BenchmarkOptions options;
};

TEST_F(EvaluateBenchmarks, NewtPoolsTheAnswersOfAllTasks) {
    const auto results = evaluateNewt(tasks, {model}, options, {}).value();
    const MeasuredProtocol& one = results.models[0].protocols[0];
    EXPECT_EQ(one.numbers[0].runs, 2U);
    EXPECT_GT(one.accuracy->byClass[0].share, 0.8);
    EXPECT_NEAR(one.accuracy->byClass[1].share, 0.5, 0.2);
    EXPECT_NEAR(one.numbers[0].value, one.accuracy->photographs.value, 1e-9);
    EXPECT_EQ(one.numbers[2].name, "mean over tasks of appearance");
    EXPECT_TRUE(std::isnan(one.right[0])) << "learned from";
    EXPECT_THAT(results.classNames, ElementsAre("seen", "unseen"));
}

TEST_F(EvaluateBenchmarks, FishNetCountsPhotographsWithAllTraitsRightAtBothThresholds) {
    const auto results = evaluateFishNet(traits, {model}, options, {}).value();
    const MeasuredProtocol& one = results.models[0].protocols[0];
    ASSERT_EQ(one.numbers.size(), 2U);
    EXPECT_THAT(one.numbers[0].name, HasSubstr("0.5 as published"));
    EXPECT_EQ(one.numbers[0].value, one.accuracy->photographs.value);
    EXPECT_GT(one.parts[0].share.share, 0.7);
    EXPECT_NEAR(one.parts[2].share.share, 0.5, 0.2);
    const test::TempDir dir;
    ASSERT_TRUE(writeEvaluation(dir / "fish.html", results));
    EXPECT_THAT(readTextFile(dir / "fish.html").value(), HasSubstr("By trait"));
}

TEST_F(EvaluateBenchmarks, Awa2HasTheFirstTwoTraitsApartAsPublished) {
    options.epochs = 20;
    options.runs = 1;
    const auto results = evaluateAwa2(traits, {model}, options, {}).value();
    const MeasuredProtocol& one = results.models[0].protocols[0];
    ASSERT_EQ(one.numbers.size(), 3U);
    const auto f1 = [&](std::size_t trait) { return one.parts[trait].share.share; };
    EXPECT_NEAR(one.numbers[0].value, (f1(0) + f1(1)) / 2.0, 1e-9);
    EXPECT_NEAR(one.numbers[1].value, (f1(0) + f1(1) + f1(2)) / 3.0, 1e-9);
    EXPECT_NE(one.numbers[0].value, one.numbers[1].value);
    EXPECT_GT(one.numbers[2].value, one.numbers[1].value) << "more is read as yes above 0";
    EXPECT_TRUE(one.right.empty());
    EXPECT_TRUE(results.differences.empty());
}

} // namespace
} // namespace taxo
