// SPDX-License-Identifier: MIT
#include "core/collection/prediction_details_private.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>

namespace taxo {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint8_t kWithPlaces = 2; ///< each label is followed by what places say of it

bool isKnown(std::uint8_t version) {
    return version == kVersion || version == kWithPlaces;
}

// Of a rank: its number and these.
constexpr std::uint8_t kRankBits = 0x07;
constexpr std::uint8_t kHasRunnerUp = 0x08;
constexpr std::uint8_t kLiesOutside = 0x10;
// Of the whole.
constexpr std::uint8_t kHasSupported = 0x08; // beside the rank's number
constexpr std::uint8_t kHasMargin = 0x10;
constexpr std::uint8_t kHasShare = 0x20;
constexpr std::uint8_t kNotInList = 0x40;
constexpr std::uint8_t kUnexpected = 0x80; // filters ask for it by its number

class Writer {
public:
    void byte(std::uint8_t value) { m_bytes += static_cast<char>(value); }

    /// Seven bits a byte, the lowest first.
    void number(std::uint64_t value) {
        constexpr std::uint64_t kMore = 0x80;
        for (; value >= kMore; value >>= 7U) {
            byte(static_cast<std::uint8_t>(value | kMore));
        }
        byte(static_cast<std::uint8_t>(value));
    }

    void real(float value) {
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (unsigned shift = 0; shift < 32; shift += 8) {
            byte(static_cast<std::uint8_t>(bits >> shift));
        }
    }

    void text(const std::string& value) {
        number(value.size());
        m_bytes += value;
    }

    std::string take() && { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads zeros behind the end, and says so afterwards.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) {}

    std::uint8_t byte() {
        if (m_bytes.empty()) {
            m_isWhole = false;
            return 0;
        }
        const auto value = static_cast<std::uint8_t>(m_bytes.front());
        m_bytes.remove_prefix(1);
        return value;
    }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t next = byte();
            value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
            if ((next & 0x80U) == 0) {
                return value;
            }
        }
        m_isWhole = false;
        return 0;
    }

    float real() {
        std::uint32_t bits = 0;
        for (unsigned shift = 0; shift < 32; shift += 8) {
            bits |= static_cast<std::uint32_t>(byte()) << shift;
        }
        return std::bit_cast<float>(bits);
    }

    std::string text() {
        const std::uint64_t size = number();
        if (size > m_bytes.size()) {
            m_isWhole = false;
            return {};
        }
        std::string value(m_bytes.substr(0, size));
        m_bytes.remove_prefix(size);
        return value;
    }

    bool isAtEnd() const { return m_isWhole && m_bytes.empty(); }

    bool isWhole() const { return m_isWhole; }

private:
    std::string_view m_bytes;
    bool m_isWhole = true;
};

void write(Writer& writer, const PredictedRank& rank) {
    const bool hasRunnerUp = !rank.runnerUp.empty();
    writer.byte(static_cast<std::uint8_t>(static_cast<std::uint8_t>(rank.rank) |
                                          (hasRunnerUp ? kHasRunnerUp : 0U) |
                                          (rank.heaviestLiesOutside ? kLiesOutside : 0U)));
    writer.real(rank.mass);
    if (hasRunnerUp) {
        writer.text(rank.runnerUp);
        writer.real(rank.runnerUpMass);
    }
}

PredictedRank readRank(Reader& reader) {
    PredictedRank rank;
    const std::uint8_t marks = reader.byte();
    rank.rank = static_cast<Rank>((marks & kRankBits) % kRanks);
    rank.heaviestLiesOutside = (marks & kLiesOutside) != 0;
    rank.mass = reader.real();
    if ((marks & kHasRunnerUp) != 0) {
        rank.runnerUp = reader.text();
        rank.runnerUpMass = reader.real();
    }
    return rank;
}

constexpr std::uint8_t kNoFinding = 0xFF;

void write(Writer& writer, const std::optional<PlaceFinding>& place) {
    writer.byte(place ? static_cast<std::uint8_t>(place->standing) : kNoFinding);
    if (place) {
        writer.real(place->weight);
        writer.real(place->nearestKm);
    }
}

/// Nothing of a standing that this version does not know, too.
std::optional<PlaceFinding> readFinding(Reader& reader) {
    const std::uint8_t standing = reader.byte();
    if (standing == kNoFinding) {
        return std::nullopt;
    }
    PlaceFinding found{static_cast<PlaceStanding>(standing), reader.real(), reader.real()};
    return standing <= static_cast<std::uint8_t>(PlaceStanding::NotCovered) ? std::optional(found)
                                                                            : std::nullopt;
}

/// Of the marks of the whole.
std::optional<Rank> supportedIn(std::uint8_t marks) {
    return (marks & kHasSupported) != 0
               ? std::optional(static_cast<Rank>((marks & kRankBits) % kRanks))
               : std::nullopt;
}

/// Whether places do not expect what is best, with them or by looks alone.
bool isUnexpected(const std::vector<PredictedTaxon>& best) {
    const auto isOutside = [](const PredictedTaxon& one) {
        return one.place && one.place->isUnexpected();
    };
    const auto byLooks = std::ranges::max_element(best, {}, &PredictedTaxon::cosine);
    return !best.empty() && (isOutside(best.front()) || isOutside(*byLooks));
}

std::uint8_t supportedMarks(std::optional<Rank> supported) {
    return supported
               ? static_cast<std::uint8_t>(kHasSupported | static_cast<std::uint8_t>(*supported))
               : std::uint8_t{0};
}

} // namespace

