// SPDX-License-Identifier: MIT
#include "core/workflow/sample_shift.h"

#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/collection/answer_origin.h"
#include "core/collection/embeddings.h"
#include "core/collection/item_values.h"
#include "core/collection/judged_items.h"
#include "core/collection/verified_items.h"
#include "core/vectors/normalise.h"
#include "core/workflow/collection_familiarity.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// Photographs of one side, ascending.
struct Side {
    std::vector<ItemId> items;
    std::vector<std::int32_t> events;
};

/// Numbers of events over both sides.
using EventNumbers = std::unordered_map<std::int64_t, std::int32_t>;

void add(Side& side, const TogetherItem& item, EventNumbers& numbers) {
    side.items.push_back(item.item);
    const auto next = static_cast<std::int32_t>(numbers.size());
    side.events.push_back(item.isAlone ? kNoGroup
                                       : numbers.try_emplace(item.together, next).first->second);
}

/// Of all photographs with a vector, those that were judged and those that are new.
struct Sides {
    Side judged;
    Side fresh;
    std::size_t withoutVector = 0;
};

Result<Sides> sidesOf(const Collection& collection,
                      const AccuracySample& sample,
                      const Filter& fresh,
                      VectorKeyId vectors) {
    const auto judged = judgedItems(collection, sample.filter());
    const auto inSample = togetherItems(collection, sample.filter());
    const auto asked = togetherItems(collection, fresh);
    const auto embedded = embeddedItems(collection, vectors);
    if (!judged || !inSample || !asked || !embedded) {
        return tl::unexpected(!judged     ? judged.error()
                              : !inSample ? inSample.error()
                              : !asked    ? asked.error()
                                          : embedded.error());
    }
    const auto hasVector = [&](ItemId item) { return std::ranges::binary_search(*embedded, item); };
    Sides sides;
    EventNumbers numbers;
    for (const TogetherItem& one : *inSample) {
        const auto word = std::ranges::lower_bound(judged->judged, one.item, {}, &JudgedItem::item);
        if (word != judged->judged.end() && word->item == one.item && hasVector(one.item)) {
            add(sides.judged, one, numbers);
        }
    }
    for (const TogetherItem& one : *asked) {
        const auto same = std::ranges::lower_bound(*inSample, one.item, {}, &TogetherItem::item);
        if (same != inSample->end() && same->item == one.item) {
            continue;
        }
        if (hasVector(one.item)) {
            add(sides.fresh, one, numbers);
        } else {
            ++sides.withoutVector;
        }
    }
    return sides;
}

/// Values of one field on both sides, in one numbering; 0 is none.
struct FieldOfSides {
    std::vector<std::string> values;
    std::vector<std::int32_t> judged;
    std::vector<std::int32_t> fresh;

    bool isKnown() const { return values.size() > 1; }
};

Result<FieldOfSides>
fieldOf(const Collection& collection, const Sides& sides, const std::string& by) {
    FieldOfSides found;
    std::unordered_map<std::string, std::int32_t> numbers = {{std::string(), 0}};
    found.values.emplace_back();
    for (const auto& [side, numbered] :
         {std::pair(&sides.judged, &found.judged), std::pair(&sides.fresh, &found.fresh)}) {
        const auto values = valuesOf(collection, side->items, by);
        if (!values) {
            return tl::unexpected(values.error());
        }
        for (const std::uint32_t place : values->places) {
            const std::string& value = values->values[place];
            const auto next = static_cast<std::int32_t>(numbers.size());
            const auto [at, isNew] = numbers.try_emplace(value, next);
            if (isNew) {
                found.values.push_back(value);
            }
            numbered->push_back(at->second);
        }
    }
    return found;
}

UnseenValues unseenOf(const FieldOfSides& found, const std::string& field) {
    UnseenValues unseen;
    unseen.field = field;
    std::vector<bool> isSeen(found.values.size());
    std::vector<bool> isTold(found.values.size());
    isSeen[0] = true; // nothing is known of it
    for (const std::int32_t value : found.judged) {
        isSeen[static_cast<std::size_t>(value)] = true;
    }
    for (const std::int32_t value : found.fresh) {
        const auto at = static_cast<std::size_t>(value);
        if (!isSeen[at]) {
            ++unseen.photographs;
            if (!isTold[at]) {
                unseen.values.push_back(found.values[at]);
                isTold[at] = true;
            }
        }
    }
    unseen.share = found.fresh.empty() ? 0.0
                                       : static_cast<double>(unseen.photographs) /
                                             static_cast<double>(found.fresh.size());
    std::ranges::sort(unseen.values);
    return unseen;
}

