// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"

#include <memory>

namespace taxo {

/// The files of a Camtrap DP 1.0.2 (camtrap-dp.tdwg.org): deployments.csv, media.csv,
/// observations.csv and datapackage.json.
///
/// A row of media for each photograph, and of observations:
///  - for each item what the latest person said of it, or else a detector or the machine; blank,
///    human and vehicle frames, too. A model score stands in the remarks, "model score 0.89", and
///    classificationProbability, which is a probability, stays empty;
///  - for an occurrence that is its event's only one, or has no event, what a person said of it, as
///    an observation of the event.
///
/// Photographs of people are listed and not public, unless the publication has people. Left out is
/// what has no deployment, no date or no time zone, and deployments without coordinates: the format
/// requires them. Memory grows with deployments, events, photographs (a bit each) and taxa.
std::unique_ptr<DatasetWriter> makeCamtrapDataset(const Publication& publication);

} // namespace taxo
