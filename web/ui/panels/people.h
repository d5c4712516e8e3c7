#pragma once
/// People and their absences entered by hand, corrected, taken out.

#include "web/ui/panels/panels.h"

namespace turnpoint::ui {

/// *Add a person…* and *Enter an absence…*
void draw_entry_buttons(EntryDraft& draft, Widgets& ui, const app::AppView& view);
/// The people there are, each with the way to their page, where there are not too many to list.
void draw_people(EntryDraft& draft, Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Everyone with the way to their page: long, so it stands last.
void draw_people_list(Widgets& ui, const app::AppView& view, app::Commands& commands);
/// One person's own row and absences, with what was entered of them.
void draw_rows_of_person(EntryDraft& draft, Widgets& ui, const app::AppView& view,
                         const app::PersonView& person);
/// The dialog, where it is open.
void draw_entering(EntryDraft& draft, Widgets& ui, const app::AppView& view, app::Commands& commands);

}  // namespace turnpoint::ui
