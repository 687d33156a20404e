// SPDX-License-Identifier: MIT
#include "core/tree/newick.h"

#include "core/base/files.h"
#include "core/tree/newick_parser_private.h"
#include "core/tree/tree_text_private.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

Result<ReadTree>
readFrom(std::string_view text, const std::string& name, const Progress& progress) {
    ReadingNotes notes;
    TreeTokens tokens(text, name, progress);
    auto tree = parseNewick(tokens, {}, notes);
    if (!tree) {
        return tl::unexpected(std::move(tree).error());
    }
    const auto skipped = tokens.skipBlanks();
    if (!skipped || !tokens.atEnd()) {
        notes.add("Texts behind the tree, not read",
                  [&] { return tokens.place(tokens.position()); });
    }
    return ReadTree{*std::move(tree), notes.sentences()};
}

template <class Number>
void appendNumber(std::string& text, Number number) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

/// Bare text that the parser would take for a support.
bool looksLikeNumber(std::string_view name) {
    double number = 0.0;
    const std::string_view unsign = name.substr(name.starts_with('+') ? 1 : 0);
    const auto read = std::from_chars(unsign.data(), unsign.data() + unsign.size(), number);
    return read.ec != std::errc::invalid_argument && read.ptr == unsign.data() + unsign.size();
}

void appendName(std::string& text, const std::string& name, bool isInner) {
    constexpr std::string_view kSpecial = " \t\r\n_()[]':;,\"=";
    const bool isBare =
        name.find_first_of(kSpecial) == std::string::npos && !(isInner && looksLikeNumber(name));
    if (isBare) {
        text += name;
        return;
    }
    text += '\'';
    for (const char letter : name) {
        text += letter;
        text += letter == '\'' ? "'" : "";
    }
    text += '\'';
}

} // namespace

Result<ReadTree>
readNewickText(std::string_view text, const std::string& name, const Progress& progress) {
    if (auto may = checkTreeText(text, name); !may) {
        return tl::unexpected(std::move(may).error());
    }
    return readFrom(withoutByteOrderMark(text), name, progress);
}

Result<ReadTree> readNewick(const std::filesystem::path& file, const Progress& progress) {
    return readTreeText(
        file, [&](std::string_view text) { return readFrom(text, displayName(file), progress); });
}

std::string newickOf(const Tree& tree, const NewickAnnotation& annotate) {
    std::string text;
    text.reserve(tree.size() * 24);
    const auto closeNode = [&](NodeId node) {
        const bool isInner = !tree.isTip(node);
        text += isInner ? ")" : "";
        const auto support = tree.supportOf(node);
        const std::string name = tree.displayNameOf(node);
        if (!name.empty()) {
            appendName(text, name, isInner);
        } else if (support && isInner) {
            appendNumber(text, *support);
        }
        if (annotate) {
            annotate(node, text);
        }
        if (const auto length = tree.lengthOf(node)) {
            text += ':';
            appendNumber(text, *length);
        }
    };
    std::vector<NodeId> open; // inner nodes whose children are being written
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(tree.size());
         ++node.value) {
        while (!open.empty() && tree.endOf(open.back()) == node) {
            closeNode(open.back());
            open.pop_back();
        }
        const bool isFirst = node.value == 0 || tree.parentOf(node).value == node.value - 1;
        text += isFirst ? "" : ",";
        if (tree.isTip(node)) {
            closeNode(node);
        } else {
            text += '(';
            open.push_back(node);
        }
    }
    for (; !open.empty(); open.pop_back()) {
        closeNode(open.back());
    }
    text += text.empty() ? "''" : ""; // one node without a name is a tree, nothing is none
    return text + ";\n";
}

} // namespace taxo
