// SPDX-License-Identifier: MIT
#include "ui/window/file_dialogs.h"

#include "core/publish/dataset_formats.h"
#include "ui/document/path_text.h"
#include "ui/models/publish_text.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStringList>

#include <string>
#include <string_view>
#include <system_error>

namespace taxo::ui {

namespace {

struct FileDialogs {
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

QFileDialog* makeDialog(QWidget* parent, const QString& title) {
    auto* const dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

QString collectionFilter() {
    return FileDialogs::tr("Collections (*.taxo)");
}

void onOne(QFileDialog* dialog, const std::function<void(std::filesystem::path)>& then) {
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [then](const QString& file) {
        then(pathFromText(file));
    });
    dialog->open();
}

/// A kind of file, and how its names end.
struct NamedEnding {
    QString name;
    std::string ending; ///< empty: none
};

/// The first is taken where no other is chosen.
void askForNameWithEnding(QWidget* parent,
                          const QString& title,
                          const std::vector<NamedEnding>& endings,
                          const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList names;
    for (const NamedEnding& one : endings) {
        names << one.name;
    }
    dialog->setNameFilters(names);
    dialog->setDefaultSuffix(QString::fromStdString(endings.front().ending));
    QObject::connect(
        dialog, &QFileDialog::filterSelected, dialog, [dialog, endings](const QString& name) {
            for (const NamedEnding& one : endings) {
                if (one.name == name) {
                    dialog->setDefaultSuffix(QString::fromStdString(one.ending));
                }
            }
        });
    onOne(dialog, then);
}

void askForTaxa(QWidget* parent,
                const QString& title,
                const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, title);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {FileDialogs::tr("Checklists (%1)").arg(QStringLiteral("*.csv *.tsv *.txt")),
         FileDialogs::tr("All files (*)")});
    onOne(dialog, then);
}

} // namespace

void askForPhotos(QWidget* parent,
                  const std::function<void(std::vector<std::filesystem::path>)>& then) {
    const QString patterns = QStringLiteral("*.jpg *.jpeg *.png *.webp *.tif *.tiff *.bmp *.gif "
                                            "*.heic *.heif *.cr2 *.cr3 *.nef *.arw *.dng *.orf "
                                            "*.raf *.rw2 *.JPG *.JPEG *.PNG *.TIF *.TIFF *.HEIC "
                                            "*.CR2 *.CR3 *.NEF *.ARW *.DNG *.ORF *.RAF *.RW2");
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Open photographs"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({FileDialogs::tr("Photographs (%1)").arg(patterns),
                            collectionFilter(),
                            FileDialogs::tr("Tables and what other programs wrote (%1)")
                                .arg(QStringLiteral("*.csv *.tsv *.json *.npy *.tar *.gpx")),
                            FileDialogs::tr("All files (*)")});
    dialog->setOption(QFileDialog::HideNameFilterDetails); // thirty endings say nothing
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [then](const QStringList& names) {
        std::vector<std::filesystem::path> files;
        for (const QString& name : names) {
            files.push_back(pathFromText(name));
        }
        then(std::move(files));
    });
    dialog->open();
}

void askForFolder(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Open a folder"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    onOne(dialog, then);
}

void askForBundlePlace(QWidget* parent,
                       const std::filesystem::path& bundle,
                       const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog =
        //: %1 a packed collection: "alps.zip"
        makeDialog(parent,
                   FileDialogs::tr("In which folder shall %1 lie?").arg(displayName(bundle)));
    dialog->setObjectName(QStringLiteral("bundlePlace"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    onOne(dialog,
          [then, bundle](const std::filesystem::path& folder) { then(folder / bundle.stem()); });
}

void askForCollection(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Open a collection"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(collectionFilter());
    onOne(dialog, then);
}

void askForCollectionOrBundle(QWidget* parent,
                              const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Open a collection"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {FileDialogs::tr("Collections and bundles (%1)").arg(QStringLiteral("*.taxo *.zip")),
         collectionFilter()});
    onOne(dialog, then);
}

void askForCollectionName(QWidget* parent,
                          const QString& title,
                          const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, title);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(collectionFilter());
    dialog->setDefaultSuffix(QStringLiteral("taxo"));
    onOne(dialog, then);
}

void askForChecklist(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    askForTaxa(parent, FileDialogs::tr("Only the taxa of a checklist"), then);
}

