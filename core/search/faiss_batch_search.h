// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/batch_search.h"

#include <memory>

namespace taxo {

/// By FAISS, whose products of matrices are BLAS's.
std::unique_ptr<BatchSearch> makeFaissBatchSearch(int threads);

} // namespace taxo
