// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/sha256.h"
#include "core/fetch/model_store.h"
#include "tests/support/http_server.h"
#include "tests/ui/world.h"

#include <nlohmann/json.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo::ui {

/// A world with a small catalogue: the model "tiny" with labels, and "vast", which no disk holds;
/// and a server of their files on this machine, with faults on request.
struct ModelWorld : World {
    std::string weights = std::string(200'000, 'w');
    std::string matrix = std::string(1000, 'm');
    Catalogue catalogue = makeCatalogue();
    std::atomic<bool> isCut = false;    ///< weights end early, and then the server is busy
    std::atomic<bool> isWrong = false;  ///< other weights of the same size
    std::atomic<bool> isAbsent = false; ///< there are no weights
    std::atomic<bool> isSilent = false; ///< weights stop coming half-way
    test::HttpServer server{[this](const test::HttpRequest& request) { return serve(request); }};

    static nlohmann::json published(const char* path, const std::string& body) {
        return {{"path", path},
                {"size", body.size()},
                {"sha256", sha256Of(std::as_bytes(std::span(body))).hex()}};
    }

    Catalogue makeCatalogue() const {
        nlohmann::json model = {{"id", "tiny"},
                                {"title", "Tiny"},
                                {"description", "A model for tests."},
                                {"licence", "MIT"},
                                {"citations", {"A. Nobody: Tiny. 2025."}},
                                {"repository", "nobody/tiny"},
                                {"revision", "v1"},
                                {"dimension", 4},
                                {"architecture", "ViT-B-16"},
                                {"parameters", 1},
                                {"memory", 20'000'000'000},
                                {"labels", "tiny-labels"}};
        nlohmann::json labels = model;
        nlohmann::json vast = model;
        model["files"] = {published("open_clip_model.safetensors", weights)};
        labels["id"] = "tiny-labels";
        labels["title"] = "Tiny labels";
        labels["repository"] = "nobody/tree";
        labels["taxa"] = 3;
        labels["files"] = {published("tiny.npy", matrix), published("tiny.json", "[]")};
        vast["id"] = "vast";
        vast["title"] = "Vast";
        vast["repository"] = "nobody/vast";
        vast["memory"] = 2'000'000'000;
        vast["labels"] = "";
        vast["files"] = {{{"path", "open_clip_model.safetensors"}, {"size", 1ULL << 60U}}};
        const nlohmann::json all = {
            {"published", "https://example.org"}, {"models", {model, vast}}, {"labels", {labels}}};
        return Catalogue::parse(all.dump()).value();
    }

    test::HttpAnswer serve(const test::HttpRequest& request) const {
        const auto is = [&](const char* end) { return request.target.ends_with(end); };
        if (is("/tiny.npy")) {
            return test::serveFile(request, matrix, "\"m\"");
        }
        if (is("/tiny.json")) {
            return test::serveFile(request, "[]", "\"j\"");
        }
        if (!is("/open_clip_model.safetensors") || isAbsent) {
            return {.status = 404};
        }
        const std::string body = isWrong ? std::string(weights.size(), 'x') : weights;
        test::HttpAnswer answer = test::serveFile(request, body, "\"w\"");
        if (isCut && answer.status == 206) {
            return {.status = 503};
        }
        if (isCut || isSilent) {
            answer.cutAfter = 50'000;
            answer.stallsAfterCut = isSilent;
        }
        return answer;
    }

    const CatalogueEntry& entry(const char* name) const { return *catalogue.find(name); }

    /// As `World::services`, with what this store has.
    Services modelServices() {
        Services made = services();
        const auto store =
            std::make_shared<const ModelStore>(folder / "models", folder / "labels", catalogue);
        made.store = store;
        const auto installed = [store](CatalogueEntry::Kind kind) {
            std::vector<InstalledChoice> choices;
            for (const Installed& one : store->installed(kind)) {
                if (one.state == Installed::State::Complete) {
                    choices.push_back(
                        {one.name, one.entry != nullptr ? one.entry->title : one.name});
                }
            }
            return choices;
        };
        made.installedModels = [installed] { return installed(CatalogueEntry::Kind::Model); };
        made.installedLabels = [installed] { return installed(CatalogueEntry::Kind::Labels); };
        made.download.attempts = 2;
        made.download.allowPlainLoopback = true;
        made.download.wait = [](std::chrono::milliseconds, const std::stop_token&) {};
        return made;
    }

    Settings settings() const {
        Settings made;
        made.mirror = server.url("");
        return made;
    }
};

} // namespace taxo::ui
