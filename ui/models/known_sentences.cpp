// SPDX-License-Identifier: MIT
#include "ui/models/known_sentences.h"

#include "ui/models/field_choices.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace taxo::ui {

KnownSentences::KnownSentences(const char* context, std::span<const KnownSentence> sentences)
    : m_context(context) {
    for (const KnownSentence& sentence : sentences) {
        m_forms.push_back(formOf(sentence));
    }
}

KnownSentences::Form KnownSentences::formOf(const KnownSentence& sentence) {
    QString form = QRegularExpression::escape(QLatin1String(sentence.english));
    const auto put = [&form](const char* sign, const char* expression) {
        const bool isThere = form.contains(QLatin1String(sign));
        form.replace(QLatin1String(sign), QLatin1String(expression));
        return isThere;
    };
    put("\\(s\\)", "s?");
    const bool isCounted = put("\\%Ln", "(?<n>[\\d,]+)");
    const int parts = static_cast<int>(put("\\%1", "(?<p1>.*?)")) +
                      static_cast<int>(put("\\%2", "(?<p2>.*?)")) +
                      static_cast<int>(put("\\%3", "(?<p3>.*?)"));
    return {&sentence,
            QRegularExpression(QRegularExpression::anchoredPattern(form),
                               QRegularExpression::DotMatchesEverythingOption),
            parts,
            isCounted};
}

std::optional<QString> KnownSentences::translated(const QString& english) const {
    for (const Form& form : m_forms) {
        if (auto text = translated(english, form)) {
            return text;
        }
    }
    return std::nullopt;
}

std::optional<QString> KnownSentences::translated(const QString& english, const Form& form) const {
    const auto found = form.expression.match(english);
    if (!found.hasMatch()) {
        return std::nullopt;
    }
    QStringList parts;
    for (int i = 0; i < form.parts; ++i) {
        const auto part = partText(form.sentence->parts.at(static_cast<std::size_t>(i)),
                                   found.captured(u'p' + QString::number(i + 1)));
        if (!part) {
            return std::nullopt;
        }
        parts << *part;
    }
    const int number =
        form.isCounted ? found.captured(QStringLiteral("n")).remove(u',').toInt() : -1;
    const QString text =
        QCoreApplication::translate(m_context, form.sentence->english, nullptr, number);
    switch (form.parts) { // all at once: what people wrote may hold a %1
    case 0:
        return text;
    case 1:
        return text.arg(parts[0]);
    case 2:
        return text.arg(parts[0], parts[1]);
    default:
        return text.arg(parts[0], parts[1], parts[2]);
    }
}

std::optional<QString> KnownSentences::partText(KnownSentence::Part part,
                                                const QString& english) const {
    switch (part) {
    case KnownSentence::Part::Said:
        return english;
    case KnownSentence::Part::Field:
        return knownFieldTitle(english);
    case KnownSentence::Part::Rank: {
        const auto rank = rankFromName(english.toStdString());
        return rank ? std::optional(rankText(*rank)) : std::nullopt;
    }
    case KnownSentence::Part::Words:
        break;
    }
    return translated(english);
}

} // namespace taxo::ui
