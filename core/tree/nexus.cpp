// SPDX-License-Identifier: MIT
#include "core/tree/nexus.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/base/numbers.h"
#include "core/tree/newick_parser_private.h"
#include "core/tree/tree_text_private.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr std::string_view kMark = "#NEXUS";

class NexusReader {
public:
    NexusReader(std::string_view text, const std::string& name, const Progress& progress)
        : m_tokens(text, name, progress), m_name(name) {
        m_tokens.goTo(kMark.size());
    }

    Result<ReadTree> read();

private:
    Status takeCommand();
    Status takeBlockName();
    Status takeTranslate();
    Status takeTaxLabels();
    Status takeTree();
    Status passCommand();
    Result<TreeWord> takeWord();
    void translate(TreeWord& word) const;

    TreeTokens m_tokens;
    std::string m_name;
    ReadingNotes m_notes;
    std::string m_block; ///< in lower case; empty outside
    std::unordered_map<std::string, std::string> m_translations;
    std::unordered_set<std::string> m_isTaxon;
    std::vector<std::string> m_taxa; ///< by number, from 1
    std::optional<Tree> m_tree;
};

std::string inLowerCase(std::string text) {
    for (char& letter : text) {
        letter = lowered(letter);
    }
    return text;
}

Result<ReadTree> NexusReader::read() {
    while (true) {
        if (auto skipped = m_tokens.skipBlanks(); !skipped) {
            return tl::unexpected(std::move(skipped).error());
        }
        if (m_tokens.atEnd()) {
            break;
        }
        if (auto taken = takeCommand(); !taken) {
            return tl::unexpected(std::move(taken).error());
        }
    }
    if (!m_tree) {
        return fail(ErrorCode::InvalidInput,
                    m_name + " has no tree: there is no TREE command in a TREES block.");
    }
    return ReadTree{*std::move(m_tree), m_notes.sentences()};
}

Status NexusReader::takeCommand() {
    if (m_tokens.next() == ';') {
        m_tokens.take();
        return {};
    }
    auto word = takeWord();
    if (!word) {
        return tl::unexpected(std::move(word).error());
    }
    const std::string command = inLowerCase(std::move(word->text));
    if (command == "begin") {
        return takeBlockName();
    }
    if (command == "end" || command == "endblock") {
        m_block.clear();
        return passCommand();
    }
    if (m_block == "trees" && command == "translate") {
        return takeTranslate();
    }
    if (m_block == "trees" && (command == "tree" || command == "utree")) {
        return takeTree();
    }
    if (command == "taxlabels") {
        return takeTaxLabels();
    }
    return passCommand();
}

Result<TreeWord> NexusReader::takeWord() {
    if (auto skipped = m_tokens.skipBlanks(); !skipped) {
        return tl::unexpected(std::move(skipped).error());
    }
    const std::size_t at = m_tokens.position();
    if (!m_tokens.atEnd()) {
        auto word = m_tokens.takeWord(true, m_notes);
        if (!word || m_tokens.position() > at) {
            return word;
        }
    }
    return m_tokens.wrong(at, "a name should stand here.");
}

Status NexusReader::takeBlockName() {
    auto block = takeWord();
    if (!block) {
        return tl::unexpected(std::move(block).error());
    }
    m_block = inLowerCase(std::move(block->text));
    return passCommand();
}

/// Up to its semicolon, in which quotes and comments may hold others.
Status NexusReader::passCommand() {
    while (true) {
        if (auto skipped = m_tokens.skipBlanks(); !skipped) {
            return skipped;
        }
        if (m_tokens.atEnd()) {
            return {};
        }
        const char mark = m_tokens.next();
        if (mark == '\'') {
            if (auto word = m_tokens.takeWord(true, m_notes); !word) {
                return tl::unexpected(std::move(word).error());
            }
            continue;
        }
        m_tokens.take();
        if (mark == ';') {
            return {};
        }
    }
}

