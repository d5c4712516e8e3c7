#include "core/io/report/report_html.h"

#include <algorithm>

#include "core/io/html/page.h"
#include "core/io/json_object.h"
#include "core/io/report/report_style.h"
#include "core/io/report/svg.h"

namespace turnpoint {
namespace {

/// What is wider than a phone scrolls by itself, also by keyboard.
HtmlElement scrolling(const std::string& name, const std::string& style) {
  return html_element("div")
      .with("class", style)
      .with("role", "region")
      .with("aria-label", name)
      .with("tabindex", "0");
}

std::string classes_of(const ReportTable& table) {
  const std::size_t columns = table.columns.size();
  const bool is_prose = table.words == columns && columns >= 4;
  return is_prose ? "long of-" + std::to_string(columns) : "";
}

/// Tables as short as this stay on one page. Longer ones go on over the next, with their head again and no
/// row cut.
constexpr std::size_t kept_rows = 8;
/// Of a dense document longer ones are told in parts of so many rows, none of which is cut.
constexpr std::size_t kept_dense_rows = 20;

class Blocks {
 public:
  Blocks(std::string id, bool dense, HtmlElement& section)
      : id_(std::move(id)), dense_(dense), section_(section) {}

  void operator()(const ReportText& block) { section_.add(html_element("p", block.text)); }
  void operator()(const ReportNote& block) {
    section_.add(html_element("p", block.text).with("class", "note"));
  }
  void operator()(const ReportHeading& block) { section_.add(html_element("h3", block.text)); }
  void operator()(const ReportCommand& block) {
    section_.add(html_element("pre")).add(html_element("code", block.text));
  }
  void operator()(const ReportList& block) {
    HtmlElement& list = section_.add(html_element("ul"));
    for (const std::string& item : block.items) list.add(html_element("li", item));
  }
  void operator()(const ReportTerms& block) {
    HtmlElement& list = section_.add(html_element("dl"));
    for (const auto& [term, meaning] : block.terms) {
      list.add(html_element("dt", term));
      list.add(html_element("dd", meaning));
    }
  }
  void operator()(const ReportFigures& block) {
    HtmlElement table = html_element("table").with("class", "figures");
    table.add(html_element("caption", block.caption));
    HtmlElement& head = table.add(html_element("thead")).add(html_element("tr"));
    for (const char* name : {"Figure", "Old policy", "New policy", "Difference"})
      head.add(html_element("th", name).with("scope", "col"));
    HtmlElement& body = table.add(html_element("tbody"));
    for (const ReportFigures::Figure& figure : block.figures) {
      HtmlElement& row = body.add(html_element("tr"));
      row.add(html_element("th", figure.name).with("scope", "row"));
      add_figure(row, figure.old_value, figure.old_range);
      add_figure(row, figure.new_value, figure.new_range);
      row.add(
          html_element("td", figure.change.empty() ? "estimated" : figure.change).with("class", "change"));
    }
    section_.add(scrolling(block.caption, "scroll")).add(std::move(table));
  }
  void operator()(const ReportTable& block) {
    const std::size_t part = dense_ ? kept_dense_rows : std::max<std::size_t>(block.rows.size(), 1);
    add_table(block, block.caption, 0, part);
    for (std::size_t first = part; first < block.rows.size(); first += part) {
      const std::size_t end = std::min(first + part, block.rows.size());
      add_table(block, block.caption + ", rows " + std::to_string(first + 1) + " to " + std::to_string(end),
                first, part);
    }
  }
  /// Any chart.
  template <class Chart>
  void operator()(const Chart& chart) {
    add_chart(chart.title, svg_of(drawing_of(chart), next_id(), chart.title, chart.description));
  }

 private:
  /// At most `count` rows of a table, from `first` on.
  void add_table(const ReportTable& block, const std::string& caption, std::size_t first, std::size_t count) {
    const std::size_t end = std::min(first + count, block.rows.size());
    std::vector<std::vector<std::string>> rows = {block.columns};
    rows.insert(rows.end(), block.rows.begin() + static_cast<std::ptrdiff_t>(first),
                block.rows.begin() + static_cast<std::ptrdiff_t>(end));
    HtmlElement table = html_table(caption, rows, block.words);
    if (const std::string classes = classes_of(block); !classes.empty())
      table.attributes.emplace_back("class", classes);
    section_.add(scrolling(caption, dense_ || end - first <= kept_rows ? "scroll kept" : "scroll"))
        .add(std::move(table));
  }

  static void add_figure(HtmlElement& row, const std::string& value, const std::string& range) {
    HtmlElement& cell = row.add(html_element("td", value));
    // The space is for those who hear or copy it.
    if (!range.empty()) cell.add_text(" ").add(html_element("small", range));
  }

  std::string next_id() { return id_ + "-chart-" + std::to_string(++charts_); }

  void add_chart(const std::string& title, HtmlElement svg) {
    HtmlElement& figure = section_.add(html_element("figure"));
    figure.add(html_element("figcaption", title));
    figure.add(scrolling("Chart: " + title, "scroll")).add(std::move(svg));
  }

  std::string id_;
  bool dense_;
  HtmlElement& section_;
  int charts_ = 0;
};

HtmlElement contents(const ReportDocument& document) {
  HtmlElement nav = html_element("nav").with("aria-labelledby", "contents");
  nav.add(html_element("h2", document.contents).with("id", "contents"));
  HtmlElement& list = nav.add(html_element("ol"));
  for (const ReportSection& section : document.sections)
    list.add(html_element("li")).add(html_element("a", section.heading).with("href", "#" + section.id));
  return nav;
}

}  // namespace

HtmlElement report_elements(const ReportDocument& document) {
  HtmlElement main = html_element("main");
  HtmlElement& header = main.add(html_element("header"));
  header.add(html_element("p", document.kind).with("class", "kind"));
  header.add(html_element("h1", document.title));
  header.add(html_element("p", document.subtitle).with("class", "subtitle"));
  main.add(contents(document));
  for (const ReportSection& section : document.sections) {
    HtmlElement& place = main.add(html_element("section").with("aria-labelledby", section.id));
    place.add(html_element("h2", section.heading).with("id", section.id));
    Blocks blocks(section.id, document.dense, place);
    for (const ReportBlock& block : section.blocks) std::visit(blocks, block);
  }
  main.add(html_element("footer", document.footer));
  return main;
}

std::string report_file(const ReportDocument& document) {
  return html_page(document.title, report_style(document.dense), report_elements(document));
}

Json report_parts_json(const ReportDocument& document) {
  return json_object({{"title", document.title},
                      {"style", report_style(document.dense)},
                      {"main", to_json(report_elements(document))}});
}

}  // namespace turnpoint
