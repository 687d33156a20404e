// SPDX-License-Identifier: MIT
#include "ui/panels/group_head.h"

#include "core/collection/marks.h"
#include "core/taxonomy/taxon_names.h"
#include "ui/document/word_previewer.h"
#include "ui/models/field_choices.h"
#include "ui/models/item_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace taxo::ui {

namespace {

QLabel* makeLabel(const char* name, QWidget* parent) {
    auto* const label = makeNamedText(name, parent);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

GroupHead::GroupHead(CollectionDocument& document,
                     Focus& focus,
                     Review& review,
                     GroupReview& groups,
                     const Compare& compare,
                     QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_focus(focus)
    , m_review(review)
    , m_groups(groups)
    , m_compare(compare)
    , m_title(makeLabel("groupTitle", this))
    , m_place(new QLabel(this))
    , m_suggestion(makeLabel("groupSuggestion", this))
    , m_about(makeLabel("groupAbout", this))
    , m_makeEvents(new QPushButton(tr("Make events by time"), this))
    , m_fieldArea(new QWidget(this)) {
    setObjectName(QStringLiteral("groupHead"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_place->setObjectName(QStringLiteral("groupPlace"));
    m_place->setTextFormat(Qt::PlainText);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_suggestion->setTextFormat(Qt::RichText);
    m_about->setForegroundRole(QPalette::PlaceholderText);

    auto* const fields = new QHBoxLayout(m_fieldArea);
    fields->setContentsMargins(0, 4, 0, 0);
    fields->setSpacing(kGap);
    for (const char* const name : {kCountField, kSexField, kStageField}) {
        addField(name, m_fieldArea);
    }
    fields->addStretch(1);

    auto* const line = new QHBoxLayout;
    line->setSpacing(kMargin);
    line->addWidget(m_title, 1);
    line->addWidget(m_place, 0, Qt::AlignTop);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kGap, kMargin, kGap);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(m_suggestion);
    layout->addWidget(m_about);
    layout->addWidget(m_makeEvents, 0, Qt::AlignLeading);
    layout->addWidget(m_fieldArea);
    m_makeEvents->setObjectName(QStringLiteral("makeEvents"));
    m_makeEvents->setToolTip(
        tr("Frames of one folder with no pause of more than a minute become an event"));
    connect(m_makeEvents, &QPushButton::clicked, &m_groups, &GroupReview::makeEvents);
}

void GroupHead::addField(const char* name, QWidget* area) {
    auto* const box = new QComboBox(area);
    box->setObjectName(QStringLiteral("group-") + QLatin1String(name));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(QString());
    box->addItems(fieldChoices(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int kFew = 8; // letters, which the title takes as well where it stands in the box
    box->setMinimumContentsLength(kFew);
    box->setAccessibleName(fieldTitle(name));
    box->lineEdit()->setAccessibleName(fieldTitle(name));
    box->lineEdit()->installEventFilter(this);
    connect(box, &QComboBox::editTextChanged, this, [this, name](const QString& text) {
        m_groups.setField({name, text.trimmed().toStdString()});
    });
    auto* const title = new QLabel(fieldTitle(name), area);
    title->setForegroundRole(QPalette::PlaceholderText);
    area->layout()->addWidget(title);
    area->layout()->addWidget(box);
    m_fields.push_back({name, title, box});
}

bool GroupHead::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (isKey && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        if (event->type() == QEvent::KeyPress) {
            Q_EMIT left();
        }
        event->accept(); // before it stops what the window does
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GroupHead::beginFields() {
    m_fields.front().box->setFocus();
    m_fields.front().box->lineEdit()->selectAll();
}

void GroupHead::setPage(const QString& page) {
    if (!page.isEmpty()) {
        m_place->setText(page + QStringLiteral("  ·  ") + m_place->text());
    }
}

void GroupHead::setLocked(bool isLocked) {
    m_isLocked = isLocked;
    refresh();
}

void GroupHead::refresh() {
    m_compare.isOn() ? showCompared() : showGroup();
}

void GroupHead::showCompared() {
    m_title->setText(
        tr("Comparing %Ln photograph(s)", nullptr, static_cast<int>(m_compare.items().size())));
    m_place->clear();
    m_suggestion->hide();
    m_about->setText(
        m_isLocked ? tr("They move together (L). A word is about the framed one; Left and Right "
                        "frame another, Esc ends.")
                   : tr("Each moves by itself (L). A word is about the framed one; Left and Right "
                        "frame another, Esc ends."));
    m_makeEvents->hide();
    m_fieldArea->hide();
}

void GroupHead::showGroup() {
    const auto group = m_groups.group();
    const std::size_t frames = m_groups.frames().size();
    const std::size_t about = m_review.itemCount();
    const ItemGroup* const run = m_groups.run();
    const std::string value = run != nullptr ? run->value : std::string();
    m_title->setText(groupTitle(m_document.groupedBy(), value, m_review.hidesSuggestions()).text);
    m_place->setText(group ? tr("Group %L1 of %L2")
                                 .arg(qulonglong{*group} + 1)
                                 .arg(static_cast<qulonglong>(m_document.groups().size()))
                           : QString());
    const bool isOfEach = isSaidOfEach(m_review, m_groups); // what is told above, then
    m_suggestion->setText(m_review.hidesSuggestions() || isOfEach ? QString() : suggestionText());
    m_suggestion->setVisible(!m_suggestion->text().isEmpty());
    QString text =
        isOfEach ? tr("A word is about each of them by itself.") : aboutText(about, frames);
    const std::size_t hidden = group ? m_document.groups()[*group].hidden : 0;
    if (hidden > 0) {
        text += QStringLiteral("  ·  ") +
                tr("%Ln empty frame(s) hidden", nullptr, static_cast<int>(hidden));
    }
    m_about->setText(text);
    m_makeEvents->setVisible(run != nullptr && value.empty() &&
                             m_groups.kind() == GroupReview::Kind::Event &&
                             !m_document.isReadOnly());
    m_fieldArea->setVisible(frames > 0);
    m_fieldArea->setEnabled(!m_document.isReadOnly());
    showFields();
}

/// How many the next word decides: told before it is said.
QString GroupHead::aboutText(std::size_t about, std::size_t frames) const {
    const int count = static_cast<int>(about);
    if (!m_groups.group()) {
        const ItemGroup* const run = m_groups.run();
        return run == nullptr || run->value.empty()
                   ? tr("A word is about this photograph alone.")
                   : tr("These are %Ln frame(s), too many to be looked at as one: a word is about "
                        "this photograph alone.",
                        nullptr,
                        static_cast<int>(run->size));
    }
    if (frames == 1) {
        return tr("A word is about this photograph alone.");
    }
    if (m_groups.kind() == GroupReview::Kind::LookAlikes && about > 1) {
        return tr("This look decides %Ln photograph(s).", nullptr, count);
    }
    if (about < frames) {
        //: %1 is how many of the frames (%Ln) a word is about
        return tr("A word is about %1 of %Ln frame(s); Space leaves one out or takes it in.",
                  nullptr,
                  static_cast<int>(frames))
            .arg(QLocale().toString(count));
    }
    return tr("A word is about %Ln frame(s); Space leaves one out.", nullptr, count);
}

QString GroupHead::suggestionText() const {
    const JointSuggestion& joint = m_groups.suggestion();
    if (joint.answered == 0) {
        return tr("Not identified yet");
    }
    if (!joint.rank) {
        return joint.answered > 1 ? tr("Not sure: no taxon is supported over all of them")
                                  : tr("Not sure: Enter has nothing to confirm");
    }
    QString name = QString::fromStdString(lowestNameOf(joint.taxon)).toHtmlEscaped();
    if (isItalic(*joint.rank)) {
        name = QStringLiteral("<i>%1</i>").arg(name);
    }
    //: what the key Enter would say: %1 a taxon, %2 its rank, %3 its score
    QString text = tr("Enter: %1 (%2), score %3")
                       .arg(QStringLiteral("<b>%1</b>").arg(name),
                            rankText(*joint.rank),
                            scoreText(joint.mass));
    if (joint.answered > 1) {
        text += QStringLiteral("  ·  ") +
                //: %1 is how many of the photographs (%Ln) support the taxon by themselves
                tr("%1 of %Ln photograph(s) say so", nullptr, static_cast<int>(joint.answered))
                    .arg(QLocale().toString(static_cast<qulonglong>(joint.supporting)));
    }
    return text;
}

bool GroupHead::hasRoomForTitles() const {
    int needed = 2 * kMargin;
    for (const Field& field : m_fields) {
        needed += field.title->sizeHint().width() + field.box->sizeHint().width() + 2 * kGap;
    }
    return width() >= needed;
}

void GroupHead::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (hasRoomForTitles() == m_fields.front().title->isHidden()) {
        showFields();
    }
}

/// What is typed for the next word, and behind it what is kept already.
void GroupHead::showFields() {
    const bool hasRoom = hasRoomForTitles();
    const std::array<ItemId, 1> current = {m_focus.current()};
    const auto marks =
        m_document.isOpen() ? marksOf(m_document.view(), current) : Result<std::vector<Marks>>();
    for (const Field& field : m_fields) {
        const auto& typed = m_groups.fields();
        const auto own = std::ranges::find(typed, field.name, &FieldValue::name);
        const QString text = own != typed.end() ? QString::fromStdString(own->value) : QString();
        if (field.box->currentText().trimmed() != text) {
            const QSignalBlocker quiet(field.box);
            field.box->setEditText(text);
        }
        const QString kept = marks && !marks->empty()
                                 ? QString::fromStdString(marks->front().field(field.name))
                                 : QString();
        const QString empty = hasRoom ? QStringLiteral("–") : fieldTitle(field.name);
        field.box->lineEdit()->setPlaceholderText(kept.isEmpty() ? empty : kept);
        field.title->setVisible(hasRoom);
    }
}

} // namespace taxo::ui
