// SPDX-License-Identifier: MIT
#include "ui/document/map_document.h"

#include "core/collection/query.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

/// One map of each method and model is kept: the last one.
std::string nameOf(const MapQuestion& question, const KeptVectorKey& vectors) {
    const std::string filter = question.whole().text();
    return taxo::nameOf(question.options.method) +
           (question.vectors ? " by " + vectors.key.modelName : "") +
           (filter.empty() ? "" : ' ' + filter);
}

Result<KeptVectorKey> vectorsOf(const Collection& view, const MapQuestion& question) {
    if (!question.vectors) {
        return chooseVectors(view);
    }
    const auto keys = vectorKeys(view);
    if (!keys) {
        return tl::unexpected(keys.error());
    }
    const auto found = std::ranges::find(*keys, *question.vectors, &KeptVectorKey::id);
    return found != keys->end() ? Result<KeptVectorKey>(*found) : chooseVectors(view);
}

/// Kept where it is new; of a collection that can only be read it is shown and not kept.
Result<CollectionMap> mapOf(const SharedCollection& shared,
                            const Collection& view,
                            const MapQuestion& question,
                            const OnSettling& onSettling,
                            const Progress& progress) {
    if (question.kept != Uuid()) {
        auto kept = keptMapOf(view, question.kept);
        if (!kept || *kept) {
            return kept ? Result<CollectionMap>(**std::move(kept))
                        : tl::unexpected(std::move(kept).error());
        }
    }
    const auto vectors = vectorsOf(view, question);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    auto map =
        projectCollection(view, *vectors, question.whole(), question.options, onSettling, progress);
    if (map && map->how.isSettled && !map->kept) {
        const auto kept = shared.use([&](Collection& collection) {
            return keepMap(
                collection, nameOf(question, *vectors), map->key, map->positions, map->quality);
        });
        if (kept) {
            map->kept = *kept;
        }
    }
    return map;
}

/// How many items of the list the map's own filter leaves out.
Result<std::int64_t> outsideOf(const Collection& view, const MapQuestion& question) {
    if (question.only.terms.empty()) {
        return 0;
    }
    const auto listed = countItems(view, question.filter);
    const auto asked = listed ? countItems(view, question.whole()) : listed;
    return asked ? Result<std::int64_t>(*listed - *asked) : tl::unexpected(asked.error());
}

} // namespace

Filter MapQuestion::whole() const {
    Filter both = filter;
    both.terms.insert(both.terms.end(), only.terms.begin(), only.terms.end());
    return both;
}

Result<MapDocument::Arranged> MapDocument::arranged(const SharedCollection& shared,
                                                    const MapQuestion& question,
                                                    const OnSettling& onSettling,
                                                    const Progress& progress) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    const auto outside = outsideOf(*view, question);
    if (!outside) {
        return tl::unexpected(outside.error());
    }
    auto map = mapOf(shared, *view, question, onSettling, progress);
    return map ? Result<Arranged>(Arranged{*std::move(map), *outside})
               : tl::unexpected(std::move(map).error());
}

MapDocument::MapDocument(CollectionDocument& document, JobRunner& runner, QObject* parent)
    : QObject(parent), m_document(document), m_runner(runner) {
    connect(&document, &CollectionDocument::opened, this, &MapDocument::forget);
    connect(&document, &CollectionDocument::closed, this, &MapDocument::forget);
}

MapDocument::~MapDocument() {
    m_runner.cancel(m_job);
}

std::optional<std::uint32_t> MapDocument::pointOf(ItemId item) const {
    const auto& items = m_map->items;
    const auto found = std::ranges::lower_bound(items, item);
    return found != items.end() && *found == item
               ? std::optional(static_cast<std::uint32_t>(found - items.begin()))
               : std::nullopt;
}

std::vector<ItemId> MapDocument::itemsOf(std::span<const std::uint32_t> points) const {
    std::vector<ItemId> items;
    items.reserve(points.size());
    for (const std::uint32_t point : points) {
        items.push_back(m_map->items[point]);
    }
    return items;
}

