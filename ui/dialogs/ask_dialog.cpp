// SPDX-License-Identifier: MIT
#include "ui/dialogs/ask_dialog.h"

#include "core/collection/marks.h"
#include "ui/dialogs/named_button.h"
#include "ui/dialogs/on_screen.h"
#include "ui/dialogs/own_labels_edit.h"
#include "ui/dialogs/wording_edit.h"
#include "ui/models/error_text.h"
#include "ui/panels/score_rows.h"
#include "ui/panels/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace taxo::ui {

namespace {

constexpr const char* kAskedField = "asked"; ///< as the filter bar writes it: asked:"brown bear"
constexpr std::size_t kLabelsEach = 2;       ///< the best and the next
constexpr int kBarHeight = 5;

/// A score with a bar before it.
class ScoreDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        const QRect cell = option.rect.adjusted(kGap, 0, -kGap, 0);
        const int text = option.fontMetrics.horizontalAdvance(QStringLiteral("> 0.99")) + kGap;
        const QRectF bar(cell.left() + text,
                         cell.center().y() - kBarHeight / 2.0,
                         cell.width() - text,
                         kBarHeight);
        paintScoreBar(*painter,
                      bar,
                      index.data(AskedModel::kScoreRole).toFloat(),
                      Theme::of(option.palette),
                      false);
    }
};

} // namespace

AskDialog::AskDialog(const Parts& parts,
                     const BinnedNames& labels,
                     const std::string& prompt,
                     QWidget* parent)
    : QDialog(parent), m_parts(parts), m_model(new AskedModel(this)) {
    setObjectName(QStringLiteral("askDialog"));
    setWindowTitle(tr("Ask in your own words"));
    auto* const halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    halves->addWidget(makeQuestion(labels, prompt));
    halves->addWidget(makeAnswers());
    halves->setStretchFactor(1, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    resizeOnScreen(*this, QSize(1040, 620));

    connect(m_labels, &OwnLabelsEdit::changed, this, &AskDialog::showExample);
    connect(m_wording, &WordingEdit::changed, this, &AskDialog::showState);
    connect(&parts.host, &IdentifierHost::choiceChanged, this, &AskDialog::showState);
    connect(&parts.selection, &Selection::changed, this, &AskDialog::showScope);
    connect(&parts.document, &CollectionDocument::listChanged, this, &AskDialog::showScope);
    connect(&parts.document, &CollectionDocument::closed, this, &QDialog::close);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* const shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setAutoRepeat(false); // held down it would stop what it began
        connect(shortcut, &QShortcut::activated, m_ask, [this] { m_ask->click(); });
    }
    showExample();
    showScope();
}

AskDialog::~AskDialog() {
    m_parts.runner.cancel(m_job);
}

QWidget* AskDialog::makeQuestion(const BinnedNames& labels, const std::string& prompt) {
    auto* const question = new QWidget(this);
    m_labels = new OwnLabelsEdit(labels, m_parts.runner, question);
    m_wording = new WordingEdit(prompt, question);
    m_scope = new QComboBox(question);
    m_scope->setObjectName(QStringLiteral("askScope"));
    m_scope->setAccessibleName(tr("About which items"));
    m_scope->addItems({{}, {}});
    m_scope->setCurrentIndex(m_parts.selection.size() > 1 ? 0 : 1);
    m_ask = makeNamedButton("ask", {}, question); // Enter ends a line; with Ctrl it asks
    m_ask->setProperty("primary", true);
    m_ask->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    connect(m_scope, &QComboBox::currentIndexChanged, this, &AskDialog::showState);
    connect(m_ask, &QPushButton::clicked, this, [this] {
        if (m_job != JobId()) {
            m_parts.runner.cancel(m_job);
        } else {
            ask();
        }
    });
    auto* const layout = new QVBoxLayout(question);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kMargin);
    layout->addWidget(m_labels, 1);
    layout->addWidget(m_wording);
    layout->addWidget(m_scope);
    layout->addWidget(m_ask);
    return question;
}

