// SPDX-License-Identifier: MIT
// The tables beside a report: see evaluation_results.h.
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/workflow/evaluation_results.h"
#include "core/workflow/evaluation_words_private.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

using Cells = std::vector<std::string>;

/// Empty where it is none.
std::string cell(double number) {
    return std::isfinite(number) ? decimals(number, 6) : std::string();
}

Cells joined(Cells first, const Cells& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

Status writeTable(const fs::path& name,
                  const Cells& header,
                  const std::function<Status(const std::function<Status(const Cells&)>&)>& write) {
    auto file = OutputFile::create(name);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    const auto add = [&](const Cells& cells) { return file->write(csvLine(cells)); };
    auto written = add(header);
    written = written ? write(add) : written;
    return written ? file->commit() : written;
}

fs::path beside(const fs::path& page, const std::string& what) {
    return page.parent_path() / (page.stem().string() + what + ".csv");
}

/// Lines of one protocol: each its number, then how sure it is by events.
std::vector<Cells>
linesOf(const EvaluationResults& results, std::size_t model, const MeasuredProtocol& protocol) {
    const ModelLabel& label = results.models[model].model;
    const Cells first = {label.name, label.digest, label.preprocessing, results.source};
    const std::string seed = std::to_string(results.seed);
    std::vector<Cells> lines;
    const auto add = [&](const std::string& what, const Cells& numbers, const std::string& runs) {
        lines.push_back(
            joined(joined(first, {protocol.name, what}), joined(numbers, {runs, seed})));
    };
    for (const ProtocolNumber& number : protocol.numbers) {
        add(number.name,
            {cell(number.value), cell(number.spread), "", ""},
            std::to_string(number.runs));
    }
    if (protocol.accuracy) {
        const auto addInterval = [&](const std::string& what, const Interval& interval) {
            add(what, {cell(interval.value), "", cell(interval.low), cell(interval.high)}, "");
        };
        addInterval("by photographs", protocol.accuracy->photographs);
        if (!protocol.accuracy->byClass.empty()) {
            addInterval("by classes", protocol.accuracy->classes);
        }
        for (const SizeAccuracy& size : protocol.accuracy->bySize) {
            add("classes of " + detail::sizeText(size) + " photographs",
                {cell(size.photographs.share), "", "", ""},
                "");
        }
    }
    for (const ProtocolPart& part : protocol.parts) {
        add(protocol.partName + " " + part.name, {cell(part.share.share), "", "", ""}, "");
    }
    return lines;
}

Status writeNumbers(const fs::path& file, const EvaluationResults& results) {
    const Cells header = {"model",
                          "model_sha256",
                          "preprocessing",
                          "data",
                          "protocol",
                          "number",
                          "value",
                          "spread",
                          "low",
                          "high",
                          "runs",
                          "seed"};
    return writeTable(file, header, [&](const auto& add) -> Status {
        for (std::size_t model = 0; model < results.models.size(); ++model) {
            for (const MeasuredProtocol& protocol : results.models[model].protocols) {
                for (const Cells& line : linesOf(results, model, protocol)) {
                    if (auto done = add(line); !done) {
                        return done;
                    }
                }
            }
        }
        for (const ModelDifference& one : results.differences) {
            const ModelLabel& label = results.models[one.model].model;
            const Interval& difference = one.difference;
            const Cells line = {label.name,
                                label.digest,
                                label.preprocessing,
                                results.source,
                                results.models[one.model].protocols[one.protocol].name,
                                "less " + results.models.front().model.name + ", same photographs",
                                cell(difference.value),
                                "",
                                cell(difference.low),
                                cell(difference.high),
                                "",
                                std::to_string(results.seed)};
            if (auto done = add(line); !done) {
                return done;
            }
        }
        return {};
    });
}

/// The names of all models' protocols that score photographs, one column each.
Cells scoreHeader(const EvaluationResults& results, Cells first) {
    for (const ModelResults& model : results.models) {
        for (const MeasuredProtocol& protocol : model.protocols) {
            if (!protocol.right.empty()) {
                first.push_back(model.model.name + ": " + protocol.name);
            }
        }
    }
    return first;
}

Status writeClasses(const fs::path& file, const EvaluationResults& results) {
    return writeTable(
        file, scoreHeader(results, {"class", "photographs"}), [&](const auto& add) -> Status {
            for (std::size_t c = 0; c < results.classNames.size(); ++c) {
                Cells line = {results.classNames[c], std::to_string(results.classSizes[c])};
                for (const ModelResults& model : results.models) {
                    for (const MeasuredProtocol& protocol : model.protocols) {
                        if (!protocol.right.empty()) {
                            line.push_back(cell(protocol.accuracy->byClass[c].share));
                        }
                    }
                }
                if (auto done = add(line); !done) {
                    return done;
                }
            }
            return {};
        });
}

Status writePhotographs(const fs::path& file, const EvaluationResults& results) {
    return writeTable(
        file, scoreHeader(results, {"photograph", "class"}), [&](const auto& add) -> Status {
            for (std::size_t row = 0; row < results.photographNames.size(); ++row) {
                Cells line = {results.photographNames[row],
                              results.classNames.empty()
                                  ? std::string()
                                  : results.classNames[results.classOf[row]]};
                for (const ModelResults& model : results.models) {
                    for (const MeasuredProtocol& protocol : model.protocols) {
                        if (!protocol.right.empty()) {
                            line.push_back(cell(protocol.right[row]));
                        }
                    }
                }
                if (auto done = add(line); !done) {
                    return done;
                }
            }
            return {};
        });
}

bool areScored(const EvaluationResults& results) {
    for (const ModelResults& model : results.models) {
        for (const MeasuredProtocol& protocol : model.protocols) {
            if (!protocol.right.empty()) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

Status writeEvaluation(const fs::path& page, const EvaluationResults& results) {
    if (page.extension() != ".html") {
        return fail(ErrorCode::InvalidInput,
                    displayPath(page) + " is to be a page: end its name in .html. Tables go beside "
                                        "it.");
    }
    if (auto done = writeWholeFile(page, evaluationPage(results)); !done) {
        return done;
    }
    if (auto done = writeNumbers(beside(page, ""), results); !done) {
        return done;
    }
    if (!areScored(results)) {
        return {};
    }
    if (!results.classNames.empty()) {
        if (auto done = writeClasses(beside(page, "-classes"), results); !done) {
            return done;
        }
    }
    return writePhotographs(beside(page, "-photographs"), results);
}

std::string detail::sizeText(const SizeAccuracy& size) {
    return size.most == std::numeric_limits<std::size_t>::max()
               ? std::to_string(size.least) + " or more"
               : std::to_string(size.least) + " to " + std::to_string(size.most);
}

} // namespace taxo
