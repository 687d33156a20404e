// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QString>

#include <functional>

class QLineEdit;

namespace taxo::ui {

/// Asks for a name; never empty.
class NameDialog : public QDialog {
    Q_OBJECT
public:
    /// `what`: of which it is the name; `name`: as it is now.
    NameDialog(const QString& title,
               const QString& what,
               const QString& name,
               QWidget* parent = nullptr);

Q_SIGNALS:
    void named(const QString& name); ///< the dialog closes

private:
    QLineEdit* m_name;
};

/// Opens one that goes by itself.
void askForName(const QString& title,
                const QString& what,
                const QString& name,
                QWidget* over,
                std::function<void(const QString&)> then);

} // namespace taxo::ui
