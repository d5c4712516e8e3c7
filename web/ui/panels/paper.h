#pragma once
/// A letter or a form for a colleague, prepared in place of the list of what is due.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

/// Asks for what an item of the list asks to be written; `item`: or nullptr, any of them.
void begin_paper(const app::AppView& view, const std::string& employee_id, const app::DueItemView* item,
                 app::Commands& commands);

/// There must be one open.
void draw_paper(PanelState& state, Widgets& ui, const app::AppView& view, app::Commands& commands);

}  // namespace turnpoint::ui
