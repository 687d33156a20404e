// SPDX-License-Identifier: MIT
#include "core/publish/dataset_about.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace taxo {

namespace {

using Json = nlohmann::json;

struct TextKey {
    const char* name;
    std::string DatasetAbout::*value;
};

constexpr std::array kTextKeys = {TextKey{"title", &DatasetAbout::title},
                                  TextKey{"description", &DatasetAbout::description},
                                  TextKey{"language", &DatasetAbout::language},
                                  TextKey{"publisher", &DatasetAbout::publisher},
                                  TextKey{"licence", &DatasetAbout::licence},
                                  TextKey{"mediaLicence", &DatasetAbout::mediaLicence},
                                  TextKey{"rightsHolder", &DatasetAbout::rightsHolder},
                                  TextKey{"recordedBy", &DatasetAbout::recordedBy},
                                  TextKey{"basisOfRecord", &DatasetAbout::basisOfRecord},
                                  TextKey{"countryCode", &DatasetAbout::countryCode},
                                  TextKey{"mediaAddress", &DatasetAbout::mediaAddress},
                                  TextKey{"samplingDesign", &DatasetAbout::samplingDesign},
                                  TextKey{"captureMethod", &DatasetAbout::captureMethod},
                                  TextKey{"methods", &DatasetAbout::methods}};

struct PartiesKey {
    const char* name;
    std::vector<DatasetParty> DatasetAbout::*value;
};

constexpr std::array kPartiesKeys = {
    PartiesKey{"creators", &DatasetAbout::creators},
    PartiesKey{"contacts", &DatasetAbout::contacts},
    PartiesKey{"metadataProviders", &DatasetAbout::metadataProviders}};

struct PartyKey {
    const char* name;
    std::string DatasetParty::*value;
};

constexpr std::array kPartyKeys = {PartyKey{"givenName", &DatasetParty::givenName},
                                   PartyKey{"surname", &DatasetParty::surname},
                                   PartyKey{"organisation", &DatasetParty::organisation},
                                   PartyKey{"email", &DatasetParty::email},
                                   PartyKey{"orcid", &DatasetParty::orcid}};

/// Reads the object, and remembers what it could not read first.
class AboutReader {
public:
    explicit AboutReader(std::string file) : m_file(std::move(file)) {}

    DatasetAbout read(const Json& json) {
        DatasetAbout about;
        for (const auto& [key, value] : json.items()) {
            if (!takeText(about, key, value, kTextKeys) && !takeParties(about, key, value)) {
                complain("\"" + key + "\" is no key of it; there are " + allKeys());
            }
        }
        return about;
    }

    std::string problem; ///< empty: none

private:
    template <class Target, class Keys>
    bool takeText(Target& target, const std::string& key, const Json& value, const Keys& keys) {
        const auto found =
            std::ranges::find_if(keys, [&](const auto& each) { return key == each.name; });
        if (found == keys.end()) {
            return false;
        }
        if (value.is_string()) {
            target.*(found->value) = value.template get<std::string>();
        } else {
            complain("\"" + key + "\" is no text");
        }
        return true;
    }

    bool takeParties(DatasetAbout& about, const std::string& key, const Json& value) {
        const auto found = std::ranges::find_if(
            kPartiesKeys, [&](const PartiesKey& each) { return key == each.name; });
        if (found == kPartiesKeys.end()) {
            return false;
        }
        if (!value.is_array()) {
            complain("\"" + key + "\" is no list of people");
            return true;
        }
        for (const Json& each : value) {
            DatasetParty party;
            if (!each.is_object()) {
                complain("\"" + key + "\" is a list of objects with a surname or an organisation");
                continue;
            }
            for (const auto& [name, text] : each.items()) {
                if (!takeText(party, name, text, kPartyKeys)) {
                    complain("\"" + name + "\" is no key of somebody in \"" + key + "\"");
                }
            }
            if (party.isEmpty()) {
                complain("somebody in \"" + key + "\" has neither surname nor organisation");
            }
            (about.*(found->value)).push_back(std::move(party));
        }
        return true;
    }

    static std::string allKeys() {
        std::string text;
        for (const TextKey& key : kTextKeys) {
            text += std::string(key.name) + ", ";
        }
        return text + "creators, contacts, metadataProviders";
    }

