// SPDX-License-Identifier: MIT
// Photographs into a collection, and what other programs know of them.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "app/cli/import_output.h"
#include "app/cli/photo_arguments.h"
#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/exchange/photo_table.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/import_choice.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

namespace fs = std::filesystem;

struct ImportArguments : DecisionOptions {
    std::vector<std::string> paths;
    std::string table;
    std::string from;
    std::vector<std::string> map;
    bool keepsAllColumns = false;
    std::string photos;
    std::string synonyms;
    float threshold = kDetectionThreshold;
    bool byName = false;
    std::string model;
};

constexpr std::array<std::pair<const char*, SourceKind>, 8> kKinds = {
    {{"table", SourceKind::Table},
     {"inaturalist", SourceKind::Table},
     {"imagefolder", SourceKind::ImageFolder},
     {"webdataset", SourceKind::WebDataset},
     {"coco", SourceKind::Coco},
     {"camtrapdp", SourceKind::CamtrapDp},
     {"megadetector", SourceKind::Detections},
     {"deployments", SourceKind::Deployments}}};

std::vector<std::string> kindNames() {
    std::vector<std::string> names = {"auto"};
    for (const auto& [name, kind] : kKinds) {
        names.emplace_back(name);
    }
    names.emplace_back("npy");
    return names;
}

/// Tells what became of each; false where some could not be read.
Result<bool>
importTheirPhotos(Collection& collection, const ImportArguments& arguments, ProgressBar& bar) {
    const std::vector<fs::path> from(arguments.paths.begin(), arguments.paths.end());
    const auto report = importPhotos(collection, from, bar.progress());
    bar.clear();
    if (!report) {
        return tl::unexpected(report.error());
    }
    tellPhotos(*report, arguments.asJson);
    return report->failed.empty();
}

int importPhotosOnly(Collection& collection, const ImportArguments& arguments, ProgressBar& bar) {
    const auto areAllRead = importTheirPhotos(collection, arguments, bar);
    if (!areAllRead) {
        return failed(areAllRead.error());
    }
    return *areAllRead ? kDone : kSomeInputsFailed;
}

/// Before a table that describes them: they are kept, or in a preview looked at.
Result<bool> takeTheirPhotos(Collection& collection,
                             const ImportArguments& arguments,
                             ImportChoice& choice,
                             ProgressBar& bar) {
    if (!arguments.isPreview) {
        return importTheirPhotos(collection, arguments, bar);
    }
    const std::vector<fs::path> from(arguments.paths.begin(), arguments.paths.end());
    auto found = findPhotos(from, bar.progress());
    bar.clear();
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    if (arguments.asJson) {
        printJson({{"photographs_found", found->files.size()}});
    } else {
        printLine(counted(found->files.size(), "photograph there", "photographs there") +
                  "; those that are not kept would be imported first");
    }
    complainOf(found->failed);
    choice.coming = std::move(found->files);
    return found->failed.empty();
}

/// Reads the table's columns as the options say, and shows what they stand for.
Result<ColumnMapping> mappingFor(const fs::path& table, const ImportArguments& arguments) {
    auto mapping = mappingOf(table);
    if (!mapping) {
        return mapping;
    }
    for (const std::string& change : arguments.map) {
        if (auto set = mapping->set(change); !set) {
            return tl::unexpected(std::move(set).error());
        }
    }
    if (arguments.keepsAllColumns) {
        mapping->keepAll();
    }
    if (arguments.asJson) {
        printJson({{"table", mapping->recognised},
                   {"map", mapping->lines()},
                   {"unused_columns", mapping->unused()}});
        return mapping;
    }
    if (!mapping->recognised.empty()) {
        printLine("columns known as those of " + mapping->recognised);
    }
    for (const std::string& line : mapping->lines()) {
        printLine("  --map " + line);
    }
    std::string unused;
    for (const std::string& name : mapping->unused()) {
        unused += (unused.empty() ? "" : ", ") + name;
    }
    if (!unused.empty()) {
        printLine("  columns not used: " + unused);
    }
    return mapping;
}

