#pragma once
/// What is due as a calendar: a row a week.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

/// Every week from the list's first day to its last, empty ones too; what is overdue stands in the list only.
void draw_weeks(Widgets& ui, const app::DueView& due);

}  // namespace turnpoint::ui
