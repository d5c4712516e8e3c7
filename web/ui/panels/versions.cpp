/// Versions of the study: kept, opened, taken out; one of them beside it, table by table.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

using namespace app;

void draw_versions(VersionChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("versions", "Versions", 3);
  const auto named = ui.text_field(
      "name", "Name of this version", choice.name,
      {.hint = "Keeps policies, numbers and dates as they are now, to set them beside what you change later.",
       .max_length = 60});
  if (named) choice.name = *named;
  const KeepVersion keep{choice.name};
  const bool may = obstacle(view, keep).empty();
  command_button(ui, view, commands, "keep", "Keep this version", keep);
  if (may && !commands.empty() && commands.back().is<KeepVersion>()) choice.name.clear();
  std::vector<Option> versions = {{"", "None"}};
  for (const StudyVersion& version : view.study.versions) versions.push_back({version.name, version.name});
  const auto chosen = ui.select("beside", "Beside this study", versions, view.beside_chosen);
  if (chosen) commands.push_back(SetBeside{*chosen});
  ui.file_field("version_file", "Set a study’s file beside it", ".json",
                {.hint = "A study that a colleague shared: its policies and dates, on the people here."});
  if (!view.beside_chosen.empty())
    command_button(ui, view, commands, "take_out", "Take out “" + view.beside_chosen + "”",
                   TakeVersionOut{view.beside_chosen}, {.quiet = true});
}

void draw_beside(Widgets& ui, const AppView& view, Commands& commands) {
  if (view.beside_chosen.empty()) return;
  const auto section = ui.section("beside", "Side by side: this study and " + view.beside_chosen);
  for (const Error& error : view.beside.errors) ui.alert(error.detail);
  if (!view.beside.found) {
    if (view.beside.errors.empty())
      ui.text("It is counted once the ranges of this study’s figures are there.");
    return;
  }
  const BesideView& beside = *view.beside.found;
  if (view.beside.stale)
    ui.note(Tone::attention, "The study has changed since: the figures beside it are being counted again.");
  for (const std::string& note : beside.notes) ui.note(Tone::attention, note);
  for (const std::string& text : beside.texts) ui.text(text);
  for (const ChartView& table : beside.tables) {
    const auto part = ui.entity(table.id);  // the table names itself
    draw_rows(ui, table.title, table.rows);
    command_button(ui, view, commands, "save", "Save “" + table.title + "” as CSV",
                   SaveChart{"beside-" + table.id, table.csv}, {.quiet = true});
  }
}

}  // namespace turnpoint::ui
