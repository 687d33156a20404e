// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/trust/accuracy_dial.h"
#include "core/trust/calibration.h"
#include "core/workflow/compare_readers.h"
#include "core/workflow/reliability_figures.h"
#include "core/workflow/sample_shift.h"
#include "core/workflow/trust_answers.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taxo::cli {

/// A turn of the dial over the answers that it is asked of.
struct DialTurn {
    DialSetting setting;
    ItemMasses answers;                ///< items are rows of a table's
    std::optional<DialSetting> before; ///< another turn to compare with
    std::optional<SampleShift> shift;  ///< of a collection: whether the promise stands
};

/// Lines for people, or one line of JSON; with what the numbers rest on.
void printDial(const DialTurn& turn, const TrustBasis& basis, bool asJson);
/// A line for each answer: the rank it is named at, its name and its score; `thing`: "item", "row".
Status writeDial(const std::string& file, const DialTurn& turn, const char* thing);

void printCalibration(const RankCalibrations& ranks, const TrustBasis& basis, bool asJson);
/// A line for each bin that has photographs: of the masses, of the chances, and by clade.
Status writeCalibration(const std::string& file,
                        const RankCalibrations& ranks,
                        const std::vector<CladeReliability>& clades);

/// `second`: "the machine" where it is it.
void printReaders(const ReadersCompared& found,
                  const std::string& first,
                  const std::string& second,
                  bool asJson);
/// A line for each dispute.
Status writeDisputes(const std::string& file, const ReadersCompared& found);

} // namespace taxo::cli
