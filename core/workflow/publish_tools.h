// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/publish/collection_report.h"

namespace taxo {

/// What a report or a bundle of these items of the collection asks for: small pictures (the decode
/// module is opened for the first one; some 15 ms each), its newest map and its tree as figures,
/// samples that tell how good the answers are, and what is to be cited. What cannot be had is left
/// out. The collection must outlive it; one thread.
PublishTools publishToolsOf(const Collection& collection, const Filter& filter);

} // namespace taxo
