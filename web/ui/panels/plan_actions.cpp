/// The actions of a plan: filtered, as a table, by step, or by month.
#include <algorithm>
#include <set>

#include "core/policy/wording/plain.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

/// What a view of the actions needs of one.
struct ShownAction {
  std::size_t index = 0;
  const PlanAction* action = nullptr;
  ActionStatus status = ActionStatus::not_said;
  bool is_late = false;
};

std::vector<ShownAction> shown_actions(const PlanChoice& choice, const AppView& view) {
  const ActionPlan& plan = *view.study.plan;
  std::vector<ShownAction> shown;
  for (std::size_t i = 0; i < plan.actions.size(); ++i)
    shown.push_back({i, &plan.actions[i], status_at(plan.actions[i], *view.plan.as_at)});
  for (const LateAction& late : view.plan.report->late) shown[late.action].is_late = true;
  std::erase_if(shown, [&](const ShownAction& one) {
    const std::vector<std::string>& leads = one.action->leads;
    return (!choice.theme.empty() && one.action->theme != choice.theme) ||
           (!choice.lead.empty() && std::find(leads.begin(), leads.end(), choice.lead) == leads.end()) ||
           (!choice.status.empty() && to_text(one.status) != choice.status) ||
           (choice.late_only && !one.is_late);
  });
  return shown;
}

void draw_filter(Widgets& ui, const char* id, const char* label, const char* all, std::vector<Option> choices,
                 std::string& value) {
  choices.insert(choices.begin(), Option{"", all});
  if (const auto chosen = ui.select(id, label, choices, value)) value = *chosen;
}

void draw_filters(PlanChoice& choice, Widgets& ui, const ActionPlan& plan) {
  const auto line = ui.line("filters");
  std::vector<Option> themes, leads, statuses;
  for (const PlanTheme& theme : plan.themes) themes.push_back({theme.id, theme.name});
  std::set<std::string> names;
  for (const PlanAction& action : plan.actions) names.insert(action.leads.begin(), action.leads.end());
  for (const std::string& name : names) leads.push_back({name, name});
  for (std::size_t i = 1; i < status_names.size(); ++i)
    statuses.push_back({std::string(status_names[i]), to_words(static_cast<ActionStatus>(i))});
  draw_filter(ui, "theme", "Theme or step", "All", std::move(themes), choice.theme);
  draw_filter(ui, "lead", "Who leads", "Everyone", std::move(leads), choice.lead);
  draw_filter(ui, "status", "Status", "Any", std::move(statuses), choice.status);
  if (const auto late = ui.checkbox("late", "Only what is late", choice.late_only)) choice.late_only = *late;
}

std::string status_in_words(const ShownAction& one) {
  const std::string status = one.status == ActionStatus::not_said ? "Nothing told yet" : to_words(one.status);
  return one.is_late ? status + ", late" : status;
}

std::string leads_in_words(const PlanAction& action) {
  std::string words;
  for (const std::string& lead : action.leads) words += (words.empty() ? "" : ", ") + lead;
  return words;
}

void draw_opener(PlanChoice& choice, Widgets& ui, const PlanAction& action) {
  if (ui.button("open", action.what, {.quiet = true})) choice.action = action.id;
}

void draw_rows(PlanChoice& choice, Widgets& ui, const std::string& caption,
               const std::vector<ShownAction>& shown) {
  const Column columns[] = {{.id = "action", .label = "Action", .row_header = true, .share = 6},
                            {.id = "by_when", .label = "By when", .share = 3},
                            {.id = "leads", .label = "Who leads", .share = 3},
                            {.id = "status", .label = "Status", .share = 2}};
  auto table = ui.table("actions", caption, columns, shown.size());
  table.rows([&](std::size_t i) {
    const PlanAction& action = *shown[i].action;
    const auto row = ui.row(action.id, false, shown[i].is_late ? Tone::attention : Tone::plain);
    {
      const auto cell = ui.cell();
      draw_opener(choice, ui, action);
    }
    ui.cell(capital(to_words(action.by_when)));
    ui.cell(leads_in_words(action));
    ui.cell(status_in_words(shown[i]));
  });
}

