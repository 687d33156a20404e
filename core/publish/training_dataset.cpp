// SPDX-License-Identifier: MIT
#include "core/publish/training_dataset.h"

#include "core/base/ascii.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/publish/source_ids.h"
#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

std::string rankNameOf(const Lineage& taxon) {
    const char* name = "";
    for (const Rank rank : kAllRanks) {
        name = taxon.at(rank).empty() ? name : nameOf(rank);
    }
    return name;
}

/// kingdom to genus, and specificEpithet: names that tables of photographs have.
std::vector<std::string> rankColumns() {
    std::vector<std::string> columns = rankNames();
    columns.back() = "specificEpithet";
    return columns;
}

void appendTaxon(std::vector<std::string>& cells, const Lineage& taxon) {
    cells.push_back(lowestNameOf(taxon));
    cells.push_back(rankNameOf(taxon));
    cells.insert(cells.end(), taxon.names.begin(), taxon.names.end());
}

/// Of a list of several collections.
constexpr std::array kSourceColumns = {"collection", "license", "rightsHolder", "recordedBy"};

/// "Animalia|Chordata|||Felidae|Lynx|lynx": each rank, also where it has no name.
std::string lineageText(const Lineage& taxon) {
    std::string text;
    for (const Rank rank : kAllRanks) {
        text += (rank == Rank::Kingdom ? "" : "|") + taxon.at(rank);
    }
    return text;
}

/// Licence and rights, one in each line.
std::string creditText(const DatasetAbout& about) {
    const std::string& licence = about.licenceOfMedia();
    std::string text = licence.empty() ? "" : "Licence of the photographs: " + licence + "\n";
    text += about.rightsHolder.empty() ? "" : "Rights: " + about.rightsHolder + "\n";
    return text;
}

const char* whyOf(const TrainingName& name) {
    switch (name.reason) {
    case NameReason::Synonym:
        return "synonym";
    case NameReason::OtherKingdom:
        return "of another kingdom than in the checklist: left as it is";
    case NameReason::Spelling:
        return "written differently";
    case NameReason::Same:
        break;
    }
    return name.isHomonym ? "homonym: other taxa have this name" : "same name";
}

constexpr const char* kColumns =
    " has a row for each item, in the order in which they were added:\n"
    "  file            the photograph, below this folder; in a list its path below the folder\n"
    "                  that was imported\n"
    "  part            the part of the split; empty where all is one part\n"
    "  label           the class's folder, as in classes.csv\n"
    "  scientificName  the name of the lowest rank that the item was determined to\n"
    "  taxonRank       the rank of scientificName\n"
    "  kingdom ...     the names at each rank; specificEpithet is that of the species\n"
    "  identifiedBy    who says so; empty: a machine, nobody has verified it\n"
    "  itemID          UUID of the photograph or region in its collection\n"
    "  sha256          of the file; empty where it is a copy without what it tells about itself\n"
    "\n"
    "classes.csv has a row for each class: its index (from 0, by the names of the folders), its\n"
    "folder, its name, its taxon with all ranks, a common name, and how many items there are in\n"
    "each part.\n"
    "\n"
    "names.csv, where it is there, has a row for each name of each collection: how it is written\n"
    "there, its lineage, how many items of it there are, the folder and name of its class, and "
    "why\n"
    "it is in that class.\n"
    "\n"
    "Cameras note in the file how a picture is to be turned (EXIF). Turn it before training; all\n"
    "numbers here are of the upright picture.\n";

constexpr const char* kColumnsOfSeveral =
    "\n"
    "The photographs are of several collections. For each of them stand in its row:\n"
    "  collection    whose it is\n"
    "  license       under which that one publishes its photographs; empty: none is known\n"
    "  rightsHolder  who has the rights\n"
    "  recordedBy    who photographed\n";

std::string shareText(std::int64_t items, const std::string& part) {
    return "  " + (part.empty() ? std::string("all") : part) + ": " + counted(items, "item") + "\n";
}

} // namespace

TrainingDataset::TrainingDataset(const Publication& publication, TrainingSetOptions options)
    : m_publication(publication)
    , m_options(std::move(options))
    , m_photos(publications())
    , m_plan(m_options) {}

std::vector<const Publication*> TrainingDataset::publications() const {
    std::vector<const Publication*> all = m_options.sources.others;
    all.insert(all.begin(), &m_publication);
    return all;
}

const Publication& TrainingDataset::publicationOf(const PublishedItem& item) const {
    const std::size_t source = sourceOf(item.item);
    return source == 0 ? m_publication : *m_options.sources.others.at(source - 1);
}

