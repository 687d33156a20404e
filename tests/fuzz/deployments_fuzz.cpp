// SPDX-License-Identifier: MIT
#include "core/exchange/deployment_record.h"
#include "tests/fuzz/check.h"
#include "tests/fuzz/input_file.h"

#include <cmath>
#include <cstdint>
#include <span>

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const taxo::test::InputFile file(std::as_bytes(std::span(data, size)));
    const auto deployments = taxo::readDeployments(file.path());
    if (!deployments) {
        taxo::test::checkError(deployments.error());
        return 0;
    }
    for (const taxo::DeploymentRecord& deployment : *deployments) {
        TAXO_ASSERT(!deployment.where.empty());
        TAXO_ASSERT(!deployment.name.empty() || !deployment.problems.empty());
        TAXO_ASSERT(!deployment.position || (std::abs(deployment.position->latitude) <= 90.0 &&
                                             std::abs(deployment.position->longitude) <= 180.0));
    }
    return 0;
}
