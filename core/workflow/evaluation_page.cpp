// SPDX-License-Identifier: MIT
// The page of a report: see evaluation_results.h.
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/base/utf8.h"
#include "core/base/version.h"
#include "core/workflow/evaluation_results.h"
#include "core/workflow/evaluation_words_private.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace taxo {

extern const std::string_view kEvaluationStyle; // resources/report/evaluation.css

namespace {

/// Without the sign, which stands above the column.
std::string hundredths(double share) {
    return decimals(100.0 * share, 1);
}

constexpr std::size_t kColors = 6;
constexpr std::size_t kClassesShown = 60; // on the page; all are in the table beside it

/// Names come from anywhere: none of them is a tag.
std::string html(std::string_view text) {
    std::string safe;
    for (const char letter : escapeInvalidUtf8(text)) {
        switch (letter) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

std::string colorOf(std::size_t model) {
    return "var(--m" + std::to_string(model % kColors) + ")";
}

std::string dot(std::size_t model) {
    return R"(<span class="dot" style="background:)" + colorOf(model) + "\"></span>";
}

std::string cell(const std::string& inside, const char* kind = nullptr) {
    return (kind == nullptr ? std::string("<td>") : std::string("<td class=\"") + kind + "\">") +
           inside + "</td>";
}

std::string count(std::size_t number) {
    return grouped(number);
}

/// A share as a bar, and where the truth may lie as a line on it.
std::string bar(double share, double low, double high, std::size_t model) {
    const auto place = [](double one) {
        return decimals(100.0 * std::clamp(one, 0.0, 1.0), 2) + "%";
    };
    std::string text = "<div class=\"track\">";
    if (std::isfinite(share)) {
        text += "<i style=\"width:" + place(share) + ";background:" + colorOf(model) + "\"></i>";
    }
    if (std::isfinite(low) && std::isfinite(high)) {
        text += "<b style=\"left:" + place(low) +
                ";width:" + place(std::clamp(high, 0.0, 1.0) - std::clamp(low, 0.0, 1.0)) +
                "\"></b>";
    }
    return text + "</div>";
}

std::string bar(const Interval& interval, std::size_t model) {
    return bar(interval.value, interval.low, interval.high, model);
}

std::string range(const Interval& interval) {
    return std::isfinite(interval.low) && std::isfinite(interval.high)
               ? hundredths(interval.low) + " to " + hundredths(interval.high)
               : "-";
}

std::string beginning(const EvaluationResults& results) {
    std::string text = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
                       "<title>Evaluation: " +
                       html(results.source) + "</title>\n<style>\n";
    text += kEvaluationStyle;
    text += "</style>\n</head>\n<body>\n<main>\n<h1>" + html(results.source) +
            "</h1>\n<p class=\"soft\">" + count(results.photographs) + " photographs";
    if (!results.classNames.empty()) {
        text += " of " + count(results.classNames.size()) + " classes";
    }
    text += ", " + count(results.events) + " events; seed " + std::to_string(results.seed) +
            "; Taxoscope " + version() + "</p>\n";
    for (const std::string& note : results.notes) {
        text += "<p>" + html(note) + "</p>\n";
    }
    return text;
}

std::string modelsTable(const EvaluationResults& results) {
    std::string text =
        "<h2>Models</h2>\n<div class=\"card\"><table>\n<tr><th>model</th><th>SHA-256 "
        "of its weights or vectors</th><th>photographs as it sees them</th></tr>\n";
    for (std::size_t model = 0; model < results.models.size(); ++model) {
        const ModelLabel& label = results.models[model].model;
        text += "<tr>" + cell(dot(model) + html(label.name), "name") +
                cell("<code>" + html(label.digest) + "</code>") +
                cell(html(label.preprocessing.empty() ? "not known" : label.preprocessing)) +
                "</tr>\n";
    }
    return text + "</table></div>\n";
}

/// All numbers of one protocol, model by model.
std::string protocolSection(const EvaluationResults& results, std::size_t which) {
    const MeasuredProtocol& of = results.models.front().protocols[which];
    std::string text =
        "<h2>" + html(of.name) + "</h2>\n<p class=\"soft\">" + html(of.how) +
        "</p>\n<div class=\"card\"><table>\n<tr><th>model</th><th>number</th><th "
        "class=\"n\">%</th><th class=\"n\">&plusmn;</th><th class=\"n\">95&thinsp;% by "
        "events</th><th></th></tr>\n";
    for (std::size_t model = 0; model < results.models.size(); ++model) {
        const MeasuredProtocol& one = results.models[model].protocols[which];
        const std::string name = cell(dot(model) + html(results.models[model].model.name), "name");
        for (const ProtocolNumber& number : one.numbers) {
            const bool isSpread = std::isfinite(number.spread);
            text += "<tr>" + name + cell(html(number.name)) +
                    cell("<strong>" + hundredths(number.value) + "</strong>", "n") +
                    cell(isSpread ? hundredths(number.spread) : "", "n") + cell("", "n") +
                    cell(bar(number.value,
                             number.value - number.spread,
                             number.value + number.spread,
                             model)) +
                    "</tr>\n";
        }
        if (!one.accuracy) {
            continue;
        }
        const auto add = [&](const char* what, const Interval& interval) {
            text += "<tr>" + name + cell(what) + cell(hundredths(interval.value), "n") +
                    cell("", "n") + cell(range(interval), "n") + cell(bar(interval, model)) +
                    "</tr>\n";
        };
        add("by photographs", one.accuracy->photographs);
        if (!one.accuracy->byClass.empty()) {
            add("by classes", one.accuracy->classes);
        }
    }
    text += "</table></div>\n";
    for (std::size_t model = 0; model < results.models.size(); ++model) {
        for (const std::string& note : results.models[model].protocols[which].notes) {
            if (model == 0 || results.models[0].protocols[which].notes !=
                                  results.models[model].protocols[which].notes) {
                text += "<p>" + html(note) + "</p>\n";
            }
        }
    }
    return text;
}

std::string sizesSection(const EvaluationResults& results, std::size_t which) {
    const auto& first = results.models.front().protocols[which].accuracy;
    if (!first || first->bySize.empty()) {
        return {};
    }
    std::string text =
        "<details class=\"card\"><summary>By size of class</summary><table>\n<tr><th>"
        "photographs of a class</th><th class=\"n\">classes</th><th "
        "class=\"n\">asked</th><th>model</th><th class=\"n\">%</th><th></th></tr>\n";
    for (std::size_t size = 0; size < first->bySize.size(); ++size) {
        for (std::size_t model = 0; model < results.models.size(); ++model) {
            const SizeAccuracy& one = results.models[model].protocols[which].accuracy->bySize[size];
            text += "<tr>" + cell(model == 0 ? detail::sizeText(one) : "") +
                    cell(model == 0 ? count(one.classes) : "", "n") +
                    cell(model == 0 ? count(one.photographs.asked) : "", "n") +
                    cell(dot(model) + html(results.models[model].model.name)) +
                    cell(hundredths(one.photographs.share), "n") +
                    cell(bar(one.photographs.share, NAN, NAN, model)) + "</tr>\n";
        }
    }
    return text + "</table></details>\n";
}

/// The classes that are asked about, those that the first model finds hardest at the top.
std::string classesSection(const EvaluationResults& results, std::size_t which) {
    const auto& first = results.models.front().protocols[which].accuracy;
    if (!first || first->byClass.empty() || results.classNames.empty()) {
        return {};
    }
    std::vector<std::size_t> order(results.classNames.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](std::size_t c) { return first->byClass[c].asked == 0; });
    std::ranges::stable_sort(order, {}, [&](std::size_t c) { return first->byClass[c].share; });
    std::string text = "<details class=\"card\"><summary>By class, the hardest first</summary>"
                       "<table>\n<tr><th>class</th><th class=\"n\">photographs</th>";
    for (std::size_t model = 0; model < results.models.size(); ++model) {
        text += "<th class=\"n\">" + dot(model) + html(results.models[model].model.name) +
                "</th><th></th>";
    }
    text += "</tr>\n";
    for (std::size_t i = 0; i < std::min(kClassesShown, order.size()); ++i) {
        const std::size_t c = order[i];
        text += "<tr>" + cell(html(results.classNames[c]), "name") +
                cell(count(results.classSizes[c]), "n");
        for (std::size_t model = 0; model < results.models.size(); ++model) {
            const double share = results.models[model].protocols[which].accuracy->byClass[c].share;
            text += cell(hundredths(share), "n") + cell(bar(share, NAN, NAN, model));
        }
        text += "</tr>\n";
    }
    text += "</table>";
    if (order.size() > kClassesShown) {
        text += "<p class=\"soft\">" + count(order.size() - kClassesShown) +
                " more are in the table of classes beside this page.</p>";
    }
    return text + "</details>\n";
}

std::string partsSection(const EvaluationResults& results, std::size_t which) {
    const MeasuredProtocol& first = results.models.front().protocols[which];
    if (first.parts.empty()) {
        return {};
    }
    std::string text = "<details class=\"card\" open><summary>By " + html(first.partName) +
                       "</summary><table>\n<tr><th>" + html(first.partName) + "</th>";
    for (std::size_t model = 0; model < results.models.size(); ++model) {
        text += "<th class=\"n\">" + dot(model) + html(results.models[model].model.name) +
                "</th><th></th>";
    }
    text += "</tr>\n";
    for (std::size_t part = 0; part < first.parts.size(); ++part) {
        text += "<tr>" + cell(html(first.parts[part].name), "name");
        for (std::size_t model = 0; model < results.models.size(); ++model) {
            const double share = results.models[model].protocols[which].parts[part].share.share;
            text += cell(hundredths(share), "n") + cell(bar(share, NAN, NAN, model));
        }
        text += "</tr>\n";
    }
    return text + "</table></details>\n";
}

std::string differencesSection(const EvaluationResults& results) {
    if (results.differences.empty()) {
        return {};
    }
    const std::string first = html(results.models.front().model.name);
    std::string text = "<h2>Side by side</h2>\n<p class=\"soft\">Each model less " + first +
                       " on the same photographs, in points of a hundred; 95&thinsp;% by events. "
                       "Where that leaves out zero, the difference is not the luck of which "
                       "events were met.</p>\n<div class=\"card\"><table>\n<tr><th>model</th><th>"
                       "protocol</th><th class=\"n\">less " +
                       first + "</th><th class=\"n\">95&thinsp;%</th><th></th></tr>\n";
    for (const ModelDifference& one : results.differences) {
        const ModelResults& model = results.models[one.model];
        const Interval& difference = one.difference;
        const bool isSure = difference.low > 0.0 || difference.high < 0.0;
        text += "<tr>" + cell(dot(one.model) + html(model.model.name), "name") +
                cell(html(model.protocols[one.protocol].name)) +
                cell((difference.value > 0.0 ? "+" : "") + hundredths(difference.value), "n") +
                cell(range(difference), "n") + cell(isSure ? "apart" : "not apart") + "</tr>\n";
    }
    return text + "</table></div>\n";
}

} // namespace

std::string evaluationPage(const EvaluationResults& results) {
    std::string text = beginning(results) + modelsTable(results);
    text += differencesSection(results);
    const std::size_t protocols =
        results.models.empty() ? 0 : results.models.front().protocols.size();
    for (std::size_t which = 0; which < protocols; ++which) {
        text += protocolSection(results, which) + sizesSection(results, which) +
                classesSection(results, which) + partsSection(results, which);
    }
    return text +
           "<p class=\"soft\">&plusmn; is the spread over draws or runs, as the papers give it. "
           "The interval is of events: had others been photographed, where would the share "
           "lie? A burst counts once for it.</p>\n</main>\n</body>\n</html>\n";
}

} // namespace taxo
