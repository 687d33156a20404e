// SPDX-License-Identifier: MIT
#pragma once

#include "core/specimens/specimen_reader.h"

namespace taxo {

Result<std::vector<Box>> findSpecimensWithOpenCv(const ImageBuffer& picture,
                                                 const SpecimenOptions& options,
                                                 const Progress& progress);

Result<std::vector<Barcode>> readBarcodesWithZxing(const ImageBuffer& picture,
                                                   const Progress& progress);

} // namespace taxo
