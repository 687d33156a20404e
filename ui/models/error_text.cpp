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

QString noLabelsHeadline() {
    return ErrorText::tr("There are no labels for this model yet.");
}

QString noLabelsAdvice() {
    return ErrorText::tr("Labels are the names that it chooses from. Choose the folder of a label "
                         "space, or write labels in your own words.");
}

QString writingDetails(const Error& error) {
    QString reason;
    switch (error.code) {
    case ErrorCode::NotFound:
        reason = ErrorText::tr("The folder is not there.");
        break;
    case ErrorCode::Permission:
        reason = ErrorText::tr("You may not write there.");
        break;
    case ErrorCode::NoSpace:
        reason = ErrorText::tr("The disk is full.");
        break;
    case ErrorCode::Io:
        reason = ErrorText::tr("The disk could not be written.");
        break;
    default:
        return detailsOf(error);
    }
    return reason + u'\n' + detailsOf(error);
}

QString detailsOf(const Error& error) {
    return QString::fromStdString(error.text());
}

} // namespace taxo::ui
