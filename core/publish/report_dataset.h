// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/collection_report.h"
#include "core/publish/dataset_writer.h"

#include <memory>
#include <string>

namespace taxo {

/// A report of the collection for people: HTML, or for paper PDF where the name ends in .pdf. Each
/// taxon that was named is there, with what people and the machine said of it counted apart, and a
/// picture of the 400 most frequent ones. Memory grows with taxa and photographs (a bit each).
/// Places, names of files and what people noted are not in it.
std::unique_ptr<DatasetWriter>
makeReportDataset(const Publication& publication, std::string name, PublishTools tools);

} // namespace taxo
