#include <array>

#include "core/policy/wording/plain.h"
#include "web/app/edits.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::array<MappingRule, 4> rules = {MappingRule::honour_until_expiry,
                                              MappingRule::carry_with_review,
                                              MappingRule::convert_to_support_plan, MappingRule::reset};

std::vector<Option> rule_choices() {
  std::vector<Option> choices;
  for (const MappingRule rule : rules)
    choices.push_back({std::string(to_text(rule)), capital(turnpoint::to_words(rule))});
  return choices;
}

/// A rule of one stage or category; without one of its own it has that of everyone.
template <class Key>
void draw_rule(Widgets& ui, const std::string& id, const std::string& name, const Key& key,
               std::map<Key, MappingRule> Mapping::*own, const Mapping& mapping, Commands& commands) {
  std::vector<Option> choices = rule_choices();
  choices.insert(choices.begin(), Option{"usual", "As for everyone"});
  const auto found = (mapping.*own).find(key);
  const std::string current = found == (mapping.*own).end() ? "usual" : std::string(to_text(found->second));
  const auto chosen = ui.select(id, name, choices, current);
  if (!chosen) return;
  SetMapping edit{mapping};
  const auto rule = mapping_rule_from_text(*chosen);
  if (rule)
    (edit.mapping.*own)[key] = *rule;
  else
    (edit.mapping.*own).erase(key);
  commands.push_back(edit);
}

void draw_usual(Widgets& ui, const Mapping& mapping, Commands& commands) {
  const auto chosen = ui.select("usual", "What is live, for everyone", rule_choices(), to_text(mapping.usual),
                                {.hint = "It " + std::string(meaning_of(mapping.usual)) + "."});
  const auto rule = chosen ? mapping_rule_from_text(*chosen) : std::nullopt;
  if (!rule) return;
  SetMapping edit{mapping};
  edit.mapping.usual = *rule;
  commands.push_back(edit);
}

void draw_terms(Widgets& ui, const Mapping& mapping, Commands& commands) {
  const auto review =
      ui.slider("review", "A review comes within", mapping.review_within.count, 7, 91, 7, "calendar days");
  const auto letters =
      ui.slider("letters", "Letters go out", mapping.letters_before.count, 1, 20, 1, "working days before");
  if (!review && !letters) return;
  SetMapping edit{mapping, ui.gesture()};
  if (review) edit.mapping.review_within = {static_cast<int>(*review), TermUnit::calendar_day};
  if (letters) edit.mapping.letters_before = {static_cast<int>(*letters), TermUnit::working_day};
  commands.push_back(edit);
}

void draw_rules(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const CutOver cutover = cutover_of(view.study);
  const Mapping& mapping = cutover.mapping;
  const auto section = ui.section("cutover", "The day of the change");
  const std::string day =
      view.cutover.day_entered.empty() ? turnpoint::to_text(cutover.day) : view.cutover.day_entered;
  const auto entered =
      ui.date_field("day", "The new policy starts on", day, {.error = view.cutover.day_error});
  if (entered) commands.push_back(SetCutOverDay{*entered});
  draw_usual(ui, mapping, commands);
  draw_terms(ui, mapping, commands);
  const PolicyView* policy = find_policy(view, view.study.old_policy.policy);
  if (policy == nullptr) return;
  if (!policy->stages.empty()) {
    const auto stages = ui.section("stages", "Rules of their own for stages", 3);
    for (const StageView& stage : policy->stages) {
      const auto entity = ui.entity(stage.id);
      draw_rule(ui, "rule", stage.name, stage.id, &Mapping::by_stage, mapping, commands);
    }
  }
  const auto kinds = ui.section("kinds", "Rules of their own for kinds of absence", 3);
  const auto open = ui.disclosure("list", "Kinds of absence", state.mapping_kinds_open);
  if (!open) return;
  for (const CategoryView& category : policy->categories) {
    const auto known = category_from_text(category.id);
    if (!known) continue;
    const auto entity = ui.entity(category.id);
    draw_rule(ui, "rule", capital(category.category), *known, &Mapping::by_category, mapping, commands);
  }
}

struct ListName {
  LedgerList list;
  const char* id;
  const char* name;
  long LedgerView::*count;
};

constexpr std::array<ListName, 4> lists = {
    {{LedgerList::live, "live", "Live on the day before", &LedgerView::live},
     {LedgerList::to_do, "to_do", "To do", &LedgerView::to_do},
     {LedgerList::letters, "letters", "Letters", &LedgerView::letters},
     {LedgerList::to_check, "to_check", "To check", &LedgerView::to_check}}};

const ListName& named(LedgerList list) { return lists[static_cast<std::size_t>(list)]; }

void draw_list_choice(Widgets& ui, const LedgerView& ledger, const LedgerPage& page, Commands& commands) {
  const auto group = ui.group("lists", "Lists of the ledger");
  std::vector<Option> choices;
  for (const ListName& list : lists)
    choices.push_back({list.id, std::string(list.name) + " (" + grouped(ledger.*list.count) + ")"});
  const auto chosen = ui.tabs("list", "Lists of the ledger", choices, named(page.list).id);
  for (const ListName& list : lists) {
    if (chosen && *chosen == list.id) commands.push_back(ShowLedger{{list.list, page.find, 0, page.count}});
  }
}

