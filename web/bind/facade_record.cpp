// What is recorded of cases: a row checked before it becomes part of the study, a file read into it.

#include <algorithm>

#include "core/io/cases/record_csv.h"
#include "core/io/compare/case_record_json.h"
#include "core/io/json_object.h"
#include "core/io/request_text.h"
#include "core/io/workforce/reading_json.h"
#include "web/bind/answer.h"
#include "web/bind/facade_work.h"

namespace turnpoint {
namespace {

/// On one line, as a cell of a file: what was typed over several becomes one.
std::string line_at(const Json& object, const char* key) {
  std::string text = text_at(object, key);
  for (char& c : text) {
    if (c == '\n' || c == '\r') c = ' ';
  }
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

TypedRow typed_row(const Json& row) {
  return {line_at(row, "file") != "events",
          line_at(row, "employee_id"),
          line_at(row, "date"),
          line_at(row, "kind"),
          line_at(row, "about"),
          line_at(row, "value"),
          line_at(row, "until"),
          line_at(row, "why")};
}

std::uint32_t last_line(const std::string& text) {
  return static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
}

/// Lines of a file mean nothing to somebody who fills in fields.
std::string detail_for_fields(const RowProblem& problem) {
  if (problem.code == ErrorCode::duplicate_row) return "The same is recorded already.";
  if (problem.code == ErrorCode::contradiction && problem.column.empty())
    return "Another answer to the same question is recorded for this day. Take that one back first, or mend "
           "the day.";
  return problem.detail;
}

std::vector<Error> errors_at(const std::vector<RowProblem>& problems, SourceFile file, std::uint32_t line) {
  std::vector<Error> errors;
  for (const RowProblem& problem : problems) {
    if (problem.file == file && problem.line == line)
      errors.push_back({problem.code, problem.column, detail_for_fields(problem)});
  }
  return errors;
}

/// The usable row of a line of its file, or nothing.
std::optional<CaseRow> row_at(const RecordedReading& reading, const Workforce& workforce, bool decision,
                              std::uint32_t line, Day entered) {
  const std::vector<std::uint32_t>& lines = decision ? reading.decision_lines : reading.event_lines;
  const auto at = static_cast<std::size_t>(std::find(lines.begin(), lines.end(), line) - lines.begin());
  if (at == lines.size()) return std::nullopt;
  const std::size_t before = decision ? reading.recorded.events.size() : 0;
  return record_of(reading, workforce, entered)[before + at];
}

/// The day from which what an item asks for can have happened; `no_day`: any. What is counted back from a
/// day to come, as an invitation is, may be early.
std::int32_t earliest_done(const Event& event) {
  const std::int32_t from = event.because.day_rule.from;
  return from != no_day && from <= event.day ? from : no_day;
}

/// Why a row that may stand in a file cannot be what happened to the due list.
std::vector<Error> against_list(const StageRun& stages, const CaseRow& row, std::uint32_t person,
                                const DueDays& days) {
  const DueList list = due_list(stages, person, days);
  for (const UnusedDecision& unused : list.unused) {
    const bool same = unused.decision->kind == row.kind && unused.decision->about == row.about &&
                      unused.decision->day == day_number(row.date);
    if (same) return {{ErrorCode::unknown_value, "kind", unused.why}};
  }
  if (row.kind != "done") return {};
  for (const DueItem& item : list.items) {
    const std::int32_t earliest = earliest_done(item.event);
    if (item.name != row.about || earliest == no_day || day_number(row.date) >= earliest) continue;
    return {{ErrorCode::last_before_first, "date",
             to_words(row.date) + " is before " + to_words(day_from_number(earliest)) +
                 ", the day it is counted from. Write the day it was done."}};
  }
  return {};
}

}  // namespace

void Facade::take_record(const CaseRecord& record) {
  if (record.empty() && !facts_are_of_study_) return;
  facts_ = read_record_csv(record_csv(record), *reading_);
  facts_are_of_study_ = !record.empty();
}

std::string Facade::take_record_of(const std::string& record) {
  if (!run_ || pending_) return nothing_yet("comparison");
  const Result<Json> json = parse_json(record, "record");
  if (!json) return refuse(json.error());
  ReadingNotes notes;
  const Json holder = json_object({{"record", *json}});
  Fields fields(holder, "", notes);
  CaseRecord read = read_record(fields, notes);
  if (!notes.problems.empty()) return refuse(notes.problems);
  take_record(read);
  run_->study.record = std::move(read);
  return answer(json_object({{"rows", run_->study.record.size()}}));
}

std::string Facade::try_row(const std::string& request) const {
  if (!run_) return nothing_yet("comparison");
  const Result<Json> json = parse_json(request, "request");
  if (!json) return refuse(json.error());
  const Result<DueAsked> asked = read_due_request(request);
  if (!asked) return refuse(asked.error());
  const std::optional<Day> entered = day_from_text(line_at(*json, "entered"));
  if (!entered) return refuse(Error{ErrorCode::bad_argument, "entered", "The day of entry is missing."});
  const TypedRow typed = typed_row(json->contains("row") ? (*json)["row"] : Json::object());

  RecordCsv csv = record_csv(run_->study.record);
  append_typed(csv, typed);
  const SourceFile file = typed.decision ? SourceFile::decisions : SourceFile::events;
  const std::uint32_t line = last_line(typed.decision ? csv.decisions : csv.events);
  const RecordedReading reading = read_record_csv(csv, *reading_);
  const Policy& policy = asked->old_policy ? run_->old_policy : run_->new_policy;
  for (const std::vector<RowProblem>& problems : {reading.refused, check_recorded(policy, reading)}) {
    if (const std::vector<Error> errors = errors_at(problems, file, line); !errors.empty())
      return refuse(errors);
  }
  if (!reading.usable()) return refuse(reading.errors);
  const std::optional<CaseRow> found = row_at(reading, run_->workforce, typed.decision, line, *entered);
  if (!found) return refuse(Error{ErrorCode::bad_argument, "", "The row cannot be used with these people."});
  const CaseRow& row = *found;
  if (row.date > asked->days.as_at)
    return refuse(Error{ErrorCode::out_of_range, "date",
                        to_words(row.date) + " is after " + to_words(asked->days.as_at) +
                            ", the day the list is as known on. Write a day until then, or ask for the list "
                            "as known on a later day."});
  const auto person = static_cast<std::uint32_t>(find_person(run_->workforce, row.employee_id));
  const DueWork work(*run_, *asked, recorded_under(policy, reading), {person});
  DueDays days = asked->days;
  days.from = days.overdue_from = days.as_at - std::chrono::days(4000);
  const std::vector<Error> errors = against_list(work.stages, row, person, days);
  return errors.empty() ? answer(json_object({{"row", row_to_json(row)}})) : refuse(errors);
}

std::string Facade::read_record_file(const std::string& text, const std::string& entered) const {
  if (!reading_) return nothing_yet("workforce");
  const std::optional<Day> day = day_from_text(entered);
  if (!day) return refuse(Error{ErrorCode::bad_argument, "entered", "The day of entry is missing."});
  const RecordFile file = record_file_of(text);
  const auto if_is = [&](RecordFile one) { return file == one ? text : std::string(); };
  const RecordedReading reading = read_record_csv(
      {if_is(RecordFile::events), if_is(RecordFile::decisions), if_is(RecordFile::stages)}, *reading_);
  if (!reading.usable()) return refuse(reading.errors);
  Json value = recorded_json(reading, 20);
  value["rows"] = record_to_json(record_of(reading, reading_->workforce, *day));
  return answer(std::move(value));
}

std::string Facade::record_as(const std::string& file) const {
  if (!run_) return nothing_yet("comparison");
  return answer(record_csv(run_->study.record).of(record_file_from_text(file)));
}

}  // namespace turnpoint
