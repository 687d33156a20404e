// SPDX-License-Identifier: MIT
#include "core/demo/expedition.h"

#include "core/base/csv.h"

#include <array>
#include <cstdio>
#include <utility>

namespace taxo {

namespace {

std::string numbered(const char* format, std::size_t number) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, number);
    return text.data();
}

std::string fixed(double value, int digits) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f", digits, value);
    return text.data();
}

/// A moment of a season that has not come yet.
std::string drawDate(bool isNight, Random& random) {
    const std::size_t hour = isNight ? (20 + random.below(9)) % 24 : 6 + random.below(13);
    std::array<char, 64> text{};
    std::snprintf(text.data(),
                  text.size(),
                  "2031-%02zu-%02zuT%02zu:%02zu:%02zu",
                  4 + random.below(6),
                  1 + random.below(28),
                  hour,
                  random.below(60),
                  random.below(60));
    return text.data();
}

bool isMet(const DemoSpecies& species, WhichSpecies which) {
    switch (which) {
    case WhichSpecies::Trained:
        return species.isListed && species.heldOut == HeldOut::No;
    case WhichSpecies::HeldOut:
        return species.isListed && species.heldOut != HeldOut::No;
    default:
        return species.isListed;
    }
}

Status checkShare(const char* what, double share) {
    if (share >= 0.0 && share <= 1.0) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                std::string("A share of ") + what + " of " + fixed(share, 3) +
                    " cannot be: choose from 0 to 1.");
}

} // namespace

Status ExpeditionOptions::check() const {
    constexpr std::size_t kMost = 1'000'000;
    if (photos < 1 || photos > kMost) {
        return fail(ErrorCode::InvalidInput,
                    std::to_string(photos) +
                        " photographs cannot be made: choose from 1 to 1000000.");
    }
    if (auto checked = checkShare("plain backgrounds", mix.plain); !checked) {
        return checked;
    }
    if (auto checked = checkShare("swapped backgrounds", mix.swapped); !checked) {
        return checked;
    }
    return checkShare("plain and swapped backgrounds together", mix.plain + mix.swapped);
}

Result<std::vector<ExpeditionPhoto>> planExpedition(const DemoWorld& world,
                                                    const ExpeditionOptions& options) {
    if (auto checked = options.check(); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    Random random(seedOf(options.seed, 51));
    std::vector<double> weights;
    for (const DemoSpecies& one : world.species) {
        weights.push_back(!isMet(one, options.which) ? 0.0 : options.isEven ? 1.0 : one.abundance);
    }
    std::vector<ExpeditionPhoto> photos;
    for (std::size_t i = 0; i < options.photos; ++i) {
        ExpeditionPhoto photo;
        photo.plan = planFieldPhoto(world, random.weighted(weights), options.mix, random);
        photo.file = numbered("%06zu.jpg", i);
        photo.date = drawDate(false, random);
        photo.labelledAs = photo.plan.subject.species;
        photos.push_back(std::move(photo));
    }
    return photos;
}

PhotoDescription describe(const DemoWorld&, const ExpeditionPhoto& photo) {
    PhotoDescription description;
    description.description = "Taxoscope demo world (synthetic): nothing in this picture exists";
    description.make = "Ficta";
    description.model = photo.plan.view == View::Trap ? "Nightjar 3" : "Meadow II";
    description.software = "Taxoscope demo world (synthetic)";
    description.date = photo.date;
    if (description.date.size() == 19) { // EXIF's own form
        description.date[4] = description.date[7] = ':';
        description.date[10] = ' ';
    }
    description.place = {photo.plan.subject.latitude, photo.plan.subject.longitude};
    description.orientation = photo.orientation;
    return description;
}

std::string truthCsv(const DemoWorld& world,
                     const std::vector<ExpeditionPhoto>& photos,
                     const std::string& folder) {
    std::vector<std::string> header = {
        "file",      "kingdom",   "phylum",      "class",        "order",       "family",
        "genus",     "species",   "common_name", "held_out",     "labelled_as", "sex",
        "stage",     "habitat",   "background",  "surroundings", "view",        "awkward",
        "latitude",  "longitude", "date",        "deployment",   "burst",       "catalog_number",
        "body_plan", "pattern",   "ornament",    "length_mm"};
    for (std::size_t t = 0; t < kTraits; ++t) {
        header.emplace_back(infoOf(static_cast<Trait>(t)).name);
    }
    std::string table = csvLine(header);
    for (const ExpeditionPhoto& photo : photos) {
        const PhotoPlan& plan = photo.plan;
        const DemoSpecies& species = world.species[plan.subject.species];
        const bool isEmpty = plan.awkward == Awkward::Empty;
        std::vector<std::string> cells = {folder + photo.file};
        for (const std::string& name : species.lineage.names) {
            cells.push_back(isEmpty ? "" : name);
        }
        const auto unlessEmpty = [isEmpty](std::string text) {
            return isEmpty ? std::string() : std::move(text);
        };
        cells.push_back(unlessEmpty(species.commonName));
        cells.push_back(unlessEmpty(nameOf(species.heldOut)));
        cells.push_back(photo.labelledAs ? world.species[*photo.labelledAs].lineage.binomial()
                                         : "");
        cells.push_back(unlessEmpty(nameOf(plan.subject.sex)));
        cells.push_back(unlessEmpty(nameOf(plan.subject.stage)));
        cells.push_back(unlessEmpty(nameOf(species.habitat)));
        cells.emplace_back(nameOf(plan.backgroundKind));
        cells.emplace_back(plan.backgroundKind == Background::Plain ? "" : nameOf(plan.background));
        cells.emplace_back(nameOf(plan.view));
        cells.emplace_back(nameOf(plan.awkward));
        cells.push_back(fixed(plan.subject.latitude, 4));
        cells.push_back(fixed(plan.subject.longitude, 4));
        cells.push_back(photo.date);
        cells.push_back(photo.deployment);
        cells.push_back(photo.burst);
        cells.push_back(photo.catalogNumber);
        cells.push_back(unlessEmpty(nameOf(species.plan)));
        cells.push_back(unlessEmpty(nameOf(species.pattern)));
        cells.push_back(unlessEmpty(nameOf(species.ornament)));
        cells.push_back(unlessEmpty(fixed(lengthMm(plan.subject.traits, species.plan), 1)));
        for (const double trait : plan.subject.traits) {
            cells.push_back(unlessEmpty(fixed(trait, 3)));
        }
        table += csvLine(cells);
    }
    return table;
}

} // namespace taxo
