// SPDX-License-Identifier: MIT
// What names say of the look of a species: the same word for the same mark, in Latin as in English.
#include "core/demo/gender_private.h"
#include "core/demo/names.h"

#include <array>

namespace taxo {

namespace {

struct Stems {
    const char* whole; ///< "rubrezat": takes the gender
    const char* first; ///< "rubri": before another stem
};

/// Not quite the Latin ones, which real species have.
constexpr std::array<Stems, kColorNames> kColorStems = {{
    {"nigrezat", "nigri"},
    {"albezat", "albi"},
    {"cinerezat", "cineri"},
    {"rubrezat", "rubri"},
    {"auranezat", "aurani"},
    {"fuscezat", "fusci"},
    {"flavezat", "flavi"},
    {"virezat", "viri"},
    {"glaucezat", "glauci"},
    {"cyanezat", "cyani"},
    {"violezat", "violi"},
    {"rosezat", "rosi"},
}};

constexpr std::array<const char*, kPatterns> kPatternStems = {"simplizat",
                                                              "guttezat",
                                                              "linezat",
                                                              "zonezat",
                                                              "ocellezat",
                                                              "pulverezat",
                                                              "reticezat",
                                                              "dimidizat"};

constexpr std::array<const char*, kPatterns> kPatternWords = {
    "plain", "spotted", "striped", "banded", "ringed", "speckled", "netted", "blazed"};

constexpr std::array<const char*, kOrnaments> kOrnamentStems = {
    "", "cristezat", "cornezat", "barbezat", "velezat"};
constexpr std::array<const char*, kOrnaments> kOrnamentWords = {
    "", "crested", "horned", "tufted", "sailed"};

/// What each body plan's organ is called.
constexpr std::array<const char*, kBodyPlans> kOrganStems = {
    "rostrezat", "antennezat", "mandibulezat", "petalezat", "foliezat", "stipitezat", "lobezat"};
constexpr std::array<const char*, kBodyPlans> kOrganWords = {
    "billed", "feelered", "jawed", "petalled", "leaved", "stalked", "lobed"};

/// Beyond this a mark is worth a word.
constexpr double kNotable = 0.9;

std::string agreed(const std::string& stem, std::string_view genus) {
    return stem + std::string(genderOf(genus));
}

std::size_t at(auto value) {
    return static_cast<std::size_t>(value);
}

} // namespace

VisibleMarks visibleMarks(BodyPlan plan, Pattern pattern, Ornament ornament, const Traits& traits) {
    return {.plan = plan,
            .base = nameOf(baseColor(traits, plan)),
            .accent = nameOf(accentColor(traits, plan)),
            .pattern = pattern,
            .ornament = ornament,
            .organLength = traits[indexOf(Trait::OrganLength)],
            .stoutness = traits[indexOf(Trait::Stoutness)]};
}

std::vector<std::string> tellingEpithets(const VisibleMarks& marks, std::string_view genus) {
    std::vector<std::string> telling;
    const auto& accent = kColorStems[at(marks.accent)];
    const auto& base = kColorStems[at(marks.base)];
    if (marks.pattern != Pattern::Plain) {
        telling.push_back(
            agreed(accent.first + std::string(kPatternStems[at(marks.pattern)]), genus));
    }
    telling.push_back(agreed(base.whole, genus));
    if (marks.pattern != Pattern::Plain) {
        telling.push_back(agreed(kPatternStems[at(marks.pattern)], genus));
    }
    if (marks.organLength > kNotable || marks.organLength < -kNotable) {
        const char* const size = marks.organLength > 0.0 ? "longi" : "brevi";
        telling.push_back(agreed(size + std::string(kOrganStems[at(marks.plan)]), genus));
    }
    if (marks.stoutness > kNotable || marks.stoutness < -kNotable) {
        telling.push_back(agreed(marks.stoutness > 0.0 ? "crassizat" : "gracilizat", genus));
    }
    if (marks.ornament != Ornament::None) {
        telling.push_back(agreed(kOrnamentStems[at(marks.ornament)], genus));
    }
    telling.push_back(
        agreed(base.first + std::string(kPatternStems[at(marks.pattern)]) + "oid", genus));
    return telling;
}

std::vector<std::string> plainAdjectives(const VisibleMarks& marks) {
    std::vector<std::string> words;
    const std::string accent = wordOf(marks.accent);
    const std::string base = wordOf(marks.base);
    const std::string pattern = kPatternWords[at(marks.pattern)];
    if (marks.pattern == Pattern::Plain) {
        words = {base, "plain " + base};
    } else {
        words = {pattern, accent + "-" + pattern};
    }
    if (marks.organLength > kNotable || marks.organLength < -kNotable) {
        const char* const size = marks.organLength > 0.0 ? "long-" : "short-";
        words.push_back(size + std::string(kOrganWords[at(marks.plan)]));
    }
    if (marks.ornament != Ornament::None) {
        words.emplace_back(kOrnamentWords[at(marks.ornament)]);
        words.push_back(kOrnamentWords[at(marks.ornament)] + (" " + base));
    }
    words.push_back(base + " " + pattern);
    words.push_back(accent + "-" + pattern + " " + base);
    return words;
}

std::string commonNoun(BodyPlan plan, std::size_t number) {
    constexpr std::array<const char*, 24> kFirst = {
        "ridge", "velvet", "lantern", "moss",    "pebble",  "thimble", "cinder",  "marsh",
        "dew",   "copper", "drift",   "hollow",  "bramble", "ember",   "frost",   "willow",
        "salt",  "amber",  "tinker",  "thistle", "dusk",    "clover",  "harbour", "puddle"};
    constexpr std::array<std::array<const char*, 3>, kBodyPlans> kSecond = {{
        {"walker", "trotter", "snout"},
        {"wing", "flutter", "sail"},
        {"back", "button", "dome"},
        {"bell", "torch", "tassel"},
        {"star", "cushion", "wheel"},
        {"bonnet", "hat", "parasol"},
        {"shelf", "fan", "ledge"},
    }};
    const auto& nouns = kSecond[at(plan)];
    // Steps through the firsts so that neighbouring families do not share one.
    const std::size_t first = (number * 5 + at(plan) * 7) % kFirst.size();
    return std::string(kFirst[first]) + "-" + nouns[(number / 2) % nouns.size()];
}

} // namespace taxo
