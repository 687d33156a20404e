// SPDX-License-Identifier: MIT
#include "core/base/number_text.h"
#include "core/demo/expedition.h"
#include "core/demo/field_private.h"
#include "core/demo/names.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace taxo {

namespace {

constexpr double kFramesPerBurst = 4.0;
constexpr double kViewsPerSpecimen = 2.0;
/// A drawer and a file cut short come at fixed places, so that small worlds have them too.
constexpr std::size_t kFirstDrawer = 40;
constexpr std::size_t kFirstTruncated = 60;
constexpr std::size_t kEvery = 250;

std::string numbered(const char* format, std::size_t number) {
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, number);
    return text.data();
}

class Planner {
public:
    Planner(const DemoWorld& world, const ExpeditionOptions& options)
        : m_world(world)
        , m_options(options)
        , m_random(seedOf(options.seed, 51))
        , m_deployments(makeDeployments(world.seed))
        , m_guests(world, options) {}

    std::vector<ExpeditionPhoto> plan() {
        while (m_photos.size() < m_options.photos) {
            if (m_options.collected > 0.0 && m_photos.size() >= m_nextDrawer) {
                m_nextDrawer += kEvery;
                addDrawer();
                continue;
            }
            const std::array<double, 3> weights = {
                std::max(0.0, 1.0 - m_options.trapped - m_options.collected),
                m_options.trapped / kFramesPerBurst,
                m_options.collected / kViewsPerSpecimen};
            switch (m_random.weighted(weights)) {
            case 0:
                addFieldPhoto();
                break;
            case 1:
                addBurst();
                break;
            default:
                addSpecimen();
            }
        }
        m_photos.resize(m_options.photos);
        return std::move(m_photos);
    }

private:
    void add(ExpeditionPhoto photo) {
        photo.file = numbered("%06zu.jpg", m_photos.size());
        const bool isSound = photo.plan.awkward == Awkward::No && photo.plan.view != View::Drawer;
        if (isSound && m_options.awkward > 0.0 && m_photos.size() >= m_nextTruncated) {
            m_nextTruncated += kEvery;
            photo.plan.awkward = Awkward::Truncated;
        } else if (isSound && photo.labelledAs && m_random.chance(0.3 * m_options.awkward)) {
            photo.plan.awkward = Awkward::WrongLabel;
            photo.labelledAs = m_guests.mistakenFor(*photo.labelledAs, m_random);
        }
        m_photos.push_back(std::move(photo));
    }

    void addFieldPhoto() {
        ExpeditionPhoto photo;
        photo.plan = planFieldPhoto(m_world, m_guests.anyone(m_random), m_options.mix, m_random);
        photo.trueDate = photo.date = isoTime(drawTime(false, m_random));
        photo.labelledAs = photo.plan.subject.species;
        if (m_random.chance(0.05)) {
            constexpr std::array<Orientation, 3> kHeld = {
                Orientation::Turn90, Orientation::Turn180, Orientation::Turn270};
            photo.orientation = m_random.pick(kHeld);
        }
        makeAwkward(photo);
        if (photo.plan.awkward == Awkward::Duplicate) {
            repeatEarlier();
        } else if (photo.plan.awkward == Awkward::NearDuplicate) {
            addTwice(std::move(photo));
        } else {
            add(std::move(photo));
        }
    }

    void makeAwkward(ExpeditionPhoto& photo) {
        const double all = m_options.awkward;
        const std::array<double, 6> shares = {
            1.0 - 0.64 * all, 0.17 * all, 0.17 * all, 0.08 * all, 0.10 * all, 0.12 * all};
        switch (m_random.weighted(shares)) {
        case 1: {
            photo.plan.awkward = Awkward::TwoSpecies;
            std::size_t other = m_guests.anyone(m_random);
            for (int tries = 0; other == photo.plan.subject.species && tries < 20; ++tries) {
                other = m_guests.anyone(m_random);
            }
            photo.plan.second = meetIndividual(m_world, other, m_random);
            return;
        }
        case 2:
            photo.plan.awkward = Awkward::Blurred;
            return;
        case 3:
            photo.plan.awkward = Awkward::Duplicate;
            return;
        case 4:
            photo.plan.awkward = Awkward::NearDuplicate;
            return;
        case 5:
            if (const auto unlisted = m_guests.unlisted(m_random)) {
                photo.plan.awkward = Awkward::Unlisted;
                photo.plan.subject = meetIndividual(m_world, *unlisted, m_random);
                photo.plan.background = m_world.species[*unlisted].habitat;
                photo.plan.backgroundKind = Background::True;
                photo.labelledAs.reset();
            }
            return;
        default:
            return;
        }
    }

    /// Somebody copied a file. Only ordinary ones, so that what repeats is known.
    void repeatEarlier() {
        if (m_photos.empty()) {
            return;
        }
        for (int tries = 0; tries < 50; ++tries) {
            ExpeditionPhoto copy = m_photos[m_random.below(m_photos.size())];
            if (copy.plan.view == View::Field && copy.plan.awkward == Awkward::No) {
                copy.plan.awkward = Awkward::Duplicate;
                add(std::move(copy));
                return;
            }
        }
    }

    /// The shutter pressed twice: the second frame is marked.
    void addTwice(ExpeditionPhoto photo) {
        ExpeditionPhoto again = photo;
        photo.plan.awkward = Awkward::No;
        again.plan.lightSeed = m_random.next();
        again.plan.zoom = 0.95;
        add(std::move(photo));
        add(std::move(again));
    }

