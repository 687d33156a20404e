// SPDX-License-Identifier: MIT
#include "core/search/index_file_private.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>
#include <utility>

namespace taxo::detail {

namespace {

constexpr std::uint64_t kAlignment = 64;
// Numbers with which no size below can overflow.
constexpr std::uint64_t kMostRows = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kMostDimensions = 1U << 16U;

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93U;
    return value ^ (value >> 32U);
}

/// A part's share of the file's sum, which finds damage, not malice. It depends on the part's
/// place, so that parts can be summed in any order.
std::uint64_t sumOf(std::span<const std::byte> bytes, std::uint64_t place) {
    std::uint64_t lanes[4] = {1, 2, 3, 4};
    const std::size_t whole = bytes.size() - bytes.size() % 32;
    for (std::size_t i = 0; i < whole; i += 32) {
        std::uint64_t words[4];
        std::memcpy(words, bytes.data() + i, sizeof(words));
        for (std::size_t lane = 0; lane < 4; ++lane) {
            lanes[lane] = (lanes[lane] ^ words[lane]) * 0x9E3779B97F4A7C15U;
            lanes[lane] ^= lanes[lane] >> 29U;
        }
    }
    std::uint64_t last[4] = {};
    if (whole < bytes.size()) {
        std::memcpy(last, bytes.data() + whole, bytes.size() - whole);
    }
    std::uint64_t sum = mixed(place + 1);
    for (std::size_t lane = 0; lane < 4; ++lane) {
        sum = mixed(sum ^ mixed(lanes[lane] + last[lane] * 0x9E3779B97F4A7C15U));
    }
    return sum;
}

std::uint64_t aligned(std::uint64_t size) {
    return (size + kAlignment - 1) / kAlignment * kAlignment;
}

/// Where the parts begin.
struct Layout {
    std::uint64_t middle;
    std::uint64_t step;
    std::uint64_t centroids;
    std::uint64_t listBegins;
    std::uint64_t items;
    std::uint64_t codes;
    std::uint64_t codeBytes;
    std::uint64_t end;

    explicit Layout(const IndexHeader& header) {
        const std::uint64_t padded = paddedDimension(static_cast<std::size_t>(header.dimension));
        middle = aligned(sizeof(IndexHeader));
        step = middle + aligned(padded * sizeof(float));
        centroids = step + aligned(padded * sizeof(float));
        listBegins = centroids + aligned(header.lists * padded * sizeof(float));
        items = listBegins + aligned((header.lists + 1) * sizeof(std::uint64_t));
        codes = items + aligned(header.rows * sizeof(std::int64_t));
        codeBytes = padded * (header.coding == Coding::Half ? 2 : 1);
        end = codes + header.rows * codeBytes;
    }
};

template <class Number>
std::span<const Number>
numbersAt(std::span<const std::byte> bytes, std::uint64_t at, std::uint64_t count) {
    return {reinterpret_cast<const Number*>(bytes.data() + at), static_cast<std::size_t>(count)};
}

std::uint64_t sumOfHeader(IndexHeader header) {
    header.sum = 0;
    return sumOf(std::as_bytes(std::span(&header, 1)), 0);
}

/// Of what lies between the header and the codes.
std::uint64_t sumOfTables(std::span<const std::byte> file, const Layout& layout) {
    constexpr std::size_t kBegin = sizeof(IndexHeader);
    return sumOf(file.subspan(kBegin, layout.codes - kBegin), kBegin);
}

bool hasGoodNumbers(const IndexHeader& header) {
    return (header.coding == Coding::Half || header.coding == Coding::Byte) &&
           header.dimension > 0 && header.dimension <= kMostDimensions &&
           header.rows <= kMostRows && header.lists > 0 && header.lists <= kMostRows &&
           header.share > 0.0F && header.share <= 1.0F;
}

bool areListsInOrder(const IndexTables& tables) {
    return tables.listBegins.front() == 0 && tables.listBegins.back() == tables.header.rows &&
           std::ranges::is_sorted(tables.listBegins);
}

tl::unexpected<Error> damaged(const std::filesystem::path& path) {
    return fail(ErrorCode::Corrupt,
                displayPath(path) + ": this search index is damaged and has to be made again.");
}

} // namespace

