#include "core/io/html/element.h"

#include <algorithm>
#include <array>

namespace turnpoint {
namespace {

/// After these a new line begins, so that the file can be read and compared.
constexpr std::array<std::string_view, 32> ends_line = {
    "html", "head",  "meta",  "title",  "style", "body", "main", "header", "nav", "section", "h1",
    "h2",   "h3",    "p",     "ul",     "ol",    "li",   "dl",   "dd",     "div", "table",   "caption",
    "tr",   "thead", "tbody", "figure", "svg",   "g",    "desc", "footer", "pre", "br"};
constexpr std::array<std::string_view, 4> opens_line = {"table", "thead", "tbody", "section"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& tags, const std::string& tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

void append(const HtmlElement& element, std::string& out) {
  if (element.tag.empty()) {
    out += html_escaped(element.text);
    return;
  }
  out += '<' + element.tag;
  for (const auto& [name, value] : element.attributes) out += ' ' + name + "=\"" + html_escaped(value) + '"';
  out += '>';
  if (is_among(opens_line, element.tag)) out += '\n';
  // A style sheet is ours and no text: nothing in it is a reference.
  if (element.tag == "style") out += element.text;
  for (const HtmlElement& child : element.children) append(child, out);
  if (element.tag != "meta" && element.tag != "br") out += "</" + element.tag + '>';
  if (is_among(ends_line, element.tag)) out += '\n';
}

}  // namespace

HtmlElement& HtmlElement::add(HtmlElement child) { return children.emplace_back(std::move(child)); }

HtmlElement& HtmlElement::add_text(std::string words) {
  children.push_back({{}, std::move(words), {}, {}});
  return *this;
}

HtmlElement&& HtmlElement::with(std::string name, std::string value) && {
  attributes.emplace_back(std::move(name), std::move(value));
  return std::move(*this);
}

HtmlElement html_element(std::string tag, std::string text) {
  HtmlElement element{std::move(tag), {}, {}, {}};
  if (!text.empty()) element.add_text(std::move(text));
  return element;
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: out += c;
    }
  }
  return out;
}

std::string to_html(const HtmlElement& element) {
  std::string out;
  append(element, out);
  return out;
}

Json to_json(const HtmlElement& element) {
  if (element.tag.empty()) return element.text;
  Json attributes = Json::object();
  for (const auto& [name, value] : element.attributes) attributes[name] = value;
  Json children = Json::array();
  for (const HtmlElement& child : element.children) children.push_back(to_json(child));
  return Json::array({element.tag, std::move(attributes), std::move(children)});
}

}  // namespace turnpoint
