// SPDX-License-Identifier: MIT
#include "ui/document/map_view_state.h"

#include "core/collection/item_runs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <cmath>
#include <cstddef>
#include <optional>

namespace taxo::ui {

namespace {

template <std::size_t N>
QJsonArray arrayOf(const std::array<double, N>& numbers) {
    QJsonArray array;
    for (const double number : numbers) {
        array.append(number);
    }
    return array;
}

template <std::size_t N>
bool take(const QJsonValue& value, std::array<double, N>& numbers) {
    const QJsonArray array = value.toArray();
    bool isWhole = array.size() == static_cast<qsizetype>(N);
    for (std::size_t i = 0; i < N && isWhole; ++i) {
        const QJsonValue number = array[static_cast<qsizetype>(i)];
        isWhole = number.isDouble() && std::isfinite(number.toDouble());
        numbers[i] = number.toDouble();
    }
    return isWhole;
}

std::string textIn(const QJsonObject& json, const char* key) {
    return json[QLatin1String(key)].toString().toStdString();
}

/// "umap dims=2 neighbors=15 ...", as viewOf writes it.
Result<ProjectionOptions> optionsIn(const std::string& made) {
    const std::size_t end = made.find(' ');
    return end == std::string::npos
               ? fail(ErrorCode::Corrupt, "How the map was made cannot be read.")
               : ProjectionOptions::parse(made.substr(0, end), made.substr(end + 1));
}

} // namespace

MapView viewOf(const std::string& name, const MapViewState& state) {
    QJsonArray hidden;
    for (const std::string& entry : state.hidden) {
        hidden.append(QString::fromStdString(entry));
    }
    QJsonObject json = {
        {QStringLiteral("filter"), QString::fromStdString(state.filter.text())},
        {QStringLiteral("center"), arrayOf(state.center)},
        {QStringLiteral("height"), state.height},
        {QStringLiteral("turn"), arrayOf(state.turn)},
        {QStringLiteral("colorBy"), QString::fromStdString(state.colorBy)},
        {QStringLiteral("hidden"), hidden},
        {QStringLiteral("selection"), QString::fromStdString(textOfRuns(state.selection))}};
    if (!state.only.terms.empty()) {
        json[QLatin1String("only")] = QString::fromStdString(state.only.text());
    }
    if (state.vectors) {
        json[QLatin1String("vectors")] = static_cast<qint64>(state.vectors->value);
    }
    return {name,
            state.map,
            std::string(nameOf(state.options.method)) + ' ' + state.options.text(),
            QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString()};
}

Result<MapViewState> stateOf(const MapView& view) {
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray::fromStdString(view.state)).object();
    const auto filter = Filter::parse(textIn(json, "filter"));
    const auto only = Filter::parse(textIn(json, "only"));
    const auto options = optionsIn(view.made);
    const auto selection = itemsOfRuns(textIn(json, "selection"));
    MapViewState state;
    state.height = json[QLatin1String("height")].toDouble();
    if (!filter || !only || !options || !selection ||
        !take(json[QLatin1String("center")], state.center) ||
        !take(json[QLatin1String("turn")], state.turn) ||
        !(std::isfinite(state.height) && state.height > 0.0)) {
        return fail(ErrorCode::Corrupt,
                    "The view \"" + view.name + "\" cannot be read. Keep it anew.");
    }
    state.map = view.map;
    state.filter = *filter;
    state.options = *options;
    state.colorBy = textIn(json, "colorBy");
    for (const QJsonValue entry : json[QLatin1String("hidden")].toArray()) {
        state.hidden.push_back(entry.toString().toStdString());
    }
    state.selection = *selection;
    state.only = *only;
    if (const QJsonValue vectors = json[QLatin1String("vectors")]; vectors.isDouble()) {
        state.vectors = VectorKeyId{vectors.toInteger()};
    }
    return state;
}

} // namespace taxo::ui
