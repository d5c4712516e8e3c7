// People and spells entered on the page: laid over those in hand, checked before they become part of the
// study.

#include <algorithm>

#include "core/io/cases/people_entries.h"
#include "core/io/cases/record_csv.h"
#include "core/io/compare/case_record_json.h"
#include "core/io/compare/people_entry_json.h"
#include "core/io/json_object.h"
#include "core/io/request_text.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace {

// Places of cells of a person.
constexpr std::size_t start_date = 5, leave_date = 6, valid_from = 8;

PeopleCells cells_at(const Json& request, const char* key) {
  PeopleCells cells;
  if (!request.contains(key) || !request[key].is_array()) return cells;
  for (const Json& cell : request[key]) cells.push_back(cell.is_string() ? cell.get<std::string>() : "");
  return cells;
}

Error wrong(const char* where, std::string detail, ErrorCode code = ErrorCode::contradiction) {
  return {code, where, std::move(detail)};
}

/// What is wrong with the row that was changed, which is the last of its file.
std::vector<Error> errors_of(const EnteredReading& entered, const PeopleEntry& entry) {
  std::vector<Error> errors;
  const SourceFile file = entry.person ? SourceFile::people : SourceFile::absences;
  const std::uint64_t line = entry.person ? entered.last_person_line : entered.last_spell_line;
  for (const RowProblem& problem : entered.reading.refused) {
    if (problem.file != file || problem.line != line || entry.now.empty()) continue;
    const bool again = problem.code == ErrorCode::duplicate_row;
    errors.push_back(
        {problem.code, again ? "" : problem.column, again ? "The same is entered already." : problem.detail});
  }
  if (errors.empty()) errors = entered.reading.errors;
  return errors;
}

/// The cells as a workforce's own text has them, so that a later entry finds the row.
PeopleCells canonical(const WorkforceRows& rows, const PeopleEntry& entry) {
  WorkforceRows alone{{rows.people.front()}, {rows.absences.front()}};
  for (std::size_t i = 1; i < rows.people.size(); ++i) {
    if (rows.people[i].front() == entry.now.front()) alone.people.push_back(rows.people[i]);
  }
  if (!entry.person) alone.absences.push_back(rows.absences.back());
  const EnteredReading read = read_rows(alone);
  const PersonCells cells = cells_of(read.reading.workforce, 0);
  if (!entry.person) return cells.spells.front();
  // Of terms that changed, the row that holds from the same day; the first holds from the beginning.
  const auto same = std::find_if(cells.person.begin(), cells.person.end(), [&](const PeopleCells& row) {
    return row[valid_from] == entry.now[valid_from];
  });
  return same == cells.person.end() ? cells.person.front() : *same;
}

bool share_days(const PeopleCells& a, const PeopleCells& b) {
  // Days as text sort as days do; an open spell ends after all of them.
  const auto end = [](const PeopleCells& spell) { return spell[2].empty() ? std::string("9999") : spell[2]; };
  return a[1] <= end(b) && b[1] <= end(a);
}

/// What the person should know of a row that can be used.
std::vector<std::string> notes_of(const EnteredReading& entered, const PeopleEntry& entry) {
  std::vector<std::string> notes;
  if (entry.person || entry.now.empty()) return notes;
  const Workforce& workforce = entered.reading.workforce;
  std::vector<PeopleCells> spells = cells_of(workforce, find_person(workforce, entry.now.front())).spells;
  const auto itself = std::find(spells.begin(), spells.end(), entry.now);
  if (itself != spells.end()) spells.erase(itself);
  for (const PeopleCells& other : spells) {
    if (share_days(other, entry.now))
      notes.push_back("It shares days with the absence from " + other[1] +
                      (other[2].empty() ? ", still open" : " to " + other[2]) +
                      ": both are used and each day counts once. Correct one of them if they are the same.");
  }
  for (const Note& note : entered.reading.notes) {
    const bool service =
        note.kind == NoteKind::partly_outside_service || note.kind == NoteKind::wholly_outside_service;
    if (service && note.line == entered.last_spell_line) notes.push_back(note.detail);
  }
  return notes;
}

