// SPDX-License-Identifier: MIT
#include "ui/models/import_text.h"

#include "ui/models/field_choices.h"
#include "ui/models/known_sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

constexpr std::array kRoles = {
    QT_TRANSLATE_NOOP("ImportText", "not used"),
    QT_TRANSLATE_NOOP("ImportText", "File name"),
    QT_TRANSLATE_NOOP("ImportText", "File name without its ending, or an address"),
    QT_TRANSLATE_NOOP("ImportText", "SHA-256 of the file"),
    QT_TRANSLATE_NOOP("ImportText", "Kingdom"),
    QT_TRANSLATE_NOOP("ImportText", "Phylum"),
    QT_TRANSLATE_NOOP("ImportText", "Class"),
    QT_TRANSLATE_NOOP("ImportText", "Order"),
    QT_TRANSLATE_NOOP("ImportText", "Family"),
    QT_TRANSLATE_NOOP("ImportText", "Genus"),
    QT_TRANSLATE_NOOP("ImportText", "Species"),
    QT_TRANSLATE_NOOP("ImportText", "Epithet"),
    QT_TRANSLATE_NOOP("ImportText", "Subspecies or variety"),
    QT_TRANSLATE_NOOP("ImportText", "Scientific name"),
    QT_TRANSLATE_NOOP("ImportText", "Rank of the name"),
    QT_TRANSLATE_NOOP("ImportText", "Common name"),
    QT_TRANSLATE_NOOP("ImportText", "Label, a taxon or not"),
    QT_TRANSLATE_NOOP("ImportText", "Qualifier (cf., aff.)"),
    QT_TRANSLATE_NOOP("ImportText", "Who determined it"),
    QT_TRANSLATE_NOOP("ImportText", "Date"),
    QT_TRANSLATE_NOOP("ImportText", "Time of day"),
    QT_TRANSLATE_NOOP("ImportText", "Latitude"),
    QT_TRANSLATE_NOOP("ImportText", "Longitude"),
    QT_TRANSLATE_NOOP("ImportText", "Place"),
    QT_TRANSLATE_NOOP("ImportText", "Catalogue number"),
    QT_TRANSLATE_NOOP("ImportText", "Occurrence"),
    QT_TRANSLATE_NOOP("ImportText", "Event"),
    QT_TRANSLATE_NOOP("ImportText", "Deployment"),
    QT_TRANSLATE_NOOP("ImportText", "Tags"),
    QT_TRANSLATE_NOOP("ImportText", "Box: left"),
    QT_TRANSLATE_NOOP("ImportText", "Box: top"),
    QT_TRANSLATE_NOOP("ImportText", "Box: width"),
    QT_TRANSLATE_NOOP("ImportText", "Box: height"),
    QT_TRANSLATE_NOOP("ImportText", "Field of its own"),
};
static_assert(kRoles.size() == static_cast<std::size_t>(ColumnRole::Field) + 1);

constexpr std::array kKinds = {
    QT_TRANSLATE_NOOP("ImportText", "Table of photographs"),
    QT_TRANSLATE_NOOP("ImportText", "Folders named by taxa"),
    QT_TRANSLATE_NOOP("ImportText", "Webdataset archives"),
    QT_TRANSLATE_NOOP("ImportText", "COCO annotations"),
    QT_TRANSLATE_NOOP("ImportText", "Camtrap DP package"),
    QT_TRANSLATE_NOOP("ImportText", "Detections of MegaDetector or SpeciesNet"),
    QT_TRANSLATE_NOOP("ImportText", "Table of deployments"),
};
static_assert(kKinds.size() == static_cast<std::size_t>(SourceKind::Deployments) + 1);

using Part = KnownSentence::Part;

/// What was wrong with a line of a file, as its readers say it.
constexpr std::array kProblems = {
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "line %1")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "it names no photograph")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "no photograph has its digest")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "no photograph is called %1")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("ImportText", "%Ln photographs are called so; name their folders")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ImportText",
        "the photograph of this name is in another folder, %1; by-name takes it all the same")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "column %1: \"%2\" is no %3"),
                  {Part::Said, Part::Said, Part::Words}},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "SHA-256 in hexadecimal")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ImportText", "date that can be read; write 2025-06-01 or 2025-06-01 14:30:05")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "time of day; write 14:30:05")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "position in degrees, as 47.1, 11.3")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ImportText", "box; left, top, width and height are shares from 0 to 1")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ImportText",
        "\"%1\" is no date that can be read; write 2025-06-01 or 2025-06-01 14:30:05")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ImportText", "\"%1, %2\" is no position in degrees, as 47.1, 11.3")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "names no deployment")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText", "names \"%1\" a second time; it is left out")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ImportText", "its embedding is left out: its box was not drawn")},
    KnownSentence{QT_TRANSLATE_NOOP("ImportText",
                                    "its embedding is left out: several photographs may be meant")},
};

