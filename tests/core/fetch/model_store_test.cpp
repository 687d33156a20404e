// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/fetch/model_store.h"
#include "tests/core/fetch/download_fixture.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace taxo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Kind = CatalogueEntry::Kind;
using State = Installed::State;

const std::string kConfig = R"({"model_cfg": {}})";

/// A published model "tiny" with labels "tiny-labels", and a store beside it.
class ModelStoreTest : public DownloadTest {
protected:
    ModelStoreTest()
        : catalogue(makeCatalogue()), store(folder / "models", folder / "labels", catalogue) {}

    Catalogue makeCatalogue() const {
        const auto published = [](const char* path, const std::string& body) {
            return nlohmann::json{
                {"path", path}, {"size", body.size()}, {"sha256", digestOf(body).hex()}};
        };
        nlohmann::json model = {{"id", "tiny"},
                                {"title", "Tiny"},
                                {"description", "A model."},
                                {"licence", "MIT"},
                                {"citations", {"A. Nobody"}},
                                {"repository", "nobody/tiny"},
                                {"revision", "v1"},
                                {"dimension", 4},
                                {"architecture", "ViT-B-16"},
                                {"parameters", 1},
                                {"memory", 1},
                                {"labels", "tiny-labels"}};
        nlohmann::json labels = model;
        model["files"] = {{{"path", "open_clip_config.json"}, {"size", 1000}},
                          published("open_clip_model.safetensors", weights)};
        model["otherWeights"] = {published("open_clip_pytorch_model.bin", otherWeights)};
        labels["id"] = "tiny-labels";
        labels["title"] = "Tiny labels";
        labels["repository"] = "nobody/tree";
        labels["taxa"] = 3;
        labels["files"] = {published("embeddings/new.npy", matrix),
                           published("embeddings/new.json", list)};
        labels["files"][0]["or"] = {"embeddings/old.npy"};
        const nlohmann::json all = {
            {"published", "https://example.org"}, {"models", {model}}, {"labels", {labels}}};
        return Catalogue::parse(all.dump()).value();
    }

    const CatalogueEntry& model() const { return *catalogue.find("tiny"); }

    const CatalogueEntry& labels() const { return *catalogue.find("tiny-labels"); }

    HttpAnswer serve(const HttpRequest& request) const {
        const auto is = [&](const char* end) { return request.target.ends_with(end); };
        if (is("/open_clip_config.json")) {
            return serveFile(request, kConfig, "\"c\"");
        }
        if (is("/open_clip_model.safetensors")) {
            return serveFile(request, weights, "\"w\"");
        }
        if (is("/old.npy")) {
            return serveFile(request, matrix, "\"m\"");
        }
        if (is("/new.json")) {
            return serveFile(request, list, "\"l\"");
        }
        return HttpAnswer{.status = 404};
    }

    Result<Installed>
    install(const HttpServer& server, const CatalogueEntry& entry, const Progress& progress = {}) {
        return store.install(entry, server.url("/mirror"), options(), progress);
    }

    std::string weights = someBytes(200'000, 1);
    std::string otherWeights = someBytes(1000, 2);
    std::string matrix = someBytes(48, 3);
    std::string list = "[]";
    Catalogue catalogue;
    ModelStore store;
};

TEST_F(ModelStoreTest, InstallsAModelFromAMirror) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    const auto done = install(server, model());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(done->state, State::Complete);
    EXPECT_EQ(done->folder, folder / "models/tiny");
    EXPECT_THAT(done->unverified(), ElementsAre("open_clip_config.json"));
    EXPECT_EQ(server.requests().at(0).target,
              "/mirror/nobody/tiny/resolve/v1/open_clip_config.json");
    EXPECT_EQ(readTextFile(folder / "models/tiny/open_clip_model.safetensors").value_or(""),
              weights);
    EXPECT_FALSE(std::filesystem::exists(folder / "models/tiny.part"));
    EXPECT_EQ(store.resolveModel("tiny").value(), folder / "models/tiny");
}

