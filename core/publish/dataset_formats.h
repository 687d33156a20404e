// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"
#include "core/publish/publish_collection.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What a format asks besides what all do. A window shows these fields, a command these options.
enum DatasetNeed : unsigned {
    NeedsNothing = 0,
    NeedsAbout = 1U << 0U,      ///< PublishChoice::about: title, licence, creators ...
    NeedsColumns = 1U << 1U,    ///< columns and style
    NeedsUnverified = 1U << 2U, ///< withUnverified
    NeedsZone = 1U << 3U,       ///< aheadOfUtc
    NeedsCamera = 1U << 4U,     ///< of `about`: samplingDesign and captureMethod
    NeedsReport = 1U << 5U,     ///< tools for a report
    NeedsBundle = 1U << 6U,     ///< bundle
    NeedsTraining = 1U << 7U,   ///< training
    NeedsKeywords = 1U << 8U    ///< sidecars
};

/// How what is written lies there.
enum class DatasetShape : std::uint8_t {
    File,    ///< the one file that is named, and perhaps others beside it with its name
    Package, ///< a folder, or the same files in one archive where the name ends in .zip
    Folder,  ///< always a folder
    Archive  ///< always one archive
};

/// A format that is published. This table is all that commands, dialogs and records know of it: a
/// further format is a line in dataset_formats.cpp (and, for windows in other languages, its title
/// in ui/models/publish_text.cpp).
struct DatasetFormatAbout {
    DatasetFormat format;
    std::string_view name;  ///< `taxo export NAME`; collections keep it, so it never changes
    std::string_view title; ///< "Darwin Core Archive"
    std::string_view what;  ///< one line for help
    DatasetShape shape;
    std::string_view endings; ///< of files, set apart by blanks, the usual first: ".csv .tsv"
    unsigned needs;           ///< DatasetNeed
    std::unique_ptr<DatasetWriter> (*make)(const Publication&, const PublishChoice&);
    /// Of a file: what is written beside it; null: nothing.
    std::vector<std::filesystem::path> (*beside)(const std::filesystem::path& file);

    bool needsAny(unsigned these) const { return (needs & these) != 0; }

    /// What a file's name may end with, the usual first.
    std::vector<std::string_view> allEndings() const;

    /// Whether there are tables and texts in it, of which a beginning can be shown.
    bool hasRows() const { return !needsAny(NeedsReport | NeedsBundle | NeedsKeywords); }
};

/// All of them, in the order in which they are offered.
std::span<const DatasetFormatAbout> datasetFormats();
const DatasetFormatAbout& aboutFormat(DatasetFormat format);
/// Null where there is none of this name.
const DatasetFormatAbout* formatNamed(std::string_view name);

/// The files of such a data set that lie at a place; none where nothing does.
std::vector<std::filesystem::path> filesAt(const DatasetFormatAbout& format,
                                           const std::filesystem::path& place);

/// InvalidInput where a file of this name would not be one of the format's, or where it stands for
/// standard output ("-").
Status checkDatasetName(const DatasetFormatAbout& format, const std::filesystem::path& out);

} // namespace taxo
