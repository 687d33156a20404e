// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/demo_commands.h"
#include "app/cli/output_name.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/demo/jpeg_file.h"
#include "core/demo/sheet.h"

#include <map>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct SheetArguments {
    DemoWorldOptions world;
    std::string kind = "species";
    int side = 128;
    int columns = 20;
    std::string out;
};

Status writeSheet(const SheetArguments& arguments, const Progress& progress) {
    if (auto named = checkOutputName(arguments.out, "sheets", {".jpg", ".jpeg"}); !named) {
        return named;
    }
    if (auto writable = checkWritable(arguments.out); !writable) {
        return fail(ErrorCode::InvalidInput, writable.error().text());
    }
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
    description.description = std::string(kDemoWorldMark) + ": nothing in this picture exists";
    const auto bytes = encodeJpeg(*sheet, description, kQuality);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return writeWholeFile(arguments.out,
                          {reinterpret_cast<const char*>(bytes->data()), bytes->size()});
}

} // namespace

void addDemoSheetTo(const Command& demo, int& status) {
    const Command sheet =
        addCommand(demo, "sheet", "One picture of many: a field guide to the demo world");
    auto arguments = std::make_shared<SheetArguments>();
    addOption(sheet, "--seed", arguments->world.seed, "Which world").showsDefault();
    addOption(sheet,
              "--show",
              arguments->kind,
              "species (all), stages (and sexes), field (views, and what goes wrong)")
        .oneOf({"species", "stages", "field"})
        .showsDefault();
    addOption(sheet, "--size", arguments->side, "Pixels of a picture, 64 to 512").showsDefault();
    addOption(sheet, "--columns", arguments->columns, "Pictures in a row, 1 to 40").showsDefault();
    addOption(sheet, "--out,-o", arguments->out, "FILE.jpg to write").required();
    sheet.does([arguments, &status] {
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

} // namespace taxo::cli
