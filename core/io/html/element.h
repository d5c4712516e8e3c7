#pragma once
/// Elements of a page as a tree: every text is escaped in one place.

#include <string>
#include <utility>
#include <vector>

#include "core/io/json.h"

namespace turnpoint {

/// An element with its children, or a piece of text (no tag).
struct HtmlElement {
  std::string tag;
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<HtmlElement> children;

  /// Adds a child and answers it, good until the next.
  HtmlElement& add(HtmlElement child);
  HtmlElement& add_text(std::string words);
  HtmlElement&& with(std::string name, std::string value) &&;
};

HtmlElement html_element(std::string tag, std::string text = {});

/// `&`, `<`, `>` and both quotes as references.
std::string html_escaped(std::string_view text);

std::string to_html(const HtmlElement& element);
/// A text is a string, an element `[tag, {attributes}, [children]]`.
Json to_json(const HtmlElement& element);

}  // namespace turnpoint