    void addBurst() {
        CameraTrap& trap = m_deployments[m_random.below(m_deployments.size())];
        const std::size_t species = m_guests.nightVisitor(trap.habitat, m_random);
        const bool isEmpty = m_options.awkward > 0.0 && m_random.chance(0.25);
        std::int64_t time = drawTime(true, m_random);
        const std::string burst = trap.id + "-" + numbered("%04zu", ++trap.releases);
        const Individual visitor = meetIndividual(m_world, species, m_random);
        const std::size_t frames = 3 + m_random.below(3);
        for (std::size_t i = 0; i < frames; ++i, time += 2) {
            ExpeditionPhoto photo;
            photo.plan.subject = visitor;
            photo.plan.subject.latitude = trap.latitude;
            photo.plan.subject.longitude = trap.longitude;
            photo.plan.view = View::Trap;
            photo.plan.background = trap.habitat;
            photo.plan.backgroundKind = trap.habitat == m_world.species[species].habitat
                                            ? Background::True
                                            : Background::Swapped;
            // A visitor leaves before the last frame now and then.
            const bool hasLeft = m_options.awkward > 0.0 && i + 1 == frames && m_random.chance(0.2);
            photo.plan.awkward = isEmpty || hasLeft ? Awkward::Empty : Awkward::No;
            photo.plan.placeSeed = trap.placeSeed;
            photo.plan.poseSeed = m_random.next();
            photo.plan.lightSeed = seedOf(trap.placeSeed, trap.releases);
            photo.trueDate = isoTime(time);
            photo.date = isoTime(time + trap.clockOffset);
            photo.deployment = trap.id;
            photo.burst = burst;
            photo.plan.caption = trap.id + "  " + photo.date.substr(0, 10) + " " +
                                 photo.date.substr(11) + "  DEMO WORLD";
            if (photo.plan.awkward == Awkward::No) {
                photo.labelledAs = species;
            }
            add(std::move(photo));
        }
    }

    void addSpecimen() {
        ExpeditionPhoto photo;
        const std::size_t species = m_guests.anyone(m_random);
        photo.plan.subject = meetIndividual(m_world, species, m_random);
        photo.plan.view = View::Plate;
        photo.plan.backgroundKind = Background::Plain;
        photo.plan.background = m_world.species[species].habitat;
        photo.catalogNumber = numbered("TDW-%06zu", ++m_specimens);
        photo.plan.caption = photo.catalogNumber;
        photo.labelledAs = species;
        std::int64_t time = drawTime(false, m_random);
        for (const bool isMirrored : {false, true}) {
            photo.plan.isMirrored = isMirrored;
            photo.plan.poseSeed = m_random.next();
            photo.plan.lightSeed = m_random.next();
            photo.trueDate = photo.date = isoTime(time);
            time += 40;
            add(photo);
        }
    }

    /// Four trays of thirty: a species each, of one family where it has four.
    void addDrawer() {
        ExpeditionPhoto photo;
        photo.plan.view = View::Drawer;
        photo.plan.backgroundKind = Background::Plain;
        const std::vector<std::size_t> trays = m_guests.fourForADrawer(m_random);
        for (std::size_t i = 0; i < kDrawerColumns * kDrawerRows; ++i) {
            const std::size_t tray = i % kDrawerColumns * trays.size() / kDrawerColumns;
            Individual one = meetIndividual(m_world, trays[tray], m_random);
            one.stage = one.stage == Stage::Larva ? Stage::Adult : one.stage;
            photo.plan.pinned.push_back(one);
        }
        photo.plan.subject = photo.plan.pinned.front();
        photo.plan.lightSeed = m_random.next();
        photo.catalogNumber = numbered("TDW-D%03zu", ++m_drawers);
        photo.trueDate = photo.date = isoTime(drawTime(false, m_random));
        add(std::move(photo));
    }

    const DemoWorld& m_world;
    const ExpeditionOptions& m_options;
    Random m_random;
    std::vector<CameraTrap> m_deployments;
    Guests m_guests;
    std::vector<ExpeditionPhoto> m_photos;
    std::size_t m_nextDrawer = kFirstDrawer;
    std::size_t m_nextTruncated = kFirstTruncated;
    std::size_t m_specimens = 0;
    std::size_t m_drawers = 0;
};

Status checkShare(const char* what, double share) {
    if (share >= 0.0 && share <= 1.0) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                std::string("A share of ") + what + " of " + significant(share, 6) +
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
    for (const auto& [what, share] :
         {std::pair("plain backgrounds", mix.plain),
          std::pair("swapped backgrounds", mix.swapped),
          std::pair("plain and swapped backgrounds together", mix.plain + mix.swapped),
          std::pair("camera traps", trapped),
          std::pair("specimens", collected),
          std::pair("camera traps and specimens together", trapped + collected),
          std::pair("awkward photographs", awkward)}) {
        if (auto checked = checkShare(what, share); !checked) {
            return checked;
        }
    }
    return {};
}

Result<std::vector<ExpeditionPhoto>> planExpedition(const DemoWorld& world,
                                                    const ExpeditionOptions& options) {
    if (auto checked = options.check(); !checked) {
        return tl::unexpected(std::move(checked).error());
    }
    return Planner(world, options).plan();
}

} // namespace taxo
