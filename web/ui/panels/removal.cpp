#include <algorithm>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

Column number_column(const char* id, const char* label, int share = 2) {
  return {.id = id, .label = label, .numeric = true, .share = share};
}

void draw_triggers_removed(Widgets& ui, const AppView& view, const RemovalView& study, Commands& commands) {
  const auto section = ui.section("each", "Each trigger");
  ui.text(
      "People with a finding. \"Adds\" are those whom, with every trigger in place, no other one catches.");
  const Column columns[] = {{.id = "trigger", .label = "Trigger", .row_header = true, .share = 4},
                            number_column("all", "Catches"),
                            number_column("only", "Adds"),
                            number_column("alone", "By itself"),
                            number_column("without", "People without it"),
                            number_column("findings", "Findings without it"),
                            number_column("meetings", "Meetings without it"),
                            {.id = "remove", .label = "Remove it", .share = 3}};
  auto table = ui.table("triggers", "What each trigger catches and adds", columns, study.triggers.size());
  table.rows([&](std::size_t i) {
    const RemovalTriggerView& trigger = study.triggers[i];
    const auto row = ui.row(trigger.id);
    ui.cell(trigger.name);
    ui.cell(grouped(trigger.all));
    ui.cell(grouped(trigger.only));
    ui.cell(grouped(trigger.alone.people_with_finding));
    ui.cell(grouped(trigger.without.people_with_finding));
    ui.cell(grouped(trigger.without.findings));
    ui.cell(grouped(trigger.without.meetings));
    const auto cell = ui.cell();
    command_button(ui, view, commands, "remove", "Remove " + trigger.name, RemoveTrigger{trigger.id},
                   {.hint = "The new policy becomes the old one without it"});
  });
}

void draw_sets(Widgets& ui, const RemovalView& study) {
  const auto section = ui.section("sets", "Every set of triggers");
  const Column columns[] = {{.id = "removed", .label = "Removed", .row_header = true, .share = 5},
                            {.id = "kept", .label = "Kept", .share = 5},
                            number_column("people", "People with a finding"),
                            {.id = "share", .label = "Of those now", .share = 3},
                            number_column("findings", "Findings"),
                            number_column("meetings", "Formal meetings")};
  auto table = ui.table("sets", "What is left under each set", columns, study.sets.size());
  table.rows([&](std::size_t i) {
    const KeptView& set = study.sets[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(set.removed.empty() ? "nothing" : set.removed);
    ui.cell(set.kept.empty() ? "none" : set.kept);
    ui.cell(grouped(set.people_with_finding));
    {
      const auto cell = ui.cell();
      const long now = study.whole.people_with_finding;
      if (now > 0)
        ui.bar(static_cast<double>(set.people_with_finding) / static_cast<double>(now), Tone::info);
    }
    ui.cell(grouped(set.findings));
    ui.cell(grouped(set.meetings));
  });
}

void draw_overlaps(Widgets& ui, const RemovalView& study) {
  if (study.overlaps.empty()) return;
  const auto section = ui.section("overlaps", "Overlaps");
  const Column columns[] = {{.id = "triggers", .label = "Both of", .row_header = true, .share = 5},
                            number_column("people", "People with a finding of both")};
  auto table = ui.table("overlaps", "People under two triggers", columns, study.overlaps.size());
  table.rows([&](std::size_t i) {
    const auto row = ui.row(std::to_string(i));
    ui.cell(study.overlaps[i].triggers);
    ui.cell(grouped(study.overlaps[i].people));
  });
}

void draw_near(Widgets& ui, const RemovalView& study) {
  if (study.near.empty()) return;
  const auto section = ui.section("near", "Near misses");
  ui.text("People whose figure at their latest look is below the threshold and would meet it with one spell, "
          "two days, or a fifth of a threshold score more.");
  const Column columns[] = {{.id = "trigger", .label = "Trigger", .row_header = true, .share = 4},
                            number_column("threshold", "Threshold"),
                            number_column("margin", "Within"),
                            number_column("people", "People near it"),
                            number_column("none", "Of these, meeting no trigger", 3)};
  auto table = ui.table("near", "People near a threshold", columns, study.near.size() + 1);
  table.rows([&](std::size_t i) {
    const bool any = i == study.near.size();
    const NearView& near = any ? study.near_any : study.near[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(any ? "Any of them" : near.id);
    ui.cell(near.threshold);
    ui.cell(near.margin);
    ui.cell(grouped(near.people));
    ui.cell(grouped(near.meeting_none));
  });
}

/// The trigger whose removal leaves most people without a finding.
void draw_matters_most(Widgets& ui, const RemovalView& study) {
  const auto most = std::max_element(
      study.triggers.begin(), study.triggers.end(),
      [](const RemovalTriggerView& a, const RemovalTriggerView& b) { return a.only < b.only; });
  if (most == study.triggers.end()) return;
  if (most->only == 0)
    return ui.figure("most", "Matters most", "None", "whoever one trigger catches, another one does too");
  const bool tied = std::count_if(study.triggers.begin(), study.triggers.end(),
                                  [&](const RemovalTriggerView& t) { return t.only == most->only; }) > 1;
  ui.figure("most", "Matters most", tied ? "Several alike" : most->name,
            counted(most->only, "person", "people") + " with a finding whom no other trigger catches");
}

}  // namespace

void draw_removal(Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Removal: what if a trigger were not there");
  ui.text("Every set of the old policy's triggers is tried on the same people and dates: who would still be "
          "called, and how often.");
  command_button(ui, view, commands, "study", "Try every set of triggers", StudyRemoval{}, {.primary = true});
  for (const Error& error : view.removal.errors) ui.alert(error.detail);
  if (!view.removal.found) return ui.text("Nothing was tried yet.");
  const RemovalView& study = *view.removal.found;
  draw_stale(ui, view.removal.stale);
  if (!study.completeness.empty()) ui.note(Tone::attention, study.completeness);
  {
    const auto section =
        ui.section("now", study.name + ", " + date_in_words(study.from) + " to " + date_in_words(study.to));
    const auto cards = ui.cards("figures");
    ui.figure("people", "People with a finding", grouped(study.whole.people_with_finding),
              "of " + grouped(study.people) + " in service, with every trigger in place");
    ui.figure("findings", "Findings", grouped(study.whole.findings));
    ui.figure("meetings", "Formal meetings", grouped(study.whole.meetings));
    draw_matters_most(ui, study);
  }
  draw_triggers_removed(ui, view, study, commands);
  draw_sets(ui, study);
  draw_overlaps(ui, study);
  draw_near(ui, study);
  ui.text(study.meetings_note);
}

}  // namespace turnpoint::ui
