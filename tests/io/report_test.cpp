/// A printed document as HTML: every text escaped, tables with headers, charts with words.

#include <catch2/catch_test_macros.hpp>

#include "core/io/report/report_html.h"
#include "core/io/report/svg.h"
#include "core/report/glossary.h"

using namespace turnpoint;

namespace {

ReportDocument small_document() {
  ReportDocument document{"A & B", "<b>", {}};
  ReportSection section{"one", "First", {}};
  section.blocks.push_back(ReportTable{"Two rows", {"What", "How many"}, {{"\"x\"", "1"}, {"y", "2"}}, 1});
  section.blocks.push_back(
      BarChart{"Bars", "Two bars.", {"Old policy", "New policy"}, {{"Meetings", {{3, 1, 7}, {2, 2, 2}}}}});
  document.sections.push_back(std::move(section));
  return document;
}

bool has(const std::string& text, const char* part) {
  INFO(part);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what stands in a document is escaped wherever it stands") {
  const std::string page = report_file(small_document());
  CHECK(has(page, "<!doctype html>\n<html lang=\"en-GB\">"));
  CHECK(has(page, "<title>A &amp; B</title>"));
  CHECK(has(page, "<p class=\"subtitle\">&lt;b&gt;</p>"));
  CHECK(has(page, "<th scope=\"row\">&quot;x&quot;</th><td class=\"number\">1</td>"));
  CHECK(page.find("<b>") == std::string::npos);
  CHECK(html_escaped("it's <&>") == "it&#39;s &lt;&amp;&gt;");
}

TEST_CASE("a table has a caption and headers, a chart a title and a description") {
  const std::string page = report_file(small_document());
  CHECK(has(page, "<caption>Two rows</caption>"));
  CHECK(has(page, "<th class=\"number\" scope=\"col\">How many</th>"));
  CHECK(has(page,
            "<title id=\"one-chart-1-title\">Bars</title>\n<desc id=\"one-chart-1-desc\">Two bars.</desc>"));
  // 3 with a range from 1 to 7, of an axis that ends at 8: the bar is 330 * 3 / 8 long.
  CHECK(has(page, "width=\"123\""));
  CHECK(has(page, ">3 (1 to 7)</text>"));
  CHECK(has(page, ">2</text>"));
}

TEST_CASE("the page gets the same elements without any HTML") {
  HtmlElement element = html_element("p").with("class", "note");
  element.add_text("a < b");
  element.add(html_element("b", "c"));
  CHECK(to_json(element).dump() == R"(["p",{"class":"note"},["a < b",["b",{},["c"]]]])");
  CHECK(to_html(element) == "<p class=\"note\">a &lt; b<b>c</b></p>\n");
}

TEST_CASE("an axis ends on a round number that four steps divide") {
  for (const auto& [most, end] :
       {std::pair(1, 4), {4, 4}, {5, 8}, {36, 36}, {37, 40}, {114, 120}, {1'700, 2'000}}) {
    INFO(most);
    CHECK(round_end(most) == end);
  }
}

TEST_CASE("ways from stage to stage are as wide as people go them, and thin ones have no number") {
  // 3 of 4 go from a to x: 3 * 260 / 5 units of 260 high, beginning at the top.
  const FlowChart chart{"Ways", "", {"a", "b"}, {"x", "never"}, {{0, 0, 3}, {1, 0, 1}}};
  const std::string text = drawing_text(drawing_of(chart));
  CHECK(has(text, "\na old-band 214,8,466,8,466,164,214,164"));
  CHECK(has(text, " m 3"));
  CHECK(has(text, " e a: 3"));
  CHECK(has(text, " s x: 4"));
  CHECK(text.find("never") == std::string::npos);
  CHECK(summary_of(chart) == "The widest way, 3 people, goes from a to x.");
}

TEST_CASE("a map of two numbers is shaded from the fewest to the most, with each number written") {
  const HeatChart chart{"Map", "", "Spells", "Months", {"3", "4"}, {"6"}, {{8, 2}}};
  const std::string text = drawing_text(drawing_of(chart));
  CHECK(has(text, "b heat-4 84,46"));
  CHECK(has(text, "b heat-0 380,46"));
  CHECK(has(text, "w on-heat 231,65 m 8"));
  CHECK(summary_of(chart) == "From 2 at 4 across and 6 down to 8 at 3 across and 6 down.");
}

TEST_CASE("a heading or label tells what the first word of the glossary in it means") {
  CHECK(meaning_in("Findings").starts_with("One trigger met by one person"));
  CHECK(meaning_in("Looks that meet it").starts_with("A day on which a policy looks back"));
  CHECK(meaning_in("What each trigger catches").starts_with("What a record must show"));
  CHECK(meaning_in("Trigger, by stage") == meaning_in("trigger"));
  CHECK(meaning_in("Outlook").empty());
  CHECK(meaning_in("Lookout").empty());
  CHECK(meaning_in("One two three four five trigger").empty());
}

TEST_CASE("a long name is cut between characters") {
  CHECK(cut_to("Grüße", 3) == "Grü…");
  CHECK(cut_to("Grüße", 5) == "Grüße");
}
