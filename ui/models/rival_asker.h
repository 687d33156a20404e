// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/workflow/rival_map.h"
#include "ui/document/identifier_host.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/lazy_decoder.h"

#include <QImage>
#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace taxo::ui {

/// Why one name and not another, and whose answer it is about.
struct RivalAsked {
    RivalQuestion question;
    std::string model;  ///< IdentifierInfo::model of the answer
    std::string labels; ///< IdentifierInfo::labels, likewise
};

/// What a person sees of it.
struct RivalPicture {
    RivalMap map;
    QImage picture; ///< upright, the region alone where it is about one
    QImage heat;    ///< to lay over it, of the same shape; smaller
};

/// Asks the chosen model why it gives one name and not another: loads it where it is not yet, then
/// looks on the Compute lane. The last question alone. UI thread.
class RivalAsker : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    RivalAsker(IdentifierHost& host,
               JobRunner& runner,
               std::shared_ptr<LazyDecoder> decoder,
               QObject* parent = nullptr);
    ~RivalAsker() override;

    /// `found` or `failed` follows, unless something else is asked before or it is stopped.
    /// Mismatch where another model or other labels are chosen than those of the answer.
    void ask(RivalAsked asked);
    void stop(); ///< nothing follows

    bool isBusy() const { return m_asked.has_value(); }

Q_SIGNALS:
    void found(const taxo::ui::RivalPicture& picture);
    void failed(const taxo::Error& error);

private:
    void onModelState();
    void start();
    void end(const Error& error);

    IdentifierHost& m_host;
    JobRunner& m_runner;
    std::shared_ptr<LazyDecoder> m_decoder;
    std::optional<RivalAsked> m_asked;
    JobId m_job;
    std::uint64_t m_generation = 0; ///< of the question: an older outcome is ignored
};

} // namespace taxo::ui
