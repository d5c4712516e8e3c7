/// People and their absences entered by hand, and what was entered before.
#include "web/ui/panels/people.h"

#include <algorithm>

#include "core/io/cases/people_entries.h"
#include "core/workforce/category.h"
#include "web/ui/panels/handover.h"
#include "web/ui/panels/record.h"

namespace turnpoint::ui {
namespace {

using namespace app;
using turnpoint::PeopleCells;
using turnpoint::PeopleEntry;

// Places of cells (core/compare/people_entry.h).
constexpr std::size_t employee_id = 0;
namespace of_person {
constexpr std::size_t team = 1, work_pattern = 4, start_date = 5, leave_date = 6, hours_per_day = 7, fte = 3,
                      valid_from = 8, count = turnpoint::person_columns.size();
}
namespace of_spell {
constexpr std::size_t first_day = 1, last_day = 2, hours = 3, category = 4, work_related = 6,
                      count = turnpoint::spell_columns.size();
}

/// A day as typed, or its words.
std::string day_words(const std::string& cell, const char* none) {
  return cell.empty() ? none : date_in_words(cell);
}

std::string category_words(const std::string& id) {
  const auto category = turnpoint::category_from_text(id);
  return category ? std::string(turnpoint::to_words(*category)) : id;
}

void open(EntryDraft& draft, const AppView& view, PeopleEntry entry) {
  draft = {};
  draft.open = true;
  draft.done = view.entry.done;
  draft.row.entry = std::move(entry);
}

void open_new_person(EntryDraft& draft, const AppView& view) {
  PeopleCells cells(of_person::count);
  cells[of_person::work_pattern] = "MTWTF--";
  open(draft, view, {true, {}, std::move(cells), {}});
}

void open_new_spell(EntryDraft& draft, const AppView& view, const std::string& id) {
  PeopleCells cells(of_spell::count);
  cells[employee_id] = id;
  cells[of_spell::first_day] = view.today;
  cells[of_spell::category] = "sickness";
  open(draft, view, {false, {}, std::move(cells), {}});
}

/// From the terms that hold last: what is different from a day on is changed.
void open_new_terms(EntryDraft& draft, const AppView& view, const PersonView& person) {
  PeopleCells cells = person.rows.back();
  cells[of_person::valid_from].clear();
  open(draft, view, {true, {}, std::move(cells), {}});
  draft.terms = true;
}

void draw_text(Widgets& ui, const AppView& view, std::string_view column, const char* label,
               std::string& cell, std::string_view hint = {}) {
  const std::string error = view.entry.error_of(column);
  const FieldOptions options{.hint = hint, .error = error, .max_length = 200};
  if (const auto typed = ui.text_field(column, label, cell, options)) cell = *typed;
}

void draw_day(Widgets& ui, const AppView& view, std::string_view column, const char* label, std::string& cell,
              std::string_view hint = {}) {
  const std::string error = view.entry.error_of(column);
  if (const auto day = ui.date_field(column, label, cell, {.hint = hint, .error = error})) cell = *day;
}

void draw_person_cells(EntryDraft& draft, Widgets& ui, const AppView& view) {
  PeopleCells& now = draft.row.entry.now;
  if (draft.row.entry.was.empty() && !draft.terms)
    draw_text(ui, view, "employee_id", "Pseudonym", now[employee_id],
              "Such as P-07: never a name, a staff number or initials");
  if (draft.terms || (!draft.row.entry.was.empty() && !draft.row.entry.was[of_person::valid_from].empty()))
    draw_day(ui, view, "valid_from", "These terms hold from", now[of_person::valid_from]);
  draw_text(ui, view, "team", "Team", now[of_person::team]);
  if (!draft.terms) {
    draw_day(ui, view, "start_date", "In service from", now[of_person::start_date],
             "Empty: before the record");
    draw_day(ui, view, "leave_date", "Last day in service", now[of_person::leave_date], "Empty: still here");
  }
  draw_text(ui, view, "work_pattern", "Working days", now[of_person::work_pattern],
            "Monday to Sunday, a dash for a day off: MTWTF-- or MTW----");
  draw_text(ui, view, "hours_per_day", "Hours of a working day", now[of_person::hours_per_day], "Empty: 7.5");
  draw_text(ui, view, "fte", "Share of a full post", now[of_person::fte], "Empty: 1");
}

void draw_whose(EntryDraft& draft, Widgets& ui, const AppView& view) {
  std::string& id = draft.row.entry.now[employee_id];
  if (!view.workforce || view.workforce->ids.empty())
    return draw_text(ui, view, "employee_id", "Pseudonym", id);
  std::vector<Option> people = {{"", "Choose"}};
  for (const std::string& each : view.workforce->ids) people.push_back({each, each});
  const std::string error = view.entry.error_of("employee_id");
  if (const auto chosen = ui.select("employee_id", "Colleague", people, id, {.error = error})) id = *chosen;
}

void draw_spell_cells(EntryDraft& draft, Widgets& ui, const AppView& view) {
  EnterRow& row = draft.row;
  PeopleCells& now = row.entry.now;
  if (row.entry.was.empty()) draw_whose(draft, ui, view);
  draw_day(ui, view, "first_day", "First day", now[of_spell::first_day]);
  draw_day(ui, view, "last_day", "Last day", now[of_spell::last_day], "Empty while the absence lasts");
  draw_text(ui, view, "hours", "Hours, of a part day", now[of_spell::hours], "Empty: whole days");
  std::vector<Option> categories;
  for (const std::string_view id : turnpoint::category_names)
    categories.push_back({std::string(id), category_words(std::string(id))});
  const std::string error = view.entry.error_of("category");
  if (const auto chosen =
          ui.select("category", "Kind of absence", categories, now[of_spell::category],
                    {.hint = "What the policy goes by. No diagnosis belongs here.", .error = error}))
    now[of_spell::category] = *chosen;
  if (const auto yes =
          ui.checkbox("work_related", "Said to come from work", now[of_spell::work_related] == "yes"))
    now[of_spell::work_related] = *yes ? "yes" : "";
  draw_day(ui, view, "expected", "Expected back on", row.expected, "Where it is known; only while it lasts");
  draw_day(ui, view, "fit_from", "Fit note from", row.fit_from, "Where there is one");
  draw_day(ui, view, "fit_until", "Fit note until", row.fit_until);
}

/// What belongs to no field that is drawn.
void draw_other_errors(Widgets& ui, const AppView& view, const EntryDraft& draft) {
  const PeopleEntry& entry = draft.row.entry;
  static constexpr std::string_view of_people[] = {
      "team", "start_date", "leave_date", "work_pattern", "hours_per_day", "fte", "valid_from"};
  static constexpr std::string_view of_spells[] = {"first_day", "last_day", "hours",    "category",
                                                   "expected",  "fit_from", "fit_until"};
  for (const turnpoint::Error& error : view.entry.errors) {
    const auto drawn = [&](std::string_view field) { return error.where == field; };
    const bool at_a_field = (entry.was.empty() && !draft.terms && error.where == "employee_id") ||
                            (entry.person ? std::any_of(std::begin(of_people), std::end(of_people), drawn)
                                          : std::any_of(std::begin(of_spells), std::end(of_spells), drawn));
    if (!at_a_field || entry.now.empty()) ui.alert(error.detail);
  }
}

std::string title_of(const EntryDraft& draft) {
  const PeopleEntry& entry = draft.row.entry;
  if (draft.terms) return "Add terms from a day on, " + entry.now[employee_id];
  const std::string what = entry.person ? "person" : "absence";
  if (entry.was.empty()) return entry.person ? "Add a person" : "Enter an absence";
  return (entry.now.empty() ? "Take out the " : "Correct the ") + what + ", " + entry.was[employee_id];
}

/// Entered, corrected or taken out of this person, first first.
void draw_entered(Widgets& ui, const AppView& view, const std::string& id) {
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < view.study.entries.size(); ++i) {
    if (view.study.entries[i].employee_id() == id) entries.push_back(i);
  }
  if (entries.empty()) return;
  const Column columns[] = {{.id = "entered", .label = "Entered", .row_header = true, .share = 2},
                            {.id = "what", .label = "What", .share = 8}};
  auto table = ui.table("entries", "What was entered, and what it was before", columns, entries.size());
  table.rows([&](std::size_t i) {
    const PeopleEntry& entry = view.study.entries[entries[i]];
    const auto row = ui.row(std::to_string(entries[i]));
    ui.cell(turnpoint::to_words(entry.entered));
    ui.cell(turnpoint::entry_in_words(entry));
  });
}

/// Terms that changed over time, each row with a way to correct it.
void draw_terms(EntryDraft& draft, Widgets& ui, const AppView& view, const PersonView& person) {
  const Column columns[] = {{.id = "from", .label = "Terms from", .row_header = true, .share = 3},
                            {.id = "days", .label = "Working days", .share = 3},
                            {.id = "team", .label = "Team", .share = 3},
                            {.id = "fte", .label = "Share of a full post", .numeric = true, .share = 2},
                            {.id = "change", .label = "Change", .share = 4}};
  auto table = ui.table("terms", "Terms, from when each holds", columns, person.rows.size());
  table.rows([&](std::size_t i) {
    const PeopleCells& terms = person.rows[i];
    const auto row = ui.row(std::to_string(i));
    ui.cell(day_words(terms[of_person::valid_from], "The beginning"));
    ui.cell(terms[of_person::work_pattern]);
    ui.cell(terms[of_person::team]);
    ui.cell(terms[of_person::fte]);
    const auto cell = ui.cell();
    if (ui.button("correct", "Correct terms no. " + std::to_string(i + 1) + "…", {.quiet = true}))
      open(draft, view, {true, terms, terms, {}});
  });
}

void draw_absences(EntryDraft& draft, Widgets& ui, const AppView& view, const PersonView& person) {
  const std::vector<PeopleCells>& spells = person.spell_rows;
  if (spells.empty()) return ui.text("No absence is entered.");
  const Column columns[] = {{.id = "number", .label = "No.", .numeric = true, .share = 1},
                            {.id = "first", .label = "First day", .row_header = true, .share = 3},
                            {.id = "last", .label = "Last day", .share = 3},
                            {.id = "hours", .label = "Hours", .numeric = true, .share = 1},
                            {.id = "category", .label = "Kind", .share = 3},
                            {.id = "change", .label = "Change", .share = 4}};
  auto table = ui.table("absences", "Absences", columns, spells.size());
  table.rows([&](std::size_t i) {
    const PeopleCells& spell = spells[i];
    const auto row = ui.row(std::to_string(i));
    const std::string number = std::to_string(i + 1);
    ui.cell(number);
    ui.cell(day_words(spell[of_spell::first_day], ""));
    ui.cell(day_words(spell[of_spell::last_day], "Still open"));
    ui.cell(spell[of_spell::hours]);
    ui.cell(category_words(spell[of_spell::category]));
    const auto cell = ui.cell();
    if (ui.button("correct", "Correct absence no. " + number + "…", {.quiet = true}))
      open(draft, view, {false, spell, spell, {}});
    if (ui.button("take_out", "Take out absence no. " + number + "…", {.quiet = true}))
      open(draft, view, {false, spell, {}, {}});
  });
}

}  // namespace

