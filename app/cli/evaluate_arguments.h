// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/model_options.h"
#include "core/base/result.h"
#include "core/workflow/evaluate_models.h"

#include <cstddef>
#include <string>
#include <vector>

namespace taxo::cli {

/// What is asked of `taxo evaluate`.
struct EvaluateArguments {
    std::vector<std::string> inputs;
    std::string filter;
    std::string table;
    std::vector<std::string> models;
    std::string by;
    std::string together;
    std::vector<std::string> protocols;
    std::vector<std::string> forms = {"asis"};
    std::string benchmark;
    std::string known; ///< a file
    bool takesAgreed = false;
    std::string out;
    bool asJson = false;
    EvaluateOptions options;
    std::size_t runs = 3;
    ModelOptions picture; ///< as the papers' evaluations prepare them

    EvaluateArguments();

    void addTo(const Command& command);

    /// InvalidInput where options do not belong together.
    Status check() const;
    /// Those named, else what these models can be asked by, which is said.
    Result<EvaluateOptions> optionsFor(const std::vector<ModelVectors>& models) const;

    const std::string& input() const { return inputs.front(); }

    bool isNpy() const { return input().ends_with(".npy"); }

    bool isCollection() const { return input().ends_with(".taxo"); }

    EvaluationLabels labels() const { return {by, together}; }

    /// One for each model named; the usual one where none is.
    std::vector<IdentifierChoice> choices() const;

private:
    void addProtocolsTo(const Command& command);
};

} // namespace taxo::cli