ShiftPhotographs photographsOf(const Collection& collection,
                               VectorKeyId vectors,
                               const Side& side,
                               const std::vector<std::int32_t>& groups,
                               const CollectionFamiliarity* familiarity) {
    ShiftPhotographs made;
    made.events = side.events;
    made.groups = groups;
    std::ranges::replace(made.groups, 0, kNoGroup);
    made.groups.resize(side.events.size(), kNoGroup);
    const auto itemsOf = [&side](std::span<const std::uint32_t> rows) {
        std::vector<ItemId> items;
        for (const std::uint32_t row : rows) {
            items.push_back(side.items[row]);
        }
        return items;
    };
    if (familiarity != nullptr) {
        made.familiarities = [familiarity, itemsOf](std::span<const std::uint32_t> rows) {
            return familiarity->of(itemsOf(rows), {});
        };
    }
    made.vectors = [&collection, vectors, itemsOf](std::span<const std::uint32_t> rows) {
        auto found = embeddingsOf(collection, vectors, itemsOf(rows));
        if (found) {
            normaliseRows(*found);
        }
        return found;
    };
    return made;
}

std::string number(std::size_t count, const std::string& one) {
    return counted(count, one);
}

/// The first of many, and how many more.
std::string namesOf(const std::vector<std::string>& names) {
    constexpr std::size_t kNamed = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i) {
        text += (text.empty() ? "" : ", ") + names[i];
    }
    return names.size() > kNamed ? text + " and " + std::to_string(names.size() - kNamed) + " more"
                                 : text;
}

std::string noveltyText(const NoveltyRate& rate) {
    return percent(rate.freshShare()) + " of the new events look like no known species, and " +
           percent(rate.judgedShare()) + " of the judged ones (p " + significant(rate.p, 2) + ")";
}

} // namespace

std::vector<std::string> SampleShift::unlike() const {
    std::vector<std::string> unlike;
    for (const GroupShift& group : finding.groups) {
        if (group.isUnlike()) {
            unlike.push_back(groupNames[static_cast<std::size_t>(group.group)]);
        }
    }
    return unlike;
}

std::optional<PromiseShift> SampleShift::kept(PredictionKeyId key,
                                              const AccuracySample& sample,
                                              const std::string& seen) const {
    if (finding.verdict == ShiftVerdict::NotTested) {
        return std::nullopt;
    }
    PromiseShift shift;
    shift.key = key;
    shift.sample = sample.name;
    shift.seen = seen;
    shift.isForAll = finding.verdict == ShiftVerdict::Withdrawn;
    shift.groupedBy = groupedBy;
    shift.unlike = shift.isForAll ? std::vector<std::string>() : unlike();
    shift.text = text();
    return shift;
}

std::string SampleShift::text() const {
    const std::string compared = number(finding.whole.second, "new event") + " beside " +
                                 number(finding.whole.first, "judged one");
    std::string text;
    switch (finding.verdict) {
    case ShiftVerdict::NotTested:
        text = "Whether new photographs are like those that were judged cannot be seen: there are "
               "too few events of either.";
        break;
    case ShiftVerdict::Stands:
        text = "New photographs look like those that were judged (" + compared + ", p " +
               significant(finding.whole.p, 2) + "): the promise stands.";
        break;
    case ShiftVerdict::WithdrawnForGroups:
        text = "New photographs of " + groupedBy + " " + namesOf(unlike()) +
               " are unlike those that were judged: the promise is withdrawn for them. It stands "
               "for the other " +
               number(finding.standsFor(), "photograph") + ".";
        break;
    case ShiftVerdict::Withdrawn:
        text = "New photographs are unlike those that were judged (" + compared + ", p " +
               significant(finding.whole.p, 2) +
               "): the promise is withdrawn. Judge a sample of them.";
        break;
    }
    if (finding.novelty) {
        text += " " + noveltyText(*finding.novelty) +
                (finding.isMoreUnknown ? ": more than chance gives." : ".");
    }
    for (const UnseenValues& one : unseen) {
        text += " " + percent(one.share) + " of them are of a " + one.field +
                " that the sample has not: " + namesOf(one.values) + ".";
    }
    return text;
}

