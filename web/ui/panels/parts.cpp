// Parts that several pages have.
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

std::optional<std::size_t> draw_pages(Widgets& ui, const PageShown& shown) {
  if (shown.found <= shown.page_size) return std::nullopt;
  const auto line = ui.line("pages");
  ui.text("Rows " + grouped(static_cast<long>(shown.first + 1)) + " to " +
          grouped(static_cast<long>(shown.first + shown.rows)) + " of " +
          grouped(static_cast<long>(shown.found)));
  const std::string size = std::to_string(shown.page_size);
  std::optional<std::size_t> asked;
  if (ui.button("earlier", "Previous " + size,
                {.enabled = shown.first != 0, .why_not = "These are the first rows."}))
    asked = shown.first - shown.page_size;
  if (ui.button(
          "later", "Next " + size,
          {.enabled = shown.first + shown.page_size < shown.found, .why_not = "These are the last rows."}))
    asked = shown.first + shown.page_size;
  return asked;
}

void draw_assumption_values(Widgets& ui, const std::string& caption,
                            const std::vector<app::AssumptionView>& assumptions) {
  const Column columns[] = {{.id = "value", .label = "Value", .row_header = true, .share = 3},
                            {.id = "now", .label = "In force", .share = 2},
                            {.id = "range", .label = "Range", .share = 3},
                            {.id = "why", .label = "Why", .share = 6}};
  auto table = ui.table("values", caption, columns, assumptions.size());
  table.rows([&](std::size_t i) {
    const app::AssumptionView& entry = assumptions[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(entry.path);
    ui.cell(entry.value);
    ui.cell(entry.range);
    ui.cell(entry.why);
  });
}

}  // namespace turnpoint::ui
