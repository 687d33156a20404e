// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/published_photos.h"
#include "core/publish/table_file.h"
#include "core/publish/training_plan.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace taxo {

/// What data sets for training have in common: which items are in them, photographs.csv, which
/// lists these (list.csv, where it names photographs that are not in it), classes.csv, the class
/// map, where names were aligned names.csv, which tells what became of each, and README.txt, which
/// tells what the columns mean. Of several collections each photograph has its own's licence and
/// credit.
///
/// In them are items of organisms that a person named, or a machine where the publication has what
/// is unverified. Left out are frames of people, vehicles and nothing, copies of a photograph and
/// photographs that are not there. A format writes the photographs.
class TrainingDataset : public DatasetWriter {
public:
    /// `publication` outlives it and has a source.
    TrainingDataset(const Publication& publication, TrainingSetOptions options);

    void check(const PublishedOccurrence& occurrence, Findings& findings) final;
    void checkWhole(Findings& findings) final;

    std::uint64_t bytesOfPhotos() const final { return m_bytes; }

    Status begin(const std::filesystem::path& place) final;
    Status write(const PublishedOccurrence& occurrence) final;
    Status finish() final;

protected:
    /// An item that is in the data set.
    struct Sample {
        const PublishedOccurrence& occurrence;
        const PublishedItem& item;
        WholeIdentification identification;
        TrainingPlace place;
        bool isBlurred; ///< its photograph must not tell where it was taken
    };

    /// Why the format cannot hold an item, as the end of "3 items ..."; empty where it can.
    virtual std::string refusal(const PublishedItem& item) const = 0;
    /// How the files are laid out, for README.txt.
    virtual std::string layout() const = 0;

    virtual Status open() = 0;
    /// Writes a sample; where its photograph is, below the data set's folder. In a data set that
    /// only lists photographs: its own path.
    virtual Result<std::string> put(const Sample& sample) = 0;
    virtual Status close() = 0;

    const Publication& publication() const { return m_publication; }

    /// What the item's own collection says: licence, credit, model.
    const Publication& publicationOf(const PublishedItem& item) const;
    /// Of all collections, in their order.
    std::vector<const Publication*> publications() const;

    const PublishedPhotos& photos() const { return m_photos; }

    const TrainingPlan& plan() const { return m_plan; }

    const TrainingSetOptions& options() const { return m_options; }

    const std::filesystem::path& folder() const { return m_folder; }

    /// Makes a folder of the data set where it is not there.
    Status makeFolder(const std::filesystem::path& below) const;

private:
    /// How large its photograph is; nothing where it is left out.
    std::optional<std::uint64_t>
    checkItem(const PublishedOccurrence& occurrence, const PublishedItem& item, Findings& findings);
    void count(const PublishedItem& item, std::uint64_t bytes);

    bool isOfSeveral() const { return !m_options.sources.others.empty(); }

    const char* listName() const;
    std::vector<std::string> listColumns() const;
    std::vector<std::string> rowOf(const Sample& sample, const std::string& file) const;
    Status writeClasses() const;
    Status writeNames() const;
    Status writeReadme() const;

    const Publication& m_publication;
    TrainingSetOptions m_options;
    PublishedPhotos m_photos;
    TrainingPlan m_plan;
    std::uint64_t m_bytes = 0;                    ///< of photographs that are copied
    std::unordered_set<std::int64_t> m_inRegions; ///< of these those that have parts, by PhotoId
    std::filesystem::path m_folder;
    std::optional<TableFile> m_list;
};

} // namespace taxo
