#include "web/ui/node.h"

#include <iterator>
#include <tuple>

namespace turnpoint::ui {

const char* to_text(Role role) {
  switch (role) {
  case Role::banner: return "banner";
  case Role::navigation: return "navigation";
  case Role::main: return "main";
  case Role::side: return "side";
  case Role::footer: return "footer";
  case Role::section: return "section";
  case Role::group: return "group";
  case Role::list: return "list";
  case Role::item: return "item";
  case Role::disclosure: return "disclosure";
  case Role::dialog: return "dialog";
  case Role::definitions: return "definitions";
  case Role::line: return "line";
  case Role::cards: return "cards";
  case Role::table: return "table";
  case Role::header_row: return "header_row";
  case Role::row: return "row";
  case Role::column_header: return "column_header";
  case Role::row_header: return "row_header";
  case Role::cell: return "cell";
  case Role::heading: return "heading";
  case Role::text: return "text";
  case Role::note: return "note";
  case Role::figure: return "figure";
  case Role::definition: return "definition";
  case Role::bar: return "bar";
  case Role::timeline: return "timeline";
  case Role::chart: return "chart";
  case Role::progress: return "progress";
  case Role::diagram: return "diagram";
  case Role::status: return "status";
  case Role::alert: return "alert";
  case Role::button: return "button";
  case Role::checkbox: return "checkbox";
  case Role::slider: return "slider";
  case Role::select: return "select";
  case Role::text_field: return "text_field";
  case Role::number_field: return "number_field";
  case Role::date_field: return "date_field";
  case Role::file_field: return "file_field";
  case Role::search_field: return "search_field";
  case Role::password_field: return "password_field";
  case Role::page_text: return "page_text";
  }
  return "";
}

const char* to_text(Tone tone) {
  switch (tone) {
  case Tone::plain: return "plain";
  case Tone::info: return "info";
  case Tone::good: return "good";
  case Tone::attention: return "attention";
  case Tone::error: return "error";
  }
  return "";
}

std::string states_text(States states) {
  static constexpr const char* names[] = {
      "disabled",   "checked", "toggle",  "pressed", "current",  "invalid", "open",        "ascending",
      "descending", "numeric", "primary", "quiet",   "required", "place",   "hidden_name", "sortable"};
  std::string text;
  for (std::size_t bit = 0; bit < std::size(names); ++bit) {
    if ((states & (1U << bit)) == 0) continue;
    if (!text.empty()) text += ' ';
    text += names[bit];
  }
  return text;
}

bool Node::same_content(const Node& other) const {
  const auto tied = [](const Node& n) {
    return std::tie(n.key, n.parent, n.role, n.tone, n.states, n.numbers, n.name, n.value, n.description,
                    n.meaning, n.options);
  };
  return tied(*this) == tied(other);
}

}  // namespace turnpoint::ui
