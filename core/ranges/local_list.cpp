// SPDX-License-Identifier: MIT
#include "core/ranges/local_list.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/base/number_text.h"
#include "core/base/numbers.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "taxoscope-places\t1";
constexpr int kDigitsOfCell = 6; ///< RangeGrid::cellKm: "499.999"
constexpr std::string_view kColumns =
    "kingdom\tphylum\tclass\torder\tfamily\tgenus\tspecies\tcell:month:records";

/// What would end a field or a line is a blank.
std::string fieldOf(std::string text) {
    for (char& one : text) {
        one = static_cast<unsigned char>(one) < 0x20 ? ' ' : one;
    }
    return text;
}

void add(std::string& text, std::uint32_t number) {
    std::array<char, 16> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    text.append(digits.begin(), end);
}

/// Lines of a text, one after the other.
class Lines {
public:
    Lines(std::string_view text, std::string name) : m_left(text), m_name(std::move(name)) {}

    /// Nothing at the end, and where the last line is not ended.
    std::optional<std::string_view> next() {
        const auto end = m_left.find('\n');
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        ++m_line;
        const std::string_view line = m_left.substr(0, end);
        m_left.remove_prefix(end + 1);
        return line;
    }

    bool atEnd() const { return m_left.empty(); }

    tl::unexpected<Error> wrong(const std::string& what) const {
        return fail(ErrorCode::Corrupt,
                    m_name + ", line " + std::to_string(m_line) + ": " + what +
                        ". It is no list of places, or damaged: build it again (taxo places "
                        "build).");
    }

    /// The value of a line "name<TAB>value".
    Result<std::string_view> value(std::string_view name) {
        const auto line = next();
        if (!line || !line->starts_with(name) || line->size() <= name.size() ||
            (*line)[name.size()] != '\t') {
            return wrong("\"" + std::string(name) + "\" is expected here");
        }
        return line->substr(name.size() + 1);
    }

private:
    std::string_view m_left;
    std::string m_name;
    std::size_t m_line = 0;
};

/// Takes "cell:month:records" off the text, with a blank behind it or its end.
bool takeCount(std::string_view& text, CellCount& count) {
    const auto takes = [&text](char sign) {
        const bool is = text.starts_with(sign);
        text.remove_prefix(is ? 1 : 0);
        return is;
    };
    return takeNumber(text, count.cell) && takes(':') && takeNumber(text, count.month) &&
           takes(':') && takeNumber(text, count.records) && (text.empty() || takes(' '));
}

bool takeTaxon(std::string_view line, LocalList::Taxon& taxon) {
    for (std::string& name : taxon.lineage.names) {
        const auto end = line.find('\t');
        if (end == std::string_view::npos) {
            return false;
        }
        name = line.substr(0, end);
        line.remove_prefix(end + 1);
    }
    while (!line.empty()) {
        if (!takeCount(line, taxon.counts.emplace_back())) {
            return false;
        }
    }
    return true;
}

std::vector<std::string> namesIn(std::string_view text) {
    std::vector<std::string> names;
    while (!text.empty()) {
        const auto end = std::min(text.find("; "), text.size());
        names.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 2));
    }
    return names;
}

Result<LocalListAbout> readAbout(Lines& lines) {
    if (lines.next() != kMark) {
        return lines.wrong("it does not begin as one");
    }
    LocalListAbout about;
    const auto source = lines.value("source");
    const auto cell = source ? lines.value("cell_km") : source;
    const auto complete = cell ? lines.value("complete") : cell;
    if (!complete) {
        return tl::unexpected(complete.error());
    }
    const auto cellKm = numberIn<double>(*cell);
    if (!cellKm) {
        return lines.wrong("the size of cells is no number");
    }
    about.source = *source;
    about.cellKm = *cellKm;
    about.complete = namesIn(*complete);
    return about;
}

} // namespace

