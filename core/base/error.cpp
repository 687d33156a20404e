// SPDX-License-Identifier: MIT
#include "core/base/error.h"

#include <array>
#include <cerrno>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

ErrorCode codeOf(int errorNumber) {
    switch (errorNumber) {
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::Permission;
    case ENOSPC:
    case EDQUOT:
        return ErrorCode::NoSpace;
    case ENOMEM:
        return ErrorCode::OutOfMemory;
    case EBUSY:
    case EAGAIN:
        return ErrorCode::Busy;
    default:
        return ErrorCode::Io;
    }
}

} // namespace

tl::unexpected<Error> Error::during(std::string what) && {
    context.push_back(std::move(what));
    return tl::unexpected<Error>(std::move(*this));
}

std::string Error::text() const {
    std::string all = message;
    for (const std::string& line : context) {
        all += " (while " + line + ")";
    }
    return all;
}

tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message), {}});
}

tl::unexpected<Error> failSystem(int errorNumber, const std::string& what) {
    return fail(codeOf(errorNumber), what + ": " + std::generic_category().message(errorNumber));
}

const char* nameOf(ErrorCode code) {
    static constexpr std::array<const char*, 13> kNames = {"not-found",
                                                           "io",
                                                           "corrupt",
                                                           "mismatch",
                                                           "unsupported",
                                                           "invalid-input",
                                                           "no-space",
                                                           "permission",
                                                           "busy",
                                                           "network",
                                                           "out-of-memory",
                                                           "cancelled",
                                                           "internal"};
    return kNames.at(static_cast<std::size_t>(code));
}

} // namespace taxo
