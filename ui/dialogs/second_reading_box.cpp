// SPDX-License-Identifier: MIT
#include "ui/dialogs/second_reading_box.h"

#include "ui/dialogs/named_button.h"
#include "ui/dialogs/row_layout.h"
#include "ui/models/error_text.h"
#include "ui/models/trust_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kUsualSize = 50;
constexpr int kMostSize = 10'000;

} // namespace

SecondReadingBox::SecondReadingBox(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_what(makeNamedText("blindWhat", this, {.isQuiet = true}))
    , m_problem(makeNamedText("blindProblem", this)) {
    setObjectName(QStringLiteral("secondReading"));
    m_problem->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(makeTextLabel(tr("Read again, blind"), this, {.isBold = true}));
    layout->addWidget(m_what);
    layout->addWidget(makeDrawing());
    m_ofReadings = makeReadings();
    m_ofReadings->hide();
    layout->addWidget(m_ofReadings);
    layout->addWidget(m_problem);
    CollectionDocument& document = parts.document;
    connect(&document, &CollectionDocument::journalChanged, this, &SecondReadingBox::readReadings);
    connect(&document, &CollectionDocument::decided, this, [this] {
        if (m_drawn && *m_drawn) {
            begin(**std::exchange(m_drawn, nullptr));
        }
    });
    connect(&document, &CollectionDocument::decisionFailed, this, [this](const Error& error) {
        if (std::exchange(m_drawn, nullptr)) {
            m_problem->setText(coreText(error.message));
            m_problem->show();
            showWhether();
        }
    });
    showWhether();
}

SecondReadingBox::~SecondReadingBox() {
    m_parts.runner.cancel(m_job);
}

QWidget* SecondReadingBox::makeDrawing() {
    auto* const page = new QWidget(this);
    m_first = makeNamedChoice("blindFirst", tr("Whose words are read again"), page);
    m_size = new QSpinBox(page);
    m_size->setObjectName(QStringLiteral("blindSize"));
    m_size->setAccessibleName(tr("How many are read"));
    m_size->setRange(1, kMostSize);
    m_size->setValue(kUsualSize);
    m_unit = makeNamedChoice("blindUnit", tr("What is drawn"), page);
    m_unit->addItem(tr("photographs"), false);
    m_unit->addItem(tr("events"), true);
    m_begin = makeNamedButton("blindBegin", tr("Draw and begin"), page);
    auto* const row = makeRow(page);
    row->addWidget(m_first, 2);
    row->addWidget(m_size);
    row->addWidget(m_unit, 1);
    row->addWidget(m_begin);
    connect(m_begin, &QPushButton::clicked, this, &SecondReadingBox::draw);
    return page;
}

QWidget* SecondReadingBox::makeReadings() {
    auto* const page = new QWidget(this);
    m_which = makeNamedChoice("blindReadings", tr("Second readings"), page);
    m_goOn = makeNamedButton("blindGoOn", tr("Go on reading"), page);
    m_agreement = makeNamedButton("blindAgreement", tr("How far you agree"), page);
    auto* const row = makeRow(page);
    row->addWidget(m_which, 1);
    row->addWidget(m_goOn);
    row->addWidget(m_agreement);
    connect(m_which, &QComboBox::activated, this, &SecondReadingBox::showWhether);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        if (const Progressed* const one = chosen()) {
            begin(one->reading);
        }
    });
    connect(m_agreement, &QPushButton::clicked, this, [this] {
        if (const Progressed* const one = chosen()) {
            Q_EMIT agreementWanted(one->reading);
        }
    });
    return page;
}

void SecondReadingBox::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    readReadings();
}

void SecondReadingBox::setPeople(const QStringList& people) {
    m_people = people;
    const QString before = m_first->currentText();
    m_first->clear();
    for (const QString& person : people) {
        if (person.toStdString() != m_parts.review.person()) {
            m_first->addItem(person);
        }
    }
    m_first->setCurrentIndex(std::max(m_first->findText(before), m_first->count() > 0 ? 0 : -1));
    showWhether();
}

