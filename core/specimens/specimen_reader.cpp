// SPDX-License-Identifier: MIT
#include "core/specimens/specimen_reader.h"

#include "core/base/cpu.h"
#include "core/base/loadable_module.h"

namespace taxo {

Result<std::unique_ptr<SpecimenReader>> loadSpecimenReader() {
    const auto factory = moduleFactory("taxo_specimens", "taxoMakeSpecimenReader");
    if (!factory) {
        return tl::unexpected(factory.error());
    }
    const auto make = reinterpret_cast<MakeSpecimenReader>(*factory);
    std::unique_ptr<SpecimenReader> reader(make(usableCpus()));
    if (!reader) {
        return fail(ErrorCode::OutOfMemory,
                    "There is not enough memory to look for specimens. Close other programs.");
    }
    return reader;
}

} // namespace taxo
