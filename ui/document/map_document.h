// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/filter.h"
#include "core/workflow/project_collection.h"
#include "ui/document/collection_document.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo::ui {

/// What is asked of a map.
struct MapQuestion {
    Filter filter;
    ProjectionOptions options;
    std::optional<VectorKeyId> vectors = std::nullopt; ///< none: those that most items have
    Uuid kept = {};   ///< the kept map of this uuid is shown instead, where it is still there
    Filter only = {}; ///< of this map alone: of what the filter leaves, only these

    /// What must hold of an item that lies on it.
    Filter whole() const;
};

/// The map of the open collection that is shown. It is arranged on the Compute lane, seen while it
/// settles, and kept in the collection when it has settled. UI thread.
class MapDocument : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    MapDocument(CollectionDocument& document, JobRunner& runner, QObject* parent = nullptr);
    ~MapDocument() override;

    bool isArranging() const { return m_job.value != 0; }

    bool isEmpty() const { return m_map->items.empty(); }

    /// What is shown; of nothing before the first one.
    const CollectionMap& map() const { return *m_map; }

    /// The same, for work on a lane.
    const std::shared_ptr<const CollectionMap>& shared() const { return m_map; }

    /// Of the map that is shown.
    const MapQuestion& question() const { return m_question; }

    /// Items that the filter of the list leaves and the map's own does not.
    std::int64_t outside() const { return m_outside; }

    std::optional<std::uint32_t> pointOf(ItemId item) const;
    std::vector<ItemId> itemsOf(std::span<const std::uint32_t> points) const;

    /// `settling` any number of times and then `changed` or `failed` follow. What is being arranged
    /// is given up.
    void arrange(const MapQuestion& question);

    /// Only what is kept can grow.
    bool canPlace() const { return m_map->kept.has_value() && !isArranging(); }

    /// What the list shows and the map has not is put where it would lie alone; no other moves.
    /// `changed`, if there was any, and `placed` follow, or `failed`.
    void place();
    /// Where the points are then is the map.
    void stop();

Q_SIGNALS:
    void arrangingChanged();
    /// Where points are at the moment, which are not yet to be touched.
    void settling(const taxo::EmbeddingMatrix& positions);
    void changed();                                      ///< another map
    void placed(const std::vector<taxo::ItemId>& items); ///< ascending; may be none
    void failed(const taxo::Error& error);

private:
    struct Arranged {
        CollectionMap map;
        std::int64_t outside = 0;
    };

    static Result<Arranged> arranged(const SharedCollection& shared,
                                     const MapQuestion& question,
                                     const OnSettling& onSettling,
                                     const Progress& progress);

    struct Placed {
        std::vector<ItemId> items;
        CollectionMap map; ///< with them; where there are any
    };

    static Result<Placed> placedOn(const SharedCollection& shared,
                                   const KeptMap& map,
                                   const Filter& filter,
                                   const Progress& progress);

    void take(Result<Arranged> made);
    void takePlaced(Result<Placed> made);
    void forget();

    CollectionDocument& m_document;
    JobRunner& m_runner;
    MapQuestion m_asked; ///< last
    MapQuestion m_question;
    std::shared_ptr<const CollectionMap> m_map = std::make_shared<CollectionMap>();
    std::int64_t m_outside = 0;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: older answers are ignored
};

} // namespace taxo::ui
