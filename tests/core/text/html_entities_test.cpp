// SPDX-License-Identifier: MIT
#include "core/text/html_entities.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(UnescapeHtml, TakesNamesWithAndWithoutSemicolon) {
    EXPECT_EQ(unescapeHtml(U"&amp;&eacute;&eacute"), U"&\u00E9\u00E9");
    EXPECT_EQ(unescapeHtml(U"&ampx; &notit; &notin;"), U"&x; \u00ACit; \u2209");
    EXPECT_EQ(unescapeHtml(U"&NotEqualTilde;"), U"\u2242\u0338");
    EXPECT_EQ(unescapeHtml(U"&CounterClockwiseContourIntegral;"), U"\u2233");
    EXPECT_EQ(unescapeHtml(U"&nosuch; &; & &&lt;"), U"&nosuch; &; & &<");
    EXPECT_EQ(unescapeHtml(U"&EACUTE;"), U"&EACUTE;"); // only ftfy knows it
    EXPECT_EQ(unescapeHtml(U"&"), U"&");
}

TEST(UnescapeHtml, TakesNumbersByTheRulesOfHtml) {
    EXPECT_EQ(unescapeHtml(U"&#233;&#233 &#xE9;&#XE9z"), U"\u00E9\u00E9 \u00E9\u00E9z");
    EXPECT_EQ(unescapeHtml(U"&#128;&#x92;"), U"\u20AC\u2019");
    EXPECT_EQ(unescapeHtml(U"&#0;&#xD800;&#1114112;&#99999999999999999999;"),
              U"\uFFFD\uFFFD\uFFFD\uFFFD");
    EXPECT_EQ(unescapeHtml(U"[&#1;&#x7F;&#xFDD0;&#x1FFFE;]"), U"[]");
    EXPECT_EQ(unescapeHtml(U"&#13;&#x;&#;"), U"\r&#x;&#;");
}

TEST(UnescapeHtml, UndoesOneLevelOnly) {
    EXPECT_EQ(unescapeHtml(U"&amp;lt;"), U"&lt;");
}

TEST(UnescapeHtmlStrictly, NeedsTheSemicolon) {
    EXPECT_EQ(unescapeHtmlStrictly(U"this&not that &amp &ampx;"), U"this&not that &amp &ampx;");
    EXPECT_EQ(unescapeHtmlStrictly(U"&lt;tag&gt; &checkmark;"), U"<tag> \u2713");
    EXPECT_EQ(unescapeHtmlStrictly(U"&#233;&#xE9;&#12ab;&#59;"), U"\u00E9\u00E9&#12ab;&#59;");
}

TEST(UnescapeHtmlStrictly, KnowsNamesInCapitals) {
    EXPECT_EQ(unescapeHtmlStrictly(U"P&EACUTE;REZ &SZLIG; &nTILDE;"), U"P\u00C9REZ SS &nTILDE;");
}

TEST(UnescapeHtmlStrictly, PassesOverLongNamesAsFtfyDoes) {
    EXPECT_EQ(unescapeHtmlStrictly(U"&CounterClockwiseContourIntegral;"),
              U"&CounterClockwiseContourIntegral;");
    const std::u32string zeros(22, U'0'); // 24 digits are the most
    EXPECT_EQ(unescapeHtmlStrictly(U"&#" + zeros + U"65;"), U"A");
    EXPECT_EQ(unescapeHtmlStrictly(U"&#0" + zeros + U"65;"), U"&#0" + zeros + U"65;");
}

} // namespace
} // namespace taxo
