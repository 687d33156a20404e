// SPDX-License-Identifier: MIT
#include "ui/dialogs/name_dialog.h"

#include "ui/dialogs/named_button.h"
#include "ui/panels/text_label.h"
#include "ui/panels/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace taxo::ui {

NameDialog::NameDialog(const QString& title,
                       const QString& what,
                       const QString& name,
                       QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit(name, this)) {
    constexpr int kWidth = 380;
    setObjectName(QStringLiteral("nameDialog"));
    setWindowTitle(title);
    setMinimumWidth(kWidth);
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setAccessibleName(what);
    m_name->selectAll();
    auto* const keep = makeNamedButton("keepName", tr("OK"), this);
    keep->setProperty("primary", true);
    keep->setDefault(true);
    auto* const leave = makeNamedButton("leave", tr("Cancel"), this);
    auto* const last = new QHBoxLayout;
    last->setSpacing(kGap);
    last->addStretch(1);
    last->addWidget(leave);
    last->addWidget(keep);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(makeTextLabel(what, this));
    layout->addWidget(m_name);
    layout->addSpacing(kGap);
    layout->addLayout(last);
    const auto enable = [this, keep] { keep->setEnabled(!m_name->text().simplified().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, enable);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] {
        Q_EMIT named(m_name->text().simplified());
        accept();
    });
    enable();
    m_name->setFocus();
}

void askForName(const QString& title,
                const QString& what,
                const QString& name,
                QWidget* over,
                std::function<void(const QString&)> then) {
    auto* const dialog = new NameDialog(title, what, name, over->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &NameDialog::named, over, std::move(then));
    dialog->open();
}

} // namespace taxo::ui
