// SPDX-License-Identifier: MIT
#include "core/publish/eml.h"

#include "core/publish/table_file.h"
#include "core/publish/value_texts.h"
#include "core/publish/xml_text_private.h"

#include <pugixml.hpp>

#include <algorithm>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kDay = 10; ///< "2025-06-01"

pugi::xml_node addText(pugi::xml_node parent, const char* name, const std::string& text) {
    pugi::xml_node node = parent.append_child(name);
    node.text().set(publishableText(text).c_str());
    return node;
}

void addUnlessEmpty(pugi::xml_node parent, const char* name, const std::string& text) {
    if (!text.empty()) {
        addText(parent, name, text);
    }
}

/// Texts of several lines become paragraphs.
void addParagraphs(pugi::xml_node parent, const std::string& text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        if (end > at || text.empty()) {
            addText(parent, "para", text.substr(at, end - at));
        }
        at = end + 1;
    }
}

void addParties(pugi::xml_node dataset, const char* role, const std::vector<DatasetParty>& people) {
    for (const DatasetParty& party : people) {
        pugi::xml_node node = dataset.append_child(role);
        if (!party.surname.empty()) {
            pugi::xml_node name = node.append_child("individualName");
            addUnlessEmpty(name, "givenName", party.givenName);
            addText(name, "surName", party.surname);
        }
        addUnlessEmpty(node, "organizationName", party.organisation);
        addUnlessEmpty(node, "electronicMailAddress", party.email);
        if (!party.orcid.empty()) {
            addText(node, "userId", party.orcid).append_attribute("directory") =
                "https://orcid.org/";
        }
    }
}

void addLicence(pugi::xml_node dataset, const std::string& id) {
    const auto licence = datasetLicence(id);
    if (!licence) {
        return;
    }
    pugi::xml_node paragraph = dataset.append_child("intellectualRights").append_child("para");
    paragraph.append_child(pugi::node_pcdata).set_value("This work is licensed under a ");
    pugi::xml_node link = paragraph.append_child("ulink");
    link.append_attribute("url") = licence->address.c_str();
    addText(link, "citetitle", licence->title);
    paragraph.append_child(pugi::node_pcdata).set_value(".");
}

void addCoverage(pugi::xml_node dataset, const DatasetCoverage& coverage) {
    if (!coverage.southWest && !coverage.first) {
        return;
    }
    pugi::xml_node node = dataset.append_child("coverage");
    if (coverage.southWest) {
        pugi::xml_node where = node.append_child("geographicCoverage");
        addText(where, "geographicDescription", "Where the photographs were taken.");
        pugi::xml_node bounds = where.append_child("boundingCoordinates");
        addText(bounds, "westBoundingCoordinate", decimalText(coverage.southWest->longitude));
        addText(bounds, "eastBoundingCoordinate", decimalText(coverage.northEast->longitude));
        addText(bounds, "northBoundingCoordinate", decimalText(coverage.northEast->latitude));
        addText(bounds, "southBoundingCoordinate", decimalText(coverage.southWest->latitude));
    }
    if (coverage.first) {
        pugi::xml_node range = node.append_child("temporalCoverage").append_child("rangeOfDates");
        addText(range.append_child("beginDate"),
                "calendarDate",
                coverage.first->text().substr(0, kDay));
        addText(
            range.append_child("endDate"), "calendarDate", coverage.last->text().substr(0, kDay));
    }
}

} // namespace

void DatasetCoverage::add(const GeoPoint& place) {
    southWest = southWest.value_or(place);
    northEast = northEast.value_or(place);
    southWest->latitude = std::min(southWest->latitude, place.latitude);
    southWest->longitude = std::min(southWest->longitude, place.longitude);
    northEast->latitude = std::max(northEast->latitude, place.latitude);
    northEast->longitude = std::max(northEast->longitude, place.longitude);
}

void DatasetCoverage::add(const LocalTime& moment) {
    first = !first || moment.seconds < first->seconds ? moment : first;
    last = !last || moment.seconds > last->seconds ? moment : last;
}

std::string emlText(const DatasetAbout& about,
                    const Uuid& dataset,
                    std::int64_t changedAt,
                    const DatasetCoverage& coverage) {
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node eml = document.append_child("eml:eml");
    eml.append_attribute("xmlns:eml") = "https://eml.ecoinformatics.org/eml-2.2.0";
    eml.append_attribute("packageId") = dataset.text().c_str();
    eml.append_attribute("system") = "https://doi.org/10.17616/R3J014"; // UUIDs, as GBIF has it
    eml.append_attribute("scope") = "system";
    eml.append_attribute("xml:lang") = publishableText(about.language).c_str();
    pugi::xml_node node = eml.append_child("dataset");
    addText(node, "alternateIdentifier", dataset.text());
    addText(node, "title", about.title);
    addParties(node, "creator", about.creators);
    addParties(node,
               "metadataProvider",
               about.metadataProviders.empty() ? about.creators : about.metadataProviders);
    addText(node, "pubDate", LocalTime{changedAt, std::nullopt}.text().substr(0, kDay));
    addText(node, "language", about.language);
    addParagraphs(node.append_child("abstract"), about.description);
    addLicence(node, about.licence);
    addCoverage(node, coverage);
    addParties(node, "contact", about.contacts.empty() ? about.creators : about.contacts);
    if (!about.publisher.empty()) {
        addParties(node, "publisher", {DatasetParty{"", "", about.publisher, "", ""}});
    }
    if (!about.methods.empty()) {
        addParagraphs(
            node.append_child("methods").append_child("methodStep").append_child("description"),
            about.methods);
    }
    return xmlText(document);
}

} // namespace taxo
