// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_figures.h"
#include "core/workflow/structure_question.h"

#include <QString>

namespace taxo::ui {

// Structure between and within species in words, everywhere the same.

/// What it is about, in a few words: to choose from.
QString kindText(StructureKind kind);
/// What it tells, in a sentence: while there is no answer.
QString purposeText(StructureKind kind);
/// "0.412", in the person's locale; a dash for what is no number.
QString numberText(double number);
/// "0.412 (0.380 to 0.445)".
QString intervalText(const Interval& interval);
/// What was found, or why there are no numbers, in some sentences, each in a line.
QString answerText(const StructureAnswer& answer);
/// What was left out, who named them, what counts as an event; empty where there is nothing to
/// tell.
QString notesText(const StructureRows& rows);
/// Of a figure of it, in the window's language.
StructureFigureWords figureWords(const StructureAnswer& answer);
QString figureTitle(const StructureAnswer& answer);

} // namespace taxo::ui
