// SPDX-License-Identifier: MIT
#include "ui/models/error_text.h"

#include <QCoreApplication>

namespace taxo::ui {

namespace {

struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

QString photoHeadline(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("The file is not there any more.");
    case ErrorCode::Permission:
        return ErrorText::tr("You may not read this file.");
    case ErrorCode::Corrupt:
        return ErrorText::tr("The picture is damaged.");
    case ErrorCode::Unsupported:
    case ErrorCode::InvalidInput:
        return ErrorText::tr("This is not a picture that Taxoscope can read.");
    case ErrorCode::OutOfMemory:
        return ErrorText::tr("The picture is too large for this computer’s memory.");
    case ErrorCode::Io:
        return ErrorText::tr("The file could not be read.");
    default:
        return ErrorText::tr("The photograph could not be identified.");
    }
}

QString modelHeadline(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotFound:
        return ErrorText::tr("The model or its labels cannot be found.");
    case ErrorCode::Permission:
        return ErrorText::tr("You may not read the model’s files.");
    case ErrorCode::Corrupt:
        return ErrorText::tr("The model’s files are damaged.");
    case ErrorCode::Mismatch:
        return ErrorText::tr("The model and its labels do not belong together.");
    case ErrorCode::Unsupported:
        return ErrorText::tr("This is not a model that Taxoscope can use.");
    case ErrorCode::OutOfMemory:
        return ErrorText::tr("There is not enough memory for this model.");
    case ErrorCode::InvalidInput:
        return ErrorText::tr("The model cannot be used in this way.");
    default:
        return ErrorText::tr("The model could not be loaded.");
    }
}

QString detailsOf(const Error& error) {
    return QString::fromStdString(error.text());
}

} // namespace taxo::ui
