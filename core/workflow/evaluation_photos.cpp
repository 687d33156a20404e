// SPDX-License-Identifier: MIT
#include "core/workflow/evaluation_photos.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/exchange/image_folder.h"
#include "core/exchange/text_values.h"
#include "core/statistics/groups.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/workflow/structure_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// What one source says of one photograph.
struct OnePhoto {
    EvaluationClass what;
    fs::path file;
    std::string name;
    std::string event;
    std::string split;
};

bool isLearnedFrom(const std::string& split) {
    return split == "train" || split == "training";
}

bool isAskedOf(const std::string& split) {
    constexpr std::array kParts = {"test", "val", "valid", "validation"};
    return std::ranges::find(kParts, split) != kParts.end();
}

/// Takes photographs in any order and numbers their classes.
class EvaluationBuilder {
public:
    void add(OnePhoto photo) {
        const auto next = static_cast<std::uint32_t>(m_made.classes.size());
        const auto [at, isNew] = m_numbers.try_emplace(photo.what.name, next);
        if (isNew) {
            m_made.classes.push_back(std::move(photo.what));
        }
        m_made.classOf.push_back(at->second);
        m_made.names.push_back(std::move(photo.name));
        if (!photo.file.empty()) {
            m_made.files.push_back(std::move(photo.file));
        }
        const auto event = static_cast<std::int32_t>(m_events.size());
        m_made.events.push_back(
            photo.event.empty()
                ? kNoGroup
                : m_events.try_emplace(std::move(photo.event), event).first->second);
        m_made.alone += m_made.events.back() == kNoGroup ? 1 : 0;
        m_isSplit = m_isSplit || isAskedOf(photo.split);
        m_made.isSupport.push_back(isLearnedFrom(photo.split));
    }

    EvaluationPhotos& made() { return m_made; }

    Result<EvaluationPhotos> finish(const std::string& source) {
        if (m_made.classes.size() < 2) {
            return fail(ErrorCode::InvalidInput,
                        source + " names photographs of " +
                            (m_made.classes.empty() ? "no class" : "one class alone") +
                            ": to be told apart there must be two.");
        }
        const bool isAnySupport =
            std::ranges::find(m_made.isSupport, true) != m_made.isSupport.end();
        if (!m_isSplit || !isAnySupport) {
            m_made.isSupport.clear();
        }
        m_made.source = source;
        m_made.events = numberedEvents(m_made.events, m_made.count());
        std::vector<std::uint32_t> order(m_made.classes.size());
        for (const auto& [name, number] : m_numbers) { // in the order of names
            order[number] = static_cast<std::uint32_t>(m_sorted++);
        }
        std::vector<EvaluationClass> sorted(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            sorted[order[i]] = std::move(m_made.classes[i]);
        }
        m_made.classes = std::move(sorted);
        for (std::uint32_t& one : m_made.classOf) {
            one = order[one];
        }
        return std::move(m_made);
    }

private:
    EvaluationPhotos m_made;
    std::map<std::string, std::uint32_t> m_numbers;
    std::unordered_map<std::string, std::int32_t> m_events;
    std::size_t m_sorted = 0;
    bool m_isSplit = false;
};

/// A label as people read it: of folders underscores are blanks.
std::string readable(std::string label) {
    if (label.find(' ') == std::string::npos) {
        std::ranges::replace(label, '_', ' ');
    }
    return label;
}

EvaluationClass classOfLabel(const std::string& label) {
    PhotoRecord record;
    takeLabel(record, label);
    return {label, record.taxon, {}};
}

std::optional<std::size_t> anyColumn(const std::vector<std::string>& header,
                                     std::initializer_list<const char*> names) {
    for (const char* const name : names) {
        if (const auto column = columnNamed(header, name)) {
            return column;
        }
    }
    return std::nullopt;
}

