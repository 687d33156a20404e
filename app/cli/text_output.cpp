// SPDX-License-Identifier: MIT
#include "app/cli/text_output.h"

#include <cerrno>
#include <cstdio>
#include <utility>

namespace taxo::cli {

Result<TextOutput> TextOutput::open(const std::filesystem::path& file) {
    TextOutput output;
    if (!file.empty()) {
        auto created = OutputFile::create(file);
        if (!created) {
            return tl::unexpected(std::move(created).error());
        }
        output.m_file = std::move(*created);
    }
    return output;
}

Status TextOutput::write(std::string_view text) {
    if (m_file) {
        return m_file->write(text);
    }
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
        return failSystem(errno, "standard output");
    }
    return {};
}

Status TextOutput::finish() {
    if (m_file) {
        return m_file->commit();
    }
    return std::fflush(stdout) == 0 ? Status{} : failSystem(errno, "standard output");
}

} // namespace taxo::cli
