// SPDX-License-Identifier: MIT
#include "core/tree/tree_file.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/taxonomy/taxon_columns.h"
#include "core/tree/newick.h"
#include "core/tree/nexus.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

bool isFolder(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_directory(path, ignored);
}

/// What a file begins with, by which it is known.
Result<std::string> headOf(const std::filesystem::path& file) {
    const auto mapped = MappedFile::open(file);
    if (!mapped) {
        return tl::unexpected(mapped.error());
    }
    const auto bytes = mapped->bytes();
    constexpr std::size_t kHead = 65'536;
    return std::string(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), kHead));
}

/// By its header, which a tree in Newick has none of.
bool looksLikeChecklist(std::string_view head) {
    const auto reader = CsvReader::over(head.substr(0, head.find_first_of("\r\n")), "");
    return reader && !TaxonColumns::of(reader->header()).nameNothing();
}

} // namespace

Result<bool> isListOfTaxa(const std::filesystem::path& path) {
    if (isFolder(path)) {
        return false;
    }
    const auto head = headOf(path);
    return head ? Result<bool>(!looksLikeParentTable(*head) && looksLikeChecklist(*head))
                : tl::unexpected(head.error());
}

Result<Backbone> readTreeFile(const std::filesystem::path& path, const Progress& progress) {
    if (isFolder(path)) {
        return readBackbone(path, progress);
    }
    const auto head = headOf(path);
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (looksLikeParentTable(*head)) {
        return readBackbone(path, progress);
    }
    auto read = looksLikeNexus(*head) ? readNexus(path, progress) : readNewick(path, progress);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    Backbone backbone;
    backbone.tree = std::move(read->tree);
    backbone.notes = std::move(read->notes);
    return backbone;
}

} // namespace taxo
