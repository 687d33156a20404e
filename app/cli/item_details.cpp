// SPDX-License-Identifier: MIT
#include "app/cli/item_details.h"

#include "core/base/where_when.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/photo.h"
#include "core/collection/predictions.h"
#include "core/collection/regions.h"
#include "core/taxonomy/taxon_names.h"

#include <nlohmann/json.hpp>

#include <array>
#include <span>

namespace taxo::cli {

namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const std::optional<Region>& region) {
    if (!region) {
        return nullptr;
    }
    Json json = {{"left", region->box.left},
                 {"top", region->box.top},
                 {"width", region->box.width},
                 {"height", region->box.height},
                 {"drawn_by", region->drawnBy},
                 {"score", nullptr}};
    if (region->score) {
        json["score"] = *region->score;
    }
    return json;
}

Json jsonOf(const Determination& said) {
    constexpr std::array<const char*, 3> kVerdicts = {"taxon", "unknown", "nothing there"};
    Json lineage = Json::object();
    for (const Rank rank : kAllRanks) {
        if (!said.taxon.at(rank).empty()) {
            lineage[nameOf(rank)] = said.taxon.at(rank);
        }
    }
    return {{"person", said.person},
            {"verdict", kVerdicts.at(static_cast<std::size_t>(said.verdict))},
            {"lineage", std::move(lineage)},
            {"qualifier", said.qualifier},
            {"at", LocalTime{said.at, std::nullopt}.text() + "Z"},
            {"basis", said.basis},
            {"of_occurrence", said.isOfOccurrence}};
}

void add(Json& json, const ItemGroups& groups) {
    json["occurrence"] = groups.occurrence ? Json(groups.occurrenceUuid.text()) : Json(nullptr);
    json["catalog_number"] = groups.catalogNumber;
    json["event"] = groups.event ? Json(groups.eventUuid.text()) : Json(nullptr);
    json["event_name"] = groups.eventName;
    json["deployment"] = groups.deploymentName;
}

/// What the machine offers, with what places say of it.
Json jsonOf(const std::optional<Prediction>& prediction) {
    Json json = Json::array();
    if (!prediction) {
        return json;
    }
    for (const PredictedTaxon& offered : prediction->best) {
        json.push_back({{"taxon", lowestNameOf(offered.taxon)},
                        {"score", offered.mass},
                        {"cosine", offered.cosine}});
        if (offered.place) {
            json.back()["place_weight"] = offered.place->weight;
            json.back()["place_note"] = textOf(*offered.place);
        }
    }
    return json;
}

void add(Json& json, const Marks& marks) {
    json["tags"] = marks.tags;
    Json fields = Json::object();
    for (const FieldValue& field : marks.fields) {
        fields[field.name] = field.value;
    }
    json["fields"] = std::move(fields);
}

} // namespace

Status addDetails(Json& json, const Collection& collection, ItemId item) {
    const std::array<ItemId, 1> one = {item};
    const auto photo = photoOf(collection, item);
    if (!photo) {
        return tl::unexpected(photo.error());
    }
    const auto region = regionOf(collection, item);
    if (!region) {
        return tl::unexpected(region.error());
    }
    const auto groups = groupsOf(collection, one);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    const auto marks = marksOf(collection, one);
    if (!marks) {
        return tl::unexpected(marks.error());
    }
    const auto determinations = determinationsOf(collection, item);
    if (!determinations) {
        return tl::unexpected(determinations.error());
    }
    const auto prediction = predictionOf(collection, item);
    if (!prediction) {
        return tl::unexpected(prediction.error());
    }
    json["offered"] = jsonOf(*prediction);
    const auto& position = photo->file.position;
    json["latitude"] = position ? Json(position->latitude) : Json(nullptr);
    json["longitude"] = position ? Json(position->longitude) : Json(nullptr);
    json["box"] = jsonOf(*region);
    add(json, groups->front());
    add(json, marks->front());
    json["determinations"] = Json::array();
    for (const Determination& said : *determinations) {
        json["determinations"].push_back(jsonOf(said));
    }
    return {};
}

} // namespace taxo::cli
