// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/identification.h"
#include "core/collection/answer_origin.h"
#include "core/collection/answer_rule.h"
#include "core/collection/novelty_answers.h"
#include "ui/models/fact.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace taxo::ui {

/// What stands behind an answer: model, labels, restriction, preparation, precision, threshold or
/// rule.
QList<Fact> originFacts(const AnswerOrigin& origin);

/// For each rank of the ladder what makes it supported, or what would: "Family: supported from 0.70
/// on; Felidae has 0.64". By the rule where there is one.
QStringList conditionsOf(const Identification& answer,
                         const std::optional<AnswerRule>& rule = std::nullopt);

/// "Like no known species: far from every confirmed photograph (cosine 0.21, known ones have at
/// least 0.27)"; empty where it is not unknown.
QString noveltyText(const ItemNovelty& novelty);

} // namespace taxo::ui
