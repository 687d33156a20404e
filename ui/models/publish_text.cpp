// SPDX-License-Identifier: MIT
#include "ui/models/publish_text.h"

#include "ui/document/path_text.h"
#include "ui/models/moment_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace taxo::ui {

namespace {

struct PublishText {
    Q_DECLARE_TR_FUNCTIONS(PublishText)
};

/// What core says in English, for translators: titles, sentences of the whole, and of things that
/// are counted. They are looked up by their words.
[[maybe_unused]] constexpr const char* kKnown[] = {
    QT_TRANSLATE_NOOP("PublishText", "Table"),
    QT_TRANSLATE_NOOP("PublishText", "Darwin Core Archive"),
    QT_TRANSLATE_NOOP("PublishText", "Camtrap DP"),
    QT_TRANSLATE_NOOP("PublishText", "Report"),
    QT_TRANSLATE_NOOP("PublishText", "Image folders"),
    QT_TRANSLATE_NOOP("PublishText", "YOLO classification"),
    QT_TRANSLATE_NOOP("PublishText", "Embeddings"),
    QT_TRANSLATE_NOOP("PublishText", "Draft for iNaturalist"),
    QT_TRANSLATE_NOOP("PublishText", "XMP sidecars"),
    QT_TRANSLATE_NOOP("PublishText", "Taxoscope bundle"),
    QT_TRANSLATE_NOOP("PublishText",
                      "Something is left out or blurred: the journal, saved filters, clusters and "
                      "maps, which may tell of it, stay here. Determinations keep who made them, "
                      "and when."),
    QT_TRANSLATE_NOOP("PublishText",
                      "The report has no title (title): it is called as the collection."),
    QT_TRANSLATE_NOOP("PublishText", "There is no item to write."),
    QT_TRANSLATE_NOOP("PublishText", "There is no occurrence to write."),
    QT_TRANSLATE_NOOP("PublishText", "There is no photograph of a deployment to write."),
    QT_TRANSLATE_NOOP("PublishText", "The data set has no title (title)."),
    QT_TRANSLATE_NOOP("PublishText", "The data set has no description (description)."),
    QT_TRANSLATE_NOOP("PublishText",
                      "No organisation is named that publishes the data set (publisher)."),
    QT_TRANSLATE_NOOP("PublishText",
                      "The data set has no licence (licence): CC0-1.0, CC-BY-4.0 or "
                      "CC-BY-NC-4.0."),
    QT_TRANSLATE_NOOP("PublishText", "The data set has no licence (licence)."),
    QT_TRANSLATE_NOOP("PublishText", "Nobody is named as the data set's creator (creators)."),
    QT_TRANSLATE_NOOP(
        "PublishText",
        "Nobody is named who made the data set or answers for it (creators, contacts)."),
    QT_TRANSLATE_NOOP("PublishText",
                      "It is not said what the evidence is (basisOfRecord): HumanObservation, "
                      "MachineObservation or PreservedSpecimen."),
    QT_TRANSLATE_NOOP("PublishText",
                      "It is not said how places were chosen (samplingDesign): simpleRandom, "
                      "systematicRandom, clusteredRandom, experimental, targeted or "
                      "opportunistic."),
    QT_TRANSLATE_NOOP("PublishText",
                      "It is not said what made the cameras photograph (captureMethod): "
                      "activityDetection or timeLapse."),
    QT_TRANSLATE_NOOP("PublishText",
                      "The photographs are at no address (mediaAddress): readers will know of "
                      "them and not see them."),
    QT_TRANSLATE_NOOP("PublishText",
                      "What the machine says is of a synthetic world: every taxon is invented.")};

[[maybe_unused]] constexpr const char* kKnownOfItems[] = {
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of people left out"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of people, listed and not public"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of older versions left out"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) whose photograph is not where it was; they are listed without "
                        "a picture"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) whose place must not be told and cannot be taken out of its "
                        "file: only out of JPEG, PNG and WebP; they are listed without a picture"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with a file name that not every system can have: it gets "
                        "another"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) without a deployment"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of a deployment without coordinates"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) without a date"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) by a clock of which nobody knows the time zone"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) of which several people said something: only the latest word "
                        "is written"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) that a person and the machine named: only the person's word "
                        "is written"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with coordinates of their own: the deployment's are written"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) whose sex, stage or count is none of the format's words: it "
                        "becomes a tag"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with cf. or aff., for which the format has no place: it "
                        "stands in the comments"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with a file name that the format does not allow: a UUID "
                        "stands for it"),
    QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) with a tag that has a | or ; in it: readers will see several tags"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with control characters or bytes that are no UTF-8 in a text: "
                        "U+FFFD stands for each"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with a text that looks like a formula: an apostrophe is put "
                        "before it"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln item(s) with a text that a spreadsheet takes for a formula"),
    QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln occurrence(s) of people, vehicles or nothing left out: a Camtrap DP has a place for "
        "them"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) left out of which nobody can tell what it is"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) left out that only a machine named"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) left out that nobody identified"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) without a date (eventDate), which GBIF requires"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) without coordinates, which GBIF recommends"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) whose photographs are called differently: written as "
                        "what the names share"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) that only a machine named"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) of people, vehicles or nothing: counted, not listed"),
    QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) that nobody named: counted, not listed"),
    QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln occurrence(s) of a sensitive taxon, or found with one: the place is blurred"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) with tags, notes or fields of one's own, for which this "
                        "format has no place"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) with control characters or bytes that are no UTF-8 in a "
                        "text: U+FFFD stands for each"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln occurrence(s) with a catalogue number or an event's name, which the "
                        "format does not have"),
    QT_TRANSLATE_N_NOOP("PublishText",
                        "%Ln deployment(s) whose photographs have different names of places or "
                        "habitats, of which the format has one")};

