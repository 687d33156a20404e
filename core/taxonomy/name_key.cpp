// SPDX-License-Identifier: MIT
#include "core/taxonomy/name_key.h"

#include "core/base/ascii.h"

namespace taxo {

std::string nameKeyOf(std::string_view name) {
    std::string key;
    for (const char letter : trimmed(name)) {
        const bool isBlank = letter == ' ' || letter == '_' || letter == '\t';
        if (!isBlank) {
            key += lowered(letter);
        } else if (!key.ends_with(' ')) {
            key += ' ';
        }
    }
    return key;
}

} // namespace taxo
