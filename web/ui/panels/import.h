#pragma once
/// Parts of the page that shows an import before it is used.

#include "web/app/app_view.h"
#include "web/ui/widgets.h"

namespace turnpoint::ui {

/// What files may be added.
inline constexpr std::string_view import_types = ".csv,.tsv,.txt,.xlsx";

/// Whether reasons, which are health detail, are read from the files chosen next.
void draw_reasons(Widgets& ui, const app::AppView& view, app::Commands& commands);
/// Each column with what it becomes.
void draw_import_columns(Widgets& ui, const app::ImportFileView& file, app::Commands& commands);
/// The codes of the rows with the category of each.
void draw_import_codes(Widgets& ui, const app::ImportView& import, app::Commands& commands);

}  // namespace turnpoint::ui
