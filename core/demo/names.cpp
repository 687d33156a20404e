// SPDX-License-Identifier: MIT
#include "core/demo/names.h"

#include "core/demo/gender_private.h"

#include <array>
#include <cctype>

namespace taxo {

namespace {

/// Beginnings and middles that real genera do not have, so that a name is nobody's.
constexpr std::array<const char*, 36> kOnsets = {
    "Vorq", "Quill", "Zhel", "Drav", "Ghim",  "Ithr",  "Blev",  "Skrell", "Thwor",
    "Yov",  "Jhal",  "Murv", "Ozzr", "Plov",  "Rhuz",  "Snev",  "Trozz",  "Ulfr",
    "Wex",  "Xov",   "Azhr", "Brav", "Crull", "Dwim",  "Elvr",  "Frox",   "Glev",
    "Huzz", "Ilzh",  "Klov", "Lorv", "Nixr",  "Ovvel", "Pruzz", "Shav",   "Twill"};
constexpr std::array<const char*, 16> kMiddles = {"av",
                                                  "ez",
                                                  "ol",
                                                  "im",
                                                  "urr",
                                                  "ev",
                                                  "and",
                                                  "ilv",
                                                  "orn",
                                                  "azz",
                                                  "esk",
                                                  "umb",
                                                  "iv",
                                                  "ox",
                                                  "ast",
                                                  "irr"};
constexpr std::array<const char*, 8> kEndings = {"us", "a", "um", "ia", "us", "a", "ella", "ium"};

} // namespace

DemoKingdom kingdomOf(BodyPlan plan) {
    switch (plan) {
    case BodyPlan::Herb:
    case BodyPlan::Rosette:
        return DemoKingdom::Leaved;
    case BodyPlan::Toadstool:
    case BodyPlan::Shelf:
        return DemoKingdom::Capped;
    default:
        return DemoKingdom::SixLegged;
    }
}

std::string NameMaker::kingdom(DemoKingdom kingdom) {
    constexpr const char* kNames[kDemoKingdoms] = {"Fictanima", "Fictiflora", "Fictifunga"};
    return kNames[static_cast<int>(kingdom)];
}

std::string NameMaker::phylum(BodyPlan plan) {
    constexpr const char* kNames[kBodyPlans] = {"Fictambulata",
                                                "Fictalata",
                                                "Fictoscutata",
                                                "Ficticaulia",
                                                "Fictirosulia",
                                                "Fictipileota",
                                                "Fictoflabellota"};
    return kNames[static_cast<int>(plan)];
}

std::string NameMaker::stem(int syllables) {
    for (int tries = 1;; ++tries) {
        syllables += tries % 50 == 0 ? 1 : 0; // all the short ones are taken
        std::string made = m_random.pick(kOnsets);
        for (int i = 1; i < syllables; ++i) {
            made += m_random.pick(kMiddles);
        }
        if (m_given.insert(made).second) {
            return made;
        }
    }
}

std::string NameMaker::classOf(DemoKingdom kingdom) {
    constexpr const char* kEnds[kDemoKingdoms] = {"opoda", "opsida", "omycetes"};
    return stem(1) + kEnds[static_cast<int>(kingdom)];
}

std::string NameMaker::order(DemoKingdom kingdom) {
    return stem(2) + (kingdom == DemoKingdom::SixLegged ? "iformes" : "ales");
}

std::string NameMaker::genus() {
    return stem(2 + static_cast<int>(m_random.below(2))) + m_random.pick(kEndings);
}

std::string NameMaker::family(std::string_view typeGenus, DemoKingdom kingdom) {
    std::string stem(typeGenus);
    for (const std::string_view ending : {"ella", "ium", "ia", "us", "um", "a"}) {
        if (stem.ends_with(ending)) {
            stem.resize(stem.size() - ending.size());
            break;
        }
    }
    return stem + (kingdom == DemoKingdom::SixLegged ? "idae" : "aceae");
}

std::string NameMaker::honour(std::string_view genus) {
    std::string made = stem(2);
    made[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(made[0])));
    switch (m_random.below(3)) {
    case 0:
        return made + (genderOf(genus) == "um" ? "ense" : "ensis");
    case 1:
        return made + "ian" + std::string(genderOf(genus));
    default:
        return made + "orum";
    }
}

} // namespace taxo
