// SPDX-License-Identifier: MIT
#include "ui/dialogs/cache_use.h"

#include "core/base/cached_files.h"
#include "ui/dialogs/named_button.h"
#include "ui/models/error_text.h"
#include "ui/models/job_text.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace taxo::ui {

CacheUse::CacheUse(const QString& name,
                   std::vector<std::filesystem::path> folders,
                   JobRunner& runner,
                   QWidget* parent)
    : QWidget(parent)
    , m_folders(std::move(folders))
    , m_runner(runner)
    , m_use(new QLabel(this))
    , m_empty(makeNamedButton("emptyCache", tr("Empty"), this)) {
    m_use->setTextFormat(Qt::PlainText);
    m_use->setObjectName(QStringLiteral("cacheUse"));
    //: what is kept in a cache
    m_empty->setAccessibleName(tr("Empty: %1").arg(name));
    connect(m_empty, &QPushButton::clicked, this, &CacheUse::empty);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_use, 1);
    layout->addWidget(m_empty);
    measure();
}

CacheUse::~CacheUse() {
    m_runner.cancel(m_job);
}

void CacheUse::measure() {
    m_use->setText(tr("Being counted …"));
    m_empty->setEnabled(false);
    m_job = m_runner.start(
        {},
        On::Io,
        [folders = m_folders](const Progress& progress) -> Result<std::uint64_t> {
            std::uint64_t sum = 0;
            for (const std::filesystem::path& folder : folders) {
                const auto bytes = bytesBelow(folder, progress);
                if (!bytes) {
                    return tl::unexpected(bytes.error());
                }
                sum += *bytes;
            }
            return sum;
        },
        this,
        [this](const Result<std::uint64_t>& bytes) {
            m_use->setText(bytes ? tr("%1 now").arg(bytesText(*bytes)) : detailsOf(bytes.error()));
            m_empty->setEnabled(bytes && *bytes > 0);
        });
}

void CacheUse::empty() {
    m_empty->setEnabled(false);
    m_runner.start(
        tr("Emptying the cache"),
        On::Io,
        [folders = m_folders](const Progress& progress) {
            Status first;
            for (const std::filesystem::path& folder : folders) {
                if (auto deleted = deleteFilesBelow(folder, progress); !deleted && first) {
                    first = std::move(deleted);
                }
            }
            return first;
        },
        this,
        [this](const Status& emptied) {
            if (emptied || emptied.error().code == ErrorCode::Cancelled) {
                measure();
            } else {
                m_use->setText(writingDetails(emptied.error()));
            }
        });
}

} // namespace taxo::ui