Result<SampleShift> shiftOf(const Collection& collection,
                            const AccuracySample& sample,
                            const Filter& fresh,
                            const ShiftOptions& options,
                            const Progress& progress) {
    const auto origin = originOfAnswers(collection);
    if (!origin) {
        return tl::unexpected(origin.error());
    }
    if (!*origin) {
        return fail(ErrorCode::InvalidInput,
                    "Nothing was identified yet: taxo collection identify does.");
    }
    const VectorKeyId vectors = (*origin)->key.vectors;
    const auto sides = sidesOf(collection, sample, fresh, vectors);
    if (!sides) {
        return tl::unexpected(sides.error());
    }
    if (sides->judged.items.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "There are no confirmed photographs to go by: of a random sample, say of each "
                    "what it is with suggestions hidden.");
    }
    SampleShift found;
    found.judged = sides->judged.items.size();
    found.withoutVector = sides->withoutVector;
    FieldOfSides groups;
    for (const char* const field : {"camera", "deployment", "place", "month"}) {
        auto values = fieldOf(collection, *sides, field);
        if (!values) {
            return tl::unexpected(std::move(values).error());
        }
        auto unseen = unseenOf(*values, field);
        if (unseen.photographs > 0) {
            found.unseen.push_back(std::move(unseen));
        }
        const bool isGrouping = field == std::string("deployment") || field == std::string("month");
        if (isGrouping && !groups.isKnown() && values->isKnown()) {
            groups = *std::move(values);
            found.groupedBy = field;
        }
    }
    const auto familiarity = CollectionFamiliarity::of(collection, progress);
    if (!familiarity) {
        if (familiarity.error().code != ErrorCode::InvalidInput) {
            return tl::unexpected(familiarity.error());
        }
        found.whyNoNovelty = familiarity.error().message; // too little is confirmed
    }
    const CollectionFamiliarity* const known = familiarity ? &*familiarity : nullptr;
    auto finding =
        findShift(photographsOf(collection, vectors, sides->judged, groups.judged, known),
                  photographsOf(collection, vectors, sides->fresh, groups.fresh, known),
                  options,
                  progress);
    if (!finding) {
        return tl::unexpected(std::move(finding).error());
    }
    found.finding = *std::move(finding);
    found.groupNames = std::move(groups.values);
    return found;
}

Status keepShiftOf(Collection& collection, const AccuracySample& sample, const SampleShift& found) {
    const auto current = currentPredictions(collection);
    const auto seen =
        current ? shiftSeen(collection, sample.tag()) : tl::unexpected(current.error());
    if (!seen) {
        return tl::unexpected(seen.error());
    }
    const auto shift =
        *current ? found.kept((*current)->id, sample, *seen) : std::optional<PromiseShift>();
    return shift ? keepShift(collection, *shift) : Status();
}

Result<SampleShift> findAndKeepShift(const SharedCollection& shared,
                                     const AccuracySample& sample,
                                     const Progress& progress) {
    const auto view = shared.openView();
    if (!view) {
        return tl::unexpected(view.error());
    }
    const auto seen = shiftSeen(*view, sample.tag());
    auto found = seen ? shiftOf(*view, sample, {}, {}, progress) : tl::unexpected(seen.error());
    if (!found) {
        return found;
    }
    const Status kept = shared.use([&](Collection& collection) -> Status {
        const auto now = shiftSeen(collection, sample.tag());
        if (!now) {
            return tl::unexpected(now.error());
        }
        return *now == *seen && !collection.isReadOnly() ? keepShiftOf(collection, sample, *found)
                                                         : Status();
    });
    return kept ? std::move(found) : tl::unexpected(kept.error());
}

} // namespace taxo