void MapDocument::arrange(const MapQuestion& question) {
    if (!m_document.isOpen()) {
        return;
    }
    m_runner.cancel(m_job);
    const std::uint64_t generation = ++m_generation;
    m_asked = question;
    auto show = m_runner.courier<EmbeddingMatrix>(
        this, [this, generation](const EmbeddingMatrix& positions) {
            if (generation == m_generation) {
                Q_EMIT settling(positions);
            }
        });
    m_job = m_runner.start(
        tr("Arranging photographs"),
        On::Compute,
        [shared = m_document.shared(), question, show = std::move(show)](const Progress& progress) {
            return arranged(*shared, question, show, progress);
        },
        this,
        [this, generation](Result<Arranged> made) {
            if (generation == m_generation) {
                take(std::move(made));
            }
        },
        Urgency::Waited);
    Q_EMIT arrangingChanged();
}

void MapDocument::stop() {
    m_runner.cancel(m_job);
}

void MapDocument::take(Result<Arranged> made) {
    m_job = {};
    if (made) {
        m_map = std::make_shared<const CollectionMap>(std::move(made->map));
        m_outside = made->outside;
        m_question = m_asked;
        Q_EMIT changed();
    } else {
        Q_EMIT failed(made.error());
    }
    Q_EMIT arrangingChanged();
}

// What came later

Result<MapDocument::Placed> MapDocument::placedOn(const SharedCollection& shared,
                                                  const KeptMap& map,
                                                  const Filter& filter,
                                                  const Progress& progress) {
    const auto view = shared.openView();
    auto placed = view ? placeItems(*view, map, filter, progress)
                       : Result<PlacedItems>(tl::unexpected(view.error()));
    if (!placed || placed->items.empty()) {
        return placed ? Result<Placed>(Placed{}) : tl::unexpected(std::move(placed).error());
    }
    const auto written = shared.use([&](Collection& collection) {
        return placeOnMap(collection, map.id, placed->items, placed->positions);
    });
    const auto now = written ? shared.openView() : tl::unexpected(written.error());
    auto grown = now ? keptMapOf(*now, map.uuid)
                     : Result<std::optional<CollectionMap>>(tl::unexpected(now.error()));
    if (!grown || !*grown) {
        return grown ? Result<Placed>(Placed{}) : tl::unexpected(std::move(grown).error());
    }
    (*grown)->leftOut = placed->leftOut;
    return Placed{std::move(placed->items), **std::move(grown)};
}

void MapDocument::place() {
    if (!canPlace() || !m_document.isOpen()) {
        return;
    }
    MapQuestion question = m_question;
    question.filter = m_document.options().filter;
    const std::uint64_t generation = ++m_generation;
    m_job = m_runner.start(
        tr("Placing photographs"),
        On::Compute,
        [shared = m_document.shared(), kept = *m_map->kept, filter = question.whole()](
            const Progress& progress) { return placedOn(*shared, kept, filter, progress); },
        this,
        [this, generation](Result<Placed> made) {
            if (generation == m_generation) {
                takePlaced(std::move(made));
            }
        },
        Urgency::Waited);
    Q_EMIT arrangingChanged();
}

void MapDocument::takePlaced(Result<Placed> made) {
    m_job = {};
    if (!made) {
        Q_EMIT failed(made.error());
    } else {
        if (!made->items.empty()) {
            m_map = std::make_shared<const CollectionMap>(std::move(made->map));
            Q_EMIT changed();
        }
        Q_EMIT placed(made->items);
    }
    Q_EMIT arrangingChanged();
}

void MapDocument::forget() {
    ++m_generation;
    m_runner.cancel(std::exchange(m_job, {}));
    m_map = std::make_shared<CollectionMap>();
    m_outside = 0;
    Q_EMIT changed();
    Q_EMIT arrangingChanged();
}

} // namespace taxo::ui
