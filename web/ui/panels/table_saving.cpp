/// A table of the place in hand, saved as it stands there.

#include <algorithm>

#include "web/ui/panels/panels.h"
#include "web/ui/table_text.h"
#include "web/ui/text_backend.h"

namespace turnpoint::ui {
namespace {

using namespace app;

/// The page once more, with every row: on the canvas a frame holds only those that can be seen.
std::vector<std::vector<std::string>> whole_table(PanelState state, const AppView& view,
                                                  const std::string& table) {
  TextBackend every_row;
  ActionQueue none;
  Widgets ui(every_row, none);
  Commands unheard;
  ui.begin_frame();
  draw_app(state, ui, view, unheard);
  ui.end_frame();
  return cells_of(ui.tree(), table);
}

}  // namespace

void draw_table_saving(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  TableSaving& saving = state.table_saving;
  const std::vector<Option> tables = tables_in(ui.so_far());
  saving.open = saving.open && !tables.empty();
  if (!saving.open) return;
  const auto dialog = ui.dialog("table_saving", "Save a table of this page");
  const auto in_hand = [&] {
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const Option& table) { return table.value == saving.table; });
    return found == tables.end() ? tables.front() : *found;
  };
  if (const auto chosen = ui.select("table", "Table", tables, in_hand().value)) saving.table = *chosen;
  ui.text("As it stands on the page, with every row; of a table in pages, the page that is open. A table "
          "about people is about colleagues: keep the file as carefully.");
  const auto save = [&](const char* format) {
    const Option table = in_hand();
    commands.push_back(SaveTable{table.label, whole_table(state, view, table.value), format});
    saving.open = false;
  };
  const auto line = ui.line("formats");
  if (ui.button("csv", "Save it as CSV", {.primary = true})) save("csv");
  if (ui.button("xlsx", "Save it as XLSX")) save("xlsx");
  if (ui.button("close", "Close") || dialog.dismissed()) saving.open = false;
}

}  // namespace turnpoint::ui
