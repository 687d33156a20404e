// SPDX-License-Identifier: MIT
#include "core/text/gunzip.h"

#ifdef TAXO_HAVE_ZLIB
#    include <zlib.h>

#    include <algorithm>
#    include <limits>
#    include <memory>
#endif

namespace taxo {

#ifdef TAXO_HAVE_ZLIB

Result<std::string> gunzip(std::span<const std::byte> packed, std::uint64_t limit) {
    z_stream stream{};
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream, kGzipOnly) != Z_OK) {
        return fail(ErrorCode::OutOfMemory, "No memory to unpack a .gz file.");
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> closes(&stream, inflateEnd);
    if (packed.size() > std::numeric_limits<uInt>::max()) {
        return fail(ErrorCode::Unsupported, "The .gz file is larger than 4 GB.");
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::string piece(1U << 16U, '\0');
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = static_cast<uInt>(piece.size());
        state = inflate(&stream, Z_NO_FLUSH);
        text.append(piece, 0, piece.size() - stream.avail_out);
        if (text.size() > limit) {
            return fail(ErrorCode::InvalidInput,
                        "The .gz file unpacks to more than " + std::to_string(limit) + " bytes.");
        }
    }
    if (state != Z_STREAM_END) {
        return fail(ErrorCode::Corrupt, "The .gz file is cut off or damaged. Take it anew.");
    }
    return text;
}

#else

Result<std::string> gunzip(std::span<const std::byte> /*packed*/, std::uint64_t /*limit*/) {
    return fail(
        ErrorCode::Unsupported,
        "This build of Taxoscope has no zlib and reads no .gz file. Unpack it with gunzip.");
}

#endif

} // namespace taxo
