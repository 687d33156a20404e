// SPDX-License-Identifier: MIT
#include "ui/models/publish_text.h"

#include "core/base/counted.h"
#include "ui/document/path_text.h"
#include "ui/models/known_sentences.h"
#include "ui/models/moment_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <array>
#include <string>

namespace taxo::ui {

namespace {

struct PublishText {
    Q_DECLARE_TR_FUNCTIONS(PublishText)
};

/// Titles of formats, for translators; looked up by their words.
[[maybe_unused]] constexpr const char* kTitles[] = {
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
};

/// All that a check finds, word by word.
constexpr std::array kFindings = {
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "Something is left out or blurred: the journal, saved filters, clusters and maps, which "
        "may tell of it, stay here. Determinations keep who made them, and when.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "The report has no title (title): it is called as the collection.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText", "There is no item to write.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText", "There is no occurrence to write.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText", "There is no photograph of a deployment to write.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText", "The data set has no title (title).")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText", "The data set has no description (description).")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "No organisation is named that publishes the data set (publisher).")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "The data set has no licence (licence): CC0-1.0, CC-BY-4.0 or CC-BY-NC-4.0.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText", "The data set has no licence (licence).")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText", "Nobody is named as the data set's creator (creators).")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "Nobody is named who made the data set or answers for it (creators, contacts).")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "It is not said what the evidence is (basisOfRecord): "
                                    "HumanObservation, MachineObservation or PreservedSpecimen.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "It is not said how places were chosen (samplingDesign): simpleRandom, systematicRandom, "
        "clusteredRandom, experimental, targeted or opportunistic.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "It is not said what made the cameras photograph "
                                    "(captureMethod): activityDetection or timeLapse.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "The photographs are at no address (mediaAddress): readers "
                                    "will know of them and not see them.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "What the machine says is of a synthetic world: every taxon is invented.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "Model scores stand as classificationProbability, as you "
                                    "chose, though they are no probabilities of being right.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText", "There is no photograph to write keywords for.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText",
                          "Keywords are names only: dates, places, tags and fields are not among "
                          "them. Keywords of an earlier name stay where they were.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "JPEG and PNG photographs are written to: each is kept as it "
                                    "was first, in a folder of its own.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText",
                          "It is a draft: nothing is sent, and the photographs are added by hand. "
                          "Sex, stage, count, fields and who determined it are not in it.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "The embeddings are of %1 (%2): compare them with no other model's.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("PublishText", "No item has an embedding yet: have them made first.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "No item has an embedding of \"%1\"; there are those of %2.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "No licence is said: others cannot know whether they may use it.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "The part \"%1\" would be empty: too much hangs together. Keep "
                                    "less together, or have fewer parts.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "One part is no split; name at least two: train=0.8 test=0.2")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "A part cannot be called \"%1\": its name is that of a folder, "
                                    "and another part's at most once.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "The part \"%1\" has no share; write train=0.8, above 0 and below a billion.")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of people left out")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of people, listed and not public")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of older versions left out")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) whose photograph is not where it was; they are listed without a picture")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) whose place must not be told and cannot be taken out of its file: only out of "
        "JPEG, PNG and WebP; they are listed without a picture")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) with a file name that not every system can have: it gets another")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) without a deployment")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) of a deployment without coordinates")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) without a date")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) by a clock of which nobody knows the time zone")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) of which several people said something: only the latest word is written")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) that a person and the machine named: only the person's word is written")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) with coordinates of their own: the deployment's are written")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) whose sex, stage or count is none of the format's words: it becomes a tag")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) with cf. or aff., for which the format has no "
                                      "place: it stands in the comments")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) with a file name that the format does not allow: a UUID stands for it")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) with a tag that has a | or ; in it: readers will see several tags")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) with control characters or bytes that are no "
                                      "UTF-8 in a text: U+FFFD stands for each")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) with a text that looks like a formula: an apostrophe is put before it")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) with a text that a spreadsheet takes for a formula")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln occurrence(s) of people, vehicles or nothing left out: "
                                      "a Camtrap DP has a place for them")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln occurrence(s) left out of which nobody can tell what it is")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) left out that only a machine named")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) left out that nobody identified")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln occurrence(s) without a date (eventDate), which GBIF requires")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln occurrence(s) without coordinates, which GBIF recommends")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln occurrence(s) whose photographs are called differently: "
                                      "written as what the names share")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) that only a machine named")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln occurrence(s) of people, vehicles or nothing: counted, not listed")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln occurrence(s) that nobody named: counted, not listed")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln occurrence(s) of a sensitive taxon, or found with one: the place is blurred")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln occurrence(s) with tags, notes or fields of one's own, "
                                      "for which this format has no place")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln occurrence(s) with control characters or bytes that are "
                                      "no UTF-8 in a text: U+FFFD stands for each")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln occurrence(s) with a catalogue number or an event's "
                                      "name, which the format does not have")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln deployment(s) whose photographs have different names of "
                                      "places or habitats, of which the format has one")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) of vehicles or nothing left out: they belong into a Camtrap DP")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) that nobody named")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) that only a machine named")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) of photographs that are another one's copy, left out: the picture is the "
        "same")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) of photographs that are another one's copy and called differently: the first "
        "one's name counts")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln name(s) put under another one, as names.csv says: synonyms, or written "
        "differently")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln name(s) of another kingdom than in the checklist, left as it is")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln name(s) that other taxa have, too: each taxon is a class of its own")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "No licence is known of the photographs of %1: no export of it said one.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText", "The photographs of %1 are under %2, as its export of %3 said.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "The photographs of %1 are under %2, as you say: no export of it said a licence.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "The photographs are under different licences, each as its row "
                                    "says: whoever uses all of them keeps to all.")},
    KnownSentence{QT_TRANSLATE_NOOP("PublishText",
                                    "Spreadsheets show the first 1,048,576 lines alone; programs "
                                    "for statistics read all of it.")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln name(s) of sensitive taxa that nothing here bears: no place is kept back for them")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "Places of sensitive taxa are kept back as in the last export of %1 that kept any back.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "PublishText",
        "Near-duplicates between collections are not known of %1: they have no embeddings by %2 of "
        "the same kind as the others', and vectors of different kinds cannot be compared.")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) not determined down to the rank of the classes")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) of taxa that have too few photographs apart "
                                      "from each other to be in every part of a closed set")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) that are regions: folders have whole photographs only, COCO has regions")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) that are regions: archives have whole photographs only, COCO has regions")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) that are regions of a picture whose size is not known")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) of a format that programs for training do not read")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) of a format that readers of webdataset do not know")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) whose photograph is not where it was")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) whose place must not be told: a list names files")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) whose place must not be told: keywords go where the photograph does")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) whose place must not be told and cannot be "
                                      "taken out of its file: only out of JPEG, PNG and WebP")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) without an embedding of %1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) into whose file no keywords can be written: "
                                      "only into JPEG and PNG, where there is room")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) into whose file no keywords can be written: a "
                                      "sidecar is in the folder, to be put beside it")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln item(s) that may not be written to")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln item(s) whose file is not as the collection knows it: look at the files anew first")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) whose sidecar would have the name of another one's")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) with a sidecar already that cannot be read")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln item(s) with XMP in it already that cannot be read")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) with a sidecar already: it is taken over and added to")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln item(s) with XMP in it already: it is taken over and added to")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText", "%Ln occurrence(s) without coordinates: iNaturalist will call it casual")},
    KnownSentence{QT_TRANSLATE_N_NOOP(
        "PublishText",
        "%Ln occurrence(s) whose photographs are called differently: only what the names share")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) with photographs of people")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) that no person named")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText", "%Ln occurrence(s) without a date")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln photograph(s) that may not be written to")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln photograph(s) whose file is not where it was")},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("PublishText", "%Ln photograph(s) for which the disk has no room")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln photograph(s) whose file is not as the collection knows "
                                      "it: look at the files anew first")},
    KnownSentence{QT_TRANSLATE_N_NOOP("PublishText",
                                      "%Ln photograph(s) that could not be read, kept or written")},
};

const KnownSentences& findings() {
    static const KnownSentences known("PublishText", kFindings);
    return known;
}

} // namespace

QString formatTitle(const DatasetFormatAbout& format) {
    return QCoreApplication::translate("PublishText", std::string(format.title).c_str());
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
    const std::string english =
        finding.unit.empty() ? finding.what
                             : taxo::counted(finding.count, finding.unit) + " " + finding.what;
    const auto known = findings().translated(QString::fromStdString(english));
    if (!known || known->contains(QStringLiteral("(s) "))) { // nobody said its plurals
        return QString::fromStdString(finding.sentence());
    }
    const QString& text = *known;
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
