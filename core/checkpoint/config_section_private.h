// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <array>
#include <functional>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace taxo {

/// What a model may measure; beyond it a configuration is a lie.
constexpr int kLargestWidth = 65'536;
constexpr int kMostLayers = 1'000;
constexpr int kLargestImage = 8'192;
constexpr int kLongestContext = 65'536;
constexpr int kLargestVocabulary = 10'000'000;
constexpr double kLargestMlpRatio = 64.0;

/// Everything that is wrong with a configuration, to be said at once.
struct ConfigProblems {
    std::vector<std::string> wrong;
    std::vector<std::string> unsupported;
};

/// "a; b; c"
std::string joined(const std::vector<std::string>& parts);

/// Reads the keys of one JSON object, adds to `problems` what does not fit, and remembers which
/// keys were asked for. Lives shorter than the object.
class ConfigSection {
public:
    using Json = nlohmann::json;

    ConfigSection(const Json& object, std::string name, ConfigProblems& problems);

    /// Whether Python takes the value for "not set": null, false, 0, "", [], {}.
    static bool isUnset(const Json& value);

    /// From 1 to `most`. Without `standard` the key must be there.
    int whole(const char* key, std::optional<int> standard, int most);
    /// A length of a square: a whole number, or a list of two equal ones.
    int side(const char* key, int standard, int most);
    /// From 0 to `most`; unset is 0.
    int wholeOrZero(const char* key, int most);
    double positive(const char* key, double standard, double most);
    bool flag(const char* key);
    /// One number for all three colours or three, each at least `least`. Unset gives the standard.
    std::array<float, 3> color(const char* key, std::array<float, 3> standard, float least);
    /// A word out of `supported`; the first is the standard. Others are not supported.
    std::string word(const char* key, std::initializer_list<const char*> supported);
    /// The value, or null.
    const Json& value(const char* key);

    /// What is not supported when it is set ...
    void mustBeUnset(std::initializer_list<const char*> keys);
    /// ... and where 0 counts as set.
    void mustBeNull(const char* key);
    /// What changes nothing here.
    void passOver(std::initializer_list<const char*> keys);
    /// open_clip refuses keys that it does not know; what they would change is unknown here too.
    void refuseOtherKeys();

private:
    const Json* find(const char* key);
    void wrong(const char* key, const Json* value, const std::string& wanted);
    void unsupported(const std::string& key, const Json& value);

    const Json& m_object;
    std::string m_name;
    ConfigProblems& m_problems;
    std::set<std::string, std::less<>> m_known;
};

} // namespace taxo
