// SPDX-License-Identifier: MIT
#include "core/checkpoint/config_section_private.h"
#include "core/checkpoint/tensor_list_private.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

using nlohmann::json;

bool isWhole(const json& value, int least, int most) {
    return value.is_number_integer() && value >= least && value <= most;
}

std::string show(const json& value) {
    if (value.is_structured()) {
        return value.is_array() ? "a list" : "an object";
    }
    return printable(value.dump(-1, ' ', true));
}

} // namespace

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) {
        all += all.empty() ? "" : "; ";
        all += part;
    }
    return all;
}

ConfigSection::ConfigSection(const Json& object, std::string name, ConfigProblems& problems)
    : m_object(object), m_name(std::move(name)), m_problems(problems) {
    if (!object.is_object()) {
        problems.wrong.push_back(m_name + " is missing or no JSON object");
    }
}

bool ConfigSection::isUnset(const Json& value) {
    if (value.is_string()) {
        return value.get_ref<const std::string&>().empty();
    }
    return value.is_null() || value == false || (value.is_number() && value == 0) ||
           (value.is_structured() && value.empty());
}

int ConfigSection::whole(const char* key, std::optional<int> standard, int most) {
    const Json* const value = find(key);
    if (value == nullptr && standard) {
        return *standard;
    }
    if (value != nullptr && isWhole(*value, 1, most)) {
        return value->get<int>();
    }
    wrong(key, value, "a whole number from 1 to " + std::to_string(most));
    return 1;
}

int ConfigSection::side(const char* key, int standard, int most) {
    const Json* const value = find(key);
    if (value == nullptr) {
        return standard;
    }
    const auto fits = [most](const Json& length) { return isWhole(length, 1, most); };
    if (fits(*value)) {
        return value->get<int>();
    }
    if (value->is_array() && value->size() == 2 && std::ranges::all_of(*value, fits) &&
        value->at(0) == value->at(1)) {
        return value->at(0).get<int>();
    }
    wrong(key, value, "one whole number from 1 to " + std::to_string(most) + " (a square)");
    return 1;
}

int ConfigSection::wholeOrZero(const char* key, int most) {
    const Json* const value = find(key);
    if (value == nullptr || isUnset(*value)) {
        return 0;
    }
    if (isWhole(*value, 0, most)) {
        return value->get<int>();
    }
    wrong(key, value, "a whole number from 0 to " + std::to_string(most));
    return 0;
}

double ConfigSection::positive(const char* key, double standard, double most) {
    const Json* const value = find(key);
    if (value == nullptr) {
        return standard;
    }
    if (value->is_number() && *value > 0 && *value <= most) {
        return value->get<double>();
    }
    wrong(key, value, "a number above 0, not above " + std::to_string(static_cast<int>(most)));
    return standard;
}

bool ConfigSection::flag(const char* key) {
    const Json* const value = find(key);
    if (value != nullptr && !value->is_boolean() && !value->is_null()) {
        wrong(key, value, "true or false");
    }
    return value != nullptr && *value == true;
}

std::array<float, 3>
ConfigSection::color(const char* key, std::array<float, 3> standard, float least) {
    constexpr float kMost = 1000.0F;
    const Json* const value = find(key);
    if (value == nullptr || value->is_null() || (value->is_array() && value->empty())) {
        return standard;
    }
    const auto fits = [least](const Json& number) {
        return number.is_number() && number >= least && number <= kMost;
    };
    if (fits(*value)) {
        const auto each = value->get<float>();
        return {each, each, each};
    }
    if (value->is_array() && value->size() == 3 && std::ranges::all_of(*value, fits)) {
        return {value->at(0).get<float>(), value->at(1).get<float>(), value->at(2).get<float>()};
    }
    wrong(key, value, "three numbers for red, green and blue that a picture can have");
    return standard;
}

std::string ConfigSection::word(const char* key, std::initializer_list<const char*> supported) {
    const Json* const value = find(key);
    if (value == nullptr || value->is_null()) {
        return *supported.begin();
    }
    for (const char* const each : supported) {
        if (*value == each) {
            return each;
        }
    }
    unsupported(key, *value);
    return *supported.begin();
}

const ConfigSection::Json& ConfigSection::value(const char* key) {
    static const Json kNone;
    const Json* const value = find(key);
    return value != nullptr ? *value : kNone;
}

void ConfigSection::mustBeUnset(std::initializer_list<const char*> keys) {
    for (const char* const key : keys) {
        if (!isUnset(value(key))) {
            unsupported(key, value(key));
        }
    }
}

void ConfigSection::mustBeNull(const char* key) {
    if (!value(key).is_null()) {
        unsupported(key, value(key));
    }
}

void ConfigSection::passOver(std::initializer_list<const char*> keys) {
    m_known.insert(keys.begin(), keys.end());
}

void ConfigSection::refuseOtherKeys() {
    if (!m_object.is_object()) {
        return;
    }
    for (const auto& item : m_object.items()) {
        if (!m_known.contains(item.key())) {
            unsupported(item.key(), item.value());
        }
    }
}

const ConfigSection::Json* ConfigSection::find(const char* key) {
    m_known.insert(key);
    if (!m_object.is_object()) {
        return nullptr;
    }
    const auto found = m_object.find(key);
    return found != m_object.end() ? &*found : nullptr;
}

void ConfigSection::wrong(const char* key, const Json* value, const std::string& wanted) {
    m_problems.wrong.push_back(m_name + "." + key + " is " +
                               (value != nullptr ? show(*value) : std::string("missing")) +
                               " and must be " + wanted);
}

void ConfigSection::unsupported(const std::string& key, const Json& value) {
    m_problems.unsupported.push_back(m_name + "." + printable(key) + " = " + show(value));
}

} // namespace taxo
