// SPDX-License-Identifier: MIT
#include "ui/panels/checklist_source.h"

#include "ui/document/path_text.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <optional>
#include <utility>

namespace taxo::ui {

namespace {

/// One table and nothing else.
std::optional<std::filesystem::path> checklistIn(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    const auto path = urls.size() == 1 ? pathFromUrl(urls.constFirst()) : std::nullopt;
    const bool isTable = path && (path->extension() == ".csv" || path->extension() == ".tsv" ||
                                  path->extension() == ".txt");
    return isTable ? path : std::nullopt;
}

} // namespace

ChecklistSource::ChecklistSource(IdentifierHost& host, JobRunner& runner, QObject* parent)
    : QObject(parent), m_host(host), m_runner(runner) {
    connect(&host, &IdentifierHost::stateChanged, this, &ChecklistSource::readPending);
}

ChecklistSource::~ChecklistSource() {
    m_runner.cancel(m_job);
}

void ChecklistSource::acceptDropsOn(QWidget& widget) {
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool ChecklistSource::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragLeave) {
        Q_EMIT hovered({});
    } else if (event->type() == QEvent::DragEnter || event->type() == QEvent::Drop) {
        auto* const drop = static_cast<QDropEvent*>(event);
        const auto file = checklistIn(*drop->mimeData());
        if (file && m_host.hasModel()) {
            drop->setDropAction(Qt::CopyAction); // never move what a person drags
            drop->accept();
            Q_EMIT hovered(event->type() == QEvent::DragEnter ? *file : std::filesystem::path());
            if (event->type() == QEvent::Drop) {
                read(*file);
            }
            return true;
        }
        event->ignore(); // the window takes it
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void ChecklistSource::read(const std::filesystem::path& file) {
    m_pending = file;
    m_host.load();
    readPending();
}

void ChecklistSource::readPending() {
    if (m_pending.empty()) {
        return;
    }
    if (m_host.state() == IdentifierHost::State::Failed) {
        m_pending.clear(); // why is told elsewhere
    }
    if (m_host.state() != IdentifierHost::State::Ready) {
        return;
    }
    m_runner.cancel(m_job);
    m_job = m_runner.start(
        tr("Reading the checklist"),
        On::Io,
        [file = m_pending, identifier = m_host.identifier()](const Progress& progress) {
            return taxaOfChecklist(file, *identifier, progress);
        },
        this,
        [this, file = m_pending](const Result<ChecklistTaxa>& taxa) {
            if (taxa) {
                Q_EMIT found(file, *taxa);
            } else if (taxa.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(taxa.error());
            }
        },
        Urgency::Waited);
    m_pending.clear();
}

} // namespace taxo::ui
