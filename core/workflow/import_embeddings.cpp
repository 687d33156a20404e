// SPDX-License-Identifier: MIT
#include "core/workflow/import_embeddings.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/collection/photo.h"
#include "core/collection/regions.h"
#include "core/exchange/embedding_table.h"
#include "core/exchange/photo_table.h"
#include "core/workflow/record_matcher_private.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

namespace {

Digest digestOfText(const std::string& text) {
    return sha256Of(std::as_bytes(std::span(text)));
}

VectorKey keyOf(const EmbeddingImport& what, const EmbeddingTable& table) {
    VectorKey key;
    key.model = digestOfText("imported embeddings of " + what.model);
    key.modelName = what.model;
    key.dimension = table.dimension();
    key.preprocessing = table.isNormalised() ? "imported, normalised" : "imported, raw";
    key.precision = "unknown";
    key.storage = what.storage;
    return key;
}

/// What the row's photograph is called, whether it is kept or not.
std::string nameOf(const PhotoRecord& record) {
    return !record.file.empty()    ? record.file
           : !record.stems.empty() ? record.stems.front() + ".jpg"
                                   : std::string();
}

/// A photograph that nobody has here: known by its name alone.
PhotoFile withoutPicture(const std::filesystem::path& root, const std::string& name) {
    PhotoFile file;
    file.root = root;
    file.path = std::filesystem::path(name).relative_path().lexically_normal();
    file.bytes = digestOfText("no picture: " + (root / file.path).string());
    file.picture = file.bytes;
    file.problem = kNoPictureCame;
    return file;
}

/// Makes photographs without a picture of the rows whose photograph is not kept.
class PlaceMaker {
public:
    PlaceMaker(Collection& collection,
               const std::filesystem::path& table,
               const RecordImportOptions& options,
               EmbeddingImportReport& report)
        : m_collection(collection)
        , m_root(std::filesystem::absolute(table).lexically_normal().parent_path())
        , m_matcher(collection, options)
        , m_report(report) {}

    Status take(const PhotoRecord& record) {
        constexpr std::size_t kBatch = 1024;
        const auto match = m_matcher.find(record);
        if (!match) {
            return tl::unexpected(match.error());
        }
        ++(match->photo ? m_report.withPhoto : m_report.withoutPhoto);
        if (match->photo) {
            return {};
        }
        const std::string name = nameOf(record);
        if (name.empty()) {
            return fail(ErrorCode::InvalidInput,
                        record.where + " names no photograph; each row needs a name or an id.");
        }
        m_absent.push_back(withoutPicture(m_root, name));
        return m_absent.size() < kBatch ? Status() : flush();
    }

    Status flush() {
        const auto added = addPhotos(m_collection, m_absent);
        m_absent.clear();
        return added ? Status() : tl::unexpected(added.error());
    }

private:
    Collection& m_collection;
    std::filesystem::path m_root;
    RecordMatcher m_matcher;
    EmbeddingImportReport& m_report;
    std::vector<PhotoFile> m_absent;
};

/// Keeps rows batch by batch: of the photograph, or of the region where the row has a box.
class EmbeddingKeeper {
public:
    EmbeddingKeeper(Collection& collection,
                    const RecordImportOptions& options,
                    VectorKeyId key,
                    EmbeddingImportReport& report)
        : m_collection(collection), m_matcher(collection, options), m_key(key), m_report(report) {}

    Status take(const PhotoRecord& record, std::span<const float> row) {
        constexpr std::size_t kBatch = 1024;
        const auto item = itemOf(record);
        if (!item) {
            return tl::unexpected(item.error());
        }
        if (!*item) {
            leaveOut(record);
            return {};
        }
        m_items.push_back(**item);
        m_rows.append(row);
        return m_items.size() < kBatch ? Status() : flush();
    }

    Status flush() {
        if (m_items.empty()) {
            return {};
        }
        auto kept = keepEmbeddings(m_collection, m_key, m_items, m_rows);
        m_items.clear();
        m_rows = {};
        return kept;
    }

private:
    Result<std::optional<ItemId>> itemOf(const PhotoRecord& record) {
        const auto match = m_matcher.find(record);
        if (!match) {
            return tl::unexpected(match.error());
        }
        if (!match->photo) {
            return std::nullopt;
        }
        if (!record.box) {
            return match->photo->item;
        }
        const auto regions = regionsOf(m_collection, match->photo->photo);
        if (!regions) {
            return tl::unexpected(regions.error());
        }
        const auto wanted = record.box->box.inPicture();
        const auto region = std::ranges::find_if(
            *regions, [&](const Region& each) { return wanted && isSame(each.box, *wanted); });
        return region == regions->end() ? std::nullopt : std::optional(region->item);
    }

