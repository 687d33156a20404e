// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/image_buffer.h"
#include "core/specimens/barcode.h"

#include <memory>
#include <vector>

namespace taxo {

struct SpecimenOptions {
    /// 0 to 1: higher finds what is paler or smaller, and more that is no specimen.
    double sensitivity = 0.5;
};

/// What a picture of specimens tells without a model: where each of them lies, and what the
/// barcodes on their labels say. Behind it are OpenCV and ZXing in a module of their own, so that
/// nothing else waits for them. Stateless: any number of threads at once.
class SpecimenReader {
public:
    virtual ~SpecimenReader() = default;

    /// Boxes around what is unlike its background, in the order of reading: a drawer, a light-trap
    /// sheet, a tray. The background may be unevenly lit; walls of trays, labels, written lines and
    /// what touches the picture's edge as a frame does are passed over. Those that touch each other
    /// are taken apart where each is as large as the others and the place between them is narrow.
    /// `picture` is upright, Rgb8; at most 2,048 pixels of its longer side are looked at. A second
    /// of a CPU.
    virtual Result<std::vector<Box>> findSpecimens(const ImageBuffer& picture,
                                                   const SpecimenOptions& options,
                                                   const Progress& progress) const = 0;

    /// All of them, by what is higher in the picture; none is no error. Rgb8 or Gray8, at full size
    /// (a module of a code needs about two pixels), turned by any angle. 0.2 s for each megapixel;
    /// looks whether it was stopped between parts of the picture.
    virtual Result<std::vector<Barcode>> readBarcodes(const ImageBuffer& picture,
                                                      const Progress& progress) const = 0;
};

/// The module's one exported function, `taxoMakeSpecimenReader`. The caller owns the result.
using MakeSpecimenReader = SpecimenReader* (*)(int threads);

/// Opens the specimens module (some 50 ms the first time) and makes its reader.
Result<std::unique_ptr<SpecimenReader>> loadSpecimenReader();

/// Who draws the boxes of findSpecimens, for NewRegion::drawnBy.
inline constexpr const char* kSpecimenFinder = "Taxoscope specimen finder 1";
/// Who draws those of a grid.
inline constexpr const char* kGridDrawer = "Taxoscope grid 1";

} // namespace taxo
