// SPDX-License-Identifier: MIT
#include "core/workflow/make_labels.h"

#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/classify/build_label_space.h"
#include "core/encoder/label_embedding.h"
#include "core/taxonomy/checklist.h"
#include "core/text/prompt_set.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/open_model.h"

#include <memory>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// A text tower with its tokenizer, ready for phrases.
struct PhraseEncoder {
    OpenModel model;
    BpeTokenizer tokenizer;
    std::shared_ptr<TextEncoder> tower;

    static Result<PhraseEncoder> open(const LabelMaker& maker) {
        auto model = OpenModel::open(maker.model);
        if (!model) {
            return tl::unexpected(std::move(model).error());
        }
        auto tokenizer = model->tokenizer();
        if (!tokenizer) {
            return tl::unexpected(std::move(tokenizer).error());
        }
        const auto module = encoderModule();
        if (!module) {
            return tl::unexpected(module.error());
        }
        const auto options = chooseEncoder(maker.device, "fp32", **module);
        if (!options) {
            return tl::unexpected(options.error());
        }
        auto tower = (*module)->textEncoder(model->checkpoint(), model->config(), *options);
        if (!tower) {
            return tl::unexpected(std::move(tower).error());
        }
        return PhraseEncoder{std::move(*model), std::move(*tokenizer), std::move(*tower)};
    }

    PhraseRecipe recipe(const PromptSet& prompts, CommonNameJoiner joiner) const {
        PhraseRecipe made;
        made.name = (prompts.size() == 1 ? prompts.templates()[0]
                                         : std::to_string(prompts.size()) + " templates") +
                    ", " + taxo::nameOf(joiner);
        made.joiner = joiner;
        made.encode = [encoder = *this, prompts](std::span<const std::string> phrases,
                                                 const Progress& progress) {
            return embedLabels(*encoder.tower,
                               encoder.tokenizer,
                               prompts,
                               phrases,
                               encoder.model.config().contextLength,
                               progress);
        };
        return made;
    }
};

/// What published label spaces may have been made with.
std::vector<PhraseRecipe> knownRecipes(const PhraseEncoder& encoder) {
    std::vector<PhraseRecipe> recipes;
    for (const PromptSet& prompts : {PromptSet::taxon(), PromptSet::openai80()}) {
        for (const CommonNameJoiner joiner :
             {CommonNameJoiner::WithCommonName, CommonNameJoiner::Space}) {
            recipes.push_back(encoder.recipe(prompts, joiner));
        }
    }
    return recipes;
}

Status makeFolder(const fs::path& folder) {
    std::error_code problem;
    fs::create_directories(folder, problem);
    return problem ? Status(failSystem(problem.value(), displayPath(folder))) : Status();
}

} // namespace

Result<MadeLabels> makeLabels(const LabelMaker& maker,
                              const fs::path& checklist,
                              const fs::path& folder,
                              const Progress& progress) {
    const auto list = readChecklist(checklist);
    if (!list) {
        return tl::unexpected(list.error());
    }
    const auto listDigest = sha256OfFile(checklist, progress);
    if (!listDigest) {
        return tl::unexpected(listDigest.error());
    }
    const auto encoder = PhraseEncoder::open(maker);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    const auto weights = encoder->model.weightsDigest(progress);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    const PhraseRecipe recipe =
        encoder->recipe(PromptSet::taxon(), CommonNameJoiner::WithCommonName);
    auto built = buildLabelSpace(list->taxa, recipe, {*weights, *listDigest}, folder, progress);
    if (!built) {
        return tl::unexpected(std::move(built).error());
    }
    return MadeLabels{list->taxa.size(), recipe.name, folder, list->repeated, list->ignored};
}

Result<MadeLabels>
repairLabels(const LabelMaker& maker, const std::string& labels, const Progress& progress) {
    const auto space = openLabelSpace(labels, progress);
    if (!space) {
        return tl::unexpected(space.error());
    }
    if ((*space)->zeroColumns().empty()) {
        return fail(ErrorCode::InvalidInput, nameOf(**space) + " has no zero columns to repair.");
    }
    const auto encoder = PhraseEncoder::open(maker);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    const auto dimension = static_cast<std::size_t>(encoder->model.config().embedDim);
    if (auto fits = (*space)->checkFits(dimension, encoder->model.name()); !fits) {
        return tl::unexpected(std::move(fits).error());
    }
    const auto weights = encoder->model.weightsDigest(progress);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    const auto recipes = knownRecipes(*encoder);
    const auto fit = likeliestRecipe(**space, recipes, progress);
    if (!fit) {
        return tl::unexpected(fit.error());
    }
    constexpr float kSame = 0.99F;
    const PhraseRecipe& recipe = recipes[fit->recipe];
    if (fit->cosine < kSame) {
        return fail(ErrorCode::Mismatch,
                    nameOf(**space) + " was not made by " + encoder->model.name() +
                        " in any known way (best cosine " + std::to_string(fit->cosine) + " with " +
                        recipe.name + "). Name the model that belongs to these labels.");
    }
    const fs::path file = overlayFileOf((*space)->key().matrix, *weights);
    if (auto made = makeFolder(file.parent_path()); !made) {
        return tl::unexpected(std::move(made).error());
    }
    auto repaired = repairZeroColumns(**space, recipe, *weights, file, progress);
    if (!repaired) {
        return tl::unexpected(std::move(repaired).error());
    }
    return MadeLabels{(*space)->zeroColumns().size(), recipe.name, file};
}

Result<MadeLabels>
halveLabels(const std::string& labels, const fs::path& folder, const Progress& progress) {
    const auto space = openLabelSpace(labels, progress);
    if (!space) {
        return tl::unexpected(space.error());
    }
    if (auto halved = halveLabelSpace(**space, folder, progress); !halved) {
        return tl::unexpected(std::move(halved).error());
    }
    return MadeLabels{(*space)->size(), "float16", folder};
}

} // namespace taxo
