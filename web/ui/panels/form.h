#pragma once
/// A file as a form: fields, what cannot stand and what is said of them beside each.

#include <functional>

#include "web/app/policies_view.h"
#include "web/ui/widgets.h"

namespace turnpoint::ui {

/// A change that is asked for, as core/io/editor/change.h names them.
using FormChange = std::function<void(const char* kind, const std::string& path, const std::string& value)>;

/// The part with this path, and those below it.
bool is_within(const app::FormPart& part, const std::string& chosen);

/// How much is said of the part and its fields.
std::size_t findings_of(const app::FormPart& part);
/// The same of the part and of all below it.
std::size_t findings_within(const std::vector<app::FormPart>& form, const std::string& chosen);

/// `file`: its id; `edit`: what was asked last.
void draw_form_part(Widgets& ui, const app::FileEditView& edit, const std::string& file,
                    const app::FormPart& part, const FormChange& change);

/// Why a part cannot be added, moved or taken out: no field stands for it.
void draw_form_refusal(Widgets& ui, const app::FileEditView& edit, const std::string& file,
                       const std::vector<app::FormPart>& form);

}  // namespace turnpoint::ui
