#include "tests/scenarios/cases/worked_case.h"

#include <algorithm>

#include "core/io/fields.h"

namespace turnpoint::test {
namespace {

/// Every kind there is, by its place.
std::vector<std::string_view> kind_names() {
  std::vector<std::string_view> names;
  for (int kind = 0; kind <= static_cast<int>(EventKind::retention); ++kind)
    names.push_back(to_text(static_cast<EventKind>(kind)));
  return names;
}

/// A policy's fields may have notes and assumed values; a case has neither.
void refuse_strangers(const Json& object, Fields& fields) {
  fields.refuse_others();
  for (const char* key : {"note", "assumed"}) {
    if (object.contains(key)) fields.problem(ErrorCode::unknown_field, key, "is not a field of a case");
  }
}

Day read_day(Fields& fields, const std::string& key) {
  const std::string text = fields.text(key);
  const std::optional<Day> day = day_from_text(text);
  if (!day && !text.empty()) fields.problem(ErrorCode::bad_date, key, "\"" + text + "\" is not a day");
  return day.value_or(Day{});
}

EventKind read_kind(Fields& fields, const std::string& key) {
  static const std::vector<std::string_view> names = kind_names();
  return static_cast<EventKind>(fields.one_of(key, names, 0, true));
}

/// Calls `read` with the fields of each object of a list.
template <class Read>
void each(Fields& owner, const std::string& key, Read read) {
  const Json* list = owner.list(key);
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const std::string at = key + '[' + std::to_string(i + 1) + ']';
    if (!(*list)[i].is_object()) {
      owner.problem(ErrorCode::wrong_type, at, "is not an object");
      continue;
    }
    Fields fields((*list)[i], owner.place(at), owner.notes());
    read(fields);
    refuse_strangers((*list)[i], fields);
  }
}

CaseRow read_row(Fields& fields, const std::vector<const char*>& columns) {
  CaseRow row;
  for (const char* column : columns) {
    if (fields.has(column)) row[column] = fields.text(column, false);
  }
  return row;
}

std::vector<CaseRow> read_rows(Fields& owner, const std::string& key,
                               const std::vector<const char*>& columns) {
  std::vector<CaseRow> rows;
  each(owner, key, [&](Fields& fields) { rows.push_back(read_row(fields, columns)); });
  return rows;
}

std::vector<std::size_t> read_because(Fields& fields, std::size_t lines) {
  std::vector<std::size_t> places;
  const Json* list = fields.list("because");
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const Json& place = (*list)[i];
    const bool good = place.is_number_integer() && place.get<std::int64_t>() >= 1 &&
                      place.get<std::int64_t>() <= static_cast<std::int64_t>(lines);
    if (good)
      places.push_back(static_cast<std::size_t>(place.get<std::int64_t>()));
    else
      fields.problem(ErrorCode::out_of_range, "because", "there is no line " + place.dump());
  }
  if (list == nullptr || list->empty())
    fields.problem(ErrorCode::missing_field, "because", "points to no line");
  return places;
}

ExpectedEvent read_event(Fields& fields, std::size_t lines) {
  ExpectedEvent event;
  event.day = read_day(fields, "date");
  event.kind = read_kind(fields, "event");
  event.about = fields.text("about");
  if (fields.has("value")) event.value = fields.text("value");
  event.planned = fields.yes_or_no("planned", false);
  event.provisional = fields.yes_or_no("provisional", false);
  event.done = fields.yes_or_no("done", false);
  event.because = read_because(fields, lines);
  return event;
}

ExpectedLive read_live(Fields& fields, Day as_at) {
  ExpectedLive live;
  live.day = read_day(fields, "date");
  live.stage = fields.text("stage", false);
  if (!fields.has("stage")) fields.problem(ErrorCode::missing_field, "stage", "is missing");
  if (fields.has("expires")) live.expires = read_day(fields, "expires");
  if (live.day > as_at) fields.problem(ErrorCode::out_of_range, "date", "lies after the day of the replay");
  return live;
}

