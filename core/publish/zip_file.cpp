// SPDX-License-Identifier: MIT
#include "core/publish/zip_file.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/publish/file_names.h"

#include <zip.h>
#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

/// The file that minizip writes to, through an OutputFile: minizip goes back to a member's header
/// once its size is known.
struct ZipTarget {
    OutputFile file;
    std::uint64_t at = 0;
    Status state;
};

ZipTarget& targetOf(void* opaque) {
    return *static_cast<ZipTarget*>(opaque);
}

void* openTarget(void* opaque, const void* /*name*/, int /*mode*/) {
    return opaque;
}

uLong readTarget(void* /*opaque*/, void* /*stream*/, void* /*bytes*/, uLong /*count*/) {
    return 0; // a new archive is never read
}

uLong writeTarget(void* opaque, void* /*stream*/, const void* bytes, uLong count) {
    ZipTarget& target = targetOf(opaque);
    const std::span all(static_cast<const std::byte*>(bytes), count);
    if (target.state && target.at == target.file.size()) {
        target.state = target.file.write(all);
    } else if (target.state) {
        TAXO_ASSERT(target.at + count <= target.file.size());
        target.state = target.file.writeAt(target.at, all);
    }
    target.at += count;
    return target.state ? count : 0;
}

ZPOS64_T tellTarget(void* opaque, void* /*stream*/) {
    return targetOf(opaque).at;
}

long seekTarget(void* opaque, void* /*stream*/, ZPOS64_T offset, int origin) {
    ZipTarget& target = targetOf(opaque);
    const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                               : origin == ZLIB_FILEFUNC_SEEK_CUR ? target.at
                                                                  : target.file.size();
    target.at = from + offset;
    return 0;
}

int closeTarget(void* /*opaque*/, void* /*stream*/) {
    return 0;
}

int stateOfTarget(void* opaque, void* /*stream*/) {
    return targetOf(opaque).state ? 0 : 1;
}

/// An archive that is being written; what minizip allocated goes with it.
class ZipPacker {
public:
    explicit ZipPacker(OutputFile file) : m_target{std::move(file), 0, {}} {
        zlib_filefunc64_def functions{openTarget,
                                      readTarget,
                                      writeTarget,
                                      tellTarget,
                                      seekTarget,
                                      closeTarget,
                                      stateOfTarget,
                                      &m_target};
        m_zip = zipOpen2_64(nullptr, APPEND_STATUS_CREATE, nullptr, &functions);
    }

    ~ZipPacker() {
        if (m_zip != nullptr) {
            (void)zipClose(m_zip, nullptr);
        }
    }

    ZipPacker(const ZipPacker&) = delete;
    ZipPacker& operator=(const ZipPacker&) = delete;

    Status add(const fs::path& file, const std::string& name) {
        std::error_code problem;
        zip_fileinfo about{};
        constexpr uLong kFirstDay = (1U << 5U) | 1U; // 1980-01-01 as MS-DOS has it
        about.dosDate = kFirstDay << 16U;
        constexpr uLong kUtf8Names = 1U << 11U;
        // By MS-DOS: what Unix makes has permissions, and minizip gives none.
        constexpr uLong kMadeByDos = 0;
        const bool isLarge = fs::file_size(file, problem) >= UINT32_MAX;
        const bool isPacked = endsAsOneOf(name, {".jpg", ".jpeg", ".png", ".webp", ".heic"});
        const int opened = zipOpenNewFileInZip4_64(m_zip,
                                                   name.c_str(),
                                                   &about,
                                                   nullptr,
                                                   0,
                                                   nullptr,
                                                   0,
                                                   nullptr,
                                                   isPacked ? 0 : Z_DEFLATED,
                                                   isPacked ? 0 : Z_BEST_SPEED,
                                                   0,
                                                   -MAX_WBITS,
                                                   MAX_MEM_LEVEL,
                                                   Z_DEFAULT_STRATEGY,
                                                   nullptr,
                                                   0,
                                                   kMadeByDos,
                                                   kUtf8Names,
                                                   isLarge ? 1 : 0);
        if (opened != ZIP_OK) {
            return failed(name);
        }
        auto packed = readInPieces(file, [&](std::span<const std::byte> piece) {
            return zipWriteInFileInZip(m_zip, piece.data(), static_cast<unsigned>(piece.size())) ==
                           ZIP_OK
                       ? Status()
                       : failed(name);
        });
        const bool isClosed = zipCloseFileInZip(m_zip) == ZIP_OK;
        return packed && !isClosed ? failed(name) : packed;
    }

    Status finish() {
        const bool isClosed = zipClose(std::exchange(m_zip, nullptr), nullptr) == ZIP_OK;
        return isClosed && m_target.state ? m_target.file.commit() : failed("its list of files");
    }

private:
    Status failed(const std::string& name) const {
        if (!m_target.state) {
            return m_target.state;
        }
        return fail(ErrorCode::Io, name + " could not be packed into the archive.");
    }

    ZipTarget m_target;
    zipFile m_zip = nullptr;
};

} // namespace

Status writeZip(const fs::path& archive,
                const fs::path& folder,
                const std::vector<std::string>& names,
                const Progress& progress) {
    auto output = OutputFile::create(archive);
    if (!output) {
        return tl::unexpected(std::move(output).error());
    }
    ZipPacker zip(*std::move(output));
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(i, names.size(), "files packed");
        if (auto added = zip.add(folder / names[i], names[i]); !added) {
            return added;
        }
    }
    return zip.finish();
}

} // namespace taxo
