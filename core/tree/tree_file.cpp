// SPDX-License-Identifier: MIT
#include "core/tree/tree_file.h"

#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "core/tree/newick.h"
#include "core/tree/nexus.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

Result<Backbone> readTreeFile(const std::filesystem::path& path, const Progress& progress) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        return readBackbone(path, progress);
    }
    bool isNexus = false;
    {
        const auto mapped = MappedFile::open(path);
        if (!mapped) {
            return tl::unexpected(mapped.error());
        }
        const auto bytes = mapped->bytes();
        constexpr std::size_t kHead = 65'536;
        const std::string_view head(reinterpret_cast<const char*>(bytes.data()),
                                    std::min(bytes.size(), kHead));
        if (looksLikeParentTable(head)) {
            return readBackbone(path, progress);
        }
        isNexus = looksLikeNexus(head);
    }
    auto read = isNexus ? readNexus(path) : readNewick(path);
    if (!read) {
        return tl::unexpected(std::move(read).error());
    }
    Backbone backbone;
    backbone.tree = std::move(read->tree);
    backbone.notes = std::move(read->notes);
    return backbone;
}

} // namespace taxo
