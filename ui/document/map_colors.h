// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/region_labels.h"
#include "core/workflow/color_items.h"
#include "ui/document/map_document.h"

#include <QObject>

#include <cstdint>
#include <string>
#include <vector>

namespace taxo::ui {

/// What the points of the map are: their colours by a field, names of taxa where they lie, and what
/// people and machines said. Read on the Io lane, anew after decisions. UI thread.
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

    const ItemRegions& regions() const { return m_regions; }

    /// Where names of the regions stand, of a map in the plane.
    const std::vector<RegionPlace>& places() const { return m_places; }

    void colorBy(const std::string& field);
    void setGround(Ground ground);

Q_SIGNALS:
    void changed();
    void failed(const taxo::Error& error);

private:
    struct Read {
        ItemColors colors;
        ItemRegions regions;
        std::vector<RegionPlace> places;
    };

    static Result<Read> readOf(const SharedCollection& shared,
                               const CollectionMap& map,
                               const std::string& by,
                               Ground ground);

    void forget();
    void read();

    CollectionDocument& m_document;
    const MapDocument& m_map;
    JobRunner& m_runner;
    std::string m_by = "family";
    Ground m_ground = Ground::Light;
    ItemColors m_colors;
    ItemRegions m_regions;
    std::vector<RegionPlace> m_places;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of what is asked: older answers are ignored
};

} // namespace taxo::ui
