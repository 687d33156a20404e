// SPDX-License-Identifier: MIT
#include "ui/models/number_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace taxo::ui {

namespace {

struct NumberText {
    Q_DECLARE_TR_FUNCTIONS(NumberText)
};

QString written(double number, char format, int digits) {
    return std::isfinite(number) ? QLocale().toString(number, format, digits) : QStringLiteral("–");
}

} // namespace

QString decimalText(double number, int digits) {
    const bool isShownAsNought = std::abs(number) < 0.5 * std::pow(10.0, -digits);
    return written(isShownAsNought ? 0.0 : number, 'f', digits);
}

QString significantText(double number, int digits) {
    return written(number, 'g', digits);
}

QString percentText(double share) {
    constexpr double kLeast = 0.005;
    if (!std::isfinite(share)) {
        return written(share, 'f', 0);
    }
    if (share > 0.0 && share < kLeast) {
        return NumberText::tr("< 1 %");
    }
    if (share < 1.0 && share > 1.0 - kLeast) {
        return NumberText::tr("> 99 %");
    }
    return NumberText::tr("%1 %").arg(decimalText(std::round(100.0 * share), 0));
}

} // namespace taxo::ui
