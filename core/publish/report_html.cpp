// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/base/version.h"
#include "core/publish/collection_report.h"
#include "core/publish/table_file.h"

#include <string_view>

namespace taxo {

namespace {

/// One look for screens in light and dark and for paper. Colours are those of the window.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --ground: #fbfaf7; --card: #ffffff; --text: #1d2420; --quiet: #5c665f;
  --line: #dcdfd8; --accent: #2b6e4f; --track: #e4e8e1; }
@media (prefers-color-scheme: dark) { :root { --ground: #14181a; --card: #1c2124; --text: #e6eae6;
  --quiet: #9aa6a0; --line: #333b3e; --accent: #6fc39a; --track: #2c3437; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; color: var(--quiet); font-weight: 600; }
p { margin: 0 0 .75rem; max-width: 46rem; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.warning { border-left: 4px solid #c77700; padding: .5rem .75rem; background: var(--card); }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.25rem 0 0;
  padding: 0; list-style: none; }
.numbers li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
.numbers strong { display: block; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
.numbers span { color: var(--quiet); font-size: .875rem; }
.taxa { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .5rem; margin: 0; padding: 0;
  list-style: none; }
.taxa li { display: grid; grid-template-columns: 4.5rem 1fr; gap: .75rem; background: var(--card); border: 1px solid var(--line);
  border-radius: .5rem; padding: .5rem; break-inside: avoid; }
.taxa .shown { width: 4.5rem; height: 4.5rem; border-radius: .3rem; background: var(--track); object-fit: cover; display: block; }
.taxa .name { font-weight: 600; overflow-wrap: anywhere; }
.taxa .common, .taxa .count { color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
.bar { height: .3rem; border-radius: .15rem; background: var(--track); margin-top: .3rem; overflow: hidden; }
.bar div { height: 100%; background: var(--accent); }
figure { margin: 0 0 1.5rem; break-inside: avoid; }
figure img { width: 100%; height: auto; border: 1px solid var(--line); border-radius: .5rem; display: block; }
figcaption { color: var(--quiet); font-size: .875rem; margin-top: .4rem; }
ol, ul.plain { padding-left: 1.25rem; max-width: 46rem; overflow-wrap: anywhere; }
pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; overflow-x: auto;
  font: 13px/1.45 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: var(--accent); }
@media print { :root { --ground: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #bbb; --accent: #2b6e4f;
  --track: #ddd; color-scheme: light; } body { font-size: 10pt; } main { max-width: none; padding: 0; }
  h2, h3 { break-after: avoid; } .taxa { grid-template-columns: repeat(3, 1fr); } .bar div { print-color-adjust: exact; } }
)";

std::string escaped(std::string_view text) {
    std::string html;
    for (const char character : publishableText(text)) {
        switch (character) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += character;
        }
    }
    return html;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view kSigns =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            group = group << 8U |
                    (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const std::uint32_t sign = group >> (18U - 6U * static_cast<unsigned>(i)) & 63U;
            text += at + i <= bytes.size() ? kSigns[sign] : '=';
        }
    }
    return text;
}

/// A line of text with what is in italics as such.
std::string styled(const StyledText& text) {
    std::string html;
    for (const TextRun& run : text) {
        html += run.isItalic ? "<i>" + escaped(run.text) + "</i>" : escaped(run.text);
    }
    return html;
}

/// Line breaks of people stay.
std::string paragraph(const std::string& text, const char* kind = "") {
    std::string html = *kind == '\0' ? "<p>" : "<p class=\"" + std::string(kind) + "\">";
    for (const char character : escaped(text)) {
        html += character == '\n' ? std::string("<br>") : std::string(1, character);
    }
    return html + "</p>\n";
}

class HtmlReport {
public:
    explicit HtmlReport(const CollectionReport& report) : m_report(report) {}

    std::string text() {
        addHead();
        addNumbers();
        addFigures();
        addTaxa();
        addMethods();
        addCitations();
        m_html += "</main>\n</body>\n</html>\n";
        return std::move(m_html);
    }

private:
    void add(std::string_view html) { m_html += html; }

    void addHead() {
        const DatasetAbout& about = m_report.about;
        add("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        add(escaped(m_report.title()));
        add("</title>\n<meta name=\"generator\" content=\"Taxoscope\">\n<style>");
        add(kStyle);
        add("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>");
        add(escaped(m_report.title()));
        add("</h1>\n");
        std::string authors;
        for (const DatasetParty& party : about.creators) {
            authors += (authors.empty() ? "" : ", ") + party.name();
        }
        if (!authors.empty()) {
            add(paragraph(authors, "quiet"));
        }
        if (!about.description.empty()) {
            add(paragraph(about.description));
        }
        if (const auto licence = datasetLicence(about.licence)) {
            add(R"(<p class="quiet"><a href=")" + escaped(licence->address) + "\">" +
                escaped(licence->title) + "</a></p>\n");
        }
        if (m_report.isSynthetic) {
            add(paragraph("Everything the machine says here is of an invented world.", "warning"));
        }
        add("</header>\n");
    }

    void addNumbers() {
        add("<ul class=\"numbers\">\n");
        const auto number = [&](const std::string& value, const char* what) {
            add("<li><strong>" + value + "</strong><span>" + what + "</span></li>\n");
        };
        number(grouped(m_report.photographs), "photographs");
        number(grouped(m_report.occurrences), "named occurrences");
        number(decimals(100.0 * m_report.confirmedShare(), 0) + "&nbsp;%", "named by people");
        number(grouped(m_report.taxaAt(Rank::Species)), "species");
        number(grouped(m_report.taxaAt(Rank::Genus)), "genera");
        number(grouped(m_report.taxaAt(Rank::Family)), "families");
        add("</ul>\n");
    }

    void addFigures() {
        for (const ReportFigure& figure : m_report.figures) {
            add("<h2>" + escaped(figure.title) + "</h2>\n<figure>\n<picture>\n");
            if (!figure.darkSvg.empty()) {
                add("<source media=\"screen and (prefers-color-scheme: dark)\" "
                    "srcset=\"data:image/svg+xml;base64," +
                    base64(figure.darkSvg) + "\">\n");
            }
            add("<img alt=\"" + escaped(figure.title) + "\" src=\"data:image/svg+xml;base64," +
                base64(figure.svg) + "\">\n</picture>\n");
            if (!figure.caption.empty()) {
                add("<figcaption>" + escaped(figure.caption) + "</figcaption>\n");
            }
            add("</figure>\n");
        }
    }

    /// Under headings of classes and orders, as far as they are told.
    void addTaxa() {
        add("<h2>Taxa</h2>\n");
        if (m_report.taxa.empty()) {
            add(paragraph("Nothing was named yet.", "quiet"));
            return;
        }
        std::string above = "-"; // no heading has it
        for (const ReportTaxon& taxon : m_report.taxa) {
            const std::string heading = headingOf(taxon.taxon);
            if (heading != above) {
                add(above == "-" ? "" : "</ul>\n");
                add("<h3>" + escaped(heading) + "</h3>\n<ul class=\"taxa\">\n");
                above = heading;
            }
            addTaxon(taxon);
        }
        add("</ul>\n");
    }

    static std::string headingOf(const Lineage& taxon) {
        std::string heading;
        for (const Rank rank : {Rank::Kingdom, Rank::Class, Rank::Order}) {
            if (!taxon.at(rank).empty()) {
                heading += (heading.empty() ? "" : " · ") + taxon.at(rank);
            }
        }
        return heading.empty() ? "Other" : heading;
    }

    void addTaxon(const ReportTaxon& taxon) {
        add("<li>\n");
        if (taxon.picture.jpeg.empty()) {
            add("<div class=\"shown\"></div>\n");
        } else {
            add(R"(<img class="shown" loading="lazy" alt="" src="data:image/jpeg;base64,)" +
                base64(taxon.picture.jpeg) + "\">\n");
        }
        add("<div><div class=\"name\">" + styled(nameOfTaxon(taxon.taxon)) + "</div>\n");
        if (!taxon.commonName.empty()) {
            add("<div class=\"common\">" + escaped(taxon.commonName) + "</div>\n");
        }
        add("<div class=\"count\">" + counted(taxon.occurrences, "occurrence") + ", " +
            grouped(taxon.confirmed) + " confirmed</div>\n");
        const std::int64_t width =
            taxon.occurrences == 0 ? 0 : 100 * taxon.confirmed / taxon.occurrences;
        add(R"(<div class="bar"><div style="width: )" + std::to_string(width) +
            "%\"></div></div></div>\n</li>\n");
    }

    void addMethods() {
        add("<h2>Methods</h2>\n");
        for (const std::string& text : methodsOf(m_report)) {
            add(paragraph(text));
        }
    }

    void addCitations() {
        if (m_report.citations.empty()) {
            return;
        }
        add("<h2>Please cite</h2>\n<ol>\n");
        for (const Citation& citation : m_report.citations) {
            add("<li>" + escaped(citation.text) + "</li>\n");
        }
        add("</ol>\n<pre>" + escaped(bibtexOf(m_report.citations)) + "</pre>\n");
    }

    const CollectionReport& m_report;
    std::string m_html;
};

} // namespace

StyledText nameOfTaxon(const Lineage& taxon) {
    Rank lowest = Rank::Kingdom;
    for (const Rank rank : kAllRanks) {
        lowest = taxon.at(rank).empty() ? lowest : rank;
    }
    return taxonText(lowest == Rank::Species ? taxon.binomial() : taxon.at(lowest), lowest);
}

std::string reportHtml(const CollectionReport& report) {
    return HtmlReport(report).text();
}

} // namespace taxo
