// SPDX-License-Identifier: MIT
#include "ui/scene/map_legend.h"

#include "core/base/assert.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kSwatch = 12;

QPixmap swatch(const QColor& color, double ratio) {
    QPixmap pixmap(QSize(kSwatch, kSwatch) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(1, 1, kSwatch - 2, kSwatch - 2);
    return pixmap;
}

} // namespace

class MapLegend::Model : public QAbstractTableModel {
public:
    enum Column { Name, Count, Columns };

    explicit Model(MapLegend& legend) : QAbstractTableModel(&legend), m_legend(legend) {}

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }

    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(Columns);
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override {
        return QAbstractTableModel::flags(index) |
               (index.column() == Name ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
    }

    QVariant data(const QModelIndex& index, int role) const override {
        if (!index.isValid()) {
            return {};
        }
        const auto row = static_cast<std::size_t>(index.row());
        const LegendEntry& entry = m_entries[row];
        if (index.column() == Count) {
            return role == Qt::DisplayRole ? QVariant(QLocale().toString(qulonglong(entry.count)))
                   : role == Qt::TextAlignmentRole
                       ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                       : QVariant();
        }
        switch (role) {
        case Qt::DisplayRole:
        case Qt::ToolTipRole:
            return entry.text;
        case Qt::DecorationRole:
            return swatch(entry.color, m_legend.devicePixelRatioF());
        case Qt::CheckStateRole:
            return int(m_isHidden[row] != 0 ? Qt::Unchecked : Qt::Checked);
        case Qt::FontRole: {
            QFont font = m_legend.font();
            font.setItalic(entry.isItalic);
            return font;
        }
        default:
            return {};
        }
    }

    bool setData(const QModelIndex& index, const QVariant& value, int role) override {
        if (role != Qt::CheckStateRole) {
            return false;
        }
        m_isHidden[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Unchecked ? 1 : 0;
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
        Q_EMIT m_legend.hiddenChanged();
        return true;
    }

    void setEntries(std::vector<LegendEntry> entries) {
        beginResetModel();
        m_entries = std::move(entries);
        m_isHidden.assign(m_entries.size(), 0);
        endResetModel();
    }

    void setHidden(std::vector<std::uint8_t> isHidden) {
        if (isHidden == m_isHidden) {
            return;
        }
        m_isHidden = std::move(isHidden);
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
        Q_EMIT m_legend.hiddenChanged();
    }

    const std::vector<std::uint8_t>& isHidden() const { return m_isHidden; }

private:
    MapLegend& m_legend;
    std::vector<LegendEntry> m_entries;
    std::vector<std::uint8_t> m_isHidden;
};

MapLegend::MapLegend(QWidget* parent) : QTreeView(parent), m_model(new Model(*this)) {
    setObjectName(QStringLiteral("mapLegend"));
    setAccessibleName(tr("Colours of the map"));
    setModel(m_model);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(Model::Count, QHeaderView::ResizeToContents);
    connect(this, &QTreeView::activated, this, [this](const QModelIndex& index) {
        showAlone(static_cast<std::size_t>(index.row()));
    });
}

MapLegend::~MapLegend() = default;

void MapLegend::setEntries(std::vector<LegendEntry> entries) {
    m_model->setEntries(std::move(entries));
}

void MapLegend::setHidden(std::vector<std::uint8_t> isHidden) {
    TAXO_ASSERT(isHidden.size() == m_model->isHidden().size());
    m_model->setHidden(std::move(isHidden));
}

QString MapLegend::textOf(std::size_t entry) const {
    return m_model->index(static_cast<int>(entry), Model::Name).data().toString();
}

const std::vector<std::uint8_t>& MapLegend::isHidden() const {
    return m_model->isHidden();
}

void MapLegend::showAll() {
    m_model->setHidden(std::vector<std::uint8_t>(isHidden().size(), 0));
}

void MapLegend::showAlone(std::size_t entry) {
    std::vector<std::uint8_t> others(isHidden().size(), 1);
    others.at(entry) = 0;
    if (others == isHidden()) {
        showAll();
    } else {
        m_model->setHidden(std::move(others));
    }
}

/// Enter is a word of the review elsewhere in the window.
bool MapLegend::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QTreeView::event(event);
}

} // namespace taxo::ui
