#include "core/io/compare/people_entry_json.h"

#include "core/io/compare/study_parts.h"
#include "core/io/json_object.h"

namespace turnpoint {
namespace {

constexpr std::string_view subjects[] = {"spell", "person"};

PeopleCells read_cells(Fields& fields, const std::string& key, bool person) {
  const Json* list = fields.list(key);
  if (list == nullptr) return {};
  PeopleCells cells;
  for (const Json& cell : *list) {
    if (cell.is_string()) cells.push_back(cell.get<std::string>());
  }
  const std::size_t columns = person ? person_columns.size() : spell_columns.size();
  if (cells.size() == columns && list->size() == columns && !cells.front().empty()) return cells;
  fields.problem(ErrorCode::wrong_type, key,
                 "It has " + std::to_string(cells.size()) + " texts; a row of a " +
                     (person ? "person" : "spell") + " has " + std::to_string(columns) +
                     ", the first of them the person's id.");
  return {};
}

}  // namespace

Json entry_to_json(const PeopleEntry& entry) {
  Json json = json_object({{"of", subjects[entry.person ? 1 : 0]}});
  if (!entry.was.empty()) json["was"] = entry.was;
  if (!entry.now.empty()) json["now"] = entry.now;
  json["entered"] = to_text(entry.entered);
  return json;
}

Json entries_to_json(const PeopleEntries& entries) {
  Json list = Json::array();
  for (const PeopleEntry& entry : entries) list.push_back(entry_to_json(entry));
  return list;
}

PeopleEntry entry_from_json(const Json& json, const std::string& path, ReadingNotes& notes) {
  PeopleEntry entry;
  if (!json.is_object()) {
    notes.problems.push_back(
        {ErrorCode::wrong_type, path, "An entry is an object with what a row was and what it is now."});
    return entry;
  }
  Fields fields(json, path, notes);
  entry.person = fields.one_of("of", subjects, 0, true) == 1;
  entry.was = read_cells(fields, "was", entry.person);
  entry.now = read_cells(fields, "now", entry.person);
  entry.entered = read_study_day(fields, "entered");
  if (!fields.has("was") && !fields.has("now"))
    fields.problem(ErrorCode::missing_field, "now", "An entry says what a row was, what it is now, or both.");
  fields.refuse_others();
  return entry;
}

PeopleEntries read_entries(Fields& study, ReadingNotes& notes) {
  PeopleEntries entries;
  const Json* list = study.list("entries");
  if (list == nullptr) return entries;
  for (const Json& entry : *list)
    entries.push_back(entry_from_json(entry, "entries." + std::to_string(entries.size()), notes));
  return entries;
}

}  // namespace turnpoint