QWidget* AskDialog::makeAnswers() {
    auto* const answers = new QWidget(this);
    m_table = new QTableView(answers);
    m_table->setObjectName(QStringLiteral("asked"));
    m_table->setAccessibleName(tr("Answers"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(AskedModel::Score, new ScoreDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // of a million rows
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 12);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const auto& [column, width] : {std::pair{AskedModel::Item, 170},
                                        {AskedModel::Answer, 160},
                                        {AskedModel::Score, 150},
                                        {AskedModel::Next, 150}}) {
        m_table->setColumnWidth(column, width);
    }
    m_status = new QLabel(answers);
    m_status->setObjectName(QStringLiteral("askStatus"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_copy = makeNamedButton("copyAsked", tr("Copy as a table"), answers);
    m_keep = makeNamedButton("keepAsked", tr("Keep as a field"), answers);
    m_keep->setToolTip(
        //: the name of the field stays as it is
        tr("Writes each answer into the field “%1” of its item. It can be undone.")
            .arg(QLatin1String(kAskedField)));
    connect(m_table, &QTableView::activated, this, &AskDialog::showItem);
    connect(m_table, &QTableView::doubleClicked, this, &AskDialog::showItem);
    connect(m_copy, &QPushButton::clicked, this, &AskDialog::copy);
    connect(m_keep, &QPushButton::clicked, this, &AskDialog::keepAsField);
    auto* const below = new QHBoxLayout;
    below->setSpacing(kGap);
    below->addWidget(m_status, 1);
    below->addWidget(m_keep);
    below->addWidget(m_copy);
    auto* const layout = new QVBoxLayout(answers);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(m_table, 1);
    layout->addLayout(below);
    return answers;
}

std::vector<ItemId> AskDialog::items() const {
    if (m_scope->currentIndex() == 0) {
        return m_parts.selection.ids();
    }
    std::vector<ItemId> listed;
    listed.reserve(m_parts.document.size());
    for (std::size_t row = 0; row < m_parts.document.size(); ++row) {
        listed.push_back(m_parts.document.idAt(row));
    }
    return listed;
}

void AskDialog::ask() {
    const BinnedNames labels = m_labels->labels();
    IdentifierChoice choice = m_parts.host.choice();
    choice.labels.clear();
    choice.freeLabels = labels;
    choice.prompt = m_wording->prompt();
    Q_EMIT asked(labels, choice.prompt);
    m_model->set(std::make_shared<const AskedRows>());
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setText(tr("It is asked as soon as the model is free."));
    m_job = m_parts.runner.start(
        tr("Asking in your own words"),
        On::Compute,
        [open = m_parts.services.openIdentifier,
         choice = std::move(choice),
         shared = m_parts.document.shared(),
         items = items()](const Progress& progress) -> Result<Asked> {
            const auto identifier = open(choice, progress);
            if (!identifier) {
                return tl::unexpected(identifier.error());
            }
            const auto answer = askCollection(*shared, items, **identifier, kLabelsEach, progress);
            if (!answer) {
                return tl::unexpected(answer.error());
            }
            const auto view = shared->openView();
            auto rows = view ? askedRows(*view, *answer) : tl::unexpected(view.error());
            if (!rows) {
                return tl::unexpected(std::move(rows).error());
            }
            return Asked{std::make_shared<const AskedRows>(*std::move(rows)),
                         answer->withoutVector.size()};
        },
        this,
        [this, generation = ++m_generation](const Result<Asked>& asked) {
            if (generation == m_generation) {
                take(asked);
            }
        },
        Urgency::Waited);
    showState();
}

void AskDialog::take(const Result<Asked>& asked) {
    m_job = {};
    if (asked) {
        m_model->set(asked->rows);
        QString text = tr("%Ln item(s) asked about.", nullptr, m_model->rowCount());
        if (asked->withoutVector > 0) {
            text += u' ' +
                    tr("%Ln could not be read.", nullptr, static_cast<int>(asked->withoutVector));
        }
        if (m_model->rowCount() > 0 && m_model->rows()->front().next.isEmpty()) {
            text +=
                u' ' + tr("One label alone has the whole score: what fits it best stands first, "
                          "by the cosine.");
        }
        text +=
            u' ' + tr("A score is a label's share among those asked, not a chance of being right: "
                      "look at some answers of each before you count them.");
        m_status->setText(text);
    } else if (asked.error().code == ErrorCode::Cancelled) {
        m_status->setText(tr("Stopped."));
    } else {
        m_status->setForegroundRole(QPalette::BrightText);
        m_status->setText(detailsOf(asked.error()));
    }
    showState();
}

/// The wording is shown with the first label.
void AskDialog::showExample() {
    const BinnedNames labels = m_labels->labels();
    m_wording->setExample(labels.names.empty() ? std::string() : labels.names.front());
    showState();
}

void AskDialog::showScope() {
    const auto selected = static_cast<int>(m_parts.selection.size());
    const auto listed = static_cast<int>(m_parts.document.size());
    m_scope->setItemText(0, tr("About the %Ln selected item(s)", nullptr, selected));
    m_scope->setItemText(1, tr("About all %Ln listed item(s)", nullptr, listed));
    showState();
}

void AskDialog::showState() {
    const bool isAsking = m_job != JobId();
    const std::size_t items =
        m_scope->currentIndex() == 0 ? m_parts.selection.size() : m_parts.document.size();
    m_ask->setText(isAsking ? tr("Stop") : tr("Ask"));
    m_ask->setEnabled(isAsking ||
                      (m_parts.host.hasModel() && m_parts.document.isOpen() && items > 0 &&
                       !m_labels->labels().names.empty() && !m_wording->prompt().empty()));
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_keep->setEnabled(m_model->rowCount() > 0 && !m_parts.document.isReadOnly());
}

void AskDialog::showItem(const QModelIndex& index) {
    const std::array<ItemId, 1> one = {
        (*m_model->rows())[static_cast<std::size_t>(index.row())].item};
    m_parts.focus.set(one.front());
    m_parts.selection.set(one);
}

void AskDialog::copy() {
    m_parts.runner.start(
        tr("Copying as a table"),
        On::Io,
        [rows = m_model->rows()](const Progress&) -> Result<QString> { return askedTable(*rows); },
        this,
        [](const Result<QString>& text) {
            if (text) {
                QGuiApplication::clipboard()->setText(*text);
            }
        },
        Urgency::Waited);
}

void AskDialog::keepAsField() {
    m_parts.document.decide([rows = m_model->rows(),
                             by = DecisionMaker{.person = m_parts.review.person()}](
                                Collection& collection) {
        std::vector<Marks> marks;
        marks.reserve(rows->size());
        for (const AskedRow& row : *rows) {
            marks.push_back({.item = row.item, .fields = {{kAskedField, row.best.toStdString()}}});
        }
        return addMarks(collection, marks, by);
    });
}

} // namespace taxo::ui
