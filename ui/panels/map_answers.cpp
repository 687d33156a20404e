// SPDX-License-Identifier: MIT
#include "ui/panels/map_answers.h"

#include "core/taxonomy/taxon_names.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/number_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kIdRole = Qt::UserRole;        // of an item, or of a guest
constexpr int kGuestRole = Qt::UserRole + 1; // whether it is a guest's

QString labelsRemark(const MapAnswer& answer) {
    const LabelSuspects& labels = *answer.labels;
    if (labels.suspects.empty()) {
        return MapAnswers::tr("No name is contradicted by those that look most like it.");
    }
    QString text = MapAnswers::tr(
        "Names that contradict those of the photographs which look most like them, of other "
        "events. The chance says how likely the name is wrong: look before you believe it.");
    if (answer.doubtful > labels.suspects.size()) {
        text += u' ' + MapAnswers::tr("The first %L1 of %L2.")
                           .arg(static_cast<qulonglong>(labels.suspects.size()))
                           .arg(static_cast<qulonglong>(answer.doubtful));
    }
    if (labels.unheard > 0) {
        text += u' ' + MapAnswers::tr("Of %Ln name(s) no other event says anything.",
                                      nullptr,
                                      static_cast<int>(labels.unheard));
    }
    return text;
}

/// What it is called now, what those like it are called, and how surely that is another taxon.
QString labelText(const LabelSuspect& suspect, std::size_t place, const ItemRow* row) {
    const QString label = QString::fromStdString(lowestNameOf(suspect.label));
    const QString now = row != nullptr ? QString::fromStdString(row->taxon) : label;
    const QString name = now == label ? label
                         : now.isEmpty()
                             ? MapAnswers::tr("%1, taken back").arg(label)
                             //: %1 is what a photograph was called, %2 what it is called now
                             : MapAnswers::tr("%1 → %2").arg(label, now);
    //: %1: place in the order, %2: what it is called, %3: a rank, %4: the taxon of those that are
    //: like it, %5: a share in percent
    return MapAnswers::tr("%1. %2\nThose like it: %3 %4\nWrong: %5")
        .arg(QLocale().toString(qulonglong{place} + 1),
             name,
             rankText(suspect.found.rank),
             QString::fromStdString(lowestNameOf(suspect.suggestion)),
             percentText(suspect.found.wrong));
}

/// As large as every other, so that rows do not jump when pictures come.
QIcon iconOf(const QImage& image) {
    QPixmap pixmap(MapAnswers::kPicture, MapAnswers::kPicture);
    pixmap.fill(Qt::transparent);
    return image.isNull() ? QIcon(pixmap) : QIcon(QPixmap::fromImage(image));
}

} // namespace

MapAnswers::MapAnswers(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_title(makeNamedText("mapAnswersTitle", this, {.isBold = true}))
    , m_remark(makeNamedText("mapAnswersRemark", this, {.isQuiet = true}))
    , m_list(new QListWidget(this))
    , m_select(new QPushButton(tr("Select these"), this)) {
    m_list->setObjectName(QStringLiteral("mapAnswers"));
    m_list->setAccessibleName(tr("Most alike"));
    m_list->setIconSize({kPicture, kPicture});
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_select->setObjectName(QStringLiteral("selectAnswers"));
    auto* const away = new QPushButton(tr("Take away"), this);
    away->setObjectName(QStringLiteral("dismissAnswers"));
    away->setToolTip(tr("Escape on the map"));
    auto* const below = new QHBoxLayout;
    below->setSpacing(kGap);
    below->addWidget(m_select);
    below->addWidget(away);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGap, kGap, kGap, kGap);
    layout->setSpacing(kGap);
    layout->addWidget(m_title);
    layout->addWidget(m_remark);
    layout->addWidget(m_list, 1);
    layout->addLayout(below);
    connect(away, &QPushButton::clicked, &parts.asker, &MapAsker::dismiss);
    connect(m_select, &QPushButton::clicked, this, &MapAnswers::allChosen);
    connect(&parts.asker, &MapAsker::answered, this, &MapAnswers::showAnswer);
    connect(&parts.document, &CollectionDocument::journalChanged, this, &MapAnswers::takeDecisions);
    connect(&parts.thumbnails, &ThumbnailCache::changed, this, [this](ItemId item) {
        showPictures(item, false);
    });
    connect(&parts.guests, &ThumbnailCache::changed, this, [this](ItemId guest) {
        showPictures(guest, true);
    });
    const auto itemOf = [](const QListWidgetItem* row) {
        return ItemId{row->data(kIdRole).toLongLong()};
    };
    connect(m_list, &QListWidget::currentItemChanged, this, [this, itemOf](QListWidgetItem* row) {
        if (row != nullptr && !row->data(kGuestRole).toBool()) {
            Q_EMIT itemChosen(itemOf(row));
        }
    });
    connect(m_list, &QListWidget::itemActivated, this, [this, itemOf](QListWidgetItem* row) {
        if (!row->data(kGuestRole).toBool()) {
            Q_EMIT itemActivated(itemOf(row));
        }
    });
    showAnswer();
}

