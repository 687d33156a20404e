// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"

#include <QObject>

#include <vector>

namespace taxo::ui {

/// What is selected. Views read and write it and do not know each other. UI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    const std::vector<ItemId>& ids() const { return m_ids; } ///< ascending

    bool contains(ItemId id) const;

    /// In any order. No signal if equal; a burst of calls gives one signal, at the next turn of the
    /// event loop.
    void set(std::vector<ItemId> ids);

Q_SIGNALS:
    void changed();

private:
    std::vector<ItemId> m_ids;
    bool m_isSignalDue = false;
};

/// The one photograph that is looked at; value -1 where there is none. UI thread.
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
