// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/classify/identification.h"

#include <QObject>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace taxo::ui {

/// How far a photograph is. It moves forward only, until it is asked about again.
enum class PhotoState : std::uint8_t { Waiting, Working, Done, Failed };

/// A photograph of the session and what became of it.
struct SessionPhoto {
    ItemId id;
    std::filesystem::path file;
    PhotoState state = PhotoState::Waiting;
    std::shared_ptr<const Identification> identification; ///< Done only, then never null
    std::optional<Error> problem;                         ///< Failed only, then always there
};

/// The photographs of one window and what is known of them, until it closes: nothing is kept on
/// disk. Rows are dense and in the order of adding; ids are never used again. Holds no pictures and
/// starts no work. UI thread.
class SessionDocument : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    std::size_t size() const { return m_photos.size(); }

    const SessionPhoto& at(std::size_t row) const { return m_photos[row]; }

    const SessionPhoto* find(ItemId id) const; ///< null when it was removed
    std::optional<std::size_t> rowOf(ItemId id) const;

    std::size_t count(PhotoState state) const { return m_counts[static_cast<std::size_t>(state)]; }

    std::vector<ItemId> idsIn(PhotoState state) const;

    /// Files that are here already are left out; returns the new ones, in order.
    std::vector<ItemId> add(std::span<const std::filesystem::path> files);
    /// Forgets them; the files stay as they are.
    void remove(std::span<const ItemId> ids);
    /// All photographs go, with what is known of them, to be put back one day.
    std::vector<SessionPhoto> takeAll();
    /// What takeAll gave, as it was, into an empty document; what was being worked on waits again.
    void putBack(std::vector<SessionPhoto> photos);
    /// Forgets what is known of them: to be asked about again.
    void setWaiting(std::span<const ItemId> ids);
    void setWorking(std::span<const ItemId> ids);
    /// Ids that were removed meanwhile are ignored.
    void setOutcome(ItemId id, Result<Identification> outcome);

Q_SIGNALS:
    void photosAboutToBeAdded(int first, int last);
    void photosAdded(int first, int last);
    void photosAboutToBeRemoved(int first, int last);
    void photosRemoved();
    void photosChanged(const std::vector<taxo::ItemId>& ids);

private:
    void setState(SessionPhoto& photo, PhotoState state);
    void append(std::vector<SessionPhoto> photos);
    void removeRows(std::size_t first, std::size_t last);
    void setStates(std::span<const ItemId> ids, PhotoState state);

    std::vector<SessionPhoto> m_photos;
    std::unordered_map<std::int64_t, std::size_t> m_rows;     ///< by id
    std::unordered_map<std::string, std::int64_t> m_idOfFile; ///< by absolute path
    std::array<std::size_t, 4> m_counts{};
    std::int64_t m_lastId = 0;
};

} // namespace taxo::ui
