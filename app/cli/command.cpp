// SPDX-License-Identifier: MIT
#include "app/cli/command.h"

#include "core/base/cpu.h"

#include <cstdio>
#include <exception>

namespace taxo::cli {

namespace {

const char* programName = "taxo"; // set once, before there are other threads

} // namespace

int runProgram(const char* name, int argc, char** argv, int (*run)(int argc, char** argv)) {
    programName = name;
    letWaitingThreadsSleep();
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        std::fprintf(
            stderr, "%s: stopped by an error of the program itself: %s\n", name, problem.what());
        return kSomeInputsFailed;
    }
}

void complain(const std::string& sentence) {
    std::fprintf(stderr, "%s: %s\n", programName, sentence.c_str());
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
