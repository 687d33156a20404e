// SPDX-License-Identifier: MIT
#include "ui/dialogs/keyword_fields.h"

#include "ui/dialogs/form_page.h"
#include "ui/document/path_text.h"
#include "ui/panels/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

namespace taxo::ui {

KeywordFields::KeywordFields(int titleWidth, QWidget* parent)
    : QWidget(parent), m_names(new QComboBox(this)), m_originals(new QLineEdit(this)) {
    auto* const page = new QGridLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(kGap);
    page->setColumnMinimumWidth(0, titleWidth);
    page->setColumnStretch(1, 1);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->addItems({tr("Sidecars: IMG_1.JPG.xmp, as for digiKam"),
                       tr("Sidecars: IMG_1.xmp, as for Lightroom"),
                       tr("In copies of the photographs (JPEG, PNG)"),
                       tr("In the photographs themselves (JPEG, PNG)")});
    addLine(*page, m_names, "keywordPlace", tr("&Keywords"));
    m_remark = addRemark(
        *page,
        tr("Your photographs are written to: keywords come into them, the picture stays as it is. "
           "Each is kept as it was first, and what was kept is read again. Other formats get "
           "sidecars. taxo export xmp --put-back puts the originals back."));
    m_remark->setObjectName(QStringLiteral("keywordRemark"));
    m_originals->setPlaceholderText(tr("a new folder beside what is exported"));
    addLine(*page, m_originals, "keywordOriginals", tr("&Originals are kept in"));
    connect(m_names, &QComboBox::currentIndexChanged, this, [this] {
        showPlace();
        Q_EMIT changed();
    });
    connect(m_originals, &QLineEdit::textChanged, this, &KeywordFields::changed);
    showPlace();
}

void KeywordFields::showPlace() {
    const bool isInPlace = names() == SidecarNames::InPlace;
    m_remark->setVisible(isInPlace);
    m_originals->setEnabled(isInPlace);
}

SidecarNames KeywordFields::names() const {
    return static_cast<SidecarNames>(m_names->currentIndex());
}

void KeywordFields::setNames(SidecarNames names) {
    const QSignalBlocker quiet(this);
    m_names->setCurrentIndex(
        static_cast<int>(names == SidecarNames::InPlace ? SidecarNames::WithEnding : names));
}

std::filesystem::path KeywordFields::originals() const {
    return pathFromText(m_originals->text().trimmed());
}

} // namespace taxo::ui
