/// One action of a plan: edited in place, told of, and what it waits for.
#include <algorithm>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string joined_with_semicolons(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

struct ActionField {
  const char* id;
  const char* label;
  const char* hint;
  std::string value;
  int lines = 1;
};

void draw_fields(Widgets& ui, const AppView& view, const std::string& place, const PlanAction& action,
                 Commands& commands) {
  const auto section = ui.section("fields", "What it is");
  const ActionField fields[] = {
      {"what", "What is to be done", "", action.what, 2},
      {"how", "How", "", action.how, 2},
      {"by_when", "By when",
       "A day, 2026-04, 2026-Q2, ongoing, monthly, 4 weeks before launch, to be confirmed",
       to_text(action.by_when)},
      {"leads", "Who leads", "Several with semicolons between", joined_with_semicolons(action.leads)},
      {"known_by", "How we will know", "", action.known_by, 2}};
  for (const ActionField& field : fields) {
    const std::string error = view.plan.error_of(place, field.id);
    if (const auto typed = ui.text_field(field.id, field.label, field.value,
                                         {.hint = field.hint, .error = error, .lines = field.lines}))
      commands.push_back(EditPlan{PlanEditKind::set, place, {{field.id, *typed}}});
  }
  std::vector<Option> themes;
  for (const PlanTheme& theme : view.study.plan->themes) themes.push_back({theme.id, theme.name});
  if (const auto theme = ui.select("theme", "Theme or step", themes, action.theme))
    commands.push_back(EditPlan{PlanEditKind::set, place, {{"theme", *theme}}});
}

void draw_updates(PlanChoice& choice, Widgets& ui, const AppView& view, const std::string& place,
                  const PlanAction& action, Commands& commands) {
  const auto section = ui.section("updates", "How it goes");
  if (action.updates.empty()) {
    ui.text("Nothing was told of it yet.");
  } else {
    const Column columns[] = {{.id = "date", .label = "Day", .row_header = true, .share = 2},
                              {.id = "status", .label = "Status", .share = 2},
                              {.id = "text", .label = "What was told", .share = 6},
                              {.id = "remove", .label = "Remove", .share = 2}};
    auto table = ui.table("updates", "Updates, as they were told", columns, action.updates.size());
    table.rows([&](std::size_t i) {
      const ActionUpdate& update = action.updates[i];
      const auto row = ui.row(std::to_string(i));
      ui.cell(to_words(update.date));
      ui.cell(to_words(update.status));
      ui.cell(update.text);
      const auto cell = ui.cell();
      command_button(ui, view, commands, "remove", "Remove update " + std::to_string(i + 1),
                     EditPlan{PlanEditKind::remove, place + "/updates/" + std::to_string(i)},
                     {.quiet = true});
    });
  }
  std::vector<Option> statuses = {{"not_said", "Only a note"}};
  for (std::size_t i = 1; i < status_names.size(); ++i)
    statuses.push_back({std::string(status_names[i]), to_words(static_cast<ActionStatus>(i))});
  draw_draft(choice, ui, view, place + "/updates", "Add this update",
             {{"date", "Day", DraftField::Kind::date},
              {"status", "Status", DraftField::Kind::choice, std::move(statuses)},
              {"text", "What is told"}},
             commands);
}

/// Actions it waits for; another one is refused where they would wait for each other.
void draw_waits(Widgets& ui, const AppView& view, const std::string& place, std::size_t index,
                Commands& commands) {
  const ActionPlan& plan = *view.study.plan;
  const PlanAction& action = plan.actions[index];
  const auto section = ui.section("waits", "What it waits for");
  const auto set = [&](const std::vector<std::string>& ids) {
    commands.push_back(EditPlan{PlanEditKind::set, place, {{"depends_on", joined_with_semicolons(ids)}}});
  };
  if (action.depends_on.empty()) ui.text("It waits for no other action.");
  for (const std::string& id : action.depends_on) {
    const auto entity = ui.entity(id);
    const auto line = ui.line("waits");
    ui.text(plan.actions[action_index(plan, id)].what);
    if (!ui.button("remove", "Does not wait for it", {.quiet = true})) continue;
    std::vector<std::string> fewer = action.depends_on;
    std::erase(fewer, id);
    set(fewer);
  }
  std::vector<Option> others = {{"", "Choose an action"}};
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const std::string& id = plan.actions[i].id;
    const bool waits =
        std::find(action.depends_on.begin(), action.depends_on.end(), id) != action.depends_on.end();
    if (i != index && !waits) others.push_back({id, plan.actions[i].what});
  }
  const std::string error = view.plan.error_of(place, "depends_on");
  const auto chosen = ui.select("another", "It also waits for", others, "", {.error = error});
  if (!chosen || chosen->empty()) return;
  std::vector<std::string> more = action.depends_on;
  more.push_back(*chosen);
  set(more);
}

}  // namespace

void draw_plan_action(PlanChoice& choice, Widgets& ui, const AppView& view, std::size_t index,
                      Commands& commands) {
  const PlanAction& action = view.study.plan->actions[index];
  const std::string place = "actions/" + std::to_string(index);
  if (ui.button("back", "Back to the plan")) choice.action.clear();
  ui.heading(action.what);
  for (const LateAction& late : view.plan.report->late) {
    if (late.action == index) ui.note(Tone::attention, late.because);
  }
  draw_updates(choice, ui, view, place, action, commands);
  draw_fields(ui, view, place, action, commands);
  draw_waits(ui, view, place, index, commands);
  const auto section = ui.section("place", "Its place in the plan");
  const auto line = ui.line("place");
  if (index > 0)
    command_button(ui, view, commands, "earlier", "Move it up", EditPlan{PlanEditKind::earlier, place});
  command_button(ui, view, commands, "remove", "Remove this action", EditPlan{PlanEditKind::remove, place});
}

}  // namespace turnpoint::ui
