// SPDX-License-Identifier: MIT
#pragma once

#include "core/workflow/structure_question.h"
#include "ui/document/collection_document.h"

#include <QObject>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// What was found of structure between and within species among what the list of the open
/// collection shows: the last answer to a question of each kind. Asked on the Compute lane, one at
/// a time. UI thread.
class StructureDocument : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kKinds = 5;

    /// Both must outlive it.
    StructureDocument(CollectionDocument& document, JobRunner& runner, QObject* parent = nullptr);
    ~StructureDocument() override;

    /// About what the list shows; `changed` follows, now and when it is done. What is being asked
    /// is given up.
    void ask(const StructureQuestion& question);
    void stop();

    /// Of what kind the question is that is being asked.
    std::optional<StructureKind> asking() const {
        return m_asking ? std::optional(m_asking->kind) : std::nullopt;
    }

    /// Null where there is none yet; never one of another collection.
    const std::shared_ptr<const StructureAnswer>& answer(StructureKind kind) const {
        return part(kind).answer;
    }

    /// Why there is no newer answer; nothing where there is.
    const std::optional<Error>& problem(StructureKind kind) const { return part(kind).problem; }

    /// The list shows others by now, or somebody changed something.
    bool isOutdated(StructureKind kind) const;

    /// Fields that people gave items: sex, stage, form.
    const std::vector<std::string>& fields() const { return m_fields; }

    /// Whether a model has seen anything of the collection: else there is nothing to measure.
    bool hasVectors() const { return m_hasVectors; }

Q_SIGNALS:
    void changed(taxo::StructureKind kind);
    void fieldsChanged(); ///< or that there are vectors

private:
    struct Part {
        std::shared_ptr<const StructureAnswer> answer;
        std::optional<Error> problem;
        bool isChanged = false; ///< what is known of items, since it was asked
        std::size_t listed = 0; ///< items, when it was asked
    };

    struct Known {
        std::vector<std::string> fields;
        bool hasVectors = false;
    };

    /// A question on its way.
    struct Asking {
        StructureKind kind;
        std::size_t listed;
        bool isChanged = false; ///< what is known of items, since
    };

    const Part& part(StructureKind kind) const { return m_parts[static_cast<std::size_t>(kind)]; }

    Part& part(StructureKind kind) { return m_parts[static_cast<std::size_t>(kind)]; }

    void forget();
    void noteChange();
    void read();
    void tellAll();
    void take(Result<StructureAnswer> answer);

    CollectionDocument& m_document;
    JobRunner& m_runner;
    std::array<Part, kKinds> m_parts;
    std::optional<Asking> m_asking;
    JobId m_job;
    JobId m_readJob;
    std::uint64_t m_generation = 0; ///< of the question: an older answer is ignored
    std::vector<std::string> m_fields;
    bool m_hasVectors = false;
};

} // namespace taxo::ui
