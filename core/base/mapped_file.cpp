// SPDX-License-Identifier: MIT
#include "core/base/mapped_file.h"

#include "core/base/platform.h"

#include <utility>

namespace taxo {

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
    auto view = platform::viewFile(file);
    if (!view) {
        return tl::unexpected(std::move(view).error());
    }
    MappedFile mapped;
    mapped.m_path = file;
    mapped.m_owner = std::move(view->owner);
    mapped.m_bytes = view->bytes;
    mapped.m_isMapped = view->isMapped;
    return mapped;
}

} // namespace taxo