void draw_tools(Widgets& ui, const AppView& view, Commands& commands) {
  const auto line = ui.line("tools");
  const auto find = ui.text_field("find", "Find a person, a team or what it is", view.cutover.page.find,
                                  {.max_length = 64});
  if (find) {
    LedgerPage page = view.cutover.page;
    page.find = *find;
    page.first = 0;
    commands.push_back(ShowLedger{page});
  }
  command_button(ui, view, commands, "save_csv", "Save the ledger as CSV", SaveLedger{"csv"});
  command_button(ui, view, commands, "save_json", "Save all as JSON", SaveLedger{"json"});
}

std::string on_day(const LedgerEntry& entry) {
  return entry.day.empty() ? "on return" : date_in_words(entry.day);
}

std::vector<Column> columns_of(LedgerList list) {
  const Column person{.id = "person", .label = "Person", .row_header = true, .share = 2};
  const Column team{.id = "team", .label = "Team", .share = 2};
  switch (list) {
  case LedgerList::live:
    return {person,
            team,
            {.id = "what", .label = "What is live", .share = 5},
            {.id = "rule", .label = "Rule", .share = 3},
            {.id = "becomes", .label = "What becomes of it", .share = 5}};
  case LedgerList::to_do:
    return {{.id = "by", .label = "By", .share = 3},
            person,
            team,
            {.id = "who", .label = "Who", .share = 2},
            {.id = "what", .label = "What", .share = 5},
            {.id = "because", .label = "Because", .share = 5}};
  case LedgerList::letters:
    return {{.id = "on", .label = "Goes out on", .share = 3},
            person,
            team,
            {.id = "what", .label = "Letter", .share = 4},
            {.id = "says", .label = "What it tells", .share = 6}};
  case LedgerList::to_check: return {person, team, {.id = "what", .label = "What disagrees", .share = 8}};
  }
  return {};
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

void draw_cells(Widgets& ui, LedgerList list, const LedgerEntry& entry) {
  const bool by_day = list == LedgerList::to_do || list == LedgerList::letters;
  if (by_day) ui.cell(on_day(entry));
  ui.cell(entry.employee_id);
  ui.cell(entry.team);
  if (list == LedgerList::to_do) ui.cell(entry.owner);
  ui.cell(entry.what);
  if (list == LedgerList::live) {
    ui.cell(entry.rule.empty() ? "goes on under every rule" : entry.rule);
    ui.cell(capital(entry.becomes));
  }
  if (list == LedgerList::to_do) ui.cell(entry.because);
  if (list == LedgerList::letters) ui.cell(joined(entry.says));
}

void draw_list(Widgets& ui, const AppView& view, Commands& commands) {
  const LedgerView& ledger = *view.cutover.ledger;
  const LedgerPage& page = view.cutover.page;
  const auto section = ui.section("ledger", "The ledger");
  draw_tools(ui, view, commands);
  draw_list_choice(ui, ledger, page, commands);
  if (ledger.found == 0)
    return ui.text(page.find.empty() ? "Nothing is on this list." : "Nobody here fits what you look for.");
  const auto columns = columns_of(page.list);
  {
    auto table = ui.table(named(page.list).id, named(page.list).name, columns, ledger.rows.size(),
                          {.first = ledger.first, .total = ledger.found});
    table.rows([&](std::size_t i) {
      const auto row = ui.row(std::to_string(ledger.first + i));
      draw_cells(ui, page.list, ledger.rows[i]);
    });
  }
  const auto first = draw_pages(ui, {ledger.first, ledger.rows.size(), ledger.found, page.count});
  if (first) commands.push_back(ShowLedger{{page.list, page.find, *first, page.count}});
}

void draw_assumed(PanelState& state, Widgets& ui, const LedgerView& ledger) {
  if (ledger.assumptions.empty()) return;
  const auto section = ui.section("assumed", "What is assumed");
  const auto open = ui.disclosure("list", "Assumptions behind the ledger", state.mapping_assumptions_open);
  if (!open) return;
  draw_assumption_values(ui, "Assumptions behind the ledger", ledger.assumptions);
}

}  // namespace

void draw_cutover_rules(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  draw_rules(state, ui, view, commands);
}

void draw_cutover(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Cut-over: what happens to live cases");
  if (!view.cutover.ledger)
    return ui.text(view.workforce ? "The ledger is being worked out." : "Load a workforce first.");
  const LedgerView& ledger = *view.cutover.ledger;
  {
    const auto section = ui.section("sum", "New policy from " + date_in_words(ledger.cutover));
    ui.text(ledger.sum);
    for (const std::string& note : ledger.notes) ui.text(note);
  }
  draw_list(ui, view, commands);
  draw_assumed(state, ui, ledger);
}

}  // namespace turnpoint::ui
