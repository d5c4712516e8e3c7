#pragma once
/// What happened to one person side by side: absences, stages under both policies, meetings, the cut-over
/// day.

#include "web/app/app_view.h"
#include "web/ui/widgets.h"

namespace turnpoint::ui {

/// The picture, and the same facts as a table. Nothing where they are not known yet.
void draw_timeline(Widgets& ui, const app::AppView& view);

}  // namespace turnpoint::ui
