#include "core/time/day.h"
#include "web/ui/panels/import.h"
#include "web/ui/panels/people.h"
#include "web/ui/panels/record.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_messages(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  for (const std::string& note : view.saving.notes) ui.note(Tone::attention, note);
  if (view.saving.can_start_afresh) draw_removed(ui, view);
  if (view.saving.left_over) {
    ui.note(Tone::attention,
            "A change made in this tab could not be saved before another tab's study took its place.");
    command_button(ui, view, commands, "left_over", "Save that change as a file", SaveLeftOver{});
  }
  if (view.offline.update && view.place != Place::about) draw_update(state, ui, view);
  draw_backup_reminder(ui, view, commands);
  if (view.can_put_back && view.place == Place::compare)
    ui.note(Tone::info, "A backup was restored. What was here before it can be put back under Safekeeping "
                        "until this page closes.");
  for (const std::string& error : view.errors) ui.alert(error);
  if (!view.keeping.error.empty() && !state.keeping_asks && view.keeping.backup.file.empty() &&
      view.keeping.case_file.empty())
    ui.alert(view.keeping.error);
  if (!view.errors.empty())
    command_button(ui, view, commands, "dismiss", "Dismiss", Dismiss{}, {.quiet = true});
  if (view.work && !view.work->ranges) draw_work(ui, view, commands);
}

void draw_files(Widgets& ui) {
  ui.file_field("files", "Add people.csv and absences.csv", import_types,
                {.hint = "Or drop both files anywhere on this page, or an export of your HR system as CSV or "
                         "XLSX. They stay on "
                         "this device."});
}

void draw_missing_workforce(Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Your study is back; its people are not");
  ui.text("This study compares policies on files that you loaded. Imported people are kept only where "
          "encryption is switched on under Safekeeping, so load the same files again to see its figures.");
  draw_files(ui);
  command_button(ui, view, commands, "sample", "Use the sample council instead", LoadSample{});
}

void draw_comparison(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Who would have met which trigger");
  draw_headline(ui, view);
  draw_beside(ui, view, commands);
  draw_charts(state, ui, view, commands);
  draw_funnels(ui, view);
  draw_triggers(ui, view);
  draw_figures(ui, view, commands);
  draw_teams(ui, view, commands);
  draw_changes(ui, view, commands);
  draw_assumptions(state, ui, view);
}

void draw_compare(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  {
    const auto side = ui.side("Study");
    draw_settings(ui, view, commands);
    draw_versions(state.versions, ui, view, commands);
  }
  const auto main = ui.main();
  draw_messages(state, ui, view, commands);
  if (view.workforce_missing) return draw_missing_workforce(ui, view, commands);
  if (!view.comparison) return ui.text("The sample is being read.");
  if (!view.person_asked.empty()) return draw_person(state, ui, view, commands);
  state.focused_person.clear();
  draw_comparison(state, ui, view, commands);
}

void draw_change_day(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  {
    const auto side = ui.side("Rules");
    draw_cutover_rules(state, ui, view, commands);
  }
  const auto main = ui.main();
  draw_messages(state, ui, view, commands);
  if (view.workforce_missing) return draw_missing_workforce(ui, view, commands);
  draw_cutover(state, ui, view, commands);
}

void draw_planning(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  {
    const auto side = ui.side("This plan");
    draw_plan_side(state.plan, ui, view, commands);
  }
  const auto main = ui.main();
  draw_messages(state, ui, view, commands);
  draw_plan(state.plan, ui, view, commands);
}

}  // namespace

void draw_work(Widgets& ui, const AppView& view, Commands& commands) {
  ui.progress("work", view.work->label, view.work->at, view.work->of);
  command_button(ui, view, commands, "cancel", "Cancel", CancelWork{});
}

void draw_stale(Widgets& ui, bool stale) {
  if (stale) ui.note(Tone::attention, "The study has changed since: ask again for its figures.");
}

void command_button(Widgets& ui, const AppView& view, Commands& commands, std::string_view id,
                    std::string_view label, const Command& command, ButtonOptions options) {
  const std::string why_not = obstacle(view, command);
  options.enabled = why_not.empty();
  options.why_not = why_not;
  if (ui.button(id, label, options)) commands.push_back(command);
}

std::string date_in_words(const std::string& iso) {
  const auto day = day_from_text(iso);
  return day ? to_words(*day) : iso;
}

void draw_app(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.keeping.protection == Protection::locked) return draw_locked(state, ui, view, commands);
  draw_banner(state, ui, view, commands);
  if (view.place == Place::compare) {
    draw_compare(state, ui, view, commands);
  } else if (view.place == Place::cutover) {
    draw_change_day(state, ui, view, commands);
  } else if (view.place == Place::plan) {
    draw_planning(state, ui, view, commands);
  } else {
    const auto main = ui.main();
    draw_messages(state, ui, view, commands);
    if (view.place == Place::start) draw_start(ui, view, commands);
    if (view.place == Place::removal) draw_removal(ui, view, commands);
    if (view.place == Place::sweep) draw_sweep(state, ui, view, commands);
    if (view.place == Place::due) draw_due(state, ui, view, commands);
    if (view.place == Place::statistics) draw_statistics(state.statistics, ui, view, commands);
    if (view.place == Place::equality) draw_equality(state.equality, ui, view, commands);
    if (view.place == Place::exercises) draw_exercises(state.exercises, ui, view, commands);
    if (view.place == Place::report) draw_report(state.report, ui, view, commands);
    if (view.place == Place::policies) draw_policies(state.policies, ui, view, commands);
    if (view.place == Place::workforce && view.import) draw_import(ui, view, commands);
    if (view.place == Place::workforce && !view.import) {
      draw_workforce(state, ui, view, commands);
      draw_synthetic(state.synthetic, ui, view, commands);
      draw_people_list(ui, view, commands);
    }
    if (view.place == Place::keeping) draw_keeping(state, ui, view, commands);
    if (view.place == Place::about) draw_about(state, ui, view);
  }
  draw_footer(state, ui, view, commands);
  draw_palette(state, ui, view, commands);
  draw_keeping_dialogs(state, ui, view, commands);
  draw_recording(state.record, ui, view, commands);
  draw_entering(state.entry, ui, view, commands);
  draw_table_saving(state, ui, view, commands);
}

}  // namespace turnpoint::ui
