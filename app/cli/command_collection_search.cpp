// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/base/numbers.h"
#include "core/collection/item_rows.h"
#include "core/collection/query.h"
#include "core/text/prompt_set.h"
#include "core/workflow/embed_texts.h"
#include "core/workflow/open_collection_model.h"
#include "core/workflow/search_collection.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct SearchArguments {
    ModelOptions model;
    std::vector<std::string> like;
    std::string text;
    std::string taxon;
    std::string prompt = "openai80";
    std::string filter;
    std::size_t count = 20;
    bool asJson = false;
};

/// The collection's vectors that the arguments mean, and what a search is within.
struct Question {
    const Collection& collection;
    const SearchArguments& arguments;
    KeptVectorKey vectors;
    SearchOptions options;
};

/// The item of a photograph that is in the collection; nothing where it is not.
Result<std::optional<ItemId>> itemOf(const Collection& collection,
                                     const std::filesystem::path& file) {
    FilterTerm named;
    named.key = FilterKey::File;
    named.values = {file.filename().string()};
    const auto items = findItems(collection, {{named}}, {});
    if (!items) {
        return tl::unexpected(items.error());
    }
    const auto rows = rowsOf(collection, *items);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (const ItemRow& row : *rows) {
        std::error_code error;
        if (!row.isRegion && std::filesystem::equivalent(row.file, file, error)) {
            return row.item;
        }
    }
    return std::nullopt;
}

/// The model that the vectors are of.
Result<OpenModel> modelOf(const Question& question, const Progress& progress) {
    const std::string& asked = question.arguments.model.model;
    auto model = OpenModel::open(asked.empty() ? question.vectors.key.modelName : asked);
    if (!model) {
        return model;
    }
    const auto weights = model->weightsDigest(progress);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    if (*weights != question.vectors.key.model) {
        return fail(ErrorCode::Mismatch,
                    "The collection's vectors were made with other weights of " +
                        question.vectors.key.modelName +
                        ". Name the same ones with --model, or embed the collection with these.");
    }
    return model;
}

/// Of photographs that are not in the collection, made as the collection's are.
Result<EmbeddingMatrix> vectorsOf(const Question& question,
                                  const std::vector<std::filesystem::path>& files,
                                  const Progress& progress) {
    const auto model = modelOf(question, progress);
    if (!model) {
        return tl::unexpected(model.error());
    }
    IdentifierChoice choice = question.arguments.model.choice();
    choice.model = model->place().string();
    choice.precision = question.vectors.key.precision;
    const auto embedder = openPictureEmbedder(choice, question.vectors.key.storage, progress);
    if (!embedder) {
        return tl::unexpected(embedder.error());
    }
    if (embedder->key.preprocessing != question.vectors.key.preprocessing) {
        return fail(ErrorCode::Mismatch,
                    "The collection's pictures were prepared in another way (" +
                        question.vectors.key.preprocessing +
                        "). Import the photograph and embed it to search by it.");
    }
    std::vector<PhotoParts> photos;
    for (const auto& file : files) {
        photos.push_back({.file = file});
    }
    EmbeddingMatrix vectors;
    auto encoded = embedder->encode(
        photos,
        [&](EncodedGroup group) -> Status {
            for (const Status& read : group.read) {
                if (!read) {
                    return read;
                }
            }
            for (std::size_t i = 0; i < group.vectors.rows(); ++i) {
                vectors.append(group.vectors.row(i));
            }
            return {};
        },
        progress);
    if (!encoded) {
        return tl::unexpected(std::move(encoded).error());
    }
    return vectors;
}

/// Items and photographs, which may be mixed: photographs that the collection holds are its items.
Result<SearchAnswer>
searchLike(const CollectionSearch& search, const Question& question, const Progress& progress) {
    std::vector<ItemId> items;
    std::vector<std::filesystem::path> others;
    for (const std::string& one : question.arguments.like) {
        if (const auto number = numberIn<std::int64_t>(one)) {
            items.push_back(ItemId{*number});
            continue;
        }
        std::error_code error;
        if (!std::filesystem::exists(one, error)) {
            return fail(ErrorCode::NotFound,
                        displayPath(one) + ": neither the number of an item (taxo collection find "
                                           "lists them) nor a photograph.");
        }
        const auto item = itemOf(question.collection, one);
        if (!item) {
            return tl::unexpected(item.error());
        }
        if (*item) {
            items.push_back(**item);
        } else {
            others.emplace_back(one);
        }
    }
    if (others.empty()) {
        return search.likeItems(items, question.options);
    }
    const auto vectors = vectorsOf(question, others, progress);
    return vectors ? search.likePictures(*vectors, question.options, items)
                   : tl::unexpected(vectors.error());
}

Result<SearchAnswer>
searchText(const CollectionSearch& search, const Question& question, const Progress& progress) {
    const auto model = modelOf(question, progress);
    const auto prompts = PromptSet::fromName(question.arguments.prompt);
    const auto module = encoderModule();
    if (!model || !prompts || !module) {
        return tl::unexpected(!model ? model.error() : !prompts ? prompts.error() : module.error());
    }
    const auto encoder = chooseEncoder(question.arguments.model.device, "auto", **module);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    const std::array texts = {question.arguments.text};
    const auto vectors = embedTexts(*model, encoder->device, *prompts, texts, progress);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    return search.likeText(vectors->row(0), question.options);
}

Result<SearchAnswer> ask(const Question& question, const Progress& progress) {
    const auto search = CollectionSearch::open(question.collection, question.vectors, progress);
    if (!search) {
        return tl::unexpected(search.error());
    }
    if (!question.arguments.text.empty()) {
        return searchText(*search, question, progress);
    }
    return question.arguments.taxon.empty()
               ? searchLike(*search, question, progress)
               : search->likeTaxon(question.arguments.taxon, question.options);
}

