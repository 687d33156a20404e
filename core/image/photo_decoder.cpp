// SPDX-License-Identifier: MIT
#include "core/image/photo_decoder.h"

#include "core/base/ascii.h"
#include "core/base/loadable_module.h"

#include <algorithm>
#include <array>

namespace taxo {

namespace {

/// Lower case, sorted. The camera RAW ones are those that LibRaw reads and cameras of the last
/// twenty years write.
constexpr std::array<std::string_view, 34> kExtensions = {
    "3fr", "arw", "bmp",  "cr2", "cr3", "crw", "dng", "erf", "fff",  "gif", "heic", "heif",
    "iiq", "jpe", "jpeg", "jpg", "kdc", "mef", "mos", "mrw", "nef",  "nrw", "orf",  "pef",
    "png", "raf", "rw2",  "rwl", "sr2", "srf", "srw", "tif", "tiff", "webp"};

} // namespace

bool hasPhotoExtension(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    if (extension.size() < 2) {
        return false;
    }
    extension.erase(0, 1);
    std::transform(extension.begin(), extension.end(), extension.begin(), lowered);
    return std::binary_search(kExtensions.begin(), kExtensions.end(), extension);
}

Result<std::unique_ptr<PhotoDecoder>> loadPhotoDecoder() {
    const auto factory = moduleFactory("taxo_decode", "taxoMakePhotoDecoder");
    if (!factory) {
        return tl::unexpected(factory.error());
    }
    const auto make = reinterpret_cast<MakePhotoDecoder>(*factory);
    std::unique_ptr<PhotoDecoder> decoder(make());
    if (!decoder) {
        return fail(ErrorCode::OutOfMemory,
                    "There is not enough memory to read photographs. Close other programs.");
    }
    return decoder;
}

} // namespace taxo
