// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"

#include <memory>

namespace taxo {

/// The files of a Darwin Core Archive (dwc.tdwg.org/text): occurrence.csv, the core, with a record
/// for each occurrence; identification.csv, every determination, people's and the machine's apart;
/// multimedia.csv, the photographs and regions by Audiovisual Core; meta.xml and eml.xml.
///
/// Left out: what shows no organism (those frames belong into a Camtrap DP), what nobody
/// identified, what has no date, and what only a machine named unless the publication has it.
/// Missing is what GBIF requires of a data set: title, description, publisher, licence, creator and
/// basis of record.
std::unique_ptr<DatasetWriter> makeDarwinCoreDataset(const Publication& publication);

} // namespace taxo
