// SPDX-License-Identifier: MIT
#include "ui/dialogs/model_details.h"

#include "ui/dialogs/named_button.h"
#include "ui/document/path_text.h"
#include "ui/jobs/job_list_model.h"
#include "ui/models/error_text.h"
#include "ui/models/job_text.h"
#include "ui/models/model_text.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

#include <string>
#include <vector>

namespace taxo::ui {

namespace {

QString linesOf(const std::vector<std::string>& texts) {
    QStringList lines;
    for (const std::string& text : texts) {
        lines << QString::fromStdString(text);
    }
    return lines.join(u'\n');
}

} // namespace

ModelDetails::ModelDetails(QWidget* parent)
    : QWidget(parent)
    , m_title(makeNamedText("modelTitle", this))
    , m_description(makeNamedText("modelDescription", this))
    , m_factsPage(new QWidget(this))
    , m_facts(new QGridLayout(m_factsPage))
    , m_problem(makeNamedText("modelProblem", this)) {
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.3);
    font.setBold(true);
    m_title->setFont(font);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(kMargin);
    m_facts->setVerticalSpacing(6);
    m_facts->setColumnStretch(1, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, kMargin, 20, kMargin);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    layout->addWidget(m_problem);
    layout->addWidget(makeProgress());
    layout->addWidget(makeButtons());
    layout->addWidget(m_factsPage);
    layout->addStretch(1);
    layout->addWidget(makeOwn());
    showProgress({});
}

