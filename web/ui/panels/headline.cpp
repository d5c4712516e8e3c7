#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string people(long count) { return grouped(count) + (count == 1 ? " person" : " people"); }

std::string range_in_words(const FunnelStepView& step) {
  return step.low == step.high ? grouped(step.low) : grouped(step.low) + " to " + grouped(step.high);
}

void draw_funnel(Widgets& ui, std::string_view id, const std::string& title, const SideView& side,
                 long most) {
  const auto entity = ui.entity(id);
  const Column columns[] = {{.id = "step", .label = "Step", .row_header = true, .share = 4},
                            {.id = "count", .label = "How many", .numeric = true, .share = 2},
                            {.id = "share", .label = "Share of people", .share = 3},
                            {.id = "basis", .label = "Decided by", .share = 3}};
  auto table = ui.table("steps", title + ": steps", columns, side.funnel.size());
  table.rows([&](std::size_t i) {
    const FunnelStepView& step = side.funnel[i];
    const auto row = ui.row(step.id);
    ui.cell(step.name);
    ui.cell(range_in_words(step) + " " + step.unit);
    {
      const auto cell = ui.cell();
      const bool is_people = step.unit == "people" && most > 0;
      const bool range = step.low != step.high;
      if (is_people)
        ui.bar(static_cast<double>(step.high) / static_cast<double>(most),
               range ? Tone::attention : Tone::info);
    }
    ui.cell(step.assumption.empty() ? "the record" : "a manager's judgement: an assumed range");
  });
}

void draw_side_triggers(Widgets& ui, std::string_view id, const std::string& title, const SideView& side) {
  if (side.triggers.empty()) return;
  const auto entity = ui.entity(id);
  const Column columns[] = {{.id = "trigger", .label = "Trigger", .row_header = true, .share = 4},
                            {.id = "threshold", .label = "Threshold", .numeric = true, .share = 2},
                            {.id = "people", .label = "People", .numeric = true, .share = 2},
                            {.id = "looks", .label = "Looks that meet it", .numeric = true, .share = 2},
                            {.id = "findings", .label = "Findings", .numeric = true, .share = 2}};
  auto table = ui.table("triggers", title + ": triggers", columns, side.triggers.size());
  table.rows([&](std::size_t i) {
    const TriggerTotalsView& trigger = side.triggers[i];
    const auto row = ui.row(trigger.id);
    ui.cell(trigger.name);
    ui.cell(trigger.threshold);
    ui.cell(grouped(trigger.people));
    ui.cell(grouped(trigger.looks));
    ui.cell(grouped(trigger.findings));
  });
}

}  // namespace

void draw_headline(Widgets& ui, const AppView& view) {
  const ComparisonView& sums = *view.comparison;
  const auto section = ui.section("headline", date_in_words(sums.from) + " to " + date_in_words(sums.to));
  if (!sums.completeness.empty()) ui.note(Tone::attention, sums.completeness);
  const auto cards = ui.cards("figures");
  ui.figure("in_service", "In service", grouped(sums.people),
            grouped(sums.people_with_spell) + " with a spell; " + grouped(sums.spells) + " spells");
  ui.figure("old_people", "Meet a trigger, old policy", grouped(sums.old_side.people),
            grouped(sums.old_side.findings) + " findings");
  const bool judged = view.comparison->new_side.triggers.empty();
  ui.figure("new_people", "Meet a trigger, new policy", grouped(sums.new_side.people),
            judged ? "No triggers: what follows is a manager's judgement"
                   : grouped(sums.new_side.findings) + " findings");
  ui.figure("only_old", "Old policy only", grouped(sums.only_old), "would no longer be called by a trigger");
  ui.figure("only_new", "New policy only", grouped(sums.only_new),
            people(sums.both) + " under both, " + grouped(sums.neither) + " under neither");
  ui.figure("meetings", "Return meetings", grouped(sums.new_side.return_meetings),
            "under the new policy; " + grouped(sums.old_side.return_meetings) + " under the old");
}

void draw_funnels(Widgets& ui, const AppView& view) {
  const auto section = ui.section("funnel", "How far people come");
  const ComparisonView& sums = *view.comparison;
  draw_funnel(ui, "old_funnel", "Old: " + sums.old_side.name, sums.old_side, sums.people);
  draw_funnel(ui, "new_funnel", "New: " + sums.new_side.name, sums.new_side, sums.people);
}

void draw_triggers(Widgets& ui, const AppView& view) {
  const ComparisonView& sums = *view.comparison;
  if (sums.old_side.triggers.empty() && sums.new_side.triggers.empty()) return;
  const auto section = ui.section("triggers", "Triggers");
  ui.text("A look is the end of a spell. A finding is a look that meets a trigger which was not met the day "
          "before that spell began.");
  draw_side_triggers(ui, "old_triggers", "Old: " + sums.old_side.name, sums.old_side);
  draw_side_triggers(ui, "new_triggers", "New: " + sums.new_side.name, sums.new_side);
}

}  // namespace turnpoint::ui
