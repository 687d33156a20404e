// SPDX-License-Identifier: MIT
// What became of what was brought in.
#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/models/import_text.h"
#include "ui/models/model_text.h"
#include "ui/window/notices.h"

#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace taxo::ui {

namespace {

/// Models and labels that were to come here, and why not the library knows.
std::vector<const CatalogueEntry*> failedEntries(Session& session) {
    std::vector<const CatalogueEntry*> failed;
    for (const CatalogueEntry& entry : session.services().store->catalogue().entries()) {
        if (session.library().problemOf(entry) != nullptr) {
            failed.push_back(&entry);
        }
    }
    return failed;
}

} // namespace

void Notices::connectImports() {
    connect(&m_session.importer(), &PhotoImporter::finished, this, &Notices::tellImported);
    connect(&m_session.importer(), &PhotoImporter::failed, this, [this](const Error& error) {
        add({.topic = Topic::Paths,
             .headline = tr("Not all photographs could be brought in."),
             .details = writingDetails(error)});
    });
    connect(&m_session, &Session::notTaken, this, [this](const auto& failed) {
        add(failedPaths(failed));
    });
    connect(&m_session.queue(), &IdentifyQueue::finished, this, &Notices::tellUnread);
    connect(&m_session.library(), &ModelLibrary::failed, this, &Notices::tellLibrary);
    connect(&m_session.library(), &ModelLibrary::installed, this, [this] {
        if (failedEntries(m_session).empty()) {
            withdraw(Topic::Models);
        }
    });
    connect(&m_session, &Session::pictureNotKept, this, [this](const Error& error) {
        add({.topic = Topic::Paths,
             .headline = tr("The picture could not be kept."),
             .details = writingDetails(error)});
    });
    RecordImporter& records = m_session.records();
    connect(&records, &RecordImporter::finished, this, &Notices::tellBroughtIn);
    connect(
        &records, &RecordImporter::failed, this, [this](const QString& name, const Error& error) {
            add({.topic = Topic::Records,
                 .headline = tr("%1 could not be brought in.").arg(name),
                 .details = writingDetails(error)});
        });
    // Its Undo would be about another step.
    const auto forget = [this] { withdraw(Topic::Records); };
    connect(&m_session.document(), &CollectionDocument::decided, this, forget);
    connect(&m_session.document(), &CollectionDocument::undone, this, forget);
}

void Notices::tellImported(const ImportReport& report) {
    const bool isNothing = report.failed.empty() && report.videos.empty() &&
                           std::ranges::all_of(report.added, [](std::size_t n) { return n == 0; });
    if (isNothing) {
        add({.topic = Topic::Paths,
             .kind = NoticeBar::Kind::Information,
             .headline = tr("No photographs were found there.")});
        return;
    }
    if (!report.failed.empty()) {
        std::vector<std::filesystem::path> paths;
        for (const FailedPath& one : report.failed) {
            paths.push_back(one.path);
        }
        Notice notice = failedPaths(report.failed);
        notice.action = tr("Try again");
        notice.act = [this, paths = std::move(paths)] {
            withdraw(Topic::Paths);
            m_session.importer().add(paths);
        };
        add(std::move(notice));
        return;
    }
    QStringList details;
    const auto tell = [&](const QString& text, std::size_t count) {
        if (count > 0) {
            details << text;
        }
    };
    const auto number = [&](Added kind) { return static_cast<int>(report.count(kind)); };
    tell(tr("%Ln were in the collection already.", nullptr, number(Added::Known)),
         report.count(Added::Known));
    tell(tr("%Ln are copies of photographs that are kept.", nullptr, number(Added::Copy)),
         report.count(Added::Copy));
    tell(tr("%Ln were found again at another place.", nullptr, number(Added::Moved)),
         report.count(Added::Moved));
    tell(tr("%Ln have changed: they are new versions.", nullptr, number(Added::Version)),
         report.count(Added::Version));
    tell(tr("%Ln video(s) were left out; videos are not supported.",
            nullptr,
            static_cast<int>(report.videos.size())),
         report.videos.size());
    if (details.isEmpty()) {
        withdraw(Topic::Paths);
        return;
    }
    add({.topic = Topic::Paths,
         .kind = NoticeBar::Kind::Information,
         .headline = tr("%Ln new photograph(s).", nullptr, number(Added::New)),
         .details = details.join(u'\n')});
}

