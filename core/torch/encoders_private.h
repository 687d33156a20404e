// SPDX-License-Identifier: MIT
#pragma once

#include "core/encoder/encoder.h"

#include <c10/core/Device.h>

#include <memory>

namespace taxo {

// These throw what LibTorch throws; torch_module.cpp turns it into errors. The checkpoint must fit
// the configuration (checkLayout).

std::unique_ptr<ImageEncoder> makeImageEncoder(const Checkpoint& checkpoint,
                                               const ClipConfig& config,
                                               const EncoderOptions& options,
                                               const Progress& progress);

std::unique_ptr<TextEncoder> makeTextEncoder(const Checkpoint& checkpoint,
                                             const ClipConfig& config,
                                             const EncoderOptions& options,
                                             const Progress& progress);

at::Device torchDevice(const Device& device);

/// The exception in flight as an error: what LibTorch says without its backtrace.
tl::unexpected<Error> currentError();

} // namespace taxo
