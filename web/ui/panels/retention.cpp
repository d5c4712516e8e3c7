/// Records that a policy no longer has kept; everything held about one colleague; deleting them.
#include "web/ui/panels/retention.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::size_t rows_a_page = 30;

void draw_records(PanelState& state, Widgets& ui, const AppView& view, const RetentionView& found) {
  std::size_t& first = state.retention_first;
  if (first >= found.records.size()) first = 0;
  const std::size_t rows = std::min(rows_a_page, found.records.size() - first);
  const Column columns[] = {{.id = "person", .label = "Colleague", .row_header = true, .share = 2},
                            {.id = "due", .label = "Due for deletion", .share = 3},
                            {.id = "state", .label = "State", .share = 2},
                            {.id = "because", .label = "Because", .share = 8},
                            {.id = "clause", .label = "Clause", .share = 4},
                            {.id = "change", .label = "Change", .share = 3}};
  {
    auto table = ui.table("records", "Records due for deletion, longest due first", columns, rows);
    table.rows([&](std::size_t i) {
      const DueRecordView& record = found.records[first + i];
      const auto row = ui.row(record.employee_id);
      ui.cell(record.employee_id);
      ui.cell(date_in_words(record.due));
      ui.cell(record.kept ? "kept" : "due");
      ui.cell(record.because);
      ui.cell(record.clause);
      const auto cell = ui.cell();
      draw_delete_button(state, ui, view, record.employee_id, "Delete " + record.employee_id + "…");
    });
  }
  if (const auto asked = draw_pages(ui, {first, rows, found.records.size(), rows_a_page})) first = *asked;
}

}  // namespace

void draw_delete_button(PanelState& state, Widgets& ui, const AppView& view, const std::string& employee_id,
                        const std::string& label) {
  const std::string why_not = obstacle(view, Keep{KeepingDeed::delete_person, employee_id});
  if (!ui.button("delete", label, {.enabled = why_not.empty(), .why_not = why_not, .quiet = true})) return;
  state.keeping_asks = KeepingDeed::delete_person;
  state.keeping_done = view.keeping.done;
  state.deletes = employee_id;
}

void draw_retention(PanelState& state, Widgets& ui, const AppView& view, const AskRetention& ask,
                    Commands& commands) {
  const auto section = ui.section("retention", "How long records are kept");
  ui.text("A record is closed when its last absence, stage or recorded day is over. Once the time that the "
          "policy names has passed, it is due for deletion. Record a duty to keep it where there is one.");
  command_button(ui, view, commands, "ask", "Show records due for deletion", ask);
  draw_stale(ui, view.retention.stale && !view.retention.under_way && !view.comparing);
  for (const turnpoint::Error& error : view.retention.errors) ui.alert(error.detail);
  if (!view.retention.found) return;
  const RetentionView& found = *view.retention.found;
  if (!found.says) return ui.text(found.policy + " does not say how long records are kept.");
  ui.text("As known on " + date_in_words(found.as_at) + " under " + found.policy + ": " +
          turnpoint::plural(static_cast<std::int64_t>(found.records.size()), "record") + " of " +
          grouped(found.people) + " due.");
  if (found.records.empty()) return;
  command_button(ui, view, commands, "csv", "Save the list as CSV", SaveRetention{});
  draw_records(state, ui, view, found);
}

void draw_held(PanelState& state, Widgets& ui, const AppView& view, const std::string& employee_id,
               Commands& commands) {
  const auto section = ui.section("held", "Everything held about this colleague", 3);
  ui.text("For a colleague who asks what is held: their rows, every absence, what was recorded with its "
          "notes, and what both policies make of it, in one file.");
  const auto line = ui.line("save_held");
  command_button(ui, view, commands, "html", "Save it to read (HTML)", SaveHeld{employee_id, "html"});
  command_button(ui, view, commands, "json", "Save it as data (JSON)", SaveHeld{employee_id, "json"});
  draw_delete_button(state, ui, view, employee_id, "Delete this colleague…");
}

void draw_deleting(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto dialog = ui.dialog("delete", "Delete everything held about " + state.deletes + "?");
  if (dialog.dismissed()) return state.keeping_asks.reset();
  ui.text(
      "Their row, their absences and what was recorded of them go from this study. This cannot be undone: "
      "undo ends here, and every older saved version in this browser goes too, since it holds them.");
  ui.text(
      view.keeping.protection == Protection::open
          ? "What remains is encrypted anew under another key, so that no copy left on this device can be "
            "read."
          : "What is kept here is not encrypted: the browser removes the rows, but their bytes may stay on "
            "the disk until it writes over them.");
  ui.text("Files that you saved are not touched: backups, exports, letters. Afterwards you see which backup "
          "files made here may still hold them; restored here, they are left out.");
  if (!view.keeping.error.empty()) ui.alert(view.keeping.error);
  if (view.keeping.busy) ui.status("One moment…");
  const auto line = ui.line("answers");
  command_button(ui, view, commands, "do", "Delete for good", Keep{KeepingDeed::delete_person, state.deletes},
                 {.primary = true});
  if (ui.button("leave", "Cancel")) state.keeping_asks.reset();
}

void draw_deletions(Widgets& ui, const AppView& view) {
  if (view.keeping.deletions.empty()) return;
  const auto section = ui.section("deletions", "Colleagues deleted here");
  ui.text("No id is kept of them: only a mark by which a restored backup leaves them out.");
  const auto list = ui.list("deletions", "Deletions, newest first");
  for (const std::string& sentence : view.keeping.deletions) ui.item_text(sentence);
}

}  // namespace turnpoint::ui
