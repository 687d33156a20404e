// SPDX-License-Identifier: MIT
#include "core/collection/filter_words.h"

#include "core/base/ascii.h"
#include "core/collection/cluster_field.h"
#include "core/collection/marks.h"
#include "core/taxonomy/taxon_match.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

bool beginsWith(std::string_view text, std::string_view typed) {
    return text.size() >= typed.size() && equalIgnoringCase(text.substr(0, typed.size()), typed);
}

bool holds(std::string_view text, std::string_view typed) {
    const auto found =
        std::search(text.begin(), text.end(), typed.begin(), typed.end(), [](char a, char b) {
            return lowered(a) == lowered(b);
        });
    return found != text.end() || typed.empty();
}

std::string textOf(FilterTerm term) {
    Filter filter;
    filter.terms.push_back(std::move(term));
    return filter.text();
}

/// The term with one more value.
FilterSuggestion suggested(FilterTerm term, const std::string& value) {
    term.values.push_back(value);
    FilterSuggestion suggestion;
    suggestion.term = textOf(std::move(term));
    return suggestion;
}

/// Under what countsBy counts the values of a key; nothing where there are too many of them, or
/// they are no words.
std::string countedBy(const FilterTerm& term) {
    switch (term.key) {
    case FilterKey::Taxon:
        return term.rank ? nameOf(*term.rank) : "";
    case FilterKey::Date:
        return "month";
    case FilterKey::Place:
        return "place";
    case FilterKey::Deployment:
        return "deployment";
    case FilterKey::Camera:
        return "camera";
    case FilterKey::Tag:
        return "tag";
    case FilterKey::Person:
        return "person";
    case FilterKey::Cluster:
        return kByClusters;
    case FilterKey::Field:
        return term.field;
    case FilterKey::Mass:
    case FilterKey::Catalog:
    case FilterKey::File:
    case FilterKey::State:
    case FilterKey::Text:
        break;
    }
    return {};
}

} // namespace

Result<const KnownTaxa*> FilterWords::taxa(const Collection& collection) {
    if (!m_taxa) {
        auto known = knownTaxa(collection);
        if (!known) {
            return tl::unexpected(std::move(known).error());
        }
        m_taxa = *std::move(known);
    }
    return &*m_taxa;
}

Result<const std::vector<ValueCount>*> FilterWords::values(const Collection& collection,
                                                           const std::string& by) {
    const auto kept = m_values.find(by);
    if (kept != m_values.end()) {
        return &kept->second;
    }
    auto counts = countsBy(collection, {}, by);
    if (!counts) {
        return tl::unexpected(std::move(counts).error());
    }
    return &(m_values[by] = *std::move(counts));
}

Status
FilterWords::addKeys(const Collection& collection, const FilterTyping& typing, Suggestions& found) {
    const std::string before = typing.isNegated ? "-" : "";
    const auto add = [&](const std::string& word, const char* sign) {
        if (beginsWith(word, typing.typed)) {
            FilterSuggestion suggestion;
            suggestion.term = before + word + sign;
            suggestion.isOpen = *sign != '\0';
            found.push_back(std::move(suggestion));
        }
    };
    for (const std::string& state : filterStates()) {
        add(state, "");
    }
    for (const std::string& rank : rankNames()) {
        add(rank, ":");
    }
    for (const std::string& key : filterKeys()) {
        add(key, key == "mass" ? ">" : ":");
    }
    const auto fields = fieldNames(collection);
    if (!fields) {
        return tl::unexpected(fields.error());
    }
    for (const std::string& field : *fields) {
        if (beginsWith(field, typing.typed)) {
            FilterTerm term;
            term.key = FilterKey::Field;
            term.field = field;
            term.values = {"x"};
            term.isNegated = typing.isNegated;
            FilterSuggestion suggestion;
            suggestion.term = textOf(std::move(term));
            suggestion.isOpen = true;
            suggestion.term.pop_back(); // its name as it is to be written, without a value
            found.push_back(std::move(suggestion));
        }
    }
    return {};
}

Status FilterWords::addTaxa(const Collection& collection,
                            const FilterTyping& typing,
                            std::size_t most,
                            Suggestions& found) {
    const auto known = taxa(collection);
    if (!known) {
        return tl::unexpected(known.error());
    }
    // Of one rank only some are wanted.
    const std::size_t asked = typing.of && typing.of->rank ? most * kRanks : most;
    for (const TaxonMatch& taxon :
         suggestTaxa((*known)->names, (*known)->commonNames, typing.typed, asked)) {
        if (typing.of && typing.of->rank && *typing.of->rank != taxon.rank) {
            continue;
        }
        FilterTerm term;
        term.key = FilterKey::Taxon;
        term.rank = taxon.rank;
        term.isNegated = typing.isNegated;
        FilterSuggestion suggestion = suggested(typing.of.value_or(std::move(term)), taxon.title);
        suggestion.rank = taxon.rank;
        suggestion.commonName = taxon.commonName;
        found.push_back(std::move(suggestion));
    }
    return {};
}

Status FilterWords::addValues(const Collection& collection,
                              const FilterTyping& typing,
                              Suggestions& found) {
    const std::string by = countedBy(*typing.of);
    if (by.empty()) {
        return {};
    }
    const auto counts = values(collection, by);
    if (!counts) {
        // A field that no item has is told when the filter is asked for.
        return counts.error().code == ErrorCode::InvalidInput ? Status()
                                                              : tl::unexpected(counts.error());
    }
    for (const bool isBeginning : {true, false}) {
        for (const ValueCount& count : **counts) {
            const bool begins = beginsWith(count.value, typing.typed);
            if (!count.value.empty() && begins == isBeginning &&
                (begins || holds(count.value, typing.typed))) {
                found.push_back(suggested(*typing.of, count.value));
                found.back().items = count.items;
            }
        }
    }
    return {};
}

Result<FilterCompletion> FilterWords::complete(const Collection& collection,
                                               std::string_view text,
                                               std::size_t at,
                                               std::size_t most) {
    const auto typing = typingAt(text, at);
    FilterCompletion completion;
    if (!typing) {
        return completion;
    }
    completion.term = typing->term;
    Suggestions& found = completion.suggestions;
    Status added;
    if (!typing->of) {
        added = addKeys(collection, *typing, found);
    }
    const bool isTaxon = typing->of && typing->of->key == FilterKey::Taxon;
    if (added && !typing->typed.empty() && (!typing->of || isTaxon)) {
        found.resize(std::min(found.size(), most / 2)); // room for both
        added = addTaxa(collection, *typing, most, found);
    } else if (added && typing->of) {
        added = addValues(collection, *typing, found);
    }
    if (!added) {
        return tl::unexpected(added.error());
    }
    found.resize(std::min(found.size(), most));
    return completion;
}

} // namespace taxo
