// SPDX-License-Identifier: MIT
#include "ui/dialogs/preferences_dialog.h"

#include "core/base/cpu.h"
#include "ui/dialogs/cache_use.h"
#include "ui/dialogs/form_page.h"
#include "ui/dialogs/on_screen.h"
#include "ui/models/job_text.h"
#include "ui/panels/choice_box.h"
#include "ui/panels/theme.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo::ui {

namespace {

constexpr double kGigabyte = 1e9;

bool isAddress(const QString& text, const QStringList& schemes) {
    const QUrl url(text, QUrl::StrictMode);
    return text.isEmpty() ||
           (url.isValid() && schemes.contains(url.scheme()) && !url.host().isEmpty());
}

} // namespace

PreferencesDialog::PreferencesDialog(const Settings& settings,
                                     const QStringList& languages,
                                     const Services& services,
                                     JobRunner& runner,
                                     QWidget* parent)
    : QDialog(parent)
    , m_services(services)
    , m_runner(runner)
    , m_settings(settings)
    , m_page(new QWidget(this)) {
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    m_machine.cpus = usableCpus();
    auto* const page = new QGridLayout(m_page);
    page->setContentsMargins(24, 20, 24, 20);
    page->setHorizontalSpacing(kMargin);
    page->setVerticalSpacing(kGap);
    page->setColumnStretch(1, 1);
    addPerson(*page);
    addLook(*page, languages);
    addComputing(*page);
    addNetwork(*page);
    addCache(*page);
    page->setRowStretch(page->rowCount(), 1);
    auto* const scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_page);
    auto* const buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* const bottom = new QHBoxLayout;
    bottom->setContentsMargins(kMargin, 0, kMargin, 0);
    bottom->addWidget(buttons);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    layout->addWidget(scroll, 1);
    layout->addLayout(bottom);
    resizeOnScreen(*this, QSize(640, 900));
    showSettings(settings);
    lookAtMachine();
}

PreferencesDialog::~PreferencesDialog() {
    hide(); // as long as all is there: fields tell what was typed when they lose the focus
    m_runner.cancel(m_lookJob);
}

void PreferencesDialog::addPerson(QGridLayout& page) {
    addHeading(page, tr("Who decides"));
    m_person = addLine(page, new QLineEdit(m_page), "person", tr("Your &name"));
    m_person->setPlaceholderText(QString::fromStdString(m_services.person));
    connect(m_person, &QLineEdit::editingFinished, this, &PreferencesDialog::apply);
    addQuietRemark(page, tr("Stands beside each of your decisions from now on."));
}

void PreferencesDialog::addLook(QGridLayout& page, const QStringList& languages) {
    addHeading(page, tr("Look"));
    m_colors = addLine(page, new ChoiceBox(m_page), "colors", tr("&Colours"));
    addChoice(*m_colors, tr("As the desktop"), "auto");
    addChoice(*m_colors, tr("Light"), "light");
    addChoice(*m_colors, tr("Dark"), "dark");
    m_language = addLine(page, new ChoiceBox(m_page), "language", tr("&Language"));
    addChoice(*m_language, tr("As the system"), {});
    for (const QString& code : languages) {
        QString name = QLocale(code).nativeLanguageName();
        name.replace(0, 1, name.left(1).toUpper());
        // Qt calls it American English.
        addChoice(*m_language,
                  code == QStringLiteral("en") ? QStringLiteral("English") : name,
                  code.toStdString());
    }
    connect(m_colors, &QComboBox::activated, this, &PreferencesDialog::apply);
    connect(m_language, &QComboBox::activated, this, &PreferencesDialog::apply);
    addQuietRemark(page, tr("Another language is used after the next start."));
}

