// SPDX-License-Identifier: MIT
#include "core/exchange/photo_table.h"

#include "core/base/ascii.h"
#include "core/base/csv.h"
#include "core/exchange/text_values.h"
#include "core/image/photo_decoder.h"
#include "core/taxonomy/taxon_columns.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo {

namespace {

using Values = std::vector<std::string>;

constexpr std::array kSidesOfBox = {
    ColumnRole::Left, ColumnRole::Top, ColumnRole::Width, ColumnRole::Height};

/// The part of an address or a path that names a file: for ".../photos/3308/medium.jpg?1" it is
/// 3308, as iNaturalist writes them, otherwise the last component without a photograph's ending.
std::string stemOf(std::string_view value) {
    std::string_view text = trimmed(value);
    if (text.find("://") != std::string_view::npos) {
        text = text.substr(0, text.find_first_of("?#"));
    }
    std::size_t slash = text.rfind('/');
    std::string_view last = slash == std::string_view::npos ? text : text.substr(slash + 1);
    // "IMG.0042" is a whole name.
    std::string_view stem = hasPhotoExtension(last) ? last.substr(0, last.rfind('.')) : last;
    constexpr std::array<std::string_view, 6> kSizes = {
        "original", "large", "medium", "small", "thumb", "square"};
    if (slash != std::string_view::npos && std::ranges::count(kSizes, stem) != 0) {
        text = text.substr(0, slash);
        slash = text.rfind('/');
        stem = slash == std::string_view::npos ? text : text.substr(slash + 1);
    }
    return std::string(stem);
}

/// Makes records of rows.
class RowReader {
public:
    explicit RowReader(const ColumnMapping& mapping) : m_mapping(mapping) {
        for (const Rank rank : kAllRanks) {
            m_taxa.ranks[indexOf(rank)] = at(static_cast<ColumnRole>(
                static_cast<std::size_t>(ColumnRole::Kingdom) + indexOf(rank)));
        }
        m_taxa.epithet = at(ColumnRole::Epithet);
        m_taxa.infraspecific = at(ColumnRole::Infraspecific);
        m_taxa.scientificName = at(ColumnRole::ScientificName);
        m_taxa.taxonRank = at(ColumnRole::TaxonRank);
        m_taxa.commonName = at(ColumnRole::CommonName);
    }

    PhotoRecord read(Values& values, std::size_t line) const {
        PhotoRecord record;
        record.where = "line " + std::to_string(line);
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (values[i] == m_mapping.missing) {
                values[i].clear();
            }
            takeValue(record, m_mapping.uses[i], i, values[i]);
        }
        takeName(record, values);
        takeDate(record, values);
        takePosition(record, values);
        takeBox(record, values);
        return record;
    }

private:
    std::optional<std::size_t> at(ColumnRole role) const { return m_mapping.column(role); }

    std::string_view value(const Values& values, ColumnRole role) const {
        const auto column = at(role);
        return column ? trimmed(values[*column]) : std::string_view();
    }

    void complain(PhotoRecord& record,
                  std::size_t column,
                  std::string_view value,
                  const char* wanted) const {
        constexpr std::size_t kShown = 60;
        record.problems.push_back("column " + m_mapping.header[column] + ": \"" +
                                  std::string(value.substr(0, kShown)) + "\" is no " + wanted);
    }

