// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// What kind of failure it is, for code that decides; the message is for a person.
enum class ErrorCode : std::uint8_t {
    NotFound,
    Io,
    Corrupt,
    Mismatch,
    Unsupported,
    InvalidInput,
    NoSpace,
    Permission,
    Busy,
    Network,
    OutOfMemory,
    Cancelled,
    Internal
};

/// An expected failure. `message` says what, which and what to do, as an English sentence without
/// line breaks; `context` holds lines added on the way up, innermost first.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::vector<std::string> context;

    /// Adds what was being done and turns the error into something a function can return.
    tl::unexpected<Error> during(std::string what) &&;

    /// The message followed by "(while ...)" for each line of context.
    std::string text() const;
};

/// For `return fail(ErrorCode::NotFound, "...")`.
tl::unexpected<Error> fail(ErrorCode code, std::string message);

/// The failure of a system call: the code and the words that belong to `errorNumber` (errno).
tl::unexpected<Error> failSystem(int errorNumber, const std::string& what);

/// Lower-case word for logs and JSON: "not-found", "io", ...
const char* nameOf(ErrorCode code);

} // namespace taxo