QString problemText(const std::string& said) {
    static const KnownSentences known("ImportText", kProblems);
    const QString english = QString::fromStdString(said);
    return known.translated(english).value_or(english);
}

} // namespace

QString kindText(const FoundSource& source) {
    return source.npy.empty() ? ImportText::tr(kKinds[static_cast<std::size_t>(source.kind)])
                              : ImportText::tr("Embeddings with their table");
}

QString roleText(ColumnRole role) {
    return ImportText::tr(kRoles[static_cast<std::size_t>(role)]);
}

QString useText(const ColumnUse& use) {
    return use.role == ColumnRole::Field && !use.field.empty()
               ? ImportText::tr("Field “%1”")
                     .arg(knownFieldTitle(QString::fromStdString(use.field)))
               : roleText(use.role);
}

QStringList foundLines(const ImportOutcome& outcome) {
    const RecordImportReport& report = outcome.described;
    QStringList lines;
    if (outcome.embeddings) {
        lines << ImportText::tr(
                     "%Ln embedding(s)", nullptr, static_cast<int>(outcome.embeddings->rows)) +
                     QStringLiteral(", ") +
                     ImportText::tr("%Ln number(s) each",
                                    nullptr,
                                    static_cast<int>(outcome.embeddings->key.dimension));
    }
    lines << ImportText::tr("%Ln record(s) read", nullptr, static_cast<int>(report.records));
    lines << ImportText::tr(
        "%Ln of photographs that are here", nullptr, static_cast<int>(report.matched));
    if (report.photosToImport > 0) {
        lines << ImportText::tr(
            "%Ln of photographs that come with them; what they say is not counted below",
            nullptr,
            static_cast<int>(report.photosToImport));
    }
    if (report.unmatched > 0) {
        lines << ImportText::tr(
            "%Ln without a photograph", nullptr, static_cast<int>(report.unmatched));
    }
    return lines;
}

QStringList newLines(const ImportOutcome& outcome) {
    const RecordImportReport& report = outcome.described;
    QStringList lines;
    const auto add = [&](std::size_t count, const QString& text) {
        if (count > 0) {
            lines << text;
        }
    };
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    add(report.determined, ImportText::tr("%Ln name(s)", nullptr, number(report.determined)));
    add(report.regions, ImportText::tr("%Ln region(s)", nullptr, number(report.regions)));
    add(report.tags, ImportText::tr("%Ln tag(s)", nullptr, number(report.tags)));
    add(report.fields, ImportText::tr("%Ln field(s)", nullptr, number(report.fields)));
    add(report.dates, ImportText::tr("%Ln date(s)", nullptr, number(report.dates)));
    add(report.places, ImportText::tr("%Ln place(s)", nullptr, number(report.places)));
    add(report.grouped, ImportText::tr("%Ln item(s) in groups", nullptr, number(report.grouped)));
    add(report.deployments,
        ImportText::tr("%Ln deployment(s)", nullptr, number(report.deployments)));
    return lines;
}

QString namesText(const std::map<std::string, std::size_t>& names) {
    constexpr std::size_t kShown = 8;
    std::vector<std::pair<std::string, std::size_t>> all(names.begin(), names.end());
    std::stable_sort(
        all.begin(), all.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList shown;
    for (std::size_t i = 0; i < std::min(all.size(), kShown); ++i) {
        //: a name and how many items have it: "Ursus arctos (5)"
        shown << ImportText::tr("%1 (%L2)")
                     .arg(QString::fromStdString(all[i].first))
                     .arg(all[i].second);
    }
    const QString text = shown.join(QStringLiteral(", "));
    return all.size() <= kShown
               ? text
               //: names, and how many others there are
               : ImportText::tr("%1 and %Ln more", nullptr, static_cast<int>(all.size() - kShown))
                     .arg(text);
}

QStringList problemLines(const RecordImportReport& report) {
    QStringList lines;
    for (const auto* const problems : {&report.unmatchedRows, &report.problems}) {
        for (const RecordProblem& problem : *problems) {
            //: where something is wrong, and what: "line 5: it names no photograph"
            lines << ImportText::tr("%1: %2").arg(problemText(problem.where),
                                                  problemText(problem.what));
        }
    }
    const std::size_t all = report.unmatched + report.problemCount;
    const auto shown = static_cast<std::size_t>(lines.size());
    if (all > shown) {
        lines << ImportText::tr("and %n more", nullptr, static_cast<int>(all - shown));
    }
    return lines;
}

} // namespace taxo::ui
