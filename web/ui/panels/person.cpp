#include "web/ui/panels/handover.h"
#include "web/ui/panels/people.h"
#include "web/ui/panels/record.h"
#include "web/ui/panels/retention.h"
#include "web/ui/panels/timeline.h"

namespace turnpoint::ui {
namespace {

using namespace app;

std::string spell_dates(const SpellView& spell) {
  const std::string last = spell.open ? spell.last_day + " (still open)" : spell.last_day;
  return spell.first_day == spell.last_day && !spell.open ? spell.first_day : spell.first_day + " to " + last;
}

void draw_spells(Widgets& ui, std::string_view id, const std::string& caption,
                 const std::vector<SpellView>& spells, std::string_view remark) {
  if (spells.empty()) return;
  const Column columns[] = {{.id = "days", .label = "Spell", .row_header = true, .share = 4},
                            {.id = "category", .label = "Category", .share = 3},
                            {.id = "counted", .label = "Days in the window", .numeric = true, .share = 2},
                            {.id = "remark", .label = std::string(remark), .share = 5}};
  auto table = ui.table(id, caption, columns, spells.size());
  table.rows([&](std::size_t i) {
    const SpellView& spell = spells[i];
    const auto row = ui.row(spell.first_day + spell.category + std::to_string(i));
    ui.cell(spell_dates(spell));
    ui.cell(spell.category);
    ui.cell(spell.days);
    ui.cell(spell.remark);
  });
}

void draw_details(Widgets& ui, const LookView& look) {
  {
    const auto sums = ui.definitions("sum");
    ui.definition("Sum", look.sum);
    ui.definition("Value", look.value);
    ui.definition("Threshold", look.threshold);
    if (!look.clause.empty()) ui.definition("Clause", look.clause);
  }
  draw_spells(ui, "counted", "Spells that counted", look.counted, "Remark");
  draw_spells(ui, "left_out", "Spells left out", look.left_out, "Why it did not count");
}

/// The sentence always; the spells and the sum of the first look at once, of the others when asked for.
void draw_look(PanelState& state, Widgets& ui, const std::string& id, const LookView& look,
               bool open_at_first) {
  const std::string what = !look.met ? "not met" : look.crossing ? "a finding" : "still met";
  const std::string title = look.name + " on " + date_in_words(look.date) + ": " + what +
                            (look.provisional ? ", spell still open" : "");
  const auto part = ui.section("look", title, 4);
  ui.text(look.because);
  bool open = open_at_first != state.switched_looks.contains(id);
  const bool before = open;
  {
    const auto details = ui.disclosure("details", "The spells and the sum", open);
    if (details) draw_details(ui, look);
  }
  if (open == before) return;
  if (open == open_at_first)
    state.switched_looks.erase(id);
  else
    state.switched_looks.insert(id);
}

void draw_side(PanelState& state, Widgets& ui, std::string_view id, const std::string& title,
               const std::vector<LookView>& looks) {
  const auto section = ui.section(id, title, 3);
  if (looks.empty()) return ui.text("No trigger of this policy looks at this person.");
  for (const LookView& look : looks) {
    const std::string place = std::string(id) + " " + look.trigger + " " + look.date;
    const auto entity = ui.entity(place);
    draw_look(state, ui, place, look, &look == &looks.front());
  }
}

}  // namespace

void draw_person(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Why: " + view.person_asked);
  if (ui.button("back", "Back to everyone")) commands.push_back(ClosePerson{});
  if (state.focused_person != view.person_asked) {
    ui.request_focus("back");
    state.switched_looks.clear();
    state.focused_person = view.person_asked;
  }
  if (!view.person || view.person->employee_id != view.person_asked) return ui.text("Being worked out.");
  const PersonView& person = *view.person;
  const auto section = ui.section("person", "Person " + person.employee_id);
  {
    const auto facts = ui.definitions("facts");
    if (!person.team.empty()) ui.definition("Team", person.team);
    ui.definition("Works", person.pattern);
    ui.definition("In service", person.service);
    ui.definition("Spells in the record", grouped(person.spells));
  }
  draw_timeline(ui, view);
  draw_rows_of_person(state.entry, ui, view, person);
  draw_case_history(state.record, ui, view, person.employee_id, commands);
  draw_hand_over(state, ui, view, person.employee_id, commands);
  draw_held(state, ui, view, person.employee_id, commands);
  draw_side(state, ui, "old", "Old: " + view.comparison->old_side.name, person.old_looks);
  draw_side(state, ui, "new", "New: " + view.comparison->new_side.name, person.new_looks);
}

}  // namespace turnpoint::ui
