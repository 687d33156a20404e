// SPDX-License-Identifier: MIT
#include "ui/document/map_colors.h"

#include <utility>

namespace taxo::ui {

MapColors::MapColors(CollectionDocument& document,
                     const MapDocument& map,
                     JobRunner& runner,
                     QObject* parent)
    : QObject(parent), m_document(document), m_map(map), m_runner(runner) {
    connect(&map, &MapDocument::changed, this, [this] {
        forget();
        read();
    });
    connect(&document, &CollectionDocument::rowsChanged, this, &MapColors::read);
}

MapColors::~MapColors() {
    m_runner.cancel(m_job);
}

void MapColors::colorBy(const std::string& field) {
    if (std::exchange(m_by, field) != field) {
        read();
    }
}

void MapColors::setGround(Ground ground) {
    if (std::exchange(m_ground, ground) != ground) {
        read();
    }
}

void MapColors::forget() {
    m_colors = {};
    m_regions = {};
    m_places.clear();
}

Result<MapColors::Read> MapColors::readOf(const SharedCollection& shared,
                                          const CollectionMap& map,
                                          const std::string& by,
                                          Ground ground) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    auto colors = colorItems(*view, map.items, by, ground);
    if (!colors) {
        return tl::unexpected(std::move(colors).error());
    }
    auto regions = regionsOf(*view, map.items);
    if (!regions) {
        return tl::unexpected(std::move(regions).error());
    }
    Read read{*std::move(colors), *std::move(regions), {}};
    for (std::uint32_t level = 0;
         map.positions.dimension() == 2 && level < read.regions.levels.size();
         ++level) {
        const auto places =
            regionPlaces(map.positions.values(), read.regions.levels[level].classOf, level);
        read.places.insert(read.places.end(), places.begin(), places.end());
    }
    return read;
}

void MapColors::read() {
    m_runner.cancel(std::exchange(m_job, {}));
    const std::uint64_t generation = ++m_generation;
    if (m_map.isEmpty() || !m_document.isOpen()) {
        return;
    }
    m_job = m_runner.start(
        {},
        On::Io,
        [shared = m_document.shared(), map = m_map.shared(), by = m_by, ground = m_ground](
            const Progress& /*progress*/) { return readOf(*shared, *map, by, ground); },
        this,
        [this, generation](Result<Read> read) {
            if (generation != m_generation) {
                return;
            }
            m_job = {};
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_colors = std::move(read->colors);
            m_regions = std::move(read->regions);
            m_places = std::move(read->places);
            Q_EMIT changed();
        },
        Urgency::Waited);
}

} // namespace taxo::ui
