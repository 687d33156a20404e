// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// What a sidecar says of a photograph.
struct XmpFacts {
    /// Each a way down, "Animalia", "Chordata" ...: lr:hierarchicalSubject has every beginning of
    /// it, set apart by |, and dc:subject every name.
    std::vector<std::vector<std::string>> keywords;
    std::vector<std::string> words; ///< further ones of dc:subject: common names
    /// Darwin Core's terms without their prefix, and their values; each once.
    std::vector<std::pair<std::string, std::string>> terms;
};

/// An XMP packet (ISO 16684-1) with these facts. `existing` is what a sidecar says already, empty
/// where there is none: all of it stays, keywords are added to those that are there, and only dwc:
/// terms of the same names are replaced. Corrupt where it is no XMP; `name` is what it is called in
/// errors. The same input gives the same bytes, and facts that are there already change nothing.
Result<std::string>
xmpSidecar(const XmpFacts& facts, const std::string& existing, const std::string& name);

} // namespace taxo
