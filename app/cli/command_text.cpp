// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/text/prompt_set.h"
#include "core/vectors/npy.h"
#include "core/workflow/embed_texts.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct TextArguments {
    ModelOptions model;
    LabelOptions labels;
    std::string prompt = "openai80";
    std::string out;
};

Status embedAndWrite(const TextArguments& arguments, const Progress& progress) {
    IdentifierChoice choice;
    if (auto read = arguments.labels.addTo(choice, false); !read) {
        Error error = std::move(read).error(); // a list that cannot be read is wrong use
        error.code = ErrorCode::InvalidInput;
        return tl::unexpected(std::move(error));
    }
    if (choice.freeLabels.names.empty()) {
        return fail(ErrorCode::InvalidInput, "Name some texts: --names a,b,c or --names-file F.");
    }
    const auto prompts = PromptSet::fromName(arguments.prompt);
    if (!prompts) {
        return tl::unexpected(prompts.error());
    }
    const auto model = OpenModel::open(arguments.model.model);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    const auto encoder = chooseEncoder(arguments.model.device, "auto", **module);
    if (!encoder) {
        return tl::unexpected(encoder.error());
    }
    const auto vectors =
        embedTexts(*model, encoder->device, *prompts, choice.freeLabels.names, progress);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    auto file = NpyWriter::create(arguments.out, vectors->dimension());
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    auto written = file->append(vectors->values());
    return written ? file->commit() : written;
}

int runText(const TextArguments& arguments) {
    if (const auto writable = checkWritable(arguments.out); !writable) {
        complain(writable.error());
        return kWrongUse;
    }
    ProgressBar bar;
    const auto done = embedAndWrite(arguments, bar.progress());
    bar.clear();
    if (!done) {
        complain(done.error());
        return statusOf(done.error(), kModelUnusable);
    }
    return kDone;
}

} // namespace

void addTextCommand(CLI::App& taxo, const Settings& settings, int& status) {
    CLI::App* const command =
        taxo.add_subcommand("text", "Write the embeddings of texts as .npy, unit length");
    auto arguments = std::make_shared<TextArguments>();
    arguments->model.device = settings.device;
    arguments->model.addModelTo(*command);
    arguments->labels.addNamesTo(*command);
    command
        ->add_option(
            "--template",
            arguments->prompt,
            "openai80: the mean over OpenAI's 80 sentences; taxon: \"an image of {}.\"; or "
            "a sentence of your own with {}")
        ->capture_default_str();
    arguments->model.addComputeDeviceTo(*command);
    command->add_option("--out,-o", arguments->out, "FILE.npy, float32 [n, d], in order")
        ->required();
    command->footer(
        "Example: taxo text --names 'bear,red fox' --template 'a photo of a {}.' --out t.npy");
    command->callback([arguments, &status] { status = runText(*arguments); });
}

} // namespace taxo::cli
