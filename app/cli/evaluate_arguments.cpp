// SPDX-License-Identifier: MIT
#include "app/cli/evaluate_arguments.h"

#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "core/base/files.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace taxo::cli {

namespace {

const std::vector<std::string> kBenchmarks = {"newt", "fishnet", "awa2", "plantdoc", "herbarium19"};
const std::vector<std::pair<std::string, EvaluationProtocol>> kProtocols = {
    {"zero-shot", EvaluationProtocol::ZeroShot},
    {"shots", EvaluationProtocol::Shots},
    {"knn", EvaluationProtocol::Neighbors},
    {"split", EvaluationProtocol::Split},
    {"discovery", EvaluationProtocol::Discovery}};

std::vector<TextForm> formsOf(const std::vector<std::string>& names) {
    std::vector<TextForm> forms;
    for (const std::string& name : names) {
        if (name == "all") {
            return formsOf(textFormNames());
        }
        forms.push_back(*textFormFromName(name));
    }
    return forms;
}

Result<std::vector<std::string>> linesOf(const std::string& file) {
    const auto text = readTextFile(file);
    if (!text) {
        return tl::unexpected(text.error());
    }
    std::vector<std::string> lines;
    std::istringstream in(*text);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (!line.empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

std::vector<std::string> protocolNames() {
    std::vector<std::string> names;
    for (const auto& [name, protocol] : kProtocols) {
        names.push_back(name);
    }
    return names;
}

std::vector<std::string> formNames() {
    std::vector<std::string> names = textFormNames();
    names.emplace_back("all");
    return names;
}

} // namespace

EvaluateArguments::EvaluateArguments() {
    picture.preprocess = "crop";
    picture.orientation = "ignore";
}

std::vector<IdentifierChoice> EvaluateArguments::choices() const {
    std::vector<IdentifierChoice> made;
    for (const std::string& model : models.empty() ? std::vector<std::string>{""} : models) {
        made.push_back(picture.choice());
        made.back().model = model;
    }
    return made;
}

Status EvaluateArguments::check() const {
    if (isNpy() && table.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Vectors alone have no names: --table names a CSV file with a line for each "
                    "row.");
    }
    if (isCollection() && !table.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "--table is for photographs and vectors: a collection knows its items.");
    }
    if (!isCollection() && (!filter.empty() || takesAgreed)) {
        return fail(ErrorCode::InvalidInput, "--filter and --include-agreed are for collections.");
    }
    const bool areVectors =
        std::ranges::all_of(inputs, [](const std::string& one) { return one.ends_with(".npy"); });
    if (inputs.size() > 1 && !areVectors) {
        return fail(ErrorCode::InvalidInput,
                    "Several inputs are .npy files of the same photographs, one for each model. Of "
                    "photographs and collections name one.");
    }
    if (!benchmark.empty() && (isNpy() || isCollection())) {
        return fail(ErrorCode::InvalidInput,
                    "--benchmark reads a folder in the layout in which it is given away.");
    }
    return out.empty() ? Status() : checkWritable(out);
}

Result<EvaluateOptions>
EvaluateArguments::optionsFor(const std::vector<ModelVectors>& vectors) const {
    EvaluateOptions made = options;
    made.device = picture.device;
    made.forms = formsOf(forms);
    std::vector<std::string> names = protocols;
    if (benchmark == "plantdoc") {
        names = {"split"};
    } else if (benchmark == "herbarium19") {
        names = {"discovery"};
    } else if (names.empty()) {
        names = {"zero-shot", "shots", "knn"};
        const bool isAnyWithout = std::ranges::any_of(
            vectors, [](const ModelVectors& one) { return !one.textModel.has_value(); });
        if (isAnyWithout) {
            names.erase(names.begin());
            complain("No zero-shot: texts need the model itself, and for these vectors it is not "
                     "named or not here.");
        }
    }
    made.protocols.clear();
    for (const auto& [name, protocol] : kProtocols) {
        if (std::ranges::find(names, name) != names.end()) {
            made.protocols.push_back(protocol);
        }
    }
    if (!known.empty()) {
        auto lines = linesOf(known);
        if (!lines) {
            return tl::unexpected(std::move(lines).error());
        }
        made.known = *std::move(lines);
    }
    return made;
}

void EvaluateArguments::addTo(const Command& command) {
    addOption(command,
              "INPUT",
              inputs,
              "A folder with folders of photographs, or with metadata.csv; a collection, "
              "NAME.taxo; vectors of several models, A.npy B.npy, with --table")
        .required();
    addOption(command,
              "--model,-m",
              models,
              "Installed name, model folder or weights file; named several times, models "
              "stand side by side on the same photographs")
        .oneValueATime();
    addOption(command,
              "--table",
              table,
              "CSV that names photographs (column filepath) or rows: class, or genus and "
              "species ..., common_name, event, split");
    addOption(command, "--by", by, "Classes are this rank, column or field");
    addOption(command,
              "--together",
              together,
              "The column or field of what was photographed together and is drawn as a "
              "whole for intervals");
    addOption(command, "--filter", filter, "Of a collection only these items");
    addFlag(command,
            "--include-agreed",
            takesAgreed,
            "Of a collection also labels that were agreed with the model's own "
            "suggestion, which flatter it");
    addProtocolsTo(command);
    picture.addPictureTo(command);
    picture.addDeviceTo(command);
    addOption(command,
              "--out,-o",
              out,
              "REPORT.html; tables go beside it: REPORT.csv, REPORT-classes.csv, "
              "REPORT-photographs.csv");
    addFlag(command, "--json", asJson, "JSON lines");
}

void EvaluateArguments::addProtocolsTo(const Command& command) {
    addOption(command,
              "--protocol",
              protocols,
              "zero-shot, shots (1- and 5-shot), knn, split (one-shot on a given split), "
              "discovery; may be named several times (default: the first three)")
        .oneValueATime()
        .oneOf(protocolNames());
    addOption(command,
              "--text",
              forms,
              "How zero-shot writes a class: asis, sci, com, taxon, sci_com, taxon_com, all; "
              "may be named several times")
        .oneValueATime()
        .oneOf(formNames())
        .showsDefault();
    addOption(command, "--draws", options.draws, "Of support photographs")
        .within(1, 1000)
        .showsDefault();
    addOption(command, "--neighbors", options.neighbors, "Of knn").within(1, 1000).showsDefault();
    addOption(command,
              "--known",
              known,
              "Of discovery: a file with the names of the known classes, one a line "
              "(default: half of them, drawn)");
    addOption(command,
              "--benchmark",
              benchmark,
              "FOLDER is one of these as it is given away, and is asked as published: newt, "
              "fishnet, awa2, plantdoc, herbarium19")
        .oneOf(kBenchmarks);
    addOption(command, "--runs", runs, "Of newt, fishnet and awa2").within(1, 100).showsDefault();
    addOption(command, "--seed", options.seed, "Of all that is drawn: the same numbers again")
        .showsDefault();
}

} // namespace taxo::cli