/// All rows of a person who is taken out, absences first.
PeopleEntries everything_of(const Workforce& workforce, const std::string& id, Day entered) {
  PeopleEntries entries;
  const PersonCells cells = cells_of(workforce, find_person(workforce, id));
  for (const PeopleCells& spell : cells.spells) entries.push_back({false, spell, {}, entered});
  for (const PeopleCells& person : cells.person) entries.push_back({true, person, {}, entered});
  return entries;
}

/// Days of service are the person's, so that all their rows have the same; the row itself comes last.
PeopleEntries with_days_of_service(const Workforce& workforce, const PeopleEntry& entry) {
  PeopleEntries entries;
  for (const PeopleCells& other : cells_of(workforce, find_person(workforce, entry.was.front())).person) {
    if (other == entry.was) continue;
    PeopleEntry changed{true, other, other, entry.entered};
    for (const std::size_t cell : {start_date, leave_date}) changed.now[cell] = entry.now[cell];
    if (changed.now != changed.was) entries.push_back(std::move(changed));
  }
  entries.push_back(entry);
  return entries;
}

/// New terms of somebody who is there have their days of service. Errors: others hold from the same day.
Result<void> join_terms(const Workforce& workforce, PeopleEntry& entry) {
  const std::vector<PeopleCells> rows = cells_of(workforce, find_person(workforce, entry.now.front())).person;
  for (const std::size_t cell : {start_date, leave_date}) entry.now[cell] = rows.front()[cell];
  for (const PeopleCells& row : rows) {
    if (row[valid_from] == entry.now[valid_from])
      return tl::unexpected(wrong("valid_from", "Terms from " + row[valid_from] +
                                                    " are entered already. Correct those, or choose another "
                                                    "day."));
  }
  return {};
}

/// The day of return as it is expected, which only an open absence has.
std::vector<Error> against_expected(const PeopleCells& spell, const std::string& expected) {
  if (expected.empty()) return {};
  const auto day = day_from_text(expected), first = day_from_text(spell[1]);
  if (!day)
    return {
        wrong("expected", "\"" + expected + "\" is no day. Write it as 2026-03-31.", ErrorCode::bad_date)};
  if (!spell[2].empty())
    return {wrong("expected", "The absence has a last day, " + spell[2] +
                                  ". Leave the last day empty while it lasts, or this day.")};
  if (first && *day <= *first)
    return {wrong("expected", to_words(*day) + " is not after the first day, " + to_words(*first) + ".",
                  ErrorCode::last_before_first)};
  return {};
}

}  // namespace

std::string Facade::begin_own() { return adopt(empty_reading()); }

void Facade::take_entries(const PeopleEntries& entries) {
  if (run_) entries_changed_ = false;
  if (entries == entries_) return;
  entries_changed_ = true;
  forget_work();
  if (!facts_are_of_study_) facts_ = {};
  if (!base_) base_ = std::move(reading_);
  entries_ = entries;
  if (entries_.empty()) {
    reading_ = std::move(base_);
    return;
  }
  WorkforceRows rows = rows_of(base_->workforce);
  apply_entries(rows, entries_);
  WorkforceReading read = turnpoint::read_rows(rows).reading;
  if (!read.usable()) read.workforce = empty_reading().workforce;
  reading_ = std::make_unique<WorkforceReading>();
  reading_->workforce = std::move(read.workforce);
  reading_->refused = base_->refused;
  reading_->notes = base_->notes;
  reading_->people = base_->people;
  reading_->absences = base_->absences;
}