QWidget* ModelDetails::makeProgress() {
    m_progressPage = new QWidget(this);
    m_bar = new QProgressBar(m_progressPage);
    m_bar->setObjectName(QStringLiteral("modelProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_amount = makeNamedText("modelAmount", m_progressPage);
    m_what = makeNamedText("modelWhat", m_progressPage);
    m_what->setForegroundRole(QPalette::PlaceholderText);
    auto* const layout = new QVBoxLayout(m_progressPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_amount);
    layout->addWidget(m_bar);
    layout->addWidget(m_what);
    return m_progressPage;
}

QWidget* ModelDetails::makeButtons() {
    auto* const page = new QWidget(this);
    m_use = makeNamedButton("useModel", {}, page);
    m_get = makeNamedButton("getModel", {}, page);
    m_folder = makeNamedButton("modelFromFolder", tr("From a folder …"), page);
    m_folder->setToolTip(tr("From a stick or another disk: the files are checked and copied, so "
                            "that the stick can go."));
    m_remove = makeNamedButton("removeModel", tr("Remove …"), page);
    m_stop = makeNamedButton("stopModel", tr("Stop"), page);
    for (QPushButton* const button : {m_use, m_get}) {
        button->setProperty("primary", true);
    }
    connect(m_use, &QPushButton::clicked, this, &ModelDetails::choiceRequested);
    connect(m_get, &QPushButton::clicked, this, &ModelDetails::getRequested);
    connect(m_folder, &QPushButton::clicked, this, &ModelDetails::folderRequested);
    connect(m_remove, &QPushButton::clicked, this, &ModelDetails::removeRequested);
    connect(m_stop, &QPushButton::clicked, this, &ModelDetails::stopRequested);
    auto* const layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    for (QPushButton* const button : {m_use, m_get, m_folder, m_remove, m_stop}) {
        layout->addWidget(button);
    }
    layout->addStretch(1);
    return page;
}

QWidget* ModelDetails::makeOwn() {
    auto* const page = new QWidget(this);
    m_ownText = makeNamedText("ownModelText", page);
    m_ownText->setForegroundRole(QPalette::PlaceholderText);
    auto* const folder = makeNamedButton("ownFolder", tr("Folder …"), page);
    m_ownFile = makeNamedButton("ownFile", {}, page);
    connect(folder, &QPushButton::clicked, this, &ModelDetails::ownFolderRequested);
    connect(m_ownFile, &QPushButton::clicked, this, &ModelDetails::ownFileRequested);
    auto* const layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, kGap, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_ownText, 1);
    layout->addWidget(folder);
    layout->addWidget(m_ownFile);
    return page;
}

void ModelDetails::showOffer(const ModelOffer& offer, const Context& context) {
    m_title->setText(offerTitle(offer));
    QString description;
    if (offer.entry != nullptr) {
        description = descriptionText(*offer.entry);
    } else {
        description = tr("You put it into this folder yourself. To take it away, delete the "
                         "folder.");
    }
    m_description->setText(description);
    QString problem;
    if (context.problem != nullptr) {
        problem = fetchHeadline(context.problem->code) + u'\n' + detailsOf(*context.problem);
    } else if (offer.installed && !offer.installed->problems.empty()) {
        problem = tr("It cannot be used as it is:") + u'\n' + linesOf(offer.installed->problems);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    showFacts(offer, context);
    showButtons(offer, context);
    showOwn(offer.entry != nullptr ? offer.entry->kind : offer.installed->kind);
}

void ModelDetails::addFact(const QString& name, const QString& value) {
    if (value.isEmpty()) {
        return;
    }
    auto* const title = new QLabel(name, m_factsPage);
    title->setForegroundRole(QPalette::PlaceholderText);
    QLabel* const text = makeNamedText("fact", m_factsPage);
    text->setText(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(name + QStringLiteral(": ") + value);
    const int row = m_facts->rowCount();
    m_facts->addWidget(title, row, 0, Qt::AlignTop);
    m_facts->addWidget(text, row, 1);
    for (QWidget* const widget : {static_cast<QWidget*>(title), static_cast<QWidget*>(text)}) {
        widget->show(); // also where the page is seen already
    }
}

void ModelDetails::showFacts(const ModelOffer& offer, const Context& context) {
    qDeleteAll(m_factsPage->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    if (offer.installed) {
        addFact(tr("State"), offerStateText(offer));
    }
    if (offer.entry != nullptr) {
        const CatalogueEntry& entry = *offer.entry;
        addFact(tr("Download"),
                tr("%1 in %Ln file(s)", nullptr, static_cast<int>(entry.files.size()))
                    .arg(bytesText(entry.bytes())));
        if (context.labels != nullptr) {
            addFact(tr("Its labels"),
                    //: title of a label space, size
                    tr("%1, %2").arg(QString::fromStdString(context.labels->title),
                                     bytesText(context.labels->bytes())));
        }
        if (entry.kind == CatalogueEntry::Kind::Labels) {
            addFact(tr("Taxa"), QLocale().toString(static_cast<qulonglong>(entry.taxa)));
        }
        if (context.machine != nullptr) {
            addFact(tr("Memory"), memoryText(entry, *context.machine));
            if (entry.kind == CatalogueEntry::Kind::Model) {
                addFact(tr("GPU"), gpuText(entry, *context.machine));
            }
        } else {
            addFact(tr("Memory"), bytesText(memoryNeeded(entry)));
        }
        addFact(tr("Licence"), QString::fromStdString(entry.licence));
        addFact(tr("From"), QString::fromStdString(entry.repository));
    }
    if (offer.installed) {
        const QDateTime since = QDateTime::fromString(
            QString::fromStdString(offer.installed->installedAt), Qt::ISODate);
        if (since.isValid()) {
            addFact(tr("Since"),
                    QLocale().toString(since.toLocalTime().date(), QLocale::LongFormat));
        }
        addFact(tr("Folder"), displayText(offer.installed->folder));
        addFact(tr("Not verified"), linesOf(offer.installed->unverified()));
    }
    if (offer.entry != nullptr) {
        addFact(tr("Please cite"), linesOf(offer.entry->citations));
    }
}

void ModelDetails::showButtons(const ModelOffer& offer, const Context& context) {
    const bool isPublished = offer.entry != nullptr;
    const bool isComplete = offer.installed && offer.installed->state == Installed::State::Complete;
    const bool isPartial = offer.installed && offer.installed->state == Installed::State::Partial;
    const bool isModel =
        (isPublished ? offer.entry->kind : offer.installed->kind) == CatalogueEntry::Kind::Model;
    m_use->setVisible(isComplete && !context.isBusy);
    m_use->setEnabled(!context.isChosen);
    QString use = isModel ? tr("Use this model") : tr("Use these labels");
    if (context.isChosen) {
        use = tr("In use");
    }
    m_use->setText(use);
    m_get->setVisible(isPublished && !isComplete && !context.isBusy);
    if (isPartial) {
        m_get->setText(tr("Go on"));
    } else if (isPublished && context.labels != nullptr) {
        m_get->setText(tr("Download with labels (%1)")
                           .arg(bytesText(offer.entry->bytes() + context.labels->bytes())));
    } else if (isPublished) {
        m_get->setText(tr("Download (%1)").arg(bytesText(offer.entry->bytes())));
    }
    m_folder->setVisible(isPublished && !isComplete && !context.isBusy);
    m_remove->setVisible(isPublished && offer.installed && !context.isBusy);
    m_stop->setVisible(context.isBusy);
}

void ModelDetails::showOwn(CatalogueEntry::Kind kind) {
    const bool isModel = kind == CatalogueEntry::Kind::Model;
    m_ownText->setText(isModel ? tr("A model of your own is used where it lies, and not copied:")
                               : tr("Labels of your own are used where they lie, and not copied:"));
    m_ownFile->setText(isModel ? tr("Weights file …") : tr("File (.npy) …"));
}

void ModelDetails::showProgress(const QModelIndex& job) {
    m_progressPage->setVisible(job.isValid());
    if (!job.isValid()) {
        return;
    }
    const auto done = job.data(JobListModel::DoneRole).toULongLong();
    const auto total = job.data(JobListModel::TotalRole).toULongLong();
    const QString amount = jobAmountText(job);
    m_bar->setAccessibleName(job.data(JobListModel::TitleRole).toString());
    m_bar->setRange(0, total > 0 ? 1000 : 1); // bytes are beyond an int
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_amount->setText(amount.isEmpty() ? tr("Waiting for its turn") : amount);
    m_what->setText(job.data(JobListModel::WhatRole).toString());
}

} // namespace taxo::ui
