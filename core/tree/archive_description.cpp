// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/tree/archive_description_private.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <string_view>

namespace taxo {

namespace {

/// What stands behind the last slash or colon: "taxonID" of a term's address.
std::string lastPartOf(std::string_view address) {
    return std::string(address.substr(address.find_last_of("/#:") + 1));
}

/// "\t" as it is written in attributes: a backslash and a letter.
std::string unescaped(std::string_view text) {
    if (text == "\\t") {
        return "\t";
    }
    return text == "\\n" ? "\n" : std::string(text);
}

void name(std::vector<std::string>& header, const pugi::xml_attribute& index, std::string called) {
    constexpr unsigned kMost = 1000;
    const unsigned at = index.as_uint(kMost);
    if (at < kMost) {
        header.resize(std::max<std::size_t>(header.size(), at + 1));
        header[at] = std::move(called);
    }
}

Result<TaxonFile> tableOf(const pugi::xml_node& core, const std::filesystem::path& metaFile) {
    const std::string where = displayPath(metaFile);
    if (!equalIgnoringCase(lastPartOf(core.attribute("rowType").value()), "Taxon")) {
        return fail(ErrorCode::Unsupported,
                    where +
                        " describes an archive whose core is no table of taxa (its rowType is " +
                        lastPartOf(core.attribute("rowType").value()) + ").");
    }
    const std::string location = core.child("files").child("location").child_value();
    const std::filesystem::path relative(location);
    const bool leavesFolder = relative.is_absolute() || relative != relative.filename();
    if (location.empty() || leavesFolder) {
        return fail(ErrorCode::Corrupt, where + " does not say which file its core table is.");
    }
    TaxonFile table;
    table.file = metaFile.parent_path() / relative;
    const std::string separator = unescaped(core.attribute("fieldsTerminatedBy").as_string(","));
    const std::string quote = core.attribute("fieldsEnclosedBy").as_string("\"");
    const bool isUsual = separator.size() == 1 &&
                         std::string_view(",;\t|").find(separator) != std::string_view::npos;
    if (!isUsual || (!quote.empty() && quote != "\"")) {
        return fail(ErrorCode::Unsupported,
                    where + ": fields are separated by \"" + separator + "\" and enclosed by \"" +
                        quote +
                        "\"; tabs, commas, semicolons, bars and double quotes can be read.");
    }
    table.separator = separator.front();
    table.isQuoted = !quote.empty();
    table.headerLines = core.attribute("ignoreHeaderLines").as_uint(0);
    name(table.header, core.child("id").attribute("index"), "taxonID");
    for (const pugi::xml_node& field : core.children("field")) {
        name(table.header, field.attribute("index"), lastPartOf(field.attribute("term").value()));
    }
    return table;
}

} // namespace

Result<TaxonFile> readArchiveDescription(const std::filesystem::path& metaFile) {
    constexpr std::uint64_t kLimit = std::uint64_t{16} << 20U;
    const auto text = readTextFile(metaFile, kLimit);
    if (!text) {
        return tl::unexpected(text.error());
    }
    try {
        pugi::xml_document document;
        const auto parsed = document.load_buffer(text->data(), text->size());
        const pugi::xml_node core = document.child("archive").child("core");
        if (!parsed || !core) {
            return fail(ErrorCode::Corrupt,
                        displayPath(metaFile) +
                            " is no description of a Darwin Core Archive; delete it to have "
                            "taxon.txt read by its own header.");
        }
        return tableOf(core, metaFile);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "There is not enough memory for this.");
    }
}

} // namespace taxo
