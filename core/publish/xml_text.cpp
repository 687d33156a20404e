// SPDX-License-Identifier: MIT
#include "core/publish/xml_text_private.h"

#include <pugixml.hpp>

#include <utility>

namespace taxo {

namespace {

class TextGatherer : public pugi::xml_writer {
public:
    void write(const void* bytes, std::size_t count) override {
        text.append(static_cast<const char*>(bytes), count);
    }

    std::string text;
};

} // namespace

std::string xmlText(const pugi::xml_document& document) {
    TextGatherer gatherer;
    document.save(gatherer, "  ", pugi::format_indent, pugi::encoding_utf8);
    return std::move(gatherer.text);
}

} // namespace taxo
