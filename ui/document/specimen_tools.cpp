// SPDX-License-Identifier: MIT
#include "ui/document/specimen_tools.h"

#include <utility>

namespace taxo::ui {

SpecimenTools::SpecimenTools(const Services& services)
    : m_openDecoder(services.openDecoder), m_openReader(services.openSpecimenReader) {}

Status SpecimenTools::open() {
    const std::lock_guard lock(m_mutex);
    if (!m_decoder) {
        auto decoder = m_openDecoder();
        if (!decoder) {
            return tl::unexpected(std::move(decoder).error());
        }
        m_decoder = *std::move(decoder);
    }
    if (!m_reader) {
        auto reader = m_openReader();
        if (!reader) {
            return tl::unexpected(std::move(reader).error());
        }
        m_reader = *std::move(reader);
    }
    return {};
}

Result<std::vector<Box>> SpecimenTools::proposeCuts(const std::filesystem::path& file,
                                                    const CutOptions& options,
                                                    const Progress& progress) {
    if (auto opened = open(); !opened) {
        return tl::unexpected(std::move(opened).error());
    }
    return taxo::proposeCuts(file, *m_decoder, *m_reader, options, progress);
}

Result<std::vector<ReadNumber>> SpecimenTools::readNumbers(std::span<const ItemId> items,
                                                           std::span<const ItemPicture> pictures,
                                                           const NumberOptions& options,
                                                           const Progress& progress) {
    if (auto opened = open(); !opened) {
        return tl::unexpected(std::move(opened).error());
    }
    return taxo::readNumbers(items, pictures, *m_decoder, *m_reader, options, progress);
}

} // namespace taxo::ui
