// SPDX-License-Identifier: MIT
#include "core/base/version.h"
#include "core/publish/camtrap_tables_private.h"
#include "core/publish/table_file.h"
#include "core/publish/value_texts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace taxo {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSchemas = "https://raw.githubusercontent.com/tdwg/camtrap-dp/1.0.2/";
constexpr std::size_t kDay = 10; ///< "2025-06-01"

Json resource(const std::string& name) {
    return {{"name", name},
            {"path", name + ".csv"},
            {"profile", "tabular-data-resource"},
            {"format", "csv"},
            {"mediatype", "text/csv"},
            {"encoding", "utf-8"},
            {"schema", kSchemas + name + "-table-schema.json"}};
}

Json contributor(const DatasetParty& party, const char* role) {
    Json json = {{"title", publishableText(party.name())}, {"role", role}};
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) {
            json[key] = publishableText(value);
        }
    };
    add("email", party.email);
    add("path", party.orcid);
    add("organization", party.organisation);
    return json;
}

Json contributors(const DatasetAbout& about) {
    Json list = Json::array();
    for (const DatasetParty& party : about.contacts.empty() ? about.creators : about.contacts) {
        list.push_back(contributor(party, "contact"));
    }
    for (const DatasetParty& party : about.creators) {
        list.push_back(contributor(party, "contributor"));
    }
    if (!about.rightsHolder.empty()) {
        list.push_back(contributor({"", about.rightsHolder, "", "", ""}, "rightsHolder"));
    }
    if (!about.publisher.empty()) {
        list.push_back(contributor({"", "", about.publisher, "", ""}, "publisher"));
    }
    return list;
}

Json licences(const DatasetAbout& about) {
    Json list = Json::array();
    const auto add = [&](const std::string& id, const char* scope) {
        if (const auto licence = datasetLicence(id)) {
            list.push_back({{"name", licence->id},
                            {"title", licence->title},
                            {"path", licence->address},
                            {"scope", scope}});
        }
    };
    add(about.licence, "data");
    add(about.licenceOfMedia(), "media");
    return list;
}

/// GeoJSON (RFC 7946): a point, or the rectangle around all of them.
Json spatial(const std::vector<GeoPoint>& places) {
    const auto [south, north] = std::ranges::minmax(places, {}, &GeoPoint::latitude);
    const auto [west, east] = std::ranges::minmax(places, {}, &GeoPoint::longitude);
    if (south.latitude == north.latitude && west.longitude == east.longitude) {
        return {{"type", "Point"}, {"coordinates", {west.longitude, south.latitude}}};
    }
    const Json ring = {{west.longitude, south.latitude},
                       {east.longitude, south.latitude},
                       {east.longitude, north.latitude},
                       {west.longitude, north.latitude},
                       {west.longitude, south.latitude}};
    return {{"type", "Polygon"}, {"coordinates", Json::array({ring})}};
}

Json taxonomic(const std::vector<WholeIdentification>& taxa) {
    Json list = Json::array();
    for (const WholeIdentification& each : taxa) {
        Json json = {{"scientificName", publishableText(each.name())}};
        if (const auto rank = each.rank()) {
            json["taxonRank"] = nameOf(*rank);
        }
        for (const Rank rank : kAllRanks) {
            if (rank != Rank::Species && !each.taxon.at(rank).empty()) {
                json[nameOf(rank)] = publishableText(each.taxon.at(rank));
            }
        }
        if (!each.commonName.empty()) {
            json["vernacularNames"] = {{"eng", publishableText(each.commonName)}};
        }
        list.push_back(std::move(json));
    }
    return list;
}

Json project(const DatasetAbout& about, const CamtrapContents& contents) {
    Json json = {{"title", publishableText(about.title)},
                 {"samplingDesign", about.samplingDesign},
                 {"captureMethod", Json::array({about.captureMethod})},
                 {"individualAnimals", contents.hasIndividuals},
                 {"observationLevel", contents.levels}};
    if (!about.methods.empty()) {
        json["description"] = publishableText(about.methods);
    }
    return json;
}

} // namespace

std::string camtrapDescriptor(const Publication& publication, const CamtrapContents& contents) {
    const DatasetAbout& about = publication.about;
    Json json;
    json["resources"] = {resource("deployments"), resource("media"), resource("observations")};
    json["profile"] = std::string(kSchemas) + "camtrap-dp-profile.json";
    json["id"] = publication.collection.text();
    json["created"] = utcText(publication.changedAt);
    json["title"] = publishableText(about.title);
    if (!about.description.empty()) {
        json["description"] = publishableText(about.description);
    }
    json["contributors"] = contributors(about);
    json["sources"] = Json::array({{{"title", "Taxoscope"}, {"version", version()}}});
    if (const Json list = licences(about); !list.empty()) {
        json["licenses"] = list;
    }
    json["project"] = project(about, contents);
    json["spatial"] = spatial(contents.places);
    json["temporal"] = {{"start", contents.span.first->text().substr(0, kDay)},
                        {"end", contents.span.last->text().substr(0, kDay)}};
    json["taxonomic"] = taxonomic(contents.taxa);
    return json.dump(2) + "\n";
}

} // namespace taxo