void draw_entry_buttons(EntryDraft& draft, Widgets& ui, const AppView& view) {
  if (!view.workforce) return;
  const auto line = ui.line("enter");
  if (ui.button("person", "Add a person…")) open_new_person(draft, view);
  const bool anybody = view.workforce->people > 0;
  if (ui.button("absence", "Enter an absence…", {.enabled = anybody, .why_not = "Add a person first."}))
    open_new_spell(draft, view, "");
}

void draw_people(EntryDraft& draft, Widgets& ui, const AppView& view, Commands& commands) {
  const auto section = ui.section("people", "People", 3);
  draw_protection(ui, view, commands);
  draw_entry_buttons(draft, ui, view);
  draw_case_file_field(ui, view);
  for (const std::string& note : view.entry.notes) ui.note(Tone::attention, note);
  if (!view.workforce->ids.empty()) return;
  ui.text(view.workforce->people > 0
              ? "There are too many to list: find them under Compare, everyone's table."
              : "Nobody is entered yet.");
}

void draw_people_list(Widgets& ui, const AppView& view, Commands& commands) {
  if (!view.workforce || view.workforce->synthetic || view.workforce->ids.empty()) return;
  const std::vector<std::string>& ids = view.workforce->ids;
  const auto section = ui.section("everyone", "Everyone");
  const Column columns[] = {{.id = "person", .label = "Colleague", .row_header = true, .share = 3},
                            {.id = "open", .label = "Their page", .share = 3}};
  auto table = ui.table("people", "People by pseudonym", columns, ids.size());
  table.rows([&](std::size_t i) {
    const auto row = ui.row(ids[i]);
    ui.cell(ids[i]);
    const auto cell = ui.cell();
    if (ui.button("open", "Open " + ids[i], {.quiet = true})) {
      commands.push_back(OpenPerson{ids[i]});
      commands.push_back(GoTo{Place::compare});
    }
  });
}

