// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/region_labels.h"
#include "core/workflow/map_trust.h"
#include "core/workflow/trait_axis.h"
#include "ui/document/map_document.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace taxo {
struct StructureAnswer;
} // namespace taxo

namespace taxo::ui {

/// What the points of the map are: their colours by a field, names of taxa where they lie, and what
/// people and machines said. Read on the Io lane, anew after decisions, and only while somebody
/// sees it; how far each place can be believed is found on the Compute lane. UI thread.
class MapColors : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    MapColors(CollectionDocument& document,
              const MapDocument& map,
              JobRunner& runner,
              QObject* parent = nullptr);
    ~MapColors() override;

    const std::string& by() const { return m_by; }

    /// As long as they are of the map that is shown, else of no point.
    const ItemColors& colors() const { return m_colors; }

    /// Where they lie along a trait's axis, as long as they are coloured by that; else null.
    const std::shared_ptr<const AxisOnMap>& axis() const { return m_axis; }

    const ItemRegions& regions() const { return m_known->regions; }

    /// Where names of the regions stand, of a map in the plane.
    const std::vector<RegionPlace>& places() const { return m_known->places; }

    /// What is out of date is read when it is seen again. At first it is not.
    void setSeen(bool isSeen);

    void colorBy(const std::string& field);
    void setGround(Ground ground);
    /// An answer about a trait for which there was enough, for kByTraitAxis; of the collection that
    /// is open, and gone with it.
    void setTraits(std::shared_ptr<const StructureAnswer> traits);

Q_SIGNALS:
    void changed();
    void failed(const taxo::Error& error);

private:
    /// Of the points, whatever they are coloured by.
    struct Known {
        ItemTaxa taxa;
        ItemRegions regions;
        std::vector<RegionPlace> places;
    };

    struct Read {
        std::shared_ptr<const Known> known;
        ItemColors colors;
        std::shared_ptr<const AxisOnMap> axis;
    };

    struct Question {
        std::string by;
        Ground ground;
        std::shared_ptr<const StructureAnswer> traits; ///< may be null
    };

    static Result<std::shared_ptr<const Known>> knownOf(const Collection& collection,
                                                        const CollectionMap& map);
    static Result<Read> readOf(const SharedCollection& shared,
                               const CollectionMap& map,
                               std::shared_ptr<const Known> known,
                               const Question& question,
                               const Progress& progress);

    void forget();
    void read();
    void take(Result<Read> read);

    CollectionDocument& m_document;
    const MapDocument& m_map;
    JobRunner& m_runner;
    std::string m_by = "family";
    Ground m_ground = Ground::Light;
    std::shared_ptr<const StructureAnswer> m_traits;
    ItemColors m_colors;
    std::shared_ptr<const AxisOnMap> m_axis;
    std::shared_ptr<const Known> m_known = std::make_shared<Known>();
    bool m_isKnown = false; ///< what is known is of this map, and nobody has decided since
    bool m_isSeen = false;
    bool m_isDue = false; ///< to be read when it is seen
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what is asked: older answers are ignored
};

} // namespace taxo::ui
