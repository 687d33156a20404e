// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/photo_record.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Reads webdataset archives, `shard-000000.tar` ..., as BioCLIP's training data has them: a
/// photograph KEY.jpg (.jpeg, .png, .webp) and its captions KEY.taxonTag.txt, .taxonomic_name.txt,
/// .taxon.txt, .scientific_name.txt, .sci.txt, .common_name.txt, .com.txt, of which the one that
/// tells most is taken; other data sets' KEY.cls or KEY.txt is a label. Archives must not be
/// compressed.
///
/// Photographs are written into `folder` (made where it is not there) under the names that the
/// archive gives them, without writing over other files: InvalidInput for names that lead out of
/// it, Mismatch where a file of another size has the name. The records' files are below it. Where
/// `folder` is empty nothing is written: for looking only.
Status readWebDataset(std::span<const std::filesystem::path> archives,
                      const std::filesystem::path& folder,
                      const TakeRecord& take,
                      const Progress& progress);

/// The lineage in "a photo of kingdom Animalia phylum Chordata ... species arctos."; ranks may be
/// left out.
Lineage lineageOfTaggedCaption(std::string_view caption);

} // namespace taxo
