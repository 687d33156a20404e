// SPDX-License-Identifier: MIT
#include "core/tree/backbone.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/base/utf8.h"
#include "core/tree/parent_table.h"
#include "core/tree/reading_notes_private.h"
#include "core/tree/taxon_rows_private.h"
#include "core/tree/tree_text_private.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// Which columns say what; see readBackbone.
struct BackboneColumns {
    std::optional<std::size_t> id, parent, accepted, status, rank;
    std::optional<std::size_t> name, canonical, author, genus, epithet, infraspecific, length;

    static BackboneColumns of(const std::vector<std::string>& header) {
        const auto first = [&](std::initializer_list<std::string_view> names) {
            std::optional<std::size_t> found;
            for (const std::string_view each : names) {
                found = found ? found : columnNamed(header, each);
            }
            return found;
        };
        BackboneColumns columns;
        columns.id = first({"ID", "taxonID"});
        columns.parent = first({"parentID", "parentNameUsageID", "parent"});
        columns.accepted = first({"acceptedNameUsageID", "acceptedID"});
        columns.status = first({"status", "taxonomicStatus"});
        columns.rank = first({"rank", "taxonRank"});
        columns.name = first({"scientificName", "name"});
        columns.canonical = first({"canonicalName"});
        columns.author = first({"authorship", "scientificNameAuthorship"});
        columns.genus = first({"genericName", "genus"});
        columns.epithet = first({"specificEpithet"});
        columns.infraspecific = first({"infraspecificEpithet"});
        columns.length = first({"branchLength", "length"});
        return columns;
    }

    bool areEnough() const { return id && parent && (name || canonical); }
};

class BackboneReader {
public:
    BackboneReader(const TaxonFile& file, TaxonRows& rows, BackboneColumns columns)
        : m_name(displayName(file.file)), m_rows(rows), m_columns(columns), m_table(m_name) {}

    Result<Backbone> read(const Progress& progress);

private:
    /// A row that names another as accepted.
    struct Pending {
        std::uint32_t id = 0; ///< as the table numbers them
        std::uint32_t target = 0;
        std::uint32_t name = 0; ///< into the synonyms' names
        std::uint32_t line = 0;
    };

    void takeRow();
    void takeSynonym(std::string_view id, std::string_view target, const std::string& name);
    std::optional<std::string_view> acceptedIdOf(std::string_view id) const;
    std::string nameOfRow();
    TreeRank rankOfRow();
    double lengthOfRow();
    std::optional<std::size_t> rowOfAccepted(std::uint32_t target) const;
    void resolveSynonyms(const ParentTable::Built& built,
                         const std::vector<std::optional<std::size_t>>& rowOfSynonym);

    std::string_view at(const std::optional<std::size_t>& column) const {
        return column ? trimmed(m_rows.field(*column)) : std::string_view();
    }

    std::string line() const { return "line " + std::to_string(m_rows.line()); }

    std::string m_name;
    TaxonRows& m_rows;
    BackboneColumns m_columns;
    ParentTable m_table;
    Backbone m_backbone;
    ReadingNotes m_notes;
    std::vector<Pending> m_pending;
    std::vector<std::uint32_t> m_pendingOfId; ///< number + 1; 0: is no synonym's
    std::string m_lastRankText;
    TreeRank m_lastRank = TreeRank::None;
};

bool saysSynonym(std::string_view status) {
    std::string lower;
    for (const char letter : status) {
        lower += lowered(letter);
    }
    return lower.find("synonym") != std::string::npos || lower.find("misapplied") == 0;
}

Result<Backbone> BackboneReader::read(const Progress& progress) {
    constexpr std::size_t kBetweenReports = 16'384;
    for (std::size_t count = 0; m_rows.next(); ++count) {
        if (count % kBetweenReports == 0) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(m_rows.position(), m_rows.size(), m_name);
        }
        if (count >= INT32_MAX - 2) {
            return fail(ErrorCode::Unsupported, m_name + " has more than 2,147,483,645 rows.");
        }
        takeRow();
    }
    if (m_rows.openQuoteLine() > 0) {
        return fail(ErrorCode::Corrupt,
                    m_name + ": the quote that opens in line " +
                        std::to_string(m_rows.openQuoteLine()) + " is never closed.");
    }
    std::vector<std::optional<std::size_t>> rowOfSynonym;
    rowOfSynonym.reserve(m_pending.size());
    for (const Pending& synonym : m_pending) {
        rowOfSynonym.push_back(rowOfAccepted(synonym.target));
    }
    auto built = std::move(m_table).build();
    if (!built) {
        return tl::unexpected(std::move(built).error());
    }
    resolveSynonyms(*built, rowOfSynonym);
    m_backbone.tree = std::move(built->tree);
    m_backbone.notes = std::move(built->notes);
    for (std::string& sentence : m_notes.sentences()) {
        m_backbone.notes.push_back(std::move(sentence));
    }
    return std::move(m_backbone);
}

