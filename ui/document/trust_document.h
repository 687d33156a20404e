// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/rule_answers.h"
#include "core/workflow/sample_shift.h"
#include "core/workflow/turned_dial.h"
#include "ui/document/collection_document.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace taxo::ui {

/// What a random sample of the open collection says of its answers, and the rule that is made of
/// it. Read on the Io lane as long as somebody looks, and anew when something changes. UI thread.
class TrustDocument : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    TrustDocument(CollectionDocument& document, JobRunner& runner, QObject* parent = nullptr);
    ~TrustDocument() override;

    /// Nothing: there is none.
    void setSample(const std::optional<AccuracySample>& sample);
    /// Whether anybody looks.
    void setWatched(bool isWatched);

    const std::optional<AccuracySample>& sample() const { return m_sample; }

    /// Null where there is none yet; of the sample, perhaps as it was a moment ago.
    const std::shared_ptr<const TurnedDial>& dial() const { return m_dial; }

    /// Why there is no dial; nothing where there is one or it is being read.
    const std::optional<Error>& problem() const { return m_problem; }

    bool isReading() const { return m_isReading; }

    /// How new photographs compare with those that were judged; null: not known yet, or not at all
    /// (shiftProblem). Looked for where there is a dial, and anew when anything was written that it
    /// may depend on (shiftSeen); kept beside the answers, so that the inspector knows.
    const std::shared_ptr<const SampleShift>& shift() const { return m_shift; }

    const std::optional<Error>& shiftProblem() const { return m_shiftProblem; }

    bool isComparing() const { return m_shiftJob != JobId(); }

    /// Answers are being given by another rule, or by none.
    bool isChanging() const { return m_changeJob != JobId(); }

    /// From now on the collection shows its answers by the dial at so many percent; `changed`
    /// follows, or `changeFailed`.
    void use(int percent);
    /// Back to the answers by their threshold.
    void leave();

Q_SIGNALS:
    void changed();
    void changeFailed(const taxo::Error& error);

private:
    using Change = std::function<Result<RuleChange>(const SharedCollection&, const Progress&)>;

    void forget();
    void noteChange();
    void read();
    void take(Result<TurnedDial> dial);
    void start(const QString& title, Change change);
    void lookForShift();
    void compare();

    CollectionDocument& m_document;
    JobRunner& m_runner;
    std::optional<AccuracySample> m_sample;
    std::shared_ptr<const TurnedDial> m_dial;
    std::optional<Error> m_problem;
    JobId m_readJob;
    JobId m_changeJob;
    std::shared_ptr<const SampleShift> m_shift;
    std::string m_shiftSeen; ///< what m_shift was found of
    std::optional<Error> m_shiftProblem;
    JobId m_shiftJob;
    std::uint64_t m_generation = 0; ///< of the sample: what is read of another is ignored
    bool m_isWatched = false;
    bool m_isOutdated = true;
    bool m_isReading = false;
};

} // namespace taxo::ui
