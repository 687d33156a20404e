// SPDX-License-Identifier: MIT
#pragma once

namespace taxo {

/// Whether a person reads the stream; false for pipes and files.
bool standardOutputIsTerminal();
bool standardErrorIsTerminal();

/// Columns of the terminal behind standard error, 80 where unknown.
int terminalWidth();

} // namespace taxo
