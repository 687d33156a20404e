// SPDX-License-Identifier: MIT
#include "ui/window/notices.h"

#include "ui/document/path_text.h"
#include "ui/models/choice_text.h"
#include "ui/models/error_text.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

QString titleOf(const std::string& labels, const Services& services) {
    for (const InstalledChoice& one : services.installedLabels()) {
        if (one.name == labels) {
            return QString::fromStdString(one.title);
        }
    }
    return nameOfChoice(labels);
}

} // namespace

Notices::Notices(Session& session, NoticeBar& bar, QObject* parent)
    : QObject(parent), m_session(session), m_bar(bar) {
    connect(&bar, &NoticeBar::dismissed, this, [this] {
        m_notices.pop_back();
        showNewest();
    });
    connect(&bar, &NoticeBar::actionTriggered, this, [this] {
        const auto act = m_notices.back().act; // which may end the notice
        act();
    });
    connect(&bar, &NoticeBar::otherActionTriggered, this, [this] {
        const auto act = m_notices.back().actOtherwise;
        act();
    });
    connect(&session.host(), &IdentifierHost::choiceChanged, this, &Notices::onChoice);
    connect(&session.host(), &IdentifierHost::stateChanged, this, &Notices::onModelState);
    connect(&session.queue(), &IdentifyQueue::stateChanged, this, &Notices::tellModelProblem);
    const SessionDocument& document = session.document();
    connect(&document, &SessionDocument::photosAdded, this, &Notices::tellModelProblem);
    connect(&document, &SessionDocument::photosRemoved, this, &Notices::tellModelProblem);
    connect(&session, &Session::pathsFailed, this, &Notices::tellFailedPaths);
    connect(&session, &Session::nothingFound, this, [this] {
        add({.topic = Topic::Paths, .headline = tr("There are no photographs in that folder.")});
    });
    connect(&session, &Session::demoFailed, this, [this](const Error& error) {
        add({.topic = Topic::Paths,
             .headline = tr("The demo world could not be drawn."),
             .details = writingDetails(error)});
    });
    connect(&session, &Session::tableSaved, this, [this] { withdraw(Topic::Table); });
    connect(&session, &Session::tableNotSaved, this, [this](const Error& error) {
        add({.topic = Topic::Table,
             .headline = tr("The table could not be saved."),
             .details = writingDetails(error)});
    });
    connect(&session, &Session::settingsNotSaved, this, [this](const Error& error) {
        add({.topic = Topic::SavingSettings,
             .headline = tr("Your choice could not be remembered."),
             .details = writingDetails(error)});
    });
}

void Notices::add(Notice notice) {
    const auto same = std::find_if(m_notices.begin(), m_notices.end(), [&](const Notice& one) {
        return one.topic == notice.topic;
    });
    if (same != m_notices.end() && same->headline == notice.headline &&
        same->details == notice.details) {
        *same = std::move(notice); // known already: it does not come before newer ones
    } else {
        if (same != m_notices.end()) {
            m_notices.erase(same);
        }
        m_notices.push_back(std::move(notice));
    }
    showNewest();
}

void Notices::withdraw(Topic topic) {
    std::erase_if(m_notices, [topic](const Notice& one) { return one.topic == topic; });
    showNewest();
}

void Notices::showNewest() {
    if (m_notices.empty()) {
        m_bar.hide();
    } else {
        const Notice& newest = m_notices.back();
        m_bar.show(newest.kind, newest.headline, newest.details, newest.action, newest.otherAction);
    }
}

void Notices::tellUnreadableSettings(const Error& error, const std::filesystem::path& keptAs) {
    QString details = detailsOf(error);
    if (!keptAs.empty()) {
        details = tr("Nothing is lost: the file was kept as %1. Choose model and labels again, or "
                     "mend that file and give it its old name.")
                      .arg(displayText(keptAs));
    }
    add({.topic = Topic::Settings,
         .headline = tr("Your settings could not be read, so Taxoscope begins with new ones."),
         .details = details});
}

