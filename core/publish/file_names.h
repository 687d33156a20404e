// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_set>

namespace taxo {

/// `text` as the name of one file or folder on Windows, macOS and Linux: what Windows forbids
/// (< > : " / \ | ? * and control characters), blanks and points at the end become "_", its own
/// names (CON, NUL, COM1 ...) get a "_" behind them, bytes that are no UTF-8 become U+FFFD. At most
/// 180 bytes, cut between characters, the ending kept. Never empty. What is a name already stays.
std::string safeFileName(std::string_view text);

/// Whether a file's name ends like one of these (".jpg"), in any case.
bool endsAsOneOf(const std::filesystem::path& file, std::initializer_list<const char*> endings);

/// Gives each file of a data set a name that no other of its folder has, also where upper and
/// lower case are one (of Latin, Greek and Cyrillic letters). Memory for each name.
class FileNames {
public:
    /// safeFileName of `wanted`, or where that is taken with -2, -3 ... before its ending.
    std::string claim(const std::string& folder, std::string_view wanted);

private:
    std::unordered_set<std::string> m_taken; ///< folder and name, small letters
};

} // namespace taxo
