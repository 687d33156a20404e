// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/demo_commands.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/workflow/write_demo_world.h"

#include <cstdio>
#include <map>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct DemoArguments {
    DemoFolderOptions world;
    std::string only = "all";
    std::string out;
};

int runWorld(DemoArguments arguments) {
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

} // namespace

void addDemoWorldTo(const Command& demo, int& status) {
    auto arguments = std::make_shared<DemoArguments>();
    DemoFolderOptions& world = arguments->world;

    const Command make =
        addCommand(demo, "world", "Draw photographs of invented organisms, with the truth");
    addOption(make, "--seed", world.world.seed, "Which world: the same seed, the same world")
        .showsDefault();
    addOption(make,
              "--expedition",
              world.expedition.seed,
              "Which photographs of it: other numbers, other photographs")
        .showsDefault();
    addOption(make, "--photos,-n", world.expedition.photos, "How many, 1 to 1000000")
        .within(1, 1000000)
        .showsDefault();
    addOption(make, "--size", world.side, "Pixels each way, 64 to 1024").showsDefault();
    addOption(make, "--plain", world.expedition.mix.plain, "Share before plain paper, 0 to 1")
        .showsDefault();
    addOption(make, "--swapped", world.expedition.mix.swapped, "Share in a foreign habitat, 0 to 1")
        .showsDefault();
    addOption(make, "--traps", world.expedition.trapped, "Share from camera traps, 0 to 1")
        .showsDefault();
    addOption(make, "--specimens", world.expedition.collected, "Share of specimens, 0 to 1")
        .showsDefault();
    addOption(make,
              "--awkward",
              world.expedition.awkward,
              "Share with something wrong: blurred, empty, wrongly labelled ..., 0 to 1")
        .showsDefault();
    addOption(make, "--only", arguments->only, "all, trained or held-out species")
        .oneOf({"all", "trained", "held-out"})
        .showsDefault();
    addFlag(make, "--even", world.expedition.isEven, "Every species about as often");
    addOption(make, "--out,-o", arguments->out, "Folder to make").required();
    make.footer("Example:\n"
                "  taxo demo world --photos 500 --out world\n"
                "Nothing in these pictures exists; names, places and dates are invented.");
    make.does([arguments, &status] { status = runWorld(*arguments); });
}

} // namespace taxo::cli
