/// The clock of a session that is led: time left of the step and of the running order.
#include "web/ui/panels/panels.h"

namespace turnpoint::ui {
namespace {

using namespace app;

/// `3 min 20 s left`, `0 min 5 s over`.
std::string time_left(long minutes, long gone) {
  const long left = minutes * 60 - gone;
  const long seconds = left < 0 ? -left : left;
  return std::to_string(seconds / 60) + " min " + std::to_string(seconds % 60) + " s " +
         (left < 0 ? "over" : "left");
}

}  // namespace

void draw_session_clock(Widgets& ui, const AppView& view, Commands& commands) {
  const SessionClockView& clock = view.exercises.clock;
  long minutes = 0;
  for (const RunningItemView& item : view.exercises.pack->running_order) minutes += item.minutes;
  const auto group = ui.group("clock", "Time");
  if (view.exercises.step && view.exercises.step->minutes > 0)
    ui.text("This step: " + time_left(view.exercises.step->minutes, clock.step) + ".");
  ui.text("Running order: " + time_left(minutes, clock.session) +
          (clock.running ? "." : "; the clock stands."));
  const auto line = ui.line("clock");
  command_button(ui, view, commands, "run", clock.running ? "Pause the clock" : "Start the clock",
                 RunClock{!clock.running});
  if (clock.session > 0) command_button(ui, view, commands, "reset", "Set the clock back", ResetClock{});
}

}  // namespace turnpoint::ui