/// One look at a time; what changes meanwhile is read anew.
void SecondReadingBox::readReadings() {
    m_isDue = m_isReading;
    if (m_isReading || !m_parts.document.isOpen() || !isVisible()) {
        return;
    }
    m_isReading = true;
    m_job = m_parts.runner.start(
        {},
        On::Io,
        [shared = m_parts.document.shared(),
         reader = m_parts.review.person()](const Progress&) -> Result<std::vector<Progressed>> {
            const auto view = shared->openView();
            const auto readings = view ? secondReadings(*view) : tl::unexpected(view.error());
            if (!readings) {
                return tl::unexpected(readings.error());
            }
            std::vector<Progressed> found;
            for (const SecondReading& reading : *readings) {
                const auto read = readBy(*view, reading, reader);
                if (!read) {
                    return tl::unexpected(read.error());
                }
                found.push_back({reading, *read});
            }
            return found;
        },
        this,
        [this](Result<std::vector<Progressed>> found) {
            m_isReading = false;
            if (found) {
                take(*std::move(found));
            } else if (found.error().code != ErrorCode::Cancelled) {
                m_problem->setText(coreText(found.error().message));
                m_problem->show();
            }
            if (m_isDue) {
                readReadings();
            }
        },
        Urgency::Waited);
}

/// The last one is at hand, unless another was chosen.
void SecondReadingBox::take(std::vector<Progressed> readings) {
    const QString before = m_which->currentData().toString();
    m_readings = std::move(readings);
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const Progressed& one : m_readings) {
        m_which->addItem(readingText(one.reading, one.read),
                         QString::fromStdString(one.reading.tag()));
    }
    const int same = m_which->findData(before);
    m_which->setCurrentIndex(same >= 0 ? same : m_which->count() - 1);
    m_ofReadings->setVisible(!m_readings.empty());
    showWhether();
}

const SecondReadingBox::Progressed* SecondReadingBox::chosen() const {
    const int at = m_which->currentIndex();
    return at >= 0 && static_cast<std::size_t>(at) < m_readings.size()
               ? &m_readings[static_cast<std::size_t>(at)]
               : nullptr;
}

void SecondReadingBox::showWhether() {
    const QString reader = QString::fromStdString(m_parts.review.person());
    const bool mayDecide = m_parts.document.isOpen() && !m_parts.document.isReadOnly();
    m_what->setText(
        m_first->count() > 0
            ? tr("Of the photographs that this person named some are drawn at random. You read "
                 "them as %1 and see neither suggestions nor what others said; what you say is "
                 "kept beside their words. Preferences say who you are.")
                  .arg(reader)
            : tr("Nobody but %1 has named photographs here. A second reading is another person’s: "
                 "Preferences say who you are.")
                  .arg(reader));
    for (QWidget* const one : {static_cast<QWidget*>(m_first),
                               static_cast<QWidget*>(m_size),
                               static_cast<QWidget*>(m_unit)}) {
        one->setEnabled(m_first->count() > 0);
    }
    m_begin->setEnabled(m_first->count() > 0 && mayDecide && !m_drawn);
    const Progressed* const one = chosen();
    const bool isOwn = one != nullptr && one->reading.first == m_parts.review.person();
    m_goOn->setEnabled(one != nullptr && mayDecide && !isOwn);
    m_goOn->setText(one != nullptr && one->read >= one->reading.items ? tr("List it")
                                                                      : tr("Go on reading"));
    m_agreement->setEnabled(one != nullptr && one->read > 0 && !isOwn);
}

void SecondReadingBox::draw() {
    SecondReadingOptions options;
    options.first = m_first->currentText().toStdString();
    options.reader = m_parts.review.person();
    options.size = static_cast<std::size_t>(m_size->value());
    options.byEvents = m_unit->currentData().toBool();
    options.seed = QRandomGenerator::global()->generate64();
    decide([options](Collection& collection, const DecisionMaker& by) {
        return drawSecondReading(collection, options, by);
    });
}

void SecondReadingBox::beginDisputes(const QString& first, std::vector<ItemId> items) {
    decide([first = first.toStdString(), items = std::move(items)](Collection& collection,
                                                                   const DecisionMaker& by) {
        return readDisputes(collection, first, by.person, items, by);
    });
}

void SecondReadingBox::decide(Draw draw) {
    if (m_drawn) {
        return;
    }
    m_problem->hide();
    m_drawn = std::make_shared<std::optional<SecondReading>>();
    showWhether();
    m_parts.document.decide([draw = std::move(draw),
                             drawn = m_drawn,
                             by = DecisionMaker{.person = m_parts.review.person()}](
                                Collection& collection) -> Result<std::optional<EntryId>> {
        const auto reading = draw(collection, by);
        const auto entry = reading ? nextUndo(collection) : tl::unexpected(reading.error());
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        *drawn = *reading;
        return *entry ? std::optional((*entry)->id) : std::nullopt;
    });
}

void SecondReadingBox::begin(const SecondReading& reading) {
    m_parts.reading.begin(reading);
    Q_EMIT begun();
}

} // namespace taxo::ui
