// SPDX-License-Identifier: MIT
// The loadable module's one exported function. Null where LibTorch cannot be set up.
#include "core/torch/torch_module.h"

#include <exception>

extern "C" __attribute__((visibility("default"))) taxo::EncoderModule*
taxoMakeEncoderModule(const taxo::EncoderModuleOptions* options) {
    try {
        return taxo::makeTorchEncoderModule(*options).release();
    } catch (const std::exception&) {
        return nullptr;
    }
}
