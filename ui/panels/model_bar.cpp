// SPDX-License-Identifier: MIT
#include "ui/panels/model_bar.h"

#include "ui/document/path_text.h"
#include "ui/models/error_text.h"
#include "ui/panels/state_mark.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <filesystem>
#include <utility>

namespace taxo::ui {

namespace {

/// What an entry of a list means, beside the name it may carry.
enum Entry : int { Named, ChooseFolder, ChooseFile };

constexpr int kEntryRole = Qt::UserRole;
constexpr int kNameRole = Qt::UserRole + 1;

QComboBox* makeBox(QWidget* parent, const char* name, const QString& title) {
    auto* const box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    return box;
}

QLabel* makeTitle(QWidget* parent, const QString& text, QComboBox* box) {
    auto* const label = new QLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(box);
    return label;
}

void addChoosers(QComboBox& box, const QString& folder, const QString& file) {
    box.insertSeparator(box.count());
    box.addItem(folder);
    box.setItemData(box.count() - 1, ChooseFolder, kEntryRole);
    box.addItem(file);
    box.setItemData(box.count() - 1, ChooseFile, kEntryRole);
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
    const QSignalBlocker model(m_model);
    const QSignalBlocker labels(m_labels);
    fill(*m_model, m_services.installedModels(), m_host.choice().model, tr("None chosen"));
    addChoosers(*m_model, tr("Choose a folder …"), tr("Choose a weights file …"));
    fill(*m_labels, m_services.installedLabels(), m_host.choice().labels, tr("The model’s own"));
    addChoosers(*m_labels, tr("Choose a folder …"), tr("Choose a file (.npy) …"));
    showState();
}

void ModelBar::fill(QComboBox& box,
                    const std::vector<InstalledChoice>& installed,
                    const std::string& chosen,
                    const QString& none) {
    box.clear();
    const auto add = [&box](const QString& title, const std::string& name) {
        box.addItem(title);
        const int last = box.count() - 1;
        box.setItemData(last, Named, kEntryRole);
        box.setItemData(last, QByteArray::fromStdString(name), kNameRole);
    };
    const bool isModel = &box == m_model;
    if (!isModel || chosen.empty()) {
        add(none, {}); // a model that was chosen is not un-chosen
    }
    for (const InstalledChoice& one : installed) {
        add(QString::fromStdString(one.title), one.name);
    }
    int index = box.findData(QByteArray::fromStdString(chosen), kNameRole);
    if (index < 0) {
        const std::filesystem::path path(chosen);
        add(displayName(path.has_filename() ? path : path.parent_path()), chosen);
        index = box.count() - 1;
        box.setItemData(index, displayText(path), Qt::ToolTipRole);
    }
    box.setCurrentIndex(index);
    box.setToolTip(chosen.empty() ? QString() : displayText(chosen));
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
    setLabels(path.isEmpty() ? m_host.choice().labels : pathFromText(path).native());
}

/// An empty name is a dialog that was closed: the list shows the old choice again.
void ModelBar::setModel(const std::string& model) {
    if (model.empty() || model == m_host.choice().model) {
        refresh();
        return;
    }
    IdentifierChoice choice = m_host.choice();
    choice.model = model;
    m_host.choose(std::move(choice));
}

void ModelBar::setLabels(const std::string& labels) {
    if (labels == m_host.choice().labels) {
        refresh();
        return;
    }
    IdentifierChoice choice = m_host.choice();
    choice.labels = labels;
    m_host.choose(std::move(choice));
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
        text = tr("%L1 labels").arg(static_cast<qulonglong>(info.labelCount));
        details = QStringLiteral("%1, %2, %3")
                      .arg(QString::fromStdString(info.model),
                           QString::fromStdString(info.device),
                           QString::fromStdString(info.precision));
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
    m_state->setToolTip(details);
}

} // namespace taxo::ui
