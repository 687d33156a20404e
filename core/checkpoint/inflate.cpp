// SPDX-License-Identifier: MIT
#include "core/checkpoint/tensor_list_private.h"
#include "core/checkpoint/zip_archive_private.h"

#if defined(TAXO_HAVE_ZLIB)
#    define ZLIB_CONST
#    include <zlib.h>
#endif

#include <algorithm>
#include <limits>
#include <utility>

namespace taxo {

#if defined(TAXO_HAVE_ZLIB)

namespace {

/// zlib counts in 32 bits: large entries are handed over in pieces.
constexpr std::size_t kPiece = std::numeric_limits<uInt>::max() / 2;

bool inflateAll(std::span<const std::byte> packed, std::span<std::byte> unpacked) {
    z_stream stream = {};
    constexpr int kRawDeflate = -MAX_WBITS;
    if (inflateInit2(&stream, kRawDeflate) != Z_OK) {
        return false;
    }
    int state = Z_OK;
    std::size_t taken = 0;
    std::size_t given = 0;
    Bytef nothing = 0; // a place to point to when there is no more room
    while (state == Z_OK) {
        const std::size_t in = std::min(packed.size() - taken, kPiece);
        const std::size_t out = std::min(unpacked.size() - given, kPiece);
        stream.next_in = reinterpret_cast<const Bytef*>(packed.data()) + taken;
        stream.avail_in = static_cast<uInt>(in);
        stream.next_out = out > 0 ? reinterpret_cast<Bytef*>(unpacked.data()) + given : &nothing;
        stream.avail_out = static_cast<uInt>(out);
        state = inflate(&stream, Z_NO_FLUSH); // Z_BUF_ERROR where nothing can go on
        taken += in - stream.avail_in;
        given += out - stream.avail_out;
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && given == unpacked.size();
}

std::uint32_t crcOf(std::span<const std::byte> bytes) {
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

} // namespace

Result<std::shared_ptr<const std::vector<std::byte>>> inflateEntry(const ZipEntry& entry,
                                                                   const std::string& name) {
    auto unpacked = std::make_shared<std::vector<std::byte>>(entry.size);
    if (!inflateAll(entry.stored, *unpacked) || crcOf(*unpacked) != entry.crc) {
        return fail(ErrorCode::Corrupt,
                    name + " is damaged: its entry " + printable(entry.name) +
                        " cannot be unpacked. Get the file again.");
    }
    return std::shared_ptr<const std::vector<std::byte>>(std::move(unpacked));
}

#else

Result<std::shared_ptr<const std::vector<std::byte>>> inflateEntry(const ZipEntry& entry,
                                                                   const std::string& name) {
    return fail(ErrorCode::Unsupported,
                name + ": its entry " + printable(entry.name) +
                    " is compressed, and this build of Taxoscope has no zlib. Save the weights "
                    "again with torch.save, which does not compress.");
}

#endif

} // namespace taxo