void Notices::tellBroughtIn(const QString& name, const ImportOutcome& outcome) {
    const RecordImportReport& report = outcome.described;
    QStringList fresh = newLines(outcome);
    const std::size_t photos = report.photos.count(Added::New);
    if (photos > 0) {
        fresh.prepend(tr("%Ln new photograph(s)", nullptr, static_cast<int>(photos)));
    }
    QString details = fresh.join(QStringLiteral(", "));
    const QStringList problems = problemLines(report);
    if (!problems.isEmpty()) {
        const std::size_t count = report.unmatched + report.problemCount;
        details +=
            (details.isEmpty() ? QString() : QStringLiteral("\n")) +
            tr("%Ln problem(s): %1", nullptr, static_cast<int>(count)).arg(problems.constFirst());
    }
    Notice notice{.topic = Topic::Records,
                  .kind = NoticeBar::Kind::Information,
                  .headline = report.entry || photos > 0 || outcome.embeddings
                                  ? tr("%1 was brought in.").arg(name)
                                  : tr("Nothing in %1 is new.").arg(name),
                  .details = details};
    if (report.entry) {
        notice.action = tr("Undo");
        notice.act = [this, entry = *report.entry] { undoImport(entry); };
    }
    add(std::move(notice));
}

/// Only as long as it is the last step.
void Notices::undoImport(EntryId entry) {
    CollectionDocument& document = m_session.document();
    if (document.nextUndo() && document.nextUndo()->id == entry) {
        document.undo();
    } else {
        withdraw(Topic::Records);
    }
}

Notices::Notice Notices::failedPaths(const std::vector<FailedPath>& failed) {
    constexpr std::size_t kMostNamed = 5;
    QStringList lines;
    for (std::size_t i = 0; i < failed.size() && i < kMostNamed; ++i) {
        const auto& [path, error] = failed[i];
        const bool isCommon = error.code == ErrorCode::NotFound ||
                              error.code == ErrorCode::Permission || error.code == ErrorCode::Io;
        //: a file and why it could not be opened
        lines << (isCommon ? tr("%1: %2").arg(displayText(path), photoHeadline(error.code))
                           : detailsOf(error));
    }
    if (failed.size() > kMostNamed) {
        lines << tr("and %n more", nullptr, static_cast<int>(failed.size() - kMostNamed));
    }
    return {.topic = Topic::Paths,
            .headline =
                tr("%n item(s) could not be opened.", nullptr, static_cast<int>(failed.size())),
            .details = lines.join(u'\n')};
}

/// Models and labels that could not be got, when nobody looks at them.
void Notices::tellLibrary() {
    QStringList titles;
    QStringList lines;
    for (const CatalogueEntry* const entry : failedEntries(m_session)) {
        const Error& problem = *m_session.library().problemOf(*entry);
        titles << QString::fromStdString(entry->title);
        lines << fetchHeadline(problem.code) + u' ' + detailsOf(problem);
    }
    add({.topic = Topic::Models,
         //: titles of models and of lists of labels, with commas between them
         .headline = tr("%1 could not be got.").arg(titles.join(QStringLiteral(", "))),
         .details = lines.join(u'\n'),
         .action = tr("Models and labels …"),
         .act = [this] { Q_EMIT modelsRequested(); }});
}

/// What a run could not identify, and why.
void Notices::tellUnread(const CollectionRun& run) {
    constexpr std::size_t kMostNamed = 3;
    const auto failed = static_cast<int>(run.failed.size());
    const auto away = static_cast<int>(run.notReached);
    if (failed + away == 0) {
        return;
    }
    QStringList lines;
    for (std::size_t i = 0; i < run.failed.size() && i < kMostNamed; ++i) {
        lines << coreText(run.failed[i].reason);
    }
    if (run.failed.size() > kMostNamed) {
        lines << tr("and %n more", nullptr, static_cast<int>(run.failed.size() - kMostNamed));
    }
    if (away > 0) {
        //: photographs
        lines << tr("%Ln are not where they were, or their disk is not there.", nullptr, away);
    }
    Notice notice{.topic = Topic::Unread,
                  .headline = tr("%Ln photograph(s) could not be read.", nullptr, failed + away),
                  .details = lines.join(u'\n'),
                  .action = tr("Try again"),
                  .act = [this] {
                      withdraw(Topic::Unread);
                      m_session.queue().tryFailedAgain();
                  }};
    if (failed > 0) {
        notice.otherAction = tr("Show them");
        notice.actOtherwise = [this] {
            ListOptions options = m_session.document().options();
            options.filter = *Filter::parse("failed");
            m_session.document().setOptions(options);
        };
    }
    add(std::move(notice));
}

} // namespace taxo::ui
