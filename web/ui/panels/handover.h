#pragma once
/// One case handed over as an encrypted file, and one received.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

/// Part of a colleague's page.
void draw_hand_over(PanelState& state, Widgets& ui, const app::AppView& view, const std::string& employee_id,
                    app::Commands& commands);
/// The dialog that asks for the passphrase.
void draw_handing_over(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

/// Where people are added.
void draw_case_file_field(Widgets& ui, const app::AppView& view);
/// The dialogs of a case file that was chosen, and of one that was opened; false: neither is.
bool draw_case_dialogs(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

}  // namespace turnpoint::ui
