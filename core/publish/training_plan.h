// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/published_photos.h"
#include "core/publish/splits.h"
#include "core/publish/training_classes.h"
#include "core/publish/whole_identification.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace taxo {

/// What publishCollection reads for a data set; no part of what is recorded.
struct TrainingSources {
    std::vector<const Publication*> others;        ///< of the collections of `with`, in their order
    std::shared_ptr<const SynonymTable> checklist; ///< null: none
};

/// How a data set for training is made of a collection.
struct TrainingSetOptions {
    /// Classes are taxa of this rank, what is not named down to it is left out; nothing: each
    /// item's own lowest name.
    std::optional<Rank> rank;
    ClassNames names = ClassNames::Scientific;
    PhotoCopying copying = PhotoCopying::Copy;
    SplitOptions split;
    /// Items that look so much alike that they must not be in two parts (nearDuplicates), of
    /// several collections with ids of idInSource.
    std::vector<std::vector<ItemId>> alike;
    std::string alikeRemark; ///< where that could not be told of all: a sentence
    /// Further collections whose photographs come into the same data set, for reading only. Of
    /// copies of a photograph the first one stays.
    std::vector<std::filesystem::path> with;
    /// An id of datasetLicences, of the photographs of those of them of which no export said a
    /// licence; empty: it stays unknown.
    std::string theirLicence;
    std::filesystem::path synonyms; ///< a checklist that says which names are one; empty: none
    TrainingSources sources = {};
};

/// Which class and which part an item comes into.
struct TrainingPlace {
    std::size_t taxon = 0; ///< of `classes`
    std::size_t part = 0;  ///< of `parts`
};

/// Puts items into classes and parts: first all are taken, then `settle` decides. Memory for each
/// item, some 200 bytes. Items of several collections have ids of idInSource, and come one
/// collection after the other.
class TrainingPlan {
public:
    explicit TrainingPlan(TrainingSetOptions options)
        : m_options(std::move(options)), m_classes(m_options.rank, m_options.sources.checklist) {}

    enum class Taken : std::uint8_t {
        Yes,
        Copy,      ///< left out: of a photograph with the same picture as one that was taken before
        OtherName, ///< the same, and of another class than what was taken of that one
        AboveRank  ///< left out: not named down to the rank
    };
    /// An item of an organism.
    Taken take(const PublishedOccurrence& occurrence,
               const PublishedItem& item,
               const WholeIdentification& identification);

    /// Says what is left out of which part and what is missing.
    void settle(Findings& findings);

    /// After `settle`: classes that have items, by their folders, so that a reader who sorts these
    /// counts alike; nothing of an item that is in no part.
    const std::vector<TrainingClass>& classes() const { return m_classes.list(); }

    /// After `settle`: what became of each name, in the order in which they came.
    const std::vector<TrainingName>& names() const { return m_classes.names(); }

    /// Whether names are to be told: of several collections, by a checklist, or of which one was
    /// put under a class that is spelled differently.
    bool tellsNames() const;

    std::optional<TrainingPlace> placeOf(ItemId item) const;

    /// Names of the parts; one without a name where all is one part.
    std::vector<std::string> parts() const;

private:
    struct Entry {
        ItemId item;
        std::size_t name = 0; ///< of m_classes
    };

    /// A photograph that was taken, and the names of its items.
    struct KeptPhoto {
        PhotoId photo;
        std::vector<std::size_t> names;
    };

    bool isOfSeveral() const { return !m_options.sources.others.empty(); }

    std::size_t classOf(const Entry& entry) const { return names()[entry.name].place; }

    Taken copyOf(const KeptPhoto& kept, std::size_t name) const;
    void keepTogether(const PublishedOccurrence& occurrence,
                      const PublishedItem& item,
                      std::size_t entry);
    std::vector<std::size_t> partsOfEntries(Findings& findings) const;
    void sayNames(Findings& findings) const;
    void checkParts(Findings& findings) const;

    TrainingSetOptions m_options;
    TrainingClasses m_classes;
    std::vector<Entry> m_entries;
    HeldTogether m_together;
    std::unordered_map<std::int64_t, std::size_t> m_entryOf; ///< by item
    std::map<Digest, KeptPhoto> m_photos;                    ///< by picture: the first one
    std::set<Uuid> m_uuids;                                  ///< of items, of several collections
    std::vector<std::size_t> m_parts;                        ///< of the entries
};

} // namespace taxo
