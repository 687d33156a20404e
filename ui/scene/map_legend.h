// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QString>
#include <QTreeView>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::ui {

/// What a colour of a map means: a taxon, a kind, a cluster, a stretch of numbers.
struct LegendEntry {
    QString text;
    QColor color;
    std::size_t count = 0; ///< points of it
    bool isItalic = false; ///< a genus or below
};

/// The colours of a map, what they mean and how many points each has. The box of an entry, or
/// Space, leaves its points out or takes them in; a double click, or Enter, shows it alone, and the
/// same once more all of them. Thousands of entries cost nothing. UI thread.
class MapLegend : public QTreeView {
    Q_OBJECT
public:
    explicit MapLegend(QWidget* parent = nullptr);
    ~MapLegend() override;

    /// All of them shown.
    void setEntries(std::vector<LegendEntry> entries);

    /// One for each entry.
    const std::vector<std::uint8_t>& isHidden() const;
    /// One for each entry.
    void setHidden(std::vector<std::uint8_t> isHidden);
    QString textOf(std::size_t entry) const;

    void showAll();
    void showAlone(std::size_t entry);

Q_SIGNALS:
    void hiddenChanged(); ///< by a person

protected:
    bool event(QEvent* event) override;

private:
    class Model;
    Model* m_model;
};

} // namespace taxo::ui
