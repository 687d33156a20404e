// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace taxo::ui {

/// The person's language, as far as there is a translation below :/translations, else English.
/// Lives as long as the application.
class Language {
public:
    /// Before any text is made.
    void install();

private:
    QTranslator m_words;
    QTranslator m_qtWords;
};

} // namespace taxo::ui
