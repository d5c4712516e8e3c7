#include <array>

#include "web/ui/panels/panels.h"
#include "web/ui/table_text.h"

namespace turnpoint::ui {
namespace {

using namespace app;

constexpr std::array<PlaceName, 15> places = {{{Place::start, "start", "Start"},
                                               {Place::compare, "compare", "Compare"},
                                               {Place::removal, "removal", "Removal"},
                                               {Place::sweep, "sweep", "Sweep"},
                                               {Place::cutover, "cutover", "Cut-over"},
                                               {Place::due, "due", "Due"},
                                               {Place::statistics, "statistics", "Statistics"},
                                               {Place::equality, "equality", "Equality"},
                                               {Place::report, "report", "Report"},
                                               {Place::exercises, "exercises", "Exercises"},
                                               {Place::plan, "plan", "Plan"},
                                               {Place::policies, "policies", "Policies"},
                                               {Place::workforce, "workforce", "Workforce"},
                                               {Place::keeping, "keeping", "Safekeeping"},
                                               {Place::about, "about", "About"}}};

void draw_places(Widgets& ui, const AppView& view, Commands& commands) {
  const auto navigation = ui.navigation("Places");
  std::vector<Option> choices;
  std::string current;
  for (const PlaceName& place : places) {
    choices.push_back({place.id, place.name});
    if (place.place == view.place) current = place.id;
  }
  const auto chosen = ui.tabs("places", "Places", choices, current);
  for (const PlaceName& place : places) {
    if (chosen && *chosen == place.id) commands.push_back(GoTo{place.place});
  }
}

void draw_theme(Widgets& ui, const AppView& view, Commands& commands) {
  const Option themes[] = {
      {"system", "Colours as the device"}, {"light", "Light colours"}, {"dark", "Dark colours"}};
  const char* current = view.theme == Theme::system  ? "system"
                        : view.theme == Theme::light ? "light"
                                                     : "dark";
  const auto chosen = ui.select("theme", "Colours", themes, current, {.hidden_label = true});
  if (!chosen) return;
  commands.push_back(SetTheme{*chosen == "light"  ? Theme::light
                              : *chosen == "dark" ? Theme::dark
                                                  : Theme::system});
}

}  // namespace

void draw_views(Widgets& ui, const AppView& view, Commands& commands) {
  draw_theme(ui, view, commands);
  if (view.face == Face::canvas) {
    command_button(ui, view, commands, "text_view", "Use the text view", SetFace{Face::text},
                   {.hint = "The same page as plain text: reflows, zooms, prints"});
  } else {
    command_button(ui, view, commands, "visual_view", "Use the visual view", SetFace{Face::canvas});
  }
}

std::span<const PlaceName> place_names() { return places; }

void draw_banner(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  {
    const auto banner = ui.banner("Turnpoint");
    if (ui.button(
            "find", "Find…",
            {.hint = "A place or a command by its words: Ctrl+K", .quiet = true, .shortcut = "Control+K"}))
      state.palette_open = true;
    command_button(ui, view, commands, "undo", "Undo", Undo{}, {.quiet = true, .shortcut = "Control+Z"});
    command_button(ui, view, commands, "redo", "Redo", Redo{}, {.quiet = true, .shortcut = "Control+Y"});
    if (view.keeping.protection == Protection::open)
      command_button(ui, view, commands, "lock", "Lock now", Keep{KeepingDeed::lock, {}}, {.quiet = true});
    draw_views(ui, view, commands);
  }
  draw_places(ui, view, commands);
}

void draw_footer(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  const auto footer = ui.footer();
  ui.status(view.saving.sentence);
  if (view.saving.can_retry) command_button(ui, view, commands, "retry", "Retry", RetrySave{});
  if (view.saving.can_start_afresh)
    command_button(ui, view, commands, "start_afresh", "Start afresh", StartAfresh{});
  if (view.saving.can_take_over) command_button(ui, view, commands, "take_over", "Take over", TakeOver{});
  if (view.workforce && view.workforce->imported) {
    ui.text(view.workforce->kept_id.empty()
                ? "Imported people are in memory only: they are gone when this page closes."
                : "Imported people are kept in this browser, encrypted.");
  }
  if (!tables_in(ui.so_far()).empty() && ui.button("save_table", "Save a table…", {.quiet = true}))
    state.table_saving.open = true;
  if (view.comparing)
    ui.text("Comparing…");
  else if (!view.status.empty())
    ui.status(view.status);
}

}  // namespace turnpoint::ui
