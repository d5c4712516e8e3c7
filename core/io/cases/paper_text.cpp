#include "core/io/cases/paper_text.h"

#include "core/io/text_table.h"

namespace turnpoint {
namespace {

using Kind = PaperBlock::Kind;

constexpr std::size_t width = 78;

/// Whether the block goes on right below one of the kind before it.
bool follows_at_once(Kind kind, Kind before) {
  return kind == before && (kind == Kind::line || kind == Kind::point || kind == Kind::row);
}

/// In order, so that an ampersand that came from a character is not replaced again.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

void replace_all(std::string& text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

std::string html_text(const std::string& text) {
  std::string out = escaped(text);
  replace_all(out, "«", "<mark>«");
  replace_all(out, "»", "»</mark>");
  return out;
}

/// Opens and closes what holds several blocks of one kind.
class HtmlBody {
 public:
  explicit HtmlBody(const Paper& paper) {
    out_ = "<h1>" + html_text(paper.title) + "</h1>\n";
    for (const PaperBlock& block : paper.blocks) add(block);
    close();
  }
  std::string text() const { return out_; }

 private:
  void add(const PaperBlock& block) {
    if (!open_ || !follows_at_once(block.kind, kind_)) {
      close();
      if (block.kind == Kind::point) out_ += "<ul>\n";
      if (block.kind == Kind::row) out_ += "<dl>\n";
      if (block.kind == Kind::line) out_ += "<p>";
      open_ = block.kind == Kind::point || block.kind == Kind::row || block.kind == Kind::line;
    } else if (block.kind == Kind::line) {
      out_ += "<br>\n";
    }
    kind_ = block.kind;
    switch (block.kind) {
    case Kind::heading: out_ += "<h2>" + html_text(block.text) + "</h2>\n"; break;
    case Kind::paragraph: out_ += "<p>" + html_text(block.text) + "</p>\n"; break;
    case Kind::line: out_ += html_text(block.text); break;
    case Kind::point: out_ += "<li>" + html_text(block.text) + "</li>\n"; break;
    case Kind::row:
      out_ += "<dt>" + html_text(block.text) + "</dt>\n<dd>" + html_text(block.value) + "</dd>\n";
      break;
    }
  }

  void close() {
    if (!open_) return;
    out_ += kind_ == Kind::point ? "</ul>\n" : kind_ == Kind::row ? "</dl>\n" : "</p>\n";
    open_ = false;
  }

  std::string out_;
  bool open_ = false;
  Kind kind_ = Kind::paragraph;
};

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

std::string paper_html(const Paper& paper) {
  return "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         escaped(paper.title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<main>\n" +
         HtmlBody(paper).text() + "</main>\n</body>\n</html>\n";
}

}  // namespace turnpoint
