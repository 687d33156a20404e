// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/session_document.h"
#include "ui/models/thumbnail_cache.h"

#include <QAbstractListModel>

#include <vector>

namespace taxo::ui {

/// The photographs of the document as rows. Holds no truth of its own and starts no decoding: a
/// thumbnail that is not there yet is a null image.
class PhotoListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        FileNameRole = Qt::DisplayRole,
        ThumbnailRole = Qt::DecorationRole,  ///< QImage, null while absent or failed
        SpokenRole = Qt::AccessibleTextRole, ///< QString: all of the tile in words
        PathRole = Qt::ToolTipRole,          ///< QString, for people
        StateRole = Qt::UserRole,            ///< int, PhotoState
        NameRole,            ///< QString: the headline's name; empty unless there is one
        ItalicRole,          ///< bool: the name is of a genus or species
        RankRole,            ///< QString: "Family"; empty where the name has none
        ScoreRole,           ///< float: model score of that name, 0 where there is none
        SureRole,            ///< bool: the answer is supported
        NotInListRole,       ///< bool: probably not in the person's list
        ThumbnailFailedRole, ///< bool
        IdRole               ///< qlonglong, ItemId
    };

    /// Both must outlive the model.
    PhotoListModel(SessionDocument& document,
                   ThumbnailCache& thumbnails,
                   QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    ItemId idAt(int row) const;
    QModelIndex indexOf(ItemId id) const; ///< invalid when it was removed

private:
    void refresh(const std::vector<ItemId>& ids, const QList<int>& roles);

    SessionDocument& m_document;
    ThumbnailCache& m_thumbnails;
};

} // namespace taxo::ui
