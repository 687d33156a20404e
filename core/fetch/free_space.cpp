// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/fetch/byte_count.h"
#include "core/fetch/free_space_private.h"

#include <system_error>

namespace taxo {

Status
checkFreeSpace(const std::string& what, std::uint64_t needed, const std::filesystem::path& folder) {
    const std::filesystem::path place = folder.empty() ? "." : folder;
    std::error_code unknown;
    const auto space = std::filesystem::space(place, unknown);
    if (unknown || needed <= space.available) {
        return {};
    }
    return fail(ErrorCode::NoSpace,
                what + " needs " + byteCount(needed) + " more, and " + byteCount(space.available) +
                    " are free in " + displayPath(place) + ". Make room there, then try again.");
}

} // namespace taxo
