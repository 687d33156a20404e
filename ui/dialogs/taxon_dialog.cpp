// SPDX-License-Identifier: MIT
#include "ui/dialogs/taxon_dialog.h"

#include "core/taxonomy/taxon_names.h"
#include "ui/dialogs/written_taxon.h"
#include "ui/models/determination_text.h"
#include "ui/models/error_text.h"
#include "ui/models/taxon_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/taxon_suggestions.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

constexpr int kWidth = 600;
constexpr int kRowsShown = 8;

QLabel* makeLabel(const char* name, QPalette::ColorRole role, QWidget* parent) {
    auto* const label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

QString wordText(Verdict verdict, const Lineage& taxon, const std::string& qualifier) {
    Determination said;
    said.verdict = verdict;
    said.taxon = taxon;
    said.qualifier = qualifier;
    return determinationText(said);
}

} // namespace

TaxonDialog::TaxonDialog(const CollectionDocument& document,
                         IdentifierHost& host,
                         JobRunner& runner,
                         std::vector<ItemId> items,
                         std::vector<TaxonMatch> recent,
                         QWidget* parent)
    : QDialog(parent)
    , m_host(host)
    , m_runner(runner)
    , m_items(items.size())
    , m_recent(std::move(recent))
    , m_finder(new TaxonFinder(document, host, runner, this))
    , m_suggestions(new TaxonSuggestions(this))
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_qualifier(new QComboBox(this))
    , m_noteMark(new MarkLabel(18, this))
    , m_note(makeLabel("taxonNote", QPalette::WindowText, this))
    , m_statement(makeLabel("statement", QPalette::WindowText, this))
    , m_against(makeLabel("against", QPalette::PlaceholderText, this))
    , m_say(new QPushButton(tr("Determine"), this)) {
    setObjectName(QStringLiteral("taxonDialog"));
    setWindowTitle(tr("Another taxon"));
    m_field->setObjectName(QStringLiteral("taxonName"));
    m_field->setAccessibleName(tr("Taxon"));
    m_field->setPlaceholderText(tr("A family, genus, species, or a common name …"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);                    // arrows walk through the list
    m_list->setObjectName(QStringLiteral("suggestions")); // for the style sheet
    m_list->setAccessibleName(tr("Taxa"));
    m_list->setModel(m_suggestions);
    m_list->setItemDelegate(makeSuggestionDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_qualifier->setObjectName(QStringLiteral("qualifier"));
    m_qualifier->setAccessibleName(tr("Qualifier"));
    //: no cf. or aff. before a name
    m_qualifier->addItem(tr("No qualifier"), QString());
    //: to be compared with; the code itself is Latin
    m_qualifier->addItem(tr("cf. – it looks like it"), QStringLiteral("cf."));
    //: has affinity with; the code itself is Latin
    m_qualifier->addItem(tr("aff. – near it, and not it"), QStringLiteral("aff."));
    m_note->setTextFormat(Qt::PlainText);
    m_noteMark->setMark(Mark::NotSure);
    m_against->setTextFormat(Qt::PlainText);
    m_say->setObjectName(QStringLiteral("say"));
    m_say->setProperty("primary", true);
    m_say->setDefault(true);
    makeLayout();

    connect(m_field, &QLineEdit::textChanged, this, &TaxonDialog::search);
    connect(m_finder, &TaxonFinder::found, this, &TaxonDialog::showFound);
    connect(m_finder, &TaxonFinder::failed, this, [this](const Error& error) {
        setNote(detailsOf(error), true);
    });
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &TaxonDialog::showStatement);
    connect(m_list, &QListView::doubleClicked, this, &TaxonDialog::say);
    connect(m_qualifier, &QComboBox::activated, this, [this] {
        showStatement();
        m_field->setFocus();
    });
    connect(m_say, &QPushButton::clicked, this, &TaxonDialog::say);
    m_field->setFocus(); // of what is typed before the dialog is seen, too
    if (items.size() > 1) {
        m_countJob = m_runner.start(
            {},
            On::Io,
            [shared = document.shared(),
             items = std::move(items)](const Progress& progress) -> Result<std::vector<SaidWord>> {
                const auto view = shared->openView();
                return view ? wordsOn(*view, items, progress) : tl::unexpected(view.error());
            },
            this,
            [this](Result<std::vector<SaidWord>> words) {
                if (words) {
                    m_words = *std::move(words);
                    showStatement();
                } else {
                    setNote(detailsOf(words.error()), true);
                }
            },
            Urgency::Waited);
    }
    search({});
}

TaxonDialog::~TaxonDialog() {
    m_runner.cancel(m_countJob);
}

void TaxonDialog::makeLayout() {
    QFont large = m_statement->font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_statement->setFont(large);
    const int row = m_list->fontMetrics().height() + 14; // as of the delegate
    m_list->setMinimumHeight(kRowsShown * row + 2);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addWidget(m_qualifier);
    last->addStretch(1);
    last->addWidget(m_say);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    auto* const note = new QHBoxLayout;
    note->setSpacing(kGap);
    note->addWidget(m_noteMark, 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    layout->addLayout(note);
    layout->addWidget(m_statement);
    layout->addWidget(m_against);
    layout->addLayout(last);
    setMinimumWidth(kWidth);
}

/// "Ursus cf. arctos" may be typed as it is written.
void TaxonDialog::search(const QString& text) {
    static const QRegularExpression kQualifier(QStringLiteral("(^|\\s)(cf\\.|aff\\.)\\s"));
    QString wanted = text;
    if (const auto match = kQualifier.match(text); match.hasMatch()) {
        m_qualifier->setCurrentIndex(m_qualifier->findData(match.captured(2)));
        wanted.replace(match.capturedStart(), match.capturedLength(), match.captured(1));
    }
    m_written.reset();
    m_new.reset();
    setNote({}, false);
    if (wanted.contains(u'=')) {
        showWritten(wanted);
    } else if (wanted.trimmed().isEmpty()) {
        m_finder->find({});
        showFound({{}, m_recent, {}, {}});
        m_list->setCurrentIndex({}); // nothing is said by Enter alone
    } else {
        m_finder->find(wanted);
        m_list->setCurrentIndex({}); // until it is known what fits
    }
    showStatement();
}

void TaxonDialog::setNote(const QString& text, bool isWarning) {
    QStringList lines(text);
    if (m_host.state() != IdentifierHost::State::Ready) {
        lines << tr("The labels are not loaded: these are the taxa of this collection.");
    }
    lines.removeAll(QString());
    m_note->setText(lines.join(u'\n'));
    m_note->setForegroundRole(isWarning ? QPalette::WindowText : QPalette::PlaceholderText);
    m_note->setVisible(!lines.isEmpty());
    m_noteMark->setVisible(isWarning);
    // Lines that wrap do not make a dialog higher by themselves.
    resize(width(), std::max(height(), heightForWidth(width())));
}

void TaxonDialog::showFound(const FoundTaxa& found) {
    if (m_written) {
        showWhetherKnown(found);
        return;
    }
    m_suggestions->set(found.taxa);
    m_toWrite.clear();
    offerNew(found);
    if (!found.typed.isEmpty()) {
        // What is only close to it is not what Enter alone says.
        const int row = found.isUnknown ? m_suggestions->rowCount() - 1 : 0;
        m_list->setCurrentIndex(m_suggestions->index(row, 0));
    }
    if (found.isUnknown && !m_toWrite.isEmpty()) {
        const QString name = found.typed.simplified();
        setNote(found.taxa.empty() ? tr("No list has “%1”. Is it spelt right?").arg(name)
                                   : tr("No list has “%1”. Is it one of these?").arg(name),
                true);
    } else {
        setNote({}, false);
    }
    showStatement();
}

/// A name that is nowhere known is written out rank by rank, so that nothing is said by a slip.
void TaxonDialog::offerNew(const FoundTaxa& found) {
    constexpr qsizetype kFewLetters = 3;
    const QString typed = found.typed.simplified();
    const auto isTyped = [&](const TaxonMatch& taxon) {
        return QString::fromStdString(taxon.title).compare(typed, Qt::CaseInsensitive) == 0;
    };
    if (typed.size() >= kFewLetters &&
        std::none_of(found.taxa.begin(), found.taxa.end(), isTyped)) {
        m_toWrite = ranksText(newTaxon(typed, found.genus));
        m_suggestions->addLine(tr("A new name …"), m_toWrite);
    }
}

void TaxonDialog::showWritten(const QString& ranks) {
    const auto taxon = taxonOfRanks(ranks.toStdString());
    m_suggestions->set({});
    m_toWrite.clear();
    if (taxon) {
        m_written = writtenTaxon(*taxon);
        m_finder->find(QString::fromStdString(m_written->title)); // whether a list has it
    } else {
        m_finder->find({}); // what was asked before is not told any more
        setNote(detailsOf(taxon.error()), true);
    }
}

void TaxonDialog::showWhetherKnown(const FoundTaxa& found) {
    m_new = m_written;
    const QString name = QString::fromStdString(m_new->title);
    const auto isCalledSo = [&](const TaxonMatch& taxon) { return taxon.title == m_new->title; };
    const auto isIt = [&](const TaxonMatch& taxon) { return taxon.lineage == m_new->lineage; };
    m_isInNoList = std::ranges::none_of(found.taxa, isIt);
    const auto other = std::ranges::find_if(found.taxa, isCalledSo);
    m_suggestions->set({});
    m_suggestions->addLine(m_isInNoList ? tr("A new name:") + u' ' + name : name,
                           rankText(m_new->rank));
    m_list->setCurrentIndex(m_suggestions->index(0, 0));
    if (!m_isInNoList) {
        setNote({}, false);
    } else if (other != found.taxa.end()) {
        //: %1 a name, %2 the taxa above it in the lists
        setNote(tr("The lists have %1 in %2. As it is written here it is another taxon.")
                    .arg(name, QString::fromStdString(other->above)),
                true);
    } else {
        setNote(tr("No list has “%1”: neither the labels nor this collection. It is kept as a new "
                   "name, and is known in this collection from then on.")
                    .arg(name),
                true);
    }
    showStatement();
}

std::optional<TaxonMatch> TaxonDialog::taxon() const {
    const TaxonMatch* const listed = m_suggestions->at(m_list->currentIndex());
    return listed != nullptr ? std::optional(*listed) : m_new;
}

std::string TaxonDialog::qualifier() const {
    return m_qualifier->currentData().toString().toStdString();
}

void TaxonDialog::showStatement() {
    const auto said = taxon();
    const bool isNew = m_new && m_isInNoList;
    m_say->setEnabled(said || m_list->currentIndex().isValid());
    m_say->setText(said || !m_say->isEnabled()
                       ? (isNew ? tr("Keep as a new name") : tr("Determine"))
                       : tr("Write it out"));
    QString text;
    QString against;
    if (said) {
        QString name = wordText(Verdict::Taxon, said->lineage, qualifier()).toHtmlEscaped();
        if (isItalic(said->rank)) {
            name = QStringLiteral("<i>") + name + QStringLiteral("</i>");
        }
        //: how many items are called so: "312 items: Ursus arctos"
        text = tr("%Ln item(s): %1", nullptr, static_cast<int>(m_items)).arg(name);
        against = againstText(*said);
    }
    m_statement->setText(text);
    m_against->setText(against);
    m_field->setAccessibleDescription(QString(text).remove(
        QRegularExpression(QStringLiteral("<[^>]*>")))); // read out as the arrows change it
}

QString TaxonDialog::againstText(const TaxonMatch& taxon) const {
    constexpr int kMostNamed = 3;
    std::int64_t otherwise = 0;
    QStringList names;
    for (const SaidWord& word : m_words) {
        if (word.verdict == Verdict::Taxon && word.taxon == taxon.lineage &&
            word.qualifier == qualifier()) {
            continue;
        }
        otherwise += word.items;
        if (names.size() < kMostNamed) {
            //: what items were called, and how many of them: "Ursus arctos (12)"
            names << tr("%1 (%L2)")
                         .arg(wordText(word.verdict, word.taxon, word.qualifier))
                         .arg(word.items);
        } else if (names.size() == kMostNamed) {
            names << QStringLiteral("…");
        }
    }
    return otherwise == 0 ? QString()
                          : tr("%Ln of them was/were called otherwise by a person before: %1",
                               nullptr,
                               static_cast<int>(otherwise))
                                .arg(names.join(QStringLiteral(", ")));
}

void TaxonDialog::say() {
    if (const auto said = taxon()) {
        Q_EMIT chosen(*said, qualifier());
        accept();
    } else if (!m_toWrite.isEmpty()) {
        m_field->setText(QString(m_toWrite));
        m_field->setFocus();
    }
}

bool TaxonDialog::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            QCoreApplication::sendEvent(m_list, event);
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace taxo::ui
