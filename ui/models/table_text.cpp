// SPDX-License-Identifier: MIT
#include "ui/models/table_text.h"

#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace taxo::ui {

namespace {

struct TableText {
    Q_DECLARE_TR_FUNCTIONS(TableText)
};

constexpr int kDigits = 4;

/// One cell stays one cell.
QString line(QStringList cells) {
    static const QRegularExpression kBreaks(QStringLiteral("[\\t\\r\\n]"));
    for (QString& cell : cells) {
        cell.replace(kBreaks, QStringLiteral(" "));
    }
    return cells.join(u'\t') + u'\n';
}

QString head() {
    return line({TableText::tr("File"),
                 TableText::tr("Best supported"),
                 TableText::tr("Rank"),
                 TableText::tr("Model score"),
                 TableText::tr("First candidate"),
                 TableText::tr("Common name"),
                 TableText::tr("Model score of the candidate"),
                 TableText::tr("Best cosine"),
                 TableText::tr("Margin to the next"),
                 TableText::tr("Share inside the list"),
                 TableText::tr("Remark"),
                 TableText::tr("Model"),
                 TableText::tr("Labels"),
                 TableText::tr("Restriction"),
                 TableText::tr("Threshold")});
}

QString remarkOn(const SessionPhoto& photo) {
    switch (photo.state) {
    case PhotoState::Waiting:
    case PhotoState::Working:
        return TableText::tr("Not identified yet");
    case PhotoState::Failed:
        return photoHeadline(photo.problem->code);
    case PhotoState::Done:
        break;
    }
    const Identification& answer = *photo.identification;
    return answer.probablyNotInList ? TableText::tr("Probably not in your list")
           : isSure(answer)         ? QString()
                                    : TableText::tr("Not sure");
}

QStringList answerCells(const Identification& answer) {
    const Headline best = headlineOf(answer);
    QStringList cells;
    if (best.isSure) {
        cells << best.name << (best.rank ? rankText(*best.rank) : QString())
              << decimalText(best.score, kDigits);
    } else {
        cells << QString() << QString() << QString();
    }
    if (answer.candidates.empty()) {
        cells << QString() << QString() << QString();
    } else {
        const Candidate& first = answer.candidates.front();
        cells << QString::fromStdString(first.name) << QString::fromStdString(first.commonName)
              << decimalText(first.score, kDigits);
    }
    cells << decimalText(answer.bestCosine, kDigits)
          << (answer.marginToNext ? decimalText(*answer.marginToNext, kDigits) : QString());
    cells << (answer.shareInside ? decimalText(*answer.shareInside, kDigits) : QString());
    return cells;
}

QStringList provenanceCells(const Provenance& provenance) {
    QString model = QString::fromStdString(provenance.info.model + " " + provenance.info.precision);
    if (provenance.info.configIsInferred) {
        model += u' ' + TableText::tr("(configuration guessed)");
    }
    if (provenance.info.isSynthetic) {
        model += u' ' + TableText::tr("(synthetic world: every taxon is invented)");
    }
    const auto& taxa = provenance.restriction;
    return {model.trimmed(),
            QString::fromStdString(provenance.info.labels),
            taxa.empty() ? QString() : restrictionText(taxa),
            decimalText(provenance.threshold, 2)};
}

} // namespace

QString tableText(const SessionDocument& document,
                  std::span<const ItemId> ids,
                  const Provenance& provenance) {
    const QStringList common = provenanceCells(provenance);
    QString text = head();
    for (const ItemId id : ids) {
        const SessionPhoto* const photo = document.find(id);
        if (photo == nullptr) {
            continue;
        }
        QStringList cells = {displayText(photo->file)};
        if (photo->identification) {
            cells += answerCells(*photo->identification);
        } else {
            for (int i = 0; i < 9; ++i) {
                cells << QString();
            }
        }
        text += line(cells + QStringList{remarkOn(*photo)} + common);
    }
    return text;
}

} // namespace taxo::ui
