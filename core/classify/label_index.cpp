// SPDX-License-Identifier: MIT
#include "core/classify/label_index.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>

namespace taxo {

namespace {

static_assert(std::endian::native == std::endian::little, "the index is little-endian");
static_assert(sizeof(TaxonId) == 4 && std::is_trivially_copyable_v<TaxonId>);

constexpr std::array<char, 8> kMagic = {'T', 'A', 'X', 'O', 'L', 'B', 'L', '\0'};
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kAlignment = 64;

/// In the order in which they lie in the file.
enum Section : std::size_t {
    Parent,
    End,
    LeavesBefore,
    Name,
    Depth,
    NameOffsets,
    NameChars,
    Leaves,
    CommonName,
    CommonOffsets,
    CommonChars,
    ZeroColumns,
    Sections
};

struct Place {
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
};

struct Header {
    std::array<char, 8> magic = kMagic;
    std::uint32_t version = kVersion;
    std::uint32_t headerBytes = 0;
    std::uint64_t fileBytes = 0;
    std::array<std::uint8_t, 32> names{};
    std::array<std::uint8_t, 32> matrix{};
    std::array<Place, Sections> sections{};
};

static_assert(sizeof(Header) == 24 + 64 + 16 * Sections && std::is_trivially_copyable_v<Header>);

using Bytes = std::span<const std::byte>;

std::array<Bytes, Sections> sectionsOf(const LabelIndex& index) {
    const Taxonomy::Arrays& tree = index.labels.taxonomy().arrays();
    const LabelList::Arrays& labels = index.labels.arrays();
    std::array<Bytes, Sections> sections;
    sections[Parent] = std::as_bytes(tree.parent);
    sections[End] = std::as_bytes(tree.end);
    sections[LeavesBefore] = std::as_bytes(tree.leavesBefore);
    sections[Name] = std::as_bytes(tree.name);
    sections[Depth] = std::as_bytes(tree.depth);
    sections[NameOffsets] = std::as_bytes(tree.names.offsets());
    sections[NameChars] = std::as_bytes(tree.names.chars());
    sections[Leaves] = std::as_bytes(labels.leaves);
    sections[CommonName] = std::as_bytes(labels.commonName);
    sections[CommonOffsets] = std::as_bytes(labels.commonNames.offsets());
    sections[CommonChars] = std::as_bytes(labels.commonNames.chars());
    sections[ZeroColumns] = std::as_bytes(index.zeroColumns);
    return sections;
}

std::uint64_t aligned(std::uint64_t offset) {
    return (offset + kAlignment - 1) / kAlignment * kAlignment;
}

/// A section as numbers; nothing where its size is not a whole number of them.
template <class Number>
std::span<const Number> numbersIn(Bytes bytes) {
    if (bytes.size() % sizeof(Number) != 0) {
        return {};
    }
    return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
}

tl::unexpected<Error> damaged(const std::filesystem::path& file) {
    return fail(ErrorCode::Corrupt,
                displayPath(file) + " is damaged; delete it, it is made again.");
}

} // namespace

Status writeLabelIndex(const std::filesystem::path& file,
                       const LabelIndexKey& key,
                       const LabelIndex& index) {
    const std::array<Bytes, Sections> sections = sectionsOf(index);
    Header header;
    header.headerBytes = sizeof(Header);
    header.names = key.names.bytes;
    header.matrix = key.matrix.bytes;
    std::uint64_t at = aligned(sizeof(Header));
    for (std::size_t i = 0; i < Sections; ++i) {
        header.sections[i] = {at, sections[i].size()};
        at = aligned(at + sections[i].size());
    }
    header.fileBytes = at;

    auto output = OutputFile::create(file);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    static constexpr std::array<std::byte, kAlignment> kPadding{};
    const auto writePadded = [&](Bytes bytes) {
        auto written = output->write(bytes);
        const auto gap = static_cast<std::size_t>(aligned(output->size()) - output->size());
        return written ? output->write(Bytes(kPadding).first(gap)) : written;
    };
    auto written = writePadded(std::as_bytes(std::span(&header, 1)));
    for (std::size_t i = 0; written && i < Sections; ++i) {
        written = writePadded(sections[i]);
    }
    return written ? output->commit() : written;
}

Result<LabelIndex> openLabelIndex(const std::filesystem::path& file, const LabelIndexKey& key) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const Bytes bytes = mapped->bytes();
    Header header;
    if (bytes.size() < sizeof(Header)) {
        return damaged(file);
    }
    std::memcpy(&header, bytes.data(), sizeof(Header));
    if (header.magic != kMagic) {
        return damaged(file);
    }
    if (header.version != kVersion || header.headerBytes != sizeof(Header)) {
        return fail(ErrorCode::Mismatch, displayPath(file) + " is of another version.");
    }
    if (header.names != key.names.bytes || header.matrix != key.matrix.bytes) {
        return fail(ErrorCode::Mismatch, displayPath(file) + " was made from other files.");
    }
    if (header.fileBytes != bytes.size()) {
        return damaged(file);
    }
    std::array<Bytes, Sections> sections;
    for (std::size_t i = 0; i < Sections; ++i) {
        const Place& place = header.sections[i];
        if (place.offset % kAlignment != 0 || place.offset > bytes.size() ||
            place.bytes > bytes.size() - place.offset) {
            return damaged(file);
        }
        sections[i] = bytes.subspan(place.offset, place.bytes);
    }
    const auto chars = [](Bytes section) {
        return std::span(reinterpret_cast<const char*>(section.data()), section.size());
    };
    const Taxonomy::Arrays tree{
        .parent = numbersIn<std::int32_t>(sections[Parent]),
        .end = numbersIn<std::int32_t>(sections[End]),
        .leavesBefore = numbersIn<std::int32_t>(sections[LeavesBefore]),
        .name = numbersIn<std::uint32_t>(sections[Name]),
        .depth = numbersIn<std::uint8_t>(sections[Depth]),
        .names = {numbersIn<std::uint32_t>(sections[NameOffsets]), chars(sections[NameChars])}};
    auto taxonomy = Taxonomy::fromArrays(tree, mapped->owner());
    if (!taxonomy) {
        return damaged(file);
    }
    const LabelList::Arrays labels{
        .leaves = numbersIn<TaxonId>(sections[Leaves]),
        .commonName = numbersIn<std::uint32_t>(sections[CommonName]),
        .commonNames = {numbersIn<std::uint32_t>(sections[CommonOffsets]),
                        chars(sections[CommonChars])}};
    auto list = LabelList::fromArrays(*std::move(taxonomy), labels, mapped->owner());
    if (!list || !list->hasLineages()) {
        return damaged(file);
    }
    LabelIndex index;
    index.labels = *std::move(list);
    index.zeroColumns = numbersIn<std::uint32_t>(sections[ZeroColumns]);
    index.owner = mapped->owner();
    for (std::size_t i = 0; i < index.zeroColumns.size(); ++i) {
        const bool rises = i == 0 || index.zeroColumns[i] > index.zeroColumns[i - 1];
        if (!rises || index.zeroColumns[i] >= index.labels.size()) {
            return damaged(file);
        }
    }
    return index;
}

} // namespace taxo
