// SPDX-License-Identifier: MIT
#include "ui/models/table_text.h"

#include "core/collection/predictions.h"
#include "ui/document/item_details.h"
#include "ui/document/path_text.h"
#include "ui/document/table_file.h"
#include "ui/models/determination_text.h"
#include "ui/models/number_text.h"
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
                 TableText::tr("Determined as"),
                 TableText::tr("Determined by"),
                 TableText::tr("Model"),
                 TableText::tr("Labels"),
                 TableText::tr("Restriction"),
                 TableText::tr("Threshold")});
}

QString remarkOn(const ItemDetails& item) {
    if (!item.row.problem.empty()) {
        return QString::fromStdString(item.row.problem);
    }
    if (!item.answer) {
        return TableText::tr("Not identified yet");
    }
    return item.answer->probablyNotInList ? TableText::tr("Probably not in your list")
           : isSure(*item.answer)         ? QString()
                                          : TableText::tr("Not sure");
}

/// The latest word on it, and whose it is.
QStringList determinationCells(const ItemDetails& item) {
    if (item.said.empty()) {
        return {QString(), QString()};
    }
    const Determination& latest = item.said.front();
    return {determinationText(latest), QString::fromStdString(latest.person)};
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

/// Of the answers that the collection shows now.
Result<QStringList> provenanceCells(const Collection& collection) {
    const auto info = infoOfAnswers(collection);
    const auto current = currentPredictions(collection);
    if (!info || !current) {
        return tl::unexpected(!info ? info.error() : current.error());
    }
    if (!*current) {
        return QStringList{QString(), QString(), QString(), QString()};
    }
    QString model = QString::fromStdString(info->model + " " + info->precision);
    if (info->isSynthetic) {
        model += u' ' + TableText::tr("(synthetic world: every taxon is invented)");
    }
    return QStringList{model,
                       QString::fromStdString(info->labels),
                       QString::fromStdString((*current)->key.within),
                       decimalText((*current)->key.threshold, 2)};
}

} // namespace

Result<QString>
tableText(const Collection& collection, std::span<const ItemId> items, const Progress& progress) {
    const auto common = provenanceCells(collection);
    if (!common) {
        return tl::unexpected(common.error());
    }
    QString text = head();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto item = detailsOf(collection, items[i]);
        if (!item) {
            continue; // it is gone
        }
        QStringList cells = {displayText(item->row.file)};
        if (item->answer) {
            cells += answerCells(*item->answer);
        } else {
            for (int cell = 0; cell < 9; ++cell) {
                cells << QString();
            }
        }
        text += line(cells + QStringList{remarkOn(*item)} + determinationCells(*item) + *common);
        progress.report(i + 1, items.size());
    }
    return text;
}

} // namespace taxo::ui
