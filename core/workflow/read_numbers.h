// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/grouping.h"
#include "core/collection/photo.h"
#include "core/image/photo_decoder.h"
#include "core/specimens/specimen_reader.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// How catalogue numbers are read from photographs of specimens.
struct NumberOptions {
    /// As `B-#` (numberIn): the part of a text that is the number. Empty: the whole barcode.
    std::string pattern = {};
    /// Also what is printed, where no barcode tells; by Tesseract, and only with a pattern.
    bool readsPrint = false;

    /// InvalidInput says what is missing.
    Status check() const;
};

enum class NumberSource : std::uint8_t { None, Barcode, Print };

/// What was read in the picture of one item.
struct ReadNumber {
    ItemId item;
    std::string number; ///< empty where none was read, or several that differ
    NumberSource source = NumberSource::None;
    std::vector<std::string> texts; ///< of all barcodes, and of print what fits the pattern
    std::string problem;            ///< why the picture could not be read; empty where it could
};

/// Reads the numbers of items, each in its whole photograph or in its region, at full size; one for
/// each, in their order. A photograph is decoded once for items that follow each other.
Result<std::vector<ReadNumber>> readNumbers(std::span<const ItemId> items,
                                            std::span<const ItemPicture> pictures,
                                            const PhotoDecoder& decoder,
                                            const SpecimenReader& reader,
                                            const NumberOptions& options,
                                            const Progress& progress);

/// The specimens that these numbers make, for `applyGroups`: items of one number become one
/// occurrence, or join the one that has it, by their numbers. Items that are in an occurrence
/// already stay as they are and are counted (`grouped`), but for those in the one of their number.
Result<GroupProposal> proposeNumbers(const Collection& collection,
                                     std::span<const ReadNumber> numbers);

} // namespace taxo
