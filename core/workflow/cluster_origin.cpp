// SPDX-License-Identifier: MIT
#include "core/workflow/cluster_origin.h"

#include "core/base/numbers.h"
#include "core/collection/item_runs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace taxo {

namespace {

constexpr std::array kMethods = {"hdbscan", "k-means", "agglomerative"};
constexpr std::string_view kWithin = " centred-within=";
constexpr std::string_view kMap = " map=";

bool takeWord(std::string_view& text, std::string_view word) {
    const bool isThere = text.starts_with(word);
    text.remove_prefix(isThere ? word.size() : 0);
    return isThere;
}

bool takeItems(std::string_view& text, std::vector<ItemId>& items) {
    const std::string_view runs = text.substr(0, std::min(text.find(' '), text.size()));
    text.remove_prefix(runs.size());
    auto read = itemsOfRuns(runs);
    const bool isRead = read.has_value();
    items = isRead ? *std::move(read) : std::vector<ItemId>();
    return isRead;
}

/// As few digits as tell it from every other.
std::string textOf(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string textOf(const ClusterOptions& how) {
    switch (how.method) {
    case ClusterMethod::Hdbscan:
        return "min-size=" + std::to_string(how.minSize) +
               " min-samples=" + std::to_string(how.minSamples) +
               " smallest=" + std::to_string(how.takesSmallest ? 1 : 0);
    case ClusterMethod::KMeans:
        return "clusters=" + std::to_string(how.clusters) + " seed=" + std::to_string(how.seed);
    case ClusterMethod::Agglomerative:
        break;
    }
    return "min-size=" + std::to_string(how.minSize) + " rank=" + nameOf(how.rank) +
           (how.distance ? " distance=" + textOf(*how.distance) : std::string());
}

bool takeRank(std::string_view& text, Rank& rank) {
    const auto found =
        rankFromName(std::string(text.substr(0, std::min(text.find(' '), text.size()))));
    rank = found.value_or(rank);
    return found && takeWord(text, nameOf(rank));
}

bool takeHow(std::string_view& text, ClusterOptions& how) {
    if (how.method == ClusterMethod::KMeans) {
        return takeWord(text, "clusters=") && takeNumber(text, how.clusters) &&
               takeWord(text, " seed=") && takeNumber(text, how.seed);
    }
    if (!takeWord(text, "min-size=") || !takeNumber(text, how.minSize)) {
        return false;
    }
    if (how.method == ClusterMethod::Hdbscan) {
        int smallest = 0;
        const bool isWhole = takeWord(text, " min-samples=") && takeNumber(text, how.minSamples) &&
                             takeWord(text, " smallest=") && takeNumber(text, smallest);
        how.takesSmallest = smallest != 0;
        return isWhole;
    }
    if (!takeWord(text, " rank=") || !takeRank(text, how.rank)) {
        return false;
    }
    return !takeWord(text, " distance=") || takeNumber(text, how.distance.emplace());
}

} // namespace

const char* nameOf(ClusterMethod method) {
    return kMethods[static_cast<std::size_t>(method)];
}

std::string ClusterOrigin::text() const {
    std::string all = textOf(how);
    all += isOfPicture ? std::string(" space=picture")
                       : " space=" + std::to_string(components); // 0: of the vectors themselves
    all += " items=" + textOfRuns(sought);
    if (isOfPicture) {
        return all + std::string(kMap) + map;
    }
    return centredWithin.empty() ? all : all + std::string(kWithin) + centredWithin;
}

Result<ClusterOrigin> ClusterOrigin::parse(std::string_view method, std::string_view text) {
    ClusterOrigin origin;
    const auto* const named = std::ranges::find(kMethods, method);
    std::string_view rest = text;
    bool isWhole = named != kMethods.end();
    origin.how.method =
        isWhole ? static_cast<ClusterMethod>(named - kMethods.begin()) : ClusterMethod::Hdbscan;
    isWhole = isWhole && takeHow(rest, origin.how) && takeWord(rest, " space=");
    origin.isOfPicture = isWhole && takeWord(rest, "picture");
    isWhole = isWhole && (origin.isOfPicture || takeNumber(rest, origin.components)) &&
              takeWord(rest, " items=") && takeItems(rest, origin.sought);
    if (takeWord(rest, origin.isOfPicture ? kMap : kWithin)) {
        (origin.isOfPicture ? origin.map : origin.centredWithin) = rest;
        rest = {};
    }
    if (!isWhole || !rest.empty() || !origin.how.check()) {
        return fail(ErrorCode::Corrupt, "How these clusters were found cannot be read.");
    }
    return origin;
}

} // namespace taxo
