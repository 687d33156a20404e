// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::ui {

/// What is selected: a bit for each id, so that a million items are chosen at once. Views read and
/// write it and do not know each other. UI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    std::size_t size() const { return m_size; }

    bool isEmpty() const { return m_size == 0; }

    bool contains(ItemId id) const;

    std::vector<ItemId> ids() const; ///< ascending

    // A burst of changes gives one signal, at the next turn of the event loop.

    void set(std::span<const ItemId> ids); ///< these and no others
    void add(std::span<const ItemId> ids);
    void remove(std::span<const ItemId> ids);
    void toggle(ItemId id);

    void clear() { set({}); }

Q_SIGNALS:
    void changed();

private:
    void put(ItemId id, bool isSelected);
    void tellSoon();

    std::vector<std::uint64_t> m_bits; ///< by id
    std::size_t m_size = 0;
    bool m_isSignalDue = false;
};

/// The one item that is looked at; value -1 where there is none. UI thread.
class Focus : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    ItemId current() const { return m_current; }

    void set(ItemId id);

Q_SIGNALS:
    void changed();

private:
    ItemId m_current;
};

} // namespace taxo::ui
