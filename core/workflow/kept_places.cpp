// SPDX-License-Identifier: MIT
#include "core/workflow/kept_places.h"

#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/base/numbers.h"
#include "core/base/places.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".places";

fs::path placesFolder() {
    return places::data() / "places";
}

bool canBeInName(char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
           one == ' ' || one == '.' || one == '-' || one == '_' ||
           static_cast<unsigned char>(one) >= 0x80;
}

} // namespace

std::string PlacesChoice::text() const {
    return name + ", " + list->digest().shortHex() + ", strength " + significant(strength, 4);
}

Result<fs::path> fileOfPlaces(const std::string& name) {
    if (name.empty() || name.front() == '.' || !std::ranges::all_of(name, canBeInName)) {
        return fail(ErrorCode::InvalidInput,
                    "A list of places cannot be called \"" + escapeInvalidUtf8(name) +
                        R"(": letters, digits, blanks, ".", "-" and "_" make a name.)");
    }
    return placesFolder() / (name + kEnding);
}

Result<PlacesChoice> openPlaces(const std::string& nameOrFile) {
    fs::path file = nameOrFile;
    std::error_code ignored;
    if (file.extension() != kEnding || !fs::exists(file, ignored)) {
        auto kept = fileOfPlaces(nameOrFile);
        if (!kept) {
            return tl::unexpected(std::move(kept).error());
        }
        file = *std::move(kept);
    }
    if (!fs::exists(file, ignored)) {
        std::string names;
        for (const std::string& name : keptPlaces()) {
            names += (names.empty() ? "" : ", ") + name;
        }
        return fail(
            ErrorCode::NotFound,
            "There is no list of places \"" + nameOrFile + "\". " +
                (names.empty() ? "taxo places build makes one." : "There are: " + names + "."));
    }
    auto list = LocalList::read(file);
    if (!list) {
        return tl::unexpected(std::move(list).error());
    }
    PlacesChoice choice;
    choice.name = displayPath(file.stem());
    choice.list = std::make_shared<const LocalList>(*std::move(list));
    return choice;
}

Result<PlacesChoice> placesAgain(const std::string& text) {
    constexpr std::string_view kStrength = ", strength ";
    const std::size_t strength = text.rfind(kStrength);
    const std::size_t digest =
        strength == std::string::npos || strength == 0 ? strength : text.rfind(", ", strength - 1);
    const auto number =
        strength == std::string::npos
            ? std::nullopt
            : numberIn<double>(std::string_view(text).substr(strength + kStrength.size()));
    if (!number || digest == std::string::npos) {
        return fail(ErrorCode::Corrupt, "\"" + text + "\" names no list of places.");
    }
    auto choice = openPlaces(text.substr(0, digest));
    if (!choice) {
        return choice;
    }
    choice->strength = *number;
    if (choice->text() != text) {
        return fail(ErrorCode::NotFound,
                    "The list of places \"" + choice->name +
                        "\" is another one now than answers were weighed by.");
    }
    return choice;
}

std::vector<std::string> keptPlaces() {
    std::vector<std::string> names;
    std::error_code problem;
    for (fs::directory_iterator entry(placesFolder(), problem), end; !problem && entry != end;
         entry.increment(problem)) {
        if (entry->path().extension() == kEnding) {
            names.push_back(displayPath(entry->path().stem()));
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace taxo