const char* nameOf(SearchBy by) {
    constexpr const char* kNames[] = {"picture", "text", "taxon"};
    return kNames[static_cast<std::size_t>(by)];
}

std::string scaleOf(const SearchAnswer& answer) {
    switch (answer.by) {
    case SearchBy::Picture:
        return "The numbers are cosines of pictures.";
    case SearchBy::Text:
        return "The numbers are cosines of the text and pictures: lower than those of two "
               "pictures, and not to be compared with them.";
    case SearchBy::Taxon:
        break;
    }
    return "The numbers are cosines with the mean of " + counted(answer.examples, "item") +
           " less the mean of all others: not to be compared with those of two pictures.";
}

Status print(const Collection& collection, const SearchAnswer& answer, bool asJson) {
    std::vector<ItemId> items;
    for (const Neighbor& one : answer.nearest) {
        items.push_back(one.item);
    }
    const auto rows = rowsOf(collection, items);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const bool isInvented = isSynthetic(collection);
    for (const ItemRow& row : *rows) {
        const auto place = std::ranges::find(answer.nearest, row.item, &Neighbor::item);
        const std::string file = displayPath(row.file);
        if (asJson) {
            const nlohmann::ordered_json json = {{"item", row.item.value},
                                                 {"file", file},
                                                 {"region", row.isRegion},
                                                 {"by", nameOf(answer.by)},
                                                 {"similarity", place->cosine},
                                                 {"taxon", row.taxon},
                                                 {"synthetic", isInvented}};
            printJson(json);
        } else {
            printLine(decimals(static_cast<double>(place->cosine), 3) + "\t" +
                      std::to_string(row.item.value) + "\t" + file +
                      (row.isRegion ? " (region)" : "") + "\t" + row.taxon);
        }
    }
    if (!asJson) {
        std::string line = scaleOf(answer);
        if (answer.recall < 1.0F) {
            line += " Measured on this collection, " +
                    decimals(100.0 * static_cast<double>(answer.recall), 0) +
                    " of 100 true neighbours are found.";
        }
        complain(answer.nearest.empty() ? "nothing found" : line);
        if (isInvented && !answer.nearest.empty()) {
            complain("note: the machine's taxa are those of a synthetic world: every one is "
                     "invented");
        }
    }
    return {};
}

/// Those of the model that --model names, which need not be installed for it.
Result<KeptVectorKey> vectorsOfModel(const Collection& collection, const std::string& model) {
    auto vectors = chooseVectors(collection, model);
    if (vectors || model.empty()) {
        return vectors;
    }
    const auto opened = OpenModel::open(model); // named by its path, say
    return opened ? chooseVectors(collection, opened->name()) : vectors;
}

int runSearch(const Collection& collection, const SearchArguments& arguments, ProgressBar& bar) {
    const int ways = (arguments.like.empty() ? 0 : 1) + (arguments.text.empty() ? 0 : 1) +
                     (arguments.taxon.empty() ? 0 : 1);
    if (ways != 1) {
        complain("Say what to search by: one of --like, --text and --taxon.");
        return kWrongUse;
    }
    auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    auto vectors = vectorsOfModel(collection, arguments.model.model);
    if (!vectors) {
        complain(vectors.error());
        return statusOf(vectors.error(), kModelUnusable);
    }
    const Question question{
        collection, arguments, *std::move(vectors), {*std::move(filter), arguments.count}};
    const auto answer = ask(question, bar.progress());
    bar.clear();
    const auto printed = answer ? print(collection, *answer, arguments.asJson)
                                : Status(tl::unexpected(answer.error()));
    if (!printed) {
        complain(printed.error());
        return statusOf(printed.error(), kSomeInputsFailed);
    }
    return kDone;
}

} // namespace

void addCollectionSearchTo(const CollectionCommands& commands, const Settings& settings) {
    const auto arguments = std::make_shared<SearchArguments>();
    arguments->model.device = settings.device;
    const Command search =
        commands.add("search", "List the items that are like a photograph, a text or a taxon");
    addOption(search, "FILTER", arguments->filter, "Only among these; all without it");
    addOption(search,
              "--like",
              arguments->like,
              "The number of an item, or a photograph, in the collection or not; named "
              "several times: what is like all of them")
        .oneValueATime();
    addOption(search, "--text", arguments->text, "What they should show, in words");
    addOption(search,
              "--taxon",
              arguments->taxon,
              "Like the items that people determined as this taxon, at any rank");
    addOption(search, "--top,-k", arguments->count, "How many").within(1, 10'000).showsDefault();
    addTemplateOption(search, arguments->prompt, "For --text: ");
    arguments->model.addModelTo(search);
    search.argument("--model").describedAs(
        "By the vectors of this model (default: those that most items have)");
    arguments->model.addComputeDeviceTo(search);
    addFlag(search, "--json", arguments->asJson, "As JSON lines");
    search.footer(
        "Each line: similarity, number of the item, file, name. Similarities of --like, --text "
        "and --taxon are on\ndifferent scales. Items must have been embedded (taxo collection "
        "embed). The index that makes it quick is\nkept in the cache folder and takes in what is "
        "new.\n\nExamples:\n"
        "  taxo collection search season.taxo --like 17 'unverified date:2025-06'\n"
        "  taxo collection search season.taxo --like bear.jpg --like bear2.jpg --top 50\n"
        "  taxo collection search season.taxo --text 'a fox in the snow'\n"
        "  taxo collection search season.taxo --taxon Ursidae unverified");
    commands.does(search, [arguments](Collection& collection, ProgressBar& bar) {
        return runSearch(collection, *arguments, bar);
    });
}

} // namespace taxo::cli
