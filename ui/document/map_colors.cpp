// SPDX-License-Identifier: MIT
#include "ui/document/map_colors.h"

#include "core/workflow/structure_question.h"

#include <utility>
#include <variant>

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
    connect(&document, &CollectionDocument::closed, this, [this] { m_traits.reset(); });
    connect(&document, &CollectionDocument::rowsChanged, this, [this] {
        m_isKnown = false;
        if (m_job.value == 0) {
            read();
        } else {
            m_isDue = true; // who decides much would never see what takes long
        }
    });
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

void MapColors::setTraits(std::shared_ptr<const StructureAnswer> traits) {
    m_traits = std::move(traits);
    if (m_by == kByTraitAxis) {
        read();
    }
}

void MapColors::setSeen(bool isSeen) {
    m_isSeen = isSeen;
    if (m_isSeen && m_isDue) {
        read();
    }
}

void MapColors::forget() {
    m_colors = {};
    m_axis.reset();
    m_known = std::make_shared<Known>();
    m_isKnown = false;
}

Result<std::shared_ptr<const MapColors::Known>> MapColors::knownOf(const Collection& collection,
                                                                   const CollectionMap& map) {
    auto taxa = taxaOf(collection, map.items);
    if (!taxa) {
        return tl::unexpected(std::move(taxa).error());
    }
    auto known = std::make_shared<Known>();
    known->taxa = *std::move(taxa);
    known->regions = regionsOf(known->taxa);
    for (std::uint32_t level = 0;
         map.positions.dimension() == 2 && level < known->regions.levels.size();
         ++level) {
        const auto places =
            regionPlaces(map.positions.values(), known->regions.levels[level].classOf, level);
        known->places.insert(known->places.end(), places.begin(), places.end());
    }
    return known;
}

Result<MapColors::Read> MapColors::readOf(const SharedCollection& shared,
                                          const CollectionMap& map,
                                          std::shared_ptr<const Known> known,
                                          const Question& question,
                                          const Progress& progress) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    if (known == nullptr) {
        auto read = knownOf(*view, map);
        if (!read) {
            return tl::unexpected(std::move(read).error());
        }
        known = *std::move(read);
    }
    if (question.by == kByTraitAxis) {
        if (question.traits == nullptr) {
            return fail(ErrorCode::InvalidInput,
                        "No trait was measured here. Measure one in Structure, and show it on the "
                        "map from there.");
        }
        auto axis = std::make_shared<const AxisOnMap>(axisOnMap(
            std::get<StructureTraits>(question.traits->found), question.traits->rows.things, map));
        ItemColors colors = colorNumbers(question.by, axis->places, question.ground);
        return Read{std::move(known), std::move(colors), std::move(axis)};
    }
    auto colors = colorMap(*view, map, known->taxa, question.by, question.ground, progress);
    if (!colors) {
        return tl::unexpected(std::move(colors).error());
    }
    return Read{std::move(known), *std::move(colors), nullptr};
}

void MapColors::read() {
    m_runner.cancel(std::exchange(m_job, {}));
    const std::uint64_t generation = ++m_generation;
    m_isDue = !m_isSeen;
    if (m_isDue || m_map.isEmpty() || !m_document.isOpen()) {
        return;
    }
    const bool isLong = isOfTrust(m_by);
    m_job = m_runner.start(
        isLong ? tr("Judging each place of the map") : QString(),
        isLong ? On::Compute : On::Io,
        [shared = m_document.shared(),
         map = m_map.shared(),
         known = m_isKnown ? m_known : nullptr,
         question = Question{m_by, m_ground, m_traits}](const Progress& progress) {
            return readOf(*shared, *map, known, question, progress);
        },
        this,
        [this, generation](Result<Read> read) {
            if (generation == m_generation) {
                take(std::move(read));
            }
        },
        Urgency::Waited);
}

void MapColors::take(Result<Read> read) {
    m_job = {};
    if (read) {
        m_colors = std::move(read->colors);
        m_axis = std::move(read->axis);
        m_known = std::move(read->known);
        m_isKnown = !m_isDue;
        Q_EMIT changed();
    } else {
        Q_EMIT failed(read.error());
    }
    if (m_isDue && m_isSeen) {
        this->read();
    }
}

} // namespace taxo::ui