QString known(const std::string& english) {
    return QCoreApplication::translate("PublishText", english.c_str());
}

/// Empty where it is not known, or no translation is loaded that knows its plurals.
QString counted(const Finding& finding) {
    const std::string english = "%Ln " + finding.unit + "(s) " + finding.what;
    const QString text = QCoreApplication::translate(
        "PublishText", english.c_str(), nullptr, static_cast<int>(finding.count));
    return text.contains(QStringLiteral("(s) ")) ? QString() : text;
}

} // namespace

QString formatTitle(const DatasetFormatAbout& format) {
    return known(std::string(format.title));
}

QString findingKindText(FindingKind kind) {
    switch (kind) {
    case FindingKind::Missing:
        //: of an export: without it nothing is written
        return PublishText::tr("Missing");
    case FindingKind::LeftOut:
        //: of an export: photographs that are not written
        return PublishText::tr("Left out");
    case FindingKind::Lost:
        //: of an export: what the format has no place for
        return PublishText::tr("Lost");
    case FindingKind::Note:
        break;
    }
    //: of an export: what is to be known
    return PublishText::tr("Note");
}

QString findingText(const Finding& finding) {
    QString text = finding.unit.empty() ? known(finding.what) : counted(finding);
    if (text.isEmpty()) {
        return QString::fromStdString(finding.sentence());
    }
    QStringList examples;
    for (const std::string& example : finding.examples) {
        examples << QString::fromStdString(example);
    }
    //: %1 a sentence about photographs, %2 names of some of them
    return examples.isEmpty() ? text
                              : PublishText::tr("%1; for example %2")
                                    .arg(text, examples.join(QLatin1String(", ")));
}

QString publicationText(const KeptPublication& publication) {
    const DatasetFormatAbout* const format = formatNamed(publication.format);
    const QString title =
        format == nullptr ? QString::fromStdString(publication.format) : formatTitle(*format);
    //: %1 when something was published, %2 in which format, %3 the file's name
    return PublishText::tr("%1: %2, %3")
        .arg(momentText(QDateTime::fromSecsSinceEpoch(publication.at)),
             title,
             displayName(publication.place));
}

} // namespace taxo::ui
