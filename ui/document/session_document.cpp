// SPDX-License-Identifier: MIT
#include "ui/document/session_document.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <system_error>
#include <utility>

namespace taxo::ui {

namespace {

/// Two names of one file in the usual cases; links are left alone: to a person they are two files.
std::string keyOf(const std::filesystem::path& file) {
    std::error_code problem;
    const auto absolute = std::filesystem::absolute(file, problem);
    return (problem ? file : absolute).lexically_normal().native();
}

} // namespace

const SessionPhoto* SessionDocument::find(ItemId id) const {
    const auto row = rowOf(id);
    return row ? &m_photos[*row] : nullptr;
}

std::optional<std::size_t> SessionDocument::rowOf(ItemId id) const {
    const auto found = m_rows.find(id.value);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::vector<ItemId> SessionDocument::idsIn(PhotoState state) const {
    std::vector<ItemId> ids;
    for (const SessionPhoto& photo : m_photos) {
        if (photo.state == state) {
            ids.push_back(photo.id);
        }
    }
    return ids;
}

std::vector<ItemId> SessionDocument::add(std::span<const std::filesystem::path> files) {
    std::vector<SessionPhoto> added;
    for (const auto& file : files) {
        if (m_idOfFile.try_emplace(keyOf(file), m_lastId + 1).second) {
            SessionPhoto photo;
            photo.id = ItemId{++m_lastId};
            photo.file = file;
            added.push_back(std::move(photo));
        }
    }
    std::vector<ItemId> ids;
    ids.reserve(added.size());
    for (const SessionPhoto& photo : added) {
        ids.push_back(photo.id);
    }
    append(std::move(added));
    return ids;
}

void SessionDocument::append(std::vector<SessionPhoto> photos) {
    if (photos.empty()) {
        return;
    }
    const auto first = static_cast<int>(size());
    const auto last = static_cast<int>(size() + photos.size()) - 1;
    Q_EMIT photosAboutToBeAdded(first, last);
    for (SessionPhoto& photo : photos) {
        m_rows[photo.id.value] = size();
        ++m_counts[static_cast<std::size_t>(photo.state)];
        m_photos.push_back(std::move(photo));
    }
    Q_EMIT photosAdded(first, last);
}

std::vector<SessionPhoto> SessionDocument::takeAll() {
    std::vector<SessionPhoto> photos = m_photos;
    if (!photos.empty()) {
        removeRows(0, photos.size() - 1);
    }
    return photos;
}

void SessionDocument::putBack(std::vector<SessionPhoto> photos) {
    assert(m_photos.empty());
    for (SessionPhoto& photo : photos) {
        m_idOfFile[keyOf(photo.file)] = photo.id.value;
        if (photo.state == PhotoState::Working) {
            photo.state = PhotoState::Waiting;
        }
    }
    append(std::move(photos));
}

void SessionDocument::remove(std::span<const ItemId> ids) {
    std::vector<std::size_t> rows;
    for (const ItemId id : ids) {
        if (const auto row = rowOf(id)) {
            rows.push_back(*row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    // From the back, a run of neighbours at a time, so that the rows before stay right.
    while (!rows.empty()) {
        const std::size_t last = rows.back();
        std::size_t first = last;
        rows.pop_back();
        while (!rows.empty() && rows.back() + 1 == first) {
            first = rows.back();
            rows.pop_back();
        }
        removeRows(first, last);
    }
}

void SessionDocument::removeRows(std::size_t first, std::size_t last) {
    Q_EMIT photosAboutToBeRemoved(static_cast<int>(first), static_cast<int>(last));
    for (std::size_t row = first; row <= last; ++row) {
        const SessionPhoto& photo = m_photos[row];
        --m_counts[static_cast<std::size_t>(photo.state)];
        m_rows.erase(photo.id.value);
        m_idOfFile.erase(keyOf(photo.file));
    }
    const auto begin = m_photos.begin();
    m_photos.erase(begin + static_cast<std::ptrdiff_t>(first),
                   begin + static_cast<std::ptrdiff_t>(last) + 1);
    for (std::size_t row = first; row < size(); ++row) {
        m_rows[m_photos[row].id.value] = row;
    }
    Q_EMIT photosRemoved();
}

void SessionDocument::setState(SessionPhoto& photo, PhotoState state) {
    --m_counts[static_cast<std::size_t>(photo.state)];
    ++m_counts[static_cast<std::size_t>(state)];
    photo.state = state;
    photo.identification.reset();
    photo.problem.reset();
}

void SessionDocument::setStates(std::span<const ItemId> ids, PhotoState state) {
    std::vector<ItemId> changed;
    for (const ItemId id : ids) {
        if (const auto row = rowOf(id); row && m_photos[*row].state != state) {
            setState(m_photos[*row], state);
            changed.push_back(id);
        }
    }
    if (!changed.empty()) {
        Q_EMIT photosChanged(changed);
    }
}

void SessionDocument::setWaiting(std::span<const ItemId> ids) {
    setStates(ids, PhotoState::Waiting);
}

void SessionDocument::setWorking(std::span<const ItemId> ids) {
    setStates(ids, PhotoState::Working);
}

void SessionDocument::setOutcome(ItemId id, Result<Identification> outcome) {
    const auto row = rowOf(id);
    if (!row) {
        return;
    }
    SessionPhoto& photo = m_photos[*row];
    if (outcome) {
        setState(photo, PhotoState::Done);
        photo.identification = std::make_shared<const Identification>(std::move(*outcome));
    } else {
        setState(photo, PhotoState::Failed);
        photo.problem = std::move(outcome).error();
    }
    Q_EMIT photosChanged({id});
}

} // namespace taxo::ui
