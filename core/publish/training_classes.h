// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/taxonomy/synonyms.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

/// What the folders of classes are called.
enum class ClassNames : std::uint8_t {
    Scientific, ///< "Ursus arctos"
    Lineage     ///< as of iNat21: "00001_Animalia_Chordata_Mammalia_Carnivora_Ursidae_Ursus_arctos"
};

/// A class of a data set: a taxon.
struct TrainingClass {
    Lineage taxon;
    std::string commonName;          ///< empty where none is known
    std::string name;                ///< for people, and unlike any other class's
    std::string folder;              ///< one that every system can have
    std::vector<std::int64_t> items; ///< in each part
};

inline constexpr std::size_t kNoTrainingClass = static_cast<std::size_t>(-1);

/// How a name came to its class.
enum class NameReason : std::uint8_t {
    Same,
    Spelling,    ///< written differently: case, author, blanks
    Synonym,     ///< the checklist has another name for it
    OtherKingdom ///< the checklist has it in another kingdom: a homonym, left as it is
};

/// A name in a collection.
struct TrainingName {
    std::size_t source = 0; ///< of which collection (source_ids.h)
    Lineage taxon;          ///< as it is there
    Lineage accepted = {};  ///< as the checklist has it, down to the rank of the classes
    NameReason reason = NameReason::Same;
    std::size_t place = kNoTrainingClass; ///< its class; none while no item of it was taken
    std::int64_t items = 0;               ///< that bear it in the data set
    bool isHomonym = false;               ///< another class has the same name
};

/// Names of taxa, as one collection or several have them, put under classes. Names are one class
/// where they differ in case, author or blanks only, or are synonyms by a checklist, and where no
/// rank that both have tells them apart; homonyms are classes of their own. A class is spelled as
/// the checklist has it, else as its first item was.
class TrainingClasses {
public:
    /// `rank`: classes are taxa of it. `checklist` may be null.
    TrainingClasses(std::optional<Rank> rank, std::shared_ptr<const SynonymTable> checklist)
        : m_rank(rank), m_checklist(std::move(checklist)) {}

    /// The number of a name of a collection; nothing where it is not named down to the rank.
    std::optional<std::size_t> nameOf(std::size_t source, const Lineage& taxon);

    /// The class that a name comes into, if there is one by now.
    std::optional<std::size_t> find(std::size_t name) const;
    /// Likewise; it is made where there is none. `commonName`: of the taxon as it was named.
    std::size_t take(std::size_t name, const std::string& commonName);

    /// Counts an item of a name whose class was taken, in one of so many parts.
    void count(std::size_t name, std::size_t part, std::size_t parts);
    /// After all items were counted: leaves out classes without any, names the others and puts them
    /// in the order of their folders.
    void settle(ClassNames names);

    const std::vector<TrainingClass>& list() const { return m_classes; }

    const std::vector<TrainingName>& names() const { return m_names; }

private:
    std::optional<Lineage> acceptedOf(TrainingName& name) const;
    std::optional<std::size_t> classLike(const Lineage& accepted) const;
    void sayWhy();
    void tellHomonymsApart();
    void sortByFolder(ClassNames names);

    std::optional<Rank> m_rank;
    std::shared_ptr<const SynonymTable> m_checklist;
    std::vector<TrainingClass> m_classes;
    std::vector<TrainingName> m_names;
    std::map<std::pair<std::size_t, Lineage>, std::optional<std::size_t>> m_numbers; ///< of names
    std::unordered_map<std::string, std::vector<std::size_t>> m_classesOf; ///< by keys of names
};

} // namespace taxo
