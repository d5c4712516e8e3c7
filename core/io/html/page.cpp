#include "core/io/html/page.h"

namespace turnpoint {
namespace {

HtmlElement cell(const char* tag, const std::string& text, bool number) {
  HtmlElement made = html_element(tag, text);
  if (number) made.attributes.emplace_back("class", "number");
  return made;
}

}  // namespace

std::string html_page(const std::string& title, std::string_view style, const HtmlElement& main) {
  HtmlElement page = html_element("html").with("lang", "en-GB");
  HtmlElement& head = page.add(html_element("head"));
  head.add(html_element("meta").with("charset", "utf-8"));
  head.add(
      html_element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"));
  head.add(html_element("title", title));
  head.add({"style", std::string(style), {}, {}});
  page.add(html_element("body")).add(main);
  return "<!doctype html>\n" + to_html(page);
}

HtmlElement html_table(const std::string& caption, const std::vector<std::vector<std::string>>& rows,
                       std::size_t words) {
  HtmlElement table = html_element("table");
  table.add(html_element("caption", caption));
  HtmlElement& head = table.add(html_element("thead")).add(html_element("tr"));
  for (std::size_t i = 0; i < rows[0].size(); ++i)
    head.add(cell("th", rows[0][i], i >= words).with("scope", "col"));
  HtmlElement& body = table.add(html_element("tbody"));
  for (std::size_t r = 1; r < rows.size(); ++r) {
    HtmlElement& row = body.add(html_element("tr"));
    row.add(html_element("th", rows[r][0]).with("scope", "row"));
    for (std::size_t i = 1; i < rows[r].size(); ++i) row.add(cell("td", rows[r][i], i >= words));
  }
  return table;
}

}  // namespace turnpoint