TEST_F(ModelStoreTest, RemembersDigestsAndDate) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    ASSERT_TRUE(install(server, model()));
    const auto all = store.installed(Kind::Model);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].name, "tiny");
    EXPECT_EQ(all[0].entry, &model());
    EXPECT_THAT(all[0].installedAt, ::testing::MatchesRegex("20..-..-..T..:..:..Z"));
    ASSERT_EQ(all[0].files.size(), 2U);
    EXPECT_EQ(all[0].files[1].sha256, digestOf(weights));
    EXPECT_TRUE(all[0].files[1].isVerified);
    EXPECT_GE(all[0].bytes, weights.size() + kConfig.size());
}

TEST_F(ModelStoreTest, DoesNothingWhereTheModelIsInstalled) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    ASSERT_TRUE(install(server, model()));
    const auto before = server.requests().size();
    const auto again = install(server, model());
    ASSERT_TRUE(again);
    EXPECT_EQ(again->state, State::Complete);
    EXPECT_EQ(server.requests().size(), before);
}

TEST_F(ModelStoreTest, TriesTheOtherPathWhereTheFirstIsNotThere) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    const auto done = install(server, labels());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_TRUE(done->unverified().empty());
    EXPECT_EQ(server.requests().at(0).target,
              "/mirror/datasets/nobody/tree/resolve/v1/embeddings/new.npy");
    EXPECT_TRUE(std::filesystem::exists(folder / "labels/tiny-labels/old.npy"));
    EXPECT_EQ(store.resolveLabels("tiny-labels").value(), folder / "labels/tiny-labels");
}

TEST_F(ModelStoreTest, GoesOnWithAnInterruptedInstallation) {
    bool isBroken = true;
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serve(request);
        if (isBroken && answer.body.size() == weights.size()) {
            answer.cutAfter = 50'000;
        } else if (isBroken && answer.status == 206) {
            answer.status = 503;
        }
        return answer;
    });
    const auto failed = install(server, model());
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Network);
    const auto partial = store.installed(Kind::Model);
    ASSERT_EQ(partial.size(), 1U);
    EXPECT_EQ(partial[0].name, "tiny");
    EXPECT_EQ(partial[0].state, State::Partial);
    const auto unresolved = store.resolveModel("tiny");
    ASSERT_FALSE(unresolved);
    EXPECT_THAT(unresolved.error().message, HasSubstr("only partly downloaded ("));
    EXPECT_THAT(unresolved.error().message, HasSubstr(" of 201 kB)"));
    isBroken = false;
    const auto done = install(server, model());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(server.requests().back().header("range"), "bytes=50000-");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(done->folder), {}), 3)
        << "two files and the record";
}

TEST_F(ModelStoreTest, LeavesNothingOfEarlierAttemptsInTheInstalledFolder) {
    std::filesystem::create_directories(folder / "models/tiny.part");
    folder.write("models/tiny.part/open_clip_pytorch_model.bin.part", "of another catalogue");
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    const auto done = install(server, model());
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_FALSE(std::filesystem::exists(done->folder / "open_clip_pytorch_model.bin.part"));
}

TEST_F(ModelStoreTest, ReportsBytesOfTheWholeModel) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    std::size_t last = 0;
    const Progress progress({}, [&](std::size_t done, std::size_t total, std::string_view) {
        EXPECT_GE(done, last);
        EXPECT_GE(total, weights.size());
        last = done;
    });
    ASSERT_TRUE(install(server, model(), progress));
    EXPECT_EQ(last, weights.size() + kConfig.size());
}

TEST_F(ModelStoreTest, WrongBytesAreNeverInstalled) {
    HttpServer server([&](const HttpRequest& request) {
        auto answer = serve(request);
        if (answer.body.size() == weights.size()) {
            answer.body[1000] ^= 1;
        }
        return answer;
    });
    const auto done = install(server, model());
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_FALSE(std::filesystem::exists(folder / "models/tiny"));
}

