// SPDX-License-Identifier: MIT
// Drawers and light-trap sheets cut into their specimens, and the numbers on their labels.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/workflow/cut_regions.h"
#include "core/workflow/read_numbers.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct CutArguments : DecisionOptions {
    std::string grid; ///< "10x12"
    std::vector<double> area;
    double gap = 0.0;
    double sensitivity = 0.5;
};

struct NumberArguments : DecisionOptions {
    NumberOptions numbers;
};

struct Openers {
    std::unique_ptr<PhotoDecoder> decoder;
    std::unique_ptr<SpecimenReader> reader;
};

Result<Openers> openReaders() {
    auto decoder = loadPhotoDecoder();
    if (!decoder) {
        return tl::unexpected(std::move(decoder).error());
    }
    auto reader = loadSpecimenReader();
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    return Openers{*std::move(decoder), *std::move(reader)};
}

/// "10x12": rows and columns.
std::optional<std::pair<int, int>> rowsAndColumns(std::string_view text) {
    int rows = 0;
    int columns = 0;
    if (!takeNumber(text, rows) || !text.starts_with('x')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    return takeNumber(text, columns) && text.empty() ? std::optional(std::pair(rows, columns))
                                                     : std::nullopt;
}

Result<CutOptions> cutOptions(const CutArguments& arguments) {
    CutOptions options;
    options.specimens.sensitivity = arguments.sensitivity;
    if (!arguments.grid.empty()) {
        const auto size = rowsAndColumns(arguments.grid);
        if (!size) {
            return taxo::fail(ErrorCode::InvalidInput,
                              "\"" + arguments.grid +
                                  "\" is no grid: write rows and columns, as in 10x12.");
        }
        options.grid = GridOptions{.rows = size->first, .columns = size->second};
        options.grid->gap = arguments.gap;
        if (!arguments.area.empty()) {
            options.grid->area = {
                arguments.area[0], arguments.area[1], arguments.area[2], arguments.area[3]};
        }
        if (auto checked = options.grid->check(); !checked) {
            return tl::unexpected(std::move(checked).error());
        }
    }
    return options;
}

nlohmann::ordered_json jsonOf(const CutPhoto& photo, const std::string& drawnBy) {
    nlohmann::ordered_json boxes = nlohmann::ordered_json::array();
    for (const Box& box : photo.boxes) {
        boxes.push_back({box.left, box.top, box.width, box.height});
    }
    return {{"file", displayPath(photo.file)}, {"drawn_by", drawnBy}, {"boxes", std::move(boxes)}};
}

void tellCuts(const CutProposal& proposal, const CutArguments& arguments, const CutOptions& how) {
    for (const CutPhoto& photo : proposal.photos) {
        if (arguments.asJson) {
            printJson(jsonOf(photo, how.drawer()));
        } else if (arguments.isPreview) {
            printLine(displayPath(photo.file) + "\t" + counted(photo.boxes.size(), "region"));
        }
    }
    if (proposal.cutBefore > 0) {
        complain(counted(proposal.cutBefore, "photograph has", "photographs have") +
                 " regions already and stay as they are");
    }
    for (const FailedPath& failed : proposal.failed) {
        complain(failed.error);
    }
}

int runCut(Collection& collection, const CutArguments& arguments, ProgressBar& bar) {
    const auto options = cutOptions(arguments);
    if (!options) {
        return failed(options.error());
    }
    if (arguments.filter.empty()) {
        return failed(Error{ErrorCode::InvalidInput,
                            "Say which photographs show many specimens, as file:drawer; ordinary "
                            "ones would be cut, too.",
                            {}});
    }
    const auto items = arguments.items(collection);
    auto photos = items ? photosToCut(collection, *items) : tl::unexpected(items.error());
    const auto open = photos ? openReaders() : tl::unexpected(photos.error());
    const auto proposal =
        open ? proposeCuts(
                   *std::move(photos), *open->decoder, *open->reader, *options, bar.progress())
             : tl::unexpected(open.error());
    bar.clear();
    if (!proposal) {
        return failed(proposal.error());
    }
    tellCuts(*proposal, arguments, *options);
    int status = kDone;
    if (!arguments.isPreview) {
        const auto entry =
            applyCuts(collection, proposal->photos, options->drawer(), arguments.by());
        status = arguments.asJson && entry ? kDone : tellDone(collection, entry, arguments);
    } else if (proposal->photos.empty() && !arguments.asJson) {
        printLine("nothing would change");
    }
    return status == kDone && !proposal->failed.empty() ? kSomeInputsFailed : status;
}

void addCut(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<CutArguments>();
    const Command cut =
        commands.add("cut", "Cut pictures of many specimens into regions, an item each");
    const Argument grid =
        addOption(cut,
                  "--grid",
                  arguments->grid,
                  "Rows and columns of equal boxes, as 10x12, where they stand so");
    addOption(cut, "--area", arguments->area, "Of --grid: left, top, width, height, in shares")
        .values(4)
        .needs(grid);
    addOption(cut, "--gap", arguments->gap, "Of --grid: between boxes, as a share of a cell")
        .needs(grid);
    addOption(cut,
              "--sensitivity",
              arguments->sensitivity,
              "0 to 1: higher finds what is paler, and more that is no specimen")
        .within(0.0, 1.0)
        .showsDefault()
        .excludes(grid);
    arguments->addAll(cut);
    cut.footer("Looks for what differs from its ground; walls of trays, labels and pins are passed "
               "over. Photographs that have regions already stay as they are.\n"
               "Examples:\n"
               "  taxo collection cut beetles.taxo file:drawer --preview\n"
               "  taxo collection cut beetles.taxo file:drawer_12 --grid 10x12 --gap 0.1");
    commands.does(cut, [arguments](Collection& collection, ProgressBar& bar) {
        return runCut(collection, *arguments, bar);
    });
}

const char* nameOf(NumberSource source) {
    constexpr const char* kNames[] = {"", "barcode", "print"};
    return kNames[static_cast<std::size_t>(source)];
}

void tellNumber(const ReadNumber& read, const ItemPicture& picture, bool asJson) {
    std::string texts;
    for (const std::string& text : read.texts) {
        texts += (texts.empty() ? "" : " | ") + text;
    }
    printEither(asJson,
                {{"item", read.item.value},
                 {"file", displayPath(picture.file)},
                 {"number", read.number},
                 {"source", nameOf(read.source)},
                 {"texts", read.texts}},
                displayPath(picture.file) + (picture.region ? " (region)" : "") + "\t" +
                    (!read.number.empty() ? read.number + "\t" + nameOf(read.source)
                     : texts.empty()      ? std::string("nothing read")
                                          : "several, or not as the pattern: " + texts));
}

int runNumbers(Collection& collection, const NumberArguments& arguments, ProgressBar& bar) {
    const auto items = arguments.items(collection);
    const auto pictures = items ? picturesOf(collection, *items) : tl::unexpected(items.error());
    const auto open = pictures ? openReaders() : tl::unexpected(pictures.error());
    const auto numbers = open ? readNumbers(*items,
                                            *pictures,
                                            *open->decoder,
                                            *open->reader,
                                            arguments.numbers,
                                            bar.progress())
                              : tl::unexpected(open.error());
    bar.clear();
    const auto proposal =
        numbers ? proposeNumbers(collection, *numbers) : tl::unexpected(numbers.error());
    if (!proposal) {
        return failed(proposal.error());
    }
    int status = kDone;
    for (std::size_t i = 0; i < numbers->size(); ++i) {
        const ReadNumber& read = (*numbers)[i];
        if (!read.problem.empty()) {
            complain(read.problem);
            status = kSomeInputsFailed;
        } else if (arguments.isPreview || arguments.asJson) {
            tellNumber(read, (*pictures)[i], arguments.asJson);
        }
    }
    if (proposal->grouped > 0) {
        complain(counted(proposal->grouped, "item") +
                 " left as they are: in an occurrence already");
    }
    if (arguments.isPreview) {
        return status;
    }
    const auto entry = applyGroups(collection, *proposal, arguments.by());
    const int told = arguments.asJson && entry ? kDone : tellDone(collection, entry, arguments);
    return told == kDone ? status : told;
}

void addNumbers(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<NumberArguments>();
    const Command numbers =
        commands.add("read-numbers", "Read catalogue numbers from barcodes and labels");
    const Argument pattern = addOption(
        numbers,
        "--pattern",
        arguments->numbers.pattern,
        "What of a text is the number, as B-#: # stands for digits; without it all of a barcode");
    addFlag(numbers,
            "--print",
            arguments->numbers.readsPrint,
            "Also what is printed, where no barcode tells (by Tesseract)")
        .needs(pattern);
    arguments->addAll(numbers);
    numbers.footer("Items of one number become one occurrence with this catalogue number.\n"
                   "Examples:\n"
                   "  taxo collection read-numbers beetles.taxo --preview\n"
                   "  taxo collection read-numbers beetles.taxo --pattern 'MFN-#' --print");
    commands.does(numbers, [arguments](Collection& collection, ProgressBar& bar) {
        return runNumbers(collection, *arguments, bar);
    });
}

} // namespace

void addCollectionSpecimensTo(const CollectionCommands& commands) {
    addCut(commands);
    addNumbers(commands);
}

} // namespace taxo::cli