std::string Facade::try_entry(const std::string& request) const {
  if (!reading_) return nothing_yet("workforce");
  const Result<Json> json = parse_json(request, "request");
  if (!json) return refuse(json.error());
  const std::optional<Day> day = day_from_text(text_at(*json, "entered"));
  if (!day) return refuse(Error{ErrorCode::bad_argument, "entered", "The day of entry is missing."});
  PeopleEntry entry{text_at(*json, "of") == "person", cells_at(*json, "was"), cells_at(*json, "now"), *day};
  const std::size_t columns = entry.person ? person_columns.size() : spell_columns.size();
  if ((entry.was.empty() && entry.now.empty()) || (!entry.was.empty() && entry.was.size() != columns) ||
      (!entry.now.empty() && entry.now.size() != columns))
    return refuse(Error{ErrorCode::bad_argument, "now", "A row and its cells are missing."});
  const Workforce& workforce = reading_->workforce;
  const bool is_new = entry.person && entry.was.empty();
  const bool is_there = is_new && find_person(workforce, entry.now.front()) != workforce.people.size();
  const bool terms = is_there && !entry.now[valid_from].empty();
  if (is_there && !terms)
    return refuse(wrong("employee_id", "\"" + entry.now.front() +
                                           "\" is among these people already. Choose another pseudonym, or "
                                           "correct the row that is there."));
  if (const Result<void> joined = terms ? join_terms(workforce, entry) : Result<void>(); !joined)
    return refuse(joined.error());
  PeopleEntries entries = {entry};
  if (entry.person && entry.now.empty()) entries = everything_of(workforce, entry.was.front(), *day);
  if (entry.person && !entry.was.empty() && !entry.now.empty())
    entries = with_days_of_service(workforce, entry);

  WorkforceRows rows = rows_of(base_workforce());
  apply_entries(rows, entries_);
  const WorkforceRows before = rows;
  apply_entries(rows, entries);
  if (rows.people == before.people && rows.absences == before.absences)
    return refuse(wrong("", "Nothing of it is different from what is there."));
  const EnteredReading entered = turnpoint::read_rows(rows);
  std::vector<Error> errors = errors_of(entered, entry);
  if (!errors.empty() && rows.people.size() > 1) return refuse(errors);
  if (!entry.now.empty()) {
    const PeopleCells typed = entry.now;
    entry.now = entries.back().now = canonical(rows, entry);
    if (terms && entry.now[valid_from] != typed[valid_from])
      return refuse(wrong("valid_from", "Terms of " + typed[valid_from] +
                                            " would be those that hold already. "
                                            "Change what is different from that day on."));
    if (entry.now == entry.was) return refuse(wrong("", "Nothing of it is different from what is there."));
  }
  Json record = Json::array();
  if (!entry.person && !entry.now.empty()) {
    errors = against_expected(entry.now, text_at(*json, "expected"));
    RecordCsv csv;
    const std::string& id = entry.now.front();
    const std::string from = text_at(*json, "fit_from"), until = text_at(*json, "fit_until");
    if (!from.empty() || !until.empty()) append_typed(csv, {false, id, from, "fit_note", "", "", until, ""});
    if (const auto expected = day_from_text(text_at(*json, "expected")))
      append_typed(csv, {true, id, to_text(*day), "return_date_known", entry.now[1], "", "",
                         "Expected back on " + to_words(*expected) + "."});
    const RecordedReading reading = read_record_csv(csv, entered.reading);
    for (const RowProblem& problem : reading.refused) {
      const bool note = problem.file == SourceFile::events;
      errors.push_back({problem.code,
                        !note                      ? "expected"
                        : problem.column == "date" ? "fit_from"
                                                   : "fit_until",
                        problem.detail});
    }
    if (!errors.empty()) return refuse(errors);
    record = record_to_json(record_of(reading, entered.reading.workforce, *day));
  }
  return answer(json_object({{"entries", entries_to_json(entries)},
                             {"record", std::move(record)},
                             {"notes", notes_of(entered, entry)}}));
}

}  // namespace turnpoint
