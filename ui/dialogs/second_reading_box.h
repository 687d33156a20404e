// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/second_reading.h"
#include "ui/document/blind_reading.h"
#include "ui/document/collection_document.h"
#include "ui/document/review.h"

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace taxo::ui {

/// "Read again, blind": draws a sample of what somebody named, shows how far each such reading is,
/// and goes on with it. UI thread.
class SecondReadingBox : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        CollectionDocument& document;
        Review& review;
        BlindReading& reading;
        JobRunner& runner;
    };

    /// All must outlive it.
    explicit SecondReadingBox(const Parts& parts, QWidget* parent = nullptr);
    ~SecondReadingBox() override;

    /// Those who have said what photographs are.
    void setPeople(const QStringList& people);
    /// These, of which one and another say what cannot both be true, are read by the person who
    /// works here.
    void beginDisputes(const QString& first, std::vector<ItemId> items);

Q_SIGNALS:
    void begun(); ///< its photographs are being listed
    void agreementWanted(const taxo::SecondReading& reading);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// A reading, and how far the person who works here is.
    struct Progressed {
        SecondReading reading;
        std::int64_t read = 0;
    };

    using Draw = std::function<Result<SecondReading>(Collection&, const DecisionMaker&)>;

    QWidget* makeDrawing();
    QWidget* makeReadings();
    void readReadings();
    void take(std::vector<Progressed> readings);
    void showWhether();
    void draw();
    void decide(Draw draw);
    void begin(const SecondReading& reading);
    const Progressed* chosen() const;

    Parts m_parts;
    QLabel* m_what;
    QComboBox* m_first = nullptr;
    QSpinBox* m_size = nullptr;
    QComboBox* m_unit = nullptr;
    QPushButton* m_begin = nullptr;
    QWidget* m_ofReadings = nullptr;
    QComboBox* m_which = nullptr;
    QPushButton* m_goOn = nullptr;
    QPushButton* m_agreement = nullptr;
    QLabel* m_problem;
    QStringList m_people;
    std::vector<Progressed> m_readings;
    std::shared_ptr<std::optional<SecondReading>> m_drawn; ///< null: none is being drawn
    JobId m_job;
    bool m_isReading = false;
    bool m_isDue = false; ///< something changed while they were read
};

} // namespace taxo::ui
