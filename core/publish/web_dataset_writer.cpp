// SPDX-License-Identifier: MIT
// Layout: imageomics/TreeOfLife-10M data set card; texts as the training code of BioCLIP makes
// them.
#include "core/publish/web_dataset_writer.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/publish/file_names.h"
#include "core/publish/table_file.h"
#include "core/publish/tar_file.h"
#include "core/publish/training_dataset.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace taxo {

namespace {

/// Archives of one part, one after the other.
class Shards {
public:
    Shards(const Publication& publication,
           std::filesystem::path folder,
           std::string name,
           std::uint64_t bytes)
        : m_publication(publication)
        , m_folder(std::move(folder))
        , m_name(std::move(name))
        , m_bytes(bytes) {}

    /// The archive that takes the next sample, which stays whole; null where that is in an archive
    /// that is there already.
    Result<TarFile*> next() {
        if (m_archive && m_archive->size() >= m_bytes) {
            if (auto done = finish(); !done) {
                return tl::unexpected(std::move(done).error());
            }
        }
        if (!m_archive && m_skipped == 0) {
            if (auto begun = begin(); !begun) {
                return tl::unexpected(std::move(begun).error());
            }
        }
        if (m_skipped > 0) {
            --m_skipped;
            return nullptr;
        }
        ++m_samples;
        return &*m_archive;
    }

    const std::string& current() const { return m_current; }

    Status finish() {
        Status done = m_archive ? m_archive->commit() : Status();
        if (m_archive && done) {
            done = m_publication.noteWhole(m_folder / m_current, m_samples);
        }
        m_archive.reset();
        m_samples = 0;
        return done;
    }

private:
    Status begin() {
        std::array<char, 16> number{};
        std::snprintf(number.data(), number.size(), "-%06d", m_count++);
        m_current = m_name + number.data() + ".tar";
        m_skipped = m_publication.leftWhole(m_folder / m_current).value_or(0);
        if (m_skipped > 0) {
            return {};
        }
        auto archive = TarFile::create(m_folder / m_current);
        if (!archive) {
            return tl::unexpected(std::move(archive).error());
        }
        m_archive.emplace(*std::move(archive));
        return {};
    }

    const Publication& m_publication;
    std::filesystem::path m_folder;
    std::string m_name;
    std::uint64_t m_bytes;
    int m_count = 0;
    std::uint64_t m_samples = 0; ///< in the archive
    std::uint64_t m_skipped = 0; ///< that are still to come of one that is there already
    std::string m_current;
    std::optional<TarFile> m_archive;
};

class WebDataset : public TrainingDataset {
public:
    WebDataset(const Publication& publication,
               const TrainingSetOptions& options,
               std::uint64_t bytesInShard)
        : TrainingDataset(publication, options), m_bytesInShard(bytesInShard) {}

protected:
    std::string refusal(const PublishedItem& item) const override {
        if (item.region) {
            return "that are regions: archives have whole photographs only, COCO has regions";
        }
        const bool isRead = options().copying == PhotoCopying::List ||
                            endsAsOneOf(item.path, {".jpg", ".jpeg", ".png", ".webp"});
        return isRead ? "" : "of a format that readers of webdataset do not know";
    }

    std::string layout() const override {
        return options().copying == PhotoCopying::List
                   ? "The photographs are not here; list.csv says which they are.\n"
                   : "The archives (.tar) are webdataset's, with the layout of BioCLIP's training "
                     "data.\n";
    }

    Status open() override {
        for (const std::string& part : plan().parts()) {
            m_shards.emplace_back(
                publication(), folder(), part.empty() ? "shard" : part, m_bytesInShard);
        }
        return {};
    }

    Result<std::string> put(const Sample& sample) override {
        if (options().copying == PhotoCopying::List) {
            return displayPath(sample.item.path);
        }
        Shards& shards = m_shards[sample.place.part];
        const auto archive = shards.next();
        if (!archive) {
            return tl::unexpected(archive.error());
        }
        const std::string key = sample.item.uuid.text();
        std::string ending = sample.item.path.extension().string();
        std::ranges::transform(ending, ending.begin(), lowered);
        if (*archive == nullptr) {
            return shards.current() + "/" + key + ending;
        }
        const auto bytes = publication().isPreview
                               ? Result<std::string>(std::string())
                               : photos().bytesOf(sample.item, sample.isBlurred);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        auto done = (*archive)->add(key + ending, *bytes);
        const WholeIdentification& said = sample.identification;
        const TrainingClass& one = plan().classes()[sample.place.taxon];
        const std::string& common = said.commonName.empty() ? one.commonName : said.commonName;
        for (const auto& [name, text] : webDatasetTexts(one.taxon, common)) {
            done = done ? (*archive)->add(key + "." + name, text) : done;
        }
        return done ? Result<std::string>(shards.current() + "/" + key + ending)
                    : tl::unexpected(done.error());
    }

    Status close() override {
        for (Shards& shards : m_shards) {
            if (auto done = shards.finish(); !done) {
                return done;
            }
        }
        return {};
    }

private:
    std::uint64_t m_bytesInShard;
    std::vector<Shards> m_shards;
};

std::string joinedNames(const Lineage& taxon, bool withRanks) {
    std::string joined;
    for (const Rank rank : kAllRanks) {
        if (!taxon.at(rank).empty()) {
            joined += joined.empty() ? "" : " ";
            joined += withRanks ? std::string(nameOf(rank)) + " " : std::string();
            joined += taxon.at(rank);
        }
    }
    return joined;
}

} // namespace

std::vector<std::pair<std::string, std::string>> webDatasetTexts(const Lineage& taxon,
                                                                 const std::string& commonName) {
    const std::string scientific = publishableText(lowestNameOf(taxon));
    const std::string taxonomic = publishableText(joinedNames(taxon, false));
    const std::string tagged = publishableText(joinedNames(taxon, true));
    const std::string common = commonName.empty() ? scientific : publishableText(commonName);
    const auto photoOf = [](const std::string& what) { return "a photo of " + what + "."; };
    const std::string called = " with common name " + common;
    return {{"scientific_name.txt", scientific},
            {"taxonomic_name.txt", taxonomic},
            {"common_name.txt", common},
            {"sci.txt", photoOf(scientific)},
            {"com.txt", photoOf(common)},
            {"taxon.txt", photoOf(taxonomic)},
            {"taxonTag.txt", photoOf(tagged)},
            {"sci_com.txt", photoOf(scientific + called)},
            {"taxon_com.txt", photoOf(taxonomic + called)},
            {"taxonTag_com.txt", photoOf(tagged + called)}};
}

std::unique_ptr<DatasetWriter> makeWebDataset(const Publication& publication,
                                              const TrainingSetOptions& options,
                                              std::uint64_t bytesInShard) {
    return std::make_unique<WebDataset>(publication, options, bytesInShard);
}

} // namespace taxo