/// "1 Ursus_arctos, 2 'Ursus maritimus';"
Status NexusReader::takeTranslate() {
    while (true) {
        if (auto skipped = m_tokens.skipBlanks(); !skipped) {
            return skipped;
        }
        const bool isMark = !m_tokens.atEnd() && (m_tokens.next() == ',' || m_tokens.next() == ';');
        if (isMark) {
            const bool isEnd = m_tokens.next() == ';';
            m_tokens.take();
            if (isEnd) {
                return {};
            }
            continue;
        }
        auto key = takeWord();
        if (!key) {
            return tl::unexpected(std::move(key).error());
        }
        auto value = takeWord();
        if (!value) {
            return tl::unexpected(std::move(value).error());
        }
        m_translations.insert_or_assign(std::move(key->text), std::move(value->text));
    }
}

Status NexusReader::takeTaxLabels() {
    while (true) {
        if (auto skipped = m_tokens.skipBlanks(); !skipped) {
            return skipped;
        }
        if (!m_tokens.atEnd() && m_tokens.next() == ';') {
            m_tokens.take();
            return {};
        }
        auto word = takeWord();
        if (!word) {
            return tl::unexpected(std::move(word).error());
        }
        m_isTaxon.insert(word->text);
        m_taxa.push_back(std::move(word->text));
    }
}

/// A taxon's number stands for it where nothing else is called so.
void NexusReader::translate(TreeWord& word) const {
    const auto found = m_translations.find(word.text);
    if (found != m_translations.end()) {
        word.text = found->second;
        return;
    }
    const auto number = numberIn<std::size_t>(word.text);
    if (number && *number >= 1 && *number <= m_taxa.size() && !m_isTaxon.contains(word.text)) {
        word.text = m_taxa[*number - 1];
    }
}

/// "* name = (...);", the star for the one that is meant.
Status NexusReader::takeTree() {
    if (m_tree) {
        m_notes.add("Trees behind the first, not read",
                    [&] { return m_tokens.place(m_tokens.position()); });
        return passCommand();
    }
    while (true) {
        if (auto skipped = m_tokens.skipBlanks(); !skipped) {
            return skipped;
        }
        if (m_tokens.atEnd() || m_tokens.next() == ';') {
            return m_tokens.wrong(m_tokens.position(), "\"=\" and a tree should stand here.");
        }
        if (m_tokens.next() == '=') {
            m_tokens.take();
            break;
        }
        if (auto word = takeWord(); !word) {
            return tl::unexpected(std::move(word).error());
        }
    }
    auto tree = parseNewick(
        m_tokens, [this](TreeWord& word) { translate(word); }, m_notes);
    if (!tree) {
        return tl::unexpected(std::move(tree).error());
    }
    m_tree = *std::move(tree);
    return {};
}

} // namespace

bool looksLikeNexus(std::string_view text) {
    return equalIgnoringCase(withoutByteOrderMark(text).substr(0, kMark.size()), kMark);
}

Result<ReadTree>
readNexusText(std::string_view text, const std::string& name, const Progress& progress) {
    if (auto may = checkTreeText(text, name); !may) {
        return tl::unexpected(std::move(may).error());
    }
    if (!looksLikeNexus(text)) {
        return fail(ErrorCode::InvalidInput, name + " does not begin with #NEXUS.");
    }
    return NexusReader(withoutByteOrderMark(text), name, progress).read();
}

Result<ReadTree> readNexus(const std::filesystem::path& file, const Progress& progress) {
    return readTreeText(file, [&](std::string_view text) {
        return readNexusText(text, displayName(file), progress);
    });
}

std::string nexusOf(const Tree& tree, const NewickAnnotation& annotate) {
    return "#NEXUS\nBEGIN TREES;\n\tTREE tree_1 = [&R] " + newickOf(tree, annotate) + "END;\n";
}

} // namespace taxo
