// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/whole_identification.h"

#include <functional>
#include <string>
#include <vector>

namespace taxo {

/// An occurrence as a record of Darwin Core. Terms: dwc.tdwg.org/terms, ac.tdwg.org/termlist.
struct DarwinCoreOccurrence {
    const Publication& publication;
    const PublishedOccurrence& occurrence;
    WholeIdentification identification;
};

/// One determination of it: a person's word, or a machine's answer about an item.
struct DarwinCoreIdentification {
    const Publication& publication;
    const PublishedOccurrence& occurrence;
    std::string id; ///< the same whenever it is written
    WholeIdentification identification;
};

/// A photograph of it, or the region of one that shows it.
struct DarwinCoreMedium {
    const Publication& publication;
    const PublishedOccurrence& occurrence;
    const PublishedItem& item;
    bool isRegion = false; ///< else the whole photograph, also where the item is a region of it
    std::string name;      ///< scientific; empty where it has none of its own
};

/// A column: a term, and what stands there.
template <class Row>
struct DarwinCoreTerm {
    std::string address; ///< of the term
    std::function<std::string(const Row&)> value;
};

/// In the order of their columns; the first is the core's id, occurrenceID.
const std::vector<DarwinCoreTerm<DarwinCoreOccurrence>>& occurrenceTerms();
/// Those of extensions; the core's id stands in a column before them.
const std::vector<DarwinCoreTerm<DarwinCoreIdentification>>& identificationTerms();
const std::vector<DarwinCoreTerm<DarwinCoreMedium>>& mediaTerms();

/// All determinations, each once: of the occurrence, of its items, and of the machine.
std::vector<DarwinCoreIdentification> identificationsOf(const Publication& publication,
                                                        const PublishedOccurrence& occurrence);

/// All photographs, each once, and their regions.
std::vector<DarwinCoreMedium> mediaOf(const Publication& publication,
                                      const PublishedOccurrence& occurrence);

/// The first moment of its photographs, or the first and the last as "first/last"; empty where none
/// is known.
std::string eventDateOf(const PublishedOccurrence& occurrence);

} // namespace taxo
