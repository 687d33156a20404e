// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/fetch/resume_private.h"

#include <nlohmann/json.hpp>

namespace taxo {

std::string FileVersion::validator() const {
    return etag.empty() || etag.starts_with("W/") ? lastModified : etag;
}

FileVersion readFileVersion(const std::filesystem::path& file) {
    constexpr std::uint64_t kLargest = 1U << 16U;
    FileVersion version;
    const auto text = readTextFile(file, kLargest);
    if (!text) {
        return version;
    }
    const auto all = nlohmann::json::parse(*text, nullptr, false);
    const auto take = [&](const char* key) {
        const auto found = all.is_object() ? all.find(key) : all.end();
        return found != all.end() && found->is_string() ? found->get<std::string>() : "";
    };
    version.etag = take("etag");
    version.lastModified = take("last-modified");
    if (all.is_object() && all.contains("total") && all["total"].is_number_unsigned()) {
        version.total = all["total"].get<std::uint64_t>();
    }
    return version;
}

Status writeFileVersion(const std::filesystem::path& file, const FileVersion& version) {
    nlohmann::json all = {{"etag", version.etag}, {"last-modified", version.lastModified}};
    if (version.total) {
        all["total"] = *version.total;
    }
    return writeWholeFile(file, all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace));
}

std::optional<ContentRange> parseContentRange(std::string_view text) {
    constexpr std::string_view kUnit = "bytes ";
    const auto dash = text.find('-');
    const auto slash = text.find('/');
    if (!text.starts_with(kUnit) || dash == std::string_view::npos ||
        slash == std::string_view::npos || slash < dash) {
        return std::nullopt;
    }
    const auto first = numberIn<std::uint64_t>(text.substr(kUnit.size(), dash - kUnit.size()));
    if (!first) {
        return std::nullopt;
    }
    return ContentRange{*first, numberIn<std::uint64_t>(text.substr(slash + 1))};
}

} // namespace taxo
