// SPDX-License-Identifier: MIT
// What a person prefers, and what comes of a model that arrives or goes.
#include "ui/window/session.h"

#include <utility>

namespace taxo::ui {

void Session::prefer(const Settings& wanted) {
    const Settings before = m_settings;
    m_settings.device = wanted.device;
    m_settings.precision = wanted.precision;
    m_settings.threads = wanted.threads;
    m_settings.threshold = wanted.threshold;
    m_settings.mirror = wanted.mirror;
    m_settings.proxy = wanted.proxy;
    m_settings.person = wanted.person;
    m_settings.language = wanted.language;
    m_settings.colors = wanted.colors;
    m_settings.thumbnailBytes = wanted.thumbnailBytes;

    m_review.setPerson(person());
    m_library.setNetwork(m_settings.mirror, m_settings.proxy);
    if (before.thumbnailBytes != m_settings.thumbnailBytes) {
        m_thumbnails.limitFolder(m_settings.thumbnailBytes);
    }
    if (before.threshold != m_settings.threshold) {
        useThreshold();
    }
    if (before.device != m_settings.device || before.precision != m_settings.precision) {
        useDevice();
    }
    saveSettings();
    Q_EMIT preferencesChanged(m_settings);
}

/// The open collection is asked again, by what is known of its photographs already.
void Session::useThreshold() {
    IdentifyOptions options = m_queue.options();
    options.threshold = static_cast<float>(m_settings.threshold);
    m_queue.setOptions(options);
}

void Session::useDevice() {
    const auto put = [this](IdentifierChoice& choice) {
        choice.device = m_settings.device;
        choice.precision = m_settings.precision;
    };
    if (isInDemo()) {
        put(m_beforeDemo->choice);
        m_beforeDemo->identifier.reset();
    }
    IdentifierChoice choice = m_host.choice();
    put(choice);
    choose(std::move(choice));
}

/// Somebody who has got her first model need not choose it, too; one that lacked its labels tries
/// again with them. Not before everything has come.
void Session::useWhatArrived() {
    if (isInDemo() || !m_library.isIdle() || !std::exchange(m_hasArrival, false)) {
        return;
    }
    if (!m_host.hasModel()) {
        if (const std::string model = onlyModel(m_services); !model.empty()) {
            chooseModel(model);
        }
    } else if (m_host.state() == IdentifierHost::State::Failed) {
        m_queue.resume();
    }
}

/// What is removed is not chosen any more.
void Session::forgetRemoved(const CatalogueEntry& entry) {
    const auto drop = [&](IdentifierChoice& choice) {
        std::string& chosen =
            entry.kind == CatalogueEntry::Kind::Model ? choice.model : choice.labels;
        const bool isIt = chosen == entry.id;
        if (isIt) {
            chosen.clear();
        }
        return isIt;
    };
    if (isInDemo()) {
        if (drop(m_beforeDemo->choice)) {
            m_beforeDemo->identifier.reset();
            m_settings.model = m_beforeDemo->choice.model;
            m_settings.labels = m_beforeDemo->choice.labels;
            saveSettings();
        }
        return;
    }
    IdentifierChoice choice = m_host.choice();
    if (drop(choice)) {
        choose(std::move(choice));
    }
}

} // namespace taxo::ui
