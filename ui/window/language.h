// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QTranslator>

#include <string>

namespace taxo::ui {

/// The person's language, as far as there is a translation below :/translations, else English; with
/// it Qt's own buttons and the names of keys. Lives as long as the application.
class Language {
public:
    /// Codes of the languages that there are texts in: "de", "en" ...
    static QStringList available();

    /// Before any text is made. `code`: as chosen, for numbers and dates as well; empty: the
    /// system's.
    void install(const std::string& code);

private:
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace taxo::ui
