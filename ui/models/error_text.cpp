// SPDX-License-Identifier: MIT
#include "ui/models/error_text.h"

#include "ui/models/known_sentences.h"

#include <QCoreApplication>

#include <array>

namespace taxo::ui {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

using Part = KnownSentence::Part;

/// What people often read of core, word by word.
constexpr std::array kSentences = {
    // A collection that is opened
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText", "There is no collection %1.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ErrorText", "%1 is no collection of Taxoscope. Nothing was changed.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1 was made by a newer Taxoscope (format %2; this one knows %3). Nothing was changed; "
        "open it with that one.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ErrorText", "%1 is there already. Open it, or choose another name.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "%1 is open in another window or command; here it can only be read.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "%1 lies where nothing can be written: it can only be read.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "%1: the disk is full; until there is room it can only be read.")},
    KnownSentence{
        QT_TRANSLATE_NOOP(
            "ErrorText",
            "%1 It is of an older format and must be opened once where it can be written."),
        {Part::Words}},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "%1 was not closed last time. All that was done before is there.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1 was open when it was copied, or lost its file -wal: the newest changes may be missing. "
        "Where the original is, close it there and copy it again.")},
    // An export
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "%1 is there already; name another, or say that it is to be replaced.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1 is a folder with other things in it (%2), which are not thrown away; name another.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "There is no room for %1: nothing was written. Make room, or name another place.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "There is no room for %1: what is written so far is kept. Make "
                                    "room and export it again, and it goes on.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1 is there already; name another folder for the originals, one that is new or empty.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "%1 lies among the photographs, in %2; name a folder for the "
                                    "originals that lies elsewhere.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "%1 lies in what is exported, in %2; name a folder for the "
                                    "originals that lies elsewhere.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "This collection is open for reading alone: photographs are "
                                    "written to only where it can remember their new digests.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "That export wrote keywords into photographs; that is done "
                                    "only where somebody chooses it each time: export XMP anew.")},
    // A collection that is written to
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1 is not there any more: its disk has gone, or it was moved, renamed or removed. Nothing "
        "of this step was kept; put it back, or open it where it is now.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1: the disk is full. Nothing of this step was kept, all before it was; make room and go "
        "on.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "%1: another program holds it for too long. Try again when that is done.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1: pages of it are damaged. `taxo collection check` saves what can be saved; backups lie "
        "beside it.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "%1: its disk does not answer or has gone. Look after the disk, then open it again; what "
        "was done before is kept.")},
    // A filter that is typed
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "\"%1\" has nothing before its sign; write for example family:Ursidae.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is a hyphen without a term.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText", "\"%1\" has a quote that is not closed.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText", "\"%1\" has no value after its sign.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "\"%1\" compares what has no order; only date, mass and fields with numbers do. Write a "
        "colon.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "\"%1\" asks for one exact number, which no mass is; write mass>0.8 or mass<0.8.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ErrorText", "\"%1\" wants a number from 0 to 1, as mass>0.8.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "\"%1\" wants a date as 2025, 2025-06, 2025-06-01 or 2025-06-01..2025-06-30.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "There are no clusters \"%1\": this collection has none yet.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "There are no clusters \"%1\". There are: %2; one of them is asked for by its name or "
        "number behind a slash.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText", "There is no cluster \"%1\". \"%2\" has: %3.")},
    // Names that are right as often as wanted
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "The collection shows other answers by now than those that were judged. Turn the dial for "
        "these.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "No rule is in use: the collection shows its answers by their threshold.")},
    // What is like no known species
    KnownSentence{
        QT_TRANSLATE_N_NOOP(
            "ErrorText",
            "Not enough confirmed photographs to tell the unknown from the known: %1 of %2 species "
            "from %3; at least 5 species from %Ln event(s) are needed. Confirm more photographs to "
            "the species, or allow more false alarms."),
        {Part::Said, Part::Said, Part::Words}},
    KnownSentence{QT_TRANSLATE_N_NOOP("ErrorText", "%Ln event(s)")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "Nothing is identified in this collection yet. Identify it first.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "The current answers are weighed by places, and what is unlike every known species is seen "
        "by looks alone. Go back to answers by looks alone first.")},
    // Clusters that were sought
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText", "%1 are in no cluster.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "That is more than half: k-means, or agglomerative clusters of a higher rank, leave less "
        "out; so do fewer samples and smaller clusters.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "That is more than half: a higher rank, a larger distance, "
                                    "smaller clusters or k-means leave less out.")},
    KnownSentence{
        QT_TRANSLATE_NOOP("ErrorText",
                          "That is more than half: fewer samples or smaller clusters "
                          "leave less out; k-means of the embeddings leaves out nothing.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "By a graph that holds %1 of the true neighbours; its parts "
                                    "are joined by their shortest distances.")},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "Cut for the rank %1, where pairs of one taxon and of two "
                                    "sister taxa part by what people determined here: %2 of either "
                                    "kind are on the wrong side."),
                  {Part::Rank}},
    KnownSentence{QT_TRANSLATE_NOOP("ErrorText",
                                    "Cut for the rank %1, where BioCLIP 2 usually parts a taxon "
                                    "from its sisters: too little is determined here to learn it."),
                  {Part::Rank}},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "Of %1 small cells of photographs, which were found by k-means first.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "These are clusters of the picture: a map tears apart and presses together. Those of the "
        "embeddings themselves say more.")},
    // Taxa, and memory
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText",
        "These taxa are not in the label space: %1. Write scientific names, of any rank, a species "
        "as \"Genus epithet\", or common names as the label space has them.")},
    KnownSentence{QT_TRANSLATE_NOOP(
        "ErrorText", "There is not enough memory to read photographs. Close other programs.")},
};

} // namespace

