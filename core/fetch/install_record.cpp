// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/fetch/install_record_private.h"

#include <nlohmann/json.hpp>

#include <array>
#include <ctime>
#include <utility>

namespace taxo {

namespace {

using nlohmann::json;

/// A name from a file must stay inside the folder.
bool isPlainName(const std::string& name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos;
}

InstalledFile installedFileFrom(const json& from) {
    InstalledFile file;
    file.name = from.at("name").get<std::string>();
    file.size = from.at("size").get<std::uint64_t>();
    const auto digest = Digest::fromHex(from.at("sha256").get<std::string>());
    if (!isPlainName(file.name) || !digest) {
        throw std::invalid_argument("a file entry is not valid");
    }
    file.sha256 = *digest;
    file.isVerified = from.at("verified").get<bool>();
    return file;
}

} // namespace

Result<InstallRecord> readInstallRecord(const std::filesystem::path& folder) {
    constexpr std::uint64_t kLargest = 1U << 20U;
    auto text = readTextFile(folder / kRecordName, kLargest);
    if (!text) {
        return tl::unexpected(std::move(text).error());
    }
    InstallRecord record;
    try {
        const json all = json::parse(*text);
        record.id = all.at("id").get<std::string>();
        record.revision = all.at("revision").get<std::string>();
        record.installedAt = all.at("installed").get<std::string>();
        for (const json& file : all.at("files")) {
            record.files.push_back(installedFileFrom(file));
        }
    } catch (const std::exception& problem) { // json's own and invalid_argument
        return fail(ErrorCode::Corrupt,
                    displayPath(folder / kRecordName) + " cannot be understood (" + problem.what() +
                        "). Remove that folder and get it again.");
    }
    return record;
}

Status writeInstallRecord(const std::filesystem::path& folder, const InstallRecord& record) {
    json files = json::array();
    for (const InstalledFile& file : record.files) {
        files.push_back({{"name", file.name},
                         {"size", file.size},
                         {"sha256", file.sha256.hex()},
                         {"verified", file.isVerified}});
    }
    const json all = {{"id", record.id},
                      {"revision", record.revision},
                      {"installed", record.installedAt},
                      {"files", files}};
    return writeWholeFile(folder / kRecordName, all.dump(2) + "\n");
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

} // namespace taxo
