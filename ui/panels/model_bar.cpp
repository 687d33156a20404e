// SPDX-License-Identifier: MIT
#include "ui/panels/model_bar.h"

#include "ui/document/path_text.h"
#include "ui/models/choice_text.h"
#include "ui/models/error_text.h"
#include "ui/models/tip_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStringList>

#include <utility>

namespace taxo::ui {

namespace {

/// What an entry of a list means, beside the name it may carry.
enum Entry : int { Named, ChooseFolder, ChooseFile };

constexpr int kEntryRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;

QComboBox* makeBox(QWidget* parent, const char* name, const QString& title) {
    auto* const box = new ChoiceBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return box;
}

QLabel* makeTitle(QWidget* parent, const QString& text, QComboBox* box) {
    auto* const label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(box);
    return label;
}

void addEntry(QComboBox& box, const QString& title, Entry entry) {
    box.addItem(title);
    box.setItemData(box.count() - 1, entry, kEntryRole);
}

void addNamed(QComboBox& box, const QString& title, const std::string& name) {
    addEntry(box, title, Named);
    box.setItemData(box.count() - 1, QByteArray::fromStdString(name), kNameRole);
}

/// What is chosen becomes the current entry; it gets one of its own where it is none of the
/// installed ones.
void showChosen(QComboBox& box, const std::string& chosen) {
    int index = box.findData(QByteArray::fromStdString(chosen), kNameRole);
    if (index < 0) {
        addNamed(box, nameOfChoice(chosen), chosen);
        index = box.count() - 1;
        box.setItemData(index, tipText(displayText(chosen)), Qt::ToolTipRole);
    }
    box.setCurrentIndex(index);
    box.setToolTip(tipText(chosen.empty() ? QString() : displayText(chosen)));
}

} // namespace

ModelBar::ModelBar(IdentifierHost& host, const Services& services, QWidget* parent)
    : QWidget(parent), m_host(host), m_services(services) {
    m_model = makeBox(this, "model", tr("Model"));
    m_labels = makeBox(this, "labels", tr("Labels"));
    m_mark = new MarkLabel(16, this);
    m_state = new QLabel(this);
    m_state->setObjectName(QStringLiteral("modelState"));
    m_state->setForegroundRole(QPalette::PlaceholderText);

    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addWidget(m_mark);
    layout->addWidget(m_state);
    layout->addSpacing(kGap);
    layout->addWidget(makeTitle(this, tr("Model"), m_model));
    layout->addWidget(m_model);
    layout->addSpacing(kGap);
    layout->addWidget(makeTitle(this, tr("Labels"), m_labels));
    layout->addWidget(m_labels);

    connect(m_model, &QComboBox::activated, this, &ModelBar::onModelActivated);
    connect(m_labels, &QComboBox::activated, this, &ModelBar::onLabelsActivated);
    connect(&host, &IdentifierHost::choiceChanged, this, &ModelBar::refresh);
    connect(&host, &IdentifierHost::stateChanged, this, &ModelBar::showState);
    refresh();
}

void ModelBar::refresh() {
    fillModels();
    fillLabels();
    showState();
}

void ModelBar::fillModels() {
    const QSignalBlocker quiet(m_model);
    const std::string& chosen = m_host.choice().model;
    m_model->clear();
    if (chosen.empty()) { // a model that was chosen is not un-chosen
        addNamed(*m_model, tr("None chosen"), {});
    }
    for (const InstalledChoice& one : m_services.installedModels()) {
        addNamed(*m_model, QString::fromStdString(one.title), one.name);
    }
    showChosen(*m_model, chosen);
    m_model->insertSeparator(m_model->count());
    addEntry(*m_model, tr("Choose a folder …"), ChooseFolder);
    addEntry(*m_model, tr("Choose a weights file …"), ChooseFile);
}

void ModelBar::fillLabels() {
    const QSignalBlocker quiet(m_labels);
    const IdentifierChoice& choice = m_host.choice();
    m_labels->clear();
    addNamed(*m_labels, tr("The model’s own"), {});
    for (const InstalledChoice& one : m_services.installedLabels()) {
        addNamed(*m_labels, QString::fromStdString(one.title), one.name);
    }
    showChosen(*m_labels, choice.labels);
    m_labels->insertSeparator(m_labels->count());
    addEntry(*m_labels, tr("Choose a folder …"), ChooseFolder);
    addEntry(*m_labels, tr("Choose a file (.npy) …"), ChooseFile);
}

void ModelBar::onModelActivated(int index) {
    switch (m_model->itemData(index, kEntryRole).toInt()) {
    case ChooseFolder:
        chooseModelFolder();
        break;
    case ChooseFile:
        chooseModelFile();
        break;
    default:
        setModel(m_model->itemData(index, kNameRole).toByteArray().toStdString());
        break;
    }
}

void ModelBar::onLabelsActivated(int index) {
    switch (m_labels->itemData(index, kEntryRole).toInt()) {
    case ChooseFolder:
        chooseLabelsFolder();
        break;
    case ChooseFile:
        chooseLabelsFile();
        break;
    default:
        setLabels(m_labels->itemData(index, kNameRole).toByteArray().toStdString());
        break;
    }
}

void ModelBar::chooseModelFolder() {
    setModel(pathFromText(QFileDialog::getExistingDirectory(this, tr("Folder of a model"))));
}

void ModelBar::chooseModelFile() {
    setModel(pathFromText(QFileDialog::getOpenFileName(
        this,
        tr("Weights of a model"),
        {},
        tr("Weights (*.safetensors *.bin *.pt)") + QStringLiteral(";;") + tr("All files (*)"))));
}

void ModelBar::chooseLabelsFolder() {
    takeLabels(QFileDialog::getExistingDirectory(this, tr("Folder of labels")));
}

void ModelBar::chooseLabelsFile() {
    takeLabels(QFileDialog::getOpenFileName(this,
                                            tr("Labels"),
                                            {},
                                            tr("Label embeddings (*.npy)") + QStringLiteral(";;") +
                                                tr("All files (*)")));
}

/// Out of a dialog: empty when it was closed, and then the old choice stays.
void ModelBar::takeLabels(const QString& path) {
    if (path.isEmpty()) {
        refresh();
    } else {
        setLabels(pathFromText(path).native());
    }
}

/// An empty name is a dialog that was closed: the list shows the old choice again.
void ModelBar::setModel(const std::string& model) {
    if (model.empty() || model == m_host.choice().model) {
        refresh();
    } else {
        Q_EMIT modelChosen(model);
    }
}

void ModelBar::setLabels(const std::string& labels) {
    const IdentifierChoice& choice = m_host.choice();
    if (labels == choice.labels) {
        refresh();
    } else {
        Q_EMIT labelsChosen(labels);
    }
}

void ModelBar::showState() {
    QString text;
    QString details;
    Mark mark = Mark::Waiting;
    switch (m_host.state()) {
    case IdentifierHost::State::Idle:
        break;
    case IdentifierHost::State::Loading:
        mark = Mark::Working;
        text = tr("Loading …");
        break;
    case IdentifierHost::State::Ready: {
        const IdentifierInfo& info = m_host.identifier()->info();
        mark = Mark::Ready;
        text = tr("%Ln label(s)", nullptr, static_cast<int>(info.labelCount));
        details = QStringLiteral("%1, %2, %3")
                      .arg(QString::fromStdString(info.model),
                           QString::fromStdString(info.device),
                           QString::fromStdString(info.precision));
        if (info.configIsInferred) {
            details += u'\n' + tr("Its configuration is guessed from the weights.");
        }
        break;
    }
    case IdentifierHost::State::Failed:
        mark = Mark::Failed;
        text = tr("Not usable");
        details = detailsOf(*m_host.problem());
        break;
    }
    m_mark->setMark(mark);
    m_mark->setVisible(!text.isEmpty());
    m_state->setText(text);
    m_state->setToolTip(tipText(details));
}

} // namespace taxo::ui
