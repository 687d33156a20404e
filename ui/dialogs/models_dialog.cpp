// SPDX-License-Identifier: MIT
#include "ui/dialogs/models_dialog.h"

#include "ui/dialogs/model_details.h"
#include "ui/dialogs/on_screen.h"
#include "ui/document/path_text.h"
#include "ui/models/job_text.h"
#include "ui/models/model_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace taxo::ui {

namespace {

enum Role : int {
    KeyRole = Qt::UserRole, ///< QString: which offer; empty: a heading
    StateRole,              ///< QString
    MarkRole                ///< int
};

constexpr int kListWidth = 300;
constexpr int kMarkSide = 18;

/// Stays the same when an offer's state changes.
QString keyOf(const ModelOffer& offer) {
    return QString::fromStdString(offer.entry != nullptr ? "entry " + offer.entry->id
                                                         : "own " + offer.installed->name);
}

Mark markOf(const ModelOffer& offer) {
    if (!offer.installed) {
        return Mark::Waiting;
    }
    switch (offer.installed->state) {
    case Installed::State::Complete:
        return Mark::Ready;
    case Installed::State::Partial:
        return Mark::Working;
    case Installed::State::Damaged:
        return Mark::Failed;
    }
    return Mark::Failed;
}

/// A heading; or a mark, a title and below it a state.
class OfferDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int line = QFontMetrics(option.font).height();
        return {kListWidth / 2, isHeading(index) ? line + 2 * kGap : 2 * line + 2 * kGap};
    }

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Theme& theme = Theme::of(option.palette);
        const QFontMetrics metrics(option.font);
        QRect row = option.rect.adjusted(kGap, kGap, -kGap, 0);
        painter->save();
        painter->setFont(option.font);
        if (isHeading(index)) {
            painter->setPen(theme.quiet);
            painter->drawText(row, Qt::AlignLeft | Qt::AlignTop, index.data().toString());
            painter->restore();
            return;
        }
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
            painter->setPen(hasFocus ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
            painter->setBrush(theme.accentSoft);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRectF square(row.left(), row.top() + 1, kMarkSide, kMarkSide);
        paintMark(*painter, square, static_cast<Mark>(index.data(MarkRole).toInt()), theme);
        row.adjust(kMarkSide + kGap + 2, 0, 0, 0);
        const auto line = [&](const QString& text, const QColor& color) {
            painter->setPen(color);
            painter->drawText(row,
                              Qt::AlignLeft | Qt::AlignTop,
                              metrics.elidedText(text, Qt::ElideRight, row.width()));
            row.translate(0, metrics.height());
        };
        line(index.data().toString(), theme.text);
        line(index.data(StateRole).toString(), theme.quiet);
        painter->restore();
    }

private:
    static bool isHeading(const QModelIndex& index) {
        return index.data(KeyRole).toString().isEmpty();
    }
};

} // namespace

ModelsDialog::ModelsDialog(const Parts& parts, QWidget* parent) : QDialog(parent), m_parts(parts) {
    setObjectName(QStringLiteral("modelsDialog"));
    setWindowTitle(tr("Models and labels"));
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_details = new ModelDetails(m_scroll);
    m_scroll->setWidget(m_details);
    auto* const top = new QHBoxLayout;
    top->setSpacing(1);
    top->addWidget(makeList());
    top->addWidget(m_scroll, 1);
    auto* const buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    layout->addLayout(top, 1);
    auto* const bottom = new QHBoxLayout;
    bottom->setContentsMargins(kMargin, 0, kMargin, 0);
    bottom->addWidget(buttons);
    layout->addLayout(bottom);
    resizeOnScreen(*this, QSize(880, 620));

    connect(&m_parts.library, &ModelLibrary::changed, this, &ModelsDialog::fill);
    connect(&m_parts.host, &IdentifierHost::choiceChanged, this, &ModelsDialog::showCurrent);
    connect(&m_parts.jobs, &QAbstractItemModel::dataChanged, this, &ModelsDialog::showProgress);
    connect(&m_parts.jobs, &QAbstractItemModel::rowsInserted, this, &ModelsDialog::showProgress);
    connect(m_details, &ModelDetails::getRequested, this, &ModelsDialog::get);
    connect(m_details, &ModelDetails::folderRequested, this, &ModelsDialog::askForFolder);
    connect(m_details, &ModelDetails::removeRequested, this, &ModelsDialog::askToRemove);
    connect(m_details, &ModelDetails::choiceRequested, this, &ModelsDialog::choose);
    connect(m_details, &ModelDetails::stopRequested, this, [this] {
        m_parts.library.stop(*current()->entry);
    });
    const auto kind = [this] {
        const ModelOffer& offer = *current();
        return offer.entry != nullptr ? offer.entry->kind : offer.installed->kind;
    };
    connect(m_details, &ModelDetails::ownFolderRequested, this, [this, kind] {
        Q_EMIT ownFolderRequested(kind());
    });
    connect(m_details, &ModelDetails::ownFileRequested, this, [this, kind] {
        Q_EMIT ownFileRequested(kind());
    });
    m_details->hide(); // until something is known
    m_list->setFocus();
    m_parts.library.refresh();
    lookAtMachine();
}

ModelsDialog::~ModelsDialog() {
    m_parts.runner.cancel(m_lookJob);
}

QWidget* ModelsDialog::makeList() {
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("modelList"));
    m_list->setAccessibleName(tr("Models and labels"));
    m_list->setItemDelegate(new OfferDelegate(m_list));
    m_list->setMinimumWidth(kListWidth / 2);
    m_list->setMaximumWidth(kListWidth);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_list, &QListWidget::currentItemChanged, this, &ModelsDialog::showCurrent);
    return m_list;
}

