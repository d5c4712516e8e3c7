#include "core/policy/wording/plain.h"
#include "web/ui/panels/import.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::vector<Option> fields_of(ImportKind kind) {
  std::vector<Option> options;
  for (int i = 0; i <= static_cast<int>(Field::characteristic); ++i) {
    const std::string_view name = turnpoint::to_text(static_cast<Field>(i));
    if (field_from_text(name, kind))
      options.push_back({std::string(name), capital(spaced(std::string(name)))});
  }
  return options;
}

void draw_order(Widgets& ui, const ImportFileView& file, const ImportColumnView& column, Commands& commands) {
  const auto cell = ui.cell();
  if (!column.is_date) return ui.text("");
  const Option orders[] = {{"", "As written"}, {"day-first", "Day first"}, {"month-first", "Month first"}};
  const auto order = ui.select("order", "Order of dates in " + column.column, orders, column.date_order,
                               {.hidden_label = true});
  const auto chosen = order ? order_from_text(*order) : std::nullopt;
  if (chosen) commands.push_back(SetDateOrder{file.kind, column.column, *chosen});
}

}  // namespace

void draw_import_columns(Widgets& ui, const ImportFileView& file, Commands& commands) {
  const std::vector<Option> fields = fields_of(file.kind);
  const Column columns[] = {{.id = "column", .label = "Column", .row_header = true, .share = 3},
                            {.id = "becomes", .label = "Becomes", .share = 4},
                            {.id = "order", .label = "Dates", .share = 3},
                            {.id = "examples", .label = "In the first rows", .share = 5}};
  auto table = ui.table("columns", "Columns of " + file.name, columns, file.columns.size());
  table.rows([&](std::size_t i) {
    const ImportColumnView& column = file.columns[i];
    const bool dropped = column.becomes == "dropped";
    const auto row = ui.row(std::to_string(i));
    const std::string name = column.column.empty() ? "(column " + std::to_string(i + 1) + ")" : column.column;
    ui.cell(dropped ? name + " (dropped)" : name);
    {
      const auto cell = ui.cell();
      const auto field =
          ui.select("becomes", "What " + name + " becomes", fields, column.becomes, {.hidden_label = true});
      if (field) commands.push_back(SetColumn{file.kind, column.column, *field});
    }
    draw_order(ui, file, column, commands);
    ui.cell(column.examples);
  });
}

void draw_import_codes(Widgets& ui, const ImportView& import, Commands& commands) {
  if (import.codes.empty()) return;
  const auto section = ui.section("codes", "Reason codes and their categories");
  ui.text("Only the category is kept; the code itself is dropped.");
  std::vector<Option> categories;
  for (const std::string_view name : category_names)
    categories.push_back({std::string(name), capital(spaced(std::string(name)))});
  const Column columns[] = {{.id = "code", .label = "Code or word", .row_header = true, .share = 4},
                            {.id = "rows", .label = "Rows", .numeric = true, .share = 1},
                            {.id = "category", .label = "Category", .share = 4},
                            {.id = "basis", .label = "By", .share = 4}};
  auto table = ui.table("codes", "Codes in these files", columns, import.codes.size());
  table.rows([&](std::size_t i) {
    const ImportCodeView& code = import.codes[i];
    const auto row = ui.row(code.code);
    ui.cell(code.code);
    ui.cell(grouped(code.rows));
    {
      const auto cell = ui.cell();
      const auto chosen = ui.select("category", "Category of " + code.code, categories, code.category,
                                    {.hidden_label = true});
      const auto category = chosen ? category_from_text(*chosen) : std::nullopt;
      if (category) commands.push_back(SetCode{code.code, *category});
    }
    ui.cell(code.known ? "the table of codes" : "no table: taken as sickness",
            code.known ? Tone::plain : Tone::attention);
  });
}

}  // namespace turnpoint::ui