    void takeValue(PhotoRecord& record,
                   const ColumnUse& use,
                   std::size_t column,
                   std::string_view written) const {
        const std::string_view text = trimmed(written);
        if (text.empty()) {
            return;
        }
        switch (use.role) {
        case ColumnRole::File:
            record.file = record.file.empty() ? std::string(text) : record.file;
            break;
        case ColumnRole::Stem:
            record.stems.push_back(stemOf(text));
            break;
        case ColumnRole::Digest:
            record.digest = Digest::fromHex(text);
            if (!record.digest) {
                complain(record, column, text, "SHA-256 in hexadecimal");
            }
            break;
        case ColumnRole::Person:
            record.person = text;
            break;
        case ColumnRole::Place:
            record.place = text;
            break;
        case ColumnRole::CatalogNumber:
            record.catalogNumber = text;
            break;
        case ColumnRole::Occurrence:
            record.occurrence = text;
            break;
        case ColumnRole::Event:
            record.event = text;
            break;
        case ColumnRole::Deployment:
            record.deployment = text;
            break;
        case ColumnRole::Tags:
            record.tags = readList(text);
            break;
        case ColumnRole::Field:
            record.fields.emplace_back(use.field, text);
            break;
        default:
            break; // several columns together
        }
    }

    void takeName(PhotoRecord& record, Values& values) const {
        if (!m_taxa.nameNothing()) {
            std::string qualifier;
            const std::string written = verbatimName(values);
            for (const auto& column :
                 {m_taxa.scientificName, m_taxa.ranks[indexOf(Rank::Species)], m_taxa.epithet}) {
                if (column) {
                    const std::string found = takeQualifier(values[*column]);
                    qualifier = qualifier.empty() ? found : qualifier;
                }
            }
            record.taxon = m_taxa.lineageOf(values);
            if (record.taxon != Lineage{}) {
                record.nameKind = NameKind::Scientific;
                record.verdict = Verdict::Taxon;
                record.name = written;
                record.qualifier = qualifier;
                takeGenusOnly(record);
                takeWordOfAnyRank(record, values);
            }
        }
        if (record.nameKind == NameKind::None) {
            takeLabel(record, value(values, ColumnRole::Label));
        }
        if (record.nameKind != NameKind::None) {
            if (const auto own = value(values, ColumnRole::Qualifier); !own.empty()) {
                record.qualifier = own;
            }
        }
    }

    /// The name as it stands there; an epithet alone is none.
    std::string verbatimName(const Values& values) const {
        const std::string_view name = value(values, ColumnRole::ScientificName);
        const std::string_view species = value(values, ColumnRole::Species);
        const bool isBinomial = species.find(' ') != std::string_view::npos;
        return std::string(!name.empty() ? name : isBinomial ? species : std::string_view());
    }

    /// "Lynx sp." says the genus, and no species called "sp.".
    static void takeGenusOnly(PhotoRecord& record) {
        std::string& species = record.taxon.at(Rank::Species);
        if (meansNoSpecies(species)) {
            species.clear();
        }
    }

    /// A word of which the row does not say the rank may be any taxon's: "Aves" is no genus.
    void takeWordOfAnyRank(PhotoRecord& record, const Values& values) const {
        std::string& genus = record.taxon.at(Rank::Genus);
        const bool isGuessed = genus == value(values, ColumnRole::ScientificName) &&
                               value(values, ColumnRole::Genus).empty() &&
                               rankFromName(value(values, ColumnRole::TaxonRank)) != Rank::Genus;
        if (isGuessed && !genus.empty()) {
            genus.clear();
            record.nameKind = NameKind::Label;
            if (record.taxon == Lineage{}) {
                record.verdict.reset();
            }
        }
    }

    void takeDate(PhotoRecord& record, const Values& values) const {
        const auto column = at(ColumnRole::Date);
        const std::string_view text = value(values, ColumnRole::Date);
        if (text.empty()) {
            return;
        }
        record.takenAt = readRecordTime(text);
        if (!record.takenAt) {
            complain(record,
                     *column,
                     text,
                     "date that can be read; write 2025-06-01 or "
                     "2025-06-01 14:30:05");
            return;
        }
        const std::string_view clock = value(values, ColumnRole::Time);
        if (clock.empty() || record.takenAt->hasClock) {
            return;
        }
        if (const auto seconds = readTimeOfDay(clock)) {
            record.takenAt->time.seconds += *seconds;
            record.takenAt->hasClock = true;
        } else if (const auto moment = readRecordTime(clock)) { // iNaturalist's, in UTC
            constexpr std::int64_t kDay = 86400;
            const std::int64_t since = moment->time.seconds - record.takenAt->time.seconds;
            const bool isOfThisDay = moment->hasClock && since >= 0 && since < kDay;
            record.takenAt = isOfThisDay ? moment : record.takenAt; // which is that of the place
        } else {
            complain(record, *at(ColumnRole::Time), clock, "time of day; write 14:30:05");
        }
    }