void TrainingDataset::check(const PublishedOccurrence& occurrence, Findings& findings) {
    for (const PublishedItem& item : occurrence.items) {
        const auto bytes = checkItem(occurrence, item, findings);
        if (!bytes) {
            continue;
        }
        switch (m_plan.take(occurrence, item, identificationOf(occurrence, item))) {
        case TrainingPlan::Taken::Yes:
            count(item, *bytes);
            break;
        case TrainingPlan::Taken::OtherName:
            findings.add(FindingKind::Note,
                         "item",
                         "of photographs that are another one's copy and called differently: the "
                         "first one's name counts",
                         item.name + " (" + identificationOf(occurrence, item).name() + ")");
            [[fallthrough]];
        case TrainingPlan::Taken::Copy:
            findings.add(FindingKind::Note,
                         "item",
                         "of photographs that are another one's copy, left out: the picture is "
                         "the same",
                         item);
            break;
        case TrainingPlan::Taken::AboveRank:
            findings.add(FindingKind::LeftOut,
                         "item",
                         "not determined down to the rank of the classes",
                         item);
            break;
        }
    }
}

/// A photograph once, however many of its parts are in the data set.
void TrainingDataset::count(const PublishedItem& item, std::uint64_t bytes) {
    const bool isAlone = !item.region && !item.hasRegions;
    if (isAlone || m_inRegions.insert(item.photo.value).second) {
        m_bytes += m_options.copying == PhotoCopying::Copy ? bytes : 0;
    }
}

std::optional<std::uint64_t> TrainingDataset::checkItem(const PublishedOccurrence& occurrence,
                                                        const PublishedItem& item,
                                                        Findings& findings) {
    const auto leaveOut = [&](const std::string& what) {
        findings.add(FindingKind::LeftOut, "item", what, item);
        return std::nullopt;
    };
    if (m_publication.hides(item)) {
        findings.add(FindingKind::Note, "item", "of people left out", item);
        return std::nullopt;
    }
    const WholeIdentification identification = identificationOf(occurrence, item);
    switch (identification.kind) {
    case SeenKind::Vehicle:
    case SeenKind::Blank:
        findings.add(FindingKind::Note,
                     "item",
                     "of vehicles or nothing left out: they belong into a Camtrap DP",
                     item);
        return std::nullopt;
    case SeenKind::Organism:
    case SeenKind::Human:
        break;
    case SeenKind::Unknown:
    case SeenKind::Unclassified:
        return leaveOut("that nobody named");
    }
    if (identification.name().empty()) {
        return leaveOut("that nobody named");
    }
    if (!identification.isByPeople && !m_publication.withUnverified) {
        return leaveOut("that only a machine named");
    }
    if (const std::string what = refusal(item); !what.empty()) {
        return leaveOut(what);
    }
    const bool isBlurred = m_publication.places.isSensitive(occurrence);
    const PhotoAtHand photo = m_photos.look(item, isBlurred, m_options.copying);
    return photo.problem.empty() ? std::optional(photo.bytes) : leaveOut(photo.problem);
}

void TrainingDataset::checkWhole(Findings& findings) {
    m_plan.settle(findings);
    if (m_publication.about.licenceOfMedia().empty()) {
        findings.add(FindingKind::Note,
                     "No licence is said: others cannot know whether they may use it.");
    }
    std::set<std::string> licences;
    for (const Publication* const one : publications()) {
        licences.insert(one->about.licenceOfMedia());
    }
    licences.erase("");
    if (licences.size() > 1) {
        findings.add(FindingKind::Note,
                     "The photographs are under different licences, each as its row says: whoever "
                     "uses all of them keeps to all.");
    }
}

const char* TrainingDataset::listName() const {
    return m_options.copying == PhotoCopying::List ? "list.csv" : "photographs.csv";
}

Status TrainingDataset::begin(const fs::path& place) {
    m_folder = place;
    auto list = TableFile::create(m_folder / listName(), listColumns());
    if (!list) {
        return tl::unexpected(std::move(list).error());
    }
    m_list.emplace(*std::move(list));
    return open();
}

Status TrainingDataset::write(const PublishedOccurrence& occurrence) {
    const bool isBlurred = m_publication.places.isSensitive(occurrence);
    for (const PublishedItem& item : occurrence.items) {
        const auto place = m_plan.placeOf(item.item);
        if (!place) {
            continue;
        }
        const Sample sample{
            occurrence, item, identificationOf(occurrence, item), *place, isBlurred};
        const auto file = put(sample);
        if (!file) {
            return tl::unexpected(file.error());
        }
        if (auto written = m_list->write(rowOf(sample, *file)); !written) {
            return written;
        }
    }
    return {};
}