std::string detailsOf(const Prediction& prediction, TaxonTable& taxa) {
    const bool hasPlaces = std::ranges::any_of(
        prediction.best, [](const auto& best) { return best.place.has_value(); });
    Writer writer;
    writer.byte(hasPlaces ? kWithPlaces : kVersion);
    writer.byte(static_cast<std::uint8_t>(supportedMarks(prediction.bestSupported) |
                                          (prediction.marginToNext ? kHasMargin : 0U) |
                                          (prediction.shareInside ? kHasShare : 0U) |
                                          (prediction.probablyNotInList ? kNotInList : 0U) |
                                          (isUnexpected(prediction.best) ? kUnexpected : 0U)));
    if (prediction.marginToNext) {
        writer.real(*prediction.marginToNext);
    }
    if (prediction.shareInside) {
        writer.real(*prediction.shareInside);
    }
    writer.number(static_cast<std::uint64_t>(taxa.idOf(prediction.lineage)));
    writer.number(prediction.ranks.size());
    for (const PredictedRank& rank : prediction.ranks) {
        write(writer, rank);
    }
    writer.number(prediction.best.size());
    for (const PredictedTaxon& taxon : prediction.best) {
        writer.number(static_cast<std::uint64_t>(taxa.idOf(taxon.taxon, taxon.commonName)));
        writer.real(taxon.mass);
        writer.real(taxon.cosine);
        if (hasPlaces) {
            write(writer, taxon.place);
        }
    }
    return std::move(writer).take();
}

void support(std::string& details, std::optional<Rank> rank) {
    const auto others =
        static_cast<std::uint8_t>(kHasMargin | kHasShare | kNotInList | kUnexpected);
    const auto marks = static_cast<std::uint8_t>(details.at(1));
    details.at(1) = static_cast<char>((marks & others) | supportedMarks(rank));
}

bool saysNotInList(std::string_view details) {
    Reader reader(details);
    return isKnown(reader.byte()) && (reader.byte() & kNotInList) != 0;
}

std::optional<float> shareInsideOf(std::string_view details) {
    Reader reader(details);
    if (!isKnown(reader.byte())) {
        return std::nullopt;
    }
    const std::uint8_t marks = reader.byte();
    if ((marks & kHasMargin) != 0) {
        (void)reader.real();
    }
    return (marks & kHasShare) != 0 ? std::optional(reader.real()) : std::nullopt;
}

std::optional<LineageMasses> massesFrom(std::string_view details) {
    Reader reader(details);
    if (!isKnown(reader.byte())) {
        return std::nullopt;
    }
    const std::uint8_t marks = reader.byte();
    LineageMasses found;
    found.supported = supportedIn(marks);
    for (const std::uint8_t has : {kHasMargin, kHasShare}) {
        if ((marks & has) != 0) {
            (void)reader.real();
        }
    }
    found.lineage = static_cast<std::int64_t>(reader.number());
    found.masses.fill(-1.0F);
    for (std::uint64_t left = reader.number(); left > 0 && reader.isWhole(); --left) {
        const PredictedRank rank = readRank(reader);
        found.masses[indexOf(rank.rank)] = rank.mass;
    }
    if (reader.number() > 0) { // labels, the best first
        (void)reader.number();
        found.bestMass = reader.real();
    }
    return reader.isWhole() ? std::optional(found) : std::nullopt;
}

std::optional<CandidateDetails> candidatesFrom(std::string_view details) {
    Reader reader(details);
    if (reader.byte() != kVersion) {
        return std::nullopt;
    }
    const std::uint8_t marks = reader.byte();
    for (const std::uint8_t has : {kHasMargin, kHasShare}) {
        if ((marks & has) != 0) {
            (void)reader.real();
        }
    }
    CandidateDetails found;
    found.lineage = static_cast<std::int64_t>(reader.number());
    for (std::uint64_t left = reader.number(); left > 0 && reader.isWhole(); --left) {
        (void)readRank(reader);
    }
    for (std::uint64_t left = reader.number(); left > 0 && reader.isWhole(); --left) {
        CandidateDetails::One one;
        one.taxon = static_cast<std::int64_t>(reader.number());
        one.mass = reader.real();
        one.cosine = reader.real();
        found.best.push_back(one);
    }
    return reader.isAtEnd() ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<Prediction> predictionFrom(std::string_view details, TaxonTable& taxa) {
    Reader reader(details);
    const std::uint8_t version = reader.byte();
    if (!isKnown(version)) {
        return std::nullopt;
    }
    Prediction prediction;
    const std::uint8_t marks = reader.byte();
    prediction.bestSupported = supportedIn(marks);
    if ((marks & kHasMargin) != 0) {
        prediction.marginToNext = reader.real();
    }
    if ((marks & kHasShare) != 0) {
        prediction.shareInside = reader.real();
    }
    prediction.probablyNotInList = (marks & kNotInList) != 0;
    prediction.lineage = taxa.lineageOf(static_cast<std::int64_t>(reader.number()));
    for (std::uint64_t left = reader.number(); left > 0 && reader.isWhole(); --left) {
        prediction.ranks.push_back(readRank(reader));
    }
    for (std::uint64_t left = reader.number(); left > 0 && reader.isWhole(); --left) {
        PredictedTaxon taxon;
        const auto id = static_cast<std::int64_t>(reader.number());
        taxon.taxon = taxa.lineageOf(id);
        taxon.commonName = taxa.commonNameOf(id);
        taxon.mass = reader.real();
        taxon.cosine = reader.real();
        if (version == kWithPlaces) {
            taxon.place = readFinding(reader);
        }
        prediction.best.push_back(std::move(taxon));
    }
    return reader.isAtEnd() ? std::optional(std::move(prediction)) : std::nullopt;
}

} // namespace taxo
