#include "core/io/cases/handover/receive.h"

#include <algorithm>

#include "core/io/cases/record_csv.h"
#include "core/io/cases/record_words.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {
namespace {

CsvRows header(const auto& columns) { return {{columns.begin(), columns.end()}}; }

WorkforceRows rows_alone(const PeopleEntries& entries) {
  WorkforceRows rows{header(person_columns), header(spell_columns)};
  apply_entries(rows, entries);
  return rows;
}

PeopleCells named(PeopleCells cells, const std::string& as) {
  if (!cells.empty()) cells.front() = as;
  return cells;
}

PeopleEntries entries_as(const CaseFile& file, const std::string& as, Day day) {
  PeopleEntries entries;
  for (const PeopleCells& row : file.people) entries.push_back({true, {}, named(row, as), day});
  for (const PeopleCells& row : file.absences) entries.push_back({false, {}, named(row, as), day});
  for (const PeopleEntry& entry : file.entries)
    entries.push_back({entry.person, named(entry.was, as), named(entry.now, as), entry.entered});
  return entries;
}

CaseRow received_row(const CaseFile& file, const std::string& as, Day day) {
  CaseRow row;
  row.employee_id = as;
  row.date = row.entered = day;
  row.kind = "received";
  row.why = "From a case file made on " + to_words(file.made) +
            (file.redacted ? ", without reasons and notes" : "") +
            (as == file.employee_id ? "" : ", where the pseudonym is " + file.employee_id) + ".";
  return row;
}

void add_problems(std::vector<Error>& errors, const std::vector<RowProblem>& problems) {
  for (const RowProblem& problem : problems) {
    const bool is_pseudonym = problem.column == "employee_id";
    errors.push_back({problem.code, is_pseudonym ? problem.column : to_text(problem.file), problem.detail});
  }
}

bool is_about_handing_over(const CaseRow& row) { return row.kind == "handed_over" || row.kind == "received"; }

/// `Absence: first day 2026-03-02, category sickness`: each cell that says something, but the pseudonym.
std::string in_words(const PeopleCells& row, bool person) {
  std::string words;
  for (std::size_t i = 1; i < (person ? person_columns.size() : spell_columns.size()); ++i) {
    if (row[i].empty()) continue;
    words += (words.empty() ? "" : ", ") +
             spaced(std::string(person ? person_columns[i] : spell_columns[i])) + " " + row[i];
  }
  return (person ? "Terms: " : "Absence: ") + words;
}

std::string in_words(const CaseRow& row) {
  return to_words(row.date) + ": " + row_in_words(row) +
         (row.why.empty() ? "" : ". " + without_stop(row.why)) + (row.taken_back ? " (taken back)" : "");
}

std::vector<std::string> words_of(const CsvRows& rows, const std::string& id, bool person) {
  std::vector<std::string> words;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].front() == id) words.push_back(in_words(rows[i], person));
  }
  return words;
}

std::vector<std::string> words_of(const WorkforceRows& rows, const CaseRecord& record,
                                  const std::string& id) {
  std::vector<std::string> words = words_of(rows.people, id, true);
  for (std::string& absence : words_of(rows.absences, id, false)) words.push_back(std::move(absence));
  for (const CaseRow& row : record) {
    if (row.employee_id == id && !is_about_handing_over(row)) words.push_back(in_words(row));
  }
  return words;
}

void add_missing(std::vector<std::string>& told, const char* where, const std::vector<std::string>& from,
                 const std::vector<std::string>& in) {
  for (const std::string& words : from) {
    if (std::find(in.begin(), in.end(), words) == in.end()) told.push_back(where + words + ".");
  }
}

}  // namespace

Checked<ReceivedCase> receive_case(const CaseFile& file, const std::string& as, Day day) {
  ReceivedCase received{entries_as(file, as, day), file.record};
  for (CaseRow& row : received.record) row.employee_id = as;
  std::vector<Error> errors;
  const EnteredReading rows = read_rows(rows_alone(received.entries));
  add_problems(errors, rows.reading.refused);
  if (!rows.reading.usable()) errors = rows.reading.errors;
  if (errors.empty() && rows.reading.workforce.people.size() == 0)
    errors.push_back({ErrorCode::missing_field, "people",
                      "The file has no row of the person that holds now. Have the case handed over again."});
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  const RecordedReading recorded = read_record_csv(record_csv(received.record), rows.reading);
  add_problems(errors, recorded.refused);
  if (!recorded.usable()) errors = recorded.errors;
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  received.record.push_back(received_row(file, as, day));
  return received;
}

std::vector<std::string> case_differences(const ReceivedCase& received, const std::string& employee_id,
                                          const WorkforceRows& here, const CaseRecord& record) {
  const std::vector<std::string> in_file =
      words_of(rows_alone(received.entries), received.record, employee_id);
  const std::vector<std::string> in_study = words_of(here, record, employee_id);
  std::vector<std::string> told;
  add_missing(told, "Only in the file: ", in_file, in_study);
  add_missing(told, "Only here: ", in_study, in_file);
  return told;
}

std::vector<std::string> policy_differences(const CaseFile& file, const CasePolicy& old_policy,
                                            const CasePolicy& new_policy) {
  std::vector<std::string> told;
  for (const CasePolicy* theirs : {&file.old_policy, &file.new_policy}) {
    if (theirs->sha256 == old_policy.sha256 || theirs->sha256 == new_policy.sha256) continue;
    const bool same_id = theirs->id == old_policy.id || theirs->id == new_policy.id;
    told.push_back(as_name(theirs->name) +
                   (same_id ? " is another version there: its words or numbers differ from the one here."
                            : " is none of the two policies here."));
  }
  return told;
}

}  // namespace turnpoint