Result<IndexFile> IndexFile::open(const std::filesystem::path& path, const Digest& key) {
    auto file = MappedFile::open(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    const auto bytes = file->bytes();
    IndexHeader header;
    const auto magic = header.magic;
    const auto version = header.version;
    if (bytes.size() < sizeof(header)) {
        return damaged(path);
    }
    std::memcpy(&header, bytes.data(), sizeof(header));
    if (header.magic != magic || header.version != version || header.key != key) {
        return fail(ErrorCode::Mismatch,
                    displayPath(path) + ": this is no search index of these vectors.");
    }
    if (!hasGoodNumbers(header)) {
        return damaged(path);
    }
    const Layout layout(header);
    if (layout.end != bytes.size()) {
        return damaged(path);
    }
    std::uint64_t sum = sumOfHeader(header) + sumOfTables(bytes, layout);
    for (std::uint64_t row = 0; row < header.rows; ++row) {
        const std::uint64_t at = layout.codes + row * layout.codeBytes;
        sum += sumOf(bytes.subspan(at, layout.codeBytes), at);
    }
    const std::uint64_t padded = paddedDimension(static_cast<std::size_t>(header.dimension));
    IndexTables tables;
    tables.header = header;
    tables.middle = numbersAt<float>(bytes, layout.middle, padded);
    tables.step = numbersAt<float>(bytes, layout.step, padded);
    tables.centroids = numbersAt<float>(bytes, layout.centroids, header.lists * padded);
    tables.listBegins = numbersAt<std::uint64_t>(bytes, layout.listBegins, header.lists + 1);
    tables.items = numbersAt<std::int64_t>(bytes, layout.items, header.rows);
    if (sum != header.sum || !areListsInOrder(tables)) {
        return damaged(path);
    }
    const std::byte* const codes = bytes.data() + layout.codes;
    return IndexFile{*std::move(file), tables, codes};
}

Result<IndexWriter> IndexWriter::create(const std::filesystem::path& path,
                                        const IndexTables& tables) {
    auto file = OutputFile::create(path);
    if (!file) {
        return tl::unexpected(std::move(file).error());
    }
    const Layout layout(tables.header);
    std::vector<std::byte> head(layout.codes);
    const auto put = [&](std::uint64_t at, const auto& numbers) {
        const auto bytes = std::as_bytes(numbers);
        std::ranges::copy(bytes, head.begin() + static_cast<std::ptrdiff_t>(at));
    };
    put(layout.middle, tables.middle);
    put(layout.step, tables.step);
    put(layout.centroids, tables.centroids);
    put(layout.listBegins, tables.listBegins);
    put(layout.items, tables.items);
    const std::uint64_t sum = sumOfTables(head, layout);
    if (auto written = file->write(head); !written) {
        return tl::unexpected(std::move(written).error());
    }
    return IndexWriter(*std::move(file), layout.codes, sum, tables.header.rows * layout.codeBytes);
}

Status IndexWriter::append(std::span<const std::byte> code) {
    m_sum += sumOf(code, m_file.size());
    return m_file.write(code);
}

Status IndexWriter::reserve() {
    const std::vector<std::byte> zeros(1U << 20U);
    for (std::uint64_t left = m_codeBytes; left > 0;) {
        const auto some = std::min<std::uint64_t>(left, zeros.size());
        if (auto written = m_file.write(std::span(zeros).first(some)); !written) {
            return written;
        }
        left -= some;
    }
    return {};
}

Status IndexWriter::place(std::uint64_t row, std::span<const std::byte> code) {
    const std::uint64_t at = m_codesAt + row * code.size();
    m_sum += sumOf(code, at);
    return m_file.writeAt(at, code);
}

Status IndexWriter::commit(IndexHeader header) {
    header.sum = sumOfHeader(header) + m_sum;
    if (auto written = m_file.writeAt(0, std::as_bytes(std::span(&header, 1))); !written) {
        return written;
    }
    return m_file.commit();
}

} // namespace taxo::detail