void draw_rows_of_person(EntryDraft& draft, Widgets& ui, const AppView& view, const PersonView& person) {
  const auto section = ui.section("rows", "Absences and working days", 3);
  for (const std::string& note : view.entry.notes) ui.note(Tone::attention, note);
  {
    const auto line = ui.line("enter");
    if (ui.button("absence", "Enter an absence…")) open_new_spell(draft, view, person.employee_id);
    if (person.rows.size() == 1 && ui.button("correct_person", "Correct the person…"))
      open(draft, view, {true, person.rows.front(), person.rows.front(), {}});
    if (!person.rows.empty() && ui.button("add_terms", "Add terms from a day on…"))
      open_new_terms(draft, view, person);
    if (ui.button("take_out_person", "Take the person out…") && !person.rows.empty())
      open(draft, view, {true, person.rows.front(), {}, {}});
  }
  if (person.rows.size() > 1) draw_terms(draft, ui, view, person);
  draw_absences(draft, ui, view, person);
  draw_entered(ui, view, person.employee_id);
}

void draw_entering(EntryDraft& draft, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.entry.done != draft.done) draft.open = false;
  if (!draft.open) return;
  const PeopleEntry& entry = draft.row.entry;
  const auto dialog = ui.dialog("entry", title_of(draft));
  if (dialog.dismissed()) draft.open = false;
  if (entry.now.empty()) {
    ui.text(entry.person ? "Their absences go with them, and what was recorded is taken back. Undo brings "
                           "everything back."
                         : turnpoint::entry_in_words({false, {}, entry.was, {}}) +
                               ". It stays in the history of the case. Undo brings it back.");
  } else if (entry.person) {
    draw_person_cells(draft, ui, view);
  } else {
    draw_spell_cells(draft, ui, view);
  }
  draw_other_errors(ui, view, draft);
  const auto line = ui.line("answers");
  const bool without_day = draft.terms && entry.now[of_person::valid_from].empty();
  const std::string why_not =
      without_day ? "Say from which day these terms hold." : obstacle(view, draft.row);
  const char* label = entry.now.empty() ? "Take out" : entry.was.empty() ? "Enter" : "Correct";
  if (ui.button("enter", label, {.enabled = why_not.empty(), .why_not = why_not, .primary = true}))
    commands.push_back(draft.row);
  if (ui.button("leave", "Leave")) draft.open = false;
  if (!draft.open) commands.push_back(LeaveEntry{});
}

}  // namespace turnpoint::ui
