// SPDX-License-Identifier: MIT
#pragma once
// Addresses of terms, and values that several tables of Darwin Core share.

#include "core/publish/dataset_writer.h"

#include <string>

namespace taxo {

/// Between values of a list, as Darwin Core recommends it.
inline constexpr const char* kDarwinCoreSeparator = " | ";

inline std::string dwc(const char* term) {
    return std::string("http://rs.tdwg.org/dwc/terms/") + term;
}

inline std::string dcterms(const char* term) {
    return std::string("http://purl.org/dc/terms/") + term;
}

inline std::string ac(const char* term) {
    return std::string("http://rs.tdwg.org/ac/terms/") + term;
}

inline std::string xmpRights(const char* term) {
    return std::string("http://ns.adobe.com/xap/1.0/rights/") + term;
}

/// Addresses of its photographs, each once; empty where the publication has none.
std::string associatedMedia(const Publication& publication, const PublishedOccurrence& occurrence);

/// Of the licence's text; empty where there is none.
std::string licenceAddress(const std::string& id);

} // namespace taxo