std::vector<std::string> TrainingDataset::listColumns() const {
    std::vector<std::string> columns = {"file", "part", "label", "scientificName", "taxonRank"};
    const std::vector<std::string> ranks = rankColumns();
    columns.insert(columns.end(), ranks.begin(), ranks.end());
    for (const char* const name : {"identifiedBy", "itemID", "sha256"}) {
        columns.emplace_back(name);
    }
    if (isOfSeveral()) {
        columns.insert(columns.end(), kSourceColumns.begin(), kSourceColumns.end());
    }
    return columns;
}

std::vector<std::string> TrainingDataset::rowOf(const Sample& sample,
                                                const std::string& file) const {
    const PublishedItem& item = sample.item;
    std::vector<std::string> cells = {
        file, m_plan.parts()[sample.place.part], m_plan.classes()[sample.place.taxon].folder};
    appendTaxon(cells, sample.identification.taxon);
    cells.push_back(sample.identification.by);
    cells.push_back(item.uuid.text());
    cells.push_back(sample.isBlurred || item.bytes.isNone() ? std::string() : item.bytes.hex());
    if (isOfSeveral()) {
        const Publication& own = publicationOf(item);
        cells.insert(
            cells.end(),
            {own.name, own.about.licenceOfMedia(), own.about.rightsHolder, own.about.recordedBy});
    }
    return cells;
}

Status TrainingDataset::finish() {
    auto done = close();
    done = done ? m_list->commit() : done;
    done = done ? writeClasses() : done;
    done = done ? writeNames() : done;
    return done ? writeReadme() : done;
}

Status TrainingDataset::writeClasses() const {
    std::vector<std::string> header = {"index", "folder", "label", "scientificName", "taxonRank"};
    const std::vector<std::string> ranks = rankColumns();
    header.insert(header.end(), ranks.begin(), ranks.end());
    header.emplace_back("vernacularName");
    for (const std::string& part : m_plan.parts()) {
        header.push_back(part.empty() ? "items" : "items in " + part);
    }
    auto table = TableFile::create(m_folder / "classes.csv", header);
    if (!table) {
        return tl::unexpected(std::move(table).error());
    }
    std::size_t index = 0;
    for (const TrainingClass& one : m_plan.classes()) {
        std::vector<std::string> cells = {std::to_string(index++), one.folder, one.name};
        appendTaxon(cells, one.taxon);
        cells.push_back(one.commonName);
        for (const std::int64_t items : one.items) {
            cells.push_back(std::to_string(items));
        }
        if (auto written = table->write(cells); !written) {
            return written;
        }
    }
    return table->commit();
}

Status TrainingDataset::writeNames() const {
    if (!m_plan.tellsNames()) {
        return {};
    }
    const std::vector<std::string> header = {
        "collection", "name", "lineage", "items", "folder", "label", "why"};
    auto table = TableFile::create(m_folder / "names.csv", header);
    if (!table) {
        return tl::unexpected(std::move(table).error());
    }
    const auto all = publications();
    for (const TrainingName& name : m_plan.names()) {
        if (name.items == 0) {
            continue;
        }
        const TrainingClass& one = m_plan.classes()[name.place];
        const std::vector<std::string> cells = {all[name.source]->name,
                                                lowestNameOf(name.taxon),
                                                lineageText(name.taxon),
                                                std::to_string(name.items),
                                                one.folder,
                                                one.name,
                                                whyOf(name)};
        if (auto written = table->write(cells); !written) {
            return written;
        }
    }
    return table->commit();
}

Status TrainingDataset::writeReadme() const {
    const DatasetAbout& about = m_publication.about;
    std::string text =
        about.title.empty() ? std::string("Photographs of a collection") : about.title;
    text += "\n\n";
    text += about.description.empty() ? "" : about.description + "\n\n";
    const std::vector<std::string> parts = m_plan.parts();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        std::int64_t items = 0;
        for (const TrainingClass& one : m_plan.classes()) {
            items += one.items[part];
        }
        text += shareText(items, parts[part]);
    }
    text += "\n" + layout() + "\n" + listName() + kColumns;
    if (isOfSeveral()) {
        text += kColumnsOfSeveral;
        for (const Publication* const one : publications()) {
            text += "\n" + one->name + "\n" + creditText(one->about);
        }
    } else if (!creditText(about).empty()) {
        text += "\n" + creditText(about);
    }
    text += m_publication.isSynthetic ? "\nOf a synthetic world: every taxon is invented.\n" : "";
    return writeWholeFile(m_folder / "README.txt", publishableText(text));
}

Status TrainingDataset::makeFolder(const fs::path& below) const {
    std::error_code problem;
    fs::create_directories(m_folder / below, problem);
    return problem ? failSystem(problem.value(), displayPath(m_folder / below)) : Status();
}

} // namespace taxo
