// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/fetch/model_store.h"
#include "core/workflow/machine.h"

#include <QString>

#include <cstdint>

namespace taxo::ui {

/// What a model or a label space is called: its title, or its folder's name.
QString offerTitle(const ModelOffer& offer);

/// What it is, in a sentence or two.
QString descriptionText(const CatalogueEntry& entry);

/// "Installed, 1.7 GB", "Partly here, 412 MB of 1.7 GB", "To get, 1.7 GB" ...
QString offerStateText(const ModelOffer& offer);

/// Bytes that it works best with: a model's weights and room to work, the labels' own matrix.
std::uint64_t memoryNeeded(const CatalogueEntry& entry);

/// Whether that is here: "2.3 GB; fits, this computer has 16.0 GB".
QString memoryText(const CatalogueEntry& entry, const Machine& machine);

/// Whether a GPU can be used for a model: "cuda:0 with 80.0 GB; fits".
QString gpuText(const CatalogueEntry& entry, const Machine& machine);

/// A translated sentence for what kept files from coming; the message itself is shown below it.
QString fetchHeadline(ErrorCode code);

} // namespace taxo::ui
