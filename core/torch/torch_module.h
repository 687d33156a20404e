// SPDX-License-Identifier: MIT
#pragma once

#include "core/encoder/encoder.h"

#include <memory>

namespace taxo {

/// The encoders over LibTorch. Sets LibTorch's thread count (once, for the process) and switches
/// TF32 off, so that fp32 means fp32 on GPUs too. Programs get it through loadEncoderModule; tests
/// of this folder link it.
std::unique_ptr<EncoderModule> makeTorchEncoderModule(const EncoderModuleOptions& options);

} // namespace taxo
