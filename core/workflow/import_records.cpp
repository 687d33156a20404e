// SPDX-License-Identifier: MIT
#include "core/workflow/import_records.h"

#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/workflow/record_applier_private.h"
#include "core/workflow/record_deployments_private.h"

#include <array>
#include <utility>
#include <vector>

namespace taxo {

namespace {

std::string stepText(const RecordImportReport& report, const ImportSource& source) {
    const std::string name =
        displayName(source.path.has_filename() ? source.path : source.path.parent_path());
    if (report.items == 0 && report.deployments > 0) {
        return counted(report.deployments, "deployment") + " from " + name;
    }
    return counted(report.items, "item") + " described by " + name;
}

Status importTheirPhotos(const SharedCollection& collection,
                         const RecordImportOptions& options,
                         RecordImportReport& report,
                         const Progress& progress) {
    if (options.photos.empty() || options.isPreview) {
        return {};
    }
    const std::array from = {options.photos};
    auto photos = importPhotos(collection, from, progress);
    if (!photos) {
        return tl::unexpected(std::move(photos).error());
    }
    report.photos = *std::move(photos);
    return {};
}

/// A web dataset's photographs are unpacked before they can be imported.
Status
unpack(const ImportSource& source, const RecordImportOptions& options, const Progress& progress) {
    if (source.kind != SourceKind::WebDataset || source.unpackTo.empty() || options.isPreview) {
        return {};
    }
    return readSource(
        source,
        [](const DeploymentRecord&) { return Status(); },
        [](const PhotoRecord&) { return Status(); },
        progress);
}

/// Everything but the photographs.
Result<RecordImportReport> applyRecords(Collection& collection,
                                        const ImportSource& source,
                                        const RecordImportOptions& options,
                                        RecordImportReport report,
                                        const Progress& progress) {
    auto names = RecordNames::of(collection, options.names);
    if (!names) {
        return tl::unexpected(std::move(names).error());
    }
    ImportSource packed = source;
    packed.unpackTo.clear(); // done
    const DecisionMaker by{.person = options.person, .basis = "imported"};
    const bool bringsPhotos = source.kind == SourceKind::WebDataset;
    RecordApplier applier(collection, options, bringsPhotos, by, *std::move(names), report);
    std::vector<DeploymentRecord> deployments; // of a table of them
    const auto apply = [&]() -> Result<std::string> {
        auto read = readSource(
            packed,
            [&](const DeploymentRecord& deployment) {
                if (source.kind == SourceKind::Deployments) {
                    deployments.push_back(deployment);
                }
                return applier.take(deployment);
            },
            [&](PhotoRecord record) { return applier.take(std::move(record)); },
            progress);
        if (read) {
            read = applier.finish();
        }
        if (read && !deployments.empty()) {
            read = fillDeployments(collection, deployments, by, report);
        }
        if (!read) {
            return tl::unexpected(std::move(read).error());
        }
        report.text = stepText(report, source);
        return report.text;
    };
    if (options.isPreview) {
        const auto tried = tryOut(collection, by, [&]() -> Status {
            const auto applied = apply();
            return applied ? Status() : tl::unexpected(applied.error());
        });
        return tried ? Result<RecordImportReport>(std::move(report))
                     : tl::unexpected(tried.error());
    }
    const auto entry = asOneStep(collection, by, apply);
    if (!entry) {
        return tl::unexpected(entry.error());
    }
    report.entry = *entry;
    return report;
}

} // namespace

Result<RecordImportReport> importRecords(const SharedCollection& collection,
                                         const ImportSource& source,
                                         const RecordImportOptions& options,
                                         const Progress& progress) {
    RecordImportReport report;
    if (auto unpacked = unpack(source, options, progress); !unpacked) {
        return tl::unexpected(std::move(unpacked).error());
    }
    if (auto imported = importTheirPhotos(collection, options, report, progress); !imported) {
        return tl::unexpected(std::move(imported).error());
    }
    return collection.use([&](Collection& own) {
        return applyRecords(own, source, options, std::move(report), progress);
    });
}

} // namespace taxo
