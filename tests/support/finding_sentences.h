// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace taxo::test {

/// A kind of finding that the checks of exports can give.
struct FindingSentence {
    std::string_view unit; ///< what is counted; empty: said of the whole
    std::string_view what; ///< with %1 and %2 for names
};

/// All of them. Tests of exports fail over one that is not here, tests of the window over one here
/// that it does not translate.
inline constexpr FindingSentence kFindingSentences[] = {
    {"",
     "Something is left out or blurred: the journal, saved filters, clusters and maps, which may "
     "tell of it, stay here. Determinations keep who made them, and when."},
    {"", "The report has no title (title): it is called as the collection."},
    {"", "There is no item to write."},
    {"", "There is no occurrence to write."},
    {"", "There is no photograph of a deployment to write."},
    {"", "The data set has no title (title)."},
    {"", "The data set has no description (description)."},
    {"", "No organisation is named that publishes the data set (publisher)."},
    {"", "The data set has no licence (licence): CC0-1.0, CC-BY-4.0 or CC-BY-NC-4.0."},
    {"", "The data set has no licence (licence)."},
    {"", "Nobody is named as the data set's creator (creators)."},
    {"", "Nobody is named who made the data set or answers for it (creators, contacts)."},
    {"",
     "It is not said what the evidence is (basisOfRecord): HumanObservation, MachineObservation or "
     "PreservedSpecimen."},
    {"",
     "It is not said how places were chosen (samplingDesign): simpleRandom, systematicRandom, "
     "clusteredRandom, experimental, targeted or opportunistic."},
    {"",
     "It is not said what made the cameras photograph (captureMethod): activityDetection or "
     "timeLapse."},
    {"",
     "The photographs are at no address (mediaAddress): readers will know of them and not see "
     "them."},
    {"", "What the machine says is of a synthetic world: every taxon is invented."},
    {"",
     "Model scores stand as classificationProbability, as you chose, though they are no "
     "probabilities of being right."},
    {"", "There is no photograph to write keywords for."},
    {"",
     "Keywords are names only: dates, places, tags and fields are not among them. Keywords of an "
     "earlier name stay where they were."},
    {"",
     "JPEG and PNG photographs are written to: each is kept as it was first, in a folder of its "
     "own."},
    {"",
     "It is a draft: nothing is sent, and the photographs are added by hand. Sex, stage, count, "
     "fields and who determined it are not in it."},
    {"", "The embeddings are of %1 (%2): compare them with no other model's."},
    {"", "No item has an embedding yet: have them made first."},
    {"", "No item has an embedding of \"%1\"; there are those of %2."},
    {"", "No licence is said: others cannot know whether they may use it."},
    {"",
     "The part \"%1\" would be empty: too much hangs together. Keep less together, or have fewer "
     "parts."},
    {"", "No licence is known of the photographs of %1: no export of it said one."},
    {"", "The photographs of %1 are under %2, as its export of %3 said."},
    {"", "The photographs of %1 are under %2, as you say: no export of it said a licence."},
    {"",
     "The photographs are under different licences, each as its row says: whoever uses all of them "
     "keeps to all."},
    {"",
     "Spreadsheets show the first 1,048,576 lines alone; programs for statistics read all of it."},
    {"", "Places of sensitive taxa are kept back as in the last export of %1 that kept any back."},
    {"",
     "Near-duplicates between collections are not known of %1: they have no embeddings by %2 of "
     "the same kind as the others', and vectors of different kinds cannot be compared."},
    {"", "One part is no split; name at least two: train=0.8 test=0.2"},
    {"",
     "A part cannot be called \"%1\": its name is that of a folder, and another part's at most "
     "once."},
    {"", "The part \"%1\" has no share; write train=0.8, above 0 and below a billion."},
    {"item", "of people left out"},
    {"item", "of people, listed and not public"},
    {"item", "of older versions left out"},
    {"item", "whose photograph is not where it was; they are listed without a picture"},
    {"item",
     "whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and "
     "WebP; they are listed without a picture"},
    {"item", "with a file name that not every system can have: it gets another"},
    {"item", "without a deployment"},
    {"item", "of a deployment without coordinates"},
    {"item", "without a date"},
    {"item", "by a clock of which nobody knows the time zone"},
    {"item", "of which several people said something: only the latest word is written"},
    {"item", "that a person and the machine named: only the person's word is written"},
    {"item", "with coordinates of their own: the deployment's are written"},
    {"item", "whose sex, stage or count is none of the format's words: it becomes a tag"},
    {"item", "with cf. or aff., for which the format has no place: it stands in the comments"},
    {"item", "with a file name that the format does not allow: a UUID stands for it"},
    {"item", "with a tag that has a | or ; in it: readers will see several tags"},
    {"item",
     "with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each"},
    {"item", "with a text that looks like a formula: an apostrophe is put before it"},
    {"item", "with a text that a spreadsheet takes for a formula"},
    {"occurrence", "of people, vehicles or nothing left out: a Camtrap DP has a place for them"},
    {"occurrence", "left out of which nobody can tell what it is"},
    {"occurrence", "left out that only a machine named"},
    {"occurrence", "left out that nobody identified"},
    {"occurrence", "without a date (eventDate), which GBIF requires"},
    {"occurrence", "without coordinates, which GBIF recommends"},
    {"occurrence", "whose photographs are called differently: written as what the names share"},
    {"occurrence", "that only a machine named"},
    {"occurrence", "of people, vehicles or nothing: counted, not listed"},
    {"occurrence", "that nobody named: counted, not listed"},
    {"occurrence", "of a sensitive taxon, or found with one: the place is blurred"},
    {"occurrence", "with tags, notes or fields of one's own, for which this format has no place"},
    {"occurrence",
     "with control characters or bytes that are no UTF-8 in a text: U+FFFD stands for each"},
    {"occurrence", "with a catalogue number or an event's name, which the format does not have"},
    {"deployment",
     "whose photographs have different names of places or habitats, of which the format has one"},
    {"item", "of vehicles or nothing left out: they belong into a Camtrap DP"},
    {"item", "that nobody named"},
    {"item", "that only a machine named"},
    {"item", "of photographs that are another one's copy, left out: the picture is the same"},
    {"item",
     "of photographs that are another one's copy and called differently: the first one's name "
     "counts"},
    {"name", "of sensitive taxa that nothing here bears: no place is kept back for them"},
    {"name", "put under another one, as names.csv says: synonyms, or written differently"},
    {"name", "of another kingdom than in the checklist, left as it is"},
    {"name", "that other taxa have, too: each taxon is a class of its own"},
    {"item", "not determined down to the rank of the classes"},
    {"item",
     "of taxa that have too few photographs apart from each other to be in every part of a closed "
     "set"},
    {"item", "that are regions: folders have whole photographs only, COCO has regions"},
    {"item", "that are regions: archives have whole photographs only, COCO has regions"},
    {"item", "that are regions of a picture whose size is not known"},
    {"item", "of a format that programs for training do not read"},
    {"item", "of a format that readers of webdataset do not know"},
    {"item", "whose photograph is not where it was"},
    {"item", "whose place must not be told: a list names files"},
    {"item", "whose place must not be told: keywords go where the photograph does"},
    {"item",
     "whose place must not be told and cannot be taken out of its file: only out of JPEG, PNG and "
     "WebP"},
    {"item", "without an embedding of %1"},
    {"item",
     "into whose file no keywords can be written: only into JPEG and PNG, where there is room"},
    {"item",
     "into whose file no keywords can be written: a sidecar is in the folder, to be put beside it"},
    {"item", "that may not be written to"},
    {"item", "whose file is not as the collection knows it: look at the files anew first"},
    {"item", "whose sidecar would have the name of another one's"},
    {"item", "with a sidecar already that cannot be read"},
    {"item", "with XMP in it already that cannot be read"},
    {"item", "with a sidecar already: it is taken over and added to"},
    {"item", "with XMP in it already: it is taken over and added to"},
    {"occurrence", "without coordinates: iNaturalist will call it casual"},
    {"occurrence", "whose photographs are called differently: only what the names share"},
    {"occurrence", "with photographs of people"},
    {"occurrence", "that no person named"},
    {"occurrence", "without a date"},
    {"photograph", "that may not be written to"},
    {"photograph", "whose file is not where it was"},
    {"photograph", "for which the disk has no room"},
    {"photograph", "whose file is not as the collection knows it: look at the files anew first"},
    {"photograph", "that could not be read, kept or written"},
};

/// Whether a text is a sentence whose %1 and %2 stand for anything.
inline bool fitsSentence(std::string_view text, std::string_view sentence) {
    const std::size_t first = sentence.find('%');
    const std::string_view beginning = sentence.substr(0, first);
    if (!text.starts_with(beginning)) {
        return false;
    }
    if (first == std::string_view::npos) {
        return text.size() == sentence.size();
    }
    const std::string_view rest = sentence.substr(first + 2);
    for (std::size_t at = beginning.size(); at <= text.size(); ++at) {
        if (fitsSentence(text.substr(at), rest)) {
            return true;
        }
    }
    return false;
}

inline bool isFindingSentence(std::string_view unit, std::string_view what) {
    return std::ranges::any_of(kFindingSentences, [&](const FindingSentence& one) {
        return one.unit == unit && fitsSentence(what, one.what);
    });
}

} // namespace taxo::test
