// SPDX-License-Identifier: MIT
#pragma once

#include "core/publish/dataset_writer.h"

#include <cstdint>
#include <memory>

namespace taxo {

/// What a photograph's sidecar is called, or where else its keywords are.
enum class SidecarNames : std::uint8_t {
    WithEnding,    ///< "IMG_1.JPG.xmp", as digiKam and darktable write it
    WithoutEnding, ///< "IMG_1.xmp", as Adobe's programs do
    Inside,        ///< none: a copy of the photograph has them, "IMG_1.JPG"
    InPlace        ///< as WithEnding; then they are put into the photograph (publishInPlace)
};

/// XMP sidecars in a folder, laid out as the photographs are below the folder that was imported, to
/// be put beside these, and sidecars.csv, which lists them. A photograph's sidecar has the names of
/// all organisms in it as hierarchical and flat keywords; where it shows one, also Darwin Core's
/// terms of its identification. Never coordinates. A sidecar that lies beside the photograph is
/// taken over whole and added to (xmpSidecar). The photographs and their own sidecars are not
/// touched. Inside: copies of JPEG and PNG photographs in place of sidecars, with what XMP they had
/// added to (withXmp) and all other bytes as they are. InPlace: of JPEG and PNG photographs the
/// sidecar has the XMP that is to be in the photograph, and sidecars.csv the SHA-256 of the
/// photograph that it is for; other formats have a sidecar as ever.
///
/// Left out is what nobody named, what only a machine named unless the publication has it, and
/// photographs whose place must not be told: keywords go where the photograph does. The
/// publication outlives the writer and has a source. Memory grows with photographs.
std::unique_ptr<DatasetWriter> makeXmpDataset(const Publication& publication, SidecarNames names);

} // namespace taxo