TEST_F(ModelStoreTest, InstallsFromAFolder) {
    std::filesystem::create_directory(folder / "stick");
    folder.write("stick/open_clip_config.json", kConfig);
    folder.write("stick/open_clip_model.safetensors", weights);
    folder.write("stick/holiday.jpg", "not needed");
    const auto done = store.installFrom(model(), folder / "stick", {});
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(done->state, State::Complete);
    EXPECT_THAT(done->unverified(), ElementsAre("open_clip_config.json"));
    EXPECT_EQ(readTextFile(done->folder / "open_clip_model.safetensors").value_or(""), weights);
    EXPECT_FALSE(std::filesystem::exists(done->folder / "holiday.jpg"));
}

TEST_F(ModelStoreTest, InstallsTheSameWeightsInAnotherFormatFromAFolder) {
    std::filesystem::create_directory(folder / "stick");
    folder.write("stick/open_clip_config.json", kConfig);
    folder.write("stick/open_clip_pytorch_model.bin", otherWeights);
    const auto done = store.installFrom(model(), folder / "stick", {});
    ASSERT_TRUE(done) << done.error().text();
    EXPECT_EQ(done->files.at(1).name, "open_clip_pytorch_model.bin");
    EXPECT_TRUE(done->files.at(1).isVerified);
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    ASSERT_TRUE(install(server, model()));
    EXPECT_THAT(server.requests(), IsEmpty()) << "the model is there, in the other format";
}

TEST_F(ModelStoreTest, NamesAllFilesThatAFolderLacks) {
    std::filesystem::create_directory(folder / "stick");
    const auto done = store.installFrom(model(), folder / "stick", {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
    EXPECT_THAT(done.error().message,
                HasSubstr("open_clip_config.json, open_clip_model.safetensors"));
}

TEST_F(ModelStoreTest, RefusesAFolderWithOtherBytes) {
    std::filesystem::create_directory(folder / "stick");
    folder.write("stick/open_clip_config.json", kConfig);
    folder.write("stick/open_clip_model.safetensors", someBytes(200'000, 9));
    const auto done = store.installFrom(model(), folder / "stick", {});
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::Corrupt);
    EXPECT_FALSE(std::filesystem::exists(folder / "models/tiny"));
    EXPECT_FALSE(std::filesystem::exists(folder / "models/tiny.part/open_clip_model.safetensors"));
}

TEST_F(ModelStoreTest, SeesThatAFileIsMissingOrCut) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    ASSERT_TRUE(install(server, model()));
    folder.write("models/tiny/open_clip_model.safetensors", "cut");
    std::filesystem::remove(folder / "models/tiny/open_clip_config.json");
    const auto all = store.installed(Kind::Model);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].state, State::Damaged);
    EXPECT_THAT(all[0].problems,
                ElementsAre("open_clip_config.json is missing",
                            "open_clip_model.safetensors has 3 bytes instead of 200000"));
    const auto resolved = store.resolveModel("tiny");
    ASSERT_FALSE(resolved);
    EXPECT_EQ(resolved.error().code, ErrorCode::Corrupt);
    ASSERT_TRUE(install(server, model())) << "getting it again mends it";
    EXPECT_TRUE(store.resolveModel("tiny"));
}

TEST_F(ModelStoreTest, ListsAFolderThatAPersonPutThere) {
    std::filesystem::create_directories(folder / "models/mine");
    folder.write("models/mine/model.safetensors", "x");
    std::filesystem::create_directories(folder / "models/empty");
    const auto all = store.installed(Kind::Model);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "empty");
    EXPECT_EQ(all[0].state, State::Damaged);
    EXPECT_EQ(all[1].name, "mine");
    EXPECT_EQ(all[1].state, State::Complete);
    EXPECT_EQ(all[1].entry, nullptr);
    EXPECT_EQ(store.resolveModel("mine").value(), folder / "models/mine");
}

