/// The monthly report: what it is asked for, made, printed and saved.
#include <algorithm>

#include "core/io/measures/monthly_request.h"
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

using namespace app;

void draw_monthly(PlanChoice& choice, Widgets& ui, const AppView& view, Commands& commands) {
  const Inquired<ReportView>& monthly = view.plan.monthly;
  const auto section = ui.section("monthly", "Monthly report");
  ui.text(
      "For directors: directorates and services with their ratings, whom to talk with first by pseudonym, "
      "before and after the launch, teams on the new policy and on the old, what is late. Made of the "
      "people, the policies "
      "and the "
      "plan of this study.");
  const auto open = ui.disclosure("settings", "Ratings and lists", choice.monthly_open);
  if (open) {
    for (const MonthlySetting& setting : monthly_settings) {
      std::string& value = choice.monthly[std::string(setting.id)];
      if (value.empty()) value = setting.usual;
      const std::string error = monthly.error_of(setting.id);
      if (const auto typed =
              ui.number_field(setting.id, setting.name, value, {.hint = setting.does, .error = error}))
        value = *typed;
    }
  }
  command_button(ui, view, commands, "make", "Make the monthly report", MakeMonthly{choice.monthly});
  for (const Error& error : monthly.errors) {
    const bool at_field =
        std::any_of(monthly_settings.begin(), monthly_settings.end(),
                    [&](const MonthlySetting& setting) { return setting.id == error.where; });
    if (!at_field || !choice.monthly_open) ui.alert(error.detail);
  }
  if (monthly.found && !monthly.under_way) {
    draw_stale(ui, monthly.stale);
    if (!monthly.stale)
      ui.note(Tone::info, "The monthly report is made. Print or save it; pages with pseudonyms "
                          "stay with those who support these colleagues.");
  }
  command_button(ui, view, commands, "print", "Print the monthly report", PrintMonthly{});
  command_button(ui, view, commands, "save", "Save the monthly report", SaveMonthly{});
}

}  // namespace turnpoint::ui
