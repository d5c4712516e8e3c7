#pragma once
/// A file as a form to change it by.

#include "core/io/editor/rows.h"
#include "core/io/json.h"

namespace turnpoint {

/// What a form needs to know of its kind of file.
class FormRules {
 public:
  virtual ~FormRules() = default;
  /// Paths name entries of lists by their id; else by their place, and they can be moved.
  virtual bool by_id() const = 0;
  /// Whether the object has a use for the field as it stands.
  virtual bool is_asked(const Json& object, const FieldRow& row) const = 0;
  /// `{"id", "name"}` of what can be chosen where a field at a path names something; else nothing.
  virtual Json choices(EntryKind kind, const std::string& path) const = 0;
};

/// Parts in the file's order, each with {"path", "name", "level", "removable", "movable", "fields", "adds",
/// "findings"}: a field has {"path", "label", "value", "options", "entry", "assumed", "findings"}, `entry`
/// being `day` or `paragraph` where it is no line; an entry of `adds` has {"path", "label"}. `findings` are
/// empty. From the part `row` on that is `object` of the file at `path`; empty: the whole.
///
/// A part of level 2 begins a page, which the parts after it belong to until the next one of that level. An
/// assumed list shows its entries as a stated one does.
Json form_parts(const FormRules& rules, const PartRow& row, Json& object, const std::string& path,
                std::string name);

/// Beside the field that causes it, else with the innermost part that holds it: {"fault", "says"}. `key`
/// names the member of parts and fields that `where` is compared with; whether there was a place.
bool place_finding(Json& parts, const char* key, const std::string& where, bool fault,
                   const std::string& says);

/// `{"id", "name"}`
Json form_option(std::string_view id, std::string name);
/// Of the objects of a list, by `id` and `name` or `title`.
Json options_of_list(Json* list);

}  // namespace turnpoint
