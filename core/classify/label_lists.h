// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Which bin each label counts for.
class LabelBins {
public:
    /// bins[i] is the bin of label i; an empty text makes the label, labels[i], a bin of its own.
    static LabelBins of(std::span<const std::string> labels, std::span<const std::string> bins);

    /// In the order in which labels first name them.
    std::span<const std::string> names() const { return m_names; }

    std::uint32_t binOfLabel(std::size_t label) const { return m_binOfLabel[label]; }

    std::size_t labels() const { return m_binOfLabel.size(); }

private:
    std::vector<std::string> m_names;
    std::vector<std::uint32_t> m_binOfLabel;
};

/// Free labels with the bin of each.
struct BinnedNames {
    std::vector<std::string> names;
    std::vector<std::string> bins;

    bool operator==(const BinnedNames&) const = default;
};

/// A CSV file with a header; the first column holds labels, the second their bins, others are
/// ignored. Values are trimmed; a label that comes again keeps its place and takes the later bin,
/// as in pybioclip. Rows without a label or bin are one error that lists them all.
Result<BinnedNames> readBins(const std::filesystem::path& file);

/// How a list of names is taken.
enum class NameList : std::uint8_t {
    Lines,    ///< a label a line, commas and all; blank lines are passed over
    Pybioclip ///< as pybioclip 2.1.6: a comma ends a label, too, and nothing is a label "" that
              ///< takes its share
};

/// The labels of a text file, trimmed; a byte order mark is passed over.
Result<std::vector<std::string>> readNames(const std::filesystem::path& file,
                                           NameList list = NameList::Lines);

/// Takes out labels that come again, which would share one label's score between them, and gives
/// their names, each once (lists with bins repeat nothing).
std::vector<std::string> takeOutRepeated(std::vector<std::string>& labels);

/// Labels as a person types them or pastes them from a spreadsheet: one a line, as readNames takes
/// them; what follows a tab is the label's bin. As soon as there is one bin, a label that comes
/// again keeps its place and takes the later bin, as readBins has it. Nothing at all gives no
/// labels.
BinnedNames labelsFromText(std::string_view text);

/// Text that labelsFromText reads as these labels.
std::string textOf(const BinnedNames& labels);

/// A checklist (core/taxonomy/checklist.h): the taxon of the deepest rank of each row, as names for
/// NameIndex::findAll, "family:Ursidae". pybioclip's subset files, with one column, are such lists.
Result<std::vector<std::string>> readSubset(const std::filesystem::path& file);

} // namespace taxo
