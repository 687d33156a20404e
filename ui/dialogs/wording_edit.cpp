// SPDX-License-Identifier: MIT
#include "ui/dialogs/wording_edit.h"

#include "core/text/prompt_set.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace taxo::ui {

namespace {

constexpr const char* kUsual = "openai80";
constexpr const char* kCaption = "a photo of {}.";
constexpr const char* kTaxon = "taxon";
constexpr const char* kWords = "words";
constexpr const char* kPlace = "{}"; ///< of the label in a sentence

} // namespace

WordingEdit::WordingEdit(const std::string& prompt, QWidget* parent) : QWidget(parent) {
    m_choice = new QComboBox(this);
    m_choice->setObjectName(QStringLiteral("wording"));
    const auto add = [this](const QString& text, const char* name) {
        m_choice->addItem(text, QString::fromLatin1(name));
    };
    add(tr("In 80 sentences, their mean"), kUsual);
    add(QString::fromLatin1(kCaption), kCaption);
    add(QStringLiteral("an image of {}."), kTaxon);
    //: the labels, without any sentence around them
    add(tr("The words alone"), kWords);
    add(tr("A sentence of your own"), "");
    m_own = new QLineEdit(this);
    m_own->setObjectName(QStringLiteral("ownSentence"));
    m_own->setAccessibleName(tr("A sentence of your own"));
    m_own->setPlaceholderText(tr("a photo of a {} at night"));
    m_meaning = new QLabel(this);
    m_meaning->setObjectName(QStringLiteral("wordingMeaning"));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);

    int row = m_choice->findData(QString::fromStdString(prompt));
    if (row < 0 && PromptSet::fromName(prompt)) {
        row = m_choice->count() - 1;
        m_own->setText(QString::fromStdString(prompt));
    }
    m_choice->setCurrentIndex(row < 0 ? 0 : row);
    const auto take = [this] {
        showMeaning();
        Q_EMIT changed();
    };
    connect(m_choice, &QComboBox::currentIndexChanged, this, take);
    connect(m_own, &QLineEdit::textChanged, this, take);
    connect(m_choice, &QComboBox::activated, m_own, [this] {
        if (isOwn()) {
            m_own->setFocus();
        }
    });

    auto* const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    //: how labels are put to the model
    form->addRow(tr("Wording"), m_choice);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGap);
    layout->addLayout(form);
    layout->addWidget(m_own);
    layout->addWidget(m_meaning);
    showMeaning();
}

std::string WordingEdit::prompt() const {
    if (!isOwn()) {
        return m_choice->currentData().toString().toStdString();
    }
    const QString sentence = m_own->text().trimmed();
    return sentence.contains(QLatin1String(kPlace)) ? sentence.toStdString() : std::string();
}

void WordingEdit::setExample(const std::string& label) {
    m_example = label;
    showMeaning();
}

bool WordingEdit::isOwn() const {
    return m_choice->currentIndex() == m_choice->count() - 1;
}

void WordingEdit::showMeaning() {
    m_own->setVisible(isOwn());
    const std::string name = prompt();
    const auto prompts = PromptSet::fromName(name);
    m_meaning->setForegroundRole(prompts ? QPalette::PlaceholderText : QPalette::BrightText);
    if (!prompts) {
        //: {} stays as it is
        m_meaning->setText(tr("Write {} where the label goes."));
    } else {
        const std::string label = m_example.empty() ? "brown bear" : m_example;
        const auto filled = [&](std::size_t index) {
            return QString::fromStdString(prompts->fill(index, label));
        };
        if (name == kUsual) {
            //: %1 and %2 are English sentences
            m_meaning->setText(tr("“%1”, “%2” and 78 more: hangs least on any one of them.")
                                   .arg(filled(0), filled(1)));
        } else if (name == kCaption) {
            m_meaning->setText(
                tr("“%1”: as captions of BioCLIP’s training say it.").arg(filled(0)));
        } else if (name == kTaxon) {
            m_meaning->setText(
                tr("“%1”: as the published taxa were put to the model.").arg(filled(0)));
        } else if (name == kWords) {
            m_meaning->setText(tr("“%1”: for labels that are whole sentences.").arg(filled(0)));
        } else {
            //: %1 a sentence
            m_meaning->setText(tr("Asks “%1”.").arg(filled(0)));
        }
    }
}

} // namespace taxo::ui
