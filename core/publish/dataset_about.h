// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A person or an organisation that a data set names.
struct DatasetParty {
    std::string givenName;
    std::string surname;
    std::string organisation;
    std::string email;
    std::string orcid; ///< "https://orcid.org/0000-0002-1825-0097"

    bool operator==(const DatasetParty&) const = default;

    bool isEmpty() const { return surname.empty() && organisation.empty(); }

    /// "Ada Lovelace", or else the organisation.
    std::string name() const;
};

/// A licence that data may be published under.
struct DatasetLicence {
    std::string id;      ///< of SPDX: "CC-BY-4.0"
    std::string title;   ///< "Creative Commons Attribution (CC-BY) 4.0 License"
    std::string address; ///< "http://creativecommons.org/licenses/by/4.0/legalcode"
};

/// What nobody can know from the collection: what a data set is called, whose it is, and how it may
/// be used. Plain text; what is empty is not said.
struct DatasetAbout {
    std::string title;
    std::string description;
    std::string language = "eng"; ///< ISO 639-3, of title and description
    std::string publisher;        ///< the organisation that publishes it
    std::string licence;          ///< of the data: an id of kDatasetLicences
    std::string mediaLicence;     ///< of the photographs; empty: as the data
    std::string rightsHolder;
    std::string recordedBy; ///< who photographed, set apart by " | "
    /// Of the evidence, not of the identifier: HumanObservation (a person's photograph),
    /// MachineObservation (a triggered camera's) or PreservedSpecimen.
    std::string basisOfRecord;
    std::string countryCode;    ///< ISO 3166-1 alpha-2, where all of it is from one country
    std::string mediaAddress;   ///< the photographs are at this address with their path behind it
    std::string samplingDesign; ///< of camera traps, as of Camtrap DP: "opportunistic" ...
    std::string captureMethod;  ///< likewise: activityDetection or timeLapse
    std::string methods;        ///< how it was made; plain text
    std::vector<DatasetParty> creators;
    std::vector<DatasetParty> contacts;          ///< none: as the creators
    std::vector<DatasetParty> metadataProviders; ///< none: as the creators

    /// A JSON object with these names (docs/dev/formats/dataset-about.md). InvalidInput names a key
    /// or a value that is none.
    static Result<DatasetAbout> read(const std::filesystem::path& file);

    /// The same from a text, which errors call `name`.
    static Result<DatasetAbout> parse(const std::string& text, const std::string& name);
    /// The way back: what is said, as JSON.
    std::string text() const;

    /// InvalidInput for a value that is none of its vocabulary.
    Status check() const;

    /// Of the photographs; empty where none is said.
    const std::string& licenceOfMedia() const {
        return mediaLicence.empty() ? licence : mediaLicence;
    }

    bool operator==(const DatasetAbout&) const = default;
};

/// Those that GBIF takes.
const std::vector<DatasetLicence>& datasetLicences();
/// Nothing where the id is none of them.
std::optional<DatasetLicence> datasetLicence(std::string_view id);

} // namespace taxo