Result<ImportSource> sourceFor(const fs::path& path, const ImportArguments& arguments) {
    ImportSource source;
    source.path = path;
    source.threshold = arguments.threshold;
    const auto named = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& kind) {
        return arguments.from == kind.first;
    });
    if (named != kKinds.end()) {
        source.kind = named->second;
    } else if (!arguments.table.empty()) {
        source.kind = SourceKind::Table;
    } else {
        const auto kind = recogniseSource(path);
        if (!kind) {
            return tl::unexpected(kind.error());
        }
        source.kind = *kind;
        if (!arguments.asJson) {
            printLine(displayPath(path) + ": " + nameOf(source.kind));
        }
    }
    if (source.kind == SourceKind::Table) {
        auto mapping = mappingFor(path, arguments);
        if (!mapping) {
            return tl::unexpected(std::move(mapping).error());
        }
        source.mapping = *std::move(mapping);
    }
    if (source.kind == SourceKind::Detections && !arguments.asJson) {
        printLine("boxes with a score of at least " + significant(arguments.threshold, 3));
    }
    return source;
}

void tellEmbeddings(const EmbeddingImportReport& report, const ImportArguments& arguments) {
    if (arguments.asJson) {
        printJson({{"model", report.key.modelName},
                   {"rows", report.rows},
                   {"dimension", report.key.dimension},
                   {"normalised", report.isNormalised},
                   {"shortest", report.shortest},
                   {"longest", report.longest},
                   {"with_photograph", report.withPhoto},
                   {"without_photograph", report.withoutPhoto}});
        return;
    }
    printLine(std::to_string(report.rows) + " embeddings of " + report.key.modelName + ", " +
              std::to_string(report.key.dimension) + " numbers each, " +
              (report.isNormalised ? "normalised" : "raw") + " (lengths " +
              std::to_string(report.shortest) + " to " + std::to_string(report.longest) + ")");
    if (!arguments.isPreview) {
        printLine(std::to_string(report.withPhoto) + " of kept photographs, " +
                  std::to_string(report.withoutPhoto) + " without a picture");
    }
}

int importChoice(Collection& collection,
                 const ImportChoice& choice,
                 const ImportArguments& arguments,
                 ProgressBar& bar) {
    const auto outcome = importChosen(collection, choice, arguments.isPreview, bar.progress());
    bar.clear();
    if (!outcome) {
        return failed(outcome.error());
    }
    const RecordImportReport& described = outcome->described;
    if (outcome->embeddings) {
        tellEmbeddings(*outcome->embeddings, arguments);
        tellRecords(described, arguments.isPreview, arguments.asJson);
        return kDone;
    }
    const bool hasPhotosWith = !choice.photos.empty() || !photosWith(choice.source).empty();
    if (hasPhotosWith && !arguments.isPreview) {
        tellPhotos(described.photos, arguments.asJson);
    }
    tellRecords(described, arguments.isPreview, arguments.asJson);
    const bool isWhole =
        described.photos.failed.empty() && described.unmatched == 0 && described.problemCount == 0;
    return isWhole ? kDone : kSomeInputsFailed;
}

int importEmbeddingTable(Collection& collection,
                         const ImportArguments& arguments,
                         ImportChoice choice,
                         ProgressBar& bar) {
    if (arguments.table.empty()) {
        complain("Name the table whose rows the embeddings belong to: --table T.csv.");
        return kWrongUse;
    }
    auto mapping = mappingFor(arguments.table, arguments);
    if (!mapping) {
        return failed(mapping.error());
    }
    choice.source.path = arguments.table;
    choice.source.mapping = *std::move(mapping);
    choice.npy = arguments.paths.front();
    choice.model = arguments.model;
    return importChoice(collection, choice, arguments, bar);
}

int importSource(Collection& collection, const ImportArguments& arguments, ProgressBar& bar) {
    ImportChoice choice;
    choice.person = arguments.person;
    choice.matchesByNameAlone = arguments.byName;
    choice.photos = arguments.photos;
    choice.checklist = arguments.synonyms;
    if (arguments.from == "npy") {
        return importEmbeddingTable(collection, arguments, std::move(choice), bar);
    }
    bool areAllRead = true;
    if (!arguments.table.empty() && !arguments.paths.empty()) {
        const auto taken = takeTheirPhotos(collection, arguments, choice, bar);
        if (!taken) {
            return failed(taken.error());
        }
        areAllRead = *taken;
    }
    const fs::path path = arguments.table.empty() ? arguments.paths.front() : arguments.table;
    auto source = sourceFor(path, arguments);
    if (!source) {
        return failed(source.error());
    }
    choice.source = *std::move(source);
    if (choice.source.kind == SourceKind::WebDataset && arguments.photos.empty() &&
        !arguments.isPreview) {
        complain("Say where the archive's photographs are to be unpacked: --photos FOLDER.");
        return kWrongUse;
    }
    const int status = importChoice(collection, choice, arguments, bar);
    return status == kDone && !areAllRead ? kSomeInputsFailed : status;
}

