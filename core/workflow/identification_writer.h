// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/workflow/photo_identifier.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace taxo {

enum class OutputFormat : std::uint8_t { Table, Csv, JsonLines };

/// Text for identified photographs in one format. Pure: gives strings, writes nothing.
class IdentificationWriter {
public:
    virtual ~IdentificationWriter() = default;
    /// What stands before all photographs; may be empty.
    virtual std::string head() const = 0;
    /// The text for one photograph that was identified.
    virtual std::string photo(const std::filesystem::path& file,
                              const Identification& identification) const = 0;
};

/// Csv: pybioclip's columns for `rank` (species: all ranks, species_epithet, species, common_name;
/// free labels: classification), its score, then columns of our own: cosine, margin (of the best
/// cosine over the next), best supported rank, name and score, share inside, whether that is
/// probably not in the list, model, labels.
std::unique_ptr<IdentificationWriter> makeIdentificationWriter(OutputFormat format,
                                                               const IdentifierInfo& info,
                                                               const IdentifyOptions& options);

/// The text for a photograph that could not be identified: in JSON lines its `file_name` and
/// `error`; nothing in the other formats, whose readers expect a taxon in each row.
std::string failureText(OutputFormat format, const std::filesystem::path& file, const Error& error);

} // namespace taxo