void BackboneReader::takeRow() {
    if (m_rows.isUneven()) {
        m_notes.add("Rows with another number of fields than the header",
                    [this] { return line(); });
    }
    const std::string_view id = at(m_columns.id);
    std::string name = nameOfRow();
    if (repairLatin1(name)) {
        m_notes.add("Names that are not UTF-8, read as Latin-1", [this] { return line(); });
    }
    const std::string_view status = at(m_columns.status);
    if (equalIgnoringCase(status, "bare name")) {
        m_notes.add("Names without a taxon (bare names), left out", [this] { return line(); });
        return;
    }
    if (const auto accepted = acceptedIdOf(id)) {
        takeSynonym(id, *accepted, name);
        return;
    }
    m_table.add({.id = id,
                 .parent = at(m_columns.parent),
                 .name = name,
                 .rank = rankOfRow(),
                 .length = lengthOfRow(),
                 .line = m_rows.line()});
}

/// Of a row that is a synonym, which id it names as accepted; it may be empty.
std::optional<std::string_view> BackboneReader::acceptedIdOf(std::string_view id) const {
    const std::string_view accepted = at(m_columns.accepted);
    if (!accepted.empty() && accepted != id) {
        return accepted;
    }
    if (!saysSynonym(at(m_columns.status))) {
        return std::nullopt;
    }
    return m_columns.accepted ? accepted : at(m_columns.parent); // ColDP has no column of its own
}

void BackboneReader::takeSynonym(std::string_view id,
                                 std::string_view target,
                                 const std::string& name) {
    Pending synonym;
    synonym.id = m_table.numberOf(id);
    synonym.target = m_table.numberOf(target);
    synonym.name = m_backbone.synonymNames.add(name);
    synonym.line = static_cast<std::uint32_t>(m_rows.line());
    m_pending.push_back(synonym);
    m_pendingOfId.resize(
        std::max<std::size_t>(m_pendingOfId.size(), std::max(synonym.id, synonym.target) + 1U), 0);
    m_pendingOfId[synonym.id] = static_cast<std::uint32_t>(m_pending.size());
}

/// Which row of the table a synonym stands for, through others that are synonyms themselves.
std::optional<std::size_t> BackboneReader::rowOfAccepted(std::uint32_t target) const {
    constexpr int kMostSteps = 16; // a chain this long is a ring
    for (int step = 0; step < kMostSteps; ++step) {
        if (const auto row = m_table.rowOf(target)) {
            return row;
        }
        if (m_pendingOfId[target] == 0) {
            return std::nullopt;
        }
        target = m_pending[m_pendingOfId[target] - 1].target;
    }
    return std::nullopt;
}

void BackboneReader::resolveSynonyms(const ParentTable::Built& built,
                                     const std::vector<std::optional<std::size_t>>& rowOfSynonym) {
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        if (rowOfSynonym[i]) {
            m_backbone.synonyms.push_back({m_pending[i].name, built.nodes[*rowOfSynonym[i]]});
            continue;
        }
        m_notes.add("Synonyms whose accepted name is in no row, left out", [&] {
            return "line " + std::to_string(m_pending[i].line) + ", " +
                   std::string(m_backbone.synonymNames.table().at(m_pending[i].name));
        });
    }
}

