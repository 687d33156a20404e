// SPDX-License-Identifier: MIT
#pragma once
// Rows of a Camtrap DP, in the order of the columns of its table schemas.

#include "core/publish/dataset_writer.h"
#include "core/publish/whole_identification.h"

#include <optional>
#include <string>
#include <vector>

namespace taxo {

const std::vector<std::string>& camtrapDeploymentColumns();
const std::vector<std::string>& camtrapMediaColumns();
const std::vector<std::string>& camtrapObservationColumns();

/// The first and the last moment of several.
struct CamtrapSpan {
    std::optional<LocalTime> first;
    std::optional<LocalTime> last;

    void add(const LocalTime& moment);
    void add(const CamtrapSpan& other);
};

/// A value that all have; empty where they differ.
class CommonText {
public:
    void add(const std::string& text);

    const std::string& text() const { return m_text; }

    bool differs() const { return m_differs; }

private:
    std::string m_text;
    bool m_hasSome = false;
    bool m_differs = false;
};

/// A deployment as its photographs show it.
struct CamtrapDeployment {
    CamtrapSpan span;
    CommonText place;
    CommonText habitat;
    CommonText camera;
};

std::vector<std::string> camtrapDeploymentRow(const KeptDeployment& deployment,
                                              const CamtrapDeployment& seen,
                                              std::int64_t uncertaintyMeters);

/// `moment`: with its zone.
std::vector<std::string> camtrapMediaRow(const Publication& publication,
                                         const KeptDeployment& deployment,
                                         const PublishedItem& item,
                                         const LocalTime& moment);

/// Whether a path can be one of a package: it neither begins with . / or ~ nor has two points in a
/// row; otherwise the photograph's UUID is its name.
bool isCamtrapPath(const std::string& path);

/// An observation of a photograph or region, or, without an item, of an event.
struct CamtrapObservation {
    const Publication& publication;
    const KeptDeployment& deployment;
    const PublishedItem* item; ///< null: of the event
    std::string id;
    std::string event;
    CamtrapSpan span;
    WholeIdentification identification;
    std::string count; ///< of an event; an item's is a mark of it
};

std::vector<std::string> camtrapObservationRow(const CamtrapObservation& observation);

/// Whether something of an item's marks becomes a tag that the format has a column for, and not the
/// word that the column takes: "stage:nymph".
bool hasOtherWords(const PublishedItem& item);

struct CamtrapContents {
    std::vector<std::string> levels; ///< "media", "event"
    bool hasIndividuals = false;
    CamtrapSpan span;
    std::vector<GeoPoint> places;
    std::vector<WholeIdentification> taxa; ///< by their names, each once
};

/// datapackage.json.
std::string camtrapDescriptor(const Publication& publication, const CamtrapContents& contents);

} // namespace taxo
