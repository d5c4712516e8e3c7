/// The implementation plan: where it stands, what is late and what that holds up, what comes next month.
#include <algorithm>

#include "core/io/plan/plan_text.h"
#include "core/policy/wording/plain.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::string_view plan_types = ".json,.csv,.xlsx";

void draw_other_plan(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  std::vector<Option> plans;
  for (const ShippedPlanView& plan : view.plan.shipped) plans.push_back({plan.id, plan.name});
  if (plans.empty()) return ui.text("The plans that come with Turnpoint are being read.");
  if (choice.begin.empty()) choice.begin = plans.front().value;
  if (const auto chosen = ui.select("which", "A plan to begin with", plans, choice.begin))
    choice.begin = *chosen;
  for (const ShippedPlanView& plan : view.plan.shipped) {
    if (plan.id == choice.begin && !plan.note.empty()) ui.text(plan.note);
  }
  command_button(ui, view, commands, "begin", "Begin with this plan", BeginPlan{choice.begin},
                 {.primary = !view.study.plan});
  ui.file_field("plan_file", "Open a plan of your own", plan_types,
                {.hint =
                     "A plan saved from here, or a table as CSV or XLSX with columns for the action, by when "
                     "and who leads"});
}

void draw_look(Widgets& ui, const AppView& view, Commands& commands) {
  const PlanPlaceView& plan = view.plan;
  const std::string day = !plan.day_entered.empty() ? plan.day_entered
                          : plan.as_at              ? turnpoint::to_text(*plan.as_at)
                                                    : "";
  if (const auto entered = ui.date_field("as_at", "As it stands on", day, {.error = plan.day_error}))
    commands.push_back(SetPlanDay{*entered});
}

/// A field of the plan or of an entry of it, which is edited in place.
void draw_kept_field(Widgets& ui, const AppView& view, const std::string& place, const char* field,
                     const char* label, const std::string& value, bool is_date, Commands& commands) {
  const std::string error = view.plan.error_of(place, field);
  const auto typed = is_date ? ui.date_field(field, label, value, {.error = error})
                             : ui.text_field(field, label, value, {.error = error});
  if (typed) commands.push_back(EditPlan{PlanEditKind::set, place, {{field, *typed}}});
}

void draw_dates(Widgets& ui, const AppView& view, Commands& commands) {
  const ActionPlan& plan = *view.study.plan;
  const auto section = ui.section("dates", "Its name and dates");
  draw_kept_field(ui, view, "", "name", "Name", plan.name, false, commands);
  draw_kept_field(ui, view, "", "starts", "The programme begins on", turnpoint::to_text(plan.starts), true,
                  commands);
  for (std::size_t i = 0; i < plan.milestones.size(); ++i) {
    const Milestone& milestone = plan.milestones[i];
    const auto entity = ui.entity(milestone.id);
    const std::string label = capital(spaced(milestone.id)) + " is on";
    draw_kept_field(ui, view, "milestones/" + std::to_string(i), "day", label.c_str(),
                    milestone.day ? turnpoint::to_text(*milestone.day) : "", true, commands);
  }
}

void draw_saving(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("save", "Save and print");
  command_button(ui, view, commands, "print_page", "Print the sponsor's page", PrintPlanPage{});
  command_button(ui, view, commands, "save_page", "Save the sponsor's page", SavePlanPage{});
  const Option shapes[] = {{"full", "All columns"},
                           {"objectives", "As a table of objectives"},
                           {"headlines", "As a table of headlines"}};
  if (const auto shape = ui.select("shape", "Columns of the table", shapes, choice.shape))
    choice.shape = *shape;
  command_button(ui, view, commands, "save_csv", "Save the table as CSV", SavePlan{"csv", choice.shape});
  command_button(ui, view, commands, "save_xlsx", "Save the table as XLSX", SavePlan{"xlsx", choice.shape});
  command_button(ui, view, commands, "save_json", "Save the plan as JSON", SavePlan{"json", "full"},
                 {.hint = "The command line takes this file, and so does \"Open a plan of your own\""});
}

void draw_standing(Widgets& ui, const AppView& view) {
  const PlanReport& report = *view.plan.report;
  {
    const auto cards = ui.cards("standing");
    ui.figure("completed", "Completed",
              std::to_string(report.all.by_status[static_cast<std::size_t>(ActionStatus::completed)]),
              "Of " + std::to_string(report.all.actions) + " actions");
    ui.figure("late", "Late", std::to_string(report.all.late), {},
              report.all.late > 0 ? Tone::attention : Tone::plain);
    ui.figure("held_up", "Held up by what is late", std::to_string(report.held_up));
  }
}

