// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/image/photo_decoder.h"

#include <QImage>

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace taxo::ui {

/// The decoder for pictures on the screen, opened by the first picture that is wanted. Any thread;
/// the first call waits for the decode module.
class LazyDecoder {
public:
    explicit LazyDecoder(std::function<Result<std::unique_ptr<PhotoDecoder>>()> open);

    /// Upright, sRGB, its longer side at most `longestSide` pixels. What the decoder cannot give is
    /// an error, never an empty picture.
    Result<QImage> decode(const std::filesystem::path& file, int longestSide);

    /// Versions of its libraries, or why it cannot be opened. May wait for the decode module.
    std::string about();

private:
    Result<const PhotoDecoder*> decoder();

    std::mutex m_mutex;
    std::function<Result<std::unique_ptr<PhotoDecoder>>()> m_open;
    std::unique_ptr<PhotoDecoder> m_decoder;
};

} // namespace taxo::ui
