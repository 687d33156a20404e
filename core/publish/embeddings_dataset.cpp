// SPDX-License-Identifier: MIT
#include "core/publish/embeddings_dataset.h"

#include "core/collection/embeddings.h"
#include "core/publish/csv_dataset.h"
#include "core/vectors/npy.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

class EmbeddingsDataset : public DatasetWriter {
public:
    EmbeddingsDataset(const Publication& publication, std::string model)
        : m_publication(publication)
        , m_model(std::move(model))
        , m_table(makeCsvDataset(publication, csvColumns(), {}))
        , m_isThere(findVectors()) {}

    void check(const PublishedOccurrence& occurrence, Findings& findings) override {
        for (const PublishedItem& item : occurrence.items) {
            if (m_isThere && !hasVector(item.item)) {
                findings.add(FindingKind::LeftOut,
                             "item",
                             "without an embedding of " + m_vectors.key.modelName,
                             item);
            }
        }
        if (const PublishedOccurrence some = embedded(occurrence); !some.items.empty()) {
            m_table->check(some, findings);
        }
    }

    void checkWhole(Findings& findings) override {
        if (!m_isThere) {
            findings.add(FindingKind::Missing, m_isThere.error().message);
            return;
        }
        m_table->checkWhole(findings);
        findings.add(FindingKind::Note,
                     "The embeddings are of " + m_vectors.key.modelName + " (weights " +
                         m_vectors.key.model.shortHex() + ", " + m_vectors.key.preprocessing +
                         ", " + m_vectors.key.precision + "): compare them with no other model's.");
    }

    Status begin(const fs::path& place) override {
        const bool isHalf = m_vectors.key.storage == VectorStorage::Half;
        auto array = NpyWriter::create(
            place, m_vectors.key.dimension, isHalf ? NpyType::Float16 : NpyType::Float32);
        if (!array) {
            return tl::unexpected(std::move(array).error());
        }
        m_array.emplace(*std::move(array));
        return m_table->begin(embeddingTableFile(place));
    }

    Status write(const PublishedOccurrence& occurrence) override {
        const PublishedOccurrence some = embedded(occurrence);
        if (some.items.empty()) {
            return {};
        }
        std::vector<ItemId> items;
        for (const PublishedItem& item : some.items) {
            items.push_back(item.item);
        }
        const auto rows = embeddingsOf(*m_publication.source, m_vectors.id, items);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        auto done = m_array->append(rows->values());
        return done ? m_table->write(some) : done;
    }

    Status finish() override {
        auto done = m_table->finish();
        return done ? m_array->commit() : done;
    }

private:
    /// Which vectors, and which items have one.
    Status findVectors() {
        auto keys = vectorKeys(*m_publication.source);
        if (!keys) {
            return tl::unexpected(std::move(keys).error());
        }
        std::string names;
        for (const KeptVectorKey& kept : *keys) {
            names += (names.empty() ? "" : ", ") + kept.key.modelName;
        }
        std::erase_if(*keys, [&](const KeptVectorKey& kept) {
            return kept.vectors == 0 || (!m_model.empty() && kept.key.modelName != m_model);
        });
        if (keys->empty()) {
            return fail(ErrorCode::NotFound,
                        names.empty() || m_model.empty()
                            ? "No item has an embedding yet: have them made first."
                            : "No item has an embedding of \"" + m_model +
                                  "\"; there are those of " + names + ".");
        }
        m_vectors = *std::ranges::max_element(*keys, {}, &KeptVectorKey::vectors);
        auto items = embeddedItems(*m_publication.source, m_vectors.id);
        if (!items) {
            return tl::unexpected(std::move(items).error());
        }
        m_items = *std::move(items);
        return {};
    }

    bool hasVector(ItemId item) const { return std::ranges::binary_search(m_items, item); }

    /// With those of its items that become rows.
    PublishedOccurrence embedded(const PublishedOccurrence& occurrence) const {
        PublishedOccurrence some = occurrence;
        std::erase_if(some.items, [this](const PublishedItem& item) {
            return !hasVector(item.item) || m_publication.hides(item);
        });
        return some;
    }

    const Publication& m_publication;
    std::string m_model;
    std::unique_ptr<DatasetWriter> m_table;
    KeptVectorKey m_vectors;
    std::vector<ItemId> m_items; ///< ascending
    Status m_isThere;            ///< after what it fills
    std::optional<NpyWriter> m_array;
};

} // namespace

std::unique_ptr<DatasetWriter> makeEmbeddingsDataset(const Publication& publication,
                                                     std::string model) {
    return std::make_unique<EmbeddingsDataset>(publication, std::move(model));
}

fs::path embeddingTableFile(const fs::path& npy) {
    return fs::path(npy).replace_extension(".csv");
}

} // namespace taxo
