// SPDX-License-Identifier: MIT
#include "core/collection/known_taxa.h"

#include "core/base/ascii.h"
#include "core/collection/database_private.h"
#include "core/taxonomy/taxonomy_builder.h"

#include <set>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// "Animalia/Chordata/Mammalia", down to the last name.
std::string pathOf(const Lineage& lineage) {
    std::string path;
    std::string slashes;
    for (const std::string& name : lineage.names) {
        path += name.empty() ? "" : slashes + name;
        slashes = name.empty() ? slashes + "/" : "/";
    }
    return path;
}

tl::unexpected<Error> unknown(const NameIndex& names, const std::string& text) {
    std::string sentence = "\"" + text + "\" is not among the taxa of this collection.";
    const auto misses = names.nearMisses(text);
    for (std::size_t i = 0; i < misses.size(); ++i) {
        sentence += (i == 0 ? " Did you mean " : " or ") + misses[i];
    }
    sentence += misses.empty() ? "" : "?";
    return fail(ErrorCode::NotFound,
                sentence + " A taxon that is new here needs all its names: kingdom=Animalia, "
                           "phylum=Chordata, class=Mammalia, order=Carnivora, family=Ursidae, "
                           "genus=Ursus, species=arctos.");
}

} // namespace

Result<Lineage> taxonOfRanks(std::string_view text) {
    Lineage lineage;
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find(','));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        const std::size_t equals = pair.find('=');
        const auto rank = rankFromName(trimmed(pair.substr(0, equals)));
        const auto name = equals == std::string_view::npos ? "" : trimmed(pair.substr(equals + 1));
        if (!rank || name.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "\"" + std::string(trimmed(pair)) +
                            "\" is no rank with its name. Write for example kingdom=Animalia, "
                            "genus=Ursus, species=arctos.");
        }
        lineage.at(*rank) = name;
    }
    const std::string genus = lineage.at(Rank::Genus) + " ";
    std::string& epithet = lineage.at(Rank::Species);
    if (genus.size() > 1 && epithet.starts_with(genus)) {
        epithet.erase(0, genus.size());
    }
    if (!epithet.empty() && genus.size() == 1) {
        return fail(ErrorCode::InvalidInput, "A species needs its genus: genus=Ursus.");
    }
    return lineage;
}

Result<KnownTaxa> knownTaxa(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<KnownTaxa> {
        SQLite::Statement rows(
            *store.database,
            R"(SELECT kingdom, phylum, class, "order", family, genus, species, common_name )"
            R"(FROM taxon ORDER BY 1, 2, 3, 4, 5, 6, 7)");
        TaxonomyBuilder builder;
        struct Called {
            std::size_t row;
            std::size_t rank; ///< the lowest
            std::string commonName;
        };
        std::vector<Called> called;
        while (rows.executeStep()) {
            Lineage lineage;
            std::size_t lowest = 0;
            for (std::size_t i = 0; i < kRanks; ++i) {
                lineage.names[i] = rows.getColumn(static_cast<int>(i)).getString();
                lowest = lineage.names[i].empty() ? lowest : i;
            }
            if (std::string name = rows.getColumn(static_cast<int>(kRanks)).getString();
                !name.empty()) {
                called.push_back({builder.size(), lowest, std::move(name)});
            }
            builder.addLineage(lineage);
        }
        const auto built = std::move(builder).build();
        std::vector<CommonNames::Name> commonNames;
        for (const Called& each : called) {
            commonNames.push_back(
                {*built.taxonomy.ancestorAt(built.leaves[each.row], kAllRanks[each.rank]),
                 each.commonName});
        }
        return KnownTaxa{NameIndex(built.taxonomy), CommonNames(commonNames)};
    });
}

Result<Lineage> taxonNamed(const Collection& collection, const std::string& text) {
    if (text.find('=') != std::string::npos) {
        return taxonOfRanks(text);
    }
    const auto known = knownTaxa(collection);
    if (!known) {
        return tl::unexpected(known.error());
    }
    const NameIndex& names = known->names;
    std::set<Lineage> found;
    for (const TaxonId taxon : names.find(text)) {
        found.insert(names.taxonomy().lineageOf(taxon));
    }
    if (found.empty()) {
        return unknown(names, text);
    }
    if (found.size() > 1) {
        std::string sentence = "\"" + text + "\" may be:";
        for (const Lineage& each : found) {
            sentence += "\n  " + pathOf(each);
        }
        return fail(ErrorCode::InvalidInput, sentence + "\nWrite one of them as it stands there.");
    }
    return *found.begin();
}

} // namespace taxo
