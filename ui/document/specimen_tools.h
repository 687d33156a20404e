// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/cut_regions.h"
#include "core/workflow/read_numbers.h"
#include "ui/document/services.h"

#include <memory>
#include <mutex>

namespace taxo::ui {

/// What looks into pictures for specimens and their labels, opened by the first question. Any
/// thread; the functions are those of core/workflow.
class SpecimenTools {
public:
    explicit SpecimenTools(const Services& services);

    Result<std::vector<Box>> proposeCuts(const std::filesystem::path& file,
                                         const CutOptions& options,
                                         const Progress& progress);
    Result<std::vector<ReadNumber>> readNumbers(std::span<const ItemId> items,
                                                std::span<const ItemPicture> pictures,
                                                const NumberOptions& options,
                                                const Progress& progress);

private:
    Status open();

    std::mutex m_mutex; ///< while they are opened
    std::function<Result<std::unique_ptr<PhotoDecoder>>()> m_openDecoder;
    std::function<Result<std::unique_ptr<SpecimenReader>>()> m_openReader;
    std::unique_ptr<PhotoDecoder> m_decoder;
    std::unique_ptr<SpecimenReader> m_reader;
};

} // namespace taxo::ui
