#include "tests/scenarios/cases/run_case.h"

#include <algorithm>

#include "core/engine/facts.h"
#include "core/io/csv.h"
#include "core/io/policy/shipped.h"
#include "core/io/workforce/recorded_csv.h"
#include "core/time/bank_holidays.h"

namespace turnpoint::test {
namespace {

constexpr const char* employee = "E1";

/// The texts of the files, and what was read from them.
struct Record {
  std::string people;
  std::string absences;
  std::string events;
  std::string decisions;
  std::string stages;
  WorkforceReading workforce;
  RecordedReading recorded;
};

std::optional<std::string_view> if_any(const std::vector<CaseRow>& rows, const std::string& text) {
  if (rows.empty()) return std::nullopt;
  return std::string_view(text);
}

void read_people_and_absences(const WorkedCase& worked, Record& record) {
  record.people = csv_of({worked.person}, {});
  record.absences = csv_of(worked.absences, {"first_day"});
  WorkforceFiles files;
  if (!worked.person.empty()) files.people = record.people;
  files.absences = record.absences;
  files.health_detail = true;
  record.workforce = read_workforce(files);
}

void read_what_is_recorded(const WorkedCase& worked, const Policy& policy, Record& record) {
  record.events = csv_of(worked.events, {"date", "kind"});
  record.decisions = csv_of(worked.decisions, {"date", "kind"});
  record.stages = csv_of(worked.stages, {"track", "stage", "from"});
  RecordedFiles files;
  files.events = if_any(worked.events, record.events);
  files.decisions = if_any(worked.decisions, record.decisions);
  files.stages = if_any(worked.stages, record.stages);
  record.recorded = read_recorded(files, record.workforce);
  refuse_rows(record.recorded, check_recorded(policy, record.recorded));
}

template <class Reading>
void add_problems(const Reading& reading, Lines& problems) {
  for (const Error& error : reading.errors) problems.push_back(error.where + ": " + error.detail);
  for (const RowProblem& problem : reading.refused)
    problems.push_back(to_sentence(reading.tally(problem.file), problem));
}

Result<Policy> policy_of(const WorkedCase& worked) {
  const Checked<Policy> policy = shipped_policy(worked.policy);
  if (!policy) return tl::unexpected(policy.error().front());
  return with_edits(*policy, worked.edits);
}

/// As the command line has them: to a month after the last spell or two years after the day of the replay.
ClosedDays closed_days(const WorkedCase& worked, const Workforce& workforce) {
  const std::optional<Division> division = division_from_text(worked.bank_holidays);
  if (!division) return {};
  const Day last = std::max(worked.as_at + std::chrono::days(800), workforce.record.last_day);
  return bank_holidays(*division, {workforce.record.first_day, last + std::chrono::days(31)});
}

Timeline timeline_of(const WorkedCase& worked, const Policy& policy, const Record& record) {
  const Workforce& workforce = record.workforce.workforce;
  Plan plan = compile(policy);
  const DayCount days(workforce, closed_days(worked, workforce));
  apply_facts(plan, gather_facts(workforce, days, plan, 0, workforce.people.size(), worked.as_at));
  const Calendar calendar(division_from_text(worked.bank_holidays).value_or(Division::england_and_wales));
  const StageRun stages{workforce, days, policy, plan, calendar, record.recorded.recorded};
  return replay(stages, find_person(workforce, employee), worked.as_at);
}

}  // namespace

std::string csv_of(const std::vector<CaseRow>& rows, const std::vector<std::string>& needed) {
  CaseRow columns;
  for (const std::string& column : needed) columns[column];
  for (const CaseRow& row : rows) columns.insert(row.begin(), row.end());
  std::vector<std::string_view> cells = {"employee_id"};
  for (const auto& [column, cell] : columns) cells.emplace_back(column);
  std::string text;
  append_csv_record(text, cells);
  for (const CaseRow& row : rows) {
    cells = {employee};
    for (const auto& [column, any] : columns) {
      const auto cell = row.find(column);
      cells.push_back(cell == row.end() ? std::string_view() : std::string_view(cell->second));
    }
    append_csv_record(text, cells);
  }
  return text;
}

CaseRun run_case(const WorkedCase& worked) {
  CaseRun run;
  const Result<Policy> policy = policy_of(worked);
  if (!policy) run.problems.push_back(policy.error().where + ": " + policy.error().detail);
  if (!worked.bank_holidays.empty() && !division_from_text(worked.bank_holidays))
    run.problems.push_back("\"" + worked.bank_holidays + "\" is no division");
  if (!run.problems.empty()) return run;
  Record record;
  read_people_and_absences(worked, record);
  read_what_is_recorded(worked, *policy, record);
  add_problems(record.workforce, run.problems);
  add_problems(record.recorded, run.problems);
  if (run.problems.empty()) run.timeline = timeline_of(worked, *policy, record);
  return run;
}

}  // namespace turnpoint::test
