// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace pugi {
class xml_document;
}

namespace taxo {

/// The document as UTF-8 text with its declaration, indented by two blanks.
std::string xmlText(const pugi::xml_document& document);

} // namespace taxo
