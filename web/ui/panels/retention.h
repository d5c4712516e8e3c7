#pragma once
/// How long records are kept, everything held about one colleague, and deleting them.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

/// Part of Due. `ask`: what its button asks for.
void draw_retention(PanelState& state, Widgets& ui, const app::AppView& view, const app::AskRetention& ask,
                    app::Commands& commands);

/// Part of a colleague's page.
void draw_held(PanelState& state, Widgets& ui, const app::AppView& view, const std::string& employee_id,
               app::Commands& commands);

/// Opens the dialog that asks before anything is deleted.
void draw_delete_button(PanelState& state, Widgets& ui, const app::AppView& view,
                        const std::string& employee_id, const std::string& label);
/// That dialog.
void draw_deleting(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

/// Part of Safekeeping: what deletions on this device did.
void draw_deletions(Widgets& ui, const app::AppView& view);

}  // namespace turnpoint::ui
