// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/evaluation/accuracy.h"
#include "core/statistics/resampling.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// One number of a protocol, over its runs or draws where it has several.
struct ProtocolNumber {
    std::string name; ///< "accuracy", "macro F1"
    double value = 0.0;
    double spread = std::numeric_limits<double>::quiet_NaN(); ///< NaN: of one run
    std::size_t runs = 1;
};

/// A part of a protocol: a task, a trait.
struct ProtocolPart {
    std::string name;
    ShareOfAsked share;
};

/// What one model reached under one protocol.
struct MeasuredProtocol {
    std::string name;                    ///< "1-shot", "zero-shot, taxon_com"
    std::string how;                     ///< how it was measured, in a sentence
    std::vector<ProtocolNumber> numbers; ///< the published one first
    std::vector<std::string> notes{};    ///< what was left out, in sentences
    std::vector<double> right{};         ///< of each photograph, as accuracyOf has it; or none
    std::optional<Accuracy> accuracy{};  ///< by events and by classes
    std::string partName{};              ///< what the parts are: "task"
    std::vector<ProtocolPart> parts{};
};

/// A model as a report names it.
struct ModelLabel {
    std::string name;
    std::string digest;        ///< SHA-256 of its weights, or of its file of vectors
    std::string preprocessing; ///< and how it was run; empty: not known
};

struct ModelResults {
    ModelLabel model;
    std::vector<MeasuredProtocol> protocols; ///< the same of every model
};

/// A model less the first one under one protocol.
struct ModelDifference {
    std::size_t model = 1;
    std::size_t protocol = 0;
    Interval difference;
};

/// All that a report says. A value.
struct EvaluationResults {
    std::string source;
    std::size_t photographs = 0;
    std::size_t events = 0;
    std::uint64_t seed = 0;
    std::vector<std::string> notes{}; ///< on the photographs: what was left out
    std::vector<std::string> classNames{};
    std::vector<std::size_t> classSizes{};      ///< photographs of each
    std::vector<std::string> photographNames{}; ///< of each
    std::vector<std::uint32_t> classOf{};       ///< of each
    std::vector<ModelResults> models{};
    std::vector<ModelDifference> differences{};
};

/// Writes NAME.html, which needs nothing else, light or dark as the reader's system is, and beside
/// it tables: NAME.csv with a line for each number, and where photographs were asked one by one
/// NAME-classes.csv and NAME-photographs.csv. `page` is the first of them. InvalidInput unless it
/// ends in .html.
Status writeEvaluation(const std::filesystem::path& page, const EvaluationResults& results);

/// The page alone, as text.
std::string evaluationPage(const EvaluationResults& results);

} // namespace taxo
