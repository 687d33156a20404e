// SPDX-License-Identifier: MIT
#include "core/publish/media_type.h"

#include "core/base/ascii.h"

#include <array>
#include <string>
#include <string_view>

namespace taxo {

namespace {

struct EndingType {
    std::string_view ending;
    const char* type;
};

constexpr std::array kTypes = {EndingType{".jpg", "image/jpeg"},
                               EndingType{".jpeg", "image/jpeg"},
                               EndingType{".jpe", "image/jpeg"},
                               EndingType{".png", "image/png"},
                               EndingType{".webp", "image/webp"},
                               EndingType{".bmp", "image/bmp"},
                               EndingType{".gif", "image/gif"},
                               EndingType{".tif", "image/tiff"},
                               EndingType{".tiff", "image/tiff"},
                               EndingType{".heic", "image/heic"},
                               EndingType{".heif", "image/heif"},
                               EndingType{".dng", "image/x-raw"},
                               EndingType{".cr2", "image/x-raw"},
                               EndingType{".cr3", "image/x-raw"},
                               EndingType{".nef", "image/x-raw"},
                               EndingType{".arw", "image/x-raw"},
                               EndingType{".orf", "image/x-raw"},
                               EndingType{".raf", "image/x-raw"},
                               EndingType{".rw2", "image/x-raw"}};

} // namespace

const char* mediaTypeOf(const std::filesystem::path& file) {
    const std::string ending = file.extension().string();
    for (const EndingType& each : kTypes) {
        if (equalIgnoringCase(each.ending, ending)) {
            return each.type;
        }
    }
    return "image/unknown";
}

} // namespace taxo
