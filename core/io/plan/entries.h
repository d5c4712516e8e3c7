#pragma once
/// What both readers of a plan's JSON read lists and days with.

#include "core/io/fields.h"

namespace turnpoint {

/// `YYYY-MM-DD`; nothing, and a problem for other text or where it is required and missing.
std::optional<Day> read_plan_day(Fields& fields, const std::string& key, bool required);

/// Reads every entry of a list of objects; one that has an id is named by it, else by its number from 1.
template <class Read>
void read_entries(Fields& parent, const std::string& key, Read read) {
  const Json* list = parent.list(key);
  if (list == nullptr) return;
  std::size_t number = 0;
  for (const Json& entry : *list) {
    ++number;
    if (!entry.is_object()) {
      parent.problem(ErrorCode::wrong_type, key,
                     "Entry " + std::to_string(number) + " is " + print_json_line(entry) +
                         "; an object in braces was expected.");
      continue;
    }
    const bool has_id = entry.contains("id") && entry["id"].is_string();
    const std::string name = has_id ? entry["id"].get<std::string>() : std::to_string(number);
    Fields fields(entry, parent.place(key) + "." + name, parent.notes());
    read(fields);
    fields.refuse_others();
  }
}

}  // namespace turnpoint
