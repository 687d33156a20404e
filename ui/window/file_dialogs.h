// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <filesystem>
#include <functional>
#include <vector>

class QWidget;

namespace taxo {
struct DatasetFormatAbout;
}

namespace taxo::ui {

/// The questions for files and folders. Each calls `then` where something was chosen. None is
/// modal for the program: the window goes on living behind it.
void askForPhotos(QWidget* parent,
                  const std::function<void(std::vector<std::filesystem::path>)>& then);
void askForFolder(QWidget* parent, const std::function<void(std::filesystem::path)>& then);
void askForCollection(QWidget* parent, const std::function<void(std::filesystem::path)>& then);
/// In which folder a bundle is to be unpacked: a new one in it, called as the bundle.
void askForBundlePlace(QWidget* parent,
                       const std::filesystem::path& bundle,
                       const std::function<void(std::filesystem::path)>& then);
/// A collection, or one that was packed.
void askForCollectionOrBundle(QWidget* parent,
                              const std::function<void(std::filesystem::path)>& then);
/// Where a collection is to lie, and what it is to be called; always ends in .taxo.
void askForCollectionName(QWidget* parent,
                          const QString& title,
                          const std::function<void(std::filesystem::path)>& then);

/// A CSV file of taxa.
void askForChecklist(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// A CSV file of taxa, whose gaps are to be seen.
void askForGaps(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// A tree: a file of any kind that readTreeFile reads.
void askForTree(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// Where one is to lie: .nwk, .nex or .csv.
void askForTreeName(QWidget* parent, const std::function<void(std::filesystem::path)>& then);
/// Where a picture of one is to lie: .svg, .pdf or .png.
void askForTreeFigureName(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// Where a table is to lie: .csv or .jsonl.
void askForTableName(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// Where what is published is to lie: a file or a folder, by its format. `replaces`: something is
/// there, and the person agreed that it goes.
void askForDatasetPlace(
    QWidget* parent,
    const DatasetFormatAbout& format,
    const std::function<void(std::filesystem::path place, bool replaces)>& then);

/// The same for one that is .csv alone.
void askForCsvName(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// Where a figure is to lie: .png, .svg or .pdf.
void askForFigureName(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

/// Where the coordinates of a map are to lie: .csv.
void askForCoordinatesName(QWidget* parent, const std::function<void(std::filesystem::path)>& then);

} // namespace taxo::ui
