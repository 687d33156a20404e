// SPDX-License-Identifier: MIT
#include "ui/panels/gallery_accessible.h"

#include "ui/models/item_text.h"
#include "ui/panels/gallery_view.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QList>
#include <QPointer>

#include <algorithm>
#include <deque>
#include <vector>

namespace taxo::ui {

namespace {

/// Cells that a screen reader may hold on to; older ones are made again when asked for.
constexpr std::size_t kMostCells = 512;

class GalleryTable;

/// One tile. Says nothing any more when the list is shorter or the view is gone.
class GalleryCell final : public QAccessibleInterface,
                          public QAccessibleTableCellInterface,
                          public QAccessibleActionInterface {
public:
    GalleryCell(GalleryView& view, std::size_t row) : m_view(&view), m_row(row) {}

    std::size_t row() const { return m_row; }

    bool isValid() const override { return m_view && m_row < m_view->document().size(); }

    QObject* object() const override { return nullptr; }

    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }

    QAccessibleInterface* parent() const override {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }

    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }

    int childCount() const override { return 0; }

    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) {
            return {};
        }
        const auto* const item = m_view->document().rowAt(m_row);
        if (item == nullptr) {
            return {};
        }
        const bool hides = m_view->hidesSuggestions();
        return kind == QAccessible::Name          ? spokenText(*item, hides)
               : kind == QAccessible::Description ? detailText(*item, hides)
                                                  : QString();
    }

    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}

    QRect rect() const override {
        if (!isValid()) {
            return {};
        }
        const QRect cell = TilePainter::ground(m_view->cellRect(m_row));
        return {m_view->viewport()->mapToGlobal(cell.topLeft()), cell.size()};
    }

    QAccessible::Role role() const override { return QAccessible::Cell; }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const ItemId item = m_view->document().idAt(m_row);
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_view->selection().contains(item);
        state.focused = m_view->hasFocus() && m_view->currentRow() == m_row;
        const QRect cell = m_view->cellRect(m_row);
        state.offscreen = !cell.intersects(m_view->viewport()->rect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableCellInterface) {
            return static_cast<QAccessibleTableCellInterface*>(this);
        }
        if (type == QAccessible::ActionInterface) {
            return static_cast<QAccessibleActionInterface*>(this);
        }
        return nullptr;
    }

    // QAccessibleTableCellInterface

    int columnExtent() const override { return 1; }

    int rowExtent() const override { return 1; }

    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }

    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }

    int columnIndex() const override { return isValid() ? m_view->grid().columnOf(m_row) : -1; }

    int rowIndex() const override {
        return isValid() ? static_cast<int>(m_view->grid().lineOf(m_row)) : -1;
    }

    bool isSelected() const override { return state().selected; }

    QAccessibleInterface* table() const override { return parent(); }

    // QAccessibleActionInterface

    QStringList actionNames() const override { return {pressAction(), toggleAction()}; }

    void doAction(const QString& action) override {
        if (!isValid()) {
            return;
        }
        const ItemId item = m_view->document().idAt(m_row);
        m_view->setCurrentRow(m_row);
        if (action == pressAction()) {
            Q_EMIT m_view->activated(item);
        } else if (action == toggleAction()) {
            m_view->selection().toggle(item);
        }
    }

    QStringList keyBindingsForAction(const QString& /*action*/) const override { return {}; }

private:
    QPointer<GalleryView> m_view;
    std::size_t m_row;
};

