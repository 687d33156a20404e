// SPDX-License-Identifier: MIT
// `taxo export xmp --in-place` and `--put-back`: the only commands that write into photographs.
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_export.h"
#include "app/cli/export_arguments.h"
#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/publish/keywords_in_place.h"
#include "core/publish/publish_again.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace taxo::cli {

namespace {

void tellInPlace(const InPlaceOutcome& outcome, const char* what, bool asJson) {
    tellFindings(outcome.findings, asJson);
    const std::string place = displayPath(outcome.originals);
    std::string line = taxo::counted(outcome.written, "photograph") + " " + what;
    if (outcome.unchanged > 0) {
        line += ", " + grouped(outcome.unchanged) + " were so already";
    }
    line += outcome.isStopped ? "; stopped before all were done" : "";
    line += place.empty() ? "" : "; originals: " + place;
    printEither(asJson,
                {{"photographs", outcome.written},
                 {"unchanged", outcome.unchanged},
                 {"stopped", outcome.isStopped},
                 {"originals", place}},
                line);
}

int statusOfExport(const InPlaceOutcome& outcome) {
    return outcome.isStopped || !outcome.findings.empty() ? kSomeInputsFailed : kDone;
}

} // namespace

int runInPlace(Collection& collection,
               const ExportArguments& arguments,
               const PublishChoice& choice,
               ProgressBar& bar) {
    const auto outcome = publishInPlace(collection,
                                        choice,
                                        arguments.out,
                                        arguments.replaces,
                                        findingsTeller(bar, arguments.asJson),
                                        bar.progress());
    bar.clear();
    const int status = tellOutcome(outcome, arguments.asJson);
    if (!outcome || outcome->files.empty()) {
        return status;
    }
    keepRecord(collection, recordOf(choice, *outcome, arguments.out, arguments.person));
    tellInPlace(*outcome->inPlace, "with keywords", arguments.asJson);
    return std::max(status, statusOfExport(*outcome->inPlace));
}

int runPutBack(const ExportArguments& arguments) {
    return withCollection(arguments.collection, [&](Collection& collection, ProgressBar& bar) {
        const auto outcome = putOriginalsBack(collection, arguments.putBack, bar.progress());
        bar.clear();
        if (!outcome) {
            return failed(outcome.error());
        }
        tellInPlace(*outcome, "put back", arguments.asJson);
        return statusOfExport(*outcome);
    });
}

} // namespace taxo::cli
