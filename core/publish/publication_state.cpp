// SPDX-License-Identifier: MIT
#include "core/publish/publication_state.h"

#include "core/base/files.h"
#include "core/base/version.h"
#include "core/publish/publish_choice_text.h"
#include "core/publish/source_ids.h"
#include "core/publish/whole_identification.h"

#include <array>
#include <bit>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Every value with its length, so that no two lists of values are one text.
void put(std::string& text, const std::string& value) {
    text += std::to_string(value.size()) + ":" + value;
}

void put(std::string& text, std::int64_t value) {
    put(text, std::to_string(value));
}

void put(std::string& text, double value) {
    put(text, std::bit_cast<std::int64_t>(value));
}

void put(std::string& text, const std::optional<LocalTime>& moment) {
    put(text, moment ? moment->text() : std::string());
}

void put(std::string& text, const std::optional<GeoPoint>& point) {
    put(text, static_cast<std::int64_t>(point.has_value()));
    if (point) {
        put(text, point->latitude);
        put(text, point->longitude);
    }
}

void putFile(std::string& text, const fs::path& file) {
    std::error_code problem;
    const auto size = fs::file_size(file, problem);
    put(text, problem ? -1 : static_cast<std::int64_t>(size));
    put(text, problem ? -1 : modifiedNsOf(file).value_or(-1));
}

void put(std::string& text, const WholeIdentification& said) {
    put(text, static_cast<std::int64_t>(said.kind));
    for (const std::string& name : said.taxon.names) {
        put(text, name);
    }
    for (const std::string* const value : {&said.commonName, &said.qualifier, &said.by}) {
        put(text, *value);
    }
    put(text, static_cast<std::int64_t>(said.isByPeople));
    put(text, said.at);
}

} // namespace

PublicationState::PublicationState(std::vector<const Collection*> sources,
                                   const PublishChoice& choice)
    : m_sources(std::move(sources)) {
    add(version());
    std::string text;
    put(text, textOf(choice));
    putFile(text, choice.training.synonyms);
    add(text);
}

void PublicationState::add(const std::string& text) {
    m_sum.add(std::as_bytes(std::span(text)));
}

void PublicationState::look(const PublishedOccurrence& occurrence) {
    std::string text;
    put(text, occurrence.uuid.text());
    put(text, occurrence.catalogNumber);
    put(text, occurrence.eventName);
    put(text, occurrence.event ? occurrence.event->value : -1);
    put(text, occurrence.deployment ? occurrence.deployment->value : -1);
    for (const PublishedItem& item : occurrence.items) {
        put(text, identificationOf(occurrence, item));
    }
    add(text);
    for (const PublishedItem& item : occurrence.items) {
        add(item);
    }
}

void PublicationState::add(const PublishedItem& item) {
    std::string text;
    put(text, item.uuid.text());
    put(text, item.photo.value);
    put(text, item.path.native());
    put(text, item.bytes.hex());
    put(text, static_cast<std::int64_t>(item.state));
    put(text, static_cast<std::int64_t>(item.region.has_value()));
    if (item.region) {
        for (const double side :
             {item.region->left, item.region->top, item.region->width, item.region->height}) {
            put(text, side);
        }
    }
    put(text, item.takenAt);
    put(text, item.position);
    put(text, item.place);
    for (const FieldValue& field : item.marks.fields) {
        put(text, field.name);
        put(text, field.value);
    }
    const std::array items = {idAtHome(item.item)};
    const auto pictures = picturesOf(*m_sources.at(sourceOf(item.item)), items);
    putFile(text, pictures ? pictures->front().file : fs::path());
    add(text);
}

} // namespace taxo