QString MapAnswers::title() const {
    const MapAnswer& answer = m_parts.asker.answer();
    return answer.labels         ? tr("Doubtful names")
           : answer.text.empty() ? tr("Where they would lie")
                                 : tr("Most like “%1”").arg(QString::fromStdString(answer.text));
}

QString MapAnswers::remark() const {
    const MapAnswer& answer = m_parts.asker.answer();
    QStringList lines;
    if (answer.labels) {
        lines += labelsRemark(answer);
    } else if (!answer.text.empty()) {
        lines += tr("A text has no place of its own on the map. Its numbers are lower than those "
                    "of two photographs.");
    } else if (!answer.pictures.empty()) {
        lines += tr("Not taken into the collection. Below each: its nearest ones on the map.");
    }
    for (const FailedPath& failed : answer.failed) {
        lines += tr("%1: %2").arg(displayName(failed.path), photoHeadline(failed.error.code));
    }
    return lines.join(u'\n');
}

void MapAnswers::showAnswer() {
    const MapAnswer& answer = m_parts.asker.answer();
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        m_items.clear();
        for (std::size_t place = 0; place < answer.pictures.size(); ++place) {
            addPicture(place);
            addPoints(answer.pictures[place].nearest);
        }
        addPoints(answer.found);
        if (answer.labels) {
            addLabels(answer.labels->suspects);
        }
    }
    m_title->setText(title());
    m_remark->setText(remark());
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_select->setEnabled(!m_items.empty());
    setVisible(!answer.isEmpty() || !answer.failed.empty());
}

void MapAnswers::addPicture(std::size_t place) {
    const ItemId guest{static_cast<std::int64_t>(place) + 1};
    auto* const row = new QListWidgetItem(iconOf(m_parts.guests.image(guest, kPicture)),
                                          displayName(m_parts.asker.answer().pictures[place].file),
                                          m_list);
    row->setData(kIdRole, QVariant::fromValue(static_cast<qlonglong>(guest.value)));
    row->setData(kGuestRole, true);
    row->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_list->font();
    bold.setBold(true);
    row->setFont(bold);
}

void MapAnswers::addPoints(std::span<const RowMatch> points) {
    std::vector<ItemId> items;
    for (const RowMatch& point : points) {
        items.push_back(m_parts.map.map().items[point.row]);
    }
    const auto rows = rowsOfItems(items);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto known = std::ranges::find(rows, items[i], &ItemRow::item);
        const bool isKnown = known != rows.end();
        const QString name = isKnown ? QString::fromStdString(known->name) : QString();
        const QString taxon = isKnown ? QString::fromStdString(known->taxon) : QString();
        //: %1: place in the order, %2: what it is, %3: file, %4: how like it is, 0 to 1
        const QString text = tr("%1. %2\n%3, %4")
                                 .arg(QLocale().toString(qulonglong{i} + 1),
                                      taxon.isEmpty() ? tr("no name yet") : taxon,
                                      name,
                                      decimalText(points[i].product, 2));
        addItem(items[i], text);
    }
}

void MapAnswers::addItem(ItemId item, const QString& text) {
    auto* const row =
        new QListWidgetItem(iconOf(m_parts.thumbnails.image(item, kPicture)), text, m_list);
    row->setData(kIdRole, QVariant::fromValue(static_cast<qlonglong>(item.value)));
    row->setData(kGuestRole, false);
    if (std::ranges::find(m_items, item) == m_items.end()) {
        m_items.push_back(item);
    }
}

void MapAnswers::addLabels(std::span<const LabelSuspect> suspects) {
    for (const LabelSuspect& one : suspects) {
        addItem(m_parts.map.map().items[one.found.row], {});
    }
    takeDecisions();
}

/// What is called otherwise now says so, and the list stays where it is.
void MapAnswers::takeDecisions() {
    const auto& labels = m_parts.asker.answer().labels;
    if (!labels) {
        return;
    }
    const auto rows = rowsOfItems(m_items);
    for (std::size_t i = 0; i < labels->suspects.size(); ++i) {
        const auto known = std::ranges::find(rows, m_items[i], &ItemRow::item);
        m_list->item(static_cast<int>(i))
            ->setText(labelText(labels->suspects[i], i, known == rows.end() ? nullptr : &*known));
    }
}

std::vector<ItemRow> MapAnswers::rowsOfItems(std::span<const ItemId> items) const {
    return m_parts.document.isOpen()
               ? rowsOf(m_parts.document.view(), items).value_or(std::vector<ItemRow>())
               : std::vector<ItemRow>();
}

void MapAnswers::showPictures(ItemId changed, bool isGuest) {
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* const row = m_list->item(i);
        if (row->data(kGuestRole).toBool() == isGuest &&
            row->data(kIdRole).toLongLong() == changed.value) {
            row->setIcon(
                iconOf((isGuest ? m_parts.guests : m_parts.thumbnails).image(changed, kPicture)));
        }
    }
}

} // namespace taxo::ui