void Notices::onChoice() {
    withdraw(Topic::Config);
    const std::string aside = m_session.labelsPutAside();
    if (aside.empty()) {
        withdraw(Topic::Labels);
    } else {
        const QString title = titleOf(aside, m_session.services());
        add({.topic = Topic::Labels,
             .kind = NoticeBar::Kind::Hint,
             .headline = tr("The labels “%1” were chosen for another model. Now the model’s own "
                            "are used.")
                             .arg(title),
             .details = tr("Labels hold what the model that made them makes of each name. With "
                           "another model they give wrong answers, even where they fit."),
             .action = tr("Use “%1” all the same").arg(title),
             .act = [this, aside] { m_session.chooseLabels(aside); }});
    }
    tellModelProblem();
}

void Notices::onModelState() {
    const IdentifierHost& host = m_session.host();
    if (host.state() == IdentifierHost::State::Ready &&
        host.identifier()->info().configIsInferred) {
        add({.topic = Topic::Config,
             .kind = NoticeBar::Kind::Hint,
             .headline = tr("This model came without its configuration, which is now guessed from "
                            "its weights."),
             .details = tr("How it prepares photographs and which activation it uses may be wrong, "
                           "and its answers with them. Put its open_clip_config.json beside the "
                           "weights and choose it again.")});
    }
    tellModelProblem();
}

/// What keeps photographs from being identified, as long as it does. The start page tells most of
/// it in its own way.
void Notices::tellModelProblem() {
    const IdentifierHost& host = m_session.host();
    const bool hasPhotos = m_session.document().size() > 0;
    if (hasPhotos && !host.hasModel()) {
        add({.topic = Topic::Model,
             .headline = tr("No model is chosen, so the photographs wait."),
             .details = tr("Choose one at the top, or get one with the command “taxo models get "
                           "bioclip-2”."),
             .action = tr("Choose a model …"),
             .act = [this] { Q_EMIT chooseModelRequested(); }});
    } else if (hasPhotos && host.state() == IdentifierHost::State::Failed) {
        add(modelFailure());
    } else if (m_session.queue().problem()) {
        add(queueFailure());
    } else {
        withdraw(Topic::Model);
    }
}

Notices::Notice Notices::modelFailure() {
    const IdentifierHost& host = m_session.host();
    Notice notice{.topic = Topic::Model,
                  .headline = modelHeadline(host.problem()->code),
                  .details = detailsOf(*host.problem())};
    const std::string aside = m_session.labelsPutAside();
    if (host.problem()->code == ErrorCode::Mismatch && !host.choice().labels.empty()) {
        notice.action = tr("Use the model’s own labels");
        notice.act = [this] { m_session.chooseLabels({}); };
    } else if (host.problem()->code == ErrorCode::NotFound && !aside.empty()) {
        notice.action = tr("Use “%1” all the same").arg(titleOf(aside, m_session.services()));
        notice.act = [this, aside] { m_session.chooseLabels(aside); };
    } else if (host.lacksLabels()) {
        notice.headline = noLabelsHeadline();
        notice.details = noLabelsAdvice();
        notice.action = tr("Choose labels …");
        notice.act = [this] { Q_EMIT chooseLabelsRequested(); };
        notice.otherAction = tr("Labels of your own …");
        notice.actOtherwise = [this] { Q_EMIT ownLabelsRequested(); };
    } else {
        notice.action = tr("Try again");
        notice.act = [this] { m_session.queue().resume(); };
    }
    return notice;
}

Notices::Notice Notices::queueFailure() {
    const Error& problem = *m_session.queue().problem();
    Notice notice{.topic = Topic::Model,
                  .headline = tr("Identifying ended early."),
                  .details = detailsOf(problem),
                  .action = tr("Try again"),
                  .act = [this] { m_session.queue().resume(); }};
    if (problem.code == ErrorCode::InvalidInput && !m_session.queue().restriction().empty()) {
        notice.headline = tr("These labels do not hold all the taxa of your list.");
        notice.action = tr("Allow all taxa");
        notice.act = [this] { m_session.queue().restrictTo({}); };
    }
    return notice;
}

void Notices::tellFailedPaths(const std::vector<FailedPath>& failed) {
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
    add({.topic = Topic::Paths,
         .headline =
             tr("%n item(s) could not be opened.", nullptr, static_cast<int>(failed.size())),
         .details = lines.join(u'\n')});
}

} // namespace taxo::ui
