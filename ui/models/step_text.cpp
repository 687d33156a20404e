// SPDX-License-Identifier: MIT
#include "ui/models/step_text.h"

#include "core/collection/marks.h"
#include "ui/models/field_choices.h"
#include "ui/models/known_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace taxo::ui {

namespace {

using Part = KnownSentence::Part;

/// The first one that fits is it: what says more comes first.
constexpr std::array kSentences = {
    // Determinations
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) determined as suggested")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) determined as %1 by the look of %2"),
                  {Part::Words, Part::Said}},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) determined as %1 by the look of %2")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) determined as %1"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) determined as %1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln occurrence(s) of %1 determined as %2"),
                  {Part::Words, Part::Words}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln occurrence(s) of %1 determined as %2"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "determination of %Ln item(s) withdrawn")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "determined before it was bundled")},
    // Marks
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) flagged")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) no longer flagged")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "tags and fields of %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "tag %1 on %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "tag %1 taken off %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%1 = %2 on %Ln item(s)"),
                  {Part::Field, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%1 cleared on %Ln item(s)"),
                  {Part::Field, Part::Said}},
    // When and where
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "date of %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "clock of %Ln item(s) %1, in UTC%2")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "clock of %Ln item(s) in UTC%1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "clock of %Ln item(s) %1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "clock of %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "clock of deployment %1 with %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "place of %Ln item(s): %1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "place of %Ln item(s)")},
    // Regions
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln region(s) drawn")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln region(s) moved")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln region(s) taken away")},
    // Occurrences, events and deployments
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) put into %1"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) taken out of their occurrences")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln occurrence(s) of %1 put into an event"),
                  {Part::Words, Part::Said}},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("StepText", "%Ln occurrence(s) of %1 taken out of their events"),
        {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln event(s) of %1 put into a deployment"),
                  {Part::Words, Part::Said}},
    KnownSentence{
        QT_TRANSLATE_N_NOOP("StepText", "%Ln event(s) of %1 taken out of their deployments"),
        {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln occurrence(s) of %1 made"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln event(s) of %1 made"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln deployment(s) from %1")},
    // Imports and samples
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s) described by %1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "sample %1: %Ln item(s) drawn from %2")},
    // Views and clusters
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "view %1 of a map saved")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "view %1 of a map taken away")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "view %1 saved")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "view %1 taken away")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "clustering %1 of %Ln cluster(s) kept")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "clustering %1 called %2")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "clustering %1 taken away")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln cluster(s) merged into %1"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "%1 has no name any more"),
                  {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "%1 called %2"), {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "%1 split into %2"), {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln cluster(s) dissolved")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "%1 dissolved"), {Part::Words, Part::Said}},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln cluster(s) determined by working names")},
    // Parts of the others
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "unknown")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "nothing there")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln taxa")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln item(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln occurrence(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln event(s)")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "%Ln deployment(s)")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "an occurrence")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "an event")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "a deployment")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "deployment %1")},
    KnownSentence{QT_TRANSLATE_N_NOOP("StepText", "a cluster of %Ln item(s)")},
    KnownSentence{QT_TRANSLATE_NOOP("StepText", "cluster %1")},
};

const KnownSentences& sentences() {
    static const KnownSentences known("StepText", kSentences);
    return known;
}

/// What was said beside the name: "..., count 3, sex female".
QString withFields(const QString& kept) {
    static const QRegularExpression field(
        QStringLiteral(", (%1|%2|%3|%4) (.+?)(?=, (?:%1|%2|%3|%4) |$)")
            .arg(QLatin1String(kCountField),
                 QLatin1String(kSexField),
                 QLatin1String(kStageField),
                 QLatin1String(kHabitatField)));
    const qsizetype before = field.match(kept).capturedStart();
    if (before < 0 || !kept.left(before).contains(QStringLiteral(" determined as "))) {
        return kept;
    }
    QString text = sentences().translated(kept.left(before)).value_or(kept.left(before));
    auto said = field.globalMatch(kept, before);
    while (said.hasNext()) {
        const auto one = said.next();
        text += QStringLiteral(", ") + knownFieldTitle(one.captured(1)) + u' ' + one.captured(2);
    }
    return text;
}

} // namespace

QString stepText(const std::string& kept) {
    const QString english = QString::fromStdString(kept);
    const QString text = withFields(english);
    return text != english ? text : sentences().translated(english).value_or(english);
}

} // namespace taxo::ui