std::string step_name(const PlanTheme& theme) {
  return theme.kotter_step == 0 ? theme.name
                                : "Step " + std::to_string(theme.kotter_step) + ": " + theme.name;
}

void draw_steps(PlanChoice& choice, Widgets& ui, const ActionPlan& plan,
                const std::vector<ShownAction>& shown) {
  for (const PlanTheme& theme : plan.themes) {
    std::vector<ShownAction> of_theme;
    for (const ShownAction& one : shown) {
      if (one.action->theme == theme.id) of_theme.push_back(one);
    }
    if (of_theme.empty()) continue;
    const auto section = ui.section(theme.id, step_name(theme), 3);
    draw_rows(choice, ui, step_name(theme), of_theme);
  }
}

/// The month an action is due in or begins in; nothing for what has no day.
std::optional<Day> month_of(const ActionPlan& plan, const PlanAction& action) {
  std::optional<Day> day = due_day(plan, action);
  if (!day) day = action.by_when.day;
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date(*day);
  return Day(date.year() / date.month() / 1);
}

void draw_months(PlanChoice& choice, Widgets& ui, const ActionPlan& plan,
                 const std::vector<ShownAction>& shown) {
  std::map<Day, std::vector<ShownAction>> months;
  std::vector<ShownAction> without;
  for (const ShownAction& one : shown) {
    if (const auto month = month_of(plan, *one.action))
      months[*month].push_back(one);
    else
      without.push_back(one);
  }
  for (const auto& [month, actions] : months) {
    const std::string words = to_words(month);
    const std::string name = words.substr(words.find(' ') + 1);
    const auto section = ui.section(turnpoint::to_text(month), name, 3);
    draw_rows(choice, ui, name, actions);
  }
  if (without.empty()) return;
  const auto section = ui.section("no_month", "Without a month of its own", 3);
  draw_rows(choice, ui, "Ongoing, recurring, to be confirmed", without);
}

void draw_add(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const ActionPlan& plan = *view.study.plan;
  const auto section = ui.section("add_action", "Another action", 3);
  std::vector<Option> themes;
  for (const PlanTheme& theme : plan.themes) themes.push_back({theme.id, step_name(theme)});
  if (themes.empty()) return ui.text("A plan needs a theme first.");
  draw_draft(choice, ui, view, "actions", "Add this action",
             {{"what", "What is to be done"},
              {"theme", "Theme or step", DraftField::Kind::choice, themes},
              {"by_when",
               "By when",
               DraftField::Kind::text,
               {},
               "A day, 2026-04, 2026-Q2, ongoing, monthly, 4 weeks before launch, to be confirmed"},
              {"leads", "Who leads", DraftField::Kind::text, {}, "Several with semicolons between"}},
             commands, {{"id", free_id(plan, "action")}});
}

}  // namespace

void draw_plan_actions(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const ActionPlan& plan = *view.study.plan;
  const auto section = ui.section("actions", "Actions");
  draw_filters(choice, ui, plan);
  {
    const auto group = ui.group("views", "How the actions are shown");
    const Option views[] = {
        {"table", "In the plan's order"}, {"steps", "By theme or step"}, {"months", "By month"}};
    if (const auto chosen = ui.tabs("view", "How the actions are shown", views, choice.view))
      choice.view = *chosen;
  }
  const std::vector<ShownAction> shown = shown_actions(choice, view);
  ui.text(std::to_string(shown.size()) + " of " + std::to_string(plan.actions.size()) + " actions.");
  if (choice.view == "steps")
    draw_steps(choice, ui, plan, shown);
  else if (choice.view == "months")
    draw_months(choice, ui, plan, shown);
  else if (!shown.empty())
    draw_rows(choice, ui, "Actions in the plan's order", shown);
  draw_add(choice, ui, view, commands);
}

}  // namespace turnpoint::ui