QString photoHeadline(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("The file is not there any more.");
    case ErrorCode::Permission:
        return ErrorText::tr("You may not read this file.");
    case ErrorCode::Corrupt:
        return ErrorText::tr("The picture is damaged.");
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidInput:
        return ErrorText::tr("This is not a picture that Taxoscope can read.");
    case ErrorCode::OutOfMemory:
        return ErrorText::tr("The picture is too large for this computer’s memory.");
    case ErrorCode::Io:
        return ErrorText::tr("The file could not be read.");
    default:
        return ErrorText::tr("The photograph could not be identified.");
    }
}

QString modelHeadline(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("The model or its labels cannot be found.");
    case ErrorCode::Permission:
        return ErrorText::tr("You may not read the model’s files.");
    case ErrorCode::Corrupt:
        return ErrorText::tr("The model’s files are damaged.");
    case ErrorCode::Mismatch:
        return ErrorText::tr("The model and its labels do not belong together.");
    case ErrorCode::Unsupported:
        return ErrorText::tr("This is not a model that Taxoscope can use.");
    case ErrorCode::OutOfMemory:
        return ErrorText::tr("There is not enough memory for this model.");
    case ErrorCode::InvalidInput:
        return ErrorText::tr("The model cannot be used in this way.");
    default:
        return ErrorText::tr("The model could not be loaded.");
    }
}

QString noLabelsHeadline() {
    return ErrorText::tr("There are no labels for this model yet.");
}

QString noLabelsAdvice() {
    return ErrorText::tr("Labels are the names that it chooses from. Choose the folder of a label "
                         "space, or write labels in your own words.");
}

QString writingDetails(const Error& error) {
    QString reason;
    switch (error.code) {
    case ErrorCode::NotFound:
        reason = ErrorText::tr("The folder is not there.");
        break;
    case ErrorCode::Permission:
        reason = ErrorText::tr("You may not write there.");
        break;
    case ErrorCode::NoSpace:
        reason = ErrorText::tr("The disk is full.");
        break;
    case ErrorCode::Io:
        reason = ErrorText::tr("The disk could not be written.");
        break;
    default:
        return detailsOf(error);
    }
    return reason + u'\n' + detailsOf(error);
}

QString coreText(const std::string& sentence) {
    static const KnownSentences known("ErrorText", kSentences);
    const QString english = QString::fromStdString(sentence);
    return known.translated(english).value_or(english);
}

QString detailsOf(const Error& error) {
    const Error context{error.code, {}, error.context};
    return coreText(error.message) + QString::fromStdString(context.text());
}

} // namespace taxo::ui
