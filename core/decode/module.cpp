// SPDX-License-Identifier: MIT
#include "core/decode/photo_file_decoder.h"

#include <exception>

/// The factory that core/image/photo_decoder.cpp looks up. Null where memory runs out.
extern "C" __attribute__((visibility("default"))) taxo::PhotoDecoder* taxoMakePhotoDecoder() {
    try {
        return taxo::makePhotoFileDecoder().release();
    } catch (const std::exception&) {
        return nullptr;
    }
}
