/// What a policy asks for in the days to come, overdue first, each with its because.
#include <algorithm>
#include <map>

#include "core/time/day.h"
#include "web/ui/panels/due_weeks.h"
#include "web/ui/panels/paper.h"
#include "web/ui/panels/people.h"
#include "web/ui/panels/record.h"
#include "web/ui/panels/retention.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::size_t rows_a_page = 30;

/// As the core program takes it: this week ends on Sunday.
std::string days_ahead(const std::string& within, const std::string& as_at) {
  const auto day = turnpoint::day_from_text(as_at);
  if (within != "week") return within;
  return day ? std::to_string(6 - turnpoint::weekday_index(*day)) : "6";
}

/// By name where there are not too many of them.
void draw_team(DueChoice& choice, Widgets& ui, const AppView& view) {
  const std::string error = view.due.error_of("team");
  if (!view.workforce || view.workforce->teams.empty()) {
    const FieldOptions options{.hint = "Empty: everyone", .error = error};
    if (const auto team = ui.text_field("team", "Team", choice.team, options)) choice.team = *team;
    return;
  }
  std::vector<Option> teams = {{"", "Everyone"}};
  for (const std::string& team : view.workforce->teams) teams.push_back({team, team});
  if (const auto team = ui.select("team", "Team", teams, choice.team, {.error = error})) choice.team = *team;
}

std::string day_asked(const DueChoice& choice, const AppView& view) {
  return choice.as_at.empty() ? turnpoint::to_text(view.study.dates.last_day) : choice.as_at;
}

Side side_asked(const DueChoice& choice) { return choice.old_policy ? Side::old_policy : Side::new_policy; }

void draw_asked(DueChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  // Asked each time: a day typed just before the button was pressed comes in the same frame.
  const auto as_at = [&] { return day_asked(choice, view); };
  {
    const auto line = ui.line("asked");
    const PolicyView* old_policy = find_policy(view, view.study.old_policy.policy);
    const PolicyView* new_policy = find_policy(view, view.study.new_policy.policy);
    const Option sides[] = {{"old", "Old: " + (old_policy ? old_policy->name : "")},
                            {"new", "New: " + (new_policy ? new_policy->name : "")}};
    if (const auto side = ui.select("side", "Policy", sides, choice.old_policy ? "old" : "new"))
      choice.old_policy = *side == "old";
    if (const auto day =
            ui.date_field("as_at", "As known on", as_at(), {.error = view.due.error_of("as_at")}))
      choice.as_at = *day;
    const Option spans[] = {
        {"week", "This week"}, {"7", "Seven days"}, {"31", "A month"}, {"92", "Three months"}};
    if (const auto within = ui.select("within", "Look ahead", spans, choice.within)) choice.within = *within;
    draw_team(choice, ui, view);
  }
  const AskDue ask{side_asked(choice), as_at(), days_ahead(choice.within, as_at()), choice.team};
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

void draw_items(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  DueChoice& choice = state.due;
  const DueView& due = *view.due.found;
  const std::size_t found = due.items.size();
  if (choice.first >= found) choice.first = 0;
  const std::size_t rows = std::min(rows_a_page, found - choice.first);
  const Column columns[] = {{.id = "number", .label = "No.", .numeric = true, .share = 1},
                            {.id = "day", .label = "Day", .share = 3},
                            {.id = "state", .label = "State", .share = 2},
                            {.id = "person", .label = "Colleague", .row_header = true, .share = 2},
                            {.id = "what", .label = "What", .share = 4},
                            {.id = "owner", .label = "Who sees to it", .share = 2},
                            {.id = "because", .label = "Because", .share = 7},
                            {.id = "change", .label = "Change", .share = 3}};
  {
    auto table = ui.table("due", "What is due, overdue first", columns, rows);
    table.rows([&](std::size_t i) {
      const DueItemView& item = due.items[choice.first + i];
      const auto row = ui.row(std::to_string(choice.first + i));
      const std::string number = std::to_string(choice.first + i + 1);
      ui.cell(number);
      ui.cell(date_in_words(item.day));
      ui.cell(item.outcome.empty() ? state_in_words(item) : state_in_words(item) + ". " + item.outcome);
      ui.cell(item.employee_id);
      ui.cell(item.what);
      ui.cell(item.owner == "hr" ? "HR" : item.owner);
      ui.cell(item.assumed.empty() ? item.because : item.because + " Some of it is assumed.");
      const auto cell = ui.cell();
      if (ui.button("record", "Record no. " + number + "…", {.quiet = true}))
        begin_recording(state.record, view, item.employee_id, &item);
      if (ui.button("prepare", "Prepare no. " + number + "…", {.quiet = true}))
        begin_paper(view, item.employee_id, &item, commands);
    });
  }
  if (const auto asked = draw_pages(ui, {choice.first, rows, found, rows_a_page})) choice.first = *asked;
  draw_assumed(ui, due, choice.first, rows);
}

/// What was recorded, as the files of the command line.
void draw_record_files(Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("files", "The record");
  {
    const auto line = ui.line("save_record");
    command_button(ui, view, commands, "decisions", "Save the record: decisions", SaveRecord{"decisions"},
                   {.hint = "The file that turnpoint case due --decisions reads"});
    command_button(ui, view, commands, "events", "Save the record: events", SaveRecord{"events"},
                   {.hint = "The file that turnpoint case due --events reads"});
    command_button(ui, view, commands, "stages", "Save the record: stages", SaveRecord{"stages"},
                   {.hint = "The file that turnpoint case due --stages reads"});
  }
  ui.file_field("record_file", "Open a record", ".csv",
                {.hint = "decisions.csv, events.csv or stages.csv. Its rows are added to what is recorded."});
}

void draw_list(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
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
    if (ui.button("by_week", "Week by week", {.pressed = state.due.by_week}))
      state.due.by_week = !state.due.by_week;
  }
  if (state.due.by_week) draw_weeks(ui, due);
  draw_items(state, ui, view, commands);
}

}  // namespace

void draw_due(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.paper.open) return draw_paper(state, ui, view, commands);
  state.paper_focused = false;
  ui.heading("What is due");
  ui.text("Conversations, letters, reviews and dates that a policy asks for, from the record of absences and "
          "from "
          "what you record here as done, moved or decided.");
  draw_protection(ui, view, commands);
  draw_entry_buttons(state.entry, ui, view);
  draw_asked(state.due, ui, view, commands);
  draw_stale(ui, view.due.stale && !view.due.under_way && !view.comparing);
  draw_list(state, ui, view, commands);
  draw_retention(state, ui, view, {side_asked(state.due), day_asked(state.due, view), state.due.team},
                 commands);
  draw_record_files(ui, view, commands);
}

}  // namespace turnpoint::ui