void draw_late(PlanChoice& choice, Widgets& ui, const AppView& view) {
  const ActionPlan& plan = *view.study.plan;
  const std::vector<LateAction>& late = view.plan.report->late;
  const auto section = ui.section("late", "What is late, and what it holds up");
  if (late.empty()) return ui.text("Nothing is late.");
  const Column columns[] = {{.id = "action", .label = "Action", .row_header = true, .share = 5},
                            {.id = "because", .label = "Because", .share = 5},
                            {.id = "holds_up", .label = "What it holds up", .share = 5}};
  auto table = ui.table("late", "Late actions", columns, late.size());
  table.rows([&](std::size_t i) {
    const PlanAction& action = plan.actions[late[i].action];
    const auto row = ui.row(action.id);
    {
      const auto cell = ui.cell();
      if (ui.button("open", "Open: " + action.what, {.quiet = true})) choice.action = action.id;
    }
    ui.cell(late[i].because);
    ui.cell(late[i].holds_up.empty() ? "Nothing" : held_up_words(plan, late[i]));
  });
}

void draw_next_month(Widgets& ui, const AppView& view) {
  const ActionPlan& plan = *view.study.plan;
  const std::vector<MonthChange>& changes = view.plan.report->next_month;
  const auto section = ui.section("next_month", "What changes next month");
  if (changes.empty()) return ui.text("Nothing falls due, begins or comes round.");
  const auto list = ui.list("changes");
  for (const MonthChange& change : changes)
    ui.item_text(to_words(change.day) + ": " + plan.actions[change.action].what + " " + change.what + ".");
}

void draw_nothing_yet(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Implementation plan");
  ui.text(
      "Who does what by when, from the case for change to making it stick; what is late, and what that holds "
      "up. It is kept with your study and holds nothing about anyone's absence.");
  draw_other_plan(choice, ui, view, commands);
}

}  // namespace

void draw_plan_side(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  draw_look(ui, view, commands);
  if (!view.study.plan) return;
  draw_saving(choice, ui, view, commands);
  draw_dates(ui, view, commands);
  const auto section = ui.section("other", "Another plan");
  draw_other_plan(choice, ui, view, commands);
  command_button(ui, view, commands, "leave", "Take this plan out of the study", LeavePlan{});
}

void draw_draft(PlanChoice& choice, Widgets& ui, const AppView& view, const std::string& place,
                std::string_view label, const std::vector<DraftField>& fields, Commands& commands,
                const PlanValues& fixed) {
  // What was added is no draft any longer.
  if (choice.sent == place && view.plan.accepted != choice.accepted) {
    choice.drafts.erase(place);
    choice.sent.clear();
  }
  PlanValues& draft = choice.drafts[place];
  {
    const auto line = ui.line("fields");
    for (const DraftField& field : fields) {
      std::string& value = draft[field.id];
      const std::string error = view.plan.error_of(place, field.id);
      const FieldOptions options{.hint = field.hint, .error = error};
      std::optional<std::string> typed;
      if (field.kind == DraftField::Kind::date) {
        if (value.empty() && view.plan.as_at) value = turnpoint::to_text(*view.plan.as_at);
        typed = ui.date_field(field.id, field.label, value, options);
      } else if (field.kind == DraftField::Kind::number) {
        typed = ui.number_field(field.id, field.label, value, options);
      } else if (field.kind == DraftField::Kind::choice) {
        if (value.empty()) value = field.choices.front().value;
        typed = ui.select(field.id, field.label, field.choices, value, options);
      } else {
        typed = ui.text_field(field.id, field.label, value, options);
      }
      if (typed) value = *typed;
    }
  }
  PlanValues values = draft;
  for (const auto& [field, value] : fixed) values[field] = value;
  const std::size_t before = commands.size();
  command_button(ui, view, commands, "add", label, EditPlan{PlanEditKind::add, place, std::move(values)});
  if (commands.size() == before) return;
  choice.sent = place;
  choice.accepted = view.plan.accepted;
}

void draw_plan(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  if (!view.study.plan) return draw_nothing_yet(choice, ui, view, commands);
  const ActionPlan& plan = *view.study.plan;
  const std::size_t opened = action_index(plan, choice.action);
  if (!choice.action.empty() && opened < plan.actions.size() && view.plan.report)
    return draw_plan_action(choice, ui, view, opened, commands);
  choice.action.clear();
  ui.heading(plan.name);
  if (!plan.note.empty()) ui.text(plan.note);
  if (!view.plan.report) return ui.text("Say which day the plan is looked at on.");
  ui.text(summary_sentence(*view.plan.report));
  draw_standing(ui, view);
  draw_late(choice, ui, view);
  draw_plan_actions(choice, ui, view, commands);
  draw_next_month(ui, view);
  draw_monthly(choice, ui, view, commands);
  draw_plan_records(choice, ui, view, commands);
  draw_feedback(choice, ui, view, commands);
  draw_training(choice, ui, view, commands);
}

}  // namespace turnpoint::ui