/// Which columns say what.
class LabelColumns {
public:
    static Result<LabelColumns>
    of(const CsvTable& table, const std::string& name, const EvaluationLabels& labels) {
        LabelColumns made;
        std::vector<std::string> header = table.header();
        made.chooseMeaningOfClass(header);
        made.m_taxa = TaxonColumns::of(header);
        made.m_file = anyColumn(header, {"filepath", "filename", "file", "path", "image"});
        made.m_split = columnNamed(header, "split");
        const auto event = eventColumn(table, name, labels.together);
        if (!event) {
            return tl::unexpected(event.error());
        }
        made.m_event = *event;
        const auto rank = rankFromName(labels.by);
        if (!labels.by.empty() && !(rank && made.hasRank(*rank))) {
            made.m_label = labels.by == "class" ? made.m_label : table.column(labels.by);
            if (!made.m_label) {
                return fail(ErrorCode::InvalidInput,
                            name + " has no column \"" + labels.by + "\" to tell classes by.");
            }
        } else if (rank) {
            made.m_label.reset();
            made.m_rank = *rank;
        } else if (!made.m_label && !made.hasRank(Rank::Species)) {
            made.m_label = anyColumn(header, {"label", "category"});
            if (!made.m_label) {
                return fail(ErrorCode::InvalidInput,
                            name + " does not say what photographs show. It needs a column class, "
                                   "label or category, or such as genus and species.");
            }
        }
        return made;
    }

    std::optional<std::size_t> file() const { return m_file; }

    /// No name: the line names no class.
    OnePhoto photoOf(const std::vector<std::string>& values) const {
        OnePhoto photo;
        const Lineage taxon = m_taxa.lineageOf(values);
        if (m_label) {
            photo.what = classOfLabel(values[*m_label]);
            if (!taxon.at(Rank::Genus).empty()) {
                photo.what.taxon = taxon;
            }
        } else if (!taxon.at(m_rank).empty()) {
            photo.what.taxon = taxon.downTo(m_rank);
            photo.what.name = m_rank == Rank::Species ? taxon.binomial() : taxon.at(m_rank);
        }
        if (m_label || m_rank == Rank::Species) { // of a genus there is no common name here
            photo.what.commonName = m_taxa.commonNameOf(values);
        }
        photo.event = m_event ? values[*m_event] : std::string();
        photo.split = m_split ? values[*m_split] : std::string();
        if (m_file) {
            photo.name = values[*m_file];
        }
        return photo;
    }

private:
    /// In BioCLIP's tables "class" is the label and "cls" the rank; without ranks beside it "class"
    /// is a label too.
    void chooseMeaningOfClass(std::vector<std::string>& header) {
        const auto label = columnNamed(header, "class");
        const auto cls = columnNamed(header, "cls");
        const bool isRank =
            !cls && anyColumn(header, {"genus", "species", "scientificName", "order", "family"});
        if (label && !isRank) {
            m_label = label;
            header[*label] = "label";
        }
        if (cls) {
            header[*cls] = "class";
        }
    }

    bool hasRank(Rank rank) const {
        const bool isBelowGenus = rank == Rank::Species &&
                                  (m_taxa.epithet.has_value() || m_taxa.scientificName.has_value());
        return isBelowGenus || m_taxa.ranks[indexOf(rank)].has_value() ||
               (rank == Rank::Genus && m_taxa.scientificName.has_value());
    }

    TaxonColumns m_taxa;
    std::optional<std::size_t> m_label;
    std::optional<std::size_t> m_file;
    std::optional<std::size_t> m_split;
    std::optional<std::size_t> m_event;
    Rank m_rank = Rank::Species;
};

/// As the table writes it below the folder, or below its images.
fs::path fileBelow(const fs::path& folder, const std::string& text) {
    const fs::path file = folder / fs::path(text);
    std::error_code problem;
    const fs::path inImages = folder / "images" / fs::path(text);
    return !fs::exists(file, problem) && fs::exists(inImages, problem) ? inImages : file;
}

Result<EvaluationPhotos> readFolders(const fs::path& folder, const Progress& progress) {
    EvaluationBuilder builder;
    const auto take = [&](const PhotoRecord& record) -> Status {
        const fs::path below(record.file);
        OnePhoto photo;
        photo.what = {readable(record.name), record.taxon, {}};
        photo.file = folder / below;
        photo.name = record.where;
        const std::string top = below.begin()->string();
        const bool isDeep = std::distance(below.begin(), below.end()) > 2;
        photo.split = isDeep ? top : std::string();
        builder.add(std::move(photo));
        return {};
    };
    if (auto read = readImageFolder(folder, take, progress); !read) {
        return tl::unexpected(std::move(read).error());
    }
    return builder.finish("folder " + displayName(folder));
}

} // namespace

