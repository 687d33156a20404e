// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/image_buffer.h"

#include <string>

namespace taxo {

/// What is printed in a picture (Rgb8 or Gray8), line by line, as Tesseract reads it where it is
/// installed: the program is run, nothing is linked. NotFound says how to install it. A second or
/// more for each megapixel.
Result<std::string> readPrintedText(const ImageBuffer& picture, const Progress& progress);

} // namespace taxo
