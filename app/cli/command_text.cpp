// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "app/cli/output_name.h"
#include "app/cli/progress_bar.h"
#include "core/text/prompt_set.h"
#include "core/vectors/npy.h"
#include "core/workflow/embed_texts.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

struct TextArguments {
    ModelOptions model;
    LabelOptions labels;
    std::string out;
};

Status embedAndWrite(const TextArguments& arguments,
                     const std::vector<std::string>& texts,
                     const Progress& progress) {
    const auto prompts = PromptSet::fromName(arguments.labels.prompt);
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
    const auto vectors = embedTexts(*model, encoder->device, *prompts, texts, progress);
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
    if (const auto fine = checkVectorsOutput(arguments.out); !fine) {
        complain(fine.error());
        return kWrongUse;
    }
    IdentifierChoice choice;
    if (const auto read = arguments.labels.addTo(choice, false); !read) {
        complain(read.error());
        return kWrongUse;
    }
    const std::vector<std::string>& texts = choice.freeLabels.names;
    if (texts.empty()) {
        complain("Name some texts: --names a,b,c or --names-file F.");
        return kWrongUse;
    }
    ProgressBar bar;
    const auto done = embedAndWrite(arguments, texts, bar.progress());
    bar.clear();
    if (!done) {
        complain(done.error());
        return statusOf(done.error(), kModelUnusable);
    }
    return kDone;
}

} // namespace

void addTextCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command command =
        addCommand(taxo, "text", "Write the embeddings of texts as .npy, unit length");
    auto arguments = std::make_shared<TextArguments>();
    arguments->model.device = settings.device;
    arguments->model.addModelTo(command);
    arguments->labels.addNamesTo(command);
    arguments->model.addComputeDeviceTo(command);
    addOption(command, "--out,-o", arguments->out, "FILE.npy, float32 [n, d], in order").required();
    command.footer(
        "Example: taxo text --names 'bear,red fox' --template 'a photo of a {}.' --out t.npy");
    command.does([arguments, &status] { status = runText(*arguments); });
}

} // namespace taxo::cli
