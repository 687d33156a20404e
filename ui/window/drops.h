// SPDX-License-Identifier: MIT
#pragma once

class QMimeData;

namespace taxo::ui {

class DropHint;
class Notices;
class Session;

/// What is dragged over the window and dropped: files and folders, pictures out of a browser.
class Drops {
public:
    /// All must outlive it.
    Drops(Session& session, DropHint& hint, Notices& notices);

    /// Says what dropping will do, by the names alone; false where nothing can be done with it.
    bool enter(const QMimeData& data);
    void leave();
    void drop(const QMimeData& data);

private:
    Session& m_session;
    DropHint& m_hint;
    Notices& m_notices;
};

} // namespace taxo::ui