/// ".csv" of "SEASON.CSV".
std::string endingOf(const std::string& path) {
    std::string ending = fs::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), lowered);
    return ending;
}

/// Whether a path is no photograph but tells of some.
bool isSource(const std::string& path) {
    const fs::path file(path);
    std::error_code problem;
    return fs::is_directory(file, problem) ? fs::exists(file / "datapackage.json", problem)
                                           : hasSourceExtension(file);
}

int runImport(Collection& collection, ImportArguments& arguments, ProgressBar& bar) {
    const bool isOneSource = arguments.paths.size() == 1 && isSource(arguments.paths.front());
    if (arguments.from.empty() && arguments.table.empty() && !isOneSource) {
        if (arguments.isPreview) {
            complain(
                "--preview shows what tables and other programs' files would bring; name one.");
            return kWrongUse;
        }
        return importPhotosOnly(collection, arguments, bar);
    }
    const std::string ending =
        arguments.paths.empty() ? std::string() : endingOf(arguments.paths.front());
    if (ending == ".gpx") {
        complain(displayPath(arguments.paths.front()) +
                 " is a track. Photographs are placed by it with: taxo collection place "
                 "NAME.taxo --track FILE.gpx");
        return kWrongUse;
    }
    if (arguments.from.empty() || arguments.from == "auto") {
        arguments.from = ending == ".npy" ? "npy" : "";
    }
    const bool hasPhotosBeside = !arguments.table.empty() && arguments.from != "npy";
    if (!hasPhotosBeside && arguments.paths.size() != 1) {
        complain("Name one source: the file or folder that another program wrote.");
        return kWrongUse;
    }
    return importSource(collection, arguments, bar);
}

} // namespace

void addCollectionImportTo(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<ImportArguments>();
    // clang-format takes a variable called "import" for a module.
    const Command keep = commands.add(
        "import",
        "Keep photographs, and what other programs know of them; originals stay as they are");
    addOption(keep,
              "PATH",
              arguments->paths,
              "Photographs and folders; or one file or folder of another program");
    addOption(keep, "--table", arguments->table, "A CSV or TSV that describes photographs");
    addOption(keep, "--from", arguments->from, "What PATH is; auto: as it looks")
        .oneOf(kindNames());
    addOption(keep,
              "--map",
              arguments->map,
              "What a column says: species=ScientificName, field:weight=Mass, none=Notes")
        .oneValueATime();
    addFlag(keep, "--all-columns", arguments->keepsAllColumns, "Keep other columns as fields");
    addOption(keep, "--photos", arguments->photos, "Where the source's photographs are");
    addOption(keep, "--synonyms", arguments->synonyms, "A checklist: synonym,accepted");
    addOption(keep, "--threshold", arguments->threshold, "Least score of detections")
        .within(0.0, 1.0)
        .showsDefault();
    addFlag(keep, "--by-name", arguments->byName, "Match files by name, whatever their folder");
    addOption(keep, "--model", arguments->model, "Of embeddings: the model that made them");
    arguments->addPerson(keep);
    arguments->addPreview(keep);
    arguments->addJson(keep);
    keep.footer("Examples:\n"
                "  taxo collection import alps.taxo ~/season\n"
                "  taxo collection import alps.taxo --table captions.csv --preview\n"
                "  taxo collection import alps.taxo --table captions.csv --map species=Art\n"
                "  taxo collection import alps.taxo md.json --threshold 0.3\n"
                "  taxo collection import alps.taxo package --from camtrapdp\n"
                "What they say is one step: taxo collection undo alps.taxo");
    commands.does(keep, [arguments](Collection& collection, ProgressBar& bar) {
        const bool isNothingNamed = arguments->paths.empty() && arguments->table.empty();
        if (isNothingNamed) {
            complain("Name photographs, a folder, or a file of another program.");
            return kWrongUse;
        }
        return runImport(collection, *arguments, bar);
    });
}

} // namespace taxo::cli