    /// Boxes are kept in single precision.
    static bool isSame(const Box& left, const Box& right) {
        constexpr double kRounding = 1e-6;
        return std::abs(left.left - right.left) < kRounding &&
               std::abs(left.top - right.top) < kRounding &&
               std::abs(left.width - right.width) < kRounding &&
               std::abs(left.height - right.height) < kRounding;
    }

    void leaveOut(const PhotoRecord& record) {
        ++m_report.described.problemCount;
        if (m_report.described.problems.size() < kShownProblems) {
            m_report.described.problems.push_back(
                {record.where,
                 record.box ? "its embedding is left out: its box was not drawn"
                            : "its embedding is left out: several photographs may be meant"});
        }
    }

    Collection& m_collection;
    RecordMatcher m_matcher;
    VectorKeyId m_key;
    EmbeddingImportReport& m_report;
    std::vector<ItemId> m_items;
    EmbeddingMatrix m_rows;
};

/// What must be there before rows can be told of it: photographs, then places for those that are
/// nowhere.
Status prepare(Collection& collection,
               const EmbeddingImport& what,
               const EmbeddingTable& table,
               const RecordImportOptions& options,
               EmbeddingImportReport& report,
               const Progress& progress) {
    if (!options.photos.empty()) {
        const std::array from = {options.photos};
        auto photos = importPhotos(collection, from, progress);
        if (!photos) {
            return tl::unexpected(std::move(photos).error());
        }
        report.described.photos = *std::move(photos);
    }
    PlaceMaker maker(collection, what.table, options, report);
    auto made = table.forEach(
        [&](const PhotoRecord& record, std::span<const float>) { return maker.take(record); },
        progress);
    return made ? maker.flush() : made;
}

Status keepRows(Collection& collection,
                const EmbeddingTable& table,
                const RecordImportOptions& options,
                EmbeddingImportReport& report,
                const Progress& progress) {
    const auto key = keep(collection, report.key);
    if (!key) {
        return tl::unexpected(key.error());
    }
    EmbeddingKeeper keeper(collection, options, *key, report);
    auto kept = table.forEach([&](const PhotoRecord& record,
                                  std::span<const float> row) { return keeper.take(record, row); },
                              progress);
    return kept ? keeper.flush() : kept;
}

Status checkStorage(const EmbeddingImport& what, const EmbeddingTable& table) {
    constexpr float kLargestHalf = 65504.0F;
    if (what.storage == VectorStorage::Half && table.longest() > kLargestHalf) {
        return fail(ErrorCode::InvalidInput,
                    displayName(what.npy) +
                        " holds numbers that are too large for 2 bytes; keep them with 4.");
    }
    return {};
}

} // namespace

Result<EmbeddingImportReport> importEmbeddings(Collection& collection,
                                               const EmbeddingImport& what,
                                               const RecordImportOptions& options,
                                               const Progress& progress) {
    if (what.model.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Say which model made the embeddings: only vectors of one model are compared.");
    }
    const auto mapping =
        what.mapping ? Result<ColumnMapping>(*what.mapping) : mappingOf(what.table);
    if (!mapping) {
        return tl::unexpected(mapping.error());
    }
    const auto table = EmbeddingTable::open(what.npy, what.table, *mapping, progress);
    if (!table) {
        return tl::unexpected(table.error());
    }
    if (auto fits = checkStorage(what, *table); !fits) {
        return tl::unexpected(std::move(fits).error());
    }
    EmbeddingImportReport report;
    report.key = keyOf(what, *table);
    report.rows = table->rows();
    report.isNormalised = table->isNormalised();
    report.shortest = table->shortest();
    report.longest = table->longest();
    if (!options.isPreview) {
        if (auto ready = prepare(collection, what, *table, options, report, progress); !ready) {
            return tl::unexpected(std::move(ready).error());
        }
    }
    const ImportSource source{SourceKind::Table, what.table, *mapping, kDetectionThreshold, {}};
    auto described = importRecords(collection, source, options, progress);
    if (!described) {
        return tl::unexpected(std::move(described).error());
    }
    described->photos = std::move(report.described.photos); // those of the first look
    report.described = *std::move(described);
    if (!options.isPreview) {
        if (auto kept = keepRows(collection, *table, options, report, progress); !kept) {
            return tl::unexpected(std::move(kept).error());
        }
    }
    return report;
}

} // namespace taxo
