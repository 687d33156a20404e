// SPDX-License-Identifier: MIT
#include "core/base/ascii.h"
#include "core/base/numbers.h"
#include "core/tree/newick_parser_private.h"
#include "core/tree/tree_text_private.h"

#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace taxo {

namespace {

constexpr std::string_view kBlank = " \t\r\n";

bool isBlank(char letter) {
    return kBlank.find(letter) != std::string_view::npos;
}

/// All of it, finite.
std::optional<double> numberFrom(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const auto number = numberIn<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

/// One tree while it is read. A node is made where its first letter or bracket stands, so that
/// nodes come in preorder; its name follows its children.
class NewickParser {
public:
    NewickParser(TreeTokens& tokens, const TranslateName& translate, ReadingNotes& notes)
        : m_tokens(tokens), m_translate(translate), m_notes(notes) {}

    Result<Tree> parse();

private:
    Status takeMark();
    Status openClade();
    Status closeClade();
    Status nextSibling();
    Status takeName();
    Status takeLength();
    Status makeNode();
    Status finish();
    void takeSupports();
    void noteOddities();

    TreeTokens& m_tokens;
    const TranslateName& m_translate;
    ReadingNotes& m_notes;
    TreeParts m_parts;
    std::vector<std::size_t> m_openedAt;  ///< where the brackets that are open stand
    std::vector<std::int32_t> m_openNode; ///< whose they are
    std::int32_t m_node = -1; ///< the one that names and lengths belong to; -1: none yet
    bool m_isClosed = false;  ///< its children have been read
    bool m_hasName = false;
    bool m_hasLength = false;
    bool m_isDone = false;
    bool m_anyLength = false;
    std::vector<bool> m_isBareNumber;     ///< of each node: its name is one
    std::vector<std::uint32_t> m_namedAt; ///< of each node: where its name stands
};

Result<Tree> NewickParser::parse() {
    while (!m_isDone) {
        if (auto skipped = m_tokens.skipBlanks(); !skipped) {
            return tl::unexpected(std::move(skipped).error());
        }
        if (auto taken = m_tokens.atEnd() ? finish() : takeMark(); !taken) {
            return tl::unexpected(std::move(taken).error());
        }
    }
    takeSupports();
    noteOddities();
    if (!m_anyLength) {
        m_parts.length.clear();
    }
    return Tree::fromParts(std::move(m_parts));
}

Status NewickParser::takeMark() {
    switch (m_tokens.next()) {
    case '(':
        return openClade();
    case ')':
        return closeClade();
    case ',':
        return nextSibling();
    case ':':
        return takeLength();
    case ';':
        return finish();
    case ']':
        return m_tokens.wrong(m_tokens.position(), "a \"]\" closes no comment.");
    default:
        return takeName();
    }
}

Status NewickParser::makeNode() {
    if (m_node >= 0) {
        return {};
    }
    if (m_openNode.empty() && !m_parts.parent.empty()) {
        return m_tokens.wrong(m_tokens.position(), "a second root stands beside the first.");
    }
    m_node = static_cast<std::int32_t>(m_parts.parent.size());
    m_parts.parent.push_back(m_openNode.empty() ? -1 : m_openNode.back());
    m_parts.name.push_back(0);
    m_parts.length.push_back(std::numeric_limits<double>::quiet_NaN());
    m_isBareNumber.push_back(false);
    m_namedAt.push_back(0);
    m_isClosed = false;
    m_hasName = false;
    m_hasLength = false;
    return {};
}

Status NewickParser::openClade() {
    const std::size_t at = m_tokens.position();
    if (m_node >= 0) {
        return m_tokens.wrong(at,
                              "a \"(\" follows a name or a clade; a comma is missing before it.");
    }
    if (auto made = makeNode(); !made) {
        return made;
    }
    m_openedAt.push_back(at);
    m_openNode.push_back(m_node);
    m_node = -1;
    m_tokens.take();
    return {};
}

Status NewickParser::closeClade() {
    if (m_openNode.empty()) {
        return m_tokens.wrong(m_tokens.position(), "a \")\" closes no bracket.");
    }
    if (auto made = makeNode(); !made) { // the last child may be a tip without a name
        return made;
    }
    m_node = m_openNode.back();
    m_openNode.pop_back();
    m_openedAt.pop_back();
    m_isClosed = true;
    m_hasName = false;
    m_hasLength = false;
    m_tokens.take();
    return {};
}

Status NewickParser::nextSibling() {
    if (m_openNode.empty()) {
        return m_tokens.wrong(
            m_tokens.position(),
            "a comma stands outside all brackets, as if the tree had two roots; put brackets "
            "around the whole.");
    }
    auto made = makeNode();
    m_node = -1;
    m_tokens.take();
    return made;
}

Status NewickParser::takeName() {
    const std::size_t at = m_tokens.position();
    if (auto made = makeNode(); !made) {
        return made;
    }
    if (m_hasName || m_hasLength) {
        return m_tokens.wrong(at,
                              "a name follows a name or a length; a comma is missing before it.");
    }
    auto word = m_tokens.takeWord(false, m_notes);
    if (!word) {
        return tl::unexpected(std::move(word).error());
    }
    const auto node = static_cast<std::size_t>(m_node);
    m_isBareNumber[node] = !word->isQuoted && numberFrom(word->text).has_value();
    const bool isSupport = m_isClosed && m_isBareNumber[node]; // 100 is not the hundredth taxon
    if (m_translate && !isSupport) {
        m_translate(*word);
    }
    m_parts.name[node] = m_parts.names.add(word->text);
    m_namedAt[node] = static_cast<std::uint32_t>(at);
    m_hasName = true;
    return {};
}

Status NewickParser::takeLength() {
    const std::size_t at = m_tokens.position();
    if (auto made = makeNode(); !made) {
        return made;
    }
    if (m_hasLength) {
        return m_tokens.wrong(at, "a second branch length follows the first.");
    }
    m_tokens.take();
    if (auto skipped = m_tokens.skipBlanks(); !skipped) {
        return skipped;
    }
    const std::size_t begin = m_tokens.position();
    const std::string_view rest = m_tokens.text().substr(begin);
    const std::string_view text =
        rest.substr(0, std::min(rest.find_first_of("()[],:;' \t\r\n"), rest.size()));
    const auto number = numberFrom(text);
    if (!number) {
        constexpr std::size_t kShown = 40;
        return m_tokens.wrong(begin,
                              "a branch length should stand here, not \"" +
                                  std::string(text.substr(0, kShown)) + "\".");
    }
    m_tokens.goTo(begin + text.size());
    m_parts.length[static_cast<std::size_t>(m_node)] = *number;
    m_hasLength = true;
    m_anyLength = true;
    if (*number < 0.0) {
        m_notes.add("Branch lengths below zero, kept and drawn as zero",
                    [&] { return m_tokens.place(begin); });
    }
    return {};
}

Status NewickParser::finish() {
    if (!m_openNode.empty()) {
        return m_tokens.wrong(m_openedAt.back(),
                              "the \"(\" here is never closed; so are " +
                                  std::to_string(m_openedAt.size() - 1) + " around it.");
    }
    if (m_parts.parent.empty()) {
        return m_tokens.wrong(m_tokens.position(), "there is no tree.");
    }
    if (m_tokens.atEnd() && m_parts.parent.size() == 1) {
        return m_tokens.wrong(m_namedAt.front(),
                              "there is no tree, neither a bracket nor a semicolon.");
    }
    if (m_tokens.atEnd()) {
        m_notes.add("Semicolon missing at the end of the tree");
    } else {
        m_tokens.take();
    }
    m_isDone = true;
    return {};
}

/// Numbers in the place of names between root and tips are supports, if all are.
void NewickParser::takeSupports() {
    const std::size_t size = m_parts.parent.size();
    std::vector<bool> isInner(size, false);
    for (std::size_t node = 1; node < size; ++node) {
        isInner[static_cast<std::size_t>(m_parts.parent[node])] = true;
    }
    bool any = false;
    for (std::size_t node = 1; node < size; ++node) {
        const bool isNamed = isInner[node] && m_parts.name[node] != 0;
        if (isNamed && !m_isBareNumber[node]) {
            return;
        }
        any = any || isNamed;
    }
    if (!any) {
        return;
    }
    m_parts.support.assign(size, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t node = 0; node < size; ++node) {
        if (isInner[node] && m_isBareNumber[node]) {
            const auto number = numberFrom(m_parts.names.table().at(m_parts.name[node]));
            m_parts.support[node] = static_cast<float>(*number);
            m_parts.name[node] = 0;
        }
    }
}

void NewickParser::noteOddities() {
    const std::size_t size = m_parts.parent.size();
    std::size_t missing = 0;
    for (std::size_t node = 1; node < size; ++node) { // the root needs none
        missing += std::isnan(m_parts.length[node]) ? 1 : 0;
    }
    if (m_anyLength && missing > 0) {
        m_notes.add("Trees in which some branches have a length and others none, drawn as zero",
                    [&] { return std::to_string(missing) + " of " + std::to_string(size - 1); });
    }
    noteRepeatedNames(
        m_parts, m_notes, [this](std::size_t node) { return m_tokens.place(m_namedAt[node]); });
}

} // namespace

Status TreeTokens::skipBlanks() {
    constexpr std::size_t kWordsAtOnce = 16'384; // some milliseconds
    if (++m_passed % kWordsAtOnce == 0) {
        if (m_progress.cancelled()) {
            return cancelledError();
        }
        m_progress.report(m_at, m_text.size(), m_name);
    }
    while (!atEnd()) {
        if (isBlank(next())) {
            ++m_at;
            continue;
        }
        if (next() != '[') {
            return {};
        }
        const std::size_t begin = m_at;
        std::size_t depth = 0;
        do {
            if (atEnd()) {
                return wrong(begin, "the comment that opens here is never closed.");
            }
            depth += next() == '[' ? 1U : 0U;
            depth -= next() == ']' ? 1U : 0U;
            ++m_at;
        } while (depth > 0);
    }
    return {};
}

Result<TreeWord> TreeTokens::takeWord(bool endsAtBlank, ReadingNotes& notes) {
    const std::size_t begin = m_at;
    auto word = next() == '\'' || next() == '"' ? takeQuoted() : takeBare(endsAtBlank);
    if (word && repairLatin1(word->text)) {
        notes.add("Names that are not UTF-8, read as Latin-1", [&] { return place(begin); });
    }
    return word;
}

Result<TreeWord> TreeTokens::takeQuoted() {
    const std::size_t begin = m_at;
    const char quote = next();
    TreeWord word{{}, true};
    for (++m_at; !atEnd(); ++m_at) {
        if (next() != quote) {
            word.text += next();
            continue;
        }
        ++m_at;
        if (atEnd() || next() != quote) {
            return word;
        }
        word.text += quote;
    }
    return wrong(begin, "the quote that opens here is never closed.");
}

TreeWord TreeTokens::takeBare(bool endsAtBlank) {
    constexpr std::string_view kEnds = "()[]':;,";
    TreeWord word;
    bool wasBlank = false;
    for (; !atEnd() && kEnds.find(next()) == std::string_view::npos; ++m_at) {
        const bool ends = endsAtBlank && (isBlank(next()) || next() == '=');
        if (ends) {
            break;
        }
        if (isBlank(next())) {
            wasBlank = true;
            continue;
        }
        word.text += wasBlank ? " " : "";
        wasBlank = false;
        word.text += next() == '_' ? ' ' : next();
    }
    return word;
}

tl::unexpected<Error> TreeTokens::wrong(std::size_t at, const std::string& what) const {
    return fail(ErrorCode::Corrupt, m_name + ": " + place(at) + ": " + what);
}

std::string TreeTokens::place(std::size_t at) const {
    return placeIn(m_text, at);
}

Result<Tree> parseNewick(TreeTokens& tokens, const TranslateName& translate, ReadingNotes& notes) {
    return NewickParser(tokens, translate, notes).parse();
}

} // namespace taxo
