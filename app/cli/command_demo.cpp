// SPDX-License-Identifier: MIT
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/demo/sheet.h"
#include "core/workflow/write_demo_world.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct DemoArguments {
    DemoFolderOptions world;
    std::uint64_t seed = 1;
    std::string only = "all";
    std::string out;
};

int runWorld(DemoArguments arguments) {
    arguments.world.world.seed = arguments.seed;
    const std::map<std::string, WhichSpecies> kOnly = {{"all", WhichSpecies::All},
                                                       {"trained", WhichSpecies::Trained},
                                                       {"held-out", WhichSpecies::HeldOut}};
    arguments.world.expedition.which = kOnly.at(arguments.only);
    ProgressBar bar;
    const Status written = writeDemoWorld(arguments.world, arguments.out, bar.progress());
    bar.clear();
    if (!written) {
        complain(written.error());
        return statusOf(written.error(), kSomeInputsFailed);
    }
    std::printf("%s: %zu photographs of a synthetic world, with the truth in truth.csv\n",
                displayPath(arguments.out).c_str(),
                arguments.world.expedition.photos);
    return kDone;
}

struct SheetArguments {
    DemoWorldOptions world;
    std::string kind = "species";
    int side = 128;
    int columns = 20;
    std::string out;
};

Status writeSheet(const SheetArguments& arguments, const Progress& progress) {
    const std::map<std::string, SheetKind> kKinds = {{"species", SheetKind::Species},
                                                     {"stages", SheetKind::Stages},
                                                     {"field", SheetKind::Field}};
    const auto world = makeDemoWorld(arguments.world);
    if (!world) {
        return tl::unexpected(world.error());
    }
    const auto cells = planSheet(*world, kKinds.at(arguments.kind), arguments.world.seed);
    const auto sheet = drawSheet(*world, cells, arguments.side, arguments.columns, progress);
    if (!sheet) {
        return tl::unexpected(sheet.error());
    }
    constexpr int kQuality = 92;
    PhotoDescription description;
    description.description = "Taxoscope demo world (synthetic): nothing in this picture exists";
    const auto bytes = encodeJpeg(*sheet, description, kQuality);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return writeWholeFile(arguments.out,
                          {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

void addSheetTo(CLI::App& demo, int& status) {
    CLI::App* const sheet =
        demo.add_subcommand("sheet", "One picture of many: a field guide to the demo world");
    auto arguments = std::make_shared<SheetArguments>();
    sheet->add_option("--seed", arguments->world.seed, "Which world")->capture_default_str();
    sheet
        ->add_option("--show",
                     arguments->kind,
                     "species (all), stages (and sexes), field (views, and what goes wrong)")
        ->check(CLI::IsMember({"species", "stages", "field"}))
        ->capture_default_str();
    sheet->add_option("--size", arguments->side, "Pixels of a picture, 64 to 512")
        ->capture_default_str();
    sheet->add_option("--columns", arguments->columns, "Pictures in a row, 1 to 40")
        ->capture_default_str();
    sheet->add_option("--out,-o", arguments->out, "JPEG file to write")->required();
    sheet->callback([arguments, &status] {
        ProgressBar bar;
        const Status written = writeSheet(*arguments, bar.progress());
        bar.clear();
        status = kDone;
        if (!written) {
            complain(written.error());
            status = statusOf(written.error(), kSomeInputsFailed);
        }
    });
}

} // namespace

void addDemoCommand(CLI::App& taxo, int& status) {
    CLI::App* const demo =
        taxo.add_subcommand("demo", "A synthetic world of invented organisms, to try things out");
    demo->require_subcommand(1);
    auto arguments = std::make_shared<DemoArguments>();
    DemoFolderOptions& world = arguments->world;

    CLI::App* const make =
        demo->add_subcommand("world", "Draw photographs of invented organisms, with the truth");
    make->add_option("--seed", arguments->seed, "Which world: the same seed, the same world")
        ->capture_default_str();
    make->add_option("--expedition",
                     world.expedition.seed,
                     "Which photographs of it: other numbers, other photographs")
        ->capture_default_str();
    make->add_option("--photos,-n", world.expedition.photos, "How many, 1 to 1000000")
        ->check(CLI::Range(1, 1000000))
        ->capture_default_str();
    make->add_option("--size", world.side, "Pixels each way, 64 to 1024")->capture_default_str();
    make->add_option("--plain", world.expedition.mix.plain, "Share before plain paper, 0 to 1")
        ->capture_default_str();
    make->add_option(
            "--swapped", world.expedition.mix.swapped, "Share in a foreign habitat, 0 to 1")
        ->capture_default_str();
    make->add_option("--traps", world.expedition.trapped, "Share from camera traps, 0 to 1")
        ->capture_default_str();
    make->add_option("--specimens", world.expedition.collected, "Share of specimens, 0 to 1")
        ->capture_default_str();
    make->add_option("--awkward",
                     world.expedition.awkward,
                     "Share with something wrong: blurred, empty, wrongly labelled ..., 0 to 1")
        ->capture_default_str();
    make->add_option("--only", arguments->only, "all, trained or held-out species")
        ->check(CLI::IsMember({"all", "trained", "held-out"}))
        ->capture_default_str();
    make->add_flag("--even", world.expedition.isEven, "Every species about as often");
    make->add_option("--out,-o", arguments->out, "Folder to make")->required();
    make->footer("Example:\n"
                 "  taxo demo world --photos 500 --out world\n"
                 "Nothing in these pictures exists; names, places and dates are invented.");
    make->callback([arguments, &status] { status = runWorld(*arguments); });
    addSheetTo(*demo, status);
}

} // namespace taxo::cli
