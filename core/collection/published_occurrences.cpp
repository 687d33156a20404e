// SPDX-License-Identifier: MIT
#include "core/collection/published_occurrences.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/joint_suggestion.h"
#include "core/collection/taxon_table_private.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace taxo {

namespace {

/// An item and the first item of its occurrence.
struct PublishedPlace {
    std::int64_t first = 0;
    ItemId item;
    auto operator<=>(const PublishedPlace&) const = default;
};

/// Items with their occurrence (-1: none) and photograph, as `take` wants them.
template <class Take>
void eachItem(SQLite::Statement& rows, const Take& take) {
    while (rows.executeStep()) {
        take(ItemId{rows.getColumn(0).getInt64()},
             rows.getColumn(1).getInt64(),
             PhotoId{rows.getColumn(2).getInt64()});
    }
}

constexpr const char* kItems =
    "SELECT item.id, coalesce(item.occurrence_id, -1), item.photo_id FROM item";

Result<std::vector<PublishedPlace>> placesOf(SQLite::Database& database,
                                             const PublishedRange& range) {
    const auto condition = conditionOf(database, range.filter);
    if (!condition) {
        return tl::unexpected(condition.error());
    }
    SQLite::Statement rows(database,
                           std::string(kItems) + " WHERE " + condition->text + " ORDER BY item.id");
    condition->bind(rows, 1);
    const auto occurrences =
        static_cast<std::size_t>(numberOf(database, "SELECT coalesce(max(id), 0) FROM occurrence"));
    std::vector<std::int64_t> firstOf(occurrences + 1, -1);
    std::vector<PublishedPlace> places;
    const auto put = [&](ItemId item, std::int64_t occurrence) {
        if (occurrence < 0) {
            places.push_back({item.value, item});
            return;
        }
        std::int64_t& first = firstOf[static_cast<std::size_t>(occurrence)];
        first = first < 0 ? item.value : first;
        places.push_back({first, item});
    };
    std::unordered_set<std::int64_t> photos;
    eachItem(rows, [&](ItemId item, std::int64_t occurrence, PhotoId photo) {
        if (!range.items.empty() && !std::ranges::binary_search(range.items, item)) {
            return;
        }
        if (range.withWholePhotos) {
            photos.insert(photo.value);
        } else {
            put(item, occurrence);
        }
    });
    if (range.withWholePhotos) {
        SQLite::Statement all(database, std::string(kItems) + " ORDER BY item.id");
        eachItem(all, [&](ItemId item, std::int64_t occurrence, PhotoId photo) {
            if (photos.contains(photo.value)) {
                put(item, occurrence);
            }
        });
    }
    std::ranges::sort(places);
    return places;
}

struct PublishedTaxon {
    Lineage lineage;
    std::string commonName;
};

/// Reads what is told of items and occurrences. Throws as SQLiteCpp does.
class PublishedReader {
public:
    explicit PublishedReader(SQLite::Database& database)
        : m_taxa(database)
        , m_item(database,
                 "SELECT item.id, item.uuid, photo.id, photo.uuid, photo.path, photo.name, "
                 "photo.bytes_digest, photo.width, photo.height, photo.camera, photo.state, "
                 "item.box_left, item.box_top, item.box_width, item.box_height, item.drawn_by, "
                 "item.drawn_score, item.taken_at, item.utc_offset_s, item.latitude, "
                 "item.longitude, item.place, p.mass, p.taxon_id, p.made_at, "
                 "coalesce(item.occurrence_id, -1), item.box_left IS NULL AND EXISTS (SELECT 1 "
                 "FROM item part WHERE part.photo_id = photo.id AND part.box_left IS NOT NULL), "
                 "photo.picture_digest FROM item JOIN photo ON photo.id = item.photo_id "
                 "LEFT JOIN prediction p ON p.key_id = ?1 AND p.item_id = item.id "
                 "WHERE item.id = ?2")
        , m_itemWords(database, wordsBy("determination", "item_id"))
        , m_occurrence(database,
                       "SELECT occurrence.uuid, catalog_number, event.id, event.uuid, event.name, "
                       "event.deployment_id FROM occurrence "
                       "LEFT JOIN event ON event.id = occurrence.event_id WHERE occurrence.id = ?")
        , m_occurrenceWords(database, wordsBy("occurrence_determination", "occurrence_id"))
        , m_ofPhoto(database,
                    "SELECT occurrence_id FROM item WHERE photo_id = ? AND box_left IS NULL AND "
                    "occurrence_id IS NOT NULL") {
        m_item.bind(1, currentPredictionKey(database));
    }

    /// Without its marks. Returns its occurrence, -1 for none.
    std::int64_t read(ItemId id, PublishedItem& item) {
        m_item.bind(2, id.value);
        m_item.executeStep();
        readFile(item);
        readPlace(item);
        if (!m_item.getColumn(22).isNull()) {
            item.answer.emplace();
            item.answer->mass = static_cast<float>(m_item.getColumn(22).getDouble());
            item.answer->madeAt = m_item.getColumn(24).getInt64();
            if (!m_item.getColumn(23).isNull()) {
                const PublishedTaxon& taxon = taxonOf(m_item.getColumn(23).getInt64());
                item.answer->taxon = taxon.lineage;
                item.answer->commonName = taxon.commonName;
            }
        }
        const std::int64_t occurrence = m_item.getColumn(25).getInt64();
        m_item.reset();
        item.words = wordsOn(m_itemWords, id.value, false);
        return occurrence;
    }

