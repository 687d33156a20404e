// SPDX-License-Identifier: MIT
#include "core/fetch/catalogue.h"

#include "core/base/assert.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace taxo {

extern const std::string_view kCatalogueJson; // resources/models/catalogue.json

namespace {

using nlohmann::json;

PublishedFile publishedFileFrom(const json& from) {
    PublishedFile file;
    file.paths.push_back(from.at("path").get<std::string>());
    for (const json& other : from.value("or", json::array())) {
        file.paths.push_back(other.get<std::string>());
    }
    file.size = from.at("size").get<std::uint64_t>();
    if (from.contains("sha256")) {
        file.sha256 = Digest::fromHex(from.at("sha256").get<std::string>());
        if (!file.sha256) {
            throw std::invalid_argument(file.paths.front() + ": sha256 is not 64 hex digits");
        }
    }
    return file;
}

std::vector<PublishedFile> filesFrom(const json& list) {
    std::vector<PublishedFile> files;
    std::transform(list.begin(), list.end(), std::back_inserter(files), publishedFileFrom);
    return files;
}

CatalogueEntry entryFrom(const json& from, CatalogueEntry::Kind kind) {
    CatalogueEntry entry;
    entry.kind = kind;
    entry.id = from.at("id").get<std::string>();
    entry.title = from.at("title").get<std::string>();
    entry.description = from.at("description").get<std::string>();
    entry.licence = from.at("licence").get<std::string>();
    entry.citations = from.at("citations").get<std::vector<std::string>>();
    entry.repository = from.at("repository").get<std::string>();
    entry.revision = from.at("revision").get<std::string>();
    entry.dimension = from.at("dimension").get<std::size_t>();
    entry.files = filesFrom(from.at("files"));
    if (kind == CatalogueEntry::Kind::Model) {
        entry.architecture = from.at("architecture").get<std::string>();
        entry.parameters = from.at("parameters").get<std::uint64_t>();
        entry.memoryBytes = from.at("memory").get<std::uint64_t>();
        entry.labels = from.value("labels", "");
        entry.otherWeights = filesFrom(from.value("otherWeights", json::array()));
    } else {
        entry.taxa = from.at("taxa").get<std::size_t>();
    }
    return entry;
}

bool hasDigest(const std::vector<PublishedFile>& files, const Digest& sha256) {
    return std::any_of(files.begin(), files.end(), [&](const PublishedFile& file) {
        return file.sha256 == sha256;
    });
}

} // namespace

std::string fileNameOf(std::string_view repositoryPath) {
    return std::string(repositoryPath.substr(repositoryPath.rfind('/') + 1));
}

std::uint64_t CatalogueEntry::bytes() const {
    std::uint64_t sum = 0;
    for (const PublishedFile& file : files) {
        sum += file.size;
    }
    return sum;
}

std::vector<std::string> CatalogueEntry::unverifiable() const {
    std::vector<std::string> names;
    for (const PublishedFile& file : files) {
        if (!file.sha256) {
            names.push_back(fileNameOf(file.paths.front()));
        }
    }
    return names;
}

Result<Catalogue> Catalogue::parse(std::string_view text) {
    Catalogue catalogue;
    std::string where = "at the top";
    try {
        const json all = json::parse(text);
        catalogue.m_published = all.at("published").get<std::string>();
        const auto takeAll = [&](const char* key, CatalogueEntry::Kind kind) {
            for (const json& from : all.at(key)) {
                where = "in " + from.value("id", std::string("an entry without id"));
                catalogue.m_entries.push_back(entryFrom(from, kind));
            }
        };
        takeAll("models", CatalogueEntry::Kind::Model);
        takeAll("labels", CatalogueEntry::Kind::Labels);
    } catch (const std::exception& problem) { // json's own and invalid_argument
        return fail(ErrorCode::InvalidInput,
                    "The catalogue of models is wrong " + where + ": " + problem.what());
    }
    return catalogue;
}

const Catalogue& Catalogue::builtIn() {
    static const Catalogue catalogue = [] {
        auto parsed = parse(kCatalogueJson);
        TAXO_ASSERT(parsed.has_value()); // compiled in, and tested
        return *std::move(parsed);
    }();
    return catalogue;
}

const CatalogueEntry* Catalogue::find(std::string_view name) const {
    constexpr std::string_view kHub = "hf-hub:"; // how open_clip and pybioclip name repositories
    if (name.starts_with(kHub)) {
        name.remove_prefix(kHub.size());
    }
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const CatalogueEntry& entry) {
            return entry.id == name || entry.repository == name;
        });
    return found != m_entries.end() ? &*found : nullptr;
}

const CatalogueEntry* Catalogue::modelOfWeights(const Digest& sha256) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const CatalogueEntry& entry) {
            return entry.kind == CatalogueEntry::Kind::Model &&
                   (hasDigest(entry.files, sha256) || hasDigest(entry.otherWeights, sha256));
        });
    return found != m_entries.end() ? &*found : nullptr;
}

std::vector<const CatalogueEntry*> Catalogue::withLabels(const CatalogueEntry& entry) const {
    std::vector<const CatalogueEntry*> wanted = {&entry};
    if (const CatalogueEntry* const labels = find(entry.labels); labels != nullptr) {
        wanted.push_back(labels);
    }
    return wanted;
}

std::string Catalogue::addressOf(const CatalogueEntry& entry,
                                 std::string_view path,
                                 std::string_view mirror) const {
    std::string address(mirror.empty() ? std::string_view(m_published) : mirror);
    while (address.ends_with('/')) {
        address.pop_back();
    }
    address += entry.kind == CatalogueEntry::Kind::Labels ? "/datasets/" : "/";
    address += entry.repository + "/resolve/" + entry.revision + "/";
    return address += path;
}

} // namespace taxo
