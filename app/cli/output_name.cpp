// SPDX-License-Identifier: MIT
#include "app/cli/output_name.h"

#include "core/base/ascii.h"
#include "core/base/files.h"

#include <algorithm>

namespace taxo::cli {

namespace {

bool endsLike(const std::filesystem::path& file, std::initializer_list<std::string_view> endings) {
    const std::string ending = file.extension().string();
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view one) {
        return equalIgnoringCase(one, ending);
    });
}

} // namespace

OutputFormat
formatFor(std::string_view said, const std::filesystem::path& out, bool outputIsTerminal) {
    if (said == "jsonl" || (said.empty() && endsLike(out, {".jsonl", ".ndjson", ".json"}))) {
        return OutputFormat::JsonLines;
    }
    if (said == "table" || (said.empty() && out.empty() && outputIsTerminal)) {
        return OutputFormat::Table;
    }
    return OutputFormat::Csv;
}

Status checkOutputName(const std::filesystem::path& file,
                       const std::string& what,
                       std::initializer_list<std::string_view> endings) {
    const std::string ending(*endings.begin());
    if (file == "-") {
        return fail(ErrorCode::InvalidInput,
                    what + " are no text for standard output; name a file: --out FILE" + ending);
    }
    if (!endsLike(file, endings)) {
        const auto better = std::filesystem::path(file).replace_extension(ending);
        return fail(ErrorCode::InvalidInput,
                    displayPath(file) + ": " + what + " are written as " + ending +
                        ". Name the file " + displayPath(better.filename()) + ".");
    }
    return {};
}

Status checkTableOutput(const std::filesystem::path& file, const std::string& what) {
    auto named = checkOutputName(file, what, {".csv"});
    return named ? checkWritable(file) : named;
}

Status checkVectorsOutput(const std::filesystem::path& file) {
    auto named = checkOutputName(file, "vectors", {".npy"});
    return named ? checkWritable(file) : named;
}

} // namespace taxo::cli
