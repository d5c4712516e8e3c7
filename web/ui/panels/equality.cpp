#include <algorithm>

#include "web/app/edits.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr const char* hidden = "not shown";

std::string or_hidden(const std::string& figure) { return figure.empty() ? hidden : figure; }

void draw_asked(EqualityChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  draw_policy_choice(ui, view, Side::old_policy, commands);
  draw_policy_choice(ui, view, Side::new_policy, commands);
  const std::optional<StudyDisclosure>& chosen = view.study.disclosure;
  if (chosen) {
    ui.text("The smallest group that may be shown has " + std::to_string(chosen->disclosure.suppression) +
            " people, as chosen for this study.");
  } else {
    const auto typed =
        ui.number_field("suppression", "Smallest group that may be shown", choice.suppression,
                        {.hint = "People, 2 to 1,000. Chosen once for the study: tables with another size "
                                 "beside these would say more about someone than either.",
                         .error = view.equality.error_of("suppression")});
    if (typed) choice.suppression = *typed;
  }
  command_button(ui, view, commands, "count", "Work out the equality view", CountEquality{choice.suppression},
                 {.primary = true});
  for (const Error& error : view.equality.errors) {
    if (error.where != "suppression") ui.alert(error.detail);
  }
}

void draw_reference(EqualityChoice& choice, Widgets& ui, const AppView& view,
                    const CharacteristicTable& table, Commands& commands) {
  ui.text("Each group stands beside one that has no figures of its own. Nobody has named it for this "
          "characteristic yet. It is named once for the study: another one later would tell more than both "
          "tables say. A large group, chosen without looking at the figures, is best.");
  if (std::find(table.choices.begin(), table.choices.end(), choice.reference) == table.choices.end())
    choice.reference.clear();
  std::vector<Option> options = {{"", "Choose a group…"}};
  for (const std::string& group : table.choices) options.push_back({group, group});
  if (const auto chosen =
          ui.select("reference", "The group that others stand beside", options, choice.reference))
    choice.reference = *chosen;
  command_button(ui, view, commands, "name_reference", "Use this group for the study",
                 NameReference{table.id, choice.reference});
}

void draw_measure(Widgets& ui, const CharacteristicTable& table, const EqualityMeasureView& measure,
                  std::size_t number) {
  const auto section = ui.section(measure.id, measure.name, 3);
  ui.text(counted(measure.with_formal_meeting, "person has", "people have") + " a formal meeting.");
  if (!table.measure_shown[number]) {
    ui.note(Tone::info,
            "Not broken down: too few people would be left over to keep the small groups private.");
    return;
  }
  const Column columns[] = {
      {.id = "group", .label = "Group", .row_header = true, .share = 4},
      {.id = "people", .label = "People", .numeric = true, .share = 2},
      {.id = "with", .label = "With a formal meeting", .numeric = true, .share = 3},
      {.id = "rate", .label = "Rate (lowest to highest)", .numeric = true, .share = 4},
      {.id = "likelihood", .label = "Relative likelihood (95 % interval)", .numeric = true, .share = 4}};
  auto rows = ui.table("groups", table.name + ", " + measure.name, columns, table.groups.size());
  rows.rows([&](std::size_t i) {
    const EqualityGroupRow& group = table.groups[i];
    const EqualityFigures& figures = group.figures[number];
    const bool shown = !figures.people.empty();
    const auto row = ui.row(group.group);
    ui.cell(group.group);
    ui.cell(or_hidden(group.people));
    ui.cell(or_hidden(figures.people));
    ui.cell(shown ? figures.rate + " (" + figures.rate_range + ")" : hidden);
    ui.cell(shown ? figures.likelihood + " (" + figures.interval + ")" : hidden);
  });
}

void draw_characteristic(EqualityChoice& choice, Widgets& ui, const AppView& view,
                         const EqualityTables& tables, Commands& commands) {
  const auto shown =
      std::find_if(tables.characteristics.begin(), tables.characteristics.end(),
                   [&](const CharacteristicTable& table) { return table.id == choice.characteristic; });
  const CharacteristicTable& table =
      shown == tables.characteristics.end() ? tables.characteristics.front() : *shown;
  std::vector<Option> options;
  for (const CharacteristicTable& one : tables.characteristics) options.push_back({one.id, one.name});
  if (const auto chosen = ui.select("characteristic", "Characteristic", options, table.id))
    choice.characteristic = *chosen;
  const auto section = ui.section(table.id, table.name);
  if (table.beside.empty()) return draw_reference(choice, ui, view, table, commands);
  ui.text("Groups stand beside \"" + table.beside + "\", which has no figures of its own.");
  if (!table.people_shown) {
    ui.note(Tone::info, "Nothing of this characteristic is shown: too few people would be left over to keep "
                        "the small groups private.");
    return;
  }
  for (std::size_t i = 0; i < tables.measures.size(); ++i) draw_measure(ui, table, tables.measures[i], i);
}

void draw_definitions(Widgets& ui, const EqualityTables& tables) {
  {
    const auto section = ui.section("withheld", "What is withheld, and why");
    ui.text(tables.bands);
  }
  const auto section = ui.section("definitions", "What each figure is");
  const auto list = ui.definitions("figures");
  for (const DefinitionView& one : tables.definitions) ui.definition(one.name, one.definition);
}

}  // namespace

void draw_equality(EqualityChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  ui.heading("Equality: formal meetings by group");
  ui.text(
      "Who would have had a formal meeting under each policy, by group, on the dates of the study: in bands "
      "that give nobody away. A difference asks for a closer look; it does not say why.");
  draw_asked(choice, ui, view, commands);
  if (!view.equality.found || view.equality.found->characteristics.empty())
    return ui.text("Nothing was worked out yet.");
  draw_stale(ui, view.equality.stale);
  const EqualityTables& tables = *view.equality.found;
  ui.text(date_in_words(tables.from) + " to " + date_in_words(tables.to) + ": " +
          counted(tables.people, "person", "people") + " in service.");
  command_button(ui, view, commands, "save", "Save the equality view as CSV", SaveEquality{});
  draw_characteristic(choice, ui, view, tables, commands);
  draw_definitions(ui, tables);
}

}  // namespace turnpoint::ui
