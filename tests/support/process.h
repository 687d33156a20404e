// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace taxo::test {

struct ProcessResult {
    int status = -1; ///< exit status; 128 + signal where one ended it
    std::string output;
    std::string errors;
};

/// Runs a program to its end with these arguments, standard input empty, and `environment` added to
/// ours.
ProcessResult runProcess(const std::filesystem::path& program,
                         const std::vector<std::string>& arguments,
                         const std::map<std::string, std::string>& environment = {});

} // namespace taxo::test
