// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/command_trust.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "app/cli/output.h"
#include "app/cli/output_name.h"
#include "app/cli/progress_bar.h"
#include "core/base/number_text.h"
#include "core/figure/heat_map.h"
#include "core/image/crop.h"
#include "core/workflow/open_model.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/rival_map.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

constexpr int kLongestSide = 1600; ///< of the photograph in a figure, pixels

struct WhyArguments {
    ModelOptions model;
    LabelOptions labels;
    RivalQuestion question;
    std::string photo;
    std::string out;
    bool asJson = false;
};

std::string nameOf(const std::optional<PicturePlace>& place) {
    constexpr const char* kNames[3][3] = {{"upper left", "above", "upper right"},
                                          {"left", "middle", "right"},
                                          {"lower left", "below", "lower right"}};
    return place ? kNames[place->row][place->column] : "nowhere";
}

/// The deepest rank that the scores support.
std::string secureRank(const Identification& answer) {
    if (!answer.bestSupportedStep) {
        return "No rank reaches a model score of " + decimals(answer.threshold, 2) + ".";
    }
    const LadderStep& step = answer.ladder[*answer.bestSupportedStep];
    return std::string("Secure to ") + taxo::nameOf(step.rank) + ": " + step.name +
           " has a model score of " + decimals(step.score, 2) + ", and " +
           decimals(answer.threshold, 2) + " is asked for.";
}

std::string lineOf(const RivalTaxon& taxon, const HeatMap& heat, bool isFirst) {
    return taxon.name + (taxon.commonName.empty() ? "" : " (" + taxon.commonName + ")") +
           ": cosine " + decimals(taxon.cosine, 3) +
           "; speaks most for it: " + nameOf(strongestPlace(heat, isFirst)) + ".";
}

std::string sourceOf(const IdentifierInfo& info) {
    return "By " + info.text() +
           ". The map is the gradient at the last block times what it saw there: what tells these "
           "two names apart, no proof of either.";
}

void tell(const RivalMap& map, const IdentifierInfo& info, bool asJson) {
    if (!asJson) {
        printLine("Why " + map.first.name + ", and not " + map.second.name);
        printLine(lineOf(map.first, map.heat, true));
        printLine(lineOf(map.second, map.heat, false));
        if (!map.answer.ladder.empty()) {
            printLine(secureRank(map.answer));
        }
        printLine(sourceOf(info));
        return;
    }
    const auto taxon = [&](const RivalTaxon& one, bool isFirst) {
        return nlohmann::ordered_json{{"name", one.name},
                                      {"common_name", one.commonName},
                                      {"cosine", one.cosine},
                                      {"speaks_most", nameOf(strongestPlace(map.heat, isFirst))}};
    };
    const Box& frame = map.heat.frame;
    printJson({{"first", taxon(map.first, true)},
               {"second", taxon(map.second, false)},
               {"side", map.heat.side},
               {"frame", {frame.left, frame.top, frame.width, frame.height}},
               {"values", map.heat.values},
               {"source", info.text()}});
}

Status draw(const RivalMap& map, const IdentifierInfo& info, const WhyArguments& arguments) {
    const auto decoder = photoDecoder();
    auto photo = decoder ? (*decoder)->decodeForScreen(arguments.photo, kLongestSide)
                         : tl::unexpected(decoder.error());
    if (!photo) {
        return tl::unexpected(std::move(photo).error());
    }
    HeatFigure figure;
    figure.width = photo->image.width;
    figure.height = photo->image.height;
    figure.pixels = std::move(photo->image.pixels);
    figure.heat = map.heat;
    figure.first = taxonText(map.first.name, Rank::Species);
    figure.second = taxonText(map.second.name, Rank::Species);
    figure.title = plainText("Why ");
    figure.title.insert(figure.title.end(), figure.first.begin(), figure.first.end());
    figure.title.push_back({", and not "});
    figure.title.insert(figure.title.end(), figure.second.begin(), figure.second.end());
    figure.caption = lineOf(map.first, map.heat, true) + " " + lineOf(map.second, map.heat, false) +
                     " " + sourceOf(info);
    return writeHeatFigure(figure, arguments.out);
}

Result<IdentifierChoice> choiceOf(const WhyArguments& arguments) {
    IdentifierChoice choice = arguments.model.choice();
    if (auto read = arguments.labels.addTo(choice, false); !read) {
        return tl::unexpected(std::move(read).error());
    }
    return choice;
}

int runWhy(const WhyArguments& arguments) {
    if (const auto fits = arguments.out.empty()
                              ? Status()
                              : checkOutputName(arguments.out, "figures", {".png", ".svg", ".pdf"});
        !fits) {
        complain(fits.error());
        return kWrongUse;
    }
    const auto choice = choiceOf(arguments);
    if (!choice) {
        complain(choice.error());
        return statusOf(choice.error(), kWrongUse);
    }
    ProgressBar bar;
    const Progress progress = bar.progress();
    const auto identifier = openPhotoIdentifier(*choice, progress);
    if (!identifier) {
        bar.clear();
        complain(identifier.error());
        return statusOf(identifier.error(), kModelUnusable);
    }
    const auto map = (*identifier)->contrast(arguments.question, progress);
    bar.clear();
    if (!map) {
        complain(map.error());
        return statusOf(map.error(), kSomeInputsFailed);
    }
    const IdentifierInfo& info = (*identifier)->info();
    if (const auto drawn = arguments.out.empty() ? Status() : draw(*map, info, arguments); !drawn) {
        complain(drawn.error());
        return statusOf(drawn.error(), kSomeInputsFailed);
    }
    tell(*map, info, arguments.asJson);
    return kDone;
}

} // namespace

void addTrustWhyTo(const Command& trust, const Settings& settings, int& status) {
    const Command command = addCommand(
        trust, "why", "What in a photograph speaks for its name, and what for a rival's");
    const auto arguments = std::make_shared<WhyArguments>();
    arguments->question.threshold = static_cast<float>(settings.threshold);
    arguments->model.device = settings.device;
    arguments->model.precision = settings.precision;
    addOption(command, "PHOTO", arguments->photo, "A photograph").required();
    addOption(command,
              "--rival",
              arguments->question.second,
              "Why not this taxon: a name at any rank (default: the next best)");
    addOption(command, "--name", arguments->question.first, "Why this taxon (default: the best)");
    addListOption(command,
                  "--within",
                  arguments->question.within,
                  "Only these taxa, at any rank: Ursidae,Felidae");
    arguments->model.addModelTo(command);
    arguments->labels.addTo(command);
    arguments->model.addPictureTo(command);
    arguments->model.addDeviceTo(command);
    addOption(command,
              "--out,-o",
              arguments->out,
              "FILE.png, .svg or .pdf: the photograph, and beside it under the map");
    addFlag(command, "--json", arguments->asJson, "One line of JSON, the map with it");
    command.footer("Examples:\n"
                   "  taxo trust why IMG_0012.jpg --out why.png\n"
                   "  taxo trust why IMG_0012.jpg --rival 'Ursus maritimus' --out why.svg");
    command.does([arguments, &status] {
        arguments->question.file = arguments->photo;
        status = runWhy(*arguments);
    });
}

} // namespace taxo::cli
