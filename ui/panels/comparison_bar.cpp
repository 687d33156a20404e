// SPDX-License-Identifier: MIT
#include "ui/panels/comparison_bar.h"

#include "ui/models/taxon_text.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

/// "family (3), species (12)"; nothing where none is.
QStringList countsByRank(const RankCounts& counts) {
    QStringList parts;
    for (const Rank rank : kAllRanks) {
        if (const std::int64_t count = counts.at(indexOf(rank)); count > 0) {
            //: %1 a rank, %2 how many answers
            parts << ComparisonBar::tr("%1 (%2)").arg(rankText(rank),
                                                      QLocale().toString(qlonglong{count}));
        }
    }
    return parts;
}

/// At which ranks answers change.
QStringList rankSentences(const PredictionComparison& comparison) {
    const QString comma = QStringLiteral(", ");
    QStringList sentences;
    if (comparison.others > 0) {
        //: of answers with another taxon; %1 is "Family (3), Species (12)": where lineages part
        sentences << ComparisonBar::tr("Another taxon from: %1.")
                         .arg(countsByRank(comparison.othersFrom).join(comma));
    }
    if (comparison.deeper > 0) {
        //: of answers at a deeper rank than before; %1 is "Genus (3), Species (12)"
        sentences << ComparisonBar::tr("Deeper, now at: %1.")
                         .arg(countsByRank(comparison.deeperTo).join(comma));
    }
    if (comparison.higher > 0) {
        QStringList parts = countsByRank(comparison.higherTo);
        std::int64_t unsure = comparison.higher;
        for (const std::int64_t count : comparison.higherTo) {
            unsure -= count;
        }
        if (unsure > 0) {
            //: %1 how many answers that support no name any more
            parts << ComparisonBar::tr("not sure (%1)").arg(QLocale().toString(qlonglong{unsure}));
        }
        //: of answers at a higher rank than before; %1 is "Genus (3), Family (12)"
        sentences << ComparisonBar::tr("Higher, now at: %1.").arg(parts.join(comma));
    }
    return sentences;
}

} // namespace

QString headlineOf(const PredictionComparison& comparison) {
    QStringList parts;
    const auto add = [&parts](const QString& text, std::int64_t count) {
        if (count > 0) {
            parts << text;
        }
    };
    //: after "12 of 431 would change:"
    add(ComparisonBar::tr("%Ln to another taxon", nullptr, static_cast<int>(comparison.others)),
        comparison.others);
    //: after "12 of 431 would change:"
    add(ComparisonBar::tr("%Ln to a deeper rank", nullptr, static_cast<int>(comparison.deeper)),
        comparison.deeper);
    //: after "12 of 431 would change:"
    add(ComparisonBar::tr("%Ln to a higher rank", nullptr, static_cast<int>(comparison.higher)),
        comparison.higher);
    //: after "12 of 431 would change:"; their files are not there, say
    add(ComparisonBar::tr("%Ln without an answer", nullptr, static_cast<int>(comparison.missing)),
        comparison.missing);
    //: %1 and %2 are numbers of answers, %3 how they change
    return ComparisonBar::tr("%1 of %2 answers would change: %3.")
        .arg(QLocale().toString(qlonglong{comparison.changes()}),
             QLocale().toString(qlonglong{comparison.items + comparison.missing}),
             parts.join(QStringLiteral(", ")));
}

QString detailsOf(const PredictionComparison& comparison) {
    QStringList sentences = rankSentences(comparison);
    if (comparison.verified > 0) {
        sentences << ComparisonBar::tr("Of %Ln verified item(s), %1 would agree better with the "
                                       "determination and %2 worse.",
                                       nullptr,
                                       static_cast<int>(comparison.verified))
                         .arg(QLocale().toString(qlonglong{comparison.towards}),
                              QLocale().toString(qlonglong{comparison.away}));
    }
    if (comparison.unexpected) {
        sentences << ComparisonBar::tr("%Ln answer(s) are flagged: outside their known range or "
                                       "season.",
                                       nullptr,
                                       static_cast<int>(*comparison.unexpected));
    }
    if (comparison.shareOutside) {
        sentences << ComparisonBar::tr("%1 of the model’s mass lies outside your taxa.")
                         .arg(scoreText(static_cast<float>(*comparison.shareOutside)));
    }
    return sentences.join(u' ');
}

ComparisonBar::ComparisonBar(NewAnswers& answers, QWidget* parent)
    : QWidget(parent), m_answers(answers) {
    setObjectName(QStringLiteral("comparison"));
    m_headline = new QLabel(this);
    m_headline->setObjectName(QStringLiteral("comparisonHeadline"));
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setWordWrap(true);
    m_details = new QLabel(this);
    m_details->setObjectName(QStringLiteral("comparisonDetails"));
    m_details->setWordWrap(true);
    auto* const look = new QPushButton(tr("Show them"), this);
    look->setObjectName(QStringLiteral("showChanged"));
    connect(look, &QPushButton::clicked, this, [this] {
        Q_EMIT changedRequested(m_answers.comparison()->changed);
    });
    auto* const keep = new QPushButton(tr("Keep the old answers"), this);
    keep->setObjectName(QStringLiteral("keepAnswers"));
    connect(keep, &QPushButton::clicked, &answers, &NewAnswers::discard);
    auto* const adopt = new QPushButton(tr("Use the new answers"), this);
    adopt->setObjectName(QStringLiteral("useAnswers"));
    connect(adopt, &QPushButton::clicked, &answers, &NewAnswers::adopt);
    auto* const words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_details);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(kGap);
    layout->addLayout(words, 1);
    layout->addWidget(look);
    layout->addWidget(keep);
    layout->addWidget(adopt);
    connect(&answers, &NewAnswers::changed, this, &ComparisonBar::show);
    show();
}

void ComparisonBar::show() {
    const auto& comparison = m_answers.comparison();
    if (comparison) {
        m_headline->setText(headlineOf(*comparison));
        m_details->setText(detailsOf(*comparison));
        m_details->setVisible(!m_details->text().isEmpty());
    }
    setVisible(comparison.has_value());
}

void ComparisonBar::paintEvent(QPaintEvent* /*event*/) {
    const Theme& theme = Theme::of(*this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.accentSoft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace taxo::ui
