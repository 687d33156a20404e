// SPDX-License-Identifier: MIT
#include "ui/panels/map_answers.h"

#include "core/collection/item_rows.h"
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
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
    return answer.text.empty() ? tr("Where they would lie")
                               : tr("Most like “%1”").arg(QString::fromStdString(answer.text));
}

QString MapAnswers::remark() const {
    const MapAnswer& answer = m_parts.asker.answer();
    QStringList lines;
    if (!answer.text.empty()) {
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
    const auto rows = m_parts.document.isOpen()
                          ? rowsOf(m_parts.document.view(), items).value_or(std::vector<ItemRow>())
                          : std::vector<ItemRow>();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto known = std::ranges::find(rows, items[i], &ItemRow::item);
        const bool isKnown = known != rows.end();
        const QString name = isKnown ? QString::fromStdString(known->name) : QString();
        const QString taxon = isKnown ? QString::fromStdString(known->taxon) : QString();
        //: %1: place in the order, %2: what it is, %3: file, %4: how like it is, 0 to 1
        const QString text =
            tr("%1. %2\n%3, %4")
                .arg(QLocale().toString(static_cast<qulonglong>(i + 1)),
                     taxon.isEmpty() ? tr("no name yet") : taxon,
                     name,
                     QLocale().toString(static_cast<double>(points[i].product), 'f', 2));
        auto* const row =
            new QListWidgetItem(iconOf(m_parts.thumbnails.image(items[i], kPicture)), text, m_list);
        row->setData(kIdRole, QVariant::fromValue(static_cast<qlonglong>(items[i].value)));
        row->setData(kGuestRole, false);
        if (std::ranges::find(m_items, items[i]) == m_items.end()) {
            m_items.push_back(items[i]);
        }
    }
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
