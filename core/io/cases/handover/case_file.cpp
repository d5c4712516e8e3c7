#include "core/io/cases/handover/case_file.h"

#include "core/io/compare/case_record_json.h"
#include "core/io/compare/people_entry_json.h"
#include "core/io/compare/study_parts.h"
#include "core/io/json_object.h"
#include "core/io/run/documents.h"

namespace turnpoint {
namespace {

constexpr std::string_view kind = "case";

Json policy_to_json(const CasePolicy& policy) {
  return json_object({{"id", policy.id}, {"name", policy.name}, {"sha256", policy.sha256}});
}

CasePolicy read_policy(Fields& file, const std::string& key, ReadingNotes& notes) {
  const Json* object = file.object(key);
  if (object == nullptr) {
    file.problem(ErrorCode::missing_field, key, "\"" + key + "\" is missing.");
    return {};
  }
  Fields fields(*object, key, notes);
  CasePolicy policy{fields.text("id"), fields.text("name"), read_hash(fields, "sha256")};
  fields.refuse_others();
  return policy;
}

std::vector<PeopleCells> read_rows(Fields& file, const std::string& key, std::size_t columns) {
  std::vector<PeopleCells> rows;
  const Json* list = file.list(key);
  if (list == nullptr) return rows;
  for (const Json& row : *list) {
    const std::string place = key + "." + std::to_string(rows.size());
    PeopleCells& cells = rows.emplace_back();
    for (const Json& cell : row) {
      if (cell.is_string()) cells.push_back(cell.get<std::string>());
    }
    if (!row.is_array() || row.size() != columns || cells.size() != columns)
      file.problem(ErrorCode::wrong_type, place,
                   print_json_line(row).substr(0, 80) + " is no row: it is a list of " +
                       std::to_string(columns) + " texts, the first of them the person's id.");
  }
  return rows;
}

/// Nothing about anybody else belongs in the file of a case.
class OnlyOf {
 public:
  OnlyOf(Fields& file, const std::string& id) : file_(file), id_(id) {}

  void hold(const std::string& id, const std::string& place) {
    if (id != id_)
      file_.problem(ErrorCode::contradiction, place,
                    "This row is about \"" + id.substr(0, 80) + "\", and the file is about \"" + id_ +
                        "\". Have the case handed over again.");
  }
  void hold(const PeopleCells& cells, const std::string& place) {
    if (!cells.empty()) hold(cells.front(), place);
  }

 private:
  Fields& file_;
  const std::string& id_;
};

void hold_to_person(Fields& fields, const CaseFile& file) {
  OnlyOf only(fields, file.employee_id);
  const auto each = [](const char* key, std::size_t i) { return std::string(key) + "." + std::to_string(i); };
  for (std::size_t i = 0; i < file.people.size(); ++i) only.hold(file.people[i], each("people", i));
  for (std::size_t i = 0; i < file.absences.size(); ++i) only.hold(file.absences[i], each("absences", i));
  for (std::size_t i = 0; i < file.entries.size(); ++i) {
    only.hold(file.entries[i].was, each("entries", i));
    only.hold(file.entries[i].now, each("entries", i));
  }
  for (std::size_t i = 0; i < file.record.size(); ++i)
    only.hold(file.record[i].employee_id, each("record", i));
}

}  // namespace

std::string print_case_file(const CaseFile& file) {
  return print_json(json_object({{"kind", kind},
                                 {"schema", case_file_schema},
                                 {"employee_id", file.employee_id},
                                 {"made", to_text(file.made)},
                                 {"redacted", file.redacted},
                                 {"from", to_text(file.dates.first_day)},
                                 {"to", to_text(file.dates.last_day)},
                                 {"old", policy_to_json(file.old_policy)},
                                 {"new", policy_to_json(file.new_policy)},
                                 {"people", file.people},
                                 {"absences", file.absences},
                                 {"entries", entries_to_json(file.entries)},
                                 {"record", record_to_json(file.record)}}));
}

Checked<CaseFile> read_case_file(std::string_view text) {
  const Result<Json> json = parse_json(text, "case");
  if (!json) return tl::unexpected(std::vector<Error>{json.error()});
  if (const auto fault = fault_of_kind(*json, kind, case_file_schema, "case"))
    return tl::unexpected(std::vector<Error>{*fault});
  ReadingNotes notes;
  Fields fields(*json, "", notes);
  fields.text("kind");
  fields.whole("schema", case_file_schema, 1, case_file_schema);
  CaseFile file;
  file.employee_id = fields.text("employee_id");
  file.made = read_study_day(fields, "made");
  file.redacted = fields.yes_or_no("redacted", false);
  file.dates = {read_study_day(fields, "from"), read_study_day(fields, "to")};
  file.old_policy = read_policy(fields, "old", notes);
  file.new_policy = read_policy(fields, "new", notes);
  file.people = read_rows(fields, "people", person_columns.size());
  file.absences = read_rows(fields, "absences", spell_columns.size());
  file.entries = read_entries(fields, notes);
  file.record = read_record(fields, notes);
  if (file.dates.last_day < file.dates.first_day)
    fields.problem(ErrorCode::last_before_first, "to",
                   "The last day (" + to_text(file.dates.last_day) + ") is before the first (" +
                       to_text(file.dates.first_day) + ").");
  fields.refuse_others();
  if (!file.employee_id.empty()) hold_to_person(fields, file);
  if (!notes.problems.empty()) return tl::unexpected(std::move(notes.problems));
  return file;
}

}  // namespace turnpoint
