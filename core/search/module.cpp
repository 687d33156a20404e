// SPDX-License-Identifier: MIT
#include "core/search/faiss_batch_search.h"

#include <exception>

/// The factory that core/search/batch_search.cpp looks up. Null where memory runs out.
extern "C" __attribute__((visibility("default"))) taxo::BatchSearch*
taxoMakeBatchSearch(int threads) {
    try {
        return taxo::makeFaissBatchSearch(threads).release();
    } catch (const std::exception&) {
        return nullptr;
    }
}
