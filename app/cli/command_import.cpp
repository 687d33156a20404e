// SPDX-License-Identifier: MIT
// `taxo import`: a collection that was packed elsewhere.
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/command_export.h"
#include "app/cli/output.h"
#include "app/cli/progress_bar.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/publish/unpack_bundle.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct BundleArguments {
    std::filesystem::path bundle;
    std::filesystem::path folder; ///< empty: beside the bundle, called as it is
    bool asJson = false;
};

int runImport(const BundleArguments& arguments) {
    std::filesystem::path folder = arguments.folder;
    if (folder.empty()) {
        folder = arguments.bundle.parent_path() / arguments.bundle.stem();
    }
    ProgressBar bar;
    const auto unpacked = unpackBundle(arguments.bundle, folder, bar.progress());
    bar.clear();
    if (!unpacked) {
        return failed(unpacked.error());
    }
    std::string line =
        displayPath(unpacked->collection) + ": " + counted(unpacked->photos, "photograph");
    if (unpacked->missing > 0) {
        line += ", " + grouped(unpacked->missing) + " of them without their files";
    }
    printEither(arguments.asJson,
                {{"collection", displayPath(unpacked->collection)},
                 {"photographs", unpacked->photos},
                 {"missing", unpacked->missing}},
                line);
    return kDone;
}

} // namespace

void addImportCommand(const Command& taxo, int& status) {
    const auto arguments = std::make_shared<BundleArguments>();
    const Command command = addCommand(
        taxo, "import", "Unpack a collection that `taxo export bundle` packed elsewhere");
    addOption(command, "BUNDLE", arguments->bundle, "The bundle, NAME.zip").required();
    addOption(command,
              "--to",
              arguments->folder,
              "A folder that is not there yet; without it NAME, beside the bundle");
    addFlag(command, "--json", arguments->asJson, "JSON lines");
    command.footer("Photographs, and what other programs know of them, come into a collection by\n"
                   "taxo collection import.");
    command.does([arguments, &status] { status = runImport(*arguments); });
}

} // namespace taxo::cli
