// SPDX-License-Identifier: MIT
#include "core/checkpoint/pickle_input_private.h"
#include "core/checkpoint/tensor_list_private.h"

#include <bit>
#include <span>

namespace taxo {

void damaged(const std::string& what) {
    throw PickleProblem{ErrorCode::Corrupt, " is damaged: " + what + ". Get the file again."};
}

void refuse(const std::string& what) {
    throw PickleProblem{ErrorCode::Unsupported, what};
}

std::string_view PickleInput::take(std::uint64_t size) {
    if (size > m_rest.size()) {
        damaged("its list of tensors is cut off");
    }
    const auto taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

std::uint64_t PickleInput::number(std::size_t size) {
    return littleEndian(std::as_bytes(std::span(take(size))));
}

std::int64_t PickleInput::signedNumber(std::uint64_t size) {
    if (size > 8) {
        refuse(" holds a whole number of more than 64 bits, which weights do not need.");
    }
    if (size == 0) {
        return 0;
    }
    const auto unused = static_cast<unsigned>(64 - 8 * size);
    return static_cast<std::int64_t>(number(size) << unused) >> unused;
}

double PickleInput::real() {
    std::uint64_t bits = 0;
    for (const char byte : take(8)) {
        bits = (bits << 8U) | static_cast<unsigned char>(byte);
    }
    return std::bit_cast<double>(bits);
}

std::string_view PickleInput::line() {
    const auto end = m_rest.find('\n');
    if (end == std::string_view::npos) {
        damaged("its list of tensors is cut off");
    }
    return take(end + 1).substr(0, end);
}

} // namespace taxo
