#include "core/io/cases/paper_text.h"

#include "core/io/html/page.h"
#include "core/io/json_object.h"
#include "core/io/text_table.h"

namespace turnpoint {
namespace {

using Kind = PaperBlock::Kind;

constexpr std::size_t width = 78;

/// Whether the block goes on right below one of the kind before it.
bool follows_at_once(Kind kind, Kind before) {
  return kind == before && (kind == Kind::line || kind == Kind::point || kind == Kind::row);
}

/// Blanks are marked.
void add_words(HtmlElement& into, const std::string& text) {
  std::size_t at = 0;
  for (std::size_t open = text.find("«"); open != std::string::npos; open = text.find("«", at)) {
    const std::size_t close = text.find("»", open);
    if (close == std::string::npos) break;
    const std::size_t end = close + std::string_view("»").size();
    if (open > at) into.add_text(text.substr(at, open - at));
    into.add(html_element("mark", text.substr(open, end - open)));
    at = end;
  }
  if (at < text.size()) into.add_text(text.substr(at));
}

HtmlElement worded(const char* tag, const std::string& text) {
  HtmlElement element = html_element(tag);
  add_words(element, text);
  return element;
}

/// Blocks of one kind that follow at once share what holds them: a list, a paragraph of lines.
HtmlElement main_of(const Paper& paper) {
  HtmlElement main = html_element("main");
  main.add(worded("h1", paper.title));
  Kind before = Kind::heading;
  for (const PaperBlock& block : paper.blocks) {
    const bool follows = follows_at_once(block.kind, before);
    before = block.kind;
    switch (block.kind) {
    case Kind::heading: main.add(worded("h2", block.text)); break;
    case Kind::paragraph: main.add(worded("p", block.text)); break;
    case Kind::line:
      if (follows)
        main.children.back().add(html_element("br"));
      else
        main.add(html_element("p"));
      add_words(main.children.back(), block.text);
      break;
    case Kind::point:
      if (!follows) main.add(html_element("ul"));
      main.children.back().add(worded("li", block.text));
      break;
    case Kind::row:
      if (!follows) main.add(html_element("dl"));
      main.children.back().add(worded("dt", block.text));
      main.children.back().add(worded("dd", block.value));
      break;
    }
  }
  return main;
}

constexpr const char* style = "body{font:1rem/1.5 serif;max-width:42rem;margin:2rem auto;padding:0 1rem}"
                              "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.5em}"
                              "dt{font-weight:bold;margin-top:.6em}dd{margin-left:1rem}"
                              "@media print{body{margin:0;max-width:none}h2,dt{break-after:avoid}}";

}  // namespace

std::string paper_text(const Paper& paper) {
  std::string out = wrapped(paper.title, "", width);
  Kind before = Kind::heading;
  for (const PaperBlock& block : paper.blocks) {
    if (!follows_at_once(block.kind, before)) out += '\n';
    before = block.kind;
    switch (block.kind) {
    case Kind::point: out += "- " + wrapped(block.text, "  ", width).substr(2); break;
    case Kind::row: out += wrapped(block.text + ": " + block.value, "", width); break;
    default: out += wrapped(block.text, "", width);
    }
  }
  return out;
}

std::string paper_html(const Paper& paper) { return html_page(paper.title, style, main_of(paper)); }

Json paper_parts_json(const Paper& paper) {
  return json_object({{"title", paper.title}, {"style", style}, {"main", to_json(main_of(paper))}});
}

}  // namespace turnpoint
