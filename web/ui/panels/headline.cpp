#include "web/ui/panels/panels.h"
#include "web/ui/panels/ranges.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string count_in_words(const FunnelStepView& step) {
  return step.low == step.high ? grouped(step.low) : grouped(step.low) + " to " + grouped(step.high);
}

void draw_funnel(Widgets& ui, std::string_view id, const std::string& title, const ComparisonView& sums,
                 const SideView& side) {
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
    const bool by_triggers = step.id == "meets_trigger";
    ui.cell((by_triggers ? with_range(sums, side.figures, "any_trigger.people", step.low)
                         : count_in_words(step)) +
            " " + step.unit);
    {
      const auto cell = ui.cell();
      const bool is_people = step.unit == "people" && sums.people > 0;
      const bool range = step.low != step.high;
      if (is_people)
        ui.bar(static_cast<double>(step.high) / static_cast<double>(sums.people),
               range ? Tone::attention : Tone::info);
    }
    ui.cell(step.assumption.empty() ? "the record" : "a manager's judgement: an assumed range");
  });
}

void draw_side_triggers(Widgets& ui, std::string_view id, const std::string& title,
                        const ComparisonView& sums, const SideView& side) {
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
    const std::string figure = "triggers." + trigger.id;
    ui.cell(with_range(sums, side.figures, figure + ".people", trigger.people));
    ui.cell(with_range(sums, side.figures, figure + ".looks", trigger.looks));
    ui.cell(with_range(sums, side.figures, figure + ".findings", trigger.findings));
  });
}

bool is_of_triggers(const FigureView& figure) {
  return figure.id.starts_with("triggers.") || figure.id.starts_with("any_trigger.");
}

void draw_side_figures(Widgets& ui, std::string_view id, const std::string& title, const SideView& side) {
  std::vector<const FigureView*> figures;
  for (const FigureView& figure : side.figures) {
    if (!is_of_triggers(figure)) figures.push_back(&figure);
  }
  if (figures.empty()) return;
  const auto entity = ui.entity(id);
  const Column columns[] = {{.id = "figure", .label = "What", .row_header = true, .share = 4},
                            {.id = "value", .label = "How many", .numeric = true, .share = 2},
                            {.id = "range", .label = "Range", .numeric = true, .share = 2},
                            {.id = "basis", .label = "Decided by", .share = 3}};
  auto table = ui.table("figures", title + ": meetings and letters", columns, figures.size());
  table.rows([&](std::size_t i) {
    const FigureView& figure = *figures[i];
    const auto row = ui.row(figure.id);
    ui.cell(figure.name);
    ui.cell(grouped(figure.value) + " " + figure.unit);
    ui.cell(figure.low == figure.high ? "" : grouped(figure.low) + " to " + grouped(figure.high));
    ui.cell(figure.judged ? "managers' judgement" : "the record");
  });
}

/// Formal meetings come with the figures, after the rest. Where managers decide they are the middle of many
/// runs.
void draw_formal_meetings(Widgets& ui, const ComparisonView& sums) {
  constexpr const char* id = "formal_meetings";
  const FigureView* old_count = find_figure(sums.old_side.figures, id);
  const FigureView* new_count = find_figure(sums.new_side.figures, id);
  if (old_count == nullptr || new_count == nullptr) {
    if (!sums.ranged) ui.figure("formal", "Formal meetings", "…", "being worked out");
    return;
  }
  ui.figure("formal", "Formal meetings",
            grouped(new_count->value) + ", " + fewer_in_words(old_count->value, new_count->value),
            with_range(sums, sums.old_side.figures, id, old_count->value) + " under the old policy, " +
                with_range(sums, sums.new_side.figures, id, new_count->value) + " under the new");
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
            range_in_words(sums, sums.old_side.figures, "any_trigger.people"));
  const bool judged = view.comparison->new_side.triggers.empty();
  ui.figure("new_people", "Meet a trigger, new policy", grouped(sums.new_side.people),
            judged ? "No triggers: what follows is a manager's judgement"
                   : range_in_words(sums, sums.new_side.figures, "any_trigger.people"));
  ui.figure("only_old", "Old policy only", grouped(sums.only_old),
            "would no longer be called by a trigger; " +
                range_in_words(sums, sums.headline_ranges, "only_old"));
  ui.figure("only_new", "New policy only", grouped(sums.only_new),
            range_in_words(sums, sums.headline_ranges, "only_new") + "; under both " +
                with_range(sums, sums.headline_ranges, "both", sums.both) + ", under neither " +
                with_range(sums, sums.headline_ranges, "neither", sums.neither));
  draw_formal_meetings(ui, sums);
  ui.figure("meetings", "Return meetings", grouped(sums.new_side.return_meetings),
            "under the new policy; " + grouped(sums.old_side.return_meetings) + " under the old");
}

void draw_funnels(Widgets& ui, const AppView& view) {
  const auto section = ui.section("funnel", "How far people come");
  const ComparisonView& sums = *view.comparison;
  draw_funnel(ui, "old_funnel", "Old: " + sums.old_side.name, sums, sums.old_side);
  draw_funnel(ui, "new_funnel", "New: " + sums.new_side.name, sums, sums.new_side);
}

void draw_triggers(Widgets& ui, const AppView& view) {
  const ComparisonView& sums = *view.comparison;
  if (sums.old_side.triggers.empty() && sums.new_side.triggers.empty()) return;
  const auto section = ui.section("triggers", "Triggers");
  ui.text("A look is the end of a spell. A finding is a look that meets a trigger which was not met the day "
          "before that spell began.");
  draw_side_triggers(ui, "old_triggers", "Old: " + sums.old_side.name, sums, sums.old_side);
  draw_side_triggers(ui, "new_triggers", "New: " + sums.new_side.name, sums, sums.new_side);
}

void draw_figures(Widgets& ui, const AppView& view, Commands& commands) {
  const ComparisonView& sums = *view.comparison;
  const auto section = ui.section("meetings", "Meetings, letters and referrals");
  if (!sums.ranged) {
    ui.text("How far each assumption moves the figures is worked out after them.");
    if (view.work && view.work->ranges) draw_work(ui, view, commands);
    return;
  }
  ui.text("A range shows how far the figure moves when each value that no document states is taken at the "
          "other end "
          "of its range, one at a time. Where managers decide, the figure is the middle one of many runs.");
  draw_side_figures(ui, "old_figures", "Old: " + sums.old_side.name, sums.old_side);
  draw_side_figures(ui, "new_figures", "New: " + sums.new_side.name, sums.new_side);
}

}  // namespace turnpoint::ui
