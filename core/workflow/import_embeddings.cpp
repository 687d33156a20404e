// SPDX-License-Identifier: MIT
#include "core/workflow/import_embeddings.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/collection/photo.h"
#include "core/exchange/embedding_table.h"
#include "core/exchange/photo_table.h"
#include "core/workflow/record_matcher_private.h"

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

/// Keeps rows batch by batch.
class EmbeddingKeeper {
public:
    EmbeddingKeeper(Collection& collection,
                    const std::filesystem::path& table,
                    const RecordImportOptions& options,
                    VectorKeyId key,
                    EmbeddingImportReport& report)
        : m_collection(collection)
        , m_root(std::filesystem::absolute(table).lexically_normal().parent_path())
        , m_matcher(collection, options.photos, options.matchesByNameAlone)
        , m_key(key)
        , m_report(report) {}

    Status take(const PhotoRecord& record, std::span<const float> row) {
        constexpr std::size_t kBatch = 1024;
        const auto match = m_matcher.find(record);
        if (!match) {
            return tl::unexpected(match.error());
        }
        const std::string name = nameOf(record);
        if (!match->photo && name.empty()) {
            return fail(ErrorCode::InvalidInput,
                        record.where + " names no photograph; each row needs a name or an id.");
        }
        m_items.push_back(match->photo ? match->photo->item : ItemId{});
        m_files.push_back(match->photo ? PhotoFile{} : placeholder(name));
        m_rows.append(row);
        ++(match->photo ? m_report.withPhoto : m_report.withoutPhoto);
        return m_items.size() < kBatch ? Status() : flush();
    }

    Status flush() {
        std::vector<PhotoFile> absent;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (m_items[i].value < 0) {
                absent.push_back(std::move(m_files[i]));
            }
        }
        if (!absent.empty()) {
            const auto added = addPhotos(m_collection, absent);
            if (!added) {
                return tl::unexpected(added.error());
            }
            std::size_t next = 0;
            for (ItemId& item : m_items) {
                item = item.value < 0 ? (*added)[next++].item : item;
            }
        }
        if (!m_items.empty()) {
            if (auto kept = keepEmbeddings(m_collection, m_key, m_items, m_rows); !kept) {
                return kept;
            }
        }
        m_items.clear();
        m_files.clear();
        m_rows = {};
        return {};
    }

private:
    /// A photograph that nobody has here: known by its name alone.
    PhotoFile placeholder(const std::string& name) const {
        PhotoFile file;
        file.root = m_root;
        file.path = std::filesystem::path(name).relative_path().lexically_normal();
        file.bytes = digestOfText("no picture: " + (m_root / file.path).string());
        file.picture = file.bytes;
        file.problem = "its embedding was imported without its picture";
        return file;
    }

    Collection& m_collection;
    std::filesystem::path m_root;
    RecordMatcher m_matcher;
    VectorKeyId m_key;
    EmbeddingImportReport& m_report;
    std::vector<ItemId> m_items;
    std::vector<PhotoFile> m_files;
    EmbeddingMatrix m_rows;
};

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
    const auto table = EmbeddingTable::open(what.npy, what.table, *mapping);
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
        const auto key = keep(collection, report.key);
        if (!key) {
            return tl::unexpected(key.error());
        }
        EmbeddingKeeper keeper(collection, what.table, options, *key, report);
        auto kept =
            table->forEach([&](const PhotoRecord& record,
                               std::span<const float> row) { return keeper.take(record, row); },
                           progress);
        kept = kept ? keeper.flush() : std::move(kept);
        if (!kept) {
            return tl::unexpected(std::move(kept).error());
        }
    }
    ImportSource source{SourceKind::Table, what.table, *mapping, kDetectionThreshold, {}};
    auto described = importRecords(collection, source, options, progress);
    if (!described) {
        return tl::unexpected(std::move(described).error());
    }
    report.described = *std::move(described);
    return report;
}

} // namespace taxo