void askForGaps(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    askForTaxa(parent, FileDialogs::tr("Gaps of a checklist"), then);
}

void askForTree(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Open a tree"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {FileDialogs::tr("Trees and tables of taxa (%1)")
             .arg(QStringLiteral("*.nwk *.newick *.tre *.tree *.nex *.nexus *.tsv *.csv *.txt")),
         FileDialogs::tr("All files (*)")});
    onOne(dialog, then);
}

void askForTreeName(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    askForNameWithEnding(parent,
                         FileDialogs::tr("Save a tree"),
                         {{FileDialogs::tr("Newick, for other tree programs (*.nwk)"), "nwk"},
                          {FileDialogs::tr("NEXUS (*.nex)"), "nex"},
                          {FileDialogs::tr("Table for spreadsheets and scripts (*.csv)"), "csv"}},
                         then);
}

void askForTreeFigureName(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    askForNameWithEnding(parent,
                         FileDialogs::tr("Save a figure"),
                         {{FileDialogs::tr("Drawing for print and editing (*.svg)"), "svg"},
                          {FileDialogs::tr("PDF (*.pdf)"), "pdf"},
                          {FileDialogs::tr("Picture (*.png)"), "png"}},
                         then);
}

void askForTableName(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Save a table"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString jsonLines = FileDialogs::tr("JSON lines, with everything (*.jsonl)");
    dialog->setNameFilters(
        {FileDialogs::tr("Table for spreadsheets and scripts (*.csv)"), jsonLines});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QObject::connect(
        dialog, &QFileDialog::filterSelected, dialog, [dialog, jsonLines](const QString& name) {
            dialog->setDefaultSuffix(name == jsonLines ? QStringLiteral("jsonl")
                                                       : QStringLiteral("csv"));
        });
    onOne(dialog, then);
}

void askForDatasetPlace(
    QWidget* parent,
    const DatasetFormatAbout& format,
    const std::function<void(std::filesystem::path place, bool replaces)>& then) {
    std::vector<NamedEnding> endings;
    std::string all(format.shape == DatasetShape::Folder ? std::string_view() : format.endings);
    for (const QString& ending : QString::fromStdString(all).split(u' ', Qt::SkipEmptyParts)) {
        //: %1 what kind of file, %2 its ending
        endings.push_back({FileDialogs::tr("%1 (*%2)").arg(formatTitle(format), ending),
                           ending.mid(1).toStdString()});
    }
    if (format.shape == DatasetShape::Package || format.shape == DatasetShape::Folder) {
        endings.push_back({FileDialogs::tr("Folder of files (*)"), {}});
    }
    // The question whether what is there is to go was answered in the dialog.
    askForNameWithEnding(parent,
                         //: %1 a format: "Darwin Core Archive"
                         FileDialogs::tr("Export as: %1").arg(formatTitle(format)),
                         endings,
                         [then](const std::filesystem::path& place) {
                             std::error_code problem;
                             const auto there = std::filesystem::symlink_status(place, problem);
                             then(place, std::filesystem::exists(there));
                         });
}

void askForCsvName(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Save a table"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(FileDialogs::tr("Table for spreadsheets and scripts (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    onOne(dialog, then);
}

void askForFigureName(QWidget* parent, const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Save a figure"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList endings = {
        QStringLiteral("png"), QStringLiteral("pdf"), QStringLiteral("svg")};
    const QStringList filters = {FileDialogs::tr("Picture (*.png)"),
                                 FileDialogs::tr("Vectors for print (*.pdf)"),
                                 FileDialogs::tr("Vectors for drawing programs (*.svg)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(endings.front());
    QObject::connect(dialog,
                     &QFileDialog::filterSelected,
                     dialog,
                     [dialog, endings, filters](const QString& name) {
                         dialog->setDefaultSuffix(
                             endings.at(std::max<qsizetype>(0, filters.indexOf(name))));
                     });
    onOne(dialog, then);
}

void askForCoordinatesName(QWidget* parent,
                           const std::function<void(std::filesystem::path)>& then) {
    QFileDialog* const dialog = makeDialog(parent, FileDialogs::tr("Save coordinates"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(FileDialogs::tr("Table for spreadsheets and scripts (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    onOne(dialog, then);
}

} // namespace taxo::ui
