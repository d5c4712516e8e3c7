#include "web/ui/table_text.h"

#include <algorithm>

namespace turnpoint::ui {
namespace {

/// What a person reads of it. A button asks for something and tells nothing of the row, unless it names it.
std::string shown_text(const Node& node) {
  switch (node.role) {
  case Role::line:
  case Role::group: return {};
  case Role::bar:
    return std::to_string(node.numbers[0] / 10) + '.' + std::to_string(node.numbers[0] % 10) + '%';
  case Role::checkbox: return (node.states & state::checked) != 0 ? "yes" : "no";
  case Role::text_field:
  case Role::number_field:
  case Role::date_field: return node.value;
  case Role::select: {
    const auto chosen = std::find_if(node.options.begin(), node.options.end(),
                                     [&](const Option& option) { return option.value == node.value; });
    return chosen == node.options.end() ? node.value : chosen->label;
  }
  default: return node.name;
  }
}

/// `12,345` of a column of numbers becomes `12345`.
std::string plain_number(std::string text) {
  const bool is_grouped = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == ',' || c == '.' || c == '-';
  });
  if (is_grouped) std::erase(text, ',');
  return text;
}

bool is_cell(Role role) {
  return role == Role::column_header || role == Role::row_header || role == Role::cell;
}

/// Columns of which no row says anything, such as those of buttons, go.
void drop_silent_columns(std::vector<std::vector<std::string>>& rows) {
  if (rows.size() < 2) return;
  for (std::size_t column = rows[0].size(); column-- > 0;) {
    const bool is_silent =
        std::all_of(rows.begin() + 1, rows.end(), [&](const std::vector<std::string>& row) {
          return column >= row.size() || row[column].empty();
        });
    for (std::vector<std::string>& row : rows) {
      if (is_silent && column < row.size()) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
    }
  }
}

}  // namespace

std::vector<Option> tables_in(const Tree& tree) {
  std::vector<Option> tables;
  for (const Node& node : tree.nodes()) {
    if (node.role == Role::table) tables.push_back({std::to_string(node.key), node.name});
  }
  return tables;
}

std::vector<std::vector<std::string>> cells_of(const Tree& tree, const std::string& table) {
  std::vector<std::vector<std::string>> rows;
  std::vector<NodeKey> open;  // from the table down to the node before
  bool names_row = false;     // the cell in hand
  for (const Node& node : tree.nodes()) {
    if (open.empty()) {
      if (node.role == Role::table && std::to_string(node.key) == table) open.push_back(node.key);
      continue;
    }
    while (!open.empty() && open.back() != node.parent) open.pop_back();
    if (open.empty()) break;
    open.push_back(node.key);
    if (node.role == Role::row || node.role == Role::header_row) {
      rows.emplace_back();
    } else if (is_cell(node.role)) {
      names_row = node.role == Role::row_header;
      const bool is_number = (node.states & state::numeric) != 0 && node.role != Role::column_header;
      rows.back().push_back(is_number ? plain_number(node.name) : node.name);
    } else if (const std::string text = shown_text(node); !text.empty()) {
      std::string& cell = rows.back().back();
      if (node.role == Role::button && !names_row) continue;
      if (node.role == Role::bar && !cell.empty()) continue;  // it draws what is written
      cell += (cell.empty() ? "" : " ") + text;
    }
  }
  drop_silent_columns(rows);
  return rows;
}

}  // namespace turnpoint::ui