    void read(std::int64_t id, PublishedOccurrence& occurrence) {
        readEvent(id, occurrence);
        occurrence.id = OccurrenceId{id};
        readBytes(m_occurrence.getColumn(0), occurrence.uuid.bytes);
        occurrence.catalogNumber = m_occurrence.getColumn(1).getString();
        m_occurrence.reset();
        occurrence.words = wordsOn(m_occurrenceWords, id, true);
    }

    /// An occurrence of this item alone.
    void read(const PublishedItem& item, PublishedOccurrence& occurrence) {
        occurrence.uuid = item.uuid;
        if (!item.region) {
            return;
        }
        m_ofPhoto.bind(1, item.photo.value);
        if (m_ofPhoto.executeStep()) {
            readEvent(m_ofPhoto.getColumn(0).getInt64(), occurrence);
            m_occurrence.reset();
        }
        m_ofPhoto.reset();
    }

private:
    /// Leaves the statement at the occurrence's row.
    void readEvent(std::int64_t id, PublishedOccurrence& occurrence) {
        m_occurrence.bind(1, id);
        m_occurrence.executeStep();
        if (!m_occurrence.getColumn(2).isNull()) {
            occurrence.event = EventId{m_occurrence.getColumn(2).getInt64()};
            readBytes(m_occurrence.getColumn(3), occurrence.eventUuid.bytes);
            occurrence.eventName = m_occurrence.getColumn(4).getString();
        }
        if (!m_occurrence.getColumn(5).isNull()) {
            occurrence.deployment = DeploymentId{m_occurrence.getColumn(5).getInt64()};
        }
    }

    static std::string wordsBy(const std::string& table, const std::string& holder) {
        return "SELECT verdict, taxon_id, qualifier, person.name, at, basis, entry_id, entry.uuid "
               "FROM " +
               table +
               " AS said JOIN person ON person.id = said.person_id JOIN entry ON entry.id = "
               "entry_id WHERE " +
               holder + " = ? ORDER BY is_latest DESC, entry_id DESC";
    }

    std::vector<PublishedWord>
    wordsOn(SQLite::Statement& rows, std::int64_t holder, bool isOfOccurrence) {
        std::vector<PublishedWord> words;
        rows.bind(1, holder);
        while (rows.executeStep()) {
            PublishedWord& word = words.emplace_back();
            word.said.verdict = static_cast<Verdict>(rows.getColumn(0).getInt());
            if (!rows.getColumn(1).isNull()) {
                const PublishedTaxon& taxon = taxonOf(rows.getColumn(1).getInt64());
                word.said.taxon = taxon.lineage;
                word.commonName = taxon.commonName;
            }
            word.said.qualifier = rows.getColumn(2).getString();
            word.said.person = rows.getColumn(3).getString();
            word.said.at = rows.getColumn(4).getInt64();
            word.said.basis = rows.getColumn(5).getString();
            word.said.entry = {rows.getColumn(6).getInt64()};
            word.said.isOfOccurrence = isOfOccurrence;
            readBytes(rows.getColumn(7), word.entry.bytes);
        }
        rows.reset();
        return words;
    }

    void readFile(PublishedItem& item) {
        item.item = {m_item.getColumn(0).getInt64()};
        readBytes(m_item.getColumn(1), item.uuid.bytes);
        item.photo = {m_item.getColumn(2).getInt64()};
        readBytes(m_item.getColumn(3), item.photoUuid.bytes);
        item.path = m_item.getColumn(4).getString();
        item.name = m_item.getColumn(5).getString();
        readBytes(m_item.getColumn(6), item.bytes.bytes);
        readBytes(m_item.getColumn(27), item.picture.bytes);
        item.width = m_item.getColumn(7).getInt();
        item.height = m_item.getColumn(8).getInt();
        item.camera = m_item.getColumn(9).getString();
        item.state = static_cast<PhotoState>(m_item.getColumn(10).getInt());
        item.hasRegions = m_item.getColumn(26).getInt() != 0;
        if (!m_item.getColumn(11).isNull()) {
            item.region = Box{m_item.getColumn(11).getDouble(),
                              m_item.getColumn(12).getDouble(),
                              m_item.getColumn(13).getDouble(),
                              m_item.getColumn(14).getDouble()};
            item.drawnBy = m_item.getColumn(15).getString();
        }
        if (!m_item.getColumn(16).isNull()) {
            item.drawnScore = static_cast<float>(m_item.getColumn(16).getDouble());
        }
    }

