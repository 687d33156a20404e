// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/published_photos.h"
#include "core/publish/splits.h"
#include "core/publish/whole_identification.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace taxo {

/// What the folders of classes are called.
enum class ClassNames : std::uint8_t {
    Scientific, ///< "Ursus arctos"
    Lineage     ///< as of iNat21: "00001_Animalia_Chordata_Mammalia_Carnivora_Ursidae_Ursus_arctos"
};

/// How a data set for training is made of a collection.
struct TrainingSetOptions {
    /// Classes are taxa of this rank, what is not named down to it is left out; nothing: each
    /// item's own lowest name.
    std::optional<Rank> rank;
    ClassNames names = ClassNames::Scientific;
    PhotoCopying copying = PhotoCopying::Copy;
    SplitOptions split;
    /// Items that look so much alike that they must not be in two parts (nearDuplicates).
    std::vector<std::vector<ItemId>> alike;
};

/// A class of a data set: a taxon.
struct TrainingClass {
    Lineage taxon;
    std::string commonName;          ///< empty where none is known
    std::string name;                ///< for people, and unlike any other class's
    std::string folder;              ///< one that every system can have
    std::vector<std::int64_t> items; ///< in each part
};

/// Which class and which part an item comes into.
struct TrainingPlace {
    std::size_t taxon = 0; ///< of `classes`
    std::size_t part = 0;  ///< of `parts`
};

/// Puts items into classes and parts: first all are taken, then `settle` decides. Memory for each
/// item, some 200 bytes.
class TrainingPlan {
public:
    explicit TrainingPlan(TrainingSetOptions options) : m_options(std::move(options)) {}

    enum class Taken : std::uint8_t {
        Yes,
        Copy,     ///< left out: of a photograph of the same bytes as one that was taken before
        AboveRank ///< left out: not named down to the rank
    };
    /// An item of an organism.
    Taken take(const PublishedOccurrence& occurrence,
               const PublishedItem& item,
               const WholeIdentification& identification);

    /// Says what is left out of which part and what is missing.
    void settle(Findings& findings);

    /// After `settle`: classes that have items, by their folders, so that a reader who sorts these
    /// counts alike; nothing of an item that is in no part.
    const std::vector<TrainingClass>& classes() const { return m_classes; }

    std::optional<TrainingPlace> placeOf(ItemId item) const;

    /// Names of the parts; one without a name where all is one part.
    std::vector<std::string> parts() const;

private:
    struct Entry {
        ItemId item;
        std::size_t taxon = 0;
    };

    std::size_t classOf(const WholeIdentification& identification, const Lineage& taxon);
    void keepTogether(const PublishedOccurrence& occurrence,
                      const PublishedItem& item,
                      std::size_t entry);
    void nameClasses();
    /// Counts what is in each part and leaves out classes without any.
    void countClasses();
    std::vector<std::size_t> partsOfEntries(Findings& findings) const;
    void checkParts(Findings& findings) const;

    TrainingSetOptions m_options;
    std::vector<Entry> m_entries;
    HeldTogether m_together;
    std::unordered_map<std::int64_t, std::size_t> m_entryOf; ///< by item
    std::map<Digest, PhotoId> m_photos;                      ///< the first one of these bytes
    std::unordered_map<std::string, std::vector<std::size_t>> m_classesOf; ///< by name
    std::vector<TrainingClass> m_classes;
    std::vector<std::size_t> m_parts; ///< of the entries
};

} // namespace taxo