std::string BackboneReader::nameOfRow() {
    if (const std::string_view canonical = at(m_columns.canonical); !canonical.empty()) {
        return std::string(canonical);
    }
    const std::string_view whole = at(m_columns.name);
    const std::string_view author = at(m_columns.author);
    if (!author.empty() && whole.size() > author.size() && whole.ends_with(author)) {
        return std::string(trimmed(whole.substr(0, whole.size() - author.size())));
    }
    const std::string_view genus = at(m_columns.genus);
    const std::string_view epithet = at(m_columns.epithet);
    if (!epithet.empty() && !genus.empty() && author.empty()) {
        const std::string_view below = at(m_columns.infraspecific);
        std::string name = std::string(genus) + " " + std::string(epithet);
        return below.empty() ? name : name + " " + std::string(below);
    }
    return std::string(whole);
}

TreeRank BackboneReader::rankOfRow() {
    const std::string_view text = at(m_columns.rank);
    if (text == m_lastRankText) {
        return m_lastRank;
    }
    const auto rank = treeRankFromName(text);
    if (!rank && !text.empty()) {
        m_notes.add("Ranks that are not known, read as none",
                    [&] { return line() + ": \"" + escapeInvalidUtf8(text) + "\""; });
        return TreeRank::None;
    }
    m_lastRankText = text;
    m_lastRank = rank.value_or(TreeRank::None);
    return m_lastRank;
}

double BackboneReader::lengthOfRow() {
    const std::string_view text = at(m_columns.length);
    const auto length = numberIn<double>(text);
    if (length && std::isfinite(*length)) {
        return *length;
    }
    if (!text.empty()) {
        m_notes.add("Branch lengths that are no numbers, left out", [this] { return line(); });
    }
    return std::numeric_limits<double>::quiet_NaN();
}

/// The table that a folder is about, by what is in it.
Result<TaxonFile> findTable(const fs::path& folder) {
    std::error_code ignored;
    if (fs::exists(folder / "meta.xml", ignored)) {
        return readArchiveDescription(folder / "meta.xml");
    }
    for (const char* const name : {"NameUsage.tsv",
                                   "NameUsage.csv",
                                   "NameUsage.txt",
                                   "Taxon.tsv",
                                   "Taxon.csv",
                                   "taxon.txt",
                                   "Taxon.txt"}) {
        if (fs::exists(folder / name, ignored)) {
            TaxonFile table;
            table.file = folder / name;
            return table;
        }
    }
    return fail(ErrorCode::NotFound,
                displayPath(folder) +
                    " has none of NameUsage.tsv (ColDP), meta.xml and taxon.txt (Darwin Core "
                    "Archive). Unzip the archive and name the folder that these lie in.");
}

/// For tables whose writing is said nowhere: by their ending and their first line.
void guessWriting(TaxonFile& table, std::string_view text) {
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    std::ptrdiff_t most = 0;
    for (const char mark : {'\t', ',', ';'}) {
        const auto count = std::count(first.begin(), first.end(), mark);
        if (count > most) {
            most = count;
            table.separator = mark;
        }
    }
    table.isQuoted = table.separator != '\t'; // tables with tabs are written without quotes
}

Result<Backbone> readTable(TaxonFile& table, std::string_view text, const Progress& progress) {
    const std::string name = displayName(table.file);
    if (table.header.empty()) {
        guessWriting(table, text);
    }
    TaxonRows rows(text, table);
    const auto columns = BackboneColumns::of(rows.header());
    if (!columns.areEnough()) {
        return fail(ErrorCode::InvalidInput,
                    name +
                        " needs columns for id, parent and name: ID, parentID and scientificName "
                        "(ColDP), or taxonID, parentNameUsageID and scientificName (Darwin Core).");
    }
    return BackboneReader(table, rows, columns).read(progress);
}

} // namespace

Result<Backbone> readBackbone(const fs::path& path, const Progress& progress) {
    TaxonFile table;
    table.file = path;
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
        auto found = findTable(path);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        table = *std::move(found);
    }
    Backbone backbone;
    const auto read = [&](std::string_view text) -> Status {
        auto made = readTable(table, text, progress);
        if (!made) {
            return tl::unexpected(std::move(made).error());
        }
        backbone = *std::move(made);
        return {};
    };
    if (auto done = withTreeText(table.file, read, UINT32_MAX); !done) {
        return tl::unexpected(std::move(done).error());
    }
    return backbone;
}

bool looksLikeParentTable(std::string_view text) {
    TaxonFile table;
    const std::string_view head = withoutByteOrderMark(text);
    guessWriting(table, head);
    return BackboneColumns::of(TaxonRows(head, table).header()).areEnough();
}

} // namespace taxo