    void readPlace(PublishedItem& item) {
        if (!m_item.getColumn(17).isNull()) {
            item.takenAt = LocalTime{m_item.getColumn(17).getInt64(), std::nullopt};
            if (!m_item.getColumn(18).isNull()) {
                item.takenAt->aheadOfUtc = m_item.getColumn(18).getInt();
            }
        }
        if (!m_item.getColumn(19).isNull() && !m_item.getColumn(20).isNull()) {
            item.position =
                GeoPoint{m_item.getColumn(19).getDouble(), m_item.getColumn(20).getDouble()};
        }
        item.place = m_item.getColumn(21).getString();
    }

    const PublishedTaxon& taxonOf(std::int64_t id) {
        const auto [taxon, isNew] = m_known.try_emplace(id);
        if (isNew) {
            taxon->second = {m_taxa.lineageOf(id), m_taxa.commonNameOf(id)};
        }
        return taxon->second;
    }

    TaxonTable m_taxa;
    std::unordered_map<std::int64_t, PublishedTaxon> m_known;
    SQLite::Statement m_item;
    SQLite::Statement m_itemWords;
    SQLite::Statement m_occurrence;
    SQLite::Statement m_occurrenceWords;
    SQLite::Statement m_ofPhoto;
};

/// Puts occurrences together, about a thousand items at a time.
class PublishedBatches {
public:
    PublishedBatches(const Collection& collection, bool withJointAnswers)
        : m_collection(collection)
        , m_withJointAnswers(withJointAnswers)
        , m_reader(*collection.store().database) {}

    /// How many of the next items are read together: whole occurrences.
    static std::size_t sizeOfNext(std::span<const PublishedPlace> places) {
        constexpr std::size_t kEnough = 1'000;
        std::size_t size = std::min(places.size(), kEnough);
        while (size < places.size() && places[size].first == places[size - 1].first) {
            ++size;
        }
        return size;
    }

    Result<std::vector<PublishedOccurrence>> read(std::span<const PublishedPlace> places) {
        std::vector<ItemId> items;
        items.reserve(places.size());
        for (const PublishedPlace& place : places) {
            items.push_back(place.item);
        }
        auto marks = marksOf(m_collection, items);
        if (!marks) {
            return tl::unexpected(std::move(marks).error());
        }
        std::vector<PublishedOccurrence> occurrences;
        for (std::size_t i = 0; i < places.size(); ++i) {
            PublishedItem item;
            const std::int64_t occurrence = m_reader.read(items[i], item);
            item.marks = std::move((*marks)[i]);
            if (i == 0 || places[i].first != places[i - 1].first) {
                PublishedOccurrence& made = occurrences.emplace_back();
                if (occurrence >= 0) {
                    m_reader.read(occurrence, made);
                } else {
                    m_reader.read(item, made);
                }
            }
            occurrences.back().items.push_back(std::move(item));
        }
        return withJointAnswers(std::move(occurrences));
    }

private:
    Result<std::vector<PublishedOccurrence>>
    withJointAnswers(std::vector<PublishedOccurrence> occurrences) const {
        for (PublishedOccurrence& occurrence : occurrences) {
            const bool isAsked =
                m_withJointAnswers && occurrence.items.size() > 1 && occurrence.words.empty() &&
                std::ranges::all_of(occurrence.items,
                                    [](const auto& item) { return item.words.empty(); });
            if (!isAsked) {
                continue;
            }
            std::vector<ItemId> items;
            for (const PublishedItem& item : occurrence.items) {
                items.push_back(item.item);
            }
            const auto joint = jointSuggestion(m_collection, items);
            if (!joint) {
                return tl::unexpected(joint.error());
            }
            if (joint->answered > 0) {
                occurrence.joint =
                    PublishedAnswer{joint->taxon, {}, joint->mass, latest(occurrence)};
            }
        }
        return occurrences;
    }

    static std::int64_t latest(const PublishedOccurrence& occurrence) {
        std::int64_t at = 0;
        for (const PublishedItem& item : occurrence.items) {
            at = std::max(at, item.answer ? item.answer->madeAt : 0);
        }
        return at;
    }

    const Collection& m_collection;
    bool m_withJointAnswers;
    PublishedReader m_reader;
};

} // namespace

Status whileUnchanged(const Collection& collection, const std::function<Status()>& work) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Status {
        // What is read stays as it was at the first reading, until the end of this block.
        const SQLite::Transaction snapshot(*store.database);
        return work();
    });
}

Status forEachPublished(const Collection& collection,
                        const PublishedRange& range,
                        const std::function<Status(PublishedOccurrence&)>& take,
                        const Progress& progress) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Status {
        const auto places = placesOf(*store.database, range);
        if (!places) {
            return tl::unexpected(places.error());
        }
        PublishedBatches batches(collection, range.withJointAnswers);
        std::span<const PublishedPlace> rest = *places;
        while (!rest.empty()) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const std::size_t size = PublishedBatches::sizeOfNext(rest);
            auto occurrences = batches.read(rest.first(size));
            if (!occurrences) {
                return tl::unexpected(std::move(occurrences).error());
            }
            for (PublishedOccurrence& occurrence : *occurrences) {
                if (auto taken = take(occurrence); !taken) {
                    return taken;
                }
            }
            rest = rest.subspan(size);
            progress.report(places->size() - rest.size(), places->size(), "items");
        }
        return {};
    });
}

} // namespace taxo