Result<LocalList> LocalList::of(LocalListAbout about, std::vector<Taxon> taxa) {
    auto grid = RangeGrid::of(about.cellKm);
    if (!grid) {
        return tl::unexpected(std::move(grid).error());
    }
    about.cellKm = grid->cellKm();
    about.source = fieldOf(about.source);
    for (std::string& name : about.complete) {
        name = fieldOf(name);
    }
    LocalList list(std::move(about), *std::move(grid));
    std::erase_if(taxa, [](const Taxon& taxon) { return taxon.counts.empty(); });
    for (Taxon& taxon : taxa) {
        taxon.records = 0;
        for (std::string& name : taxon.lineage.names) {
            name = fieldOf(name);
        }
        for (std::size_t i = 0; i < taxon.counts.size(); ++i) {
            const CellCount& count = taxon.counts[i];
            const bool isInOrder =
                i == 0 || std::pair(taxon.counts[i - 1].cell, taxon.counts[i - 1].month) <
                              std::pair(count.cell, count.month);
            if (count.cell >= list.m_grid.cells() || count.month > 12 || count.records == 0 ||
                !isInOrder) {
                return fail(ErrorCode::Corrupt,
                            taxon.lineage.binomial() + " has a count that cannot be: cell " +
                                std::to_string(count.cell) + ", month " +
                                std::to_string(count.month) + ".");
            }
            taxon.records += count.records;
        }
        list.m_records += taxon.records;
    }
    std::ranges::sort(taxa, {}, &Taxon::lineage);
    const auto twice = std::ranges::adjacent_find(taxa, {}, &Taxon::lineage);
    if (taxa.empty() || twice != taxa.end()) {
        return fail(ErrorCode::Corrupt,
                    taxa.empty() ? std::string("There is no record in the list of places.")
                                 : twice->lineage.binomial() + " comes twice.");
    }
    list.m_taxa = std::move(taxa);
    Sha256 sum;
    (void)list.tell([&sum](std::string_view text) -> Status {
        sum.add(std::as_bytes(std::span(text)));
        return {};
    });
    list.m_digest = sum.finish();
    return list;
}

Status LocalList::tell(const std::function<Status(std::string_view)>& take) const {
    std::string complete;
    for (const std::string& name : m_about.complete) {
        complete += (complete.empty() ? "" : "; ") + name;
    }
    std::string text = std::string(kMark) + "\nsource\t" + m_about.source + "\ncell_km\t" +
                       significant(m_about.cellKm, kDigitsOfCell) + "\ncomplete\t" + complete +
                       "\n" + std::string(kColumns) + "\n";
    for (const Taxon& taxon : m_taxa) {
        for (const std::string& name : taxon.lineage.names) {
            text += name + "\t";
        }
        for (const CellCount& count : taxon.counts) {
            add(text, count.cell);
            text += ':';
            add(text, count.month);
            text += ':';
            add(text, count.records);
            text += ' ';
        }
        text.back() = '\n';
        if (auto taken = take(text); !taken) {
            return taken;
        }
        text.clear();
    }
    return take("end\t" + std::to_string(m_taxa.size()) + "\n");
}

Status LocalList::write(const fs::path& file) const {
    auto out = OutputFile::create(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    const Status written = tell([&out](std::string_view text) { return out->write(text); });
    return written ? out->commit() : written;
}

Result<LocalList> LocalList::read(const fs::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const auto bytes = mapped->bytes();
    Lines lines({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, displayPath(file));
    auto about = readAbout(lines);
    if (!about) {
        return tl::unexpected(std::move(about).error());
    }
    if (lines.next() != kColumns) {
        return lines.wrong("the columns' names are expected here");
    }
    std::vector<Taxon> taxa;
    const std::string kEnd = "end\t";
    for (auto line = lines.next(); true; line = lines.next()) {
        if (!line) {
            return lines.wrong("the end is missing");
        }
        if (*line == kEnd + std::to_string(taxa.size()) && lines.atEnd()) {
            break;
        }
        if (!isValidUtf8(*line) || !takeTaxon(*line, taxa.emplace_back())) {
            return lines.wrong("this is no taxon with its counts");
        }
    }
    auto list = of(*std::move(about), std::move(taxa));
    if (!list) {
        return lines.wrong("what was read is no list: " + list.error().message);
    }
    return list;
}

std::size_t LocalList::counts() const {
    std::size_t counts = 0;
    for (const Taxon& taxon : m_taxa) {
        counts += taxon.counts.size();
    }
    return counts;
}

} // namespace taxo
