// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tree/newick.h"
#include "core/tree/reading_notes_private.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// A name as it stands in Newick or Nexus.
struct TreeWord {
    std::string text;
    bool isQuoted = false;
};

/// Words, marks and comments of Newick and Nexus text.
class TreeTokens {
public:
    /// `text` must outlive this; `name` is what errors call it.
    TreeTokens(std::string_view text, std::string name, Progress progress)
        : m_text(text), m_name(std::move(name)), m_progress(std::move(progress)) {}

    /// Passes over blanks and comments, as whoever reads does between any two words: now and then
    /// it reports bytes, and is Cancelled where that was asked. Corrupt where a comment is left
    /// open.
    Status skipBlanks();

    bool atEnd() const { return m_at >= m_text.size(); }

    char next() const { return m_text[m_at]; }

    void take() { ++m_at; }

    std::size_t position() const { return m_at; }

    void goTo(std::size_t position) { m_at = position; }

    std::string_view text() const { return m_text; }

    /// A quoted or bare name; bare ones end at one of `()[]':;,` and, where `endsAtBlank`, at a
    /// blank or "=". Invalid UTF-8 is repaired and noted.
    Result<TreeWord> takeWord(bool endsAtBlank, ReadingNotes& notes);

    tl::unexpected<Error> wrong(std::size_t at, const std::string& what) const;
    std::string place(std::size_t at) const;

private:
    Result<TreeWord> takeQuoted();
    TreeWord takeBare(bool endsAtBlank);

    std::string_view m_text;
    std::string m_name;
    Progress m_progress;
    std::size_t m_at = 0;
    std::size_t m_passed = 0; ///< how often blanks were
};

/// What a name in the tree stands for: Nexus has tables of them.
using TranslateName = std::function<void(TreeWord&)>;

/// Reads one tree up to its semicolon, which is taken.
Result<Tree> parseNewick(TreeTokens& tokens, const TranslateName& translate, ReadingNotes& notes);

} // namespace taxo