    void complain(const std::string& what) {
        problem = problem.empty() ? m_file + ": " + what + "." : problem;
    }

    std::string m_file;
};

Status oneOf(const std::string& value, const char* what, std::span<const std::string_view> words) {
    if (value.empty() || std::ranges::find(words, value) != words.end()) {
        return {};
    }
    std::string known;
    for (const std::string_view word : words) {
        known += (known.empty() ? "" : ", ") + std::string(word);
    }
    return fail(ErrorCode::InvalidInput,
                "\"" + value + "\" is no " + what + " of a data set; there are " + known + ".");
}

std::vector<std::string_view> licenceIds() {
    std::vector<std::string_view> ids;
    for (const DatasetLicence& licence : datasetLicences()) {
        ids.push_back(licence.id);
    }
    return ids;
}

} // namespace

std::string DatasetParty::name() const {
    if (surname.empty()) {
        return organisation;
    }
    return givenName.empty() ? surname : givenName + " " + surname;
}

const std::vector<DatasetLicence>& datasetLicences() {
    static const std::vector<DatasetLicence> kLicences = {
        {"CC0-1.0",
         "Public Domain (CC0 1.0)",
         "http://creativecommons.org/publicdomain/zero/1.0/legalcode"},
        {"CC-BY-4.0",
         "Creative Commons Attribution (CC-BY) 4.0 License",
         "http://creativecommons.org/licenses/by/4.0/legalcode"},
        {"CC-BY-NC-4.0",
         "Creative Commons Attribution Non Commercial (CC-BY-NC) 4.0 License",
         "http://creativecommons.org/licenses/by-nc/4.0/legalcode"}};
    return kLicences;
}

std::optional<DatasetLicence> datasetLicence(std::string_view id) {
    const auto found = std::ranges::find(datasetLicences(), id, &DatasetLicence::id);
    return found == datasetLicences().end() ? std::nullopt : std::optional(*found);
}

Result<DatasetAbout> DatasetAbout::read(const std::filesystem::path& file) {
    constexpr std::uint64_t kLargest = std::uint64_t{1} << 20U;
    const auto text = readTextFile(file, kLargest);
    if (!text) {
        return tl::unexpected(text.error());
    }
    return parse(*text, displayName(file));
}

Result<DatasetAbout> DatasetAbout::parse(const std::string& text, const std::string& name) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) {
        return fail(ErrorCode::InvalidInput,
                    name + " is no JSON object that tells about a data set.");
    }
    AboutReader reader(name);
    DatasetAbout about = reader.read(json);
    if (!reader.problem.empty()) {
        return fail(ErrorCode::InvalidInput, reader.problem);
    }
    if (auto sound = about.check(); !sound) {
        return tl::unexpected(std::move(sound).error().during("reading " + name));
    }
    return about;
}

std::string DatasetAbout::text() const {
    Json json = Json::object();
    for (const TextKey& key : kTextKeys) {
        if (!(this->*(key.value)).empty()) {
            json[key.name] = this->*(key.value);
        }
    }
    for (const PartiesKey& key : kPartiesKeys) {
        for (const DatasetParty& party : this->*(key.value)) {
            Json said = Json::object();
            for (const PartyKey& part : kPartyKeys) {
                if (!(party.*(part.value)).empty()) {
                    said[part.name] = party.*(part.value);
                }
            }
            json[key.name].push_back(std::move(said));
        }
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Status DatasetAbout::check() const {
    constexpr std::array<std::string_view, 3> kBases = {
        "HumanObservation", "MachineObservation", "PreservedSpecimen"};
    constexpr std::array<std::string_view, 6> kDesigns = {"simpleRandom",
                                                          "systematicRandom",
                                                          "clusteredRandom",
                                                          "experimental",
                                                          "targeted",
                                                          "opportunistic"};
    constexpr std::array<std::string_view, 2> kMethods = {"activityDetection", "timeLapse"};
    const auto licences = licenceIds();
    for (auto& each : {oneOf(licence, "licence", licences),
                       oneOf(mediaLicence, "licence", licences),
                       oneOf(basisOfRecord, "basis of record", kBases),
                       oneOf(samplingDesign, "sampling design", kDesigns),
                       oneOf(captureMethod, "capture method", kMethods)}) {
        if (!each) {
            return each;
        }
    }
    return {};
}

} // namespace taxo