void EvaluationPhotos::keepOnly(const std::vector<bool>& isKept) {
    const auto keep = [&](auto& values) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (isKept[i]) {
                if (next != i) {
                    values[next] = std::move(values[i]);
                }
                ++next;
            }
        }
        values.resize(next);
    };
    keep(files);
    keep(names);
    keep(classOf);
    keep(events);
    keep(lines);
    std::size_t next = 0;
    for (std::size_t i = 0; i < isSupport.size(); ++i) {
        if (isKept[i]) {
            isSupport[next++] = isSupport[i];
        }
    }
    isSupport.resize(next);
}

void EvaluationPhotos::dropEmptyClasses() {
    std::vector<std::size_t> counts(classes.size());
    for (const std::uint32_t one : classOf) {
        ++counts[one];
    }
    std::vector<std::uint32_t> numbers(classes.size());
    std::vector<EvaluationClass> kept;
    for (std::size_t c = 0; c < classes.size(); ++c) {
        numbers[c] = static_cast<std::uint32_t>(kept.size());
        if (counts[c] > 0) {
            kept.push_back(std::move(classes[c]));
        }
    }
    classes = std::move(kept);
    for (std::uint32_t& one : classOf) {
        one = numbers[one];
    }
}

Result<EvaluationPhotos> evaluationPhotosOf(const fs::path& folder,
                                            const EvaluationLabels& labels,
                                            const Progress& progress) {
    for (const char* const name : {"metadata.csv", "labels.csv"}) {
        std::error_code problem;
        if (fs::exists(folder / name, problem)) {
            return evaluationPhotosOf(folder, folder / name, labels, progress);
        }
    }
    if (!labels.by.empty() || !labels.together.empty()) {
        return fail(
            ErrorCode::InvalidInput,
            "Folders name their photographs and say nothing else of them: " + displayPath(folder) +
                " needs a table for that (metadata.csv in it, or --table FILE.csv).");
    }
    return readFolders(folder, progress);
}

Result<EvaluationPhotos> evaluationPhotosOf(const fs::path& folder,
                                            const fs::path& table,
                                            const EvaluationLabels& labels,
                                            const Progress& progress) {
    progress.report(0, 0, "reading " + displayName(table));
    const auto read = CsvTable::read(table);
    if (!read) {
        return tl::unexpected(read.error());
    }
    const std::string name = displayName(table);
    const auto columns = LabelColumns::of(*read, name, labels);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    if (!columns->file()) {
        return fail(ErrorCode::InvalidInput,
                    name + " names no photographs. It needs a column filepath, file_name, file, "
                           "path or image.");
    }
    EvaluationBuilder builder;
    for (const CsvTable::Row& row : read->rows()) {
        OnePhoto photo = columns->photoOf(row.values);
        if (photo.what.name.empty()) {
            ++builder.made().unnamed;
            continue;
        }
        photo.file = fileBelow(folder, photo.name);
        builder.add(std::move(photo));
    }
    return builder.finish("folder " + displayName(folder) + " by " + name);
}

Result<EvaluationPhotos>
evaluationRowsOf(const fs::path& table, std::size_t rows, const EvaluationLabels& labels) {
    const auto read = CsvTable::read(table);
    if (!read) {
        return tl::unexpected(read.error());
    }
    const std::string name = displayName(table);
    const auto lines = linesOfRows(*read, name, rows);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    const auto columns = LabelColumns::of(*read, name, labels);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    EvaluationBuilder builder;
    for (std::size_t row = 0; row < rows; ++row) {
        OnePhoto photo;
        if ((*lines)[row] >= 0) {
            photo = columns->photoOf(read->rows()[static_cast<std::size_t>((*lines)[row])].values);
        }
        if (photo.what.name.empty()) {
            ++builder.made().unnamed;
            continue;
        }
        if (photo.name.empty()) {
            photo.name = "row " + std::to_string(row);
        }
        builder.made().lines.push_back(row);
        builder.add(std::move(photo));
    }
    return builder.finish("vectors by " + name);
}

} // namespace taxo
