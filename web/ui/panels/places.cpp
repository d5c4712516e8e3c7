#include "web/ui/panels/import.h"
#include "web/ui/panels/panels.h"
#include "web/ui/panels/people.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string tally_in_words(const FileTallyView& tally) {
  return grouped(tally.rows_read) + " rows came, " + grouped(tally.rows_used) + " were used, " +
         grouped(tally.rows_refused) + " were not.";
}

void draw_sentences(Widgets& ui, std::string_view id, const std::string& name,
                    const std::vector<std::string>& sentences, long all) {
  if (sentences.empty()) return;
  const auto section = ui.section(id, name, 3);
  const auto list = ui.list("sentences", name);
  for (const std::string& sentence : sentences) ui.item_text(sentence);
  const long more = all - static_cast<long>(sentences.size());
  if (more > 0) ui.item_text("And " + grouped(more) + " more; save them to see all.");
}

void draw_this_copy(PanelState& state, Widgets& ui, const AppView& view) {
  const auto section = ui.section("copy", "On this device");
  if (view.saving.state == "training") ui.text(view.saving.sentence);
  if (!view.offline.kept) {
    ui.text("This page keeps no copy of itself, so it needs its server to open.");
    return;
  }
  ui.text("A copy of Turnpoint is kept here: it opens and works without a network.");
  if (view.offline.update) draw_update(state, ui, view);
  if (!view.offline.previous) return;
  ui.text(
      view.offline.rolled_back
          ? "You are using the version before the newest one."
          : "If something in this version is wrong, you can go back to the one before it. Work saved by a "
            "newer version may open to read only.");
  ask_before_release(state, ui, view, "swap",
                     view.offline.rolled_back ? "Use the newest version" : "Go back to the version before",
                     SwapRelease{});
}

}  // namespace

void draw_update(PanelState& state, Widgets& ui, const AppView& view) {
  ui.note(Tone::info, "A newer version of Turnpoint is on this device. It is used when you say so.");
  ask_before_release(state, ui, view, "update", "Save and update", UpdateApp{});
}

void draw_workforce(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Workforce");
  ui.file_field("files", "Add people.csv and absences.csv", import_types,
                {.hint = "Or drop them on the page. An export of your HR system, CSV or XLSX, is shown as it "
                         "would be read before "
                         "anything of it is used. Files are read on this device and never sent anywhere."});
  draw_reasons(ui, view, commands);
  {
    const auto line = ui.line("begin");
    command_button(ui, view, commands, "sample", "Use the sample council", LoadSample{});
    command_button(ui, view, commands, "own", "Begin with your own people", BeginOwn{},
                   {.hint = "People and their absences are entered by hand; Undo brings back what was here"});
  }
  if (!view.workforce) return ui.text("No workforce is loaded.");
  const WorkforceView& workforce = *view.workforce;
  const auto section = ui.section("loaded", workforce.name);
  if (workforce.imported) {
    ui.note(
        Tone::info,
        workforce.kept_id.empty()
            ? "These people are in memory only. They are gone when this page closes; nothing about them is "
              "kept or sent. To keep them, switch on encryption under Safekeeping."
            : "These people are kept in this browser, encrypted. Nothing about them is sent.");
  } else if (workforce.own) {
    ui.note(Tone::info,
            "People entered by hand. They are part of your study, and kept and backed up with it.");
  } else if (workforce.synthetic) {
    ui.note(Tone::info,
            "Invented people. The study keeps how they are made, not the people: they are made again when it "
            "is opened.");
  } else {
    ui.note(Tone::info, "An invented workforce that comes with Turnpoint. Nobody in it is real.");
  }
  if (workforce.spells > 0)
    ui.text(counted(workforce.people, "person", "people") + " and " +
            counted(workforce.spells, "spell", "spells") + " from " + date_in_words(workforce.first_day) +
            " to " + date_in_words(workforce.last_day) + ".");
  if (!workforce.synthetic) draw_people(state.entry, ui, view, commands);
  for (const FileTallyView* tally : {&workforce.people_file, &workforce.absences_file}) {
    if (!tally->name.empty()) ui.text(tally->name + ": " + tally_in_words(*tally));
  }
  if (workforce.refused_count > 0)
    command_button(ui, view, commands, "save_refused", "Save the rows that were not used", SaveRefusedRows{});
  draw_sentences(ui, "refused", "Rows that were not used", workforce.refused, workforce.refused_count);
  draw_sentences(ui, "notes", "Worth knowing", workforce.notes, workforce.notes_count);
}

void draw_about(PanelState& state, Widgets& ui, const AppView& view) {
  ui.heading("About Turnpoint");
  ui.text("Turnpoint replays one absence history under an old and a new attendance policy, person by person, "
          "and shows what each would have asked for and why. "
          "It supports a review; it never decides.");
  ui.text("Everything happens on this device: no account, no server, no request to any other place.");
  ui.text("Version " + view.version + ". MIT licence.");
  draw_this_copy(state, ui, view);
  const auto section = ui.section("licences", "Made with");
  ui.text("Dear ImGui, SDL, Emscripten with musl and libc++, nlohmann/json, tl::expected, {fmt}, and the "
          "Noto Sans typeface.");
  const auto open = ui.disclosure("full", "Their licences in full", state.licences_open);
  if (!open) return;
  if (view.licences.empty()) return ui.text("They are in licences.txt beside this page.");
  for (const std::string& paragraph : view.licences) ui.text(paragraph);
}

}  // namespace turnpoint::ui
