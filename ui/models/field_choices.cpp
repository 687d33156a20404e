// SPDX-License-Identifier: MIT
#include "ui/models/field_choices.h"

#include "core/collection/marks.h"

#include <QCoreApplication>

#include <string_view>

namespace taxo::ui {

namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

} // namespace

QString fieldTitle(const char* name) {
    const std::string_view field = name;
    return field == kSexField       ? FieldText::tr("Sex")
           : field == kStageField   ? FieldText::tr("Life stage")
           : field == kHabitatField ? FieldText::tr("Habitat")
                                    : FieldText::tr("Individuals");
}

QString knownFieldTitle(const QString& name) {
    for (const char* const one : {kSexField, kStageField, kHabitatField, kCountField}) {
        if (name == QLatin1String(one)) {
            return fieldTitle(one);
        }
    }
    return name == QLatin1String(kNoteField) ? FieldText::tr("Note") : name;
}

QStringList fieldChoices(const char* name) {
    const std::string_view field = name;
    if (field == kSexField) {
        return {QStringLiteral("female"), QStringLiteral("male")};
    }
    if (field == kStageField) {
        return {QStringLiteral("adult"), QStringLiteral("subadult"), QStringLiteral("juvenile")};
    }
    return {};
}

} // namespace taxo::ui