std::vector<EventKind> read_complete(Fields& owner) {
  static const std::vector<std::string_view> names = kind_names();
  std::vector<EventKind> kinds;
  for (const std::string& name : owner.texts("complete")) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end())
      owner.problem(ErrorCode::unknown_value, "complete", "\"" + name + "\" is no kind of event");
    else
      kinds.push_back(static_cast<EventKind>(found - names.begin()));
  }
  return kinds;
}

void read_record(Fields& fields, WorkedCase& worked) {
  if (const Json* object = fields.object("person")) {
    Fields person(*object, "person", fields.notes());
    worked.person = read_row(person, {"work_pattern", "start_date", "leave_date", "group", "hours_per_day"});
    refuse_strangers(*object, person);
  }
  worked.absences =
      read_rows(fields, "absences", {"first_day", "last_day", "hours", "category", "reason", "work_related"});
  worked.events = read_rows(fields, "events", {"date", "kind", "until"});
  worked.decisions = read_rows(fields, "decisions", {"date", "kind", "about", "value", "until", "why"});
  worked.stages = read_rows(fields, "stages", {"track", "stage", "from", "expires", "next_review"});
}

void read_expectations(Fields& fields, WorkedCase& worked) {
  each(fields, "expect",
       [&](Fields& event) { worked.expect.push_back(read_event(event, worked.arithmetic.size())); });
  worked.complete = read_complete(fields);
  each(fields, "live", [&](Fields& live) { worked.live.push_back(read_live(live, worked.as_at)); });
  if (worked.clauses.empty()) fields.problem(ErrorCode::missing_field, "clauses", "names none");
  if (worked.arithmetic.empty()) fields.problem(ErrorCode::missing_field, "arithmetic", "has no line");
  if (worked.expect.empty() && worked.complete.empty())
    fields.problem(ErrorCode::missing_field, "expect", "and \"complete\" expect nothing");
}

WorkedCase read_fields(const Json& json, ReadingNotes& notes) {
  WorkedCase worked;
  Fields fields(json, "", notes);
  worked.sentence = fields.text("case");
  worked.policy = fields.text("policy");
  worked.clauses = fields.texts("clauses");
  each(fields, "edits", [&](Fields& edit) {
    const std::string path = edit.text("path");
    worked.edits.push_back({path, edit.text("value")});
  });
  worked.bank_holidays = fields.text("bank_holidays", false);
  worked.as_at = read_day(fields, "as_at");
  worked.arithmetic = fields.texts("arithmetic");
  read_record(fields, worked);
  read_expectations(fields, worked);
  refuse_strangers(json, fields);
  return worked;
}

}  // namespace

CaseReading read_case(const std::string& text, const std::string& name) {
  CaseReading reading;
  const Result<Json> json = parse_json(text, name);
  if (!json || !json->is_object()) {
    reading.problems.push_back(json ? name + ": is not an object"
                                    : json.error().where + ": " + json.error().detail);
    return reading;
  }
  ReadingNotes notes;
  reading.worked = read_fields(*json, notes);
  for (const Error& problem : notes.problems)
    reading.problems.push_back(name + ": " + problem.where + ": " + problem.detail);
  const std::string wanted = file_name_of(reading.worked.sentence) + ".json";
  if (name.substr(name.rfind('/') + 1) != wanted)
    reading.problems.push_back(name + ": its case says it is called " + wanted);
  return reading;
}

std::string file_name_of(const std::string& sentence) {
  std::string name;
  for (const char letter : sentence) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    const char small = capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    const bool kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (kept) name += small;
    if (!kept && letter != '\'' && !name.empty() && name.back() != '_') name += '_';
  }
  if (!name.empty() && name.back() == '_') name.pop_back();
  return name;
}

}  // namespace turnpoint::test
