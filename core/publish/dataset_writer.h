// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"
#include "core/collection/occurrences.h"
#include "core/collection/published_occurrences.h"
#include "core/publish/dataset_about.h"
#include "core/publish/findings.h"
#include "core/publish/people_in_photos.h"
#include "core/publish/sensitive_places.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

struct WholeIdentification;
class UnfinishedFolder;

/// What all occurrences of a publication have in common.
struct Publication {
    DatasetAbout about;
    SensitivePlaces places;
    std::string name = {}; ///< of the collection: its file's
    PeopleInPhotos people = {};
    Uuid collection = {};
    std::int64_t changedAt =
        0;                  ///< when somebody last decided something: the date of what is written
    std::string model = {}; ///< whose answers are published, with its labels; empty: none
    std::string modelKey = {}; ///< tells answers of different models apart; of a few characters
    bool isSynthetic = false;  ///< what the machine says is about an invented world
    std::string promise = {};  ///< that its answers' rule makes (AnswerRule); empty: none
    /// By how many seconds clocks are ahead of UTC where nobody said it.
    std::optional<std::int32_t> aheadOfUtc = std::nullopt;
    bool withPeople = false;              ///< photographs of people, too
    bool withUnverified = false;          ///< what only a machine named, too
    bool withScoresAsProbability = false; ///< of a Camtrap DP: in the column for probabilities
    bool isPreview = false; ///< only tables and texts are looked at: no photograph is copied
    std::map<std::int64_t, KeptDeployment> deployments = {}; ///< by DeploymentId; blurred
    /// Whose photographs and vectors are written; null where none are. Outlives this.
    const Collection* source = nullptr;
    /// For what takes long at the end; null where nothing is written. Outlives this.
    const Progress* progress = nullptr;
    /// What is written into; null where nothing of it is to outlive this run. Outlives this.
    UnfinishedFolder* unfinished = nullptr;

    const KeptDeployment* deploymentOf(const PublishedOccurrence& occurrence) const;
    /// Of a machine's: "model score 0.89", and what is promised of it.
    std::string remarkOn(const WholeIdentification& byMachine) const;
    /// Whether a photograph is not to be seen: it shows people, and they were not asked for.
    bool hides(const PublishedItem& item) const;

    /// How many samples a file has that is there whole, of a run that was killed; nothing where it
    /// is to be written.
    std::optional<std::uint64_t> leftWhole(const std::filesystem::path& file) const;
    /// A file that takes long to make is whole: a run after this one may take it up.
    Status noteWhole(const std::filesystem::path& file, std::uint64_t samples = 1) const;
};

/// Writes one format. Each occurrence is told twice, in one order: first to `check`, as it is in
/// the collection but for its places, which are blurred already; then to `write`, unless something
/// is missing without which nothing can be written. One thread. Memory does not grow with the
/// number of occurrences, but where a format says so.
class DatasetWriter {
public:
    virtual ~DatasetWriter() = default;

    /// Says what of it will be left out or lost.
    virtual void check(const PublishedOccurrence& occurrence, Findings& findings) = 0;
    /// The same of the whole, after all occurrences.
    virtual void checkWhole(Findings& findings) = 0;

    /// After them: about how many bytes of photographs, or small pictures, are copied; 0 where none
    /// are, or nobody knows.
    virtual std::uint64_t bytesOfPhotos() const { return 0; }

    /// `place`: the file, or for formats of several files a folder that is there, and empty but for
    /// files that a run before left whole.
    virtual Status begin(const std::filesystem::path& place) = 0;
    virtual Status write(const PublishedOccurrence& occurrence) = 0;
    virtual Status finish() = 0;
};

} // namespace taxo
