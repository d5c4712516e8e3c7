#include "core/io/cases/handover/hand_over.h"

#include "core/base/sha256.h"
#include "core/io/cases/redacted.h"
#include "core/io/policy/shipped.h"
#include "core/io/run/run_file.h"

namespace turnpoint {
namespace {

std::vector<PeopleCells> rows_of_person(const CsvRows& rows, const std::string& id, std::size_t columns) {
  std::vector<PeopleCells> cells;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].front() != id) continue;
    cells.push_back(rows[i]);
    cells.back().resize(columns);
  }
  return cells;
}

bool is_of(const PeopleEntry& entry, const std::string& id) {
  return (entry.was.empty() || entry.was.front() == id) && (entry.now.empty() || entry.now.front() == id);
}

}  // namespace

Result<CasePolicy> case_policy(const Study& study, const PolicyChoice& choice, const Policy& policy) {
  const OwnPolicy* own = find_own(study, choice.policy);
  const std::string text = own ? own->text : std::string(shipped_text("policies/" + choice.policy + ".json"));
  Result<std::string> hashed = canonical_json(text, choice.policy);
  if (!hashed) return tl::unexpected(hashed.error());
  for (const ParameterEdit& edit : choice.edits) *hashed += "\n" + edit.path + "=" + edit.value;
  for (const std::string& trigger : choice.without) *hashed += "\n-" + trigger;
  for (const std::string& trigger : choice.with) *hashed += "\n+" + trigger;
  return CasePolicy{policy.id, policy.name, to_text(sha256(*hashed))};
}

CaseFile case_file_of(const HandOver& given, const std::string& employee_id, const WorkforceRows& brought,
                      const WorkforceRows& now) {
  CaseFile file;
  file.employee_id = employee_id;
  file.made = given.made;
  file.redacted = given.redacted;
  file.dates = given.study.dates;
  file.old_policy = given.old_policy;
  file.new_policy = given.new_policy;
  const WorkforceRows& rows = given.redacted ? now : brought;
  file.people = rows_of_person(rows.people, employee_id, person_columns.size());
  file.absences = rows_of_person(rows.absences, employee_id, spell_columns.size());
  for (const PeopleEntry& entry : given.study.entries) {
    if (!given.redacted && is_of(entry, employee_id)) file.entries.push_back(entry);
  }
  for (const CaseRow& row : given.study.record) {
    if (row.employee_id == employee_id) file.record.push_back(row);
  }
  if (given.redacted) {
    constexpr std::size_t reason = 5;
    for (PeopleCells& spell : file.absences) spell[reason].clear();
    redact(file.record);
  }
  return file;
}

CaseRow handed_over_row(const std::string& employee_id, Day day, bool redacted) {
  CaseRow row;
  row.employee_id = employee_id;
  row.date = row.entered = day;
  row.kind = "handed_over";
  row.why = redacted ? "A case file without reasons and notes." : "A case file with everything held.";
  return row;
}

}  // namespace turnpoint
