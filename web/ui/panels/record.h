#pragma once
/// Recording what happened in a case: drawn over Due and a colleague's page.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

/// Opens the dialog. `item`: what of the list it is about, or nullptr.
void begin_recording(RecordDraft& draft, const app::AppView& view, const std::string& employee_id,
                     const app::DueItemView* item);
/// The dialog, where it is open.
void draw_recording(RecordDraft& draft, Widgets& ui, const app::AppView& view, app::Commands& commands);

/// Where imported people are not kept encrypted: what that means for recording, and the choice.
void draw_protection(Widgets& ui, const app::AppView& view, app::Commands& commands);

/// Everything recorded of one person, with what was taken back.
void draw_case_history(RecordDraft& draft, Widgets& ui, const app::AppView& view,
                       const std::string& employee_id, app::Commands& commands);

}  // namespace turnpoint::ui
