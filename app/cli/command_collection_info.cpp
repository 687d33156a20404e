// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/collection/answer_rule.h"
#include "core/collection/predictions.h"
#include "core/collection/promise_shift.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace taxo::cli {

namespace {

/// All that `info` tells.
struct Contents {
    CollectionInfo info;
    std::vector<KeptVectorKey> vectors;
    std::vector<KeptPredictionKey> predictions;

    const VectorKey& vectorsOf(const PredictionKey& key) const {
        return std::ranges::find(vectors, key.vectors, &KeptVectorKey::id)->key;
    }
};

Result<Contents> contentsOf(const Collection& collection) {
    const auto info = infoOf(collection);
    if (!info) {
        return tl::unexpected(info.error());
    }
    auto vectors = vectorKeys(collection);
    if (!vectors) {
        return tl::unexpected(std::move(vectors).error());
    }
    auto predictions = predictionKeys(collection);
    if (!predictions) {
        return tl::unexpected(std::move(predictions).error());
    }
    return Contents{*info, *std::move(vectors), *std::move(predictions)};
}

std::string modelText(const VectorKey& key) {
    return key.modelName + ", " + key.precision + ", " + key.preprocessing + ", " +
           (key.storage == VectorStorage::Half ? "2" : "4") + " bytes a number";
}

/// Where the promise of the current answers is withdrawn: why; else empty.
std::string withdrawnText(const Collection& collection) {
    const auto shift = promiseShift(collection);
    return shift && *shift && !(*shift)->stands() ? (*shift)->text : std::string();
}

/// "threshold 0.7", or what its rule promises.
std::string supportText(const PredictionKey& key) {
    if (const auto rule = ruleOf(key)) {
        return rule->promise();
    }
    return "threshold " + significant(static_cast<double>(key.threshold), 4);
}

nlohmann::ordered_json ruleJson(const PredictionKey& key) {
    const auto rule = ruleOf(key);
    if (!rule) {
        return nullptr;
    }
    return {{"target", rule->target},
            {"confidence", rule->confidence},
            {"sample", rule->sample},
            {"basis", rule->basis.text()}};
}

void printWords(const Collection& collection, const Contents& contents) {
    const CollectionInfo& info = contents.info;
    std::string text = displayPath(collection.file()) + "\n";
    text += "  " + counted(info.photos, "photograph") + ", " + std::to_string(info.missingPhotos) +
            " of them missing\n";
    text += "  " + counted(info.items, "item") + ", " + std::to_string(info.determined) +
            " determined in " + counted(info.entries, "journal entry", "journal entries") + "\n";
    for (const KeptVectorKey& kept : contents.vectors) {
        text += "  " + counted(kept.vectors, "vector") + ": " + modelText(kept.key) + "\n";
    }
    for (const KeptPredictionKey& kept : contents.predictions) {
        text += "  " + counted(kept.predictions, "prediction") + ": " +
                contents.vectorsOf(kept.key).modelName + ", " + kept.key.labelsName +
                (kept.key.within.empty() ? "" : ", only " + kept.key.within) +
                (kept.key.places.empty() ? "" : ", weighed by places: " + kept.key.places) + ", " +
                supportText(kept.key) + (kept.isCurrent ? " (shown)" : "") +
                (kept.key.isSynthetic ? "; a synthetic world: every taxon is invented" : "") + "\n";
    }
    if (const std::string withdrawn = withdrawnText(collection); !withdrawn.empty()) {
        text += "  when last looked at: " + withdrawn + "\n";
    }
    text += "  format " + std::to_string(info.format) + ", " + std::to_string(info.bytes) +
            " bytes, " + info.uuid.text();
    std::puts(text.c_str());
}

void tellJson(const Collection& collection, const Contents& contents) {
    const CollectionInfo& info = contents.info;
    nlohmann::ordered_json json = {{"file", displayPath(collection.file())},
                                   {"uuid", info.uuid.text()},
                                   {"format", info.format},
                                   {"bytes", info.bytes},
                                   {"photographs", info.photos},
                                   {"missing", info.missingPhotos},
                                   {"items", info.items},
                                   {"determined", info.determined},
                                   {"journal_entries", info.entries}};
    json["vectors"] = nlohmann::ordered_json::array();
    for (const KeptVectorKey& kept : contents.vectors) {
        json["vectors"].push_back({{"model", kept.key.modelName},
                                   {"weights", kept.key.model.hex()},
                                   {"preprocessing", kept.key.preprocessing},
                                   {"precision", kept.key.precision},
                                   {"count", kept.vectors}});
    }
    json["predictions"] = nlohmann::ordered_json::array();
    for (const KeptPredictionKey& kept : contents.predictions) {
        json["predictions"].push_back({{"model", contents.vectorsOf(kept.key).modelName},
                                       {"labels", kept.key.labelsName},
                                       {"within", kept.key.within},
                                       {"places", kept.key.places},
                                       {"threshold", std::round(kept.key.threshold * 1e4) / 1e4},
                                       {"rule", ruleJson(kept.key)},
                                       {"synthetic", kept.key.isSynthetic},
                                       {"shown", kept.isCurrent},
                                       {"count", kept.predictions}});
    }
    const std::string withdrawn = withdrawnText(collection);
    json["withdrawn"] = nullptr;
    if (!withdrawn.empty()) {
        json["withdrawn"] = withdrawn;
    }
    printJson(json);
}

int tellInfo(const Collection& collection, bool asJson) {
    const auto contents = contentsOf(collection);
    if (!contents) {
        complain(contents.error());
        return kSomeInputsFailed;
    }
    if (asJson) {
        tellJson(collection, *contents);
    } else {
        printWords(collection, *contents);
    }
    return kDone;
}

} // namespace

bool isSynthetic(const Collection& collection) {
    const auto keys = predictionKeys(collection);
    return keys && std::ranges::any_of(*keys, [](const KeptPredictionKey& kept) {
               return kept.isCurrent && kept.key.isSynthetic;
           });
}

void addCollectionInfoTo(const CollectionCommands& commands) {
    const auto asJson = std::make_shared<bool>(false);
    const Command info = commands.add("info", "What is in it, and what was made with which model");
    addFlag(info, "--json", *asJson, "As one JSON object");
    commands.does(info, [asJson](Collection& collection, ProgressBar&) {
        return tellInfo(collection, *asJson);
    });
}

} // namespace taxo::cli