class GalleryTable final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit GalleryTable(GalleryView& view) : QAccessibleWidget(&view, QAccessible::Table) {}

    ~GalleryTable() override { forgetCells(); }

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::TableInterface) {
            return static_cast<QAccessibleTableInterface*>(this);
        }
        return QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return static_cast<int>(view().document().size()); }

    QAccessibleInterface* child(int index) const override {
        return index >= 0 && index < childCount() ? cell(static_cast<std::size_t>(index)) : nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* const found = dynamic_cast<const GalleryCell*>(child);
        return found != nullptr ? static_cast<int>(found->row()) : -1;
    }

    QAccessibleInterface* childAt(int x, int y) const override {
        const auto row = view().rowAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
        return row ? cell(*row) : nullptr;
    }

    QAccessibleInterface* focusChild() const override {
        const auto row = view().currentRow();
        return row && view().hasFocus() ? cell(*row) : nullptr;
    }

    // QAccessibleTableInterface

    QAccessibleInterface* caption() const override { return nullptr; }

    QAccessibleInterface* summary() const override { return nullptr; }

    QAccessibleInterface* cellAt(int line, int column) const override {
        const auto row = line < 0 ? std::nullopt
                                  : view().grid().rowAtCell(static_cast<std::size_t>(line), column);
        return row ? cell(*row) : nullptr;
    }

    int selectedCellCount() const override { return static_cast<int>(view().selection().size()); }

    /// As many as are kept: the first ones of the list.
    QList<QAccessibleInterface*> selectedCells() const override {
        QList<QAccessibleInterface*> cells;
        const CollectionDocument& document = view().document();
        const std::size_t wanted = std::min(view().selection().size(), kMostCells / 2);
        for (std::size_t row = 0; row < document.size(); ++row) {
            if (cells.size() == static_cast<qsizetype>(wanted)) {
                break;
            }
            if (view().selection().contains(document.idAt(row))) {
                cells << cell(row);
            }
        }
        return cells;
    }

    QString columnDescription(int /*column*/) const override { return {}; }

    /// The heading that a line stands under.
    QString rowDescription(int line) const override {
        const GalleryLayout& grid = view().grid();
        return grid.hasHeadings() && line >= 0 && line < rowCount()
                   ? view().titleOf(grid.groupOfLine(static_cast<std::size_t>(line))).text
                   : QString();
    }

    int selectedColumnCount() const override { return 0; }

    int selectedRowCount() const override { return 0; }

    int columnCount() const override { return view().grid().metrics().columns; }

    int rowCount() const override { return static_cast<int>(view().grid().lines()); }

    QList<int> selectedColumns() const override { return {}; }

    QList<int> selectedRows() const override { return {}; }

    bool isColumnSelected(int /*column*/) const override { return false; }

    bool isRowSelected(int line) const override {
        const auto items = itemsOf(line);
        return !items.empty() && std::all_of(items.begin(), items.end(), [this](ItemId item) {
            return view().selection().contains(item);
        });
    }

    bool selectRow(int line) override {
        const auto items = itemsOf(line);
        view().selection().add(items);
        return !items.empty();
    }

    bool selectColumn(int /*column*/) override { return false; }

    bool unselectRow(int line) override {
        const auto items = itemsOf(line);
        view().selection().remove(items);
        return !items.empty();
    }

    bool unselectColumn(int /*column*/) override { return false; }

    void modelChange(QAccessibleTableModelChangeEvent* /*event*/) override { forgetCells(); }

private:
    struct Kept {
        std::size_t row = 0;
        QAccessible::Id id = 0;
    };

    GalleryView& view() const { return *static_cast<GalleryView*>(widget()); }

    QAccessibleInterface* cell(std::size_t row) const {
        for (const Kept& kept : m_cells) {
            if (kept.row == row) {
                return QAccessible::accessibleInterface(kept.id);
            }
        }
        if (m_cells.size() == kMostCells) {
            QAccessible::deleteAccessibleInterface(m_cells.front().id);
            m_cells.pop_front();
        }
        auto* const made = new GalleryCell(view(), row); // registered: Qt deletes it by its id
        m_cells.push_back({row, QAccessible::registerAccessibleInterface(made)});
        return made;
    }

    void forgetCells() {
        for (const Kept& kept : m_cells) {
            QAccessible::deleteAccessibleInterface(kept.id);
        }
        m_cells.clear();
    }

    std::vector<ItemId> itemsOf(int line) const {
        std::vector<ItemId> items;
        for (int column = 0; line >= 0 && column < columnCount(); ++column) {
            if (const auto row = view().grid().rowAtCell(static_cast<std::size_t>(line), column)) {
                items.push_back(view().document().idAt(*row));
            }
        }
        return items;
    }

    mutable std::deque<Kept> m_cells; ///< oldest first
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    auto* const view = className == QLatin1String("taxo::ui::GalleryView")
                           ? qobject_cast<GalleryView*>(object)
                           : nullptr;
    return view != nullptr ? new GalleryTable(*view) : nullptr;
}

} // namespace

void installGalleryAccessible() {
    QAccessible::installFactory(makeInterface); // Qt knows each factory once
}

} // namespace taxo::ui
