// SPDX-License-Identifier: MIT
#include "ui/models/photo_list_model.h"

#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"

namespace taxo::ui {

namespace {

QString stateText(const SessionPhoto& photo) {
    switch (photo.state) {
    case PhotoState::Waiting:
        return PhotoListModel::tr("Waiting");
    case PhotoState::Working:
        return PhotoListModel::tr("Being identified");
    case PhotoState::Failed:
        return photoHeadline(photo.problem->code);
    case PhotoState::Done:
        return spokenText(headlineOf(*photo.identification));
    }
    return {};
}

Headline answerOf(const SessionPhoto& photo) {
    return photo.identification ? headlineOf(*photo.identification) : Headline();
}

} // namespace

PhotoListModel::PhotoListModel(SessionDocument& document,
                               ThumbnailCache& thumbnails,
                               QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_thumbnails(thumbnails) {
    connect(&document, &SessionDocument::photosAboutToBeAdded, this, [this](int first, int last) {
        beginInsertRows({}, first, last);
    });
    connect(&document, &SessionDocument::photosAdded, this, [this] { endInsertRows(); });
    connect(&document, &SessionDocument::photosAboutToBeRemoved, this, [this](int first, int last) {
        beginRemoveRows({}, first, last);
    });
    connect(&document, &SessionDocument::photosRemoved, this, [this] { endRemoveRows(); });
    connect(&document,
            &SessionDocument::photosChanged,
            this,
            [this](const std::vector<ItemId>& ids) { refresh(ids, {}); });
    connect(&thumbnails, &ThumbnailCache::changed, this, [this](ItemId id) {
        refresh({id}, {ThumbnailRole, ThumbnailFailedRole});
    });
}

int PhotoListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_document.size());
}

QVariant PhotoListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const SessionPhoto& photo = m_document.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case FileNameRole:
        return displayName(photo.file);
    case ThumbnailRole:
        return m_thumbnails.image(photo.id);
    case SpokenRole:
        return QString(displayName(photo.file) + QStringLiteral(": ") + stateText(photo));
    case PathRole:
        return QString(displayText(photo.file) + u'\n' + stateText(photo));
    case StateRole:
        return static_cast<int>(photo.state);
    case NameRole:
        return answerOf(photo).name;
    case ItalicRole:
        return answerOf(photo).isItalic;
    case RankRole: {
        const auto rank = answerOf(photo).rank;
        return rank ? rankText(*rank) : QString();
    }
    case ScoreRole:
        return answerOf(photo).score;
    case SureRole:
        return answerOf(photo).isSure;
    case NotInListRole:
        return answerOf(photo).isProbablyNotInList;
    case ThumbnailFailedRole:
        return m_thumbnails.state(photo.id) == ThumbnailCache::State::Failed;
    case IdRole:
        return static_cast<qlonglong>(photo.id.value);
    default:
        return {};
    }
}

QHash<int, QByteArray> PhotoListModel::roleNames() const {
    return {{FileNameRole, "fileName"},
            {ThumbnailRole, "thumbnail"},
            {StateRole, "state"},
            {NameRole, "name"},
            {ItalicRole, "italic"},
            {RankRole, "rank"},
            {ScoreRole, "score"},
            {SureRole, "sure"},
            {NotInListRole, "notInList"},
            {ThumbnailFailedRole, "thumbnailFailed"},
            {IdRole, "id"}};
}

ItemId PhotoListModel::idAt(int row) const {
    return m_document.at(static_cast<std::size_t>(row)).id;
}

QModelIndex PhotoListModel::indexOf(ItemId id) const {
    const auto row = m_document.rowOf(id);
    return row ? index(static_cast<int>(*row)) : QModelIndex();
}

void PhotoListModel::refresh(const std::vector<ItemId>& ids, const QList<int>& roles) {
    for (const ItemId id : ids) {
        if (const QModelIndex at = indexOf(id); at.isValid()) {
            Q_EMIT dataChanged(at, at, roles);
        }
    }
}

} // namespace taxo::ui
