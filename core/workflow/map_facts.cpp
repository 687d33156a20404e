// SPDX-License-Identifier: MIT
#include "core/workflow/map_facts.h"

#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/projection/tsne.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace taxo {

namespace {

/// As few digits as tell it from every other.
std::string shortest(float value) {
    std::array<char, 32> text{};
    return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

std::string things(std::size_t count, const char* one) {
    return counted(count, one);
}

std::string optionsText(const MapFacts& facts) {
    const ProjectionOptions& options = facts.options;
    switch (options.method) {
    case ProjectionMethod::Pca:
        return {};
    case ProjectionMethod::Umap:
        return " (" + decimals(facts.clipped.value_or(static_cast<double>(options.neighbors)), 0) +
               " neighbours, least distance " + shortest(options.minDistance) + ", seed " +
               std::to_string(options.seed) + ")";
    case ProjectionMethod::Tsne:
        break;
    }
    return " (perplexity " +
           (facts.clipped ? decimals(*facts.clipped, 1) : shortest(options.perplexity)) + ")";
}

const char* methodText(ProjectionMethod method) {
    switch (method) {
    case ProjectionMethod::Pca:
        return "Principal components";
    case ProjectionMethod::Umap:
        return "UMAP";
    case ProjectionMethod::Tsne:
        break;
    }
    return "t-SNE";
}

} // namespace

Result<MapFacts> factsOf(const CollectionMap& map) {
    const auto options = ProjectionOptions::parse(map.key.method, map.key.options);
    if (!options) {
        return tl::unexpected(options.error());
    }
    MapFacts facts;
    facts.options = *options;
    facts.points = map.items.size();
    facts.leftOut = map.leftOut;
    facts.placedLater = map.kept ? map.kept->placed : 0;
    facts.quality = map.quality;
    facts.isSettled = map.how.isSettled;
    const std::size_t first = facts.points - std::min(facts.points, facts.placedLater);
    facts.arranged =
        options->method == ProjectionMethod::Pca ? first : std::min(first, options->mostArranged);
    if (facts.arranged > 1) {
        const std::size_t most = facts.arranged - 1;
        if (options->method == ProjectionMethod::Umap && options->neighbors > most) {
            facts.clipped = static_cast<double>(most);
        } else if (options->method == ProjectionMethod::Tsne &&
                   neighborsFor(TsneOptions{.perplexity = options->perplexity}) > most) {
            facts.clipped = std::max(1.0, static_cast<double>(most) / 3.0);
        }
    }
    return facts;
}

std::string captionOf(const MapFacts& facts, const std::string& model) {
    const ProjectionOptions& options = facts.options;
    std::string text = std::string(methodText(options.method)) + " of " +
                       things(facts.points, "photograph") + " by " + model + optionsText(facts);
    if (options.isCentred) {
        text += options.centredWithin.empty() ? ", centred"
                                              : ", centred within " + options.centredWithin;
    }
    text += facts.isSettled ? "." : ", stopped before it had settled.";
    if (facts.isSample()) {
        text += " " + things(facts.arranged, "photograph") +
                ", drawn by chance, were arranged, the others placed beside those most like them.";
    }
    if (facts.placedLater > 0) {
        text += " " + things(facts.placedLater, "photograph") + " placed later.";
    }
    if (facts.leftOut > 0) {
        text += " " + things(facts.leftOut, "photograph") + " without a usable vector left out.";
    }
    const MapQuality& quality = facts.quality;
    if (quality.trustworthiness) {
        text += " Trustworthiness " + decimals(*quality.trustworthiness, 3) + ", continuity " +
                decimals(quality.continuity.value_or(0.0), 3) + " (15 neighbours)";
        text += quality.recall.value_or(1.0) < 1.0
                    ? ", by " + decimals(100.0 * *quality.recall, 1) + " % of true neighbours."
                    : ".";
    }
    return text;
}

} // namespace taxo