void PreferencesDialog::addComputing(QGridLayout& page) {
    addHeading(page, tr("Identifying"));
    m_threshold = addLine(page, makeSpin<QSpinBox>(m_page), "threshold", tr("&Threshold"));
    m_threshold->setRange(1, 99);
    m_threshold->setSingleStep(5);
    m_threshold->setSuffix(tr(" %"));
    addQuietRemark(
        page,
        tr("How sure a rank must be to be suggested. The open collection is asked again at "
           "once, without reading its photographs, and shows what would change."));
    m_device = addLine(page, new ChoiceBox(m_page), "device", tr("Compute &on"));
    m_precision = addLine(page, new ChoiceBox(m_page), "precision", tr("&Precision"));
    addQuietRemark(
        page,
        tr("The model is loaded anew. Another precision reads the photographs again: fp32 is "
           "exact; bf16 and fp16 halve the work of a GPU; int8 is quicker on processors and "
           "less exact."));
    m_threads = addLine(page, makeSpin<QSpinBox>(m_page), "threads", tr("T&hreads"));
    addQuietRemark(page, tr("Another number of threads is used after the next start."));
    connect(m_threshold, &QSpinBox::valueChanged, this, &PreferencesDialog::apply);
    connect(m_threads, &QSpinBox::valueChanged, this, &PreferencesDialog::apply);
    connect(m_precision, &QComboBox::activated, this, &PreferencesDialog::apply);
    connect(m_device, &QComboBox::activated, this, [this] {
        fillPrecisions();
        apply();
    });
}

void PreferencesDialog::addNetwork(QGridLayout& page) {
    addHeading(page, tr("Downloads"));
    m_mirror = addLine(page, new QLineEdit(m_page), "mirror", tr("&Mirror"));
    m_mirror->setPlaceholderText(tr("none: the published address"));
    m_proxy = addLine(page, new QLineEdit(m_page), "proxy", tr("Pro&xy"));
    m_proxy->setPlaceholderText(tr("the system’s, if any"));
    m_networkProblem = addRemark(page, {});
    m_networkProblem->setObjectName(QStringLiteral("networkProblem"));
    addQuietRemark(page,
                   tr("For the next download. Addresses look like https://mirror.example.org and "
                      "http://proxy.example.org:3128; a password in the latter is kept in readable "
                      "form."));
    for (QLineEdit* const line : {m_mirror, m_proxy}) {
        connect(line, &QLineEdit::editingFinished, this, &PreferencesDialog::apply);
    }
}

void PreferencesDialog::addCache(QGridLayout& page) {
    addHeading(page, tr("Cache"));
    m_thumbnails = addLine(
        page, makeSpin<QDoubleSpinBox>(m_page), "thumbnailBytes", tr("&Small pictures, at most"));
    m_thumbnails->setRange(0.1, 1000.0);
    m_thumbnails->setDecimals(1);
    m_thumbnails->setSingleStep(0.5);
    m_thumbnails->setSuffix(tr(" GB"));
    connect(m_thumbnails, &QDoubleSpinBox::valueChanged, this, &PreferencesDialog::apply);
    page.addWidget(new CacheUse(tr("Small pictures"), {m_services.thumbnails}, m_runner, m_page),
                   page.rowCount(),
                   1);
    addField(
        page, new CacheUse(tr("Indexes"), m_services.indexes, m_runner, m_page), tr("Indexes"));
    addQuietRemark(page, tr("All of it can be made again, which takes time."));
}

void PreferencesDialog::showSettings(const Settings& settings) {
    m_settings = settings;
    const QSignalBlocker quietThreshold(m_threshold);
    const QSignalBlocker quietThreads(m_threads);
    const QSignalBlocker quietThumbnails(m_thumbnails);
    m_person->setText(QString::fromStdString(settings.person));
    choose(*m_colors, settings.colors);
    choose(*m_language, settings.language);
    m_threshold->setValue(static_cast<int>(std::lround(settings.threshold * 100.0)));
    showThreads();
    fillDevices();
    m_mirror->setText(QString::fromStdString(settings.mirror));
    m_proxy->setText(QString::fromStdString(settings.proxy));
    m_networkProblem->hide();
    m_thumbnails->setValue(static_cast<double>(settings.thumbnailBytes) / kGigabyte);
}

void PreferencesDialog::showThreads() {
    m_threads->setRange(0, std::max(m_machine.cpus, m_settings.threads));
    m_threads->setSpecialValueText(tr("all %Ln", nullptr, m_machine.cpus));
    m_threads->setValue(m_settings.threads);
}

void PreferencesDialog::fillDevices() {
    m_device->clear();
    addChoice(*m_device,
              m_machine.gpus.empty() ? tr("Processor (no GPU found)") : tr("GPU first"),
              "auto");
    addChoice(*m_device, tr("Processor"), "cpu");
    for (const Gpu& gpu : m_machine.gpus) {
        const QString name = QString::fromStdString(gpu.name);
        addChoice(*m_device,
                  //: name of a GPU, its memory
                  gpu.memoryBytes > 0 ? tr("%1 (%2)").arg(name, bytesText(gpu.memoryBytes)) : name,
                  gpu.name);
    }
    choose(*m_device, m_settings.device);
    fillPrecisions();
}

