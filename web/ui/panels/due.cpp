/// What a policy asks for in the days to come, overdue first, each with its because.
#include <algorithm>
#include <map>

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::size_t rows_a_page = 30;

void draw_asked(DueChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const std::string as_at =
      choice.as_at.empty() ? turnpoint::to_text(view.study.dates.last_day) : choice.as_at;
  {
    const auto line = ui.line("asked");
    const PolicyView* old_policy = find_policy(view, view.study.old_policy.policy);
    const PolicyView* new_policy = find_policy(view, view.study.new_policy.policy);
    const Option sides[] = {{"old", "Old: " + (old_policy ? old_policy->name : "")},
                            {"new", "New: " + (new_policy ? new_policy->name : "")}};
    if (const auto side = ui.select("side", "Policy", sides, choice.old_policy ? "old" : "new"))
      choice.old_policy = *side == "old";
    if (const auto day = ui.date_field("as_at", "As known on", as_at, {.error = view.due.error_of("as_at")}))
      choice.as_at = *day;
    const Option spans[] = {{"7", "Seven days"}, {"31", "A month"}, {"92", "Three months"}};
    if (const auto within = ui.select("within", "Look ahead", spans, choice.within)) choice.within = *within;
    if (const auto team = ui.text_field("team", "Team", choice.team,
                                        {.hint = "Empty: everyone", .error = view.due.error_of("team")}))
      choice.team = *team;
  }
  const AskDue ask{choice.old_policy ? Side::old_policy : Side::new_policy, as_at, choice.within,
                   choice.team};
  command_button(ui, view, commands, "ask", "Show what is due", ask, {.primary = true});
}

std::string state_in_words(const DueItemView& item) {
  return item.expected && item.state != "done" ? item.state + ", if the absence goes on" : item.state;
}

/// Once each, of the rows shown.
void draw_assumed(Widgets& ui, const DueView& due, std::size_t first, std::size_t rows) {
  std::map<std::string, std::string> kinds;  // what it is about, by sentence
  for (std::size_t i = first; i < first + rows && i < due.items.size(); ++i) {
    const DueItemView& item = due.items[i];
    if (!item.assumed.empty()) kinds.emplace(item.assumed, item.what);
  }
  if (kinds.empty()) return;
  const auto section = ui.section("assumed", "What had to be assumed", 3);
  const auto list = ui.list("assumed", "What had to be assumed");
  for (const auto& [assumed, what] : kinds) ui.item_text(what + "." + assumed);
}

void draw_items(DueChoice& choice, Widgets& ui, const DueView& due) {
  const std::size_t found = due.items.size();
  if (choice.first >= found) choice.first = 0;
  const std::size_t rows = std::min(rows_a_page, found - choice.first);
  const Column columns[] = {{.id = "day", .label = "Day", .share = 3},
                            {.id = "state", .label = "State", .share = 2},
                            {.id = "person", .label = "Colleague", .row_header = true, .share = 2},
                            {.id = "what", .label = "What", .share = 4},
                            {.id = "owner", .label = "Who sees to it", .share = 2},
                            {.id = "because", .label = "Because", .share = 7}};
  {
    auto table = ui.table("due", "What is due, overdue first", columns, rows);
    table.rows([&](std::size_t i) {
      const DueItemView& item = due.items[choice.first + i];
      const auto row = ui.row(std::to_string(choice.first + i));
      ui.cell(date_in_words(item.day));
      ui.cell(state_in_words(item));
      ui.cell(item.employee_id);
      ui.cell(item.what);
      ui.cell(item.owner == "hr" ? "HR" : item.owner);
      ui.cell(item.assumed.empty() ? item.because : item.because + " Some of it is assumed.");
    });
  }
  if (const auto asked = draw_pages(ui, {choice.first, rows, found, rows_a_page})) choice.first = *asked;
  draw_assumed(ui, due, choice.first, rows);
}

}  // namespace

void draw_due(DueChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("What is due");
  ui.text(
      "Conversations, letters, reviews and dates that a policy asks for, from the record alone. Nothing is "
      "recorded here as done yet, so what is past shows as overdue.");
  draw_asked(choice, ui, view, commands);
  draw_stale(ui, view.due.stale);
  if (!view.due.found) return ui.text("Nothing was asked for yet.");
  const DueView& due = *view.due.found;
  const auto section = ui.section("list", date_in_words(due.from) + " to " + date_in_words(due.to) +
                                              ", as known on " + date_in_words(due.as_at));
  for (const std::string& note : due.notes) ui.note(Tone::info, note);
  if (due.items.empty()) return ui.text("Nothing is due.");
  {
    const auto line = ui.line("save");
    command_button(ui, view, commands, "ics", "Save as a calendar file", SaveDue{"ics"},
                   {.hint = "Titles say a kind of thing and a reference, no id and nothing of health"});
    command_button(ui, view, commands, "csv", "Save as CSV", SaveDue{"csv"});
  }
  draw_items(choice, ui, due);
}

}  // namespace turnpoint::ui