    void takePosition(PhotoRecord& record, const Values& values) const {
        const std::string_view north = value(values, ColumnRole::Latitude);
        const std::string_view east = value(values, ColumnRole::Longitude);
        if (north.empty() && east.empty()) {
            return;
        }
        record.position = readPosition(north, east);
        if (!record.position) {
            const auto column =
                at(ColumnRole::Latitude).value_or(at(ColumnRole::Longitude).value_or(0));
            complain(record,
                     column,
                     std::string(north) + ", " + std::string(east),
                     "position in degrees, as 47.1, 11.3");
        }
    }

    void takeBox(PhotoRecord& record, const Values& values) const {
        const auto column = at(ColumnRole::Left);
        const bool isWhole = !column || std::ranges::all_of(kSidesOfBox, [&](ColumnRole side) {
            return value(values, side).empty();
        });
        if (isWhole) {
            return;
        }
        const auto left = readNumber(value(values, ColumnRole::Left));
        const auto top = readNumber(value(values, ColumnRole::Top));
        const auto width = readNumber(value(values, ColumnRole::Width));
        const auto height = readNumber(value(values, ColumnRole::Height));
        if (!left || !top || !width || !height) {
            complain(record,
                     *column,
                     value(values, ColumnRole::Left),
                     "box; left, top, width and height are shares from 0 to 1");
            leaveUnsaid(record);
            return;
        }
        record.box = RecordBox{{*left, *top, *width, *height}, record.person, std::nullopt};
    }

    const ColumnMapping& m_mapping;
    TaxonColumns m_taxa;
};

} // namespace

Result<TableBeginning> beginningOf(const std::filesystem::path& file) {
    auto reader = CsvReader::open(file);
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    constexpr std::size_t kRows = 20;
    std::vector<Values> rows;
    for (Values values; rows.size() < kRows; rows.push_back(values)) {
        const auto more = reader->next(values);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            break;
        }
    }
    ColumnMapping mapping = proposeMapping(reader->header(), rows);
    return TableBeginning{std::move(mapping), std::move(rows)};
}

Result<ColumnMapping> mappingOf(const std::filesystem::path& file) {
    auto beginning = beginningOf(file);
    if (!beginning) {
        return tl::unexpected(std::move(beginning).error());
    }
    return std::move(beginning->mapping);
}

Status readPhotoTable(const std::filesystem::path& file,
                      const ColumnMapping& mapping,
                      const TakeRecord& take,
                      const Progress& progress) {
    auto reader = CsvReader::open(file);
    if (!reader) {
        return tl::unexpected(std::move(reader).error());
    }
    if (reader->header() != mapping.header) {
        return fail(ErrorCode::Mismatch,
                    reader->name() + " has other columns than the mapping was made for.");
    }
    if (auto sound = mapping.check(); !sound) {
        return fail(sound.error().code, reader->name() + ": " + sound.error().message);
    }
    const RowReader rows(mapping);
    Values values;
    for (std::size_t count = 0;; ++count) {
        const auto more = reader->next(values);
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        constexpr std::size_t kRowsBetweenLooks = 1024;
        if (count % kRowsBetweenLooks == 0) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            progress.report(reader->position(), reader->size(), "bytes read");
        }
        if (auto taken = take(rows.read(values, reader->line())); !taken) {
            return taken;
        }
    }
}

} // namespace taxo
