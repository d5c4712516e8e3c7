#pragma once
/// Entries of people and spells as JSON: `{"of", "was", "now", "entered"}`, rows as their cells in order.

#include "core/compare/people_entry.h"
#include "core/io/fields.h"

namespace turnpoint {

Json entry_to_json(const PeopleEntry& entry);
Json entries_to_json(const PeopleEntries& entries);
/// Problems go to `notes`, `path` before what is wrong.
PeopleEntry entry_from_json(const Json& json, const std::string& path, ReadingNotes& notes);
/// The list under `entries`, or none.
PeopleEntries read_entries(Fields& study, ReadingNotes& notes);

}  // namespace turnpoint
