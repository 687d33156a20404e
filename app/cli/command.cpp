// SPDX-License-Identifier: MIT
#include "app/cli/command.h"

#include <cstdio>

namespace taxo::cli {

void complain(const std::string& sentence) {
    std::fprintf(stderr, "taxo: %s\n", sentence.c_str());
}

void complain(const Error& error) {
    complain(error.text());
}

int statusOf(const Error& error, int otherwise) {
    switch (error.code) {
    case ErrorCode::Cancelled:
        return kInterrupted;
    case ErrorCode::InvalidInput:
        return kWrongUse;
    case ErrorCode::NoSpace:
        return kSomeInputsFailed;
    default:
        return otherwise;
    }
}

} // namespace taxo::cli
