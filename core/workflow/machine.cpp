// SPDX-License-Identifier: MIT
#include "core/workflow/machine.h"

#include "core/base/cpu.h"
#include "core/base/process.h"
#include "core/workflow/open_model.h"

namespace taxo {

Result<Machine> lookAtMachine() {
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    Machine machine;
    machine.cpus = usableCpus();
    machine.memoryBytes = usableMemory();
    const std::vector<std::string> names = (*module)->gpus();
    for (std::size_t i = 0; i < names.size(); ++i) {
        machine.gpus.push_back({names[i], (*module)->gpuMemory(static_cast<int>(i))});
    }
    machine.libraries = (*module)->about();
    return machine;
}

Fit fitOf(std::uint64_t needed, std::uint64_t available) {
    if (needed == 0 || available == 0) {
        return Fit::Unknown;
    }
    if (needed > available) {
        return Fit::TooLarge;
    }
    return needed > available / 4 * 3 ? Fit::Tight : Fit::Fits;
}

} // namespace taxo
