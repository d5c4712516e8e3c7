#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

using namespace app;

void draw_locked(PanelState& state, Widgets& ui, const AppView& view, Commands& commands) {
  {
    const auto banner = ui.banner("Turnpoint");
    draw_views(ui, view, commands);
  }
  const auto main = ui.main();
  ui.heading("Turnpoint is locked");
  ui.text("What is kept in this browser is encrypted. Enter the passphrase to open it.");
  if (!view.keeping.error.empty()) ui.alert(view.keeping.error);
  if (view.keeping.busy) ui.status("One moment…");
  const bool forgotten = state.passphrase_forgotten;
  if (!forgotten) {
    const bool entered = ui.password_field("passphrase", "Passphrase", {.required = true});
    command_button(ui, view, commands, "unlock", "Unlock", Keep{KeepingDeed::unlock, {}}, {.primary = true});
    if (entered && !view.keeping.busy) commands.push_back(Keep{KeepingDeed::unlock, {}});
  }
  const auto open = ui.disclosure("forgotten", "The passphrase is forgotten: use the printed recovery code",
                                  state.passphrase_forgotten);
  if (!open) return;
  ui.password_field(
      "recovery_code", "Recovery code",
      {.hint = "Seven groups of five; capitals, spaces and dashes do not matter", .required = true});
  ui.password_field("passphrase", "New passphrase", {.hint = "At least 12 characters", .required = true});
  ui.password_field("passphrase_again", "The same again", {.required = true});
  command_button(ui, view, commands, "recover", "Set the new passphrase and unlock",
                 Keep{KeepingDeed::recover, {}}, {.primary = true});
  ui.text("Without the passphrase and without the code, what is kept cannot be opened by anybody. To start "
          "over, delete this site's data in the browser's settings.");
}

}  // namespace turnpoint::ui
