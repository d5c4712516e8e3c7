#pragma once
/// Lists of objects in a policy file.

#include <algorithm>
#include <string>
#include <vector>

#include "core/io/fields.h"

namespace turnpoint {

/// `stages.stage_1` where the entry has an id, else `stages[0]`.
inline std::string entry_path(const std::string& list, const Json& entry, std::size_t index) {
  if (entry.is_object() && entry.contains("id") && entry["id"].is_string())
    return list + "." + entry["id"].get<std::string>();
  return list + "[" + std::to_string(index) + "]";
}

/// Reads each object of a list with `read(object, path, notes)`.
template <class Entry, class Read>
std::vector<Entry> read_entries(Fields& fields, const std::string& key, Read read) {
  std::vector<Entry> entries;
  const Json* list = fields.list(key);
  if (list == nullptr) return entries;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const Json& object = (*list)[i];
    if (!object.is_object()) {
      fields.problem(ErrorCode::wrong_type, key + "[" + std::to_string(i) + "]",
                     "An object in braces was expected.");
      continue;
    }
    entries.push_back(read(object, entry_path(fields.place(key), object, i), fields.notes()));
  }
  return entries;
}

/// The same for entries with an id, unique within the list.
template <class Entry, class Read>
std::vector<Entry> read_list(Fields& fields, const std::string& key, Read read) {
  std::vector<Entry> entries = read_entries<Entry>(fields, key, read);
  for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
    const bool twice = std::any_of(entries.begin(), entry, [&](const Entry& e) { return e.id == entry->id; });
    if (twice) {
      fields.problem(ErrorCode::duplicate_id, key + "[" + std::to_string(entry - entries.begin()) + "]",
                     "The id \"" + entry->id + "\" stands here a second time; give each its own.");
    }
  }
  return entries;
}

}  // namespace turnpoint