TEST_F(ModelStoreTest, ABrokenRecordIsAProblemAndNotACrash) {
    std::filesystem::create_directories(folder / "models/tiny");
    for (const char* const text :
         {"",
          "{}",
          "[1]",
          R"({"id":1})",
          R"({"id":"tiny","revision":"","installed":"","files":[{"name":"../x",
                                       "size":1,"sha256":"00","verified":true}]})"}) {
        folder.write("models/tiny/installed.json", text);
        const auto all = store.installed(Kind::Model);
        ASSERT_EQ(all.size(), 1U);
        EXPECT_EQ(all[0].state, State::Damaged) << text;
    }
}

TEST_F(ModelStoreTest, SaysHowToGetAModelThatIsNotThere) {
    const auto known = store.resolveModel("nobody/tiny");
    ASSERT_FALSE(known);
    EXPECT_EQ(known.error().code, ErrorCode::NotFound);
    EXPECT_THAT(known.error().message, HasSubstr("taxo models get tiny"));
    const auto unknown = store.resolveModel("huge");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
    EXPECT_THAT(unknown.error().message, HasSubstr("taxo models list"));
    EXPECT_FALSE(store.resolveModel(""));
    const auto otherKind = store.resolveModel("tiny-labels");
    ASSERT_FALSE(otherKind);
    EXPECT_THAT(otherKind.error().message, HasSubstr("no model called tiny-labels"));
}

TEST_F(ModelStoreTest, APathIsTakenAsItIs) {
    std::filesystem::create_directories(folder / "models/tiny");
    folder.write("models/tiny/model.bin", "x");
    const auto weightsFile = folder.write("my weights.bin", "x");
    EXPECT_EQ(store.resolveModel(weightsFile.native()).value(), weightsFile);
    EXPECT_EQ(store.resolveModel((folder / "models").native()).value(), folder / "models");
    EXPECT_FALSE(store.resolveModel((folder / "absent").native()));
    EXPECT_FALSE(store.resolveModel("..x/../../etc"));
}

TEST_F(ModelStoreTest, ChecksTheSpaceForAllFilesFirst) {
    CatalogueEntry vast = model();
    vast.files[1].size = 1ULL << 60U;
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    const auto done = install(server, vast);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NoSpace);
    EXPECT_THAT(server.requests(), IsEmpty());
}

TEST_F(ModelStoreTest, OffersWhatIsHereAndThenTheRestOfTheCatalogue) {
    std::filesystem::create_directories(folder / "models/mine");
    folder.write("models/mine/model.safetensors", "x");
    auto offers = store.offers(Kind::Model);
    ASSERT_EQ(offers.size(), 2U);
    EXPECT_EQ(offers[0].entry, nullptr);
    EXPECT_EQ(offers[0].installed->name, "mine");
    EXPECT_EQ(offers[1].entry, &model());
    EXPECT_FALSE(offers[1].installed);
    std::filesystem::create_directories(folder / "models/tiny.part");
    offers = store.offers(Kind::Model);
    ASSERT_EQ(offers.size(), 2U) << "what is partly there is no second time to get";
    EXPECT_EQ(offers[1].installed->state, State::Partial);
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    ASSERT_TRUE(install(server, model()));
    std::filesystem::create_directories(folder / "models/tiny.part");
    offers = store.offers(Kind::Model);
    ASSERT_EQ(offers.size(), 2U);
    EXPECT_EQ(offers[1].installed->state, State::Complete);
}

TEST_F(ModelStoreTest, AModelBringsItsLabelsAlong) {
    EXPECT_THAT(catalogue.withLabels(model()), ElementsAre(&model(), &labels()));
    EXPECT_THAT(catalogue.withLabels(labels()), ElementsAre(&labels()));
}

TEST_F(ModelStoreTest, RemovesWhatIsInstalledOrPartlySo) {
    HttpServer server([&](const HttpRequest& request) { return serve(request); });
    ASSERT_TRUE(install(server, model()));
    std::filesystem::create_directories(folder / "models/tiny.part");
    ASSERT_TRUE(store.remove(model()));
    EXPECT_THAT(store.installed(Kind::Model), IsEmpty());
    const auto again = store.remove(model());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo::test
