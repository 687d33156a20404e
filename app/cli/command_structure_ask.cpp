// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_structure.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "app/cli/output_name.h"
#include "core/base/counted.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/collection/query.h"
#include "core/workflow/ask_collection.h"
#include "core/workflow/structure_numbers.h"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace taxo::cli {

namespace {

constexpr std::size_t kLabelsEach = 2; // the best and the next

/// What no number here says.
constexpr const char* kCaveat =
    "A score is this label's share among those asked, not a chance of being right: the model "
    "learnt names of taxa, and answers whatever is asked. Look at some answers of each label "
    "before you count them, and ask again in other words.";

struct AskArguments {
    std::string file;
    std::string filter;
    ModelOptions model;
    LabelOptions labels;
    std::string out;
    bool asJson = false;
};

void printItem(const AskedItem& item, bool asJson) {
    nlohmann::ordered_json labels = nlohmann::ordered_json::array();
    std::string line = std::to_string(item.item.value);
    for (const ScoredLabel& label : item.labels) {
        labels.push_back({{"label", label.name}, {"score", label.score}, {"cosine", label.cosine}});
        line += "\t" + label.name + "\t" + shortNumber(static_cast<double>(label.score));
    }
    printEither(asJson, {{"item", item.item.value}, {"labels", labels}}, line);
}

/// Of how many items each label is the best.
void printCounts(const CollectionAnswer& answer, const BinnedNames& asked, bool asJson) {
    std::map<std::string, std::size_t> counts;
    for (const std::string& label : asked.names) {
        counts[label] = 0;
    }
    for (const AskedItem& item : answer.items) {
        if (!item.labels.empty()) {
            ++counts[item.labels.front().name];
        }
    }
    for (const auto& [label, count] : counts) {
        printEither(asJson,
                    {{"label", label}, {"items", count}},
                    "best of " + counted(count, "item") + "\t" + label);
    }
}

Status writeAnswers(const std::string& file, const CollectionAnswer& answer) {
    auto out = OutputFile::create(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    auto written = out->write(csvLine({"item", "label", "score", "cosine", "next", "next_score"}));
    for (const AskedItem& item : answer.items) {
        std::vector<std::string> cells = {std::to_string(item.item.value)};
        if (!item.labels.empty()) {
            const ScoredLabel& best = item.labels[0];
            cells.insert(cells.end(),
                         {best.name,
                          numberCell(static_cast<double>(best.score)),
                          numberCell(static_cast<double>(best.cosine))});
        }
        if (item.labels.size() > 1) {
            cells.insert(
                cells.end(),
                {item.labels[1].name, numberCell(static_cast<double>(item.labels[1].score))});
        }
        cells.resize(6);
        written = written ? out->write(csvLine(cells)) : written;
    }
    return written ? out->commit() : written;
}

int ask(Collection& collection,
        const std::vector<ItemId>& items,
        const IdentifierChoice& choice,
        const AskArguments& arguments,
        ProgressBar& bar) {
    const auto identifier = openPhotoIdentifier(choice, bar.progress());
    if (!identifier) {
        bar.clear();
        complain(identifier.error());
        return statusOf(identifier.error(), kModelUnusable);
    }
    const auto answer = askCollection(collection, items, **identifier, kLabelsEach, bar.progress());
    bar.clear();
    if (!answer) {
        return failed(answer.error());
    }
    for (const AskedItem& item : answer->items) {
        printItem(item, arguments.asJson);
    }
    printCounts(*answer, choice.freeLabels, arguments.asJson);
    complain(kCaveat);
    if (!answer->withoutVector.empty()) {
        complain(counted(answer->withoutVector.size(), "item") + " could not be read.");
    }
    if (!arguments.out.empty()) {
        if (const auto written = writeAnswers(arguments.out, *answer); !written) {
            return failed(written.error());
        }
    }
    return answer->withoutVector.empty() ? kDone : kSomeInputsFailed;
}

int run(const AskArguments& arguments) {
    IdentifierChoice choice = arguments.model.choice();
    const auto labels = arguments.labels.addTo(choice, arguments.model.likeOriginals);
    const auto filter = Filter::parse(arguments.filter);
    if (!labels || !filter) {
        complain(labels ? filter.error() : labels.error());
        return kWrongUse;
    }
    if (choice.freeLabels.names.empty()) {
        complain("--names says what is asked: --names underwater,forest,snow");
        return kWrongUse;
    }
    if (!arguments.out.empty()) {
        if (const auto fine = checkTableOutput(arguments.out, "answers"); !fine) {
            complain(fine.error());
            return kWrongUse;
        }
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        const auto items = findItems(collection, *filter, {});
        return items ? ask(collection, *items, choice, arguments, bar) : failed(items.error());
    });
}

} // namespace

void addStructureAskTo(const Command& structure, const Settings& settings, int& status) {
    const auto arguments = std::make_shared<AskArguments>();
    arguments->model.device = settings.device;
    const Command command = addCommand(
        structure, "ask", "What photographs show by labels of your own: underwater, forest, snow");
    addOption(command, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addOption(command, "FILTER,--filter", arguments->filter, "Only these items; all without it");
    arguments->labels.addNamesTo(command);
    arguments->model.addModelTo(command);
    arguments->model.addDeviceTo(command);
    addOption(command, "--out,-o", arguments->out, "FILE.csv with a line for each item");
    addFlag(command, "--json", arguments->asJson, "JSON lines");
    command.does([arguments, &status] { status = run(*arguments); });
    command.footer(std::string(kCaveat) +
                   "\n\nExample:\n  taxo structure ask season.taxo taxon:Fringillidae --names "
                   "underwater,forest,snow,hand");
}

} // namespace taxo::cli
