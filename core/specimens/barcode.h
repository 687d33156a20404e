// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"

#include <string>

namespace taxo {

/// A barcode as it was read.
struct Barcode {
    std::string text;   ///< UTF-8, without spaces around it
    std::string format; ///< "QRCode", "DataMatrix", "Code128" ...
    Box box;            ///< around it, in shares of the picture
};

} // namespace taxo