/// Those that the chosen device can compute in; "auto" fits all.
void PreferencesDialog::fillPrecisions() {
    const std::string device = chosenIn(*m_device);
    const bool isGpu = device == "auto" ? !m_machine.gpus.empty() : device != "cpu";
    std::vector<std::string> fitting = {"auto", "fp32"};
    for (const char* const one : {"bf16", "fp16", "int8"}) {
        if (isGpu == (std::string(one) != "int8")) {
            fitting.emplace_back(one);
        }
    }
    m_precision->clear();
    for (const std::string& one : fitting) {
        addChoice(*m_precision,
                  one == "auto" ? tr("As suits the device (fp32)") : QString::fromStdString(one),
                  one);
    }
    const bool isFitting =
        std::find(fitting.begin(), fitting.end(), m_settings.precision) != fitting.end();
    // A device that was not looked for yet may fit what was chosen for it.
    const bool isKept = isFitting || device == m_settings.device;
    choose(*m_precision, isKept ? m_settings.precision : "auto");
}

void PreferencesDialog::lookAtMachine() {
    m_lookJob = m_runner.start(
        {},
        On::Io,
        [look = m_services.lookAtMachine](const Progress&) { return look(); },
        this,
        [this](Result<Machine> machine) {
            if (machine) { // else there is no more to choose from
                m_machine = *std::move(machine);
                const QSignalBlocker quiet(m_threads);
                showThreads();
                fillDevices();
            }
        },
        Urgency::Waited);
}

/// False, with a sentence, where an address is none.
bool PreferencesDialog::readNetwork(Settings& settings) {
    const QString mirror = m_mirror->text().trimmed();
    const QString proxy = m_proxy->text().trimmed();
    QString problem;
    if (!isAddress(mirror, {QStringLiteral("https")}) || QUrl(mirror).userInfo().size() > 0) {
        problem = tr("The mirror must be an address that begins with https://, without user name "
                     "and password.");
    } else if (!isAddress(proxy,
                          {QStringLiteral("http"),
                           QStringLiteral("https"),
                           QStringLiteral("socks5"),
                           QStringLiteral("socks5h")})) {
        problem = tr("The proxy must be an address that begins with http://, https://, socks5:// "
                     "or socks5h://.");
    }
    m_networkProblem->setText(problem);
    m_networkProblem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        return false;
    }
    settings.mirror = mirror.toStdString();
    settings.proxy = proxy.toStdString();
    return true;
}

void PreferencesDialog::apply() {
    Settings wanted = m_settings;
    wanted.person = m_person->text().trimmed().toStdString();
    wanted.colors = chosenIn(*m_colors);
    wanted.language = chosenIn(*m_language);
    // Only where it was changed: percent are coarser than what a file may say.
    if (std::lround(m_settings.threshold * 100.0) != m_threshold->value()) {
        wanted.threshold = m_threshold->value() / 100.0;
    }
    wanted.device = chosenIn(*m_device);
    wanted.precision = chosenIn(*m_precision);
    wanted.threads = m_threads->value();
    readNetwork(wanted); // what is wrong stays as it was
    if (std::abs(m_thumbnails->value() * kGigabyte -
                 static_cast<double>(m_settings.thumbnailBytes)) > 0.05 * kGigabyte) {
        wanted.thumbnailBytes = static_cast<std::uint64_t>(m_thumbnails->value() * kGigabyte);
    }
    if (wanted != m_settings) {
        m_settings = wanted;
        Q_EMIT changed(wanted);
    }
}

/// What is being typed counts as well.
void PreferencesDialog::hideEvent(QHideEvent* event) {
    for (QAbstractSpinBox* const spin : {static_cast<QAbstractSpinBox*>(m_threshold),
                                         static_cast<QAbstractSpinBox*>(m_threads),
                                         static_cast<QAbstractSpinBox*>(m_thumbnails)}) {
        spin->interpretText();
    }
    apply();
    QDialog::hideEvent(event);
}

} // namespace taxo::ui
