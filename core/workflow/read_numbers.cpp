// SPDX-License-Identifier: MIT
#include "core/workflow/read_numbers.h"

#include "core/collection/occurrences.h"
#include "core/image/convert.h"
#include "core/image/crop.h"
#include "core/specimens/printed_text.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <utility>

namespace taxo {

namespace {

ImageBuffer asRgb(ImageBuffer picture) {
    return toRgb(overWhite(toEightBits(std::move(picture))));
}

/// The only number in the texts; empty where there is none, or several that differ.
std::string onlyNumber(const std::vector<std::string>& texts, const std::string& pattern) {
    std::set<std::string> numbers;
    for (const std::string& text : texts) {
        const auto number = pattern.empty() ? std::optional(text) : numberIn(text, pattern);
        if (number) {
            numbers.insert(*number);
        }
    }
    return numbers.size() == 1 ? *numbers.begin() : std::string();
}

/// Of the lines of print those in which a number is.
std::vector<std::string> numbersIn(const std::string& print, const std::string& pattern) {
    std::vector<std::string> found;
    std::istringstream lines(print);
    for (std::string line; std::getline(lines, line);) {
        if (auto number = numberIn(line, pattern)) {
            found.push_back(*std::move(number));
        }
    }
    return found;
}

/// Fails where the whole reading cannot go on: it was stopped, or Tesseract is not there.
Status readPicture(const ImageBuffer& picture,
                   const SpecimenReader& reader,
                   const NumberOptions& options,
                   const Progress& progress,
                   ReadNumber& read) {
    const auto codes = reader.readBarcodes(picture, progress);
    if (!codes && codes.error().code == ErrorCode::Cancelled) {
        return tl::unexpected(codes.error());
    }
    if (!codes) {
        read.problem = codes.error().text();
        return {};
    }
    for (const Barcode& code : *codes) {
        read.texts.push_back(code.text);
    }
    read.number = onlyNumber(read.texts, options.pattern);
    if (!read.number.empty()) {
        read.source = NumberSource::Barcode;
    } else if (options.readsPrint && !progress.cancelled()) {
        const auto print = readPrintedText(picture, progress);
        if (!print) {
            return tl::unexpected(print.error());
        }
        const auto printed = numbersIn(*print, options.pattern);
        read.number = onlyNumber(printed, {});
        read.texts.insert(read.texts.end(), printed.begin(), printed.end());
        read.source = read.number.empty() ? NumberSource::None : NumberSource::Print;
    }
    return {};
}

} // namespace

Status NumberOptions::check() const {
    if (!pattern.empty() && pattern.find('#') == std::string::npos) {
        return fail(ErrorCode::InvalidInput,
                    "\"" + pattern + "\" stands for no number: write # for its digits, as in B-#.");
    }
    if (readsPrint && pattern.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "More than the number is printed on a label: say what the number looks like, "
                    "as in B-#.");
    }
    return {};
}

Result<std::vector<ReadNumber>> readNumbers(std::span<const ItemId> items,
                                            std::span<const ItemPicture> pictures,
                                            const PhotoDecoder& decoder,
                                            const SpecimenReader& reader,
                                            const NumberOptions& options,
                                            const Progress& progress) {
    if (auto checked = options.check(); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    std::vector<ReadNumber> numbers;
    PhotoId decoded;
    Result<DecodedPhoto> photo;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        ReadNumber& read = numbers.emplace_back();
        read.item = items[i];
        if (i == 0 || pictures[i].photo != decoded) {
            decoded = pictures[i].photo;
            photo = decoder.decode(pictures[i].file, DecodeOptions());
        }
        if (!photo) {
            read.problem = photo.error().text();
            continue;
        }
        const ImageBuffer picture =
            asRgb(pictures[i].region ? crop(photo->image, *pictures[i].region) : photo->image);
        if (auto done = readPicture(picture, reader, options, progress, read); !done) {
            return tl::unexpected(std::move(done).error());
        }
        progress.report(i + 1, items.size(), "pictures read");
    }
    return numbers;
}

Result<GroupProposal> proposeNumbers(const Collection& collection,
                                     std::span<const ReadNumber> numbers) {
    std::vector<ItemId> items;
    for (const ReadNumber& read : numbers) {
        items.push_back(read.item);
    }
    const auto groups = groupsOf(collection, items);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    GroupProposal proposal;
    std::map<std::string, std::vector<ItemId>> byNumber;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const ItemGroups& now = (*groups)[i];
        if (numbers[i].number.empty()) {
            ++proposal.withoutSource;
        } else if (!now.occurrence) {
            byNumber[numbers[i].number].push_back(items[i]);
        } else if (now.catalogNumber != numbers[i].number) {
            ++proposal.grouped;
        }
    }
    for (auto& [number, ofNumber] : byNumber) {
        const auto known = findOccurrence(collection, number);
        if (!known) {
            return tl::unexpected(known.error());
        }
        proposal.groups.push_back(
            {.name = number, .items = std::move(ofNumber), .isKnown = known->has_value()});
    }
    return proposal;
}

} // namespace taxo
