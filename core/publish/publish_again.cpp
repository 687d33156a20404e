// SPDX-License-Identifier: MIT
#include "core/publish/publish_again.h"

#include "core/publish/dataset_formats.h"
#include "core/publish/publish_choice_text.h"

#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace fs = std::filesystem;

KeptPublication recordOf(const PublishChoice& choice,
                         const PublishOutcome& outcome,
                         const fs::path& out,
                         const std::string& person) {
    std::error_code problem;
    KeptPublication record;
    record.person = person;
    record.format = aboutFormat(choice.format).name;
    record.choice = textOf(choice);
    record.place = fs::absolute(out, problem).lexically_normal();
    record.items = outcome.items;
    record.occurrences = outcome.occurrences;
    record.bytes = outcome.bytes;
    record.digest = outcome.digest;
    return record;
}

Result<bool> isAsPublished(const KeptPublication& record, const Progress& progress) {
    const DatasetFormatAbout* const format = formatNamed(record.format);
    const auto files = format == nullptr ? std::vector<fs::path>() : filesAt(*format, record.place);
    if (files.empty()) {
        return false;
    }
    const auto digest = digestOfFiles(files, progress);
    return digest ? Result<bool>(*digest == record.digest) : tl::unexpected(digest.error());
}

Result<PublishOutcome> publishAgain(const Collection& collection,
                                    const KeptPublication& record,
                                    const std::function<PublishTools(const Filter&)>& toolsFor,
                                    const fs::path& out,
                                    bool replaces,
                                    const std::function<Status(const PublishOutcome&)>& checked,
                                    const Progress& progress) {
    auto choice = publishChoiceFrom(record.choice);
    if (!choice) {
        return tl::unexpected(std::move(choice).error());
    }
    if (choice->isInPlace()) {
        return fail(ErrorCode::InvalidInput,
                    "That export wrote keywords into photographs; that is done only where somebody "
                    "chooses it each time: export XMP anew.");
    }
    if (toolsFor) {
        choice->tools = toolsFor(choice->filter);
    }
    bool isOurs = false;
    if (out.empty() && !replaces) {
        const auto same = isAsPublished(record, progress);
        if (!same) {
            return tl::unexpected(same.error());
        }
        isOurs = *same;
    }
    return publishCollection(collection,
                             *choice,
                             out.empty() ? record.place : out,
                             replaces || isOurs,
                             checked,
                             progress);
}

} // namespace taxo
