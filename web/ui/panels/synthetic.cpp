#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

void draw_wish(SyntheticChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  std::vector<Option> profiles;
  for (const ProfileView& profile : view.profiles) profiles.push_back({profile.id, profile.name});
  if (const auto chosen = ui.select("profile", "Kind of organisation", profiles, choice.profile))
    choice.profile = *chosen;
  {
    const auto line = ui.line("numbers");
    const auto number = [&](const char* id, const char* label, const char* hint, std::string& value) {
      const std::string error = view.synthesis.error_of(id);
      if (const auto typed = ui.number_field(id, label, value, {.hint = hint, .error = error}))
        value = *typed;
    };
    number("employees", "People", "1 to 1,000,000", choice.employees);
    number("years", "Years of record", "1 to 10", choice.years);
    number("seed", "Seed", "0 or more: the same seed makes the same people", choice.seed);
  }
  const std::string wrong_day = view.synthesis.error_of("to");
  if (const auto day = ui.date_field(
          "to", "Last day of the record", choice.to,
          {.hint = "From 2007 to 2100; the record begins so many years before", .error = wrong_day}))
    choice.to = *day;
  command_button(ui, view, commands, "make", "Make these people",
                 MakeSynthetic{choice.profile, choice.employees, choice.years, choice.seed, choice.to},
                 {.primary = true});
  for (const Error& error : view.synthesis.errors) {
    if (error.where != "employees" && error.where != "years" && error.where != "seed" && error.where != "to")
      ui.alert(error.detail);
  }
}

void draw_targets(Widgets& ui, const AppView& view, const SynthesisView& made, Commands& commands) {
  const auto section = ui.section("targets", "Target beside achieved");
  ui.text("Profile " + made.made.profile + ", seed " + std::to_string(made.made.seed) + ", " +
          counted(static_cast<long>(made.made.employees), "person", "people") + ", from " +
          date_in_words(made.from) + " to " + turnpoint::to_words(made.made.last_day) + ".");
  const Column columns[] = {{.id = "figure", .label = "Figure", .row_header = true, .share = 6},
                            {.id = "target", .label = "Target", .numeric = true, .share = 2},
                            {.id = "achieved", .label = "Achieved", .numeric = true, .share = 2},
                            {.id = "within", .label = "May be off by", .share = 3},
                            {.id = "reached", .label = "Reached", .share = 2}};
  auto table = ui.table("targets", "Target beside achieved", columns, made.figures.size());
  table.rows([&](std::size_t i) {
    const TargetView& figure = made.figures[i];
    const auto row = ui.row(figure.id);
    ui.cell(figure.name);
    ui.cell(figure.target);
    ui.cell(figure.achieved);
    ui.cell(figure.within);
    ui.cell(figure.reached ? "yes" : "no", figure.reached ? Tone::good : Tone::attention);
  });
  for (const std::string& note : made.notes) ui.text(note);
  ui.text(made.how_counted);
  ui.text(made.source);
  const auto line = ui.line("files");
  command_button(ui, view, commands, "save_people", "Save people.csv", SaveSynthetic{"people.csv"});
  command_button(ui, view, commands, "save_absences", "Save absences.csv", SaveSynthetic{"absences.csv"});
  command_button(ui, view, commands, "save_targets", "Save this table as CSV", SaveSynthetic{"targets.csv"});
}

}  // namespace

void draw_synthetic(SyntheticChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  if (view.workforce && view.workforce->synthetic && view.synthesis.found)
    draw_targets(ui, view, *view.synthesis.found, commands);
  if (view.profiles.empty()) return;
  const auto section = ui.section("synthetic", "Make a synthetic workforce");
  ui.text(
      "Invented people whose absence is like that of a kind of organisation: for trying policies out where "
      "there is no export. Nobody in it is real, and nothing about it is sent.");
  draw_wish(choice, ui, view, commands);
}

}  // namespace turnpoint::ui
