// SPDX-License-Identifier: MIT
#include "core/workflow/projection_options.h"

#include "core/base/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace taxo {

namespace {

constexpr std::array kMethods = {"pca", "umap", "tsne"};
constexpr std::string_view kWithin = " centred-within=";

Status wrong(const std::string& what, const std::string& wouldDo) {
    return fail(ErrorCode::InvalidInput, what + ": " + wouldDo + " would do.");
}

/// As few digits as tell it from every other.
template <class Number>
std::string textOf(Number value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

/// Takes " key=value" off the beginning of `text`; false where it does not begin so.
template <class Number>
bool take(std::string_view& text, std::string_view key, Number& value) {
    const std::string begin = " " + std::string(key) + "=";
    if (!text.starts_with(begin)) {
        return false;
    }
    text.remove_prefix(begin.size());
    return takeNumber(text, value);
}

} // namespace

const char* nameOf(ProjectionMethod method) {
    return kMethods[static_cast<std::size_t>(method)];
}

std::optional<ProjectionMethod> projectionMethodNamed(std::string_view name) {
    const auto* const found = std::ranges::find(kMethods, name);
    return found == kMethods.end()
               ? std::nullopt
               : std::optional(static_cast<ProjectionMethod>(found - kMethods.begin()));
}

Status ProjectionOptions::check() const {
    if (dimensions != 2 && dimensions != 3) {
        return wrong("A map of " + std::to_string(dimensions) + " dimensions", "2 or 3");
    }
    if (neighbors < 2 || neighbors > 200) {
        return wrong("UMAP with " + std::to_string(neighbors) + " neighbours", "2 to 200");
    }
    if (!(minDistance >= 0.0F && minDistance <= 1.0F)) {
        return wrong("A smallest distance of " + textOf(minDistance), "0 to 1");
    }
    if (epochs > 5000) {
        return wrong(std::to_string(epochs) + " epochs", "up to 5000, or 0 for as many as needed,");
    }
    if (!(perplexity >= 2.0F && perplexity <= 100.0F)) {
        return wrong("A perplexity of " + textOf(perplexity), "2 to 100");
    }
    if (mostArranged < 100) {
        return wrong("Arranging " + std::to_string(mostArranged) + " at most", "100 or more");
    }
    return {};
}

std::string ProjectionOptions::text() const {
    std::string all = "dims=" + std::to_string(dimensions);
    if (method == ProjectionMethod::Umap) {
        all += " neighbors=" + std::to_string(neighbors) + " min-distance=" + textOf(minDistance) +
               " epochs=" + std::to_string(epochs);
    } else if (method == ProjectionMethod::Tsne) {
        all += " perplexity=" + textOf(perplexity);
    }
    if (method != ProjectionMethod::Pca) {
        all += " seed=" + std::to_string(seed) + " most=" + std::to_string(mostArranged);
    }
    all += " centred=" + std::to_string(isCentred ? 1 : 0);
    return centredWithin.empty() || !isCentred ? all : all + std::string(kWithin) + centredWithin;
}

Result<ProjectionOptions> ProjectionOptions::parse(std::string_view method, std::string_view text) {
    ProjectionOptions options;
    const std::string whole = " " + std::string(text);
    std::string_view rest = whole;
    const auto named = projectionMethodNamed(method);
    options.method = named.value_or(ProjectionMethod::Umap);
    bool isWhole = named && take(rest, "dims", options.dimensions);
    if (options.method == ProjectionMethod::Umap) {
        isWhole = isWhole && take(rest, "neighbors", options.neighbors) &&
                  take(rest, "min-distance", options.minDistance) &&
                  take(rest, "epochs", options.epochs);
    } else if (options.method == ProjectionMethod::Tsne) {
        isWhole = isWhole && take(rest, "perplexity", options.perplexity);
    }
    if (options.method != ProjectionMethod::Pca) {
        isWhole =
            isWhole && take(rest, "seed", options.seed) && take(rest, "most", options.mostArranged);
    }
    int centred = 0;
    isWhole = isWhole && take(rest, "centred", centred);
    options.isCentred = centred != 0;
    if (rest.starts_with(kWithin)) {
        options.centredWithin = rest.substr(kWithin.size());
        rest = {};
    }
    if (!isWhole || !rest.empty() || !options.check()) {
        return fail(ErrorCode::Corrupt,
                    "How this map was made cannot be read (" + std::string(method) + ", " +
                        std::string(text) + "). Make it again.");
    }
    return options;
}

} // namespace taxo
