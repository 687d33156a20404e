// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/answer_rule.h"
#include "core/collection/second_reading.h"
#include "core/workflow/compare_readers.h"
#include "core/workflow/trust_answers.h"
#include "core/workflow/turned_dial.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>

namespace taxo::ui {

// What the accuracy dial says, in words.

/// "61 % to species, 27 % to genus, 9 % to family, 3 % left open"; ranks that are given to none are
/// passed over.
QString sharesText(const ClimbCounts& counts);
/// "61 % to species"; "3 % left open" for no rank.
QString shareText(const ClimbCounts& counts, std::optional<Rank> rank);

/// "412 photographs of 37 events, mostly Lepidoptera, north, May 2025 to June 2025".
QString basisText(const JudgedBasis& basis);
/// "right 95 % of the time, by 412 photographs of 37 events, ...".
QString promiseText(const AnswerRule& rule);
/// "Holds for the answers of bioclip-2 with the labels treeoflife-200m."
QString holdsForText(const AnswerOrigin& origin);
/// What of the sample does not count and what is doubtful; a sentence each.
QStringList notesText(const TrustBasis& basis);

/// For each rank of which there is something to say what was found: "Species: 231 of 236 confirmed
/// names of 198 events are right."
QStringList evidenceTexts(const DialSetting& setting);
/// Of a setting that promises nothing: what would help, "About 40 more events ...".
QString missingText(const DialSetting& setting);

/// "May 2025" of "2025-05".
QString monthText(const std::string& month);

/// Why a sample gives no dial.
QString noDialText(const Error& why);

/// For each rank of which something is known how its scores are to be read: "Species: scores are
/// off by 8 % on average, as chances by 2 % (temperature 1.31)."
QStringList calibrationTexts(const RankCalibrations& calibration);

// Two readers.

QString kappaText(double kappa); ///< "0.82"; "–" where there is none
/// "0.74 to 0.89"; empty where it is unbounded.
QString kappaIntervalText(const Interval& interval);
/// How often they say the same, and what was left out; a sentence each.
QStringList agreementTexts(const ReadersCompared& found);
/// "Reading 1: 12 of 50 photographs that Ada named are read".
QString readingText(const SecondReading& reading, std::int64_t read);
/// Which photographs a comparison by this reading is about, and what it does not say.
QString readingNote(const SecondReading& reading);

} // namespace taxo::ui
