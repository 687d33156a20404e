// SPDX-License-Identifier: MIT
#pragma once

#include "tests/ui/qt_decoder.h"

#include <atomic>

namespace taxo::ui {

/// Counts what is decoded.
class CountingDecoder final : public PhotoDecoder {
public:
    explicit CountingDecoder(std::atomic<int>& count) : m_count(count) {}

    Result<DecodedPhoto> decode(const std::filesystem::path& file,
                                const DecodeOptions& options) const override {
        return m_decoder.decode(file, options);
    }

    Result<DecodedPhoto> decodeForScreen(const std::filesystem::path& file,
                                         int longestSide) const override {
        ++m_count;
        return m_decoder.decodeForScreen(file, longestSide);
    }

    std::string about() const override { return m_decoder.about(); }

private:
    QtDecoder m_decoder;
    std::atomic<int>& m_count;
};

} // namespace taxo::ui
