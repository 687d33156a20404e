// SPDX-License-Identifier: MIT
#include "core/base/csv.h"
#include "core/base/number_text.h"
#include "core/demo/expedition.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

void append(std::vector<std::string>& cells, std::initializer_list<std::string> more) {
    cells.insert(cells.end(), more.begin(), more.end());
}

std::vector<std::string> truthHeader() {
    std::vector<std::string> header = rankNames();
    header.insert(header.begin(), "file");
    append(header,
           {"common_name",
            "held_out",
            "sex",
            "stage",
            "habitat",
            "body_plan",
            "pattern",
            "ornament",
            "length_mm"});
    for (std::size_t t = 0; t < kTraits; ++t) {
        header.emplace_back(infoOf(static_cast<Trait>(t)).name);
    }
    append(header,
           {"labelled_as",
            "second_species",
            "background",
            "surroundings",
            "view",
            "awkward",
            "latitude",
            "longitude",
            "date",
            "true_date",
            "deployment",
            "burst",
            "catalog_number"});
    return header;
}

/// The columns from kingdom to the last trait.
void appendOrganism(std::vector<std::string>& cells,
                    const DemoWorld& world,
                    const Individual& individual) {
    const DemoSpecies& species = world.species[individual.species];
    cells.insert(cells.end(), species.lineage.names.begin(), species.lineage.names.end());
    append(cells,
           {species.commonName,
            nameOf(species.heldOut),
            nameOf(individual.sex),
            nameOf(individual.stage),
            nameOf(species.habitat),
            nameOf(species.plan),
            nameOf(species.pattern),
            nameOf(species.ornament),
            decimals(lengthMm(individual.traits, species.plan), 1)});
    for (const double trait : individual.traits) {
        cells.push_back(decimals(trait, 3));
    }
}

constexpr std::size_t kOrganismColumns = 16 + kTraits;

/// A drawer shows many; its truth is in a table of its own.
bool showsOne(const PhotoPlan& plan) {
    return plan.awkward != Awkward::Empty && plan.view != View::Drawer;
}

} // namespace

PhotoDescription describe(const ExpeditionPhoto& photo) {
    PhotoDescription description;
    description.description = std::string(kDemoWorldMark) + ": nothing in this picture exists";
    description.make = "Ficta";
    switch (photo.plan.view) {
    case View::Trap:
        description.model = "Nightjar 3";
        break;
    case View::Field:
        description.model = "Meadow II";
        break;
    default:
        description.model = "Copystand";
    }
    description.software = kDemoWorldMark;
    description.date = photo.date;
    if (description.date.size() == 19) { // EXIF's own form
        description.date[4] = description.date[7] = ':';
        description.date[10] = ' ';
    }
    if (photo.plan.view == View::Field || photo.plan.view == View::Trap) {
        description.place = {photo.plan.subject.latitude, photo.plan.subject.longitude};
    }
    description.orientation = photo.orientation;
    return description;
}

Result<std::vector<std::byte>>
photoFile(const DemoWorld& world, const ExpeditionPhoto& photo, int side, int quality) {
    constexpr int kLargestDrawer = 3072;
    const bool isDrawer = photo.plan.view == View::Drawer;
    ImageBuffer picture =
        drawPhoto(world, photo.plan, isDrawer ? std::min(3 * side, kLargestDrawer) : side);
    // What a reader has to do is undone here; quarter turns are each other's opposite.
    const Orientation held = photo.orientation == Orientation::Turn90    ? Orientation::Turn270
                             : photo.orientation == Orientation::Turn270 ? Orientation::Turn90
                                                                         : photo.orientation;
    picture = turnUpright(std::move(picture), held);
    auto bytes = encodeJpeg(picture, describe(photo), quality);
    if (bytes && photo.plan.awkward == Awkward::Truncated) {
        bytes->resize(bytes->size() * 3 / 5);
    }
    return bytes;
}

std::string truthCsv(const DemoWorld& world,
                     const std::vector<ExpeditionPhoto>& photos,
                     const std::string& folder) {
    const auto binomialOf = [&world](std::size_t species) {
        return world.species[species].lineage.binomial();
    };
    std::string table = csvLine(truthHeader());
    for (const ExpeditionPhoto& photo : photos) {
        const PhotoPlan& plan = photo.plan;
        std::vector<std::string> cells = {folder + photo.file};
        if (showsOne(plan)) {
            appendOrganism(cells, world, plan.subject);
        } else {
            cells.resize(1 + kOrganismColumns);
        }
        const bool hasPlace = plan.view == View::Field || plan.view == View::Trap;
        append(cells,
               {photo.labelledAs ? binomialOf(*photo.labelledAs) : "",
                plan.second ? binomialOf(plan.second->species) : "",
                nameOf(plan.backgroundKind),
                plan.backgroundKind == Background::Plain ? "" : nameOf(plan.background),
                nameOf(plan.view),
                nameOf(plan.awkward),
                hasPlace ? decimals(plan.subject.latitude, 4) : "",
                hasPlace ? decimals(plan.subject.longitude, 4) : "",
                photo.date,
                photo.trueDate,
                photo.deployment,
                photo.burst,
                photo.catalogNumber});
        table += csvLine(cells);
    }
    return table;
}

std::string drawersCsv(const DemoWorld& world,
                       const std::vector<ExpeditionPhoto>& photos,
                       const std::string& folder) {
    std::string table = csvLine(
        {"file", "number", "left", "top", "right", "bottom", "scientific_name", "sex", "stage"});
    for (const ExpeditionPhoto& photo : photos) {
        const std::vector<PinnedBox> extents = pinnedExtents(world, photo.plan);
        for (std::size_t i = 0; i < extents.size(); ++i) {
            const Individual& one = photo.plan.pinned[i];
            const PinnedBox& box = extents[i];
            table += csvLine({folder + photo.file,
                              std::to_string(i),
                              decimals(box.left, 4),
                              decimals(box.top, 4),
                              decimals(box.right, 4),
                              decimals(box.bottom, 4),
                              world.species[one.species].lineage.binomial(),
                              nameOf(one.sex),
                              nameOf(one.stage)});
        }
    }
    return table;
}

} // namespace taxo
