// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

/// An English sentence that core makes, with %1 to %3 for what people named and %Ln for a number;
/// "(s)" is there or not. It is what a translator reads, too.
struct KnownSentence {
    /// What stands in a place of it.
    enum class Part : std::uint8_t {
        Said,  ///< by people, or a file's name: as it is
        Field, ///< a field's name
        Words, ///< again one of the sentences
        Rank   ///< a rank's name
    };

    const char* english;
    std::array<Part, 3> parts = {}; ///< of %1 to %3
};

/// Puts sentences of core into the window's language: core writes English, for every log and for
/// the journal, and those that people often see are known here by their words. UI thread.
class KnownSentences {
public:
    /// `context` is the translators'; the first sentence that fits is it, so what says more comes
    /// first. All must outlive it.
    KnownSentences(const char* context, std::span<const KnownSentence> sentences);

    /// Nothing where it is none of them. Some 20 us.
    std::optional<QString> translated(const QString& english) const;

private:
    struct Form {
        const KnownSentence* sentence;
        QRegularExpression expression; ///< captures n, p1, p2 and p3
        int parts;                     ///< that it has
        bool isCounted;
    };

    static Form formOf(const KnownSentence& sentence);
    std::optional<QString> translated(const QString& english, const Form& form) const;
    std::optional<QString> partText(KnownSentence::Part part, const QString& english) const;

    const char* m_context;
    std::vector<Form> m_forms;
};

} // namespace taxo::ui