/// As the library is now; what was looked at is looked at still.
void ModelsDialog::fill() {
    const QListWidgetItem* const before = m_list->currentItem();
    const QString key = before == nullptr ? QString() : before->data(KeyRole).toString();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        addHeading(tr("Models"));
        addOffers(ModelLibrary::Kind::Model);
        addHeading(tr("Labels"));
        addOffers(ModelLibrary::Kind::Labels);
        int row = 1;
        for (int i = 0; i < m_list->count() && !key.isEmpty(); ++i) {
            row = m_list->item(i)->data(KeyRole).toString() == key ? i : row;
        }
        m_list->setCurrentRow(row);
    }
    showCurrent();
}

void ModelsDialog::addHeading(const QString& text) {
    auto* const item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
}

void ModelsDialog::addOffers(ModelLibrary::Kind kind) {
    for (const ModelOffer& offer : m_parts.library.offers(kind)) {
        const bool isBusy =
            offer.entry != nullptr && m_parts.library.jobOf(*offer.entry) != JobId();
        const QString state = isBusy ? tr("Under way …") : offerStateText(offer);
        auto* const item = new QListWidgetItem(offerTitle(offer), m_list);
        item->setData(KeyRole, keyOf(offer));
        item->setData(StateRole, state);
        item->setData(MarkRole, static_cast<int>(isBusy ? Mark::Working : markOf(offer)));
        item->setData(Qt::AccessibleTextRole, QString(offerTitle(offer) + u'\n' + state));
    }
}

const ModelOffer* ModelsDialog::current() const {
    const QListWidgetItem* const item = m_list->currentItem();
    if (item == nullptr) {
        return nullptr;
    }
    for (const auto kind : {ModelLibrary::Kind::Model, ModelLibrary::Kind::Labels}) {
        for (const ModelOffer& offer : m_parts.library.offers(kind)) {
            if (keyOf(offer) == item->data(KeyRole).toString()) {
                return &offer;
            }
        }
    }
    return nullptr;
}

bool ModelsDialog::isChosen(const ModelOffer& offer) const {
    const IdentifierChoice& choice = m_parts.host.choice();
    return offer.installed &&
           offer.installed->name == (offer.installed->kind == CatalogueEntry::Kind::Model
                                         ? choice.model
                                         : choice.labels);
}

void ModelsDialog::showCurrent() {
    const ModelOffer* const offer = current();
    m_details->setVisible(offer != nullptr);
    if (offer == nullptr) {
        return;
    }
    ModelDetails::Context context;
    context.machine = m_machine ? &*m_machine : nullptr;
    context.isChosen = isChosen(*offer);
    if (offer->entry != nullptr) {
        context.problem = m_parts.library.problemOf(*offer->entry);
        context.isBusy = m_parts.library.jobOf(*offer->entry) != JobId();
        const auto brought = m_parts.services.store->catalogue().withLabels(*offer->entry);
        context.labels = brought.size() > 1 ? brought.back() : nullptr;
    }
    m_details->showOffer(*offer, context);
    // On a narrow screen the list gives way, never a button.
    constexpr int kBar = 16;
    m_scroll->setMinimumWidth(m_details->minimumSizeHint().width() + kBar);
    showProgress();
}

void ModelsDialog::showProgress() {
    const ModelOffer* const offer = current();
    QModelIndex job;
    if (offer != nullptr && offer->entry != nullptr) {
        const JobId id = m_parts.library.jobOf(*offer->entry);
        for (int row = 0; row < m_parts.jobs.rowCount(); ++row) {
            const QModelIndex at = m_parts.jobs.index(row);
            if (at.data(JobListModel::IdRole).toULongLong() == id.value) {
                job = at;
            }
        }
    }
    m_details->showProgress(job);
}

void ModelsDialog::lookAtMachine() {
    m_lookJob = m_parts.runner.start(
        {},
        On::Io,
        [look = m_parts.services.lookAtMachine](const Progress&) { return look(); },
        this,
        [this](Result<Machine> machine) {
            if (machine) { // else nothing is said about it
                m_machine = *std::move(machine);
                showCurrent();
            }
        },
        Urgency::Waited);
}

void ModelsDialog::get() {
    m_parts.library.get(*current()->entry);
}

void ModelsDialog::askForFolder() {
    auto* const dialog = new QFileDialog(this, tr("Folder that holds the files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog,
            &QFileDialog::fileSelected,
            this,
            [this, entry = current()->entry](const QString& folder) {
                m_parts.library.copyFrom(*entry, pathFromText(folder));
            });
    dialog->open();
}

void ModelsDialog::askToRemove() {
    const ModelOffer& offer = *current();
    auto* const question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Remove?"));
    question->setText(tr("Remove “%1” from this computer?").arg(offerTitle(offer)));
    QString details =
        tr("This frees %1. It can be downloaded again.").arg(bytesText(offer.installed->bytes));
    if (isChosen(offer)) {
        details += u' ' + tr("It is in use: nothing is identified with it any more.");
    }
    question->setInformativeText(details);
    auto* const remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("reallyRemove"));
    question->setDefaultButton(question->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(remove, &QPushButton::clicked, this, [this, entry = offer.entry] {
        m_parts.library.remove(*entry);
    });
    question->open();
}

void ModelsDialog::choose() {
    const Installed& installed = *current()->installed;
    if (installed.kind == CatalogueEntry::Kind::Model) {
        Q_EMIT modelChosen(installed.name);
    } else {
        Q_EMIT labelsChosen(installed.name);
    }
}

} // namespace taxo::ui
