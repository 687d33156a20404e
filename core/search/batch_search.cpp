// SPDX-License-Identifier: MIT
#include "core/search/batch_search.h"

#include "core/base/cpu.h"
#include "core/base/loadable_module.h"

namespace taxo {

Result<std::unique_ptr<BatchSearch>> loadBatchSearch() {
    const auto factory = moduleFactory("taxo_search", "taxoMakeBatchSearch");
    if (!factory) {
        return tl::unexpected(factory.error());
    }
    const auto make = reinterpret_cast<MakeBatchSearch>(*factory);
    std::unique_ptr<BatchSearch> search(make(usableCpus()));
    if (!search) {
        return fail(ErrorCode::OutOfMemory,
                    "There is not enough memory to make an index. Close other programs.");
    }
    return search;
}

} // namespace taxo
