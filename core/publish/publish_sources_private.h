// SPDX-License-Identifier: MIT
#pragma once
// The collections of one publication.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/published_occurrences.h"
#include "core/publish/dataset_writer.h"
#include "core/publish/publish_collection.h"
#include "core/taxonomy/synonyms.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

/// The collection that is published, and those whose photographs come with it into one data set for
/// training (TrainingSetOptions::with). One thread.
class PublishSources {
public:
    /// Opens the others for reading, and reads the checklist. `first` outlives it. InvalidInput
    /// where one is named twice, or for a format that is of one collection.
    static Result<PublishSources> open(const Collection& first, const PublishChoice& choice);

    /// taxo::whileUnchanged of all of them at once.
    Status whileUnchanged(const std::function<Status()>& work) const;

    /// What the occurrences of each have in common, the first one's places with the taxa that any
    /// of them keeps back. Licence and credit of each other are those of its newest publication
    /// that said a licence; where none did, the credit is that of its newest one that said any, and
    /// the licence TrainingSetOptions::theirLicence. Sensitive taxa are those of its newest one
    /// that kept any back.
    Result<std::vector<Publication>> publications(const PublishChoice& choice) const;

    std::vector<const Collection*> collections() const;

    const std::shared_ptr<const SynonymTable>& checklist() const { return m_checklist; }

    /// What of it a person should know, in sentences.
    std::vector<std::string> remarks() const;

    /// Every occurrence, one collection after the other, with ids of idInSource. `range` as it is
    /// of the first; of the others all that its filter leaves.
    Status forEach(const PublishedRange& range,
                   const std::function<Status(PublishedOccurrence&)>& take,
                   const Progress& progress) const;
    /// Likewise.
    Result<std::vector<KeptDeployment>> deployments() const;

    /// What one collection keeps back of a photograph is kept back of its copies in the others,
    /// too. After all occurrences were looked at by `whole`, which has the rules of all.
    Status
    lookAtCopies(Publication& whole, const PublishedRange& range, const Progress& progress) const;

private:
    struct Other {
        Collection collection;
        std::string name; ///< unlike the others'
        DatasetAbout about;
        std::int64_t licensedAt = 0; ///< when it said its licence, UTC; 0: never
        SensitiveTaxa sensitive;
    };

    explicit PublishSources(const Collection& first) : m_first(&first) {}

    Status add(Collection other, const std::string& licence);
    std::string nameBeside(const std::string& name) const;
    Status unchangedFrom(std::size_t source, const std::function<Status()>& work) const;

    std::size_t count() const { return m_others.size() + 1; }

    const Collection& collection(std::size_t source) const {
        return source == 0 ? *m_first : m_others[source - 1].collection;
    }

    const Collection* m_first;
    std::vector<Other> m_others;
    std::shared_ptr<const SynonymTable> m_checklist;
};

} // namespace taxo
